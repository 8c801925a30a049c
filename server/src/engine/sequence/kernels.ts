/** What the loops of the network over one memory do, and how they want their matrices. Addresses and strides are in bytes. */

/** Scores a step: the tags, rounded up for the vector unit. */
export const scoreWidth = 16;

export interface Kernels {
  /** C = bias + scale · (A × B): A is i16 m×k, B packed by `packColumns`, bias, scale and C are f32; n a multiple of 8, k of 2. */
  product(m: number, n: number, k: number, a: number, b: number, scale: number, bias: number, c: number): void;
  /** `to` (i16) is `from` (f32) in whole numbers of 1/`unit`. */
  round(count: number, from: number, unit: number, to: number): void;
  /** out[t] = start + Σ of the i16 rows, in steps of 1/`unit`, whose addresses (u32) stand in `rows`, `terms` a step. */
  addRows(steps: number, terms: number, rows: number, width: number, start: number, unit: number, out: number): void;
  /** One direction of the recurrent cell over a sequence; see kernels.as. */
  cell(
    steps: number,
    width: number,
    backward: number,
    u: number,
    uRow: number,
    skip: number,
    skipRow: number,
    peepForget: number,
    peepReset: number,
    state: number,
    out: number,
    whole: number,
    outRow: number,
    unit: number,
  ): void;
  /** The best tags of a chain, a byte each, to `found`; rows of 16 f32 for scores and moves. See kernels.as. */
  bestPath(
    steps: number,
    width: number,
    scores: number,
    moves: number,
    first: number,
    best: number,
    back: number,
    found: number,
  ): void;
  /** The probability of each tag at each step, to `shares`; all in rows of 16 f32. See kernels.as. */
  chainShares(
    steps: number,
    width: number,
    likely: number,
    rates: number,
    ratesBack: number,
    start: number,
    ahead: number,
    shares: number,
  ): void;
}

/** Packs an i8 matrix (k×n, row-major) as `product` reads it: blocks of eight columns, two rows side by side in each. */
export function packColumns(values: Int8Array, k: number, n: number): Int16Array {
  const packed = new Int16Array(k * n);
  let at = 0;
  for (let j = 0; j < n; j += 8)
    for (let row = 0; row < k; row += 2)
      for (let column = j; column < j + 8; column++) {
        packed[at++] = values[row * n + column]!;
        packed[at++] = values[(row + 1) * n + column]!;
      }
  return packed;
}
