/** Reads Markdown: for now as if it were plain text. */
import { readPlain } from "./plain.ts";
import type { ArticleText } from "./types.ts";

export function readMarkdown(text: string): ArticleText {
  return { ...readPlain(text), format: "markdown" };
}
