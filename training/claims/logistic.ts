/**
 * Logistic regression held to expected weights: minimises the log loss plus `hold`/2 times the squared distance from what
 * was expected, by Newton's method. Convex, so it needs neither a seed nor a step size.
 */
import { solve } from "../solve.ts";

export interface Observation {
  readonly seen: readonly number[];
  readonly verdict: string;
}

/** One weight for each sign, and the bias last. An observation is positive when its verdict is `yes` or `doubtful`. */
export function learnWeights(
  observations: readonly Observation[],
  expected: readonly number[],
  hold: number,
): readonly number[] {
  const n = expected.length;
  const weights = [...expected];
  for (let round = 0; round < 50; round++) {
    const gradient = weights.map((weight, i) => holdOf(i) * (weight - expected[i]!));
    const curvature = weights.map((_, i) => weights.map((_, j) => (i === j ? holdOf(i) : 0)));
    for (const { seen, verdict } of observations) {
      const x = [...seen, 1];
      const p = probabilityOf(seen, weights);
      const wanted = verdict === "yes" || verdict === "doubtful" ? 1 : 0;
      for (let i = 0; i < n; i++) {
        gradient[i]! += (p - wanted) * x[i]!;
        for (let j = 0; j < n; j++) curvature[i]![j]! += p * (1 - p) * x[i]! * x[j]!;
      }
    }
    const step = solve(curvature, gradient);
    for (let i = 0; i < n; i++) weights[i]! -= step[i]!;
    if (Math.max(...step.map(Math.abs)) < 1e-10) break;
  }
  return weights;

  /** The bias is free: how many figures are asked about is for the data to say. */
  function holdOf(i: number): number {
    return i === n - 1 ? 1e-3 : hold;
  }
}

export function probabilityOf(seen: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-seen.reduce((sum, x, i) => sum + weights[i]! * x, weights.at(-1)!)));
}
