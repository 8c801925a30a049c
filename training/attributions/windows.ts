/** What the first layer sees of each step: its embedding, form and place, between the forms of its neighbours. */
import type { Arena, Matrix } from "./kernels.ts";

export class Windows {
  /** The sums of embeddings that speak of a step's form, and of its place. */
  readonly forms: Matrix;
  readonly places: Matrix;
  readonly dForms: Matrix;
  readonly dPlaces: Matrix;
  /** A window a row. */
  readonly out: Matrix;
  readonly dOut: Matrix;
  readonly #window: number;

  constructor(arena: Arena, capacity: number, embedding: number, window: 1 | 3) {
    const matrix = (columns: number) => arena.matrix(capacity, columns);
    this.forms = matrix(embedding);
    this.dForms = matrix(embedding);
    this.places = matrix(embedding);
    this.dPlaces = matrix(embedding);
    this.out = matrix(window * embedding);
    this.dOut = matrix(window * embedding);
    this.#window = window;
  }

  /** Nought beyond the ends of a sequence. */
  forward(lengths: readonly number[]): void {
    const width = this.forms.columns;
    const forms = this.forms.data;
    const places = this.places.data;
    const to = this.out.data;
    this.#each(lengths, (at, from, side, isInside) => {
      if (!isInside) to.fill(0, at, at + width);
      else if (side === 0) for (let k = 0; k < width; k++) to[at + k] = forms[from + k]! + places[from + k]!;
      else to.set(forms.subarray(from, from + width), at);
    });
  }

  backward(lengths: readonly number[]): void {
    const width = this.forms.columns;
    const from = this.dOut.data;
    const forms = this.dForms.data;
    const places = this.dPlaces.data;
    forms.fill(0);
    this.#each(lengths, (at, target, side, isInside) => {
      if (!isInside) return;
      for (let k = 0; k < width; k++) forms[target + k]! += from[at + k]!;
      if (side === 0) places.set(from.subarray(at, at + width), target);
    });
  }

  /** Where each part of each window stands, and whose form it shows: `side` steps from the window's own. */
  #each(lengths: readonly number[], visit: (at: number, shown: number, side: number, isInside: boolean) => void): void {
    const width = this.forms.columns;
    const reach = (this.#window - 1) / 2;
    let t = 0;
    for (const length of lengths)
      for (let i = 0; i < length; i++, t++)
        for (let side = -reach; side <= reach; side++) {
          const at = (t * this.#window + side + reach) * width;
          visit(at, (t + side) * width, side, 0 <= i + side && i + side < length);
        }
  }
}
