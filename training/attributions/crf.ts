/**
 * The loss of a linear-chain CRF (Lafferty et al., 2001) over a network's emissions, with its slopes: what the model expects
 * of each tag less what the annotators, or a teacher, say.
 */
import {
  isBegin,
  kindOfRole,
  mayFollow,
  type RoleKind,
  roleOf,
  tagCount,
} from "../../server/src/engine/attributions/model/tags.ts";
import { emissionWidth } from "./network.ts";

/** What is taught of a sequence: a tag a token, and where there is a teacher, its probability of every tag (`tagCount` a token). */
export interface Target {
  readonly tags: Uint8Array;
  readonly soft?: Float32Array;
  /** The teacher's likeliest tags: what it says of pairs of tags. */
  readonly guess?: Uint8Array;
  /** How much the teacher counts against the tags, 0 to 1. */
  readonly trust?: number;
}

const N = tagCount;
const allowed = Array.from({ length: N * N }, (_, i) => mayFollow(i % N, Math.floor(i / N)));
const allowedFirst = Array.from({ length: N }, (_, tag) => mayFollow(tag, 0));

/** Probabilities of every tag at every token, by forward–backward; `edges`, where given, adds up those of tag pairs. */
export class Marginals {
  /** `tagCount` a token. */
  values = new Float64Array(0);
  logZ = 0;
  readonly edges = new Float64Array((N + 1) * N);
  readonly #moves = new Float64Array(N * N);
  readonly #first = new Float64Array(N);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #scores = new Float64Array(0);

  setTransitions(transitions: Float32Array): void {
    for (let i = 0; i < N * N; i++)
      this.#moves[i] = allowed[i] ? Math.exp(transitions[Math.floor(i / N) * emissionWidth + (i % N)]!) : 0;
    for (let tag = 0; tag < N; tag++)
      this.#first[tag] = allowedFirst[tag] ? Math.exp(transitions[N * emissionWidth + tag]!) : 0;
  }

  compute(emissions: Float32Array, from: number, length: number): void {
    if (this.#forward.length < length * N) {
      this.values = new Float64Array(length * N);
      this.#forward = new Float64Array(length * N);
      this.#backward = new Float64Array(length * N);
      this.#scores = new Float64Array(length * N);
    }
    const forward = this.#forward;
    const backward = this.#backward;
    const scores = this.#scores;
    const moves = this.#moves;
    this.logZ = 0;
    for (let t = 0; t < length; t++) {
      const e = (from + t) * emissionWidth;
      let highest = -Infinity;
      for (let y = 0; y < N; y++) highest = Math.max(highest, emissions[e + y]!);
      this.logZ += highest;
      let sum = 0;
      for (let y = 0; y < N; y++) {
        const score = Math.exp(emissions[e + y]! - highest);
        scores[t * N + y] = score;
        let into = 0;
        if (t === 0) into = this.#first[y]!;
        else for (let x = 0; x < N; x++) into += forward[(t - 1) * N + x]! * moves[x * N + y]!;
        forward[t * N + y] = into * score;
        sum += into * score;
      }
      for (let y = 0; y < N; y++) forward[t * N + y]! /= sum;
      this.logZ += Math.log(sum);
    }
    const last = (length - 1) * N;
    for (let y = 0; y < N; y++) backward[last + y] = 1;
    const ahead = new Float64Array(N);
    for (let t = length - 2; t >= 0; t--) {
      let sum = 0;
      for (let y = 0; y < N; y++) ahead[y] = scores[(t + 1) * N + y]! * backward[(t + 1) * N + y]!;
      for (let x = 0; x < N; x++) {
        let value = 0;
        for (let y = 0; y < N; y++) value += moves[x * N + y]! * ahead[y]!;
        backward[t * N + x] = value;
        sum += value;
      }
      for (let x = 0; x < N; x++) backward[t * N + x]! /= sum;
      let mass = 0;
      for (let x = 0; x < N; x++) mass += forward[t * N + x]! * (backward[t * N + x]! * sum);
      for (let x = 0; x < N; x++) {
        const left = forward[t * N + x]! / mass;
        if (left < 1e-9) continue;
        for (let y = 0; y < N; y++) this.edges[x * N + y]! += left * moves[x * N + y]! * ahead[y]!;
      }
    }
    for (let t = 0; t < length; t++) {
      let sum = 0;
      for (let y = 0; y < N; y++) sum += forward[t * N + y]! * backward[t * N + y]!;
      for (let y = 0; y < N; y++) this.values[t * N + y] = (forward[t * N + y]! * backward[t * N + y]!) / sum;
    }
    for (let y = 0; y < N; y++) this.edges[N * N + y]! += this.values[y]!;
  }
}

