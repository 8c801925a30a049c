/**
 * The network that is trained: sums of embeddings, recurrent layers, and emissions for the tags. Forwards and backwards by hand;
 * all matrices live in the kernels' memory. The engine's `sequence` computes the same from the exported weights.
 */
import { normal, xoshiro } from "../random.ts";
import { Dropout } from "./dropout.ts";
import type { Arena, Kernels, Matrix, Rows } from "./kernels.ts";
import { type Parameter, Parameters } from "./parameters.ts";
import { addProduct, addRows, addTransposedProduct, productWithTransposed, spread } from "./products.ts";
import { RecurrentLayer } from "./recurrent-layer.ts";
import { Windows } from "./windows.ts";

export interface NetworkShape {
  /** Width of the embeddings. */
  readonly embedding: number;
  /** Tokens the first layer sees at once: 1, or 3 for the forms of the one before and the one after as well. */
  readonly window: 1 | 3;
  /** Units per direction, layer by layer. */
  readonly layers: readonly number[];
  /** Width of the public word vectors, and how many rows there are of them. */
  readonly vectorWidth: number;
  /** Rows of the learnt table: words with a row of their own, then every context table. */
  readonly tableRows: number;
  /** Columns of the learnt table a token adds up; the first `formColumns` of them speak of its form, the others of its place. */
  readonly columns: number;
  readonly formColumns: number;
  readonly tags: number;
}

export interface Regularisation {
  /** Shares of inputs dropped. */
  readonly embeddingDropout: number;
  readonly layerDropout: number;
  readonly outputDropout: number;
}

export interface Sequence {
  readonly length: number;
  /** Rows of the public vectors, one a token. */
  readonly vectorRows: ArrayLike<number>;
  /** Rows of the learnt table, `columns` a token. */
  readonly tableRows: ArrayLike<number>;
}

/** Columns of the emissions matrix: the tags, rounded up for the vector unit. */
export const emissionWidth = 16;

export class Network {
  readonly shape: NetworkShape;
  readonly capacity: number;
  readonly parameters: Parameters;
  /** Written by `forward`, `emissionWidth` a token. */
  readonly emissions: Matrix;
  readonly dEmissions: Matrix;
  readonly transitions: Parameter;
  readonly #kernels: Kernels;
  readonly #vectors: Float32Array;
  readonly #projection: Parameter;
  readonly #table: Parameter;
  readonly #windows: Windows;
  readonly #layers: readonly RecurrentLayer[];
  readonly #output: Parameter;
  readonly #outputBias: Parameter;
  readonly #outputTransposed: Matrix;
  readonly #outputDropout: Dropout;
  readonly #formRows: Rows;
  readonly #placeRows: Rows;
  readonly #looked: Matrix;
  #lengths: readonly number[] = [];
  #tokens = 0;

