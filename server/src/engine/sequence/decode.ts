/** The best sequence of tags under a linear-chain model, and how sure the model is of each tag. */
import { scoreWidth } from "./network.ts";

export interface ChainModel {
  readonly tags: number;
  /** Score of going from tag x to tag y at `x * tags + y`; -Infinity where it may not. */
  readonly moves: Float64Array;
  /** Score of beginning with a tag. */
  readonly first: Float64Array;
  /** e to the power of the moves. */
  readonly rates: Float64Array;
}

export function chainModel(tags: number, moves: Float64Array, first: Float64Array): ChainModel {
  return { tags, moves, first, rates: moves.map(Math.exp) };
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

/**
 * The tags whose scores, moves and prices add up to most. `scores` holds `scoreWidth` a step. The best tags without regard to
 * prices are the best of all when they cost nothing, which is nearly always; only else are all memories followed.
 */
export function bestTags(model: ChainModel, memory: Memory, scores: Float64Array): Uint8Array {
  const found = bestByMoves(model, scores);
  return priceOf(memory, model.tags, found) === 0 ? found : bestRemembering(model, memory, scores);
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

/** Viterbi; of equals, the lower tag. */
function bestByMoves({ tags: count, moves, first }: ChainModel, scores: Float64Array): Uint8Array {
  const steps = scores.length / scoreWidth;
  const best = new Float64Array(2 * count);
  const back = new Uint8Array(steps * count);
  let now = 0;
  for (let t = 0; t < steps; t++) {
    const before = now;
    now = count - now;
    for (let y = 0; y < count; y++) {
      let highest = t === 0 ? first[y]! : Number.NEGATIVE_INFINITY;
      let by = 0;
      if (t > 0)
        for (let x = 0; x < count; x++) {
          const score = best[before + x]! + moves[x * count + y]!;
          if (score > highest) {
            highest = score;
            by = x;
          }
        }
      best[now + y] = highest + scores[t * scoreWidth + y]!;
      back[t * count + y] = by;
    }
  }
  const found = new Uint8Array(steps);
  let tag = 0;
  for (let y = 1; y < count; y++) if (best[now + y]! > best[now + tag]!) tag = y;
  for (let t = steps - 1; t >= 0; t--) {
    found[t] = tag;
    tag = back[t * count + tag]!;
  }
  return found;
}

/** Of the ways to a step, those whose score lies this far below the best are given up. */
const tooFar = 12;

/** Viterbi over tags and memory. Ways with no chance are given up, so that the memory costs little. */
function bestRemembering(model: ChainModel, memory: Memory, scores: Float64Array): Uint8Array {
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

/** A tag this improbable, by what comes before it and by itself, is taken to be impossible. */
const negligible = 1e-6;

/** The probability of each tag at each step (`tags` a step), by the forward–backward algorithm, scaled step by step. */
export function tagProbabilities(model: ChainModel, scores: Float64Array): Float64Array {
  const { tags: count, first, rates } = model;
  const steps = scores.length / scoreWidth;
  const likely = new Float64Array(steps * count);
  const forward = new Float64Array(steps * count);
  /** Of each step the tags that are not negligible: `counts[t]` of them from `active[t * count]`; mostly one or two. */
  const active = new Uint8Array(steps * count);
  const counts = new Uint8Array(steps);
  const start = first.map(Math.exp);
  for (let t = 0; t < steps; t++) {
    const row = t * count;
    let highest = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < count; y++) highest = Math.max(highest, scores[t * scoreWidth + y]!);
    let sum = 0;
    for (let y = 0; y < count; y++) {
      let into = 0;
      if (t === 0) into = start[y]!;
      else
        for (let i = 0; i < counts[t - 1]!; i++) {
          const x = active[row - count + i]!;
          into += forward[row - count + x]! * rates[x * count + y]!;
        }
      if (into === 0) continue;
      const here = Math.exp(scores[t * scoreWidth + y]! - highest);
      likely[row + y] = here;
      forward[row + y] = into * here;
      sum += into * here;
    }
    let chances = 0;
    for (let y = 0; y < count; y++) {
      const share = forward[row + y]! / sum;
      forward[row + y] = share;
      if (share > negligible) active[row + chances++] = y;
    }
    counts[t] = chances;
  }
  let backward = new Float64Array(count).fill(1);
  let next = new Float64Array(count);
  for (let t = steps - 1; t >= 0; t--) {
    const row = t * count;
    let sum = 0;
    for (let i = 0; i < counts[t]!; i++) {
      const y = active[row + i]!;
      sum += forward[row + y]! * backward[y]!;
      likely[row + y]! *= backward[y]!;
    }
    for (let y = 0; y < count; y++)
      forward[row + y] = forward[row + y]! > negligible ? (forward[row + y]! * backward[y]!) / sum : 0;
    if (t === 0) break;
    let scale = 0;
    for (let i = 0; i < counts[t - 1]!; i++) {
      const x = active[row - count + i]!;
      let value = 0;
      for (let k = 0; k < counts[t]!; k++) {
        const y = active[row + k]!;
        value += rates[x * count + y]! * likely[row + y]!;
      }
      next[x] = value;
      scale += value;
    }
    for (let i = 0; i < counts[t - 1]!; i++) next[active[row - count + i]!]! /= scale;
    [backward, next] = [next, backward];
  }
  return forward;
}
