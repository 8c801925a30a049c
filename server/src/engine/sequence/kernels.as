// The network's heavy loops, in AssemblyScript, compiled to SIMD WebAssembly by scripts/kernels.mjs. plain.ts is their twin in
// JavaScript and gives the same bits: products are sums of whole numbers, and everything else is f32 in the same order.
// Addresses and strides are in bytes.

/**
 * C[i,j] = bias[j] + scale[j] · Σ_k A[i,k] · B[k,j]. A and B are i16, the sums i32, the rest f32. B is packed in blocks of eight
 * columns, in each of which two rows stand side by side; n is a multiple of 8, k of 2.
 */
export function product(m: i32, n: i32, k: i32, a: usize, b: usize, scale: usize, bias: usize, c: usize): void {
  const aRow = <usize>k << 1;
  const cRow = <usize>n << 2;
  for (let j = 0; j < n; j += 8) {
    const block = b + (<usize>j * <usize>k << 1);
    const scales = scale + (<usize>j << 2);
    const biases = bias + (<usize>j << 2);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let p0 = a + <usize>i * aRow;
      let p1 = p0 + aRow;
      let p2 = p1 + aRow;
      let p3 = p2 + aRow;
      let q = block;
      let s00 = i32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
      for (let kk = 0; kk < k; kk += 2) {
        const b0 = v128.load(q);
        const b1 = v128.load(q, 16);
        const a0 = v128.load32_splat(p0);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(a0, b0));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(a0, b1));
        const a1 = v128.load32_splat(p1);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(a1, b0));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(a1, b1));
        const a2 = v128.load32_splat(p2);
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(a2, b0));
        s21 = i32x4.add(s21, i32x4.dot_i16x8_s(a2, b1));
        const a3 = v128.load32_splat(p3);
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(a3, b0));
        s31 = i32x4.add(s31, i32x4.dot_i16x8_s(a3, b1));
        p0 += 4; p1 += 4; p2 += 4; p3 += 4; q += 32;
      }
      const to = c + <usize>i * cRow + (<usize>j << 2);
      finish(s00, s01, scales, biases, to);
      finish(s10, s11, scales, biases, to + cRow);
      finish(s20, s21, scales, biases, to + cRow + cRow);
      finish(s30, s31, scales, biases, to + cRow + cRow + cRow);
    }
    for (; i < m; i++) {
      let p = a + <usize>i * aRow;
      let q = block;
      let s0 = i32x4.splat(0), s1 = s0;
      for (let kk = 0; kk < k; kk += 2) {
        const x = v128.load32_splat(p);
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(q)));
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(q, 16)));
        p += 4;
        q += 32;
      }
      finish(s0, s1, scales, biases, c + <usize>i * cRow + (<usize>j << 2));
    }
  }
}

@inline
function finish(low: v128, high: v128, scale: usize, bias: usize, to: usize): void {
  v128.store(to, f32x4.add(v128.load(bias), f32x4.mul(f32x4.convert_i32x4_s(low), v128.load(scale))));
  v128.store(to, f32x4.add(v128.load(bias, 16), f32x4.mul(f32x4.convert_i32x4_s(high), v128.load(scale, 16))), 16);
}

/** to[i] = from[i] as a whole number of 1/`unit`, i16; `count` is a multiple of 4. */
export function round(count: i32, from: usize, unit: f32, to: usize): void {
  const units = f32x4.splat(unit);
  for (let i: usize = 0, bytes = <usize>count << 2; i < bytes; i += 16)
    v128.store64_lane(to + (i >> 1), wholes(f32x4.mul(v128.load(from + i), units)), 0);
}

/** The nearest i16 of four numbers, in the lower half. */
@inline
function wholes(x: v128): v128 {
  const rounded = i32x4.trunc_sat_f32x4_s(f32x4.floor(f32x4.add(x, f32x4.splat(0.5))));
  return i16x8.narrow_i32x4_s(rounded, rounded);
}

/**
 * out[t] = start + Σ over `terms` of the i16 row at the address `rows[t, term]`, in steps of 1/`unit`, a power of two; `width` is a
 * multiple of 8.
 */
