/**
 * Differential: after any sequence of edits, an analysis that builds on the one before equals an analysis of the text from
 * scratch. `fuzzIncremental` is the check; run as a program (`npm run fuzz`) it goes on for `--edits` edits from `--seed`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { type Analysis, analyze, type Context, type Format } from "../../server/src/engine/index.ts";
import { edited } from "./edits.ts";
import { type Random, randomFrom } from "./random.ts";
import { contextOf, nothingAround, otherSurroundings, type Surroundings } from "./surroundings.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

export interface FuzzArticle {
  readonly name: string;
  readonly text: string;
  readonly format: Format;
}

export interface Difference {
  readonly article: string;
  readonly seed: number;
  readonly edit: number;
  /** The article when the two last agreed, and after each edit since. */
  readonly steps: readonly Step[];
  readonly format: Format;
  /** Set where they do not so much differ as that one of them broke off. */
  readonly error?: unknown;
}

export interface Step {
  readonly text: string;
  readonly around: Surroundings;
}

interface Fuzzing {
  /** Decides everything. */
  readonly seed: number;
  readonly nEdits: number;
  /** Edits before the two are compared again, drawn anew each time from 1 to this: most of the time goes into comparing. */
  readonly mostBetween: number;
  readonly onProgress?: (done: number) => void;
}

/** Edits articles at random, and what stands around them; the first difference found, or undefined. */
export function fuzzIncremental(
  articles: readonly FuzzArticle[],
  base: Context,
  { seed, nEdits, mostBetween, onProgress }: Fuzzing,
): Difference | undefined {
  const random = randomFrom(seed);
  for (let edit = 0; edit < nEdits; onProgress?.(edit)) {
    const article = random.pick(articles);
    const { name, format } = article;
    const analysisOf = ({ text, around }: Step, before?: Analysis) =>
      analyze({ text, format }, contextOf(base, around), before);
    let step: Step = { text: excerpt(article.text, random), around: nothingAround };
    let steps = [step];
    const difference = (error?: unknown): Difference => ({ article: name, seed, edit, steps, format, error });
    try {
      let analysis = analysisOf(step);
      if (random.below(2) === 0) {
        step = { ...step, around: otherSurroundings(analysis, random) };
        steps = [step];
        analysis = analysisOf(step, analysis);
      }
      let untilCompared = 1 + random.below(mostBetween);
      const end = Math.min(nEdits, edit + 1 + random.below(60));
      for (; edit < end; edit++) {
        const around = random.below(30) === 0 ? otherSurroundings(analysis, random) : step.around;
        step = { text: edited(step.text, random), around };
        steps.push(step);
        analysis = analysisOf(step, analysis);
        if (--untilCompared > 0 && edit < end - 1) continue;
        if (!isDeepStrictEqual(analysis, analysisOf(step))) return difference();
        steps = [step];
        untilCompared = 1 + random.below(mostBetween);
      }
    } catch (error) {
      return difference(error);
    }
  }
  return undefined;
}

/** Some neighbouring paragraphs, now and then below front matter: short, so that an edit costs little and hits something. */
function excerpt(text: string, random: Random): string {
  const start = random.below(3) === 0 ? 0 : random.below(text.length);
  const above = random.below(8) === 0 ? "---\ntitle: Bridge to shut\ncost: 40\n---\n\n" : "";
  return above + text.slice(start, start + 200 + random.below(2_000));
}

export function fuzzArticles(): FuzzArticle[] {
  const samples = join(repository, "samples");
  const articles = readdirSync(samples)
    .filter((name) => /\.(article|txt|md)$/.test(name))
    .map(
      (name): FuzzArticle => ({
        name,
        text: readFileSync(join(samples, name), "utf8"),
        format: name.endsWith(".md") ? "markdown" : "article",
      }),
    );
  const corpus = join(repository, "../shared/data/unlabelled/bbc.ndjson");
  if (!existsSync(corpus)) return articles;
  const lines = readFileSync(corpus, "utf8").trimEnd().split("\n");
  const news = lines.map((line) => JSON.parse(line) as { id: string; text: string });
  const formats = ["article", "markdown"] as const;
  return [...articles, ...news.map(({ id, text }, i): FuzzArticle => ({ name: id, text, format: formats[i % 2]! }))];
}

/** Keeps a difference where the tests will find it again. */
export function keepFixture(difference: Difference): string {
  const folder = join(repository, "test/fuzz/fixtures");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `incremental-${difference.seed}-${difference.edit}.json`);
  const { steps, format } = difference;
  writeFileSync(path, `${JSON.stringify({ format, steps }, null, 2)}\n`);
  return path;
}
