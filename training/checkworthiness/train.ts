/**
 * Trains the check-worthiness model, says how well it does, and writes its weights; the same command, the same bytes.
 *
 *     npx tsx training/checkworthiness/train.ts TRAIN.ndjson DEV.ndjson [OUT.bin]
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  type CheckworthinessWeights,
  checkworthinessBuckets,
  checkworthinessFeatures,
  loadCheckworthinessModel,
  readBlock,
  unknownFeature as UNKNOWN,
  writeCheckworthinessWeights,
} from "../../server/src/engine/index.ts";
import { type Example, fitLogistic, type LinearModel, logOddsOf } from "./logistic.ts";
import { bestSlope, bestThreshold, logit, measure, type Scored } from "./measure.ts";
import { randomFrom, shuffled } from "./random.ts";

const SEED = 20_26;
const N_FOLDS = 5;
/** Chosen by cross-validated F1 among 3, 4, 6, 10 and 16. */
const COST = 4;

const [trainFile, devFile, outFile = "server/models/checkworthiness.bin"] = process.argv.slice(2);
if (trainFile === undefined || devFile === undefined) {
  console.error("usage: train.ts TRAIN.ndjson DEV.ndjson [OUT.bin]");
  process.exit(2);
}
const train = read(trainFile);
const dev = read(devFile);

const unseen = crossValidate(train);
const threshold = bestThreshold(unseen);
console.log(`cross-validated on ${train.length}: ${measure(unseen, threshold)}, at a raw ${threshold.toFixed(3)}`);

const model = learn(train);
const slope = bestSlope(unseen);
const weights = quantised(calibrated(model, slope, threshold));
const bytes = writeCheckworthinessWeights(weights);
const shipped = loadCheckworthinessModel(bytes);
console.log(`slope ${slope.toFixed(3)}; ${bytes.length} bytes`);
for (const [name, rows] of [
  ["train", train],
  ["dev", dev],
] as const) {
  const scored = rows.map(({ text, label }) => ({ label, score: sentenceScore(text) }));
  console.log(`${name}, as shipped, on ${rows.length}: ${measure(scored, 0.5)}`);
}
writeFileSync(outFile, bytes);

interface Row extends Example {
  readonly text: string;
}

/** The corpus has one sentence a line; the splitter may see two in it, which are scored as one. */
function read(file: string): readonly Row[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const { text, label } = JSON.parse(line) as { text: string; label: number };
      const { tokens } = readBlock({ kind: "paragraph", prose: text });
      const features = Int32Array.from(new Set(checkworthinessFeatures(tokens, 0, tokens.length)));
      return { text, label, features };
    });
}

function sentenceScore(text: string): number {
  const reading = readBlock({ kind: "paragraph", prose: text });
  return Math.max(0, ...reading.sentences.map((sentence) => shipped.score(reading, sentence)));
}

function learn(rows: readonly Example[]): LinearModel {
  return fitLogistic(rows, checkworthinessBuckets, COST, SEED);
}

function crossValidate(rows: readonly Example[]): readonly Scored[] {
  const order = shuffled(rows.keys(), randomFrom(SEED));
  const scored: Scored[] = [];
  for (let fold = 0; fold < N_FOLDS; fold++) {
    const isHeldOut = new Set(order.filter((_, i) => i % N_FOLDS === fold));
    const learnt = learn(rows.filter((_, i) => !isHeldOut.has(i)));
    for (const i of isHeldOut) scored.push({ label: rows[i]!.label, score: probability(learnt, rows[i]!.features) });
  }
  return scored;
}

function probability(learnt: LinearModel, features: Int32Array): number {
  return 1 / (1 + Math.exp(-logOddsOf(learnt, features)));
}

/** To a byte a weight: the rare weight beyond 99.99% of the others is cut to theirs, so that the many keep their detail. */
function quantised({ weights: learnt, bias, isKnown }: LinearModel): CheckworthinessWeights {
  const sizes = learnt.map(Math.abs).sort();
  const largest = sizes[Math.floor(0.9999 * sizes.length)]!;
  const step = largest / 127;
  const rounded = Int8Array.from(learnt, (weight, feature) =>
    isKnown[feature] === 1 ? Math.max(-127, Math.min(127, Math.round(weight / step))) : UNKNOWN,
  );
  return { bias, step, weights: rounded };
}

/**
 * Platt's scaling with a set point: the slope makes probabilities as bold as they turned out on sentences left out, and the
 * shift puts 0.5 where F1 was highest there, which is where a program that asks “check-worthy or not?” should cut.
 */
function calibrated(raw: LinearModel, slope: number, threshold: number): LinearModel {
  return { ...raw, weights: raw.weights.map((weight) => slope * weight), bias: slope * (raw.bias - logit(threshold)) };
}
