/**
 * What an edit changed in a list, found by looking: one stretch of it. What stands before the stretch and after it is what stood
 * there earlier, and keeps what was made of it.
 */

/** Items `[first, end)` stand where `[first, earlierEnd)` of the earlier list stood; all others are the same. */
export interface ChangedStretch {
  readonly first: number;
  readonly end: number;
  readonly earlierEnd: number;
}

/** Linear in what is the same; `isSame` is asked once for each item but those of the stretch, with the indexes of the two. */
export function changedStretch<T, E>(
  items: readonly T[],
  earlier: readonly E[],
  isSame: (item: T, earlier: E, index: number, earlierIndex: number) => boolean,
): ChangedStretch {
  const isSameAt = (i: number, j: number) => isSame(items[i]!, earlier[j]!, i, j);
  let first = 0;
  while (first < items.length && first < earlier.length && isSameAt(first, first)) first++;
  let end = items.length;
  let earlierEnd = earlier.length;
  while (first < end && first < earlierEnd && isSameAt(end - 1, earlierEnd - 1)) {
    end--;
    earlierEnd--;
  }
  return { first, end, earlierEnd };
}

/** Whether an item stands outside of the stretch. */
export function isUnchanged({ first, end }: ChangedStretch, index: number): boolean {
  return index < first || end <= index;
}

/** The index that an item had earlier, or that the one had whose place it took; undefined for one that is new. */
export function earlierIndex({ first, end, earlierEnd }: ChangedStretch, index: number): number | undefined {
  if (end <= index) return index - end + earlierEnd;
  return index < Math.min(end, earlierEnd) || index < first ? index : undefined;
}

/** The index that an earlier item has now, or the one that took its place; undefined for one that is gone. */
export function laterIndex({ first, end, earlierEnd }: ChangedStretch, index: number): number | undefined {
  return earlierIndex({ first, end: earlierEnd, earlierEnd: end }, index);
}
