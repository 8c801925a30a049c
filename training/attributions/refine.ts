/**
 * Makes the model that ships of what train.ts made: teaches it a little more, from seven tenths of the rate that it began with, by the
 * annotators' tags (0.7) and its own probabilities (0.3), and on unlabelled articles by the latter alone. Its teachers held it back: `npx tsx
 * training/attributions/refine.ts` learns from all articles and writes server/models/. With `--keep 0/4` it refines the model that `train.ts
 * --keep 0/4` wrote, scores it on the articles kept back from both, and writes .cache/training/kept-back-refined.weights for the model card.
 * The model keeps its way of decoding. The same command gives the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { AttributionModelMeta } from "../../server/src/engine/attributions/model/tagger.ts";
import { readWeights } from "../../server/src/engine/sequence/index.ts";
import { readCorpus } from "./corpus.ts";
import { type Example, examplesOf } from "./dataset.ts";
import { exportModel } from "./export.ts";
import {
  isKeptBack,
  keptBackFrom,
  keptBackRefined,
  partOf,
  polnearTrain,
  readKeptBack,
  taughtWeights,
  unlabelledNews,
} from "./folds.ts";
import { restoreModel, vocabularyIn } from "./restore.ts";
import { formatScores } from "./score.ts";
import { addOwnTargets } from "./soft.ts";
import { createNetwork, defaultSettings, evaluate, type TrainingSettings, train } from "./trainer.ts";
import { readVectors } from "./vectors.ts";

const { keep } = parseArgs({ options: { keep: { type: "string" } } }).values;
const kept = keep === undefined ? undefined : readKeptBack(keep);
const from = kept ? keptBackFrom(kept) : taughtWeights;
const to = kept ? keptBackRefined : "server/models/attribution.weights";

const file = readWeights(readFileSync(from));
const meta = file.meta as AttributionModelMeta;
const settings: TrainingSettings = {
  ...defaultSettings,
  seed: 1,
  layers: meta.units,
  epochs: 5,
  rate: 0.7 * defaultSettings.rate,
  tableRate: 0.7 * defaultSettings.tableRate,
  wordDropout: 0.15,
  regularisation: { embeddingDropout: 0.2, layerDropout: 0.2, outputDropout: 0.2 },
  unlabelledShare: 0.4,
  trust: 0.3,
};

const articles = readCorpus(polnearTrain);
const unlabelled = readCorpus(unlabelledNews);
const vocabulary = vocabularyIn(file, partOf(articles, false, kept), unlabelled, readVectors(), 3);
const annotated = examplesOf(articles, vocabulary);
const plain = examplesOf(unlabelled, vocabulary);
const isUnseen = ({ article }: Example) => kept !== undefined && isKeptBack(articles.indexOf(article), kept);
const keptBack = annotated.filter(isUnseen);
const taught = annotated.filter((example) => !isUnseen(example));

const network = await createNetwork(vocabulary, settings);
restoreModel(network, file, vocabulary);
report("as it was");
addOwnTargets(network, [...taught, ...plain]);
train(network, taught, plain, settings, (epoch, loss, seconds) =>
  console.log(`epoch ${epoch}  loss ${loss.toFixed(4)}  ${seconds.toFixed(0)} s`),
);
network.parameters.swapMeans();
report("refined");
writeFileSync(to, exportModel(network.parameters.snapshot(), network.shape, vocabulary, meta));

function report(what: string): void {
  if (keptBack.length > 0) console.log(`${what}: ${formatScores(evaluate(network, keptBack, settings.startBonus))}`);
}
