/** The places where a claim's figure is given elsewhere, as the protocol has places. */
import type { Span } from "../engine/index.ts";
import { elsewhere } from "../features/index.ts";
import type { Reading } from "./articles.ts";
import type { Desk } from "./desk.ts";
import type { LinesAt } from "./from-proto.ts";
import type { ElsewhereItem } from "./messages.ts";
import { toLocation } from "./to-proto.ts";
import { uriOf } from "./uris.ts";

/** For the claims of one answer: the other articles' figures are gathered once. */
export function elsewhereIn(
  { figures }: Desk,
  reading: Reading,
  linesAt: LinesAt,
): (span: Span) => readonly ElsewhereItem[] {
  const others = figures.known(reading.uri, reading.room.folder);
  return (span) =>
    elsewhere(reading.analysis, span, others).map(({ words, agrees, article, span: there }) => {
      const uri = article ? uriOf(article.uri) : reading.uri;
      const lines = article ? linesAt(article.uri) : reading.lines;
      return { words, agrees, ...(article && { article: article.name }), place: toLocation(lines, uri, there) };
    });
}
