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

/** Of the ways to a step, those whose score lies this far below the best are given up. */
const tooFar = 10;

/** A tag whose score at a step lies this far below the best one's is passed over there: its odds are under 1 in 1,000. */
const hopeless = 7;

/**
 * Viterbi over tags and memory: the tags whose scores, moves and prices add up to most. `scores` holds `scoreWidth` a step.
 * Tags and ways with no chance are passed over, so that the memory costs little.
 */
export function bestTags(model: ChainModel, memory: Memory, scores: Float64Array): Uint8Array {
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
  const chances = new Uint8Array(count);
  const stateOf = Uint8Array.from({ length: slots }, (_, slot) => slot / count);
  for (let t = 0; t < steps; t++) {
    const at = t * scoreWidth;
    let highest = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < count; y++) highest = Math.max(highest, scores[at + y]!);
    let chanceCount = 0;
    for (let y = 0; y < count; y++) if (y === 0 || scores[at + y]! >= highest - hopeless) chances[chanceCount++] = y;
    let found = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let w = 0; w < (t === 0 ? 1 : wayCount); w++) {
      const slot = t === 0 ? 0 : ways[w]!;
      const state = stateOf[slot]!;
      const x = slot - state * count;
      const sofar = t === 0 ? 0 : best[slot]!;
      for (let c = 0; c < chanceCount; c++) {
        const y = chances[c]!;
        const turn = state * count + y;
        const score = sofar + (t === 0 ? first[y]! : moves[x * count + y]!) + price[turn]! + scores[at + y]!;
        if (score === Number.NEGATIVE_INFINITY) continue;
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

/**
 * The probability of each tag at each step (`tags` a step), by the forward–backward algorithm, scaled step by step. Only tags
 * with a chance are looked at, mostly one or two a step; tag 0 always is, and must be allowed after any other.
 */
export function tagProbabilities(model: ChainModel, scores: Float64Array): Float64Array {
  const { tags: count, first, rates } = model;
  const steps = scores.length / scoreWidth;
  const likely = new Float64Array(steps * count);
  const forward = new Float64Array(steps * count);
  /** Of each step the tags with a chance: `counts[t]` of them from `active[t * count]`. */
  const active = new Uint8Array(steps * count);
  const counts = new Uint8Array(steps);
  for (let t = 0; t < steps; t++) {
    const row = t * count;
    let highest = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < count; y++) highest = Math.max(highest, scores[t * scoreWidth + y]!);
    let chances = 0;
    let sum = 0;
    for (let y = 0; y < count; y++) {
      const score = scores[t * scoreWidth + y]! - highest;
      if (score < -hopeless && y !== 0) continue;
      active[row + chances++] = y;
      const here = Math.exp(score);
      likely[row + y] = here;
      let into = 0;
      if (t === 0) into = Math.exp(first[y]!);
      else
        for (let i = 0; i < counts[t - 1]!; i++) {
          const x = active[row - count + i]!;
          into += forward[row - count + x]! * rates[x * count + y]!;
        }
      forward[row + y] = into * here;
      sum += into * here;
    }
    counts[t] = chances;
    for (let i = 0; i < chances; i++) forward[row + active[row + i]!]! /= sum;
  }
  let backward = new Float64Array(count).fill(1);
  let next = new Float64Array(count);
  for (let t = steps - 1; t >= 0; t--) {
    const row = t * count;
    let sum = 0;
    for (let i = 0; i < counts[t]!; i++) {
      const y = active[row + i]!;
      sum += forward[row + y]! * backward[y]!;
    }
    for (let i = 0; i < counts[t]!; i++) {
      const y = active[row + i]!;
      forward[row + y]! *= backward[y]! / sum;
      likely[row + y]! *= backward[y]!;
    }
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