export function addRows(steps: i32, terms: i32, rows: usize, width: i32, start: usize, unit: f32, out: usize): void {
  const bytes = <usize>width << 1;
  const step = f32x4.splat(1 / unit);
  for (let t = 0; t < steps; t++) {
    for (let at: usize = 0; at < bytes; at += 16) {
      let low = i32x4.splat(0);
      let high = low;
      let address = rows;
      for (let term = 0; term < terms; term++) {
        const row = v128.load(<usize>load<u32>(address) + at);
        low = i32x4.add(low, i32x4.extend_low_i16x8_s(row));
        high = i32x4.add(high, i32x4.extend_high_i16x8_s(row));
        address += 4;
      }
      const from = start + (at << 1);
      const to = out + (at << 1);
      v128.store(to, f32x4.add(v128.load(from), f32x4.mul(f32x4.convert_i32x4_s(low), step)));
      v128.store(to, f32x4.add(v128.load(from, 16), f32x4.mul(f32x4.convert_i32x4_s(high), step)), 16);
    }
    rows += <usize>terms << 2;
    out += bytes << 1;
  }
}

/** ½ + ½·x/√(1+x²). */
@inline
function gate(x: v128): v128 {
  const half = f32x4.splat(0.5);
  const root = f32x4.sqrt(f32x4.add(f32x4.splat(1), f32x4.mul(x, x)));
  return f32x4.add(half, f32x4.mul(half, f32x4.div(x, root)));
}

/**
 * One direction of the recurrent cell over one sequence. `u` holds per step [candidate | forget | reset], each `width` wide, a
 * multiple of 4; `skip` is what the reset gate lets through. Writes the output as f32 and as i16 in steps of 1/`unit`.
 */
export function cell(
  steps: i32, width: i32, backward: i32,
  u: usize, uRow: usize, skip: usize, skipRow: usize,
  peepForget: usize, peepReset: usize, state: usize,
  out: usize, whole: usize, outRow: usize, unit: f32,
): void {
  const bytes = <usize>width << 2;
  memory.fill(state, 0, bytes);
  const units = f32x4.splat(unit);
  for (let step = 0; step < steps; step++) {
    const t = <usize>(backward ? steps - 1 - step : step);
    const p = u + t * uRow;
    const s = skip + t * skipRow;
    const o = out + t * outRow;
    const w = whole + (t * outRow >> 1);
    for (let at: usize = 0; at < bytes; at += 16) {
      const c = v128.load(state + at);
      const x = v128.load(p + at);
      const f = gate(f32x4.add(v128.load(p + bytes + at), f32x4.mul(v128.load(peepForget + at), c)));
      const r = gate(f32x4.add(v128.load(p + bytes + bytes + at), f32x4.mul(v128.load(peepReset + at), c)));
      const next = f32x4.add(x, f32x4.mul(f, f32x4.sub(c, x)));
      const through = v128.load(s + at);
      const h = f32x4.add(through, f32x4.mul(r, f32x4.sub(next, through)));
      v128.store(state + at, next);
      v128.store(o + at, h);
      v128.store64_lane(w + (at >> 1), wholes(f32x4.mul(h, units)), 0);
    }
  }
}

/**
 * Viterbi over a chain of tags, `width` of them in rows of 16; of equals, the lower tag. `moves` holds a row for each tag that
 * one may come from. Writes where each step's best came from to `back` and the best tags to `found`, a byte each.
 */
