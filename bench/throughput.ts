/**
 * A full analysis, trained models on, one thread: every article at hand once a round, and articles of 1,000 words one by one.
 * Stages that can be run alone are timed alone as well.
 */
import {
  analyze,
  defaultRuleSettings,
  emptyLibrary,
  findQuantities,
  readArticle,
  readBlock,
} from "../server/src/engine/index.ts";
import { loadModels } from "../server/src/host/index.ts";
import { articleOf, articles, wordsIn } from "./articles.ts";
import { percentile, printFigure, spread } from "./figure.ts";

const rounds = 5;
const texts = articles().map((text) => ({ text, format: "article" as const }));
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const nWords = texts.reduce((sum, { text }) => sum + wordsIn(text), 0);
const context = {
  models: await loadModels(),
  library: emptyLibrary,
  rules: defaultRuleSettings(),
  commonKnowledge: [],
};
const readings = texts.flatMap(({ text, format }) => readArticle(text, format).blocks.map(readBlock));

const whole = timeRounds(() => texts.forEach((text) => void analyze(text, context)));
printFigure(
  spread(
    "full analysis",
    "MB/s",
    whole.map((ms) => bytes / 1e3 / ms),
  ),
);
printFigure(
  spread(
    "full analysis",
    "words/s",
    whole.map((ms) => (nWords / ms) * 1e3),
  ),
);
const text = timeRounds(() =>
  texts.forEach(({ text, format }) => void readArticle(text, format).blocks.map(readBlock)),
);
printFigure(
  spread(
    "text alone",
    "MB/s",
    text.map((ms) => bytes / 1e3 / ms),
  ),
);
const quantities = timeRounds(() => readings.forEach((reading) => void findQuantities(reading)));
printFigure(
  spread(
    "quantities alone",
    "MB/s",
    quantities.map((ms) => bytes / 1e3 / ms),
  ),
);

const article = { text: articleOf(1_000), format: "article" as const };
const each = Array.from({ length: 100 }, () => timed(() => analyze(article, context))).toSorted((a, b) => a - b);
printFigure({
  name: "full analysis of 1,000 words, p50",
  unit: "ms",
  value: percentile(each, 0.5),
  rounds: each.length,
});

function timeRounds(work: () => void): number[] {
  work(); // warm-up: the hot paths are compiled
  return Array.from({ length: rounds }, () => timed(work));
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
