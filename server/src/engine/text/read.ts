/** Reads a file into blocks, and a block into sentences, tokens and quotations. Both are pure functions of their text. */

import { findQuotations } from "./quotations.ts";
import { splitSentences } from "./sentences.ts";
import { tokenize } from "./tokens.ts";
import type { ArticleText, Block, BlockReading, Format } from "./types.ts";

/** A file as blocks. Total: any string has an answer. */
export function readArticle(text: string, format: Format): ArticleText {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const prose = match[0];
    if (prose.trim() === "") continue;
    const kind = blocks.length === 0 ? "headline" : "paragraph";
    blocks.push({ kind, span: { start: match.index, end: match.index + prose.length }, prose });
  }
  return { text, format, blocks, islands: [] };
}

/** A block as sentences, tokens and quotations: a pure function of its kind and prose. */
export function readBlock({ kind, prose }: Pick<Block, "kind" | "prose">): BlockReading {
  const tokens = tokenize(prose);
  const quotations = findQuotations(prose, tokens);
  const sentences = splitSentences(kind, prose, tokens, quotations);
  return { kind, prose, tokens, sentences, quotations };
}
