// The heavy loops of training, in AssemblyScript: matrix products, the recurrent cell forwards and backwards, Adam.
// All matrices are row-major f32; strides are in bytes; widths are multiples of four.

/** C[i,j] (+)= Σ_k A[i,k] · B[k,j]. A is read with any strides, so the same loop serves products with a transpose. */
export function product(
  m: i32, n: i32, k: i32,
  a: usize, aRow: usize, aStep: usize,
  b: usize, bRow: usize,
  c: usize, cRow: usize,
  accumulate: bool,
): void {
  let j = 0;
  for (; j + 8 <= n; j += 8) {
    const bColumn = b + (<usize>j << 2);
    const cColumn = c + (<usize>j << 2);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let p0 = a + <usize>i * aRow;
      let p1 = p0 + aRow;
      let p2 = p1 + aRow;
      let p3 = p2 + aRow;
      let q = bColumn;
      let s00 = f32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
      const c0 = cColumn + <usize>i * cRow, c1 = c0 + cRow, c2 = c1 + cRow, c3 = c2 + cRow;
      if (accumulate) {
        s00 = v128.load(c0); s01 = v128.load(c0, 16);
        s10 = v128.load(c1); s11 = v128.load(c1, 16);
        s20 = v128.load(c2); s21 = v128.load(c2, 16);
        s30 = v128.load(c3); s31 = v128.load(c3, 16);
      }
      for (let kk = 0; kk < k; kk++) {
        const b0 = v128.load(q);
        const b1 = v128.load(q, 16);
        const a0 = v128.load32_splat(p0);
        s00 = f32x4.add(s00, f32x4.mul(a0, b0));
        s01 = f32x4.add(s01, f32x4.mul(a0, b1));
        const a1 = v128.load32_splat(p1);
        s10 = f32x4.add(s10, f32x4.mul(a1, b0));
        s11 = f32x4.add(s11, f32x4.mul(a1, b1));
        const a2 = v128.load32_splat(p2);
        s20 = f32x4.add(s20, f32x4.mul(a2, b0));
        s21 = f32x4.add(s21, f32x4.mul(a2, b1));
        const a3 = v128.load32_splat(p3);
        s30 = f32x4.add(s30, f32x4.mul(a3, b0));
        s31 = f32x4.add(s31, f32x4.mul(a3, b1));
        p0 += aStep; p1 += aStep; p2 += aStep; p3 += aStep; q += bRow;
      }
      v128.store(c0, s00); v128.store(c0, s01, 16);
      v128.store(c1, s10); v128.store(c1, s11, 16);
      v128.store(c2, s20); v128.store(c2, s21, 16);
      v128.store(c3, s30); v128.store(c3, s31, 16);
    }
    for (; i < m; i++) {
      row(k, a + <usize>i * aRow, aStep, bColumn, bRow, cColumn + <usize>i * cRow, accumulate);
      row(k, a + <usize>i * aRow, aStep, bColumn + 16, bRow, cColumn + <usize>i * cRow + 16, accumulate);
    }
  }
  for (; j < n; j += 4)
    for (let i = 0; i < m; i++)
      row(k, a + <usize>i * aRow, aStep, b + (<usize>j << 2), bRow, c + (<usize>j << 2) + <usize>i * cRow, accumulate);
}

@inline
function row(k: i32, p: usize, aStep: usize, q: usize, bRow: usize, c: usize, accumulate: bool): void {
  let s = accumulate ? v128.load(c) : f32x4.splat(0);
  for (let kk = 0; kk < k; kk++) {
    s = f32x4.add(s, f32x4.mul(v128.load32_splat(p), v128.load(q)));
    p += aStep;
    q += bRow;
  }
  v128.store(c, s);
}

/** ½ + ½·x/√(1+x²): a gate between 0 and 1 that costs no exponential. */
@inline
function gate(x: v128): v128 {
  const half = f32x4.splat(0.5);
  const root = f32x4.sqrt(f32x4.add(f32x4.splat(1), f32x4.mul(x, x)));
  return f32x4.add(half, f32x4.mul(half, f32x4.div(x, root)));
}

