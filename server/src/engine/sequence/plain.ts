/** The twin of kernels.as in JavaScript: the same sums in the same order, so the same bits. */
import type { Kernels } from "./kernels.ts";

export function plainKernels(memory: ArrayBuffer): Kernels {
  const i16 = new Int16Array(memory);
  const u32 = new Uint32Array(memory);
  const f32 = new Float32Array(memory);
  const f64 = new Float64Array(memory);

  /** Two columns of one block by four rows at a time: as many sums as a processor has registers for. */
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
    for (let j = 0; j < n; j += 2) {
      const block = (b >> 1) + (j & ~7) * k + (j & 7) * 2;
      const scale0 = f64[(scale >> 3) + j]!;
      const scale1 = f64[(scale >> 3) + j + 1]!;
      const bias0 = f64[(bias >> 3) + j]!;
      const bias1 = f64[(bias >> 3) + j + 1]!;
      let i = 0;
      for (; i + 3 <= m; i += 3) {
        let p0 = (a >> 1) + i * k;
        let p1 = p0 + k;
        let p2 = p1 + k;
        let q = block;
        let s00 = 0;
        let s01 = 0;
        let s10 = 0;
        let s11 = 0;
        let s20 = 0;
        let s21 = 0;
        for (const end = p0 + k; p0 < end; p0 += 2, p1 += 2, p2 += 2, q += 16) {
          const b00 = i16[q]!;
          const b01 = i16[q + 1]!;
          const b10 = i16[q + 2]!;
          const b11 = i16[q + 3]!;
          let x = i16[p0]!;
          let y = i16[p0 + 1]!;
          s00 = (s00 + Math.imul(x, b00) + Math.imul(y, b01)) | 0;
          s01 = (s01 + Math.imul(x, b10) + Math.imul(y, b11)) | 0;
          x = i16[p1]!;
          y = i16[p1 + 1]!;
          s10 = (s10 + Math.imul(x, b00) + Math.imul(y, b01)) | 0;
          s11 = (s11 + Math.imul(x, b10) + Math.imul(y, b11)) | 0;
          x = i16[p2]!;
          y = i16[p2 + 1]!;
          s20 = (s20 + Math.imul(x, b00) + Math.imul(y, b01)) | 0;
          s21 = (s21 + Math.imul(x, b10) + Math.imul(y, b11)) | 0;
        }
        const to = (c >> 3) + i * n + j;
        f64[to] = bias0 + s00 * scale0;
        f64[to + 1] = bias1 + s01 * scale1;
        f64[to + n] = bias0 + s10 * scale0;
        f64[to + n + 1] = bias1 + s11 * scale1;
        f64[to + 2 * n] = bias0 + s20 * scale0;
        f64[to + 2 * n + 1] = bias1 + s21 * scale1;
      }
      for (; i < m; i++) {
        let p = (a >> 1) + i * k;
        let q = block;
        let s0 = 0;
        let s1 = 0;
        for (const end = p + k; p < end; p += 2, q += 16) {
          const x = i16[p]!;
          const y = i16[p + 1]!;
          s0 = (s0 + Math.imul(x, i16[q]!) + Math.imul(y, i16[q + 1]!)) | 0;
          s1 = (s1 + Math.imul(x, i16[q + 2]!) + Math.imul(y, i16[q + 3]!)) | 0;
        }
        const to = (c >> 3) + i * n + j;
        f64[to] = bias0 + s0 * scale0;
        f64[to + 1] = bias1 + s1 * scale1;
      }
    }
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
