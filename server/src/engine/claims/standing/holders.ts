/** Which attribution's content holds a claim: of several, one in another, the innermost. */
import type { Attribution } from "../../attributions/index.ts";
import { intersect, lengthOf, type Span } from "../../base/index.ts";

/** Answers with an index into `attributions`. Spans must be asked for in text order: each piece is looked at while it is open. */
export function contentHolders(attributions: readonly Attribution[]): (span: Span) => number | undefined {
  const pieces = attributions
    .flatMap(({ content }, attribution) => content.map(({ start, end }) => ({ start, end, attribution })))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof pieces = [];
  return (span) => {
    while (next < pieces.length && pieces[next]!.start < span.end) open.push(pieces[next++]!);
    open = open.filter((piece) => span.start < piece.end);
    const around = open.filter((piece) => holds(piece, span));
    if (around.length === 0) return undefined;
    return around.reduce((least, piece) => (lengthOf(piece) < lengthOf(least) ? piece : least)).attribution;
  };
}

/** Half of the claim is enough: content may begin at "million" where an annotator or a model cut it, or end before a mark. */
function holds(piece: Span, span: Span): boolean {
  const shared = intersect(piece, span);
  return shared !== undefined && lengthOf(span) <= 2 * lengthOf(shared);
}
