/**
 * Measures the shipped model, alone and with the engine's rules, and writes its card: server/models/attribution.json for programs,
 * attribution.md for people. `npx tsx training/attributions/card.ts` from the repository's root, after refine.ts and whenever the rules
 * have changed what is found.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type AttributionModelMeta, loadAttributionTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import { readWeights } from "../../server/src/engine/sequence/index.ts";
import { loadModels } from "../../server/src/host/index.ts";
import { reliability } from "./calibrate.ts";
import { type Card, cardText, type Figure, type Figures, type Measured } from "./card-text.ts";
import { type CorpusArticle, publisherOf, readCorpus } from "./corpus.ts";
import { type Finder, finderOfEngine, finderOfModel } from "./finders.ts";
import { keptBackRefined, partOf, polnearDev, polnearTrain } from "./folds.ts";
import { type KindCounts, scoresByKind } from "./kinds.ts";
import { addScores, type Counts, emptyScores, f1, measures } from "./score.ts";

const weightsFile = "server/models/attribution.weights";
const cardFile = "server/models/attribution.json";

/** Everything the card says of one way to find attributions in annotated articles. */
export function measured(find: Finder, articles: readonly CorpusArticle[]): Measured {
  const publishers = [...new Set(articles.map(publisherOf))].sort();
  const of = (name: string) => articles.filter((article) => publisherOf(article) === name);
  return {
    dev: figuresOn(articles, find),
    byPublisher: Object.fromEntries(publishers.map((name) => [name, figuresOn(of(name), find)])),
    byKind: Object.fromEntries(
      Object.entries(scoresByKind(find, articles)).map(([kind, counts]) => [kind, ofKind(counts)]),
    ),
    reliability: reliability(
      articles.flatMap((article) => {
        const finds = find(article);
        const { mine } = addScores(emptyScores(), article, finds);
        return finds.map(({ probability }, i) => ({ probability, found: mine[i]! }));
      }),
    ).map((row) => ({
      ...row,
      meanProbability: thousandths(row.meanProbability),
      foundByAnnotator: thousandths(row.foundByAnnotator),
    })),
  };
}

function figuresOn(articles: readonly CorpusArticle[], find: Finder): Figures {
  const scores = emptyScores();
  for (const article of articles) addScores(scores, article, find(article));
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

function thousandths(value: number): number {
  return Math.round(1000 * value) / 1000;
}

async function makeCard(bytes: Uint8Array): Promise<Card> {
  const { units } = readWeights(bytes).meta as AttributionModelMeta;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const dev = readCorpus(polnearDev);
  const keptBack = keptBackFigures(sha256);
  return {
    weights: { bytes: bytes.length, sha256 },
    units,
    model: measured(finderOfModel(loadAttributionTagger(bytes)), dev),
    engine: measured(finderOfEngine(await loadModels()), dev),
    ...(keptBack && { keptBack }),
  };
}

/** Measured where the model that has not seen them is at hand; what the card of the same weights says where it is not. */
function keptBackFigures(sha256: string): Figures | undefined {
  if (existsSync(keptBackRefined)) {
    const find = finderOfModel(loadAttributionTagger(readFileSync(keptBackRefined)));
    return figuresOn(partOf(readCorpus(polnearTrain), true), find);
  }
  const before = existsSync(cardFile) ? (JSON.parse(readFileSync(cardFile, "utf8")) as Card) : undefined;
  return before?.weights.sha256 === sha256 ? before.keptBack : undefined;
}

if (process.argv[1]?.endsWith("card.ts")) {
  const card = await makeCard(readFileSync(weightsFile));
  writeFileSync(cardFile, `${JSON.stringify(card, null, 2)}\n`);
  writeFileSync("server/models/attribution.md", cardText(card));
}
