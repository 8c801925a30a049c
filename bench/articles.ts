/** The texts that speed is measured on: real news where the corpora are at hand, our own samples where they are not. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  analyze,
  applyEdits,
  type Context,
  defaultRuleSettings,
  draftAnnotation,
  emptyLibrary,
  putAnnotations,
} from "../server/src/engine/index.ts";
import { repository } from "./figure.ts";

const corpus = join(repository, "../shared/data/unlabelled/bbc.ndjson");

/** Every article at hand, each with headline and paragraphs. */
export function articles(): readonly string[] {
  if (existsSync(corpus)) {
    const lines = readFileSync(corpus, "utf8").trimEnd().split("\n");
    return lines.map((line) => (JSON.parse(line) as { text: string }).text);
  }
  const samples = join(repository, "samples");
  const names = readdirSync(samples).filter((name) => /\.(article|txt)$/.test(name));
  return names.map((name) => readFileSync(join(samples, name), "utf8"));
}

/** One article of about `nWords` words, made of the paragraphs of many. */
export function articleOf(nWords: number): string {
  const paragraphs = articles().flatMap((text) => text.split(/\n\s*\n/));
  const parts: string[] = [];
  for (let i = 0, n = 0; n < nWords; i++) {
    const paragraph = paragraphs[i % paragraphs.length]!;
    parts.push(paragraph);
    n += wordsIn(paragraph);
  }
  return `${parts.join("\n\n")}\n`;
}

/** The same with a citation behind every fifth paragraph, as an article has it that someone answers for. */
export function citedArticleOf(nWords: number): string {
  const paragraphs = articleOf(nWords).split("\n\n");
  return paragraphs.map((text, i) => (i % 5 === 4 ? `${text.trimEnd()} [@survey-2025, p. ${i}]` : text)).join("\n\n");
}

/** Annotations that put a source behind every fourth claim of an article. */
export function annotationsOf(text: string, name: string): string {
  const context: Context = { library: emptyLibrary, rules: defaultRuleSettings(), commonKnowledge: [], models: {} };
  const { article, claims } = analyze({ text, format: "article" }, context);
  const drafts = claims
    .filter((_, i) => i % 4 === 0)
    .map((claim) => ({ ...draftAnnotation(article, claim), citations: [{ key: "survey-2025" }] }));
  return applyEdits("", putAnnotations("", name, drafts).edits);
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
