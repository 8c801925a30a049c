/**
 * A trained tagger's network: embeddings added up, layers of a bidirectional recurrent cell without a recurrent matrix
 * product (SRU: Lei et al., “Simple Recurrent Units for Highly Parallelizable Recurrence”, EMNLP 2018, here with algebraic
 * gates), and a score for every tag of every step. Knows nothing of what the steps are.
 *
 * The first layer is linear in the embeddings, so each row's share of it is worked out once and kept: reading a text the
 * second time costs additions only.
 */
import { type KernelChoice, type Kernels, makeKernels, packColumns } from "./kernels.ts";
import { type Tensor, WeightsError, type WeightsFile } from "./weights.ts";

/** What a weights file says of its network. */
export interface NetworkShape {
  /** Steps the first layer sees at once: 1, or 3 for the forms of the one before and the one after as well. */
  readonly window: number;
  /** Units per direction, layer by layer. */
  readonly units: readonly number[];
  readonly tags: number;
  /** Names of the embedding tables, in the order of a step's rows; each is a tensor `NAME` (i8) with its `NAME-scale`. */
  readonly tables: readonly string[];
  /** How many of the tables, from the first, depend on the step's own form: their sum is kept per form. */
  readonly formTables: number;
}

/** Scores a step: the tags, rounded up for the vector unit. */
export const scoreWidth = 16;

/** The longest stretch read at once; longer sequences are read in stretches that overlap by twice the margin. */
const longestStretch = 768;
const margin = 96;

/** Outputs travel to the next layer as whole numbers of 1/1024: at most ±32, finer than the weights' eight bits. */
const unit = 1024;

/** Forms whose share of the first layer is kept; at 4 KB each, and more than a stretch has. */
const keptForms = 3072;

interface Layer {
  readonly units: number;
  readonly inWidth: number;
  readonly columns: number;
  readonly projectsSkip: boolean;
  readonly weights: number;
  readonly scale: number;
  readonly bias: number;
  readonly peepForget: number;
  readonly peepReset: number;
}

