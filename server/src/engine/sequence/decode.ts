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

/** Viterbi: the tags whose scores and moves add up to most; of equals, the lower tag. `scores` holds `scoreWidth` a step. */
export function bestTags(model: ChainModel, scores: Float64Array): Uint8Array {
  const { tags: count, moves, first } = model;
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

/** A tag whose score at a step lies this far below the best one's is passed over there: its odds are under 1 in 20,000. */
const hopeless = 10;

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
