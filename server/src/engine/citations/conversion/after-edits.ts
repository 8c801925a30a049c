/** An article as it will be: where words stand once citations have come or gone. */
import { applyEdits, firstEndingAfter, type Span, type TextEdit } from "../../base/index.ts";
import type { ArticleText } from "../../text/index.ts";

interface After {
  readonly article: ArticleText;
  /** Where words that the edits left alone stand afterwards. */
  place(span: Span): Span;
}

/** The article after edits (sorted), with the islands that are left; enough for quotes to be taken of it. */
export function afterEdits(article: ArticleText, edits: readonly TextEdit[]): After {
  const spans = edits.map(({ span }) => span);
  // What the edits before each one have added, all together.
  const grown = [0];
  for (const { span, newText } of edits) grown.push(grown.at(-1)! + newText.length - (span.end - span.start));
  const shifted = (offset: number, nBefore: number) => {
    const cut = spans[nBefore];
    return Math.min(offset, cut?.start ?? offset) + grown[nBefore]!;
  };
  const place = ({ start, end }: Span) => ({
    // Words begin after an insertion at their start, and end before one at their end.
    start: shifted(start, firstEndingAfter(spans, start)),
    end: shifted(end, firstEndingAfter(spans, end - 1)),
  });
  const islands = article.islands.flatMap((island) => {
    const edit = spans[firstEndingAfter(spans, island.span.start)];
    const isCut = edit !== undefined && edit.start < island.span.end && edit.start < edit.end;
    return isCut ? [] : [{ ...island, span: place(island.span) }];
  });
  return { article: { ...article, text: applyEdits(article.text, edits), islands, blocks: [] }, place };
}
