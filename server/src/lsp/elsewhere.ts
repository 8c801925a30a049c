/** The places where a claim's figure is given elsewhere, as the protocol has places. */
import type { Span } from "../engine/index.ts";
import { elsewhere } from "../features/index.ts";
import type { Reading } from "./articles.ts";
import type { Desk } from "./desk.ts";
import type { LinesAt } from "./from-proto.ts";
import type { ElsewhereItem } from "./messages.ts";
import { toLocation } from "./to-proto.ts";
import { uriOf } from "./uris.ts";

/** Of one claim: to look for those of every claim takes longer than anyone waits between two keystrokes. */
export function elsewhereIn(
  { figures }: Desk,
  reading: Reading,
  span: Span,
  linesAt: LinesAt,
): readonly ElsewhereItem[] {
  const others = figures.known(reading.uri, reading.room.folder);
  return elsewhere(reading.analysis, span, others).map(({ words, agrees, article, span: there }) => {
    const uri = article ? uriOf(article.uri) : reading.uri;
    const lines = article ? linesAt(article.uri) : reading.lines;
    return { words, agrees, ...(article && { article: article.name }), place: toLocation(lines, uri, there) };
  });
}
