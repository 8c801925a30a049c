/**
 * A trained tagger's network: embeddings added up, layers of a bidirectional recurrent cell without a recurrent matrix
 * product (SRU: Lei et al., “Simple Recurrent Units for Highly Parallelizable Recurrence”, EMNLP 2018, here with algebraic
 * gates), and a score for every tag of every step. Knows nothing of what the steps are.
 *
 * The first layer is linear in the embeddings, so the share that a form has in it is worked out once and kept: reading a text the
 * second time costs additions only.
 */
import { type Kernels, packColumns, scoreWidth } from "./kernels.ts";
import { type KernelChoice, makeKernels } from "./make-kernels.ts";
import {
  formsAtOnce,
  keptForms,
  type Layer,
  layoutOf,
  longestStretch,
  type NetworkLayout,
  type NetworkShape,
} from "./network-layout.ts";
import { Slots } from "./slots.ts";
import { type Tensor, WeightsError, type WeightsFile } from "./weights.ts";

/** In steps: stretches overlap by twice as much. */
const margin = 96;

/** What goes into a product is a whole number of 1/1024: at most ±32, finer than the weights' eight bits. */
const unit = 1024;

export class SequenceNetwork {
  readonly shape: NetworkShape;
  readonly #kernels: Kernels;
  readonly #memory: ArrayBuffer;
  readonly #tables: readonly Tensor[];
  readonly #tableScales: readonly Float32Array[];
  readonly #layers: readonly Layer[];
  readonly #output: NetworkLayout["output"];
  readonly #embedding: number;
  readonly #shareWidth: number;
  readonly #addresses: NetworkLayout["addresses"];
  readonly #formSlots = new Slots(keptForms);
  readonly #rowKnown: readonly Uint8Array[];
  readonly #sum: Float64Array;

  /** @throws WeightsError when tensors are missing or don't fit together. */
  constructor(file: WeightsFile, shape: NetworkShape, choice: KernelChoice = "auto") {
    this.shape = shape;
    this.#tables = shape.tables.map((name) => tensorIn(file, name, "i8"));
    this.#tableScales = shape.tables.map(
      (name, i) => tensorIn(file, `${name}-scale`, "f32", 1, this.#tables[i]!.rows).values as Float32Array,
    );
    this.#embedding = this.#tables[0]!.columns;
    this.#sum = new Float64Array(this.#embedding);
    const tableRows = this.#tables.map(({ rows }) => rows);
    const { layers, output, addresses, shareWidth, bytes } = layoutOf(shape, this.#embedding, tableRows);
    this.#layers = layers;
    this.#output = output;
    this.#addresses = addresses;
    this.#shareWidth = shareWidth;
    this.#rowKnown = this.#tables.map(({ rows }) => new Uint8Array(rows));
    const { kernels, memory } = makeKernels(bytes, choice);
    this.#kernels = kernels;
    this.#memory = memory;
    this.#fill(file);
  }

  /** Puts the weights in their places. */
  #fill(file: WeightsFile): void {
    const { shape } = this;
    const floats = (name: string, columns: number) => tensorIn(file, name, "f32", 1, columns).values as Float32Array;
    for (const [i, layer] of this.#layers.entries()) {
      const inRows = i === 0 ? shape.window * this.#embedding : layer.inWidth;
      const weights = tensorIn(file, `layer-${i}`, "i8", inRows, layer.columns);
      const scale = floats(`layer-${i}-scale`, layer.columns);
      const values = i === 0 ? sideBySide(weights, shape.window) : (weights.values as Int8Array);
      const width = i === 0 ? this.#shareWidth : layer.columns;
      this.#putWhole(layer.weights, packColumns(values, layer.inWidth, width));
      for (let from = 0; from < width; from += layer.columns) this.#putFloats(layer.scale + 4 * from, scale, 1 / unit);
      this.#putFloats(layer.bias, floats(`layer-${i}-bias`, layer.columns));
      this.#putFloats(layer.peepForget, floats(`layer-${i}-peep-forget`, 2 * layer.units));
      this.#putFloats(layer.peepReset, floats(`layer-${i}-peep-reset`, 2 * layer.units));
    }
    const lastWidth = 2 * shape.units.at(-1)!;
    const output = tensorIn(file, "output", "i8", lastWidth, scoreWidth);
    this.#putWhole(this.#output.weights, packColumns(output.values as Int8Array, lastWidth, scoreWidth));
    this.#putFloats(this.#output.scale, floats("output-scale", scoreWidth), 1 / unit);
    this.#putFloats(this.#output.bias, floats("output-bias", scoreWidth));
  }

