/** Folds an article at its subheads: each one with the paragraphs down to the next. */
import type { Analysis, Span } from "../engine/index.ts";

export function foldingRanges({ article }: Analysis): readonly Span[] {
  if (article.format === "markdown") return [];
  const folds: Span[] = [];
  let end: number | undefined;
  for (const { kind, span } of article.blocks.toReversed()) {
    end ??= span.end;
    if (kind !== "subhead") continue;
    if (span.end < end) folds.push({ start: span.start, end });
    end = undefined;
  }
  return folds.reverse();
}
