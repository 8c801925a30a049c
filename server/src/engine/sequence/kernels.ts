/**
 * The loops of the network over one memory, by WebAssembly where it is to be had and by their JavaScript twin where it is not;
 * both give the same bits. Addresses and strides are in bytes.
 */
import { kernelBytes } from "./kernel-bytes.ts";
import { plainKernels } from "./plain.ts";

/** Scores a step: the tags, rounded up for the vector unit. */
export const scoreWidth = 16;

export interface Kernels {
  /** C = bias + scale · (A × B): A is i16 m×k, B packed by `packColumns`, bias, scale and C are f32; n a multiple of 8, k of 2. */
  product(m: number, n: number, k: number, a: number, b: number, scale: number, bias: number, c: number): void;
  /** out[t] = start + Σ of the f32 rows whose addresses (u32) stand in `rows`, `terms` a step. */
  addRows(steps: number, terms: number, rows: number, width: number, start: number, out: number): void;
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

/** `auto` takes WebAssembly where the host has it. */
export type KernelChoice = "auto" | "plain";

/** Kernels over a memory of at least `bytes`, all of it nought. */
export function makeKernels(
  bytes: number,
  choice: KernelChoice,
): { readonly kernels: Kernels; readonly memory: ArrayBuffer } {
  const found = choice === "auto" ? wasmKernels(bytes) : undefined;
  if (found) return found;
  const memory = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
  return { kernels: plainKernels(memory), memory };
}

/** As much of WebAssembly's interface as is used here: the engine is compiled without any host's types. */
interface WasmHost {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

function wasmKernels(bytes: number): { readonly kernels: Kernels; readonly memory: ArrayBuffer } | undefined {
  const wasm = (globalThis as { readonly WebAssembly?: WasmHost }).WebAssembly;
  if (!wasm) return undefined;
  try {
    const memory = new wasm.Memory({ initial: Math.ceil(bytes / 65536) });
    const instance = new wasm.Instance(new wasm.Module(kernelBytes), { env: { memory } });
    return { kernels: instance.exports as Kernels, memory: memory.buffer };
  } catch {
    // A host without SIMD, or one that forbids compiling: the twin does the work.
    return undefined;
  }
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
