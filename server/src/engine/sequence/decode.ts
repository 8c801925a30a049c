/** The best sequence of tags under a linear-chain model, and how sure the model is of each tag. */
import { type Kernels, scoreWidth } from "./kernels.ts";
import { type KernelChoice, makeKernels } from "./make-kernels.ts";

export interface ChainModel {
  /** At most `scoreWidth`. */
  readonly tags: number;
  /** Score of going from tag x to tag y at `x * tags + y`; -Infinity where it may not. */
  readonly moves: Float64Array;
  /** Score of beginning with a tag. */
  readonly first: Float64Array;
}

/**
 * What a sequence has to remember beyond its last tag: a small automaton that moves on at every tag, with a price (0 or less)
 * for moves and for ends that leave something undone.
 */
export interface Memory {
  readonly states: number;
  /** The state after tag y in state s, at `s * tags + y`. State 0 is the first. */
  readonly next: Uint8Array;
  readonly price: Float64Array;
  readonly endPrice: Float64Array;
}

/** A score this far below the best of its step counts as this far: e to the power of less is too small to count with. */
const leastScore = -45;

/** A chain at work on one sequence after another, in a memory of its own that grows with the longest of them. */
export class ChainDecoder {
  readonly model: ChainModel;
  readonly #choice: KernelChoice;
  #kernels!: Kernels;
  #memory!: ArrayBuffer;
  #capacity = 0;
  #addresses!: Record<
    "moves" | "first" | "rates" | "ratesBack" | "start" | "rows" | "scores" | "shares" | "back",
    number
  >;

  constructor(model: ChainModel, choice: KernelChoice = "auto") {
    this.model = model;
    this.#choice = choice;
    this.#makeRoom(512);
  }

  /**
   * The tags whose scores, moves and prices add up to most. `scores` holds `scoreWidth` a step. The best tags without regard
   * to prices are the best of all when they cost nothing, which is nearly always; only else are all memories followed.
   */
  best(memory: Memory, scores: Float32Array): Uint8Array {
    const found = this.#bestByMoves(scores);
    return priceOf(memory, this.model.tags, found) === 0 ? found : bestRemembering(this.model, memory, scores);
  }

