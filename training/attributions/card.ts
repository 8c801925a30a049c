/**
 * Measures the shipped model and writes its card: server/models/attribution.json for programs, attribution.md for people.
 * `npx tsx training/attributions/card.ts` from the repository's root, after train.ts.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type AttributionModelMeta, loadAttributionTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import { readWeights } from "../../server/src/engine/sequence/index.ts";
import { type Judgement, judge, reliability, scoresFrom } from "./calibrate.ts";
import { type Card, cardText, type Figure, type Figures } from "./card-text.ts";
import { type CorpusArticle, publisherOf, readCorpus } from "./corpus.ts";
import { keptBackWeights, partOf, polnearDev, polnearTrain } from "./folds.ts";
import { type KindCounts, scoresByKind } from "./kinds.ts";
import { type Counts, f1, measures, type Scores } from "./score.ts";

const weightsFile = "server/models/attribution.weights";

function figuresOf(scores: Scores): Figures {
  const of = (counts: Counts): Figure => ({
    p: percent(counts.hit / (counts.predicted || 1)),
    r: percent(counts.hit / (counts.gold || 1)),
    f1: percent(f1(counts)),
    gold: counts.gold,
  });
  return Object.fromEntries(measures.map((measure) => [measure, of(scores[measure])])) as unknown as Figures;
}

function ofKind({ mine, wanted }: KindCounts): Figure {
  const p = mine.hit / (mine.predicted || 1);
  const r = wanted.hit / (wanted.gold || 1);
  return { p: percent(p), r: percent(r), f1: percent(p + r === 0 ? 0 : (2 * p * r) / (p + r)), gold: wanted.gold };
}

function percent(share: number): number {
  return Math.round(1000 * share) / 10;
}

function makeCard(bytes: Uint8Array, keptBack: Uint8Array | undefined): Card {
  const tagger = loadAttributionTagger(bytes);
  const { units, calibration, leastProbability } = readWeights(bytes).meta as AttributionModelMeta;
  const dev = readCorpus(polnearDev);
  const judgement = judge(tagger, dev);
  const publishers = [...new Set(dev.map(publisherOf))].sort();
  // As the engine does: what is less probable than the least is left out.
  const told = (judged: Judgement) => figuresOf(scoresFrom(judged, calibration, leastProbability));
  const on = (articles: readonly CorpusArticle[]) => told(judge(tagger, articles));
  return {
    weights: { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
    units,
    dev: told(judgement),
    devByPublisher: Object.fromEntries(
      publishers.map((name) => [name, on(dev.filter((a) => publisherOf(a) === name))]),
    ),
    devByKind: Object.fromEntries(
      Object.entries(scoresByKind(tagger, dev)).map(([kind, counts]) => [kind, ofKind(counts)]),
    ),
    ...(keptBack && {
      keptBack: told(judge(loadAttributionTagger(keptBack), partOf(readCorpus(polnearTrain), true))),
    }),
    reliability: reliability(judgement.judged, calibration).map((row) => ({
      ...row,
      meanProbability: Math.round(1000 * row.meanProbability) / 1000,
      foundByAnnotator: Math.round(1000 * row.foundByAnnotator) / 1000,
    })),
  };
}

if (process.argv[1]?.endsWith("card.ts")) {
  const keptBack = existsSync(keptBackWeights) ? readFileSync(keptBackWeights) : undefined;
  const card = makeCard(readFileSync(weightsFile), keptBack);
  writeFileSync("server/models/attribution.json", `${JSON.stringify(card, null, 2)}\n`);
  writeFileSync("server/models/attribution.md", cardText(card));
}
