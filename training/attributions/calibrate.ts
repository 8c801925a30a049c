/** Fits the calibration of an attribution model on articles it has not seen, and says how well it holds. */
import {
  type Calibration,
  calibrated,
  calibrationInputCount,
  calibrationInputs,
} from "../../server/src/engine/attributions/model/calibration.ts";
import { link } from "../../server/src/engine/attributions/model/link.ts";
import type { BlockTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import { spansOf } from "../../server/src/engine/attributions/model/tags.ts";
import { solve } from "../solve.ts";
import type { CorpusArticle, GoldAttribution, Pair } from "./corpus.ts";
import { addScores, emptyScores, type Scores } from "./score.ts";

/** One attribution that the model found: what its probability is worked out from, and whether an annotator has it too. */
export interface Judged {
  readonly inputs: readonly number[];
  readonly attribution: GoldAttribution;
  readonly found: boolean;
}

export interface Judgement {
  /** Of everything the model found, however doubtful. */
  readonly scores: Scores;
  readonly judged: readonly Judged[];
  readonly byArticle: ReadonlyMap<CorpusArticle, readonly Judged[]>;
}

/** Runs the engine's own tagger over articles and holds what it finds, doubtful or not, against the annotators'. */
export function judge(tagger: BlockTagger, articles: readonly CorpusArticle[]): Judgement {
  const scores = emptyScores();
  const byArticle = new Map<CorpusArticle, readonly Judged[]>();
  for (const article of articles) {
    const predicted: GoldAttribution[] = [];
    const inputs: number[][] = [];
    for (const { start, reading } of article.blocks) {
      const { tags, probabilities } = tagger.tagTokens(reading);
      const place = ({ from, to }: { from: number; to: number }): Pair => [
        start + reading.tokens[from]!.start,
        start + reading.tokens[to - 1]!.end,
      ];
      for (const linked of link(spansOf(tags))) {
        inputs.push(calibrationInputs(linked, probabilities));
        predicted.push({
          source: linked.source.map(place),
          cue: [place(linked.cue)],
          content: linked.content.map(place),
        });
      }
    }
    const { mine } = addScores(scores, article, predicted);
    byArticle.set(
      article,
      predicted.map((attribution, i) => ({ attribution, inputs: inputs[i]!, found: mine[i]! })),
    );
  }
  return { scores, judged: [...byArticle.values()].flat(), byArticle };
}

/** The scores when what is less probable than `least` is left out. */
export function scoresFrom({ byArticle }: Judgement, calibration: Calibration, least: number): Scores {
  const scores = emptyScores();
  for (const [article, judged] of byArticle) {
    const kept = judged.filter(({ inputs }) => calibrated(calibration, inputs) >= least);
    addScores(
      scores,
      article,
      kept.map(({ attribution }) => attribution),
    );
  }
  return scores;
}

/** Logistic regression by Newton's method, with a little ridge to keep it well posed. */
export function fitCalibration(judged: readonly Pick<Judged, "inputs" | "found">[]): Calibration {
  const n = judged[0]?.inputs.length ?? calibrationInputCount;
  const weights = new Array<number>(n).fill(0);
  for (let round = 0; round < 25; round++) {
    const slope = weights.map((w) => 1e-2 * w);
    const curve = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1e-2 : 0)));
    for (const { inputs, found } of judged) {
      const p = calibrated(weights, inputs);
      for (let i = 0; i < n; i++) {
        slope[i]! += (p - Number(found)) * inputs[i]!;
        for (let j = 0; j < n; j++) curve[i]![j]! += p * (1 - p) * inputs[i]! * inputs[j]!;
      }
    }
    const step = solve(curve, slope);
    for (let i = 0; i < n; i++) weights[i]! -= step[i]!;
  }
  return weights.map((w) => Number(w.toFixed(4)));
}

export interface ReliabilityRow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanProbability: number;
  readonly foundByAnnotator: number;
}

/** Of what was found with a probability from 0 to 1, how much an annotator has too. */
export function reliability(
  finds: readonly { readonly probability: number; readonly found: boolean }[],
): ReliabilityRow[] {
  const edges = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001];
  return edges.slice(1).flatMap((to, i) => {
    const from = edges[i]!;
    const inside = finds.filter(({ probability }) => from <= probability && probability < to);
    if (inside.length === 0) return [];
    return {
      from,
      to: Math.min(1, to),
      count: inside.length,
      meanProbability: inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length,
      foundByAnnotator: inside.filter(({ found }) => found).length / inside.length,
    };
  });
}
