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

  /** The weights as f64, which JavaScript multiplies fastest; whole numbers this small are exact in it. By address. */
  const unpacked = new Map<number, Float64Array>();
  let left = new Float64Array(0);

  const product: Kernels["product"] = (m, n, k, a, b, scale, bias, c) => {
    let right = unpacked.get(b);
    if (!right) {
      right = unpack(i16, b >> 1, k, n);
      unpacked.set(b, right);
    }
    if (left.length < m * k) left = new Float64Array(m * k);
    for (let i = 0; i < m * k; i++) left[i] = i16[(a >> 1) + i]!;
    multiply(left, right, m, n, k, f32, c >> 2, scale >> 2, bias >> 2);
  };

  const addRows: Kernels["addRows"] = (steps, terms, rows, width, start, out) => {
    const from = start >> 2;
    for (let t = 0; t < steps; t++) {
      const to = (out >> 2) + t * width;
      f32.copyWithin(to, from, from + width);
      const pointers = (rows >> 2) + t * terms;
      let term = 0;
      // Two rows a pass: the sum stays where it is at hand. The order of the additions is the twin's.
      for (; term + 2 <= terms; term += 2) {
        const row0 = u32[pointers + term]! >> 2;
        const row1 = u32[pointers + term + 1]! >> 2;
        for (let k = 0; k < width; k++) f32[to + k] = fround(f32[to + k]! + f32[row0 + k]!) + f32[row1 + k]!;
      }
      for (; term < terms; term++) {
        const row = u32[pointers + term]! >> 2;
        for (let k = 0; k < width; k++) f32[to + k]! += f32[row + k]!;
      }
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
        i16[w + k] = Math.min(32767, Math.max(-32768, Math.floor(fround(fround(h * unit) + 0.5))));
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

  return { product, addRows, cell, bestPath, chainShares };
}

/** What is no greater counts as nothing; see kernels.as. */
const leastShare = fround(1e-12);
const leastSum = fround(1e-30);

/** ½ + ½·x/√(1+x²), rounded to f32 at every step. */
function gate(x: number): number {
  const root = fround(Math.sqrt(fround(1 + fround(x * x))));
  return fround(0.5 + fround(0.5 * fround(x / root)));
}

/** The inverse of `packColumns`, each block of four columns together: four numbers a row. */
function unpack(packed: Int16Array, at: number, k: number, n: number): Float64Array {
  const values = new Float64Array(k * n);
  for (let j = 0; j < n; j++)
    for (let row = 0; row < k; row++) {
      const from = at + (j & ~7) * k + (row >> 1) * 16 + (j & 7) * 2 + (row & 1);
      values[(j & ~3) * k + row * 4 + (j & 3)] = packed[from]!;
    }
  return values;
}

/** Three rows by four columns at a time: as many sums as a processor has registers for. */
function multiply(
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
    const block = j * k;
    for (let i = 0; i < m; i += 3) {
      // At the end the last rows are done over: the same sums again, written to the same place.
      const row = m < 3 ? i : Math.min(i, m - 3);
      let p0 = row * k;
      let p1 = p0 + (m < 2 ? 0 : k);
      let p2 = p1 + (m < 3 ? 0 : k);
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      let s20 = 0;
      let s21 = 0;
      let s22 = 0;
      let s23 = 0;
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
        const x2 = left[p2++]!;
        s20 += x2 * b0;
        s21 += x2 * b1;
        s22 += x2 * b2;
        s23 += x2 * b3;
      }
      const scale0 = out[scale + j]!;
      const scale1 = out[scale + j + 1]!;
      const scale2 = out[scale + j + 2]!;
      const scale3 = out[scale + j + 3]!;
      const bias0 = out[bias + j]!;
      const bias1 = out[bias + j + 1]!;
      const bias2 = out[bias + j + 2]!;
      const bias3 = out[bias + j + 3]!;
      let o = to + row * n + j;
      out[o] = bias0 + fround(fround(s00) * scale0);
      out[o + 1] = bias1 + fround(fround(s01) * scale1);
      out[o + 2] = bias2 + fround(fround(s02) * scale2);
      out[o + 3] = bias3 + fround(fround(s03) * scale3);
      if (m < 2) break;
      o += n;
      out[o] = bias0 + fround(fround(s10) * scale0);
      out[o + 1] = bias1 + fround(fround(s11) * scale1);
      out[o + 2] = bias2 + fround(fround(s12) * scale2);
      out[o + 3] = bias3 + fround(fround(s13) * scale3);
      if (m < 3) break;
      o += n;
      out[o] = bias0 + fround(fround(s20) * scale0);
      out[o + 1] = bias1 + fround(fround(s21) * scale1);
      out[o + 2] = bias2 + fround(fround(s22) * scale2);
      out[o + 3] = bias3 + fround(fround(s23) * scale3);
    }
  }
}
