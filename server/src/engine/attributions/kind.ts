/** Direct, indirect or mixed: how much of a content stands in quotation marks. */
import { firstEndingAfter, keptWith, type Span } from "../base/index.ts";
import type { BlockReading, Quotation } from "../text/index.ts";
import type { AttributionKind } from "./types.ts";

export function kindOf(content: readonly Span[], reading: BlockReading): AttributionKind {
  const quotations = outermostQuotations(reading);
  let quoted = false;
  let plain = false;
  for (const piece of content) {
    let at = piece.start;
    for (let next = firstEndingAfter(quotations, piece.start); next < quotations.length; next++) {
      const quotation = quotations[next]!;
      if (piece.end <= quotation.start) break;
      quoted = true;
      plain ||= holdsLetters(reading.prose, at, quotation.start);
      at = Math.max(at, quotation.end);
    }
    plain ||= holdsLetters(reading.prose, at, piece.end);
  }
  return quoted ? (plain ? "mixed" : "direct") : "indirect";
}

/** Sorted and disjoint. */
export const outermostQuotations = keptWith((reading: BlockReading): readonly Quotation[] =>
  reading.quotations.filter(({ depth }) => depth === 0),
);

function holdsLetters(prose: string, start: number, end: number): boolean {
  return start < end && /[\p{L}\p{N}]/u.test(prose.slice(start, end));
}
