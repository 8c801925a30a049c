/**
 * Trains the model that ships, but for its last epochs (refine.ts), from the annotators' tags and what the teachers make of annotated and
 * unlabelled articles. Twice, from the repository's root: `npx tsx training/attributions/train.ts 1 1,2,3` (seed, teachers) leaves out the
 * articles that are kept back, chooses by them how to decode, and writes what that gives to .cache/training/kept-back.weights; `npx tsx
 * training/attributions/train.ts 1 4,5 --all` learns from all articles, decodes as was chosen, and writes .cache/training/taught.weights. The
 * same command gives the same bytes. Teachers come first: see teach.py. `npx tsx training/attributions/train.ts 1 --keep 1/4` does without teachers and
 * writes .cache/training/kept-back-1-of-4.weights: a model to count faults by, and to learn the second look from (second-look.ts), on the
 * articles that are kept back from it.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type AttributionModelMeta, loadAttributionTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import { readWeights } from "../../server/src/engine/sequence/index.ts";
import { chooseDecoding, type Decoding } from "./choose.ts";
import { readCorpus } from "./corpus.ts";
import { buildVocabulary, examplesOf } from "./dataset.ts";
import { exportModel } from "./export.ts";
import {
  isKeptBack,
  keptBackFrom,
  keptBackWeights,
  partOf,
  polnearTrain,
  readKeptBack,
  taughtWeights,
  unlabelledNews,
} from "./folds.ts";
import { formatScores } from "./score.ts";
import { addSoftTargets, trainingFolder } from "./soft.ts";
import { createNetwork, defaultSettings, evaluate, type TrainingSettings, train } from "./trainer.ts";
import { readVectors } from "./vectors.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { all: { type: "boolean" }, keep: { type: "string" } },
});
const [seed = "1", teachers = "1,2,3"] = positionals;
const kept = values.keep === undefined ? undefined : readKeptBack(values.keep);
/** Smaller than its teachers, on twice the text, and taught with probabilities: it needs less to be dropped. */
const settings: TrainingSettings = {
  ...defaultSettings,
  seed: Number(seed),
  layers: [80, 48],
  epochs: 12,
  wordDropout: 0.15,
  regularisation: { embeddingDropout: 0.15, layerDropout: 0.15, outputDropout: 0.15 },
  // Without teachers it soon knows the annotators' tags by heart.
  ...(kept && { epochs: 6, wordDropout: defaultSettings.wordDropout, regularisation: defaultSettings.regularisation }),
};

mkdirSync(trainingFolder, { recursive: true });
/** Read before the work begins, so that it is missed at once. */
const chosenBefore = values.all ? (readWeights(readFileSync(keptBackWeights)).meta as AttributionModelMeta) : undefined;

const articles = readCorpus(polnearTrain);
const unlabelled = readCorpus(unlabelledNews);
const vocabulary = buildVocabulary(partOf(articles, false, kept), unlabelled, readVectors(), 30_000, 3);
const annotated = examplesOf(articles, vocabulary);
const plain = examplesOf(unlabelled, vocabulary);
const numbers = kept ? [] : teachers.split(",").map(Number);
const found = addSoftTargets(annotated, "train", numbers);
addSoftTargets(plain, "unlabelled", numbers);
console.log(`${found} teachers; ${annotated.length} annotated blocks, ${plain.length} unlabelled`);

const keptBack = annotated.filter(({ article }) => isKeptBack(articles.indexOf(article), kept));
const taught = chosenBefore
  ? annotated
  : annotated.filter(({ article }) => !isKeptBack(articles.indexOf(article), kept));
const network = await createNetwork(vocabulary, settings);
train(network, taught, found > 0 ? plain : [], settings, (epoch, loss, seconds) => {
  network.parameters.swapMeans();
  const scores = chosenBefore || epoch % 3 > 0 ? "" : formatScores(evaluate(network, keptBack, settings.startBonus));
  network.parameters.swapMeans();
  console.log(`epoch ${epoch}  loss ${loss.toFixed(4)}  ${seconds.toFixed(0)} s  ${scores}`);
});
network.parameters.swapMeans();

if (chosenBefore) writeFileSync(taughtWeights, bytesWith(chosenBefore));
else {
  const chosen = chooseDecoding((decoding) => loadAttributionTagger(bytesWith(decoding)), partOf(articles, true, kept));
  console.log(`kept back, as shipped: ${formatScores(chosen.scores)}`, chosen.startBonus, chosen.leastProbability);
  writeFileSync(kept ? keptBackFrom(kept) : keptBackWeights, bytesWith(chosen));
}

function bytesWith({ startBonus, calibration, leastProbability }: Decoding): Uint8Array<ArrayBuffer> {
  return exportModel(network.parameters.snapshot(), network.shape, vocabulary, {
    startBonus,
    calibration,
    leastProbability,
  });
}
