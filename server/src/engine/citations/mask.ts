/** The article's text with what speaks about it (citations, exemptions, suppressions) blanked out, every offset kept. */
import type { ArticleText } from "../text/index.ts";

export function maskIslands({ text, islands }: ArticleText): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { kind, span } of islands) {
    if ((kind !== "citation" && kind !== "suppression") || span.start < end) continue;
    pieces.push(text.slice(end, span.start), " ".repeat(span.end - span.start));
    end = span.end;
  }
  return end === 0 ? text : pieces.join("") + text.slice(end);
}
