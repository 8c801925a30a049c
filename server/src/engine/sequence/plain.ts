/**
 * The twin of kernels.as in JavaScript: the same sums in the same order, so the same bits. Rounding an f64 result of one
 * operation to f32 gives what f32 arithmetic gives (Figueroa, “When is double rounding innocuous?”, 1995).
 */
import type { Kernels } from "./kernels.ts";

const { fround } = Math;

export function plainKernels(memory: ArrayBuffer): Kernels {
  const i16 = new Int16Array(memory);
  const u32 = new Uint32Array(memory);
  const f32 = new Float32Array(memory);
  const u8 = new Uint8Array(memory);
  /** One row of 16, and its sums by lanes. */
  const row = new Float32Array(16);
  const lanes = new Float32Array(4);

  /** The right sides of products, by address. */
  const pairings = new Map<number, Pairing>();
  let left = new Float64Array(0);
  let sums = new Int32Array(0);

  const product: Kernels["product"] = (m, n, k, a, b, scale, bias, c) => {
    let pairing = pairings.get(b);
    if (!pairing) {
      pairing = pairColumns(i16, b >> 1, k, n);
      pairings.set(b, pairing);
    }
    if (left.length < m * k) left = new Float64Array(m * k);
    let mostInRow = 0;
    for (let i = 0, at = a >> 1; i < m * k; i += k) {
      let inRow = 0;
      for (let row = i; row < i + k; row++) {
        const value = i16[at++]!;
        left[row] = value;
        inRow += Math.abs(value);
      }
      mostInRow = Math.max(mostInRow, inRow);
    }
    if (mostInRow * pairing.most < mostInPair)
      multiplyPairs(left, pairing.values, m, n, k, f32, c >> 2, scale >> 2, bias >> 2);
    else multiply(left, i16, b >> 1, m, n, k, f32, c >> 2, scale >> 2, bias >> 2);
  };

  const round: Kernels["round"] = (count, from, unit, to) => {
    for (let i = 0; i < count; i++) i16[(to >> 1) + i] = nearest(fround(f32[(from >> 2) + i]! * unit));
  };

  const addRows: Kernels["addRows"] = (steps, terms, rows, width, start, unit, out) => {
    if (sums.length < width) sums = new Int32Array(width);
    for (let t = 0; t < steps; t++) {
      sums.fill(0);
      const pointers = (rows >> 2) + t * terms;
      let term = 0;
      // Three rows a pass: the sum stays where it is at hand.
      for (; term + 3 <= terms; term += 3) {
        const row0 = u32[pointers + term]! >> 1;
        const row1 = u32[pointers + term + 1]! >> 1;
        const row2 = u32[pointers + term + 2]! >> 1;
        for (let k = 0; k < width; k++) sums[k]! += i16[row0 + k]! + i16[row1 + k]! + i16[row2 + k]!;
      }
      for (; term < terms; term++) {
        const row = u32[pointers + term]! >> 1;
        for (let k = 0; k < width; k++) sums[k]! += i16[row + k]!;
      }
      const to = (out >> 2) + t * width;
      for (let k = 0; k < width; k++) f32[to + k] = f32[(start >> 2) + k]! + sums[k]! / unit;
    }
  };

  const cell: Kernels["cell"] = (
    steps,
    width,
    backward,
    u,
    uRow,
    skip,
    skipRow,
    peepForget,
    peepReset,
    state,
    out,
    whole,
    outRow,
    unit,
  ) => {
    const c = state >> 2;
    const vf = peepForget >> 2;
    const vr = peepReset >> 2;
    f32.fill(0, c, c + width);
    for (let step = 0; step < steps; step++) {
      const t = backward ? steps - 1 - step : step;
      const p = (u + t * uRow) >> 2;
      const s = (skip + t * skipRow) >> 2;
      const o = (out + t * outRow) >> 2;
      const w = (whole + (t * outRow) / 2) >> 1;
      for (let k = 0; k < width; k++) {
        const before = f32[c + k]!;
        const x = f32[p + k]!;
        const forget = gate(fround(f32[p + width + k]! + fround(f32[vf + k]! * before)));
        const reset = gate(fround(f32[p + 2 * width + k]! + fround(f32[vr + k]! * before)));
        const next = fround(x + fround(forget * fround(before - x)));
        const through = f32[s + k]!;
        const h = fround(through + fround(reset * fround(next - through)));
        f32[c + k] = next;
        f32[o + k] = h;
        i16[w + k] = nearest(fround(h * unit));
      }
    }
  };

  const bestPath: Kernels["bestPath"] = (steps, width, scores, moves, first, best, back, found) => {
    for (let t = 0; t < steps; t++) {
      const before = (best >> 2) + (t & 1) * 16;
      const now = (best >> 2) + (~t & 1) * 16;
      for (let y = 0; y < width; y++) {
        let highest = t === 0 ? f32[(first >> 2) + y]! : Number.NEGATIVE_INFINITY;
        let by = 0;
        if (t > 0)
          for (let x = 0; x < width; x++) {
            const score = fround(f32[before + x]! + f32[(moves >> 2) + x * 16 + y]!);
            if (score > highest) {
              highest = score;
              by = x;
            }
          }
        f32[now + y] = highest + f32[(scores >> 2) + t * 16 + y]!;
        u8[back + t * 16 + y] = by;
      }
    }
    if (steps === 0) return;
    const last = (best >> 2) + (steps & 1) * 16;
    let tag = 0;
    for (let y = 1; y < width; y++) if (f32[last + y]! > f32[last + tag]!) tag = y;
    for (let t = steps - 1; t >= 0; t--) {
      u8[found + t] = tag;
      tag = u8[back + t * 16 + tag]!;
    }
  };

  /** into[y] = Σ_x from[x] · rates[x, y]; places in `f32`. */
  function spread(width: number, from: number, rates: number, into: number): void {
    row.fill(0);
    for (let x = 0; x < width; x++) {
      const value = f32[from + x]!;
      if (value === 0) continue;
      for (let y = 0; y < width; y++) row[y] = row[y]! + fround(value * f32[rates + x * 16 + y]!);
    }
    f32.set(row, into);
  }

  /** to = a · b, scaled to the sum 1; places in `f32`. */
  function scaledProduct(a: number, b: number, to: number): void {
    for (let y = 0; y < 16; y++) row[y] = f32[a + y]! * f32[b + y]!;
    for (let y = 0; y < 4; y++) lanes[y] = fround(row[y]! + row[y + 4]!) + fround(row[y + 8]! + row[y + 12]!);
    const sum = Math.max(fround(fround(lanes[0]! + lanes[1]!) + fround(lanes[2]! + lanes[3]!)), leastSum);
    for (let y = 0; y < 16; y++) {
      const part = fround(row[y]! / sum);
      f32[to + y] = part >= leastShare ? part : 0;
    }
  }

  const chainShares: Kernels["chainShares"] = (steps, width, likely, rates, ratesBack, start, ahead, shares) => {
    const next = ahead >> 2;
    for (let t = 0; t < steps; t++) {
      const here = (shares >> 2) + t * 16;
      if (t > 0) spread(width, here - 16, rates >> 2, here);
      scaledProduct(t > 0 ? here : start >> 2, (likely >> 2) + t * 16, here);
    }
    f32.fill(1, next, next + 16);
    for (let t = steps - 1; t >= 0; t--) {
      const here = (shares >> 2) + t * 16;
      scaledProduct(here, next, here);
      scaledProduct((likely >> 2) + t * 16, next, next);
      spread(width, next, ratesBack >> 2, next);
    }
  };

  return { product, round, addRows, cell, bestPath, chainShares };
}

