/**
 * Trains one teacher, wider than what ships, and keeps what it makes of every token: its probabilities on the annotated and on
 * the unlabelled articles. `npx tsx training/attributions/teach.ts SEED…` from the repository's root.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { tagCount } from "../../server/src/engine/attributions/model/tags.ts";
import { readCorpus } from "./corpus.ts";
import { Marginals } from "./crf.ts";
import { buildVocabulary, type Example, examplesOf } from "./dataset.ts";
import { partOf, polnearDev, polnearTrain, unlabelledNews } from "./folds.ts";
import type { Network } from "./network.ts";
import { formatScores } from "./score.ts";
import { softFile } from "./soft.ts";
import { createNetwork, defaultSettings, evaluate, runOver, train } from "./trainer.ts";
import { readVectors } from "./vectors.ts";

const articles = readCorpus(polnearTrain);
const unlabelled = readCorpus(unlabelledNews);
const vocabulary = buildVocabulary(partOf(articles, false), unlabelled, readVectors(), 30_000, 3);
const taught = examplesOf(partOf(articles, false), vocabulary);
const keptBack = examplesOf(partOf(articles, true), vocabulary);
mkdirSync(".cache/training", { recursive: true });

/** A teacher's number is its seed. */
for (const teacher of process.argv.slice(2).map(Number)) {
  const settings = { ...defaultSettings, seed: teacher, neighbourPlaces: true, layers: [64, 64], epochs: 8 };
  const network = await createNetwork(vocabulary, settings);
  train(network, taught, [], settings, (epoch, loss, seconds) => {
    console.log(`teacher ${teacher}  epoch ${epoch}  loss ${loss.toFixed(4)}  ${seconds.toFixed(0)} s`);
  });
  network.swapMeans();
  console.log(`teacher ${teacher}  kept back: ${formatScores(evaluate(network, keptBack, settings.startBonus))}`);
  keep(network, examplesOf(articles, vocabulary), softFile("train", teacher));
  keep(network, examplesOf(unlabelled, vocabulary), softFile("unlabelled", teacher));
  keep(network, examplesOf(readCorpus(polnearDev), vocabulary), softFile("dev", teacher));
}

/** The teacher's probability of every tag, `tagCount` a token, one byte each, example after example. */
function keep(network: Network, examples: readonly Example[], file: string): void {
  const tokens = examples.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(tokens * tagCount);
  const marginals = new Marginals();
  marginals.setTransitions(network.transitions.weights.data);
  let at = 0;
  runOver(network, examples, (example, emissions, from) => {
    marginals.compute(emissions, from, example.length);
    for (let i = 0; i < example.length * tagCount; i++) bytes[at++] = Math.round(255 * marginals.values[i]!);
  });
  writeFileSync(file, bytes);
}
