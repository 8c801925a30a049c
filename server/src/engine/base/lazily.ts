/** Properties that are worked out when they are first read: what nobody asks for costs nothing. */

/** `known` itself, with a property more for each maker; its answer stays. */
export function lazily<Known extends object, More extends object>(
  known: Known,
  makers: { readonly [Name in keyof More]: () => More[Name] },
): Known & More {
  for (const name of Object.keys(makers) as (keyof More)[]) {
    let made: { readonly value: More[typeof name] } | undefined;
    const get = () => {
      made ??= { value: makers[name]() };
      return made.value;
    };
    Object.defineProperty(known, name, { enumerable: true, get });
  }
  return known as Known & More;
}
