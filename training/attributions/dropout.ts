/** Inputs of which a share is left out, the same ones along a sequence (Gal and Ghahramani, NIPS 2016). */
import type { Random } from "../random.ts";
import type { Arena, Matrix } from "./kernels.ts";

export class Dropout {
  /** What is left of the input, what is kept made larger by as much as was lost. The way back may work in it. */
  readonly left: Matrix;
  readonly #mask: Float32Array;
  readonly #random: Random;

  constructor(arena: Arena, random: Random, capacity: number, columns: number) {
    this.left = arena.matrix(capacity, columns);
    this.#mask = new Float32Array(capacity * columns);
    this.#random = random;
  }

  /** `lengths` are those of the sequences that stand in `from` one after another. */
  forward(from: Matrix, lengths: readonly number[], rate: number): void {
    const mask = this.#mask;
    const target = this.left.data;
    const { columns } = from;
    const count = columns * lengths.reduce((sum, length) => sum + length, 0);
    if (rate === 0) {
      mask.fill(1, 0, count);
      target.set(from.data.subarray(0, count));
      return;
    }
    const kept = 1 / (1 - rate);
    let at = 0;
    for (const length of lengths) {
      for (let k = 0; k < columns; k++) mask[at + k] = this.#random() < rate ? 0 : kept;
      for (let i = 1; i < length; i++) mask.copyWithin(at + i * columns, at, at + columns);
      at += length * columns;
    }
    const source = from.data;
    for (let k = 0; k < count; k++) target[k] = source[k]! * mask[k]!;
  }

  /** into = slopes · mask, or with `accumulate` += it, over the first `steps` rows; `slopes` and `into` may be one. */
  backward(steps: number, slopes: Matrix, into: Matrix, accumulate = false): void {
    const mask = this.#mask;
    const from = slopes.data;
    const to = into.data;
    const count = steps * slopes.columns;
    if (accumulate) for (let k = 0; k < count; k++) to[k]! += from[k]! * mask[k]!;
    else for (let k = 0; k < count; k++) to[k] = from[k]! * mask[k]!;
  }
}
