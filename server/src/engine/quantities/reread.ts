/** The quantities of a block; after an edit in it, those of sentences that stayed are taken over. */
import { type ChangedStretch, shift } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { readFigures } from "./find.ts";
import type { Quantity } from "./types.ts";

/** What was found in a block before an edit, and which of its sentences are others since. */
export interface EarlierQuantities {
  readonly quantities: readonly Quantity[];
  readonly reading: BlockReading;
  readonly changed: ChangedStretch;
}

/** In text order, counted from the start of the block. Total: any reading has an answer, the same with `earlier`, only sooner. */
export function findQuantities(reading: BlockReading, earlier?: EarlierQuantities): readonly Quantity[] {
  if (!earlier) return readFigures(reading).quantities;
  const { first, end, earlierEnd } = earlier.changed;
  const [topEnds, bottomStarts] = [startOf(earlier.reading, first), startOf(earlier.reading, earlierEnd)];
  const by = startOf(reading, end) - bottomStarts;
  const bottom = earlier.quantities.filter(({ start }) => bottomStarts <= start);
  return [
    ...earlier.quantities.filter(({ start }) => start < topEnds),
    ...readFigures(reading, first, end).quantities,
    ...(by === 0 ? bottom : bottom.map((quantity) => shiftQuantity(quantity, by))),
  ];
}

/** A sentence's start, or the end of the last. */
function startOf({ sentences, prose }: BlockReading, sentence: number): number {
  return sentences[sentence]?.start ?? prose.length;
}

/** Moved down by so many code units, with its modifier. */
export function shiftQuantity(quantity: Quantity, by: number): Quantity {
  const moved = { ...quantity, ...shift(quantity, by) };
  return quantity.modifierSpan ? { ...moved, modifierSpan: shift(quantity.modifierSpan, by) } : moved;
}
