/**
 * What of a list or a block quotation belongs to whoever was announced above it: “The auditors found: ¶ - 340 homes had no heating.
 * ¶ - …”. An item that has a source of its own keeps it, from the sentence that names the source on.
 */
import { keptWith, type Span, textOf } from "../../base/index.ts";
import { type BlockReading, startsItem } from "../../text/index.ts";
import { sourcedSentences } from "../sourced.ts";
import type { Speech } from "./speech.ts";

/** A list, or a paragraph that opens like an item of one. */
export function isOfList({ kind, prose }: BlockReading): boolean {
  if (kind === "list") return true;
  const opening = prose.slice(0, 8);
  return startsItem(opening) || letterForBullet.test(opening);
}

/** What word processors' bullets turn into where their font is lost. */
const letterForBullet = /^[lnoq§]\s/;

const firstPerson = /^(?:I|we)$/i;
const nowhere: Span = { start: 0, end: 0 };

/** The sentences of a block that have no source of their own; those that touch as one stretch. */
export const sentencesWithoutSource = keptWith(({ script: { reading }, attributions }: Speech): readonly Span[] => {
  const { prose, sentences } = reading;
  // “We expect …” in a statement is said by whoever gives it.
  const byOthers = attributions.filter(({ source }) => !firstPerson.test(textOf(prose, source[0] ?? nowhere)));
  const sourced = sourcedSentences(reading, byOthers);
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
