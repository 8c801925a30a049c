/**
 * Trains the model that ships, from the annotators' tags and what the teachers make of annotated and unlabelled articles, and
 * writes server/models/. `npx tsx training/attributions/train.ts` from the repository's root; the same command gives the
 * same bytes. Teachers come first: see teach.py.
 */
import { writeFileSync } from "node:fs";
import { loadAttributionTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import { chooseDecoding, type Decoding } from "./choose.ts";
import { readCorpus } from "./corpus.ts";
import { buildVocabulary, examplesOf } from "./dataset.ts";
import { exportModel } from "./export.ts";
import { isKeptBack, partOf, polnearTrain, unlabelledNews } from "./folds.ts";
import { formatScores } from "./score.ts";
import { addSoftTargets, trainingFolder } from "./soft.ts";
import { createNetwork, defaultSettings, evaluate, type TrainingSettings, train } from "./trainer.ts";
import { readVectors } from "./vectors.ts";

const seed = Number(process.argv[2] ?? 1);
const teachers = (process.argv[3] ?? "1,2,3,4").split(",").map(Number);
/** Smaller than its teachers, on twice the text, and taught with probabilities: it needs less to be dropped. */
const settings: TrainingSettings = {
  ...defaultSettings,
  seed,
  layers: [80, 48],
  epochs: 12,
  wordDropout: 0.15,
  regularisation: { embeddingDropout: 0.15, layerDropout: 0.15, outputDropout: 0.15 },
};
/** The last touch, on the articles kept back as well: two epochs at a tenth of the rate. */
const lastTouch = { ...settings, epochs: 2, rate: settings.rate / 10, tableRate: settings.tableRate / 10 };

const articles = readCorpus(polnearTrain);
const unlabelled = readCorpus(unlabelledNews);
const vocabulary = buildVocabulary(partOf(articles, false), unlabelled, readVectors(), 30_000, 3);
const all = examplesOf(articles, vocabulary);
const plain = examplesOf(unlabelled, vocabulary);
const found = addSoftTargets(all, "train", teachers);
addSoftTargets(plain, "unlabelled", teachers);
console.log(`${found} teachers; ${all.length} annotated blocks, ${plain.length} unlabelled`);

const keptBack = all.filter(({ article }) => isKeptBack(articles.indexOf(article)));
const taught = all.filter(({ article }) => !isKeptBack(articles.indexOf(article)));
const network = await createNetwork(vocabulary, settings);
train(network, taught, found > 0 ? plain : [], settings, (epoch, loss, seconds) => {
  network.swapMeans();
  const scores = epoch % 3 === 0 ? formatScores(evaluate(network, keptBack, settings.startBonus)) : "";
  network.swapMeans();
  console.log(`epoch ${epoch}  loss ${loss.toFixed(4)}  ${seconds.toFixed(0)} s  ${scores}`);
});
network.swapMeans();
network.restartMeans();

const chosen = chooseDecoding((decoding) => loadAttributionTagger(bytesWith(decoding)), partOf(articles, true));
console.log(`kept back, as shipped: ${formatScores(chosen.scores)}`, chosen.startBonus, chosen.leastProbability);
writeFileSync(`${trainingFolder}/kept-back.weights`, bytesWith(chosen));

train(network, all, found > 0 ? plain : [], lastTouch, (epoch, loss, seconds) => {
  console.log(`last touch ${epoch}  loss ${loss.toFixed(4)}  ${seconds.toFixed(0)} s`);
});
network.swapMeans();
writeFileSync("server/models/attribution.weights", bytesWith(chosen));

function bytesWith({ startBonus, calibration, leastProbability }: Decoding): Uint8Array<ArrayBuffer> {
  return exportModel(network.snapshot(), network.shape, vocabulary, { startBonus, calibration, leastProbability });
}
