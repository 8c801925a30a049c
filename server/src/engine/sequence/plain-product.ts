/**
 * The products of plain.ts. JavaScript multiplies one number at a time, but an f64 is wide enough for two of ours: where the sums
 * are small enough, one multiplication does the work of two, and the sums are taken apart at the end.
 */
import type { Kernels } from "./kernels.ts";

const { fround } = Math;

/** `product` over one memory, seen as `i16` and as `f32`. */
export function plainProduct(i16: Int16Array, f32: Float32Array): Kernels["product"] {
  /** The right sides of products, by address. */
  const pairings = new Map<number, Pairing>();
  let left = new Float64Array(0);

  return (m, n, k, a, b, scale, bias, c) => {
    let pairing = pairings.get(b);
    if (!pairing) {
      pairing = pairColumns(i16, b >> 1, k, n);
      pairings.set(b, pairing);
    }
    if (left.length < (m + rowsAtOnce) * k) left = new Float64Array((m + rowsAtOnce) * k);
    let mostInRow = 0;
    for (let i = 0, at = a >> 1; i < m; i++) {
      let inRow = 0;
      for (let row = 0, to = placeInLeft(k, i, 0); row < k; row++, to += rowsAtOnce) {
        const value = i16[at++]!;
        left[to] = value;
        inRow += Math.abs(value);
      }
      mostInRow = Math.max(mostInRow, inRow);
    }
    if (mostInRow * pairing.most < mostInPair)
      multiplyPairs(left, pairing.values, m, n, k, f32, c >> 2, scale >> 2, bias >> 2);
    else multiply(left, i16, b >> 1, m, n, k, f32, c >> 2, scale >> 2, bias >> 2);
  };
}

/** Where a packed matrix of `k` rows, which begins at `at`, holds row `row` of column `j`; see `packColumns`. */
function placeOf(at: number, k: number, row: number, j: number): number {
  return at + (j & ~7) * k + (row >> 1) * 16 + (j & 7) * 2 + (row & 1);
}

/** Rows of the left side that are multiplied together, and therefore stand side by side. */
const rowsAtOnce = 4;

/** Where the left side, whose rows are `k` long, holds column `column` of row `i`. */
function placeInLeft(k: number, i: number, column: number): number {
  return (i & ~(rowsAtOnce - 1)) * k + column * rowsAtOnce + (i & (rowsAtOnce - 1));
}

/** How far apart the two numbers of a pair stand: a sum of fewer than half as many steps leaves its neighbour alone. */
const apart = 2 ** 27;
const mostInPair = apart / 2;

/**
 * A matrix whose columns j and j + 2 of every four are one: x·(b + c·2²⁷) = x·b + x·c·2²⁷, so that one multiplication in f64,
 * exact in whole numbers up to 2⁵³, does the work of two.
 */
interface Pairing {
  /** Two numbers a row, block by block of four columns. */
  readonly values: Float64Array;
  /** The greatest magnitude in the matrix. */
  readonly most: number;
}

function pairColumns(packed: Int16Array, at: number, k: number, n: number): Pairing {
  const values = new Float64Array((k * n) / 2);
  let most = 0;
  for (let j = 0; j < n; j++)
    for (let row = 0; row < k; row++) {
      const value = packed[placeOf(at, k, row, j)]!;
      most = Math.max(most, Math.abs(value));
      values[((j & ~3) / 2) * k + row * 2 + (j & 1)]! += j & 2 ? value * apart : value;
    }
  return { values, most };
}

/** Sums too large to stand in pairs, one by one. */
function multiply(
  left: Float64Array,
  packed: Int16Array,
  right: number,
  m: number,
  n: number,
  k: number,
  out: Float32Array,
  to: number,
  scale: number,
  bias: number,
): void {
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let row = 0; row < k; row++) sum += left[placeInLeft(k, i, row)]! * packed[placeOf(right, k, row, j)]!;
      out[to + i * n + j] = out[bias + j]! + fround(fround(sum) * out[scale + j]!);
    }
}

/** Four rows by two pairs of columns at a time: as many sums as a processor has registers for, and what they are made of. */
function multiplyPairs(
  left: Float64Array,
  right: Float64Array,
  m: number,
  n: number,
  k: number,
  out: Float32Array,
  to: number,
  scale: number,
  bias: number,
): void {
  for (let j = 0; j < n; j += 4) {
    const block = (j / 2) * k;
    for (let i = 0; i < m; i += rowsAtOnce) {
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      let s20 = 0;
      let s21 = 0;
      let s30 = 0;
      let s31 = 0;
      for (let p = i * k, q = block, end = block + 2 * k; q < end; p += rowsAtOnce, q += 2) {
        const b0 = right[q]!;
        const b1 = right[q + 1]!;
        const x0 = left[p]!;
        const x1 = left[p + 1]!;
        const x2 = left[p + 2]!;
        const x3 = left[p + 3]!;
        s00 += x0 * b0;
        s01 += x0 * b1;
        s10 += x1 * b0;
        s11 += x1 * b1;
        s20 += x2 * b0;
        s21 += x2 * b1;
        s30 += x3 * b0;
        s31 += x3 * b1;
      }
      const row = to + i * n + j;
      finish(s00, s01, out, scale + j, bias + j, row);
      if (i + 1 < m) finish(s10, s11, out, scale + j, bias + j, row + n);
      if (i + 2 < m) finish(s20, s21, out, scale + j, bias + j, row + 2 * n);
      if (i + 3 < m) finish(s30, s31, out, scale + j, bias + j, row + 3 * n);
    }
  }
}

/** Takes two pairs of sums apart and writes the four results. */
function finish(pair0: number, pair1: number, out: Float32Array, scale: number, bias: number, to: number): void {
  const high0 = Math.floor(pair0 / apart + 0.5);
  const high1 = Math.floor(pair1 / apart + 0.5);
  out[to] = out[bias]! + fround(fround(pair0 - high0 * apart) * out[scale]!);
  out[to + 1] = out[bias + 1]! + fround(fround(pair1 - high1 * apart) * out[scale + 1]!);
  out[to + 2] = out[bias + 2]! + fround(fround(high0) * out[scale + 2]!);
  out[to + 3] = out[bias + 3]! + fround(fround(high1) * out[scale + 3]!);
}