  /** The scores of every tag at every step, `scoreWidth` a step. `rows` holds one row of each table per step. O(steps). */
  scores(rows: Int32Array): Float32Array {
    const columns = this.#tables.length;
    const steps = rows.length / columns;
    const scores = new Float32Array(steps * scoreWidth);
    let from = 0;
    while (from < steps) {
      const first = Math.max(0, from - margin);
      const end = Math.min(steps, first + longestStretch);
      const upTo = end === steps ? steps : end - margin;
      this.#read(rows.subarray(first * columns, end * columns), end - first);
      const found = new Float32Array(this.#memory, this.#addresses.scores, (end - first) * scoreWidth);
      scores.set(found.subarray((from - first) * scoreWidth, (upTo - first) * scoreWidth), from * scoreWidth);
      from = upTo;
    }
    return scores;
  }

  #read(rows: Int32Array, steps: number): void {
    const { gates, outs, whole, state, scores } = this.#addresses;
    const terms = this.#point(rows, steps);
    const [firstLayer] = this.#layers as [Layer];
    this.#kernels.addRows(steps, terms, this.#addresses.pointers, firstLayer.columns, firstLayer.bias, unit, gates);
    for (const [i, layer] of this.#layers.entries()) {
      const { units, inWidth, columns, projectsSkip } = layer;
      const input = outs[(i + 1) & 1]!;
      const out = outs[i & 1]!;
      if (i > 0) this.#kernels.product(steps, columns, inWidth, whole, layer.weights, layer.scale, layer.bias, gates);
      for (let direction = 0; direction < 2; direction++) {
        const u = gates + 2 * columns * direction;
        const skip = projectsSkip ? u + 12 * units : input + 2 * inWidth * direction;
        const peep = 4 * units * direction;
        this.#kernels.cell(
          steps,
          units,
          direction,
          u,
          4 * columns,
          skip,
          projectsSkip ? 4 * columns : 4 * inWidth,
          layer.peepForget + peep,
          layer.peepReset + peep,
          state,
          out + 4 * units * direction,
          whole + 2 * units * direction,
          8 * units,
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
    const { shares, nothing, pointers } = this.#addresses;
    const terms = window + columns - formTables;
    const at = new Uint32Array(this.#memory, pointers, steps * terms);
    at.fill(nothing);
    const reach = (window - 1) >> 1;
    const shareBytes = 2 * this.#shareWidth;
    const partBytes = shareBytes / window;
    const forms = this.#formShares(rows, steps);
    for (let t = 0; t < steps; t++) {
      // The first part of a form's share goes to the step after, whose "one before" this is; the last to the step before.
      for (let side = -reach; side <= reach; side++) {
        const to = t - side;
        if (0 <= to && to < steps) at[to * terms + side + reach] = forms[t]! + (side + reach) * partBytes;
      }
      for (let table = formTables; table < columns; table++) {
        const row = this.#tableRow(table, rows[t * columns + table]!);
        at[t * terms + window + table - formTables] = shares[table]! + partBytes * row;
      }
    }
    return terms;
  }

  /** Where the share of each step's form is kept. Those of forms that are not known are worked out, some together. */
  #formShares(rows: Int32Array, steps: number): Uint32Array {
    const { formTables } = this.shape;
    const columns = this.#tables.length;
    const slots = this.#formSlots;
    const places = new Uint32Array(steps);
    const coming: number[] = [];
    slots.begin();
    for (let t = 0; t < steps; t++) {
      let key = 0;
      for (let table = 0; table < formTables; table++)
        key = key * this.#tables[table]!.rows + rows[t * columns + table]!;
      let slot = slots.find(key);
      if (slot === undefined) {
        slot = slots.take(key);
        this.#embed(coming.length, 0, rows.subarray(t * columns, t * columns + formTables));
        coming.push(slot);
        if (coming.length === formsAtOnce) this.#keepForms(coming);
      }
      places[t] = this.#addresses.forms + 2 * this.#shareWidth * slot;
    }
    this.#keepForms(coming);
    return places;
  }

  /** Works out the shares of the first forms that were laid out, and puts each in its slot; empties `slots`. */
  #keepForms(slots: number[]): void {
    const { forms } = this.#addresses;
    this.#project(slots.length);
    for (let i = 0; i < slots.length; i++) this.#keep(i, forms + 2 * this.#shareWidth * slots[i]!);
    slots.length = 0;
  }

  /** A row of a small table, whose share is kept for good: the part for its own step. */
  #tableRow(table: number, row: number): number {
    const known = this.#rowKnown[table]!;
    if (known[row] === 0) {
      known[row] = 1;
      this.#embed(0, table, [row]);
      this.#project(1);
      const { newForms, shares } = this.#addresses;
      const { window } = this.shape;
      const width = this.#shareWidth / window;
      this.#kernels.round(width, newForms + 4 * width * ((window - 1) >> 1), unit, shares[table]! + 2 * width * row);
    }
    return row;
  }