/** What is no greater counts as nothing; see kernels.as. */
const leastShare = fround(1e-12);
const leastSum = fround(1e-30);

/** The nearest i16. */
function nearest(x: number): number {
  return Math.min(32767, Math.max(-32768, Math.floor(fround(x + 0.5))));
}

/** ½ + ½·x/√(1+x²), rounded to f32 at every step. */
function gate(x: number): number {
  const root = fround(Math.sqrt(fround(1 + fround(x * x))));
  return fround(0.5 + fround(0.5 * fround(x / root)));
}

/** Where a packed matrix of `k` rows, which begins at `at`, holds row `row` of column `j`; see `packColumns`. */
function placeOf(at: number, k: number, row: number, j: number): number {
  return at + (j & ~7) * k + (row >> 1) * 16 + (j & 7) * 2 + (row & 1);
}

/** How far apart the two numbers of a pair stand: a sum of fewer than half as many steps leaves its neighbour alone. */
const apart = 2 ** 27;
const mostInPair = apart / 2;

/**
 * A matrix whose columns j and j + 4 of every eight are one: x·(b + c·2²⁷) = x·b + x·c·2²⁷, so that one multiplication in f64,
 * exact in whole numbers up to 2⁵³, does the work of two.
 */
interface Pairing {
  /** Four numbers a row, block by block of eight columns. */
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
      values[((j & ~7) / 2) * k + row * 4 + (j & 3)]! += j & 4 ? value * apart : value;
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
      for (let row = 0; row < k; row++) sum += left[i * k + row]! * packed[placeOf(right, k, row, j)]!;
      out[to + i * n + j] = out[bias + j]! + fround(fround(sum) * out[scale + j]!);
    }
}

