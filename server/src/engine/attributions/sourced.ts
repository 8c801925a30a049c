/** Which sentences have a source of their own, and so are not of whoever was announced above them. */
import { firstEndingAfter, type Span } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { tellsOfAct } from "./acts.ts";
import type { BlockAttribution } from "./types.ts";

/** The numbers of the sentences in which somebody states something. */
export function sourcedSentences(
  { prose, sentences }: BlockReading,
  attributions: readonly BlockAttribution[],
): Set<number> {
  const sourced = new Set<number>();
  for (const one of attributions) {
    const [who] = one.source;
    if (!who || isCounted(prose, who) || tellsOfAct(one.cue, prose)) continue;
    addSentencesOf(one, sentences, sourced);
  }
  return sourced;
}

/** Adds the numbers of the sentences in which an attribution has a source, a cue or words. */
export function addSentencesOf(
  { source, cue, content }: BlockAttribution,
  sentences: readonly Span[],
  numbers: Set<number>,
): void {
  for (const span of [...source, ...cue, ...content]) {
    const last = firstEndingAfter(sentences, span.end - 1);
    for (let at = firstEndingAfter(sentences, span.start); at <= last; at++) numbers.add(at);
  }
}

/** “12% of tenants said …”, “340 people complained”: those who were counted, not those who counted them. */
export function isCounted(prose: string, { start, end }: Span): boolean {
  return counted.test(prose.slice(start, Math.min(end, start + LONGEST_COUNT)));
}

const counted = /^(?:(?:about|almost|around|nearly|over|some) )?\d[\d,.]+ |%|\bper ?cent\b/i;
/** In code units. */
const LONGEST_COUNT = 80;