/** The slope of the gate, from its value: ½·(1−y²)^(3/2) with y = 2·gate − 1. */
@inline
function slope(g: v128): v128 {
  const y = f32x4.sub(f32x4.add(g, g), f32x4.splat(1));
  const s = f32x4.max(f32x4.sub(f32x4.splat(1), f32x4.mul(y, y)), f32x4.splat(0));
  return f32x4.mul(f32x4.splat(0.5), f32x4.mul(s, f32x4.sqrt(s)));
}

/**
 * One direction of the cell over one sequence. `u` holds per step [candidate | forget | reset], each `width` wide; `skip` is
 * what the reset gate lets through. Keeps state, forget and reset per step for the way back.
 */
export function cellForward(
  steps: i32, width: i32, backward: bool,
  u: usize, uRow: usize, skip: usize, skipRow: usize,
  peepForget: usize, peepReset: usize,
  state: usize, forget: usize, reset: usize, keepRow: usize,
  out: usize, outRow: usize,
): void {
  const bytes = <usize>width << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    const vf = v128.load(peepForget + at);
    const vr = v128.load(peepReset + at);
    let c = f32x4.splat(0);
    for (let step = 0; step < steps; step++) {
      const t = <usize>(backward ? steps - 1 - step : step);
      const p = u + t * uRow + at;
      const x = v128.load(p);
      const f = gate(f32x4.add(v128.load(p + bytes), f32x4.mul(vf, c)));
      const r = gate(f32x4.add(v128.load(p + bytes + bytes), f32x4.mul(vr, c)));
      c = f32x4.add(x, f32x4.mul(f, f32x4.sub(c, x)));
      const s = v128.load(skip + t * skipRow + at);
      v128.store(out + t * outRow + at, f32x4.add(s, f32x4.mul(r, f32x4.sub(c, s))));
      const keep = t * keepRow + at;
      v128.store(state + keep, c);
      v128.store(forget + keep, f);
      v128.store(reset + keep, r);
    }
  }
}

/** The way back of `cellForward`; adds into the slopes of the skip and of the peepholes, writes those of `u`. */
export function cellBackward(
  steps: i32, width: i32, backward: bool,
  u: usize, uRow: usize, skip: usize, skipRow: usize,
  peepForget: usize, peepReset: usize,
  state: usize, forget: usize, reset: usize, keepRow: usize,
  dOut: usize, outRow: usize,
  dU: usize, dSkip: usize, dSkipRow: usize,
  dPeepForget: usize, dPeepReset: usize,
): void {
  const bytes = <usize>width << 2;
  const one = f32x4.splat(1);
  for (let at: usize = 0; at < bytes; at += 16) {
    const vf = v128.load(peepForget + at);
    const vr = v128.load(peepReset + at);
    let dvf = v128.load(dPeepForget + at);
    let dvr = v128.load(dPeepReset + at);
    let dc = f32x4.splat(0);
    for (let step = steps - 1; step >= 0; step--) {
      const t = <usize>(backward ? steps - 1 - step : step);
      const keep = t * keepRow + at;
      const before = backward ? keep + keepRow : keep - keepRow;
      const c = v128.load(state + keep);
      const cBefore = step == 0 ? f32x4.splat(0) : v128.load(state + before);
      const f = v128.load(forget + keep);
      const r = v128.load(reset + keep);
      const x = v128.load(u + t * uRow + at);
      const s = v128.load(skip + t * skipRow + at);
      const dh = v128.load(dOut + t * outRow + at);
      const dr = f32x4.mul(f32x4.mul(dh, f32x4.sub(c, s)), slope(r));
      dc = f32x4.add(dc, f32x4.mul(dh, r));
      const df = f32x4.mul(f32x4.mul(dc, f32x4.sub(cBefore, x)), slope(f));
      const q = dU + t * uRow + at;
      v128.store(q, f32x4.mul(dc, f32x4.sub(one, f)));
      v128.store(q + bytes, df);
      v128.store(q + bytes + bytes, dr);
      const ds = dSkip + t * dSkipRow + at;
      v128.store(ds, f32x4.add(v128.load(ds), f32x4.mul(dh, f32x4.sub(one, r))));
      dvf = f32x4.add(dvf, f32x4.mul(df, cBefore));
      dvr = f32x4.add(dvr, f32x4.mul(dr, cBefore));
      dc = f32x4.add(f32x4.mul(dc, f), f32x4.add(f32x4.mul(df, vf), f32x4.mul(dr, vr)));
    }
    v128.store(dPeepForget + at, dvf);
    v128.store(dPeepReset + at, dvr);
  }
}