/** Adds the loss of one sequence at `from` in the batch; writes its `dEmissions`, adds to `dTransitions`. */
export function crfLoss(
  marginals: Marginals,
  emissions: Float32Array,
  dEmissions: Float32Array,
  transitions: Float32Array,
  dTransitions: Float32Array,
  from: number,
  target: Target,
  weight: number,
): number {
  const { tags, soft, guess } = target;
  const trust = soft && guess ? (target.trust ?? 1) : 0;
  marginals.edges.fill(0);
  marginals.compute(emissions, from, tags.length);
  let score = 0;
  const pair = (path: Uint8Array, t: number, share: number): number => {
    const at = (t === 0 ? N : path[t - 1]!) * emissionWidth + path[t]!;
    dTransitions[at]! -= weight * share;
    return transitions[at]!;
  };
  for (let t = 0; t < tags.length; t++) {
    const e = (from + t) * emissionWidth;
    for (let y = 0; y < N; y++) {
      const wanted = (soft ? trust * soft[t * N + y]! : 0) + (tags[t] === y ? 1 - trust : 0);
      dEmissions[e + y] = weight * (marginals.values[t * N + y]! - wanted);
      score += wanted * emissions[e + y]!;
    }
    if (trust < 1) score += (1 - trust) * pair(tags, t, 1 - trust);
    if (trust > 0) score += trust * pair(guess!, t, trust);
  }
  for (let x = 0; x <= N; x++)
    for (let y = 0; y < N; y++) dTransitions[x * emissionWidth + y]! += weight * marginals.edges[x * N + y]!;
  return weight * (marginals.logZ - score);
}

/** Added in decoding wherever a span of a kind begins. */
export type StartBonus = Readonly<Record<RoleKind, number>>;

function bonusOfTags(bonus: StartBonus): Float64Array {
  return Float64Array.from({ length: N }, (_, tag) => {
    const role = roleOf(tag);
    return role && isBegin(tag) ? bonus[kindOfRole[role]] : 0;
  });
}

/** The likeliest tags; `bonus` is added wherever a span begins. */
export function viterbi(
  emissions: Float32Array,
  transitions: Float32Array,
  from: number,
  length: number,
  bonus: StartBonus,
): Uint8Array {
  const extra = bonusOfTags(bonus);
  const best = new Float64Array(length * N);
  const back = new Uint8Array(length * N);
  for (let t = 0; t < length; t++) {
    for (let y = 0; y < N; y++) {
      let highest = -Infinity;
      let by = 0;
      if (t === 0) highest = allowedFirst[y] ? transitions[N * emissionWidth + y]! : -Infinity;
      else
        for (let x = 0; x < N; x++) {
          if (!allowed[x * N + y]) continue;
          const score = best[(t - 1) * N + x]! + transitions[x * emissionWidth + y]!;
          if (score > highest) {
            highest = score;
            by = x;
          }
        }
      best[t * N + y] = highest + emissions[(from + t) * emissionWidth + y]! + extra[y]!;
      back[t * N + y] = by;
    }
  }
  const tags = new Uint8Array(length);
  let tag = 0;
  for (let y = 1; y < N; y++) if (best[(length - 1) * N + y]! > best[(length - 1) * N + tag]!) tag = y;
  for (let t = length - 1; t >= 0; t--) {
    tags[t] = tag;
    tag = back[t * N + tag]!;
  }
  return tags;
}
