/** The weights that are learnt, each with what Adam (Kingma and Ba, ICLR 2015) keeps of it, and their running means. */
import type { Arena, Matrix } from "./kernels.ts";

export interface Parameter {
  readonly name: string;
  readonly group: "table" | "dense";
  readonly weights: Matrix;
  readonly slopes: Matrix;
  readonly first: Matrix;
  readonly second: Matrix;
  readonly mean: Matrix;
}

export class Parameters {
  readonly all: Parameter[] = [];
  readonly #arena: Arena;
  #updates = 0;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** `init` gives each weight its first value, row by row. */
  add(name: string, group: Parameter["group"], rows: number, columns: number, init: (at: number) => number): Parameter {
    const make = () => this.#arena.matrix(rows, columns);
    const parameter = { name, group, weights: make(), slopes: make(), first: make(), second: make(), mean: make() };
    for (let i = 0; i < rows * columns; i++) parameter.weights.data[i] = init(i);
    parameter.mean.data.set(parameter.weights.data);
    this.all.push(parameter);
    return parameter;
  }

  /** One step of Adam; slopes are scaled down to `maxNorm` and cleared. `meanRate` is what the running mean takes of the new weights. */
  update(rate: number, tableRate: number, decay: number, maxNorm: number, meanRate: number): void {
    const { kernels } = this.#arena;
    this.#updates++;
    const beta1 = 0.9;
    const beta2 = 0.99;
    let squares = 0;
    for (const { slopes } of this.all) squares += kernels.squares(slopes.data.length, slopes.at);
    const norm = Math.sqrt(squares);
    const shrink = norm > maxNorm ? maxNorm / norm : 1;
    const correction = Math.sqrt(1 - beta2 ** this.#updates) / (1 - beta1 ** this.#updates);
    for (const { group, weights, slopes, first, second, mean } of this.all) {
      const groupRate = group === "table" ? tableRate : rate;
      kernels.adam(
        weights.data.length,
        weights.at,
        slopes.at,
        first.at,
        second.at,
        mean.at,
        shrink,
        groupRate * correction,
        beta1,
        beta2,
        1e-8,
        decay * groupRate,
        meanRate,
      );
    }
  }

  /** Swaps the weights with their running means: once before a look at unseen articles, once after. */
  swapMeans(): void {
    for (const { weights, mean } of this.all) {
      const kept = weights.data.slice();
      weights.data.set(mean.data);
      mean.data.set(kept);
    }
  }

  snapshot(): Map<string, Float32Array> {
    return new Map(this.all.map(({ name, weights }) => [name, weights.data.slice()]));
  }

  /** Weights from elsewhere, and their running means begin there. */
  restore(snapshot: ReadonlyMap<string, Float32Array>): void {
    for (const { name, weights, mean } of this.all) {
      weights.data.set(snapshot.get(name)!);
      mean.data.set(weights.data);
    }
  }
}
