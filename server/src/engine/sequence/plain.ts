/** The twin of kernels.as in JavaScript: the same sums in the same order, so the same bits. */
import type { Kernels } from "./kernels.ts";

export function plainKernels(memory: ArrayBuffer): Kernels {
  const i16 = new Int16Array(memory);
  const u32 = new Uint32Array(memory);
  const f32 = new Float32Array(memory);
  const f64 = new Float64Array(memory);

  /** The weights as f64, which JavaScript multiplies fastest; whole numbers this small are exact in it. By address. */
  const unpacked = new Map<number, Float64Array>();
  let left = new Float64Array(0);

  function product(
    m: number,
    n: number,
    k: number,
    a: number,
    b: number,
    scale: number,
    bias: number,
    c: number,
  ): void {
    let right = unpacked.get(b);
    if (!right) {
      right = unpack(i16, b >> 1, k, n);
      unpacked.set(b, right);
    }
    if (left.length < m * k) left = new Float64Array(m * k);
    for (let i = 0; i < m * k; i++) left[i] = i16[(a >> 1) + i]!;
    multiply(left, right, m, n, k, f64, c >> 3, scale >> 3, bias >> 3);
  }

  function addRows(steps: number, terms: number, rows: number, width: number, start: number, out: number): void {
    const from = start >> 3;
    for (let t = 0; t < steps; t++) {
      const to = (out >> 3) + t * width;
      f64.copyWithin(to, from, from + width);
      const pointers = (rows >> 2) + t * terms;
      let term = 0;
      // Three rows a pass: the sum stays where it is at hand. The order of the additions is the twin's.
      for (; term + 3 <= terms; term += 3) {
        const row0 = u32[pointers + term]! >> 2;
        const row1 = u32[pointers + term + 1]! >> 2;
        const row2 = u32[pointers + term + 2]! >> 2;
        for (let k = 0; k < width; k++) f64[to + k] = f64[to + k]! + f32[row0 + k]! + f32[row1 + k]! + f32[row2 + k]!;
      }
      for (; term < terms; term++) {
        const row = u32[pointers + term]! >> 2;
        for (let k = 0; k < width; k++) f64[to + k]! += f32[row + k]!;
      }
    }
  }

  function cell(
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
  ): void {
    const c = state >> 3;
    const vf = peepForget >> 3;
    const vr = peepReset >> 3;
    f64.fill(0, c, c + width);
    for (let step = 0; step < steps; step++) {
      const t = backward ? steps - 1 - step : step;
      const p = (u + t * uRow) >> 3;
      const s = (skip + t * skipRow) >> 3;
      const o = (out + t * outRow) >> 3;
      const w = (whole + t * (outRow >> 2)) >> 1;
      for (let k = 0; k < width; k++) {
        const before = f64[c + k]!;
        const x = f64[p + k]!;
        const atForget = f64[p + width + k]! + f64[vf + k]! * before;
        const forget = 0.5 + 0.5 * (atForget / Math.sqrt(1 + atForget * atForget));
        const atReset = f64[p + 2 * width + k]! + f64[vr + k]! * before;
        const reset = 0.5 + 0.5 * (atReset / Math.sqrt(1 + atReset * atReset));
        const next = x + forget * (before - x);
        const through = f64[s + k]!;
        const h = through + reset * (next - through);
        f64[c + k] = next;
        f64[o + k] = h;
        i16[w + k] = Math.min(32767, Math.max(-32768, Math.floor(h * unit + 0.5)));
      }
    }
  }

  return { product, addRows, cell };
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
  out: Float64Array,
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
      out[o] = bias0 + s00 * scale0;
      out[o + 1] = bias1 + s01 * scale1;
      out[o + 2] = bias2 + s02 * scale2;
      out[o + 3] = bias3 + s03 * scale3;
      if (m < 2) break;
      o += n;
      out[o] = bias0 + s10 * scale0;
      out[o + 1] = bias1 + s11 * scale1;
      out[o + 2] = bias2 + s12 * scale2;
      out[o + 3] = bias3 + s13 * scale3;
      if (m < 3) break;
      o += n;
      out[o] = bias0 + s20 * scale0;
      out[o + 1] = bias1 + s21 * scale1;
      out[o + 2] = bias2 + s22 * scale2;
      out[o + 3] = bias3 + s23 * scale3;
    }
  }
}
