/**
 * The twin of kernels.as in JavaScript, its products in plain-product.ts: the same sums in the same order, so the same bits. Rounding an f64 result of one
 * operation to f32 gives what f32 arithmetic gives (Figueroa, “When is double rounding innocuous?”, 1995).
 */
import type { Kernels } from "./kernels.ts";
import { plainProduct } from "./plain-product.ts";

const { fround } = Math;

export function plainKernels(memory: ArrayBuffer): Kernels {
  const i16 = new Int16Array(memory);
  const i32 = new Int32Array(memory);
  const f32 = new Float32Array(memory);
  const u8 = new Uint8Array(memory);
  /** One row of 16, and its sums by lanes. */
  const row = new Float32Array(16);
  const lanes = new Float32Array(4);

  const round: Kernels["round"] = (count, from, unit, to) => {
    for (let i = 0; i < count; i++) i16[(to >> 1) + i] = nearest(f32[(from >> 2) + i]! * unit);
  };

  const addRows: Kernels["addRows"] = (steps, terms, rows, width, start, unit, out) => {
    const step = 1 / unit;
    for (let t = 0; t < steps; t++) {
      const first = (rows >> 2) + t * terms;
      // Two numbers a word, and eight at a time: their sums stay at hand.
      for (let k = 0; k < width; k += 8) {
        let sum0 = 0;
        let sum1 = 0;
        let sum2 = 0;
        let sum3 = 0;
        let sum4 = 0;
        let sum5 = 0;
        let sum6 = 0;
        let sum7 = 0;
        for (let term = first; term < first + terms; term++) {
          const at = (i32[term]! + 2 * k) >> 2;
          const pair0 = i32[at]!;
          const pair1 = i32[at + 1]!;
          const pair2 = i32[at + 2]!;
          const pair3 = i32[at + 3]!;
          sum0 = (sum0 + ((pair0 << 16) >> 16)) | 0;
          sum1 = (sum1 + (pair0 >> 16)) | 0;
          sum2 = (sum2 + ((pair1 << 16) >> 16)) | 0;
          sum3 = (sum3 + (pair1 >> 16)) | 0;
          sum4 = (sum4 + ((pair2 << 16) >> 16)) | 0;
          sum5 = (sum5 + (pair2 >> 16)) | 0;
          sum6 = (sum6 + ((pair3 << 16) >> 16)) | 0;
          sum7 = (sum7 + (pair3 >> 16)) | 0;
        }
        const from = (start >> 2) + k;
        const to = (out >> 2) + t * width + k;
        f32[to] = f32[from]! + sum0 * step;
        f32[to + 1] = f32[from + 1]! + sum1 * step;
        f32[to + 2] = f32[from + 2]! + sum2 * step;
        f32[to + 3] = f32[from + 3]! + sum3 * step;
        f32[to + 4] = f32[from + 4]! + sum4 * step;
        f32[to + 5] = f32[from + 5]! + sum5 * step;
        f32[to + 6] = f32[from + 6]! + sum6 * step;
        f32[to + 7] = f32[from + 7]! + sum7 * step;
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
    _state,
    out,
    whole,
    outRow,
    unit,
  ) => {
    const first = backward ? steps - 1 : 0;
    const onward = backward ? -1 : 1;
    // Two units a pass, each through all steps: what they remember stays at hand, and neither waits for the other.
    for (let k = 0; k < width; k += 2) {
      const forget0 = f32[(peepForget >> 2) + k]!;
      const forget1 = f32[(peepForget >> 2) + k + 1]!;
      const reset0 = f32[(peepReset >> 2) + k]!;
      const reset1 = f32[(peepReset >> 2) + k + 1]!;
      let p = ((u + first * uRow) >> 2) + k;
      let s = ((skip + first * skipRow) >> 2) + k;
      let o = ((out + first * outRow) >> 2) + k;
      let w = ((whole + (first * outRow) / 2) >> 1) + k;
      let before0 = 0;
      let before1 = 0;
      for (let step = 0; step < steps; step++) {
        const next0 = remembered(f32, p, p + width, forget0, before0);
        const h0 = letThrough(f32, s, p + 2 * width, reset0, before0, next0);
        before0 = next0;
        f32[o] = h0;
        i16[w] = nearest(h0 * unit);
        const next1 = remembered(f32, p + 1, p + width + 1, forget1, before1);
        const h1 = letThrough(f32, s + 1, p + 2 * width + 1, reset1, before1, next1);
        before1 = next1;
        f32[o + 1] = h1;
        i16[w + 1] = nearest(h1 * unit);
        p += (onward * uRow) >> 2;
        s += (onward * skipRow) >> 2;
        o += (onward * outRow) >> 2;
        w += (onward * outRow) >> 2;
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

  return { product: plainProduct(i16, f32), round, addRows, cell, bestPath, chainShares };
}

/** What is no greater counts as nothing; see kernels.as. */
const leastShare = fround(1e-12);
const leastSum = fround(1e-30);

/** What a unit remembers after a step: the candidate, and as much of what it remembered as its gate lets it. */
function remembered(f32: Float32Array, candidate: number, gateAt: number, peep: number, before: number): number {
  const x = f32[candidate]!;
  const forget = gate(fround(f32[gateAt]! + fround(peep * before)));
  return fround(x + fround(forget * fround(before - x)));
}

/** What a unit puts out at a step: what goes past it, and as much of what it remembers as its gate lets. */
function letThrough(
  f32: Float32Array,
  past: number,
  gateAt: number,
  peep: number,
  before: number,
  next: number,
): number {
  const through = f32[past]!;
  const reset = gate(fround(f32[gateAt]! + fround(peep * before)));
  return fround(through + fround(reset * fround(next - through)));
}

/** ½ + ½·x/√(1+x²), rounded to f32 at every step but the halving, which is exact. */
function gate(x: number): number {
  const root = fround(Math.sqrt(fround(1 + fround(x * x))));
  return fround(0.5 + 0.5 * fround(x / root));
}

/** The nearest i16 of an f32. */
function nearest(x: number): number {
  return Math.min(32767, Math.max(-32768, Math.floor(fround(x + 0.5))));
}