  /** `vectors` are the public ones, `vectorWidth` a row. `capacity` is the most tokens a batch may have. */
  constructor(arena: Arena, shape: NetworkShape, vectors: Float32Array, seed: number, capacity: number) {
    this.#kernels = arena.kernels;
    this.shape = shape;
    this.capacity = capacity;
    this.#vectors = vectors;
    const random = xoshiro(seed);
    const { embedding, vectorWidth } = shape;
    const parameters = new Parameters(arena);
    this.parameters = parameters;
    this.#projection = parameters.add("projection", "dense", vectorWidth, embedding, () => normal(random));
    this.#table = parameters.add("table", "table", shape.tableRows, embedding, () => 0.1 * normal(random));
    let inWidth = shape.window * embedding;
    this.#layers = shape.layers.map((units, i) => {
      const layer = new RecurrentLayer(arena, parameters, random, capacity, i, inWidth, units);
      inWidth = 2 * units;
      return layer;
    });
    const reach = Math.sqrt(3 / inWidth);
    this.#output = parameters.add("output", "dense", inWidth, emissionWidth, () => reach * (2 * random() - 1));
    this.#outputBias = parameters.add("output-bias", "dense", 1, emissionWidth, () => 0);
    // Row: the tag before; one row more for the start of a block.
    this.transitions = parameters.add("transitions", "dense", shape.tags + 1, emissionWidth, () => 0);
    this.#outputTransposed = arena.matrix(emissionWidth, inWidth);
    this.#outputDropout = new Dropout(arena, random, capacity, inWidth);
    this.emissions = arena.matrix(capacity, emissionWidth);
    this.dEmissions = arena.matrix(capacity, emissionWidth);
    this.#formRows = arena.integers(capacity * shape.formColumns);
    this.#placeRows = arena.integers(capacity * (shape.columns - shape.formColumns));
    this.#looked = arena.matrix(capacity, vectorWidth);
    this.#windows = new Windows(arena, capacity, embedding, shape.window);
  }

  /** Emissions of a batch, its sequences one after another. Without `regularisation` nothing is dropped. */
  forward(sequences: readonly Sequence[], regularisation?: Regularisation): void {
    this.#lengths = sequences.map(({ length }) => length);
    this.#tokens = this.#lengths.reduce((sum, length) => sum + length, 0);
    if (this.#tokens > this.capacity)
      throw new Error(`A batch of ${this.#tokens} tokens; there is room for ${this.capacity}.`);
    this.#embed(sequences);
    this.#windows.forward(this.#lengths);
    let input = this.#windows.out;
    for (const [i, layer] of this.#layers.entries()) {
      const rate = i === 0 ? regularisation?.embeddingDropout : regularisation?.layerDropout;
      layer.forward(input, this.#lengths, rate ?? 0);
      input = layer.out;
    }
    this.#outputDropout.forward(input, this.#lengths, regularisation?.outputDropout ?? 0);
    spread(this.#tokens, this.#outputBias.weights, this.emissions);
    addProduct(this.#kernels, this.#tokens, this.#outputDropout.left, this.#output.weights, this.emissions);
  }

  /** The way back from `dEmissions` for the batch that `forward` last saw: adds to every parameter's slopes. */
  backward(): void {
    const kernels = this.#kernels;
    const tokens = this.#tokens;
    const { dOut } = this.#layers.at(-1)!;
    addRows(tokens, this.dEmissions, this.#outputBias.slopes);
    addTransposedProduct(kernels, tokens, this.#outputDropout.left, this.dEmissions, this.#output.slopes);
    productWithTransposed(kernels, tokens, this.dEmissions, this.#output.weights, this.#outputTransposed, dOut);
    this.#outputDropout.backward(tokens, dOut, dOut);
    for (let i = this.#layers.length - 1; i >= 0; i--) {
      const before = this.#layers[i - 1] ?? this.#windows;
      this.#layers[i]!.backward(before.out, before.dOut, this.#lengths);
    }
    this.#windows.backward(this.#lengths);
    this.#embedBack();
  }

  /** Adds up what the tables and the projected public vectors say of each token's form, and of its place. */
  #embed(sequences: readonly Sequence[]): void {
    const { vectorWidth, columns, formColumns, embedding } = this.shape;
    let t = 0;
    for (const { length, vectorRows, tableRows } of sequences) {
      for (let i = 0; i < length; i++, t++) {
        const row = vectorRows[i]! * vectorWidth;
        this.#looked.data.set(this.#vectors.subarray(row, row + vectorWidth), t * vectorWidth);
        for (let c = 0; c < columns; c++) {
          const rows = c < formColumns ? this.#formRows : this.#placeRows;
          const at = c < formColumns ? t * formColumns + c : t * (columns - formColumns) + c - formColumns;
          rows.data[at] = tableRows[i * columns + c]! * embedding * 4;
        }
      }
    }
    const { forms, places } = this.#windows;
    const table = this.#table.weights.at;
    this.#kernels.gather(t, formColumns, this.#formRows.at, table, embedding, forms.at);
    this.#kernels.gather(t, columns - formColumns, this.#placeRows.at, table, embedding, places.at);
    addProduct(this.#kernels, t, this.#looked, this.#projection.weights, forms);
  }

  /** The way back of `#embed`. */
  #embedBack(): void {
    const { columns, formColumns, embedding } = this.shape;
    const { dForms, dPlaces } = this.#windows;
    const table = this.#table.slopes.at;
    addTransposedProduct(this.#kernels, this.#tokens, this.#looked, dForms, this.#projection.slopes);
    this.#kernels.scatter(this.#tokens, formColumns, this.#formRows.at, table, embedding, dForms.at);
    this.#kernels.scatter(this.#tokens, columns - formColumns, this.#placeRows.at, table, embedding, dPlaces.at);
  }
}