export function bestPath(
  steps: i32, width: i32, scores: usize, moves: usize, first: usize, best: usize, back: usize, found: usize,
): void {
  const never = f32x4.splat(-Infinity);
  for (let t = 0; t < steps; t++) {
    const row = scores + (<usize>t << 6);
    const before = best + (<usize>(t & 1) << 6);
    const now = best + (<usize>(~t & 1) << 6);
    for (let at: usize = 0; at < 64; at += 16) {
      let highest = t == 0 ? v128.load(first + at) : never;
      let by = i32x4.splat(0);
      if (t > 0)
        for (let x = 0; x < width; x++) {
          const score = f32x4.add(v128.load32_splat(before + (<usize>x << 2)), v128.load(moves + (<usize>x << 6) + at));
          const better = f32x4.gt(score, highest);
          highest = v128.bitselect(score, highest, better);
          by = v128.bitselect(i32x4.splat(x), by, better);
        }
      v128.store(now + at, f32x4.add(highest, v128.load(row + at)));
      const halves = i16x8.narrow_i32x4_s(by, by);
      v128.store32_lane(back + (<usize>t << 4) + (at >> 2), i8x16.narrow_i16x8_u(halves, halves), 0);
    }
  }
  if (steps == 0) return;
  const last = best + (<usize>(steps & 1) << 6);
  let tag = 0;
  for (let y = 1; y < width; y++)
    if (load<f32>(last + (<usize>y << 2)) > load<f32>(last + (<usize>tag << 2))) tag = y;
  for (let t = steps - 1; t >= 0; t--) {
    store<u8>(found + t, <u8>tag);
    tag = load<u8>(back + (<usize>t << 4) + tag);
  }
}

/** The sum of the 16 numbers of a row: by lanes, then across them. */
@inline
function sumOf(a: v128, b: v128, c: v128, d: v128): f32 {
  const sums = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
  return f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1) + (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3));
}

/** x / sum, and nought what is too small to matter: what dwindles on and on would be slow to count with. */
@inline
function share(x: v128, sum: v128): v128 {
  const part = f32x4.div(x, sum);
  return v128.and(part, f32x4.ge(part, f32x4.splat(1e-12)));
}

/** into[y] = Σ_x from[x] · rates[x, y], one row of 16 to another; `from` and `into` may be the same. */
@inline
function spread(width: i32, from: usize, rates: usize, into: usize): void {
  let a = f32x4.splat(0), b = a, c = a, d = a;
  for (let x = 0; x < width; x++) {
    const value = v128.load32_splat(from + (<usize>x << 2));
    const row = rates + (<usize>x << 6);
    a = f32x4.add(a, f32x4.mul(value, v128.load(row)));
    b = f32x4.add(b, f32x4.mul(value, v128.load(row, 16)));
    c = f32x4.add(c, f32x4.mul(value, v128.load(row, 32)));
    d = f32x4.add(d, f32x4.mul(value, v128.load(row, 48)));
  }
  v128.store(into, a);
  v128.store(into, b, 16);
  v128.store(into, c, 32);
  v128.store(into, d, 48);
}

/** to = a · b, scaled to the sum 1; rows of 16. */
@inline
function scaledProduct(a: usize, b: usize, to: usize): void {
  const p = f32x4.mul(v128.load(a), v128.load(b));
  const q = f32x4.mul(v128.load(a, 16), v128.load(b, 16));
  const r = f32x4.mul(v128.load(a, 32), v128.load(b, 32));
  const s = f32x4.mul(v128.load(a, 48), v128.load(b, 48));
  const sum = f32x4.splat(max<f32>(sumOf(p, q, r, s), 1e-30));
  v128.store(to, share(p, sum));
  v128.store(to, share(q, sum), 16);
  v128.store(to, share(r, sum), 32);
  v128.store(to, share(s, sum), 48);
}

/**
 * The probability of each tag at each step, by the forward–backward algorithm, every step scaled to the sum 1. `likely` holds e to
 * the power of the scores; `rates` that of the moves, a row for each tag that one may come from, and `ratesBack` the same
 * turned over. `ahead` is a row to work in.
 */
export function chainShares(
  steps: i32, width: i32, likely: usize, rates: usize, ratesBack: usize, start: usize, ahead: usize, shares: usize,
): void {
  for (let t = 0; t < steps; t++) {
    const row = shares + (<usize>t << 6);
    if (t > 0) spread(width, row - 64, rates, row);
    scaledProduct(t > 0 ? row : start, likely + (<usize>t << 6), row);
  }
  const one = f32x4.splat(1);
  for (let at: usize = 0; at < 64; at += 16) v128.store(ahead + at, one);
  for (let t = steps - 1; t >= 0; t--) {
    const row = shares + (<usize>t << 6);
    scaledProduct(row, ahead, row);
    scaledProduct(likely + (<usize>t << 6), ahead, ahead);
    spread(width, ahead, ratesBack, ahead);
  }
}
