/**
 * Chooses how readily spans begin, what an attribution's probability is, and how probable it must be: by the mean of the four
 * scores on articles that the model has not seen.
 */

import { calibrationInputCount } from "../../server/src/engine/attributions/model/calibration.ts";
import type { AttributionModelMeta, BlockTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import { fitCalibration, judge, scoresFrom } from "./calibrate.ts";
import type { CorpusArticle } from "./corpus.ts";
import { f1, measures, type Scores } from "./score.ts";

export type Decoding = Pick<AttributionModelMeta, "startBonus" | "calibration" | "leastProbability">;

export interface Choice extends Decoding {
  readonly scores: Scores;
}

const startBonuses = [0, 0.3].flatMap((source) =>
  [0.2, 0.5, 0.8].flatMap((cue) => [0, 0.3].map((content) => ({ source, cue, content }))),
);
const leastProbabilities = [0, 0.15, 0.2, 0.25, 0.3, 0.35];

export const undecided: Decoding = {
  startBonus: { source: 0, cue: 0, content: 0 },
  calibration: new Array<number>(calibrationInputCount).fill(0),
  leastProbability: 0,
};

/** `taggerWith` makes the engine's tagger of the model at hand. */
export function chooseDecoding(
  taggerWith: (decoding: Decoding) => BlockTagger,
  articles: readonly CorpusArticle[],
): Choice {
  let best: Choice | undefined;
  for (const startBonus of startBonuses) {
    const judgement = judge(taggerWith({ ...undecided, startBonus }), articles);
    const calibration = fitCalibration(judgement.judged);
    for (const leastProbability of leastProbabilities) {
      const scores = scoresFrom(judgement, calibration, leastProbability);
      if (!best || meanOf(scores) > meanOf(best.scores)) best = { startBonus, calibration, leastProbability, scores };
    }
  }
  return best!;
}

function meanOf(scores: Scores): number {
  return measures.reduce((sum, measure) => sum + f1(scores[measure]), 0) / measures.length;
}
