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
  /** The text before the edit after which the two differ, and after it. */
  readonly before: string;
  readonly after: string;
  readonly format: Format;
}

/** Edits articles at random; the first difference found, or undefined. `seed` decides everything. */
export function fuzzIncremental(
  articles: readonly FuzzArticle[],
  context: Context,
  { seed, nEdits, onProgress }: { seed: number; nEdits: number; onProgress?: (done: number) => void },
): Difference | undefined {
  const random = randomFrom(seed);
  for (let edit = 0; edit < nEdits; ) {
    const article = random.pick(articles);
    let text = excerpt(article.text, random);
    let previous: Analysis | undefined = analyze({ text, format: article.format }, context);
    const nHere = Math.min(nEdits - edit, 1 + random.below(60));
    for (let i = 0; i < nHere; i++, edit++) {
      const before = text;
      text = edited(text, random);
      const incremental: Analysis = analyze({ text, format: article.format }, context, previous);
      if (!isDeepStrictEqual(incremental, analyze({ text, format: article.format }, context))) {
        return { article: article.name, seed, edit, before, after: text, format: article.format };
      }
      previous = incremental;
    }
    onProgress?.(edit);
  }
  return undefined;
}

/** Some neighbouring paragraphs: short, so that an edit costs little and hits something. */
function excerpt(text: string, random: Random): string {
  const start = random.below(3) === 0 ? 0 : random.below(text.length);
  return text.slice(start, start + 200 + random.below(2_000));
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
  return [...articles, ...news.map(({ id, text }): FuzzArticle => ({ name: id, text, format: "article" }))];
}

/** Keeps a difference where the tests will find it again. */
export function keepFixture(difference: Difference): string {
  const folder = join(repository, "test/fuzz/fixtures");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `incremental-${difference.seed}-${difference.edit}.json`);
  const { before, after, format } = difference;
  writeFileSync(path, `${JSON.stringify({ format, before, after }, null, 2)}\n`);
  return path;
}
