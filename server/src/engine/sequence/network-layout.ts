/** How large a network is, by what its weights file says of it, and where everything of it lies in one memory. */
import { scoreWidth } from "./kernels.ts";

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

/** Addresses and lengths in bytes, but for widths. */
export interface NetworkLayout {
  readonly layers: readonly Layer[];
  readonly output: { readonly weights: number; readonly scale: number; readonly bias: number };
  readonly addresses: {
    readonly input: number;
    readonly nothing: number;
    readonly forms: number;
    readonly newForms: number;
    readonly shares: readonly number[];
    readonly pointers: number;
    readonly gates: number;
    readonly outs: readonly [number, number];
    readonly whole: number;
    readonly state: number;
    readonly scores: number;
  };
  /** How wide the share is that a form has in the first layer: a part for each step of the window. */
  readonly shareWidth: number;
  readonly bytes: number;
}

export interface Layer {
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

/** Steps. The longest stretch read at once; longer sequences are read in several. */
export const longestStretch = 768;

/**
 * Forms whose share of the first layer is kept, at some 4 KB each: more than a stretch has. In news four tokens in five find theirs. Of
 * half as many again five in six would, and reading took no less time: the processor's caches hold no more of them.
 */
export const keptForms = 2048;

/** So many forms are worked out together: the weights are fetched once for all of them. */
export const formsAtOnce = 16;

/** @param embedding how wide the tables are @param tableRows how many rows each of them has */
export function layoutOf(shape: NetworkShape, embedding: number, tableRows: readonly number[]): NetworkLayout {
  const plan = new MemoryPlan();
  const shareWidth = shape.window * 8 * shape.units[0]!;
  const layers = shape.units.map((units, i): Layer => {
    const projectsSkip = skipIsProjected(shape, i);
    const columns = 2 * units * (projectsSkip ? 4 : 3);
    const inWidth = i === 0 ? embedding : 2 * shape.units[i - 1]!;
    const width = i === 0 ? shareWidth : columns;
    return {
      units,
      inWidth,
      columns,
      projectsSkip,
      weights: plan.take(2 * inWidth * width),
      scale: plan.take(4 * width),
      bias: plan.take(4 * columns),
      peepForget: plan.take(8 * units),
      peepReset: plan.take(8 * units),
    };
  });
  const lastWidth = 2 * shape.units.at(-1)!;
  const output = {
    weights: plan.take(2 * lastWidth * scoreWidth),
    scale: plan.take(4 * scoreWidth),
    bias: plan.take(4 * scoreWidth),
  };
  const widest = Math.max(...layers.map(({ columns }) => columns));
  const widestOut = 2 * Math.max(...shape.units);
  const addresses = {
    input: plan.take(2 * embedding * formsAtOnce),
    nothing: plan.take(4 * shareWidth),
    forms: plan.take(2 * shareWidth * keptForms),
    newForms: plan.take(4 * shareWidth * formsAtOnce),
    // What is no form speaks of its own step alone.
    shares: tableRows.map((rows, i) => (i < shape.formTables ? 0 : plan.take((2 * shareWidth * rows) / shape.window))),
    pointers: plan.take(4 * longestStretch * (shape.window + tableRows.length - shape.formTables)),
    gates: plan.take(4 * longestStretch * widest),
    outs: [plan.take(4 * longestStretch * widestOut), plan.take(4 * longestStretch * widestOut)] as const,
    whole: plan.take(2 * longestStretch * widestOut),
    state: plan.take(4 * widestOut),
    scores: plan.take(4 * longestStretch * scoreWidth),
  };
  return { layers, output, addresses, shareWidth, bytes: plan.bytes };
}

/** Where the input is wide enough the reset gate lets the input itself through; elsewhere a projection of it. */
function skipIsProjected({ units }: NetworkShape, layer: number): boolean {
  return layer === 0 || units[layer - 1]! < units[layer]!;
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
