/**
 * Logistic regression over sparse binary features, by dual coordinate descent: Yu, Huang and Lin, “Dual coordinate descent
 * methods for logistic regression and maximum entropy models”, Machine Learning 85, 2011.
 */
import { mulberry, shuffled } from "../random.ts";

export interface Example {
  /** Buckets, each once. */
  readonly features: Int32Array;
  /** The sum of its words' vectors. */
  readonly meaning: Float64Array;
  readonly label: number;
}

/**
 * A sentence's log odds are the bias plus the sum of its known features' weights, and how far its meaning points in the direction
 * of the model, over the root of the number of those features.
 */
export interface LinearModel {
  readonly weights: Float64Array;
  readonly direction: Float64Array;
  readonly bias: number;
  /** 1 for a feature that at least two sentences of the training have; all others count for nothing. */
  readonly isKnown: Uint8Array;
}

export function logOddsOf({ weights, direction, bias, isKnown }: LinearModel, { features, meaning }: Example): number {
  let sum = product(direction, meaning);
  let nKnown = 0;
  for (const feature of features) {
    sum += weights[feature]!;
    nKnown += isKnown[feature]!;
  }
  return bias + sum / Math.sqrt(Math.max(1, nKnown));
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

const ROUNDS = 12;
const NEWTON_STEPS = 20;

/**
 * @param cost how much a wrong sentence costs against large weights
 * Rare features move more than common ones, by the logarithm of how rare they are; that is folded into the weights.
 */
export function fitLogistic(examples: readonly Example[], nBuckets: number, cost: number, seed: number): LinearModel {
  const { scale, isKnown } = rarityOf(examples, nBuckets);
  const known = examples.map(({ features }) => features.filter((feature) => isKnown[feature] === 1));
  const roots = known.map((features) => Math.sqrt(Math.max(1, features.length)));
  const weights = new Float64Array(nBuckets);
  const direction = new Float64Array(examples[0]?.meaning.length ?? 0);
  let bias = 0;
  const alpha = new Float64Array(examples.length).fill(Math.min(0.001 * cost, 1e-8));
  for (const i of examples.keys()) move(i, alpha[i]!);

  const random = mulberry(seed);
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of shuffled(examples.keys(), random)) {
      const next = bestAlpha(alpha[i]!, sign(i) * logOdds(i), 1 + squaredLength(i), cost);
      move(i, next - alpha[i]!);
      alpha[i] = next;
    }
  }
  for (let feature = 0; feature < nBuckets; feature++) weights[feature]! *= scale[feature]!;
  return { weights, direction, bias, isKnown };

  function logOdds(i: number): number {
    let sum = product(direction, examples[i]!.meaning);
    for (const feature of known[i]!) sum += weights[feature]! * scale[feature]!;
    return bias + sum / roots[i]!;
  }

  function move(i: number, by: number): void {
    const step = sign(i) * by;
    for (const feature of known[i]!) weights[feature]! += (step * scale[feature]!) / roots[i]!;
    const { meaning } = examples[i]!;
    for (let d = 0; d < meaning.length; d++) direction[d]! += (step * meaning[d]!) / roots[i]!;
    bias += step;
  }

  function squaredLength(i: number): number {
    const { meaning } = examples[i]!;
    return known[i]!.reduce((sum, feature) => sum + scale[feature]! ** 2, product(meaning, meaning)) / roots[i]! ** 2;
  }

  function sign(i: number): number {
    return examples[i]!.label === 1 ? 1 : -1;
  }
}

/** The α in (0, cost) that minimises the dual in one coordinate, by Newton's method kept inside the interval. */
function bestAlpha(old: number, margin: number, length: number, cost: number): number {
  let alpha = old;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const slope = length * (alpha - old) + margin + Math.log(alpha / (cost - alpha));
    const curvature = length + cost / (alpha * (cost - alpha));
    let next = alpha - slope / curvature;
    if (next <= 0) next = alpha * 0.1;
    else if (cost <= next) next = cost - (cost - alpha) * 0.1;
    const moved = Math.abs(next - alpha);
    alpha = next;
    if (moved < 1e-10) break;
  }
  return Math.min(Math.max(alpha, 1e-12), cost - 1e-12);
}

/** How much each feature moves, 1 for a typical one, and which are known at all. */
function rarityOf(examples: readonly Example[], nBuckets: number) {
  const nSentences = new Float64Array(nBuckets);
  for (const { features } of examples) for (const feature of features) nSentences[feature]!++;
  const isKnown = Uint8Array.from(nSentences, (n) => (n < 2 ? 0 : 1));
  const raw = nSentences.map((n) => (n < 2 ? 0 : Math.log(1 + examples.length / n)));
  let squares = 0;
  let count = 0;
  for (const [feature, n] of nSentences.entries()) {
    squares += n * raw[feature]! ** 2;
    count += n * isKnown[feature]!;
  }
  const typical = Math.sqrt(squares / Math.max(1, count));
  return { scale: raw.map((value) => value / typical), isKnown };
}