  /** Lays the sum of one row each of the tables from `table` on as row `i` of the first layer's input. */
  #embed(i: number, table: number, rows: ArrayLike<number>): void {
    const width = this.#embedding;
    const sum = this.#sum.fill(0);
    for (let n = 0; n < rows.length; n++) {
      const values = this.#tables[table + n]!.values;
      const scale = this.#tableScales[table + n]![rows[n]!]!;
      const from = rows[n]! * width;
      for (let k = 0; k < width; k++) sum[k]! += values[from + k]! * scale;
    }
    const input = new Int16Array(this.#memory, this.#addresses.input + 2 * width * i, width);
    for (let k = 0; k < width; k++) input[k] = Math.max(-32768, Math.min(32767, Math.round(sum[k]! * unit)));
  }

  /** Works out the shares in the first layer of the first `count` rows that were laid out. */
  #project(count: number): void {
    const { input, nothing, newForms } = this.#addresses;
    const { weights, scale } = this.#layers[0]!;
    this.#kernels.product(count, this.#shareWidth, this.#embedding, input, weights, scale, nothing, newForms);
  }

  /** Puts the share of row `i` of those worked out last where it stays: half as wide, so that the machine has to fetch half as much. */
  #keep(i: number, to: number): void {
    this.#kernels.round(this.#shareWidth, this.#addresses.newForms + 4 * this.#shareWidth * i, unit, to);
  }

  #putWhole(at: number, values: Int16Array): void {
    new Int16Array(this.#memory, at, values.length).set(values);
  }

  #putFloats(at: number, values: Float32Array, times = 1): void {
    const to = new Float32Array(this.#memory, at, values.length);
    for (let i = 0; i < values.length; i++) to[i] = values[i]! * times;
  }
}

/** @throws WeightsError when there is none of that name, type and size */
function tensorIn(file: WeightsFile, name: string, type: Tensor["type"], rows?: number, columns?: number): Tensor {
  const found = file.tensors.get(name);
  if (
    !found ||
    found.type !== type ||
    (rows ?? found.rows) !== found.rows ||
    (columns ?? found.columns) !== found.columns
  )
    throw new WeightsError(`The weights file has no fitting "${name}".`);
  return found;
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
