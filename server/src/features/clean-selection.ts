/** The article, or a stretch of it, ready to publish: without citations, exemptions and suppressions. */
import { type Analysis, applyEdits, cleanEdits, cleanText, type Span } from "../engine/index.ts";

export function cleanSelection({ article }: Pick<Analysis, "article">, selection?: Span): string {
  if (!selection) return cleanText(article);
  const { start, end } = selection;
  // What is cut away at an edge is cut as far as it was selected.
  const cuts = cleanEdits(article).flatMap(({ span }) => {
    const cut = { start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start };
    return cut.start < cut.end ? [{ span: cut, newText: "" }] : [];
  });
  return applyEdits(article.text.slice(start, end), cuts);
}
