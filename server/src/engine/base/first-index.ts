/** Looks something up in sorted items, by halving. Where a keystroke asks a thousand times, a loop of its own spares the calls. */

/** The first of `count` indices for which `holds`, which holds for all that come after it; `count` where it holds for none. O(log n). */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