export class SequenceNetwork {
  readonly shape: NetworkShape;
  readonly #kernels: Kernels;
  readonly #memory: ArrayBuffer;
  readonly #tables: readonly Tensor[];
  readonly #tableScales: readonly Float32Array[];
  readonly #layers: readonly Layer[];
  readonly #output: { readonly weights: number; readonly scale: number; readonly bias: number };
  readonly #embedding: number;
  readonly #shareWidth: number;
  readonly #addresses: {
    readonly input: number;
    readonly share: number;
    readonly nothing: number;
    readonly forms: number;
    readonly shares: readonly number[];
    readonly pointers: number;
    readonly gates: number;
    readonly outs: readonly [number, number];
    readonly whole: number;
    readonly state: number;
    readonly scores: number;
  };
  readonly #formSlots = new Map<number, number>();
  readonly #rowKnown: readonly Uint8Array[];

  /** @throws WeightsError when tensors are missing or don't fit together. */
  constructor(file: WeightsFile, shape: NetworkShape, choice: KernelChoice = "auto") {
    this.shape = shape;
    const tensor = (name: string, type: Tensor["type"], rows?: number, columns?: number): Tensor => {
      const found = file.tensors.get(name);
      if (
        !found ||
        found.type !== type ||
        (rows ?? found.rows) !== found.rows ||
        (columns ?? found.columns) !== found.columns
      )
        throw new WeightsError(`The weights file has no fitting "${name}".`);
      return found;
    };
    this.#tables = shape.tables.map((name) => tensor(name, "i8"));
    this.#tableScales = shape.tables.map(
      (name, i) => tensor(`${name}-scale`, "f32", 1, this.#tables[i]!.rows).values as Float32Array,
    );
    this.#embedding = this.#tables[0]!.columns;
    const firstColumns = 8 * shape.units[0]!;
    this.#shareWidth = shape.window * firstColumns;

    const plan = new MemoryPlan();
    const columnsOf = (i: number) => 2 * shape.units[i]! * (skipIsProjected(shape, i) ? 4 : 3);
    const layers = shape.units.map((units, i): Layer => {
      const inWidth = i === 0 ? this.#embedding : 2 * shape.units[i - 1]!;
      const columns = columnsOf(i);
      const width = i === 0 ? this.#shareWidth : columns;
      return {
        units,
        inWidth,
        columns,
        projectsSkip: skipIsProjected(shape, i),
        weights: plan.take(2 * inWidth * width),
        scale: plan.take(8 * width),
        bias: plan.take(8 * columns),
        peepForget: plan.take(16 * units),
        peepReset: plan.take(16 * units),
      };
    });
    const lastWidth = 2 * shape.units.at(-1)!;
    this.#layers = layers;
    this.#output = {
      weights: plan.take(2 * lastWidth * scoreWidth),
      scale: plan.take(8 * scoreWidth),
      bias: plan.take(8 * scoreWidth),
    };
    const widest = Math.max(...layers.map(({ columns }) => columns));
    const widestOut = 2 * Math.max(...shape.units);
    this.#addresses = {
      input: plan.take(2 * this.#embedding),
      share: plan.take(8 * this.#shareWidth),
      nothing: plan.take(8 * this.#shareWidth),
      forms: plan.take(4 * this.#shareWidth * keptForms),
      // The first table is large, and kept by form alone.
      shares: this.#tables.map(({ rows }, i) => (i === 0 ? 0 : plan.take(4 * this.#shareWidth * rows))),
      pointers: plan.take(4 * longestStretch * (shape.window + shape.tables.length - shape.formTables)),
      gates: plan.take(8 * longestStretch * widest),
      outs: [plan.take(8 * longestStretch * widestOut), plan.take(8 * longestStretch * widestOut)],
      whole: plan.take(2 * longestStretch * widestOut),
      state: plan.take(8 * widestOut),
      scores: plan.take(8 * longestStretch * scoreWidth),
    };
    this.#rowKnown = this.#tables.map(({ rows }) => new Uint8Array(rows));
    const { kernels, memory } = makeKernels(plan.bytes, choice);
    this.#kernels = kernels;
    this.#memory = memory;

    for (const [i, layer] of layers.entries()) {
      const inRows = i === 0 ? shape.window * this.#embedding : layer.inWidth;
      const weights = tensor(`layer-${i}`, "i8", inRows, layer.columns);
      const scale = tensor(`layer-${i}-scale`, "f32", 1, layer.columns).values as Float32Array;
      const values = i === 0 ? sideBySide(weights, shape.window) : (weights.values as Int8Array);
      const width = i === 0 ? this.#shareWidth : layer.columns;
      this.#putWhole(layer.weights, packColumns(values, layer.inWidth, width));
      // The first layer's rows are scaled one by one; the others come in whole numbers of 1/unit.
      for (let from = 0; from < width; from += layer.columns)
        this.#putFloats(layer.scale + 8 * from, scale, i === 0 ? 1 : 1 / unit);
      this.#putFloats(layer.bias, tensor(`layer-${i}-bias`, "f32", 1, layer.columns).values as Float32Array);
      this.#putFloats(
        layer.peepForget,
        tensor(`layer-${i}-peep-forget`, "f32", 1, 2 * layer.units).values as Float32Array,
      );
      this.#putFloats(
        layer.peepReset,
        tensor(`layer-${i}-peep-reset`, "f32", 1, 2 * layer.units).values as Float32Array,
      );
    }
    const output = tensor("output", "i8", lastWidth, scoreWidth);
    this.#putWhole(this.#output.weights, packColumns(output.values as Int8Array, lastWidth, scoreWidth));
    this.#putFloats(this.#output.scale, tensor("output-scale", "f32", 1, scoreWidth).values as Float32Array, 1 / unit);
    this.#putFloats(this.#output.bias, tensor("output-bias", "f32", 1, scoreWidth).values as Float32Array);
  }

  /** The scores of every tag at every step, `scoreWidth` a step. `rows` holds one row of each table per step. O(steps). */
  scores(rows: Int32Array): Float64Array {
    const columns = this.#tables.length;
    const steps = rows.length / columns;
    const scores = new Float64Array(steps * scoreWidth);
    let from = 0;
    while (from < steps) {
      const first = Math.max(0, from - margin);
      const end = Math.min(steps, first + longestStretch);
      const upTo = end === steps ? steps : end - margin;
      this.#read(rows.subarray(first * columns, end * columns), end - first);
      const found = new Float64Array(this.#memory, this.#addresses.scores, (end - first) * scoreWidth);
      scores.set(found.subarray((from - first) * scoreWidth, (upTo - first) * scoreWidth), from * scoreWidth);
      from = upTo;
    }
    return scores;
  }

  #read(rows: Int32Array, steps: number): void {
    const { gates, outs, whole, state, scores } = this.#addresses;
    const terms = this.#point(rows, steps);
    const [firstLayer] = this.#layers as [Layer];
    this.#kernels.addRows(steps, terms, this.#addresses.pointers, firstLayer.columns, firstLayer.bias, gates);
    for (const [i, layer] of this.#layers.entries()) {
      const { units, inWidth, columns, projectsSkip } = layer;
      const input = outs[(i + 1) & 1]!;
      const out = outs[i & 1]!;
      if (i > 0) this.#kernels.product(steps, columns, inWidth, whole, layer.weights, layer.scale, layer.bias, gates);
      for (let direction = 0; direction < 2; direction++) {
        const u = gates + 4 * columns * direction;
        const skip = projectsSkip ? u + 24 * units : input + 4 * inWidth * direction;
        const peep = 8 * units * direction;
        this.#kernels.cell(
          steps,
          units,
          direction,
          u,
          8 * columns,
          skip,
          projectsSkip ? 8 * columns : 8 * inWidth,
          layer.peepForget + peep,
          layer.peepReset + peep,
          state,
          out + 8 * units * direction,
          whole + 2 * units * direction,
          16 * units,
          unit,
        );
      }
    }
    const last = this.#layers.at(-1)!;
    const { weights, scale, bias } = this.#output;
    this.#kernels.product(steps, scoreWidth, 2 * last.units, whole, weights, scale, bias, scores);
  }

  /** Writes the addresses of what each step adds up in the first layer; returns how many there are a step. */
  #point(rows: Int32Array, steps: number): number {
    const { window, formTables } = this.shape;
    const columns = this.#tables.length;
    const { forms, shares, nothing, pointers } = this.#addresses;
    if (this.#formSlots.size + steps > keptForms) this.#formSlots.clear();
    const terms = window + columns - formTables;
    const at = new Uint32Array(this.#memory, pointers, steps * terms);
    at.fill(nothing);
    const reach = (window - 1) >> 1;
    const partBytes = (4 * this.#shareWidth) / window;
    for (let t = 0; t < steps; t++) {
      const form = forms + 4 * this.#shareWidth * this.#formSlot(rows, t * columns);
      // The first part of a form's share goes to the step after, whose "one before" this is; the last to the step before.
      for (let side = -reach; side <= reach; side++) {
        const to = t - side;
        if (0 <= to && to < steps) at[to * terms + side + reach] = form + (side + reach) * partBytes;
      }
      for (let table = formTables; table < columns; table++) {
        const row = this.#tableRow(table, rows[t * columns + table]!);
        at[t * terms + window + table - formTables] = shares[table]! + 4 * this.#shareWidth * row + reach * partBytes;
      }
    }
    return terms;
  }

  /** Where the share of a step's form is kept: worked out the first time the form is met. */
  #formSlot(rows: Int32Array, at: number): number {
    const { formTables } = this.shape;
    let key = 0;
    for (let table = 0; table < formTables; table++) key = key * this.#tables[table]!.rows + rows[at + table]!;
    const known = this.#formSlots.get(key);
    if (known !== undefined) return known;
    const slot = this.#formSlots.size;
    this.#formSlots.set(key, slot);
    const share = this.#project(0, rows[at]!);
    const width = this.#shareWidth;
    for (let table = 1; table < formTables; table++) {
      const row = new Float32Array(
        this.#memory,
        this.#addresses.shares[table]! + 4 * width * this.#tableRow(table, rows[at + table]!),
        width,
      );
      for (let k = 0; k < width; k++) share[k]! += row[k]!;
    }
    new Float32Array(this.#memory, this.#addresses.forms + 4 * width * slot, width).set(share);
    return slot;
  }

  /** A row of a small table, whose share is kept for good. */
  #tableRow(table: number, row: number): number {
    const known = this.#rowKnown[table]!;
    if (known[row] === 0) {
      known[row] = 1;
      const width = this.#shareWidth;
      const share = this.#project(table, row);
      new Float32Array(this.#memory, this.#addresses.shares[table]! + 4 * width * row, width).set(share);
    }
    return row;
  }

  /** The share of one table's row in the first layer. */
  #project(table: number, row: number): Float64Array {
    const { input, share, nothing } = this.#addresses;
    const values = this.#tables[table]!.values as Int8Array;
    new Int16Array(this.#memory, input, this.#embedding).set(
      values.subarray(row * this.#embedding, (row + 1) * this.#embedding),
    );
    const { weights, scale } = this.#layers[0]!;
    this.#kernels.product(1, this.#shareWidth, this.#embedding, input, weights, scale, nothing, share);
    const rowScale = this.#tableScales[table]![row]!;
    const found = new Float64Array(this.#memory, share, this.#shareWidth).slice();
    for (let k = 0; k < found.length; k++) found[k]! *= rowScale;
    return found;
  }

  #putWhole(at: number, values: Int16Array): void {
    new Int16Array(this.#memory, at, values.length).set(values);
  }

  #putFloats(at: number, values: Float32Array, times = 1): void {
    const to = new Float64Array(this.#memory, at, values.length);
    for (let i = 0; i < values.length; i++) to[i] = values[i]! * times;
  }
}

/** Where the input is wide enough the reset gate lets the input itself through; elsewhere a projection of it. */
function skipIsProjected({ units }: NetworkShape, layer: number): boolean {
  return layer === 0 || units[layer - 1]! < units[layer]!;
}

/** A (window·n)×m matrix as an n×(window·m) one: the parts for the step before, itself and after stand side by side. */
function sideBySide({ values, rows, columns }: Tensor, window: number): Int8Array {
  const inRows = rows / window;
  const out = new Int8Array(rows * columns);
  for (let part = 0; part < window; part++)
    for (let row = 0; row < inRows; row++) {
      const from = (part * inRows + row) * columns;
      out.set((values as Int8Array).subarray(from, from + columns), row * window * columns + part * columns);
    }
  return out;
}

/** Hands out addresses in a memory that is made afterwards, once its size is known. */
class MemoryPlan {
  bytes = 1024;

  take(bytes: number): number {
    const at = this.bytes;
    this.bytes = (at + bytes + 15) & ~15;
    return at;
  }
}
