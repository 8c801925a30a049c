/** The door of `quantities`: tokens → quantities. */
export { readFigures } from "./find.ts";
export { type EarlierQuantities, findQuantities, shiftQuantity } from "./reread.ts";
export * from "./types.ts";
