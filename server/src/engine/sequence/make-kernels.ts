/**
 * The loops of the network by WebAssembly where it is to be had, and by their JavaScript twin where it is not; both give the same
 * bits.
 */
import { kernelBytes } from "./kernel-bytes.ts";
import type { Kernels } from "./kernels.ts";
import { plainKernels } from "./plain.ts";

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
