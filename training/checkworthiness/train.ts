/**
 * Trains the check-worthiness model, says how well it does, and writes its weights; the same command, the same bytes. Wants the public
 * word vectors where `training/attributions/vectors.ts` looks for them.
 *
 *     npx tsx training/checkworthiness/train.ts TRAIN.ndjson DEV.ndjson [OUT.bin]
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  type CheckworthinessWeights,
  checkworthinessBuckets,
  checkworthinessFeatures,
  loadCheckworthinessModel,
  meaningSlot,
  meaningSlots,
  readBlock,
  unknownFeature as UNKNOWN,
  withPercentSigns,
  writeCheckworthinessWeights,
} from "../../server/src/engine/index.ts";
import { mulberry, shuffled } from "../random.ts";
import { type Example, fitLogistic, type LinearModel, logOddsOf } from "./logistic.ts";
import { type Meanings, meaningOf, readMeanings, weightsOf } from "./meanings.ts";
import { bestScaling, bestThreshold, logit, measure, type Scored } from "./measure.ts";

const SEED = 20_26;
const N_FOLDS = 5;
/** Chosen by cross-validated F1 among 3, 4, 6, 10 and 16. */
const COST = 4;

const [trainFile, devFile, outFile = "server/models/checkworthiness.bin"] = process.argv.slice(2);
if (trainFile === undefined || devFile === undefined) {
  console.error("usage: train.ts TRAIN.ndjson DEV.ndjson [OUT.bin]");
  process.exit(2);
}
const trainSentences = read(trainFile);
const meanings = readMeanings(wordCounts(trainSentences));
const train = trainSentences.map((sentence) => exampleOf(sentence, meanings));
const dev = read(devFile);

const unseen = crossValidate(train);
const scaling = bestScaling(unseen);
const threshold = bestThreshold(unseen, scaling);
console.log(`cross-validated on ${train.length}: ${measure(unseen, threshold)}, at a raw ${threshold.toFixed(3)}`);

const model = learn(train);
const { slope } = scaling;
const weights = quantised(calibrated(model, slope, threshold));
const bytes = writeCheckworthinessWeights(weights);
const shipped = loadCheckworthinessModel(bytes);
console.log(`slope ${slope.toFixed(3)}; ${bytes.length} bytes`);
for (const [name, rows] of [
  ["train", trainSentences],
  ["dev", dev],
] as const) {
  const scored = rows.map(({ text, label }) => ({ label, score: sentenceScore(text) }));
  console.log(`${name}, as shipped, on ${rows.length}: ${measure(scored, 0.5)}`);
}
writeFileSync(outFile, bytes);

interface Labelled {
  readonly text: string;
  readonly label: number;
  /** Of its words, in lower case. */
  readonly words: readonly string[];
  readonly features: Int32Array;
}

/** The corpus has one sentence a line; the splitter may see two in it, which are scored as one. */
function read(file: string): readonly Labelled[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const { text, label } = JSON.parse(line) as { text: string; label: number };
      const { tokens } = readBlock({ kind: "paragraph", prose: text });
      const seen = withPercentSigns(tokens, 0, tokens.length);
      return {
        text,
        label,
        features: Int32Array.from(new Set(checkworthinessFeatures(seen))),
        words: seen.map(({ lower }) => lower),
      };
    });
}

function wordCounts(sentences: readonly Labelled[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function exampleOf({ label, features, words }: Labelled, known: Meanings): Example {
  const slots = Int32Array.from(new Set(words.map(meaningSlot)));
  return { label, features, meaning: meaningOf(slots, known) };
}

function sentenceScore(text: string): number {
  const reading = readBlock({ kind: "paragraph", prose: text });
  return Math.max(0, ...reading.sentences.map((sentence) => shipped.score(reading, sentence)));
}

function learn(rows: readonly Example[]): LinearModel {
  return fitLogistic(rows, checkworthinessBuckets, COST, SEED);
}

function crossValidate(rows: readonly Example[]): readonly Scored[] {
  const order = shuffled(rows.keys(), mulberry(SEED));
  const scored: Scored[] = [];
  for (let fold = 0; fold < N_FOLDS; fold++) {
    const isHeldOut = new Set(order.filter((_, i) => i % N_FOLDS === fold));
    const learnt = learn(rows.filter((_, i) => !isHeldOut.has(i)));
    for (const i of isHeldOut) scored.push({ label: rows[i]!.label, score: probability(learnt, rows[i]!) });
  }
  return scored;
}

function probability(learnt: LinearModel, example: Example): number {
  return 1 / (1 + Math.exp(-logOddsOf(learnt, example)));
}

/** To a byte a weight: the rare weight beyond 99.99% of the others is cut to theirs, so that the many keep their detail. */
function quantised({ weights, direction, bias, isKnown }: LinearModel): CheckworthinessWeights {
  const features = rounded(weights);
  const words = rounded(weightsOf(meanings, direction, meaningSlots));
  return {
    bias,
    step: features.step,
    weights: features.steps.map((steps, feature) => (isKnown[feature] === 1 ? steps : UNKNOWN)),
    meaningStep: words.step,
    meanings: words.steps,
  };
}

function rounded(values: Float64Array): { readonly step: number; readonly steps: Int8Array } {
  const sizes = values.map(Math.abs).sort();
  const step = sizes[Math.floor(0.9999 * sizes.length)]! / 127;
  return { step, steps: Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value / step)))) };
}

/**
 * Platt's scaling with a set point: the slope makes probabilities as bold as they turned out on sentences left out, and the
 * shift puts 0.5 where F1 was highest there, which is where a program that asks “check-worthy or not?” should cut.
 */
function calibrated(raw: LinearModel, slope: number, threshold: number): LinearModel {
  const { weights, direction, bias } = raw;
  return {
    ...raw,
    weights: weights.map((weight) => slope * weight),
    direction: direction.map((weight) => slope * weight),
    bias: slope * (bias - logit(threshold)),
  };
}
