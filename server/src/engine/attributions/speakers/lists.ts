/**
 * What of a list or a block quotation belongs to whoever was announced above it: “The auditors found: ¶ - 340 homes had no heating.
 * ¶ - …”. An item that has a source of its own keeps it, from the sentence that names the source on.
 */
import { firstEndingAfter, keptWith, type Span } from "../../base/index.ts";
import { type BlockReading, startsItem } from "../../text/index.ts";
import { tellsOfAct } from "../acts.ts";
import type { BlockAttribution } from "../types.ts";
import type { Speech } from "./run-on.ts";

/** A list, or a paragraph that opens like an item of one. */
export function isOfList({ kind, prose }: BlockReading): boolean {
  if (kind === "list") return true;
  const opening = prose.slice(0, 8);
  return startsItem(opening) || letterForBullet.test(opening);
}

/** What word processors' bullets turn into where their font is lost. */
const letterForBullet = /^[lnoq§]\s/;

/** The sentences of a block that have no source of their own; those that touch as one stretch. */
export const sentencesWithoutSource = keptWith(({ script: { reading }, attributions }: Speech): readonly Span[] => {
  const { prose, sentences } = reading;
  const sourced = sourcedSentences(reading, attributions);
  const stretches: { start: number; end: number }[] = [];
  let hasSource = false;
  for (const [i, { start, end }] of sentences.entries()) {
    const before = sentences[i - 1];
    const isWithinItem = before !== undefined && !/[\n\r]/.test(prose.slice(before.end, start));
    hasSource = (hasSource && isWithinItem) || sourced.has(i);
    if (hasSource) continue;
    const last = stretches.at(-1);
    if (last && last.end === before?.end) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
});

/** The numbers of the sentences in which somebody states something. */
function sourcedSentences({ prose, sentences }: BlockReading, attributions: readonly BlockAttribution[]): Set<number> {
  const sourced = new Set<number>();
  for (const { source, cue, content } of attributions) {
    const [who] = source;
    if (!who || isCounted(prose, who) || tellsOfAct(cue, prose)) continue;
    for (const span of [...source, ...cue, ...content]) {
      const last = firstEndingAfter(sentences, span.end - 1);
      for (let at = firstEndingAfter(sentences, span.start); at <= last; at++) sourced.add(at);
    }
  }
  return sourced;
}

/** “12% of tenants said …”, “340 people complained”: those who were counted, not those who counted them. */
function isCounted(prose: string, { start, end }: Span): boolean {
  return counted.test(prose.slice(start, Math.min(end, start + LONGEST_COUNT)));
}

const counted = /^(?:(?:about|almost|around|nearly|over|some) )?\d[\d,.]+ |%|\bper ?cent\b/i;
/** In code units. */
const LONGEST_COUNT = 80;
