/**
 * The network that is trained: sums of embeddings, layers of a bidirectional recurrent cell without a recurrent matrix
 * product (SRU, Lei et al., EMNLP 2018, with algebraic gates), and emissions for the tags. Forwards and backwards by hand;
 * all matrices live in the kernels' memory. The engine's `sequence` computes the same from the exported weights.
 */

import { normal, type Random, xoshiro } from "../random.ts";
import type { Arena, Matrix } from "./kernels.ts";

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
  /** Share of inputs dropped, the same ones along a sequence (Gal and Ghahramani, 2016). */
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

interface Parameter {
  readonly name: string;
  readonly group: "table" | "dense";
  readonly weights: Matrix;
  readonly slopes: Matrix;
  readonly first: Matrix;
  readonly second: Matrix;
  readonly mean: Matrix;
}

interface Layer {
  readonly units: number;
  readonly inWidth: number;
  /** Whether what the reset gate lets through is projected from the input, or is the input's own half, as far as it is needed. */
  readonly projectsSkip: boolean;
  readonly weights: Parameter;
  readonly bias: Parameter;
  readonly peepForget: Parameter;
  readonly peepReset: Parameter;
  readonly transposed: Matrix;
  readonly dropped: Matrix;
  readonly gates: Matrix;
  readonly dGates: Matrix;
  readonly state: Matrix;
  readonly forget: Matrix;
  readonly reset: Matrix;
  readonly out: Matrix;
  readonly dOut: Matrix;
  readonly mask: Float32Array;
}

/** Columns of the emissions matrix: the tags, rounded up for the vector unit. */
export const emissionWidth = 16;

export class Network {
  readonly shape: NetworkShape;
  readonly capacity: number;
  readonly parameters: Parameter[] = [];
  /** Written by `forward`, `emissionWidth` a token. */
  readonly emissions: Matrix;
  readonly dEmissions: Matrix;
  readonly transitions: Parameter;
  readonly #arena: Arena;
  readonly #random: Random;
  readonly #vectors: Float32Array;
  readonly #projection: Parameter;
  readonly #table: Parameter;
  readonly #layers: Layer[] = [];
  readonly #output: Parameter;
  readonly #outputBias: Parameter;
  readonly #outputTransposed: Matrix;
  readonly #outDropped: Matrix;
  readonly #outMask: Float32Array;
  readonly #formRows: { readonly at: number; readonly data: Uint32Array };
  readonly #placeRows: { readonly at: number; readonly data: Uint32Array };
  readonly #looked: Matrix;
  readonly #forms: Matrix;
  readonly #dForms: Matrix;
  readonly #places: Matrix;
  readonly #dPlaces: Matrix;
  readonly #windows: Matrix;
  readonly #dWindows: Matrix;
  #lengths: readonly number[] = [];
  #tokens = 0;
  #updates = 0;

