/** Folds an article at its subheads: each one with the paragraphs down to the next. */
import type { Analysis, Span } from "../engine/index.ts";

export function foldingRanges({ article }: Analysis): readonly Span[] {
  const { blocks } = article;
  if (article.format === "markdown") return [];
  return blocks.flatMap(({ kind, span }, i) => {
    if (kind !== "subhead") return [];
    const next = blocks.findIndex((block, j) => i < j && block.kind === "subhead");
    const last = blocks[next === -1 ? blocks.length - 1 : next - 1]!;
    return last.span.end > span.end ? [{ start: span.start, end: last.span.end }] : [];
  });
}
