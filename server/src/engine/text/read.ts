/** Reads a file into blocks, and a block into sentences, tokens and quotations. Both are pure functions of their text. */

import { readMarkdown } from "./markdown/read.ts";
import { readPlain } from "./plain.ts";
import { findQuotations } from "./quotations.ts";
import { splitSentences } from "./sentences.ts";
import { scanTokens } from "./tokens.ts";
import type { ArticleText, Block, BlockReading, Format } from "./types.ts";

/** A file as blocks. Total: any string has an answer. With the file before an edit, the same answer comes sooner. */
export function readArticle(text: string, format: Format, earlier?: ArticleText): ArticleText {
  return format === "markdown" ? readMarkdown(text, earlier) : readPlain(text, earlier);
}

/** A block as sentences, tokens and quotations: a pure function of its kind and prose. */
export function readBlock({ kind, prose }: Pick<Block, "kind" | "prose">): BlockReading {
  const scan = scanTokens(prose);
  const quotations = findQuotations(prose, scan);
  const sentences = splitSentences(kind, prose, scan, quotations);
  return { kind, prose, tokens: scan.tokens, sentences, quotations };
}