  /** The probability of each tag at each step, `scoreWidth` a step, by the forward–backward algorithm. */
  probabilities(scores: Float32Array): Float32Array {
    const steps = scores.length / scoreWidth;
    this.#makeRoom(steps);
    const { tags } = this.model;
    const at = this.#addresses;
    const likely = new Float32Array(this.#memory, at.scores, scores.length);
    for (let row = 0; row < scores.length; row += scoreWidth) {
      let highest = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < tags; y++) highest = Math.max(highest, scores[row + y]!);
      for (let y = 0; y < tags; y++) likely[row + y] = Math.exp(Math.max(leastScore, scores[row + y]! - highest));
      likely.fill(0, row + tags, row + scoreWidth);
    }
    this.#kernels.chainShares(steps, tags, at.scores, at.rates, at.ratesBack, at.start, at.rows, at.shares);
    return new Float32Array(this.#memory, at.shares, scores.length).slice();
  }

  /** Viterbi; of equals, the lower tag. */
  #bestByMoves(scores: Float32Array): Uint8Array {
    const steps = scores.length / scoreWidth;
    this.#makeRoom(steps);
    const at = this.#addresses;
    new Float32Array(this.#memory, at.scores, scores.length).set(scores);
    this.#kernels.bestPath(steps, this.model.tags, at.scores, at.moves, at.first, at.rows, at.back, at.shares);
    return new Uint8Array(this.#memory, at.shares, steps).slice();
  }

  #makeRoom(steps: number): void {
    if (steps <= this.#capacity) return;
    this.#capacity = Math.max(steps, 2 * this.#capacity);
    const { tags, moves, first } = this.model;
    const rowBytes = 4 * scoreWidth;
    let bytes = 1024;
    const take = (rows: number) => {
      bytes += rows * rowBytes;
      return bytes - rows * rowBytes;
    };
    const at = {
      moves: take(tags),
      first: take(1),
      rates: take(tags),
      ratesBack: take(tags),
      start: take(1),
      rows: take(2),
      scores: take(this.#capacity),
      shares: take(this.#capacity),
      back: take(Math.ceil(this.#capacity / 4)),
    };
    const { kernels, memory } = makeKernels(bytes, this.#choice);
    const row = (from: number, x = 0) => new Float32Array(memory, from + x * rowBytes, scoreWidth);
    row(at.first).fill(Number.NEGATIVE_INFINITY).set(first);
    row(at.start).set(first.map(Math.exp));
    for (let x = 0; x < tags; x++) {
      const from = moves.subarray(x * tags, (x + 1) * tags);
      row(at.moves, x).fill(Number.NEGATIVE_INFINITY).set(from);
      row(at.rates, x).set(from.map(Math.exp));
      for (let y = 0; y < tags; y++) row(at.ratesBack, y)[x] = Math.exp(from[y]!);
    }
    this.#kernels = kernels;
    this.#memory = memory;
    this.#addresses = at;
  }
}

function priceOf({ next, price, endPrice }: Memory, count: number, tags: Uint8Array): number {
  let state = 0;
  let sum = 0;
  for (const tag of tags) {
    const turn = state * count + tag;
    sum += price[turn]!;
    state = next[turn]!;
  }
  return sum + endPrice[state]!;
}

/** Of the ways to a step, those whose score lies this far below the best are given up. */
const tooFar = 12;

/** Viterbi over tags and memory. Ways with no chance are given up, so that the memory costs little. */
function bestRemembering(model: ChainModel, memory: Memory, scores: Float32Array): Uint8Array {
  const { tags: count, moves, first } = model;
  const { states, next, price, endPrice } = memory;
  const steps = scores.length / scoreWidth;
  const slots = states * count;
  const back = new Uint8Array(steps * slots);
  let best = new Float64Array(slots).fill(Number.NEGATIVE_INFINITY);
  let ahead = new Float64Array(slots).fill(Number.NEGATIVE_INFINITY);
  const ways = new Uint8Array(slots);
  const waysAhead = new Uint8Array(slots);
  let wayCount = 0;
  for (let t = 0; t < steps; t++) {
    const at = t * scoreWidth;
    let found = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let w = 0; w < (t === 0 ? 1 : wayCount); w++) {
      const slot = t === 0 ? 0 : ways[w]!;
      const state = Math.floor(slot / count);
      const x = slot - state * count;
      const sofar = t === 0 ? 0 : best[slot]!;
      for (let y = 0; y < count; y++) {
        const turn = state * count + y;
        const score = sofar + (t === 0 ? first[y]! : moves[x * count + y]!) + price[turn]! + scores[at + y]!;
        if (score < top - tooFar || score === Number.NEGATIVE_INFINITY) continue;
        const to = next[turn]! * count + y;
        if (ahead[to] === Number.NEGATIVE_INFINITY) waysAhead[found++] = to;
        if (score > ahead[to]!) {
          ahead[to] = score;
          back[t * slots + to] = slot;
        }
        if (score > top) top = score;
      }
    }
    for (let w = 0; w < wayCount; w++) best[ways[w]!] = Number.NEGATIVE_INFINITY;
    wayCount = 0;
    for (let w = 0; w < found; w++) {
      if (ahead[waysAhead[w]!]! >= top - tooFar) ways[wayCount++] = waysAhead[w]!;
      else ahead[waysAhead[w]!] = Number.NEGATIVE_INFINITY;
    }
    [best, ahead] = [ahead, best];
  }
  const tags = new Uint8Array(steps);
  let slot = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let w = 0; w < wayCount; w++) {
    const score = best[ways[w]!]! + endPrice[Math.floor(ways[w]! / count)]!;
    if (score > highest) {
      highest = score;
      slot = ways[w]!;
    }
  }
  for (let t = steps - 1; t >= 0; t--) {
    tags[t] = slot % count;
    slot = back[t * slots + slot]!;
  }
  return tags;
}
