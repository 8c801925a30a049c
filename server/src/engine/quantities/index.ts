/** The door of `quantities`: tokens → quantities. */
import type { BlockReading } from "../text/index.ts";
import { readFigures } from "./find.ts";
import type { Quantity } from "./types.ts";

export { readFigures } from "./find.ts";
export * from "./types.ts";

/** The quantities of a block in text order, counted from its start. Total: any reading has an answer. */
export function findQuantities(reading: BlockReading): readonly Quantity[] {
  return readFigures(reading).quantities;
}
