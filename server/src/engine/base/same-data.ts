/** Whether two values are the same, told by what they hold. */

/** Two lists of the same items. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < b.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

/** The same data: plain objects, lists and sets, in their order, are looked into, all else is compared as it is. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameLists(a, b);
  if (a instanceof Set || b instanceof Set) return a instanceof Set && b instanceof Set && sameSets(a, b);
  return sameFields(a, b, sameData);
}

function sameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameData(a[i], b[i])) return false;
  return true;
}

function sameSets(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = b.values();
  for (const item of a) if (!sameData(item, others.next().value)) return false;
  return true;
}

/** Two plain objects with the same keys, and at each of them what `isSame` takes for the same. Makes no lists of their keys. */
export function sameFields(a: object, b: object, isSame: (a: unknown, b: unknown, key: string) => boolean): boolean {
  let nKeys = 0;
  for (const key in a) {
    if (!Object.hasOwn(b, key) || !isSame(a[key as never], b[key as never], key)) return false;
    nKeys++;
  }
  for (const _ in b) nKeys--;
  return nKeys === 0;
}
