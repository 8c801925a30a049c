/**
 * Where a source that the model found must end: with its sentence, and before a clause of its own. “According to | the budget office, and
 * the top tenth paid 69 percent |” has the office for its source; what is joined to it is said of somebody else. Nor does the day on which
 * somebody speaks belong to it, nor the way, nor a comma that closes no insertion.
 */
import { firstEndingAfter, type Span, textOf } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { takesObject } from "./rules/subjects.ts";
import { AUXILIARY, PLAIN_VERB, TIME, type Words, wordsOf } from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

export function withSourcesEnded(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  return attributions.map((one) => {
    const last = one.source.at(-1);
    if (!last) return one;
    const isBehind = one.cue[0]!.start <= last.start;
    const clauseEnd = isBehind ? (clauseIn(reading, last) ?? sentenceIn(reading, last)) : undefined;
    const piece = { start: last.start, end: clauseEnd ?? last.end };
    const end = piece.end - besides(textOf(reading.prose, piece), isBehind);
    return end === last.end ? one : { ...one, source: one.source.with(-1, { start: last.start, end }) };
  });
}

/** How much at the end of a source is none of it: “Ruiz | on Monday |”, “said Ruiz | via e-mail |”, “Ruiz|,|” but not “Ruiz, the mayor,”. */
function besides(source: string, isBehind: boolean): number {
  // “Ruiz, who plays on Friday”: the day is what Ruiz does on it.
  const when = /\b(?:that|which|who)\b/.test(source) ? null : day.exec(source);
  const isLoneComma = source.endsWith(",") && source.indexOf(",") === source.length - 1;
  const extra = (when ?? (isBehind ? means.exec(source) : null))?.[0] ?? (isLoneComma ? "," : "");
  return extra.length < source.length ? extra.length : 0;
}

/** “The Mail on Sunday” is a paper. */
const day = /(?<!\b[Tt]he (?:Independent|Mail)),? on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?$/;
const means = /,? (?:(?:by|via) e-?mail|in an (?:e-?mail|interview)|in a statement)$/;

/** Where the comma stands behind which a source goes on with a clause, not with one more name. */
function clauseIn(reading: BlockReading, { start, end }: Span): number | undefined {
  const joint = joints.exec(reading.prose.slice(start, Math.min(end, start + LONGEST_SOURCE)));
  if (!joint) return undefined;
  const words = wordsOf(reading);
  const first = start + joint.index + joint[0].length;
  return hasVerb(words, firstEndingAfter(words.tokens, first), end) ? start + joint.index : undefined;
}

/** “said | Ann Hay. This year, prices rose |”: the end of the sentence that the source goes on after, without its mark. */
function sentenceIn({ sentences, prose }: BlockReading, { start, end }: Span): number | undefined {
  const sentence = sentences[firstEndingAfter(sentences, start)];
  if (!sentence || end <= sentence.end) return undefined;
  return sentence.end - (/[.!?]/.test(prose[sentence.end - 1]!) ? 1 : 0);
}

const joints = /, (?:and|but|while|whereas) /;

/** In code units. */
const LONGEST_SOURCE = 400;

/** A finite verb, as far as word lists tell, that stands in no relative clause. */
export function hasVerb(words: Words, first: number, end: number): boolean {
  for (let at = first; at < words.length && words.tokens[at]!.start < end; at++) {
    if (/^(?:that|which|who|whose)$/.test(words.lower(at)) || words.isQuoted(at)) return false;
    if (words.is(at, AUXILIARY | PLAIN_VERB)) return true;
    if (takesObject(words, at) && !words.is(at + 1, TIME)) return true;
  }
  return false;
}