/** Two rows by four pairs of columns at a time: as many sums as a processor has registers for, and what they are made of. */
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
  for (let j = 0; j < n; j += 8) {
    const block = (j / 2) * k;
    for (let i = 0; i < m; i += 2) {
      // At the end the last rows are done over: the same sums again, written to the same place.
      const row = m < 2 ? i : Math.min(i, m - 2);
      let p0 = row * k;
      let p1 = p0 + (m < 2 ? 0 : k);
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      for (let q = block, end = block + 4 * k; q < end; q += 4) {
        const b0 = right[q]!;
        const b1 = right[q + 1]!;
        const b2 = right[q + 2]!;
        const b3 = right[q + 3]!;
        const x0 = left[p0++]!;
        s00 += x0 * b0;
        s01 += x0 * b1;
        s02 += x0 * b2;
        s03 += x0 * b3;
        const x1 = left[p1++]!;
        s10 += x1 * b0;
        s11 += x1 * b1;
        s12 += x1 * b2;
        s13 += x1 * b3;
      }
      finish(s00, s01, s02, s03, out, scale + j, bias + j, to + row * n + j);
      if (m < 2) break;
      finish(s10, s11, s12, s13, out, scale + j, bias + j, to + (row + 1) * n + j);
    }
  }
}

/** Takes four pairs of sums apart and writes the eight results. */
function finish(
  pair0: number,
  pair1: number,
  pair2: number,
  pair3: number,
  out: Float32Array,
  scale: number,
  bias: number,
  to: number,
): void {
  const high0 = Math.round(pair0 / apart);
  const high1 = Math.round(pair1 / apart);
  const high2 = Math.round(pair2 / apart);
  const high3 = Math.round(pair3 / apart);
  out[to] = out[bias]! + fround(fround(pair0 - high0 * apart) * out[scale]!);
  out[to + 1] = out[bias + 1]! + fround(fround(pair1 - high1 * apart) * out[scale + 1]!);
  out[to + 2] = out[bias + 2]! + fround(fround(pair2 - high2 * apart) * out[scale + 2]!);
  out[to + 3] = out[bias + 3]! + fround(fround(pair3 - high3 * apart) * out[scale + 3]!);
  out[to + 4] = out[bias + 4]! + fround(fround(high0) * out[scale + 4]!);
  out[to + 5] = out[bias + 5]! + fround(fround(high1) * out[scale + 5]!);
  out[to + 6] = out[bias + 6]! + fround(fround(high2) * out[scale + 6]!);
  out[to + 7] = out[bias + 7]! + fround(fround(high3) * out[scale + 7]!);
}
