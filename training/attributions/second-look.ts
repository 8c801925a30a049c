/**
 * Prints the weights of the second look (server/src/engine/attributions/second-look.ts), learnt on articles that the models at hand have
 * not seen, each named with how its articles were kept back: `npx tsx training/attributions/second-look.ts FILE=1/4 FILE=3/4`. With
 * several models it also says what weights learnt from the others bring on each.
 */
import { readFileSync } from "node:fs";
import { ruled, tagged } from "../../server/src/engine/attributions/find.ts";
import { vouch } from "../../server/src/engine/attributions/combine.ts";
import { calibrated } from "../../server/src/engine/attributions/model/calibration.ts";
import { type BlockTagger, loadAttributionTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import { LEAST_OF_MODEL, secondLookInputs } from "../../server/src/engine/attributions/second-look.ts";
import type { Span } from "../../server/src/engine/base/index.ts";
import { fitCalibration, scoresFrom, type Judged, type Judgement } from "./calibrate.ts";
import { type CorpusArticle, type Pair, readCorpus } from "./corpus.ts";
import { polnearTrain } from "./folds.ts";
import { addScores, emptyScores, formatScores } from "./score.ts";

const articles = readCorpus(polnearTrain);
const judgements = process.argv.slice(2).map((argument) => {
  const [, file, remainder, of] = /^(.+)=(\d+)\/(\d+)$/.exec(argument)!;
  const unseen = articles.filter((_, index) => index % Number(of) === Number(remainder));
  return judgeAgain(loadAttributionTagger(readFileSync(file!)), unseen);
});
for (const one of judgements) {
  const others = judgements.filter((other) => other !== one).flatMap(({ judged }) => judged);
  if (others.length === 0) continue;
  const weights = fitCalibration(others);
  console.log(`without: ${formatScores(one.scores)}`);
  for (const least of [0.2, 0.25, 0.3, 0.35, 0.4])
    console.log(`${least}: ${formatScores(scoresFrom(one, weights, least))}`, count(one.judged, weights, least));
}
console.log(JSON.stringify(fitCalibration(judgements.flatMap(({ judged }) => judged))), LEAST_OF_MODEL);

function count(judged: readonly Judged[], weights: readonly number[], least: number): number {
  return judged.filter(({ inputs }) => calibrated(weights, inputs) < least).length;
}

/** Everything that the model finds, with what the rules know of it, held against the annotators'. */
function judgeAgain(tagger: BlockTagger, unseen: readonly CorpusArticle[]): Judgement {
  const scores = emptyScores();
  const byArticle = new Map<CorpusArticle, readonly Judged[]>();
  for (const article of unseen) {
    const found = article.blocks.flatMap(({ start, reading }) => {
      const byRules = ruled(reading);
      const place = (span: Span): Pair => [start + span.start, start + span.end];
      return vouch(tagged(reading, tagger, byRules), byRules, reading).map((vouched) => {
        const { source, cue, content } = vouched.attribution;
        return {
          inputs: secondLookInputs(vouched),
          attribution: { source: source.map(place), cue: cue.map(place), content: content.map(place) },
        };
      });
    });
    const { mine } = addScores(
      scores,
      article,
      found.map(({ attribution }) => attribution),
    );
    byArticle.set(
      article,
      found.map((one, i) => ({ ...one, found: mine[i]! })),
    );
  }
  return { scores, judged: [...byArticle.values()].flat(), byArticle };
}
