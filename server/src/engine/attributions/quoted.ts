/**
 * What stands inside a quotation is the words of whoever is quoted: “I believe …” in Smith's mouth is Smith's. Attributions found
 * inside a quotation that already has its speaker are taken back, and their words given to that speaker.
 */
import { firstEndingAfter, holdsOffset, type Span } from "../base/index.ts";
import type { BlockReading, Quotation } from "../text/index.ts";
import { kindOf, outermostQuotations } from "./kind.ts";
import type { BlockAttribution } from "./types.ts";

export function withoutQuotedCues(
  found: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  const quotations = outermostQuotations(reading);
  if (quotations.length === 0) return found;
  const speakerOf = new Map<Quotation, BlockAttribution>();
  for (const one of found) {
    if (quotationOf(one.cue)) continue;
    for (const piece of one.content) {
      for (
        let at = firstEndingAfter(quotations, piece.start);
        at < quotations.length && quotations[at]!.start < piece.end;
        at++
      ) {
        if (!speakerOf.has(quotations[at]!)) speakerOf.set(quotations[at]!, one);
      }
    }
  }
  /** For each speaker the quotations in which someone else was found. */
  const widened = new Map<BlockAttribution, Quotation[]>();
  const kept = found.filter((one) => {
    const quotation = quotationOf(one.cue);
    const speaker = quotation && speakerOf.get(quotation);
    if (!speaker) return true;
    widened.set(speaker, [...(widened.get(speaker) ?? []), quotation]);
    return false;
  });
  return kept.map((one) => {
    const quoted = widened.get(one);
    return quoted ? widen(one, quoted, reading) : one;
  });

  function quotationOf(cue: readonly Span[]): Quotation | undefined {
    const first = cue[0];
    const quotation = first && quotations[firstEndingAfter(quotations, first.start)];
    return quotation && holdsOffset(quotation, first.start) ? quotation : undefined;
  }
}

/** The pieces that touch each of the quotations run to its end. */
function widen(one: BlockAttribution, quoted: readonly Quotation[], reading: BlockReading): BlockAttribution {
  const content: Span[] = [];
  for (const piece of one.content) {
    const quotation = quoted.find(({ start, end }) => start < piece.end && piece.start < end);
    const last = content.at(-1);
    const end = Math.max(piece.end, quotation?.end ?? 0);
    if (last && piece.start < last.end)
      content[content.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else content.push({ start: piece.start, end });
  }
  return { ...one, content, kind: kindOf(content, reading) };
}
