/** The best sequence of tags under a linear-chain model, and how sure the model is of each tag. */
import { scoreWidth } from "./network.ts";

export interface ChainModel {
  readonly tags: number;
  /** Score of going from tag x to tag y at `x * tags + y`; -Infinity where it may not. */
  readonly moves: Float64Array;
  /** Score of beginning with a tag. */
  readonly first: Float64Array;
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

/** The probability of each tag at each step (`tags` a step), by the forward–backward algorithm, scaled step by step. */
export function tagProbabilities(model: ChainModel, scores: Float64Array): Float64Array {
  const { tags: count, moves, first } = model;
  const steps = scores.length / scoreWidth;
  const likely = new Float64Array(steps * count);
  const forward = new Float64Array(steps * count);
  const rates = moves.map(Math.exp);
  for (let t = 0; t < steps; t++) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < count; y++) highest = Math.max(highest, scores[t * scoreWidth + y]!);
    let sum = 0;
    for (let y = 0; y < count; y++) {
      const here = Math.exp(scores[t * scoreWidth + y]! - highest);
      likely[t * count + y] = here;
      let into = 0;
      if (t === 0) into = Math.exp(first[y]!);
      else for (let x = 0; x < count; x++) into += forward[(t - 1) * count + x]! * rates[x * count + y]!;
      forward[t * count + y] = into * here;
      sum += into * here;
    }
    for (let y = 0; y < count; y++) forward[t * count + y]! /= sum;
  }
  const ahead = new Float64Array(count);
  const backward = new Float64Array(count).fill(1);
  for (let t = steps - 1; t >= 0; t--) {
    let sum = 0;
    for (let y = 0; y < count; y++) sum += forward[t * count + y]! * backward[y]!;
    for (let y = 0; y < count; y++) {
      ahead[y] = likely[t * count + y]! * backward[y]!;
      forward[t * count + y]! *= backward[y]! / sum;
    }
    let scale = 0;
    const next = new Float64Array(count);
    for (let x = 0; x < count; x++) {
      let value = 0;
      for (let y = 0; y < count; y++) value += rates[x * count + y]! * ahead[y]!;
      next[x] = value;
      scale += value;
    }
    for (let x = 0; x < count; x++) backward[x] = next[x]! / scale;
  }
  return forward;
}
