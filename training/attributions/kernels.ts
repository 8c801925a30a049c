/** Compiles kernels.as and hands out its memory: every matrix of a training run lives there. */
import { compileKernels } from "../../scripts/kernels.mjs";

export interface Kernels {
  product(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aStep: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    accumulate: boolean,
  ): void;
  cellForward(...args: (number | boolean)[]): void;
  cellBackward(...args: (number | boolean)[]): void;
  gather(steps: number, columns: number, ids: number, table: number, width: number, out: number): void;
  scatter(steps: number, columns: number, ids: number, dTable: number, width: number, dOut: number): void;
  adam(...args: number[]): void;
  squares(count: number, x: number): number;
}

/** As much of WebAssembly's interface as is used here; Node's types leave it out. */
interface WasmHost {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

/** A matrix in the kernels' memory. `at` is its address in bytes. */
export interface Matrix {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

/** Addresses of rows, in the kernels' memory. */
export interface Rows {
  readonly at: number;
  readonly data: Uint32Array;
}

/** The kernels with `megabytes` of memory, which only grows by `matrix` and `integers` and is never given back. */
export class Arena {
  readonly kernels: Kernels;
  readonly #buffer: ArrayBuffer;
  #next = 1024;

  private constructor(kernels: Kernels, buffer: ArrayBuffer) {
    this.kernels = kernels;
    this.#buffer = buffer;
  }

  static async create(megabytes: number): Promise<Arena> {
    const pages = megabytes * 16;
    const { Memory, Module, Instance } = (globalThis as unknown as { readonly WebAssembly: WasmHost }).WebAssembly;
    const memory = new Memory({ initial: pages, maximum: pages });
    const module = new Module(await compileKernels(new URL("kernels.as", import.meta.url), pages));
    return new Arena(new Instance(module, { env: { memory } }).exports as Kernels, memory.buffer);
  }

  matrix(rows: number, columns: number): Matrix {
    const at = this.#take(rows * columns * 4);
    return { at, rows, columns, data: new Float32Array(this.#buffer, at, rows * columns) };
  }

  integers(count: number): Rows {
    const at = this.#take(count * 4);
    return { at, data: new Uint32Array(this.#buffer, at, count) };
  }

  #take(bytes: number): number {
    const at = this.#next;
    this.#next = (at + bytes + 63) & ~63;
    if (this.#next > this.#buffer.byteLength) throw new Error("The arena is full: give it more megabytes.");
    return at;
  }
}