/** out[t] = Σ over columns of rows[ids[t, column]]; `ids` are offsets of rows in bytes from `table`. */
export function gather(steps: i32, columns: i32, ids: usize, table: usize, width: i32, out: usize): void {
  const bytes = <usize>width << 2;
  for (let t = 0; t < steps; t++) {
    for (let at: usize = 0; at < bytes; at += 16) {
      let sum = f32x4.splat(0);
      for (let column = 0; column < columns; column++) {
        const id = <usize>load<u32>(ids + (<usize>(t * columns + column) << 2));
        sum = f32x4.add(sum, v128.load(table + id + at));
      }
      v128.store(out + <usize>t * bytes + at, sum);
    }
  }
}

/** The way back of `gather`. */
export function scatter(steps: i32, columns: i32, ids: usize, dTable: usize, width: i32, dOut: usize): void {
  const bytes = <usize>width << 2;
  for (let t = 0; t < steps; t++) {
    for (let column = 0; column < columns; column++) {
      const rowAt = dTable + <usize>load<u32>(ids + (<usize>(t * columns + column) << 2));
      for (let at: usize = 0; at < bytes; at += 16)
        v128.store(rowAt + at, f32x4.add(v128.load(rowAt + at), v128.load(dOut + <usize>t * bytes + at)));
    }
  }
}

/** Adam (Kingma and Ba, 2015) with decoupled weight decay, and the running mean of the weights; clears the slopes. */
export function adam(
  count: i32, weights: usize, slopes: usize, first: usize, second: usize, mean: usize,
  scale: f32, rate: f32, beta1: f32, beta2: f32, epsilon: f32, decay: f32, meanRate: f32,
): void {
  const vScale = f32x4.splat(scale), vRate = f32x4.splat(rate), vEpsilon = f32x4.splat(epsilon);
  const b1 = f32x4.splat(beta1), c1 = f32x4.splat(1 - beta1), b2 = f32x4.splat(beta2), c2 = f32x4.splat(1 - beta2);
  const keep = f32x4.splat(1 - decay), vMean = f32x4.splat(meanRate), zero = f32x4.splat(0);
  const bytes = <usize>count << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    const g = f32x4.mul(v128.load(slopes + at), vScale);
    const m = f32x4.add(f32x4.mul(b1, v128.load(first + at)), f32x4.mul(c1, g));
    const v = f32x4.add(f32x4.mul(b2, v128.load(second + at)), f32x4.mul(c2, f32x4.mul(g, g)));
    v128.store(first + at, m);
    v128.store(second + at, v);
    const step = f32x4.div(f32x4.mul(vRate, m), f32x4.add(f32x4.sqrt(v), vEpsilon));
    const w = f32x4.sub(f32x4.mul(keep, v128.load(weights + at)), step);
    v128.store(weights + at, w);
    const e = v128.load(mean + at);
    v128.store(mean + at, f32x4.add(e, f32x4.mul(vMean, f32x4.sub(w, e))));
    v128.store(slopes + at, zero);
  }
}

/** Σ x², in f64. */
export function squares(count: i32, x: usize): f64 {
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) {
    const value = <f64>load<f32>(x + (<usize>i << 2));
    sum += value * value;
  }
  return sum;
}
