/**
 * Prints the weights of the second look (server/src/engine/attributions/second-look.ts), learnt on articles that the models at hand have
 * not seen, each named with the articles that were kept back from it: `npx tsx training/attributions/second-look.ts FILE=1/4 FILE=3/4`
 * (train.ts --keep).
 * With several models it also says what weights learnt from the others bring on each.
 */
import { readFileSync } from "node:fs";
import { ofRulesAlone, vouch } from "../../server/src/engine/attributions/combine.ts";
import { ruled, tagged } from "../../server/src/engine/attributions/find.ts";
import { calibrated } from "../../server/src/engine/attributions/model/calibration.ts";
import { type BlockTagger, loadAttributionTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import {
  LEAST_OF_DOUBTFUL,
  LEAST_OF_MODEL,
  secondLookInputs,
  type Vouched,
} from "../../server/src/engine/attributions/second-look.ts";
import type { Span } from "../../server/src/engine/base/index.ts";
import { fitCalibration, type Judged } from "./calibrate.ts";
import { type CorpusArticle, type Pair, readCorpus } from "./corpus.ts";
import { partOf, polnearTrain, readKeptBack } from "./folds.ts";
import { addScores, emptyScores, formatScores } from "./score.ts";

/** One article's finds. */
type Finds = readonly (Judged & { readonly isOfRules: boolean })[];
type Fold = ReadonlyMap<CorpusArticle, Finds>;
interface Weights {
  readonly ofModel: readonly number[];
  readonly ofRules: readonly number[];
}

const articles = readCorpus(polnearTrain);
const folds = process.argv.slice(2).map((argument): Fold => {
  const [file, fraction] = argument.split("=");
  const unseen = partOf(articles, true, readKeptBack(fraction!));
  const tagger = loadAttributionTagger(readFileSync(file!));
  return new Map(unseen.map((article) => [article, findsIn(article, tagger)]));
});
for (const fold of folds) {
  const others = folds.filter((other) => other !== fold);
  if (others.length === 0) continue;
  const weights = weightsFrom(others);
  console.log(`of the model:            ${scoresOf(fold, weights, 0, 1)}`);
  for (const least of [0.2, 0.25, 0.3, 0.35]) console.log(`from ${least}:  ${scoresOf(fold, weights, least, 1)}`);
  for (const least of [0.3, 0.35, 0.4])
    console.log(`rules' from ${least}:  ${scoresOf(fold, weights, LEAST_OF_MODEL, least)}`);
}
const { ofModel, ofRules } = weightsFrom(folds);
console.log(`const ofModel = ${JSON.stringify(ofModel)};\nconst ofRules = ${JSON.stringify(ofRules)};`);
console.log("kept from", LEAST_OF_MODEL, LEAST_OF_DOUBTFUL);

function weightsFrom(some: readonly Fold[]): Weights {
  const judged = some.flatMap((fold) => [...fold.values()].flat());
  return {
    ofModel: fitCalibration(judged.filter(({ isOfRules }) => !isOfRules)),
    ofRules: fitCalibration(judged.filter(({ isOfRules }) => isOfRules)),
  };
}

function scoresOf(fold: Fold, { ofModel, ofRules }: Weights, leastOfModel: number, leastOfRules: number): string {
  const scores = emptyScores();
  for (const [article, finds] of fold) {
    const kept = finds.filter(({ isOfRules, inputs }) =>
      isOfRules ? leastOfRules <= calibrated(ofRules, inputs) : leastOfModel <= calibrated(ofModel, inputs),
    );
    addScores(
      scores,
      article,
      kept.map(({ attribution }) => attribution),
    );
  }
  return formatScores(scores);
}

/** What the model finds, with what the rules know of it, and what they alone find and are not sure of; held against the annotators'. */
function findsIn(article: CorpusArticle, tagger: BlockTagger): Finds {
  const found = article.blocks.flatMap(({ start, reading }) => {
    const byRules = ruled(reading);
    const byModel = tagged(reading, tagger, byRules);
    const vouched = vouch(byModel, byRules, reading);
    const { doubtful } = ofRulesAlone(vouched, byModel, byRules);
    const weighed = tagger.weigh(reading, doubtful).filter(({ sureness }) => sureness);
    const place = (span: Span): Pair => [start + span.start, start + span.end];
    const asFound = (one: Vouched, isOfRules: boolean) => ({
      isOfRules,
      inputs: secondLookInputs(one),
      attribution: {
        source: one.attribution.source.map(place),
        cue: one.attribution.cue.map(place),
        content: one.attribution.content.map(place),
      },
    });
    return [
      ...vouched.map((one) => asFound(one, false)),
      ...weighed.map((attribution) => asFound({ attribution, partner: undefined }, true)),
    ];
  });
  // The model's first: what it has found the rules cannot find again.
  found.sort((a, b) => Number(a.isOfRules) - Number(b.isOfRules));
  const { mine } = addScores(
    emptyScores(),
    article,
    found.map(({ attribution }) => attribution),
  );
  return found.map((one, i) => ({ ...one, found: mine[i]! }));
}
