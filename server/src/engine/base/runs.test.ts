/** Runs are the list as it is now, whatever it has been, and stay the same objects where nothing changed. */
import { describe, expect, it } from "vitest";
import { cutIntoRuns } from "./runs.ts";

interface Item {
  readonly name: string;
  readonly length: number;
}

/** Enough to begin runs here and there. */
function item(n: number): Item {
  return { name: `item ${n}`, length: (n * 37) % 96 };
}

const runsOf = cutIntoRuns(({ length }: Item) => length);

function itemsIn(items: readonly Item[]): readonly Item[] {
  return runsOf(items).flatMap((run) => run.items);
}

/** How many runs of the second list were not runs of the first, which is cut right before it. */
function countNew(before: readonly Item[], after: readonly Item[]): number {
  const known = new Set(runsOf([...before]).map(({ items }) => items));
  return runsOf(after).filter(({ items }) => !known.has(items)).length;
}

describe("runs", () => {
  const items = Array.from({ length: 500 }, (_, n) => item(n));

  it("cover the list, each item once and in order", () => {
    expect(itemsIn(items)).toEqual(items);
    expect(runsOf(items).length).toBeGreaterThan(5);
    for (const run of runsOf(items)) expect(run.items[0]).toBe(items[run.from]);
    expect(runsOf([])).toEqual([]);
  });

  it("are those of the list as it is after items were put in, taken out and changed", () => {
    let now: readonly Item[] = items;
    for (let n = 1; n < 200; n++) {
      const at = (n * 61) % now.length;
      const kind = n % 3;
      now = kind === 0 ? now.toSpliced(at, 1) : now.toSpliced(at, kind - 1, item(1000 + n));
      expect(itemsIn(now)).toEqual(now);
    }
  });

  it("are the same objects but where an item is another one", () => {
    expect(countNew(items, [...items])).toBe(0);
    const changed = countNew(items, items.with(250, item(9_999)));
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(3);
    expect(countNew(items, items.toSpliced(100, 0, { name: "new", length: 1 }))).toBe(1);
  });
});
