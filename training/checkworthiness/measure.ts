/** How well scores tell sentences worth checking from the rest: precision, recall and F1 at a threshold, average precision, calibration. */

export interface Scored {
  readonly label: number;
  readonly score: number;
}

export function measure(rows: readonly Scored[], threshold: number): string {
  const flagged = rows.filter(({ score }) => threshold <= score);
  const hits = flagged.filter(({ label }) => label === 1).length;
  const positives = rows.filter(({ label }) => label === 1).length;
  const precision = hits / Math.max(1, flagged.length);
  const recall = hits / Math.max(1, positives);
  const f1 = (2 * hits) / Math.max(1, flagged.length + positives);
  return [
    `precision ${percent(precision)}`,
    `recall ${percent(recall)}`,
    `F1 ${percent(f1)}`,
    `average precision ${percent(averagePrecision(rows))}`,
    `calibration error ${percent(calibrationError(rows))}`,
  ].join(", ");
}

/** Platt's scaling: a logistic regression of the labels on the scores' log odds, by Newton's method. */
export interface Scaling {
  readonly slope: number;
  readonly shift: number;
}

export function bestScaling(rows: readonly Scored[]): Scaling {
  let [slope, shift] = [1, 0];
  for (let step = 0; step < 30; step++) {
    let [gs, gb, ss, sb, bb] = [0, 0, 0, 0, 0];
    for (const { label, score } of rows) {
      const x = logit(score);
      const p = sigmoid(slope * x + shift);
      const h = p * (1 - p);
      gs += (p - label) * x;
      gb += p - label;
      ss += h * x * x;
      sb += h * x;
      bb += h;
    }
    const determinant = ss * bb - sb * sb;
    slope -= (bb * gs - sb * gb) / determinant;
    shift -= (ss * gb - sb * gs) / determinant;
  }
  return { slope, shift };
}

/**
 * The score above which F1 is expected to be highest, if the scaled scores are the probabilities they claim to be. The counted F1
 * has its peak here or there by a few sentences; the expected one is smooth.
 */
export function bestThreshold(rows: readonly Scored[], { slope, shift }: Scaling): number {
  const scaled = rows.map(({ score }) => sigmoid(slope * logit(score) + shift)).sort((a, b) => b - a);
  const positives = scaled.reduce((sum, p) => sum + p, 0);
  let best = 0;
  let threshold = 0.5;
  let hits = 0;
  for (const [i, p] of scaled.entries()) {
    hits += p;
    const f1 = (2 * hits) / (i + 1 + positives);
    if (f1 <= best) continue;
    best = f1;
    threshold = sigmoid((logit(p) - shift) / slope);
  }
  return threshold;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

function averagePrecision(rows: readonly Scored[]): number {
  let hits = 0;
  let sum = 0;
  for (const [i, { label }] of byScore(rows).entries()) {
    if (label !== 1) continue;
    hits++;
    sum += hits / (i + 1);
  }
  return sum / Math.max(1, hits);
}

/** Expected calibration error over ten equal bins: how far, on average, a probability is from what came true. */
function calibrationError(rows: readonly Scored[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inBin = rows.filter(({ score }) => Math.min(9, Math.floor(10 * score)) === bin);
    error += Math.abs(inBin.reduce((sum, { label, score }) => sum + label - score, 0));
  }
  return error / rows.length;
}

function byScore(rows: readonly Scored[]): readonly Scored[] {
  return [...rows].sort((a, b) => b.score - a.score);
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
