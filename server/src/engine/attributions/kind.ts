/** Direct, indirect or mixed: how much of a content stands in quotation marks. */
import { contains, overlaps, type Span } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import type { AttributionKind } from "./types.ts";

/** A quotation this short inside a longer content is a word or two picked out; the rest is the writer's. */
export function kindOf(content: readonly Span[], { quotations, prose }: BlockReading): AttributionKind {
  const outermost = quotations.filter(({ depth }) => depth === 0);
  let quoted = false;
  let plain = false;
  for (const piece of content) {
    let at = piece.start;
    for (const quotation of outermost) {
      if (!overlaps(piece, quotation)) continue;
      quoted = true;
      plain ||= holdsLetters(prose, at, quotation.start);
      at = Math.max(at, quotation.end);
      if (contains(quotation, piece)) break;
    }
    plain ||= holdsLetters(prose, at, piece.end);
  }
  return quoted ? (plain ? "mixed" : "direct") : "indirect";
}

function holdsLetters(prose: string, start: number, end: number): boolean {
  return start < end && /[\p{L}\p{N}]/u.test(prose.slice(start, end));
}
