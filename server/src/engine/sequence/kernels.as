// The network's heavy loops, in AssemblyScript, compiled to SIMD WebAssembly by scripts/kernels.mjs. plain.ts is their twin in
// JavaScript and gives the same bits: products are sums of whole numbers, and everything else is f64 in the same order.
// Addresses and strides are in bytes.

/**
 * C[i,j] = bias[j] + scale[j] · Σ_k A[i,k] · B[k,j]. A and B are i16, the sums i32, the rest f64. B is packed in blocks of eight
 * columns, in each of which two rows stand side by side; n is a multiple of 8, k of 2.
 */
export function product(m: i32, n: i32, k: i32, a: usize, b: usize, scale: usize, bias: usize, c: usize): void {
  const aRow = <usize>k << 1;
  const cRow = <usize>n << 3;
  for (let j = 0; j < n; j += 8) {
    const block = b + (<usize>j * <usize>k << 1);
    const scales = scale + (<usize>j << 3);
    const biases = bias + (<usize>j << 3);
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
      const to = c + <usize>i * cRow + (<usize>j << 3);
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
      finish(s0, s1, scales, biases, c + <usize>i * cRow + (<usize>j << 3));
    }
  }
}

@inline
function finish(low: v128, high: v128, scale: usize, bias: usize, to: usize): void {
  pair(f64x2.convert_low_i32x4_s(low), scale, bias, to);
  pair(f64x2.convert_low_i32x4_s(i64x2.shuffle(low, low, 1, 1)), scale + 16, bias + 16, to + 16);
  pair(f64x2.convert_low_i32x4_s(high), scale + 32, bias + 32, to + 32);
  pair(f64x2.convert_low_i32x4_s(i64x2.shuffle(high, high, 1, 1)), scale + 48, bias + 48, to + 48);
}

@inline
function pair(sum: v128, scale: usize, bias: usize, to: usize): void {
  v128.store(to, f64x2.add(v128.load(bias), f64x2.mul(sum, v128.load(scale))));
}

/** out[t] = start + Σ over `terms` of the f32 row at the address `rows[t, term]`, in that order, in f64. */
export function addRows(steps: i32, terms: i32, rows: usize, width: i32, start: usize, out: usize): void {
  const bytes = <usize>width << 3;
  for (let t = 0; t < steps; t++) {
    for (let at: usize = 0; at < bytes; at += 32) {
      let low = v128.load(start + at);
      let high = v128.load(start + at, 16);
      let address = rows;
      for (let term = 0; term < terms; term++) {
        const values = v128.load(<usize>load<u32>(address) + (at >> 1));
        low = f64x2.add(low, f64x2.promote_low_f32x4(values));
        high = f64x2.add(high, f64x2.promote_low_f32x4(i64x2.shuffle(values, values, 1, 1)));
        address += 4;
      }
      v128.store(out + at, low);
      v128.store(out + at, high, 16);
    }
    rows += <usize>terms << 2;
    out += bytes;
  }
}

/** ½ + ½·x/√(1+x²). */
@inline
function gate(x: v128): v128 {
  const half = f64x2.splat(0.5);
  const root = f64x2.sqrt(f64x2.add(f64x2.splat(1), f64x2.mul(x, x)));
  return f64x2.add(half, f64x2.mul(half, f64x2.div(x, root)));
}

/**
 * One direction of the recurrent cell over one sequence. `u` holds per step [candidate | forget | reset], each `width` wide;
 * `skip` is what the reset gate lets through. Writes the output as f64 and as i16 in steps of 1/`unit`.
 */
export function cell(
  steps: i32, width: i32, backward: i32,
  u: usize, uRow: usize, skip: usize, skipRow: usize,
  peepForget: usize, peepReset: usize, state: usize,
  out: usize, whole: usize, outRow: usize, unit: f64,
): void {
  const bytes = <usize>width << 3;
  memory.fill(state, 0, bytes);
  const half = f64x2.splat(0.5);
  const units = f64x2.splat(unit);
  for (let step = 0; step < steps; step++) {
    const t = <usize>(backward ? steps - 1 - step : step);
    const p = u + t * uRow;
    const s = skip + t * skipRow;
    const o = out + t * outRow;
    const w = whole + (t * outRow >> 2);
    for (let at: usize = 0; at < bytes; at += 16) {
      const c = v128.load(state + at);
      const x = v128.load(p + at);
      const f = gate(f64x2.add(v128.load(p + bytes + at), f64x2.mul(v128.load(peepForget + at), c)));
      const r = gate(f64x2.add(v128.load(p + bytes + bytes + at), f64x2.mul(v128.load(peepReset + at), c)));
      const next = f64x2.add(x, f64x2.mul(f, f64x2.sub(c, x)));
      const through = v128.load(s + at);
      const h = f64x2.add(through, f64x2.mul(r, f64x2.sub(next, through)));
      v128.store(state + at, next);
      v128.store(o + at, h);
      const rounded = i32x4.trunc_sat_f64x2_s_zero(f64x2.floor(f64x2.add(f64x2.mul(h, units), half)));
      v128.store32_lane(w + (at >> 2), i16x8.narrow_i32x4_s(rounded, rounded), 0);
    }
  }
}
