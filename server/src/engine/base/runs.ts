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
    const isEnd = (at: number) => items.length <= at || lengthOf(items[at]!) % USUAL_LENGTH === 0;
    for (let from = 0, run: readonly Item[] | undefined; from < items.length; from += run.length) {
      run = known.get(items[from]!);
      // Of a run that is what it was nothing needs to be asked but whether the next one still begins behind it.
      if (!run || !standsAt(run, items, from) || !isEnd(from + run.length)) {
        let end = from + 1;
        while (!isEnd(end)) end++;
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

function standsAt(run: readonly unknown[], items: readonly unknown[], from: number): boolean {
  for (let i = 0; i < run.length; i++) if (run[i] !== items[from + i]) return false;
  return true;
}