  /** `vectors` are the public ones, `vectorWidth` a row. `capacity` is the most tokens a batch may have. */
  constructor(arena: Arena, shape: NetworkShape, vectors: Float32Array, seed: number, capacity: number) {
    this.#arena = arena;
    this.shape = shape;
    this.capacity = capacity;
    this.#vectors = vectors;
    this.#random = xoshiro(seed);
    const { embedding, vectorWidth } = shape;
    this.#projection = this.#parameter("projection", "dense", vectorWidth, embedding, () => normal(this.#random));
    this.#table = this.#parameter("table", "table", shape.tableRows, embedding, () => 0.1 * normal(this.#random));
    let inWidth = shape.window * embedding;
    for (const [i, units] of shape.layers.entries()) {
      this.#layers.push(this.#layer(i, inWidth, units));
      inWidth = 2 * units;
    }
    const spread = Math.sqrt(3 / inWidth);
    const uniform = () => spread * (2 * this.#random() - 1);
    this.#output = this.#parameter("output", "dense", inWidth, emissionWidth, uniform);
    this.#outputBias = this.#parameter("output-bias", "dense", 1, emissionWidth, () => 0);
    // Row: the tag before; one row more for the start of a block.
    this.transitions = this.#parameter("transitions", "dense", shape.tags + 1, emissionWidth, () => 0);
    this.#outputTransposed = arena.matrix(emissionWidth, inWidth);
    this.#outDropped = arena.matrix(capacity, inWidth);
    this.#outMask = new Float32Array(capacity * inWidth);
    this.emissions = arena.matrix(capacity, emissionWidth);
    this.dEmissions = arena.matrix(capacity, emissionWidth);
    this.#formRows = arena.integers(capacity * shape.formColumns);
    this.#placeRows = arena.integers(capacity * (shape.columns - shape.formColumns));
    this.#looked = arena.matrix(capacity, vectorWidth);
    this.#forms = arena.matrix(capacity, embedding);
    this.#dForms = arena.matrix(capacity, embedding);
    this.#places = arena.matrix(capacity, embedding);
    this.#dPlaces = arena.matrix(capacity, embedding);
    this.#windows = arena.matrix(capacity, shape.window * embedding);
    this.#dWindows = arena.matrix(capacity, shape.window * embedding);
  }

  /** Emissions of a batch, its sequences one after another. Without `regularisation` nothing is dropped. */
  forward(sequences: readonly Sequence[], regularisation?: Regularisation): void {
    const { kernels } = this.#arena;
    const { embedding, vectorWidth, columns, formColumns } = this.shape;
    const placeColumns = columns - formColumns;
    this.#lengths = sequences.map(({ length }) => length);
    this.#tokens = this.#lengths.reduce((sum, length) => sum + length, 0);
    if (this.#tokens > this.capacity)
      throw new Error(`A batch of ${this.#tokens} tokens; there is room for ${this.capacity}.`);
    let t = 0;
    for (const { length, vectorRows, tableRows } of sequences) {
      for (let i = 0; i < length; i++) {
        const row = vectorRows[i]! * vectorWidth;
        this.#looked.data.set(this.#vectors.subarray(row, row + vectorWidth), (t + i) * vectorWidth);
      }
      for (let i = 0; i < length; i++) {
        for (let c = 0; c < formColumns; c++)
          this.#formRows.data[(t + i) * formColumns + c] = tableRows[i * columns + c]! * embedding * 4;
        for (let c = 0; c < placeColumns; c++)
          this.#placeRows.data[(t + i) * placeColumns + c] = tableRows[i * columns + formColumns + c]! * embedding * 4;
      }
      t += length;
    }
    const tokens = this.#tokens;
    const table = this.#table.weights.at;
    kernels.gather(tokens, formColumns, this.#formRows.at, table, embedding, this.#forms.at);
    kernels.gather(tokens, placeColumns, this.#placeRows.at, table, embedding, this.#places.at);
    this.#times(this.#looked, this.#projection.weights, this.#forms, true);
    this.#spreadWindows();
    let input = this.#windows;
    for (const [i, layer] of this.#layers.entries()) {
      const rate = i === 0 ? regularisation?.embeddingDropout : regularisation?.layerDropout;
      this.#drop(input, layer.dropped, layer.mask, rate ?? 0);
      this.#spread(layer.bias.weights, layer.gates);
      this.#times(layer.dropped, layer.weights.weights, layer.gates, true);
      this.#cells(layer, input);
      input = layer.out;
    }
    this.#drop(input, this.#outDropped, this.#outMask, regularisation?.outputDropout ?? 0);
    this.#spread(this.#outputBias.weights, this.emissions);
    this.#times(this.#outDropped, this.#output.weights, this.emissions, true);
  }

  /** The way back from `dEmissions` for the batch that `forward` last saw: adds to every parameter's slopes. */
  backward(): void {
    const { kernels } = this.#arena;
    const tokens = this.#tokens;
    const last = this.#layers.at(-1)!;
    this.#sumRows(this.dEmissions, this.#outputBias.slopes);
    this.#transposedTimes(this.#outDropped, this.dEmissions, this.#output.slopes);
    this.#timesTransposed(this.dEmissions, this.#output.weights, this.#outputTransposed, last.dOut, false);
    scale(last.dOut.data, this.#outMask, tokens * last.dOut.columns);
    for (let i = this.#layers.length - 1; i >= 0; i--) {
      const layer = this.#layers[i]!;
      const before = this.#layers[i - 1];
      const input = before ? before.out : this.#windows;
      const dInput = before ? before.dOut : this.#dWindows;
      // First through the product (masked by what was dropped), then what the reset gate let through.
      if (layer.projectsSkip) layer.dGates.data.fill(0, 0, tokens * layer.dGates.columns);
      const direct = layer.projectsSkip ? undefined : dInput;
      direct?.data.fill(0, 0, tokens * direct.columns);
      this.#cellsBack(layer, input, direct);
      this.#sumRows(layer.dGates, layer.bias.slopes);
      this.#transposedTimes(layer.dropped, layer.dGates, layer.weights.slopes);
      this.#timesTransposed(layer.dGates, layer.weights.weights, layer.transposed, layer.dropped, false);
      const through = layer.dropped.data;
      const target = dInput.data;
      const count = tokens * layer.inWidth;
      if (direct) for (let k = 0; k < count; k++) target[k]! += through[k]! * layer.mask[k]!;
      else for (let k = 0; k < count; k++) target[k] = through[k]! * layer.mask[k]!;
    }
    this.#gatherWindows();
    this.#transposedTimes(this.#looked, this.#dForms, this.#projection.slopes);
    const { columns, formColumns, embedding } = this.shape;
    const table = this.#table.slopes.at;
    kernels.scatter(tokens, formColumns, this.#formRows.at, table, embedding, this.#dForms.at);
    kernels.scatter(tokens, columns - formColumns, this.#placeRows.at, table, embedding, this.#dPlaces.at);
  }

  /** One step of Adam; slopes are scaled down to `maxNorm` and cleared. `meanRate` is what the running mean takes of the new weights. */
  update(rate: number, tableRate: number, decay: number, maxNorm: number, meanRate: number): void {
    const { kernels } = this.#arena;
    this.#updates++;
    const beta1 = 0.9;
    const beta2 = 0.99;
    let squares = 0;
    for (const { slopes } of this.parameters) squares += kernels.squares(slopes.data.length, slopes.at);
    const norm = Math.sqrt(squares);
    const shrink = norm > maxNorm ? maxNorm / norm : 1;
    const correction = Math.sqrt(1 - beta2 ** this.#updates) / (1 - beta1 ** this.#updates);
    for (const { group, weights, slopes, first, second, mean } of this.parameters) {
      const step = (group === "table" ? tableRate : rate) * correction;
      kernels.adam(
        weights.data.length,
        weights.at,
        slopes.at,
        first.at,
        second.at,
        mean.at,
        shrink,
        step,
        beta1,
        beta2,
        1e-8,
        decay * (group === "table" ? tableRate : rate),
        meanRate,
      );
    }
  }

  /** Swaps the weights with their running means: once before a look at unseen articles, once after. */
  swapMeans(): void {
    for (const { weights, mean } of this.parameters) {
      const kept = weights.data.slice();
      weights.data.set(mean.data);
      mean.data.set(kept);
    }
  }

  snapshot(): Map<string, Float32Array> {
    return new Map(this.parameters.map(({ name, weights }) => [name, weights.data.slice()]));
  }

  /** Weights from elsewhere, and their running means begin there. */
  restore(snapshot: ReadonlyMap<string, Float32Array>): void {
    for (const { name, weights, mean } of this.parameters) {
      weights.data.set(snapshot.get(name)!);
      mean.data.set(weights.data);
    }
  }

  /** Each token's embedding, form and place, between its neighbours' forms; nought beyond the ends of a sequence. */
  #spreadWindows(): void {
    const { embedding: width, window } = this.shape;
    const forms = this.#forms.data;
    const places = this.#places.data;
    const to = this.#windows.data;
    const reach = (window - 1) / 2;
    let t = 0;
    for (const length of this.#lengths)
      for (let i = 0; i < length; i++, t++)
        for (let side = -reach; side <= reach; side++) {
          const at = (t * window + side + reach) * width;
          const from = (t + side) * width;
          if (i + side < 0 || i + side >= length) to.fill(0, at, at + width);
          else if (side === 0) for (let k = 0; k < width; k++) to[at + k] = forms[from + k]! + places[from + k]!;
          else to.set(forms.subarray(from, from + width), at);
        }
  }

  /** The way back of `#spreadWindows`. */
  #gatherWindows(): void {
    const { embedding: width, window } = this.shape;
    const from = this.#dWindows.data;
    const forms = this.#dForms.data;
    const places = this.#dPlaces.data;
    const reach = (window - 1) / 2;
    forms.fill(0, 0, this.#tokens * width);
    let t = 0;
    for (const length of this.#lengths)
      for (let i = 0; i < length; i++, t++)
        for (let side = -reach; side <= reach; side++) {
          if (i + side < 0 || i + side >= length) continue;
          const at = (t * window + side + reach) * width;
          const target = (t + side) * width;
          for (let k = 0; k < width; k++) forms[target + k]! += from[at + k]!;
          if (side === 0) places.set(from.subarray(at, at + width), target);
        }
  }

  #layer(i: number, inWidth: number, units: number): Layer {
    const arena = this.#arena;
    const projectsSkip = i === 0 || inWidth < 2 * units;
    const columns = 2 * units * (projectsSkip ? 4 : 3);
    const spread = Math.sqrt(3 / inWidth);
    const uniform = () => spread * (2 * this.#random() - 1);
    const perDirection = columns / 2;
    return {
      units,
      inWidth,
      projectsSkip,
      weights: this.#parameter(`layer-${i}`, "dense", inWidth, columns, uniform),
      // Forget gates begin between forgetting soon and late, so that units keep different spans of the text.
      bias: this.#parameter(`layer-${i}-bias`, "dense", 1, columns, (at) => {
        const column = at % perDirection;
        if (column < units) return 0;
        return column < 2 * units ? -0.5 + (3 * (column - units)) / units : 0;
      }),
      peepForget: this.#parameter(`layer-${i}-peep-forget`, "dense", 1, 2 * units, () => 0.2 * normal(this.#random)),
      peepReset: this.#parameter(`layer-${i}-peep-reset`, "dense", 1, 2 * units, () => 0.2 * normal(this.#random)),
      transposed: arena.matrix(columns, inWidth),
      dropped: arena.matrix(this.capacity, inWidth),
      gates: arena.matrix(this.capacity, columns),
      dGates: arena.matrix(this.capacity, columns),
      state: arena.matrix(this.capacity, 2 * units),
      forget: arena.matrix(this.capacity, 2 * units),
      reset: arena.matrix(this.capacity, 2 * units),
      out: arena.matrix(this.capacity, 2 * units),
      dOut: arena.matrix(this.capacity, 2 * units),
      mask: new Float32Array(this.capacity * inWidth),
    };
  }

  #parameter(
    name: string,
    group: Parameter["group"],
    rows: number,
    columns: number,
    init: (at: number) => number,
  ): Parameter {
    const arena = this.#arena;
    const make = () => arena.matrix(rows, columns);
    const parameter = { name, group, weights: make(), slopes: make(), first: make(), second: make(), mean: make() };
    for (let i = 0; i < rows * columns; i++) parameter.weights.data[i] = init(i);
    parameter.mean.data.set(parameter.weights.data);
    this.parameters.push(parameter);
    return parameter;
  }

  #cells(layer: Layer, input: Matrix): void {
    this.#eachSequence(layer, input, input, (args, outAt) => {
      this.#arena.kernels.cellForward(...args, outAt(layer.out), 8 * layer.units);
    });
  }

  #cellsBack(layer: Layer, input: Matrix, dInput: Matrix | undefined): void {
    this.#eachSequence(layer, input, dInput ?? input, (args, outAt, direction, dGatesAt, dSkipAt, dSkipRow) => {
      this.#arena.kernels.cellBackward(
        ...args,
        outAt(layer.dOut),
        8 * layer.units,
        dGatesAt,
        dSkipAt,
        dSkipRow,
        layer.peepForget.slopes.at + direction * layer.units * 4,
        layer.peepReset.slopes.at + direction * layer.units * 4,
      );
    });
  }

  /** Calls `run` for every sequence and direction with the arguments that both ways have in common. */
  #eachSequence(
    layer: Layer,
    input: Matrix,
    dInput: Matrix,
    run: (
      args: (number | boolean)[],
      outAt: (m: Matrix) => number,
      direction: number,
      dGatesAt: number,
      dSkipAt: number,
      dSkipRow: number,
    ) => void,
  ): void {
    const { units, gates, dGates, projectsSkip } = layer;
    const perDirection = gates.columns / 2;
    let t = 0;
    for (const length of this.#lengths) {
      for (const direction of [0, 1]) {
        const gateAt = (t * gates.columns + direction * perDirection) * 4;
        const unitAt = (t * 2 + direction) * units * 4;
        const skipAt = projectsSkip ? gateAt + 12 * units : (t * input.columns + (direction * input.columns) / 2) * 4;
        const skipRow = projectsSkip ? gates.columns * 4 : input.columns * 4;
        run(
          [
            length,
            units,
            direction === 1,
            gates.at + gateAt,
            gates.columns * 4,
            (projectsSkip ? gates.at : input.at) + skipAt,
            skipRow,
            layer.peepForget.weights.at + direction * units * 4,
            layer.peepReset.weights.at + direction * units * 4,
            layer.state.at + unitAt,
            layer.forget.at + unitAt,
            layer.reset.at + unitAt,
            8 * units,
          ],
          (matrix) => matrix.at + unitAt,
          direction,
          dGates.at + gateAt,
          (projectsSkip ? dGates.at : dInput.at) + skipAt,
          skipRow,
        );
      }
      t += length;
    }
  }

  /** Copies `from` to `to` with a mask per sequence; `mask` is kept for the way back. */
  #drop(from: Matrix, to: Matrix, mask: Float32Array, rate: number): void {
    const { columns } = from;
    const count = this.#tokens * columns;
    if (rate === 0) {
      mask.fill(1, 0, count);
      to.data.set(from.data.subarray(0, count));
      return;
    }
    const kept = 1 / (1 - rate);
    let at = 0;
    for (const length of this.#lengths) {
      for (let k = 0; k < columns; k++) mask[at + k] = this.#random() < rate ? 0 : kept;
      for (let i = 1; i < length; i++) mask.copyWithin(at + i * columns, at, at + columns);
      at += length * columns;
    }
    const source = from.data;
    const target = to.data;
    for (let k = 0; k < count; k++) target[k] = source[k]! * mask[k]!;
  }

  #spread(bias: Matrix, to: Matrix): void {
    for (let t = 0; t < this.#tokens; t++) to.data.set(bias.data, t * to.columns);
  }

  #sumRows(from: Matrix, into: Matrix): void {
    const { columns } = from;
    for (let t = 0; t < this.#tokens; t++)
      for (let k = 0; k < columns; k++) into.data[k]! += from.data[t * columns + k]!;
  }

  /** out (+)= a · b over the batch's tokens. */
  #times(a: Matrix, b: Matrix, out: Matrix, accumulate: boolean): void {
    this.#arena.kernels.product(
      this.#tokens,
      b.columns,
      a.columns,
      a.at,
      a.columns * 4,
      4,
      b.at,
      b.columns * 4,
      out.at,
      out.columns * 4,
      accumulate,
    );
  }

  /** out (+)= a · bᵀ. */
  #timesTransposed(a: Matrix, b: Matrix, transposed: Matrix, out: Matrix, accumulate: boolean): void {
    for (let i = 0; i < b.rows; i++)
      for (let j = 0; j < b.columns; j++) transposed.data[j * b.rows + i] = b.data[i * b.columns + j]!;
    this.#times(a, transposed, out, accumulate);
  }

  /** out += aᵀ · b, summed over the batch's tokens. */
  #transposedTimes(a: Matrix, b: Matrix, out: Matrix): void {
    this.#arena.kernels.product(
      a.columns,
      b.columns,
      this.#tokens,
      a.at,
      4,
      a.columns * 4,
      b.at,
      b.columns * 4,
      out.at,
      out.columns * 4,
      true,
    );
  }
}

function scale(values: Float32Array, by: Float32Array, count: number): void {
  for (let i = 0; i < count; i++) values[i]! *= by[i]!;
}
