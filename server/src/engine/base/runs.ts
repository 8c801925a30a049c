/**
 * A long list that changes in a few places, cut into runs of neighbours: a run without a change is the same object as before. What is
 * kept with a run (`keptWith`) is drawn once, and a walk over all items becomes one over the runs.
 */
import { Attachment } from "./attachment.ts";
import { keptWith } from "./kept.ts";

/** Neighbours in a list, the first of which is number `from`. */
export interface Run<Item> {
  readonly from: number;
  readonly items: readonly Item[];
}

/**
 * Cuts lists of items into runs. Where one begins is told by the item's own length, so that runs stay what they are wherever the list
 * grows or shrinks.
 */
export function cutIntoRuns<Item extends object>(
  lengthOf: (item: Item) => number,
): (items: readonly Item[]) => readonly Run<Item>[] {
  /** With the first item of each run. */
  const known = new Attachment<Item, readonly Item[]>();
  return keptWith((items: readonly Item[]) => {
    const runs: Run<Item>[] = [];
    for (let from = 0, end = 1; from < items.length; from = end++) {
      while (end < items.length && lengthOf(items[end]!) % USUAL_LENGTH !== 0) end++;
      let run = known.get(items[from]!);
      if (!run || !isStretch(items, from, end, run)) {
        run = items.slice(from, end);
        known.set(items[from]!, run);
      }
      runs.push({ from, items: run });
    }
    return runs;
  });
}

/** Items to a run, on average. */
const USUAL_LENGTH = 32;

function isStretch(items: readonly unknown[], from: number, end: number, stretch: readonly unknown[]): boolean {
  if (stretch.length !== end - from) return false;
  for (let i = 0; i < stretch.length; i++) if (stretch[i] !== items[from + i]) return false;
  return true;
}
