/**
 * “The scaffold, | the mayor told members |, costs £900 a week”, “The port lost, | according to Hay |, £3m”, “Since May, | records show |,
 * 40 have left”: whoever speaks between the subject of a sentence and its verb, or between that and its object, or behind the time and the
 * place that a sentence opens with, says both halves. The model now and then sees one of them alone.
 */
import { firstEndingAfter, overlaps, type Span } from "../base/index.ts";
import type { BlockReading, Sentence } from "../text/index.ts";
import { kindOf } from "./kind.ts";
import { trimEnd } from "./rules/contents.ts";
import { hasVerb } from "./rules/subjects.ts";
import { isVerbForm } from "./rules/verb-groups.ts";
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  MARK,
  NUMBER,
  PLAIN_VERB,
  PREPOSITION,
  SUBORDINATOR,
  TIME,
  type Words,
  wordsOf,
} from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

export function withInterrupted(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  return attributions.map((one, i) => {
    const [piece, more] = one.content;
    const [who] = one.source;
    const [saying] = one.cue;
    if (!piece || more || !who || !saying || one.source.length > 1 || one.cue.length > 1) return one;
    const words = wordsOf(reading);
    const insertion = { start: Math.min(who.start, saying.start), end: Math.max(who.end, saying.end) };
    if (isParticiple(words, insertion, who)) return one;
    const sentence = reading.sentences[firstEndingAfter(reading.sentences, insertion.start)]!;
    const halves = halvesAround(words, insertion, sentence, piece.end <= insertion.start);
    if (!halves?.some(({ start }) => start === piece.start)) return one;
    // Somebody else speaks in the other half.
    const others = [attributions[i - 1], attributions[i + 1]].flatMap((other) => other?.cue ?? []);
    // “…, was meant to show that Hay asked”: whoever speaks behind such a verb is spoken of.
    const isPredicate = words.is(firstEndingAfter(words.tokens, halves[1]!.start), AUXILIARY);
    if (!isPredicate && halves.some((half) => others.some((cue) => overlaps(half, cue)))) return one;
    return { ...one, content: halves, kind: kindOf(halves, reading) };
  });
}

/**
 * Both halves of the sentence that a clause of saying stands in, if the first is a subject and the second its verb, or goes on from it, or
 * if the first alone could not be said.
 * `lacksVerb`: the first alone is known to be said, and so wants its verb; else a past (“asked her”) may have another subject.
 */
function halvesAround(
  words: Words,
  insertion: Span,
  { firstToken, endToken }: Sentence,
  lacksVerb: boolean,
): readonly Span[] | undefined {
  const first = startOfInsertion(words, firstEndingAfter(words.tokens, insertion.start));
  if (words.lower(first - 1) !== "," || first - firstToken < 2 || LONGEST_SUBJECT < first - firstToken)
    return undefined;
  const isFronted = words.is(firstToken, PREPOSITION | SUBORDINATOR | COORDINATOR | TIME) || words.is(first - 2, TIME);
  // “On Monday, | Hay said |, she left” may as well say when Hay said it.
  if (isFronted && !lacksVerb) return undefined;
  const isCutShort = endsWithVerb(words, first - 2);
  if (words.isQuoted(firstToken) || words.isQuoted(first)) return undefined;
  if (!isCutShort && hasVerb(words, firstToken, insertion.start)) return undefined;
  let comma = firstEndingAfter(words.tokens, insertion.end);
  for (const last = comma + LONGEST_ADDRESSEE; words.lower(comma) !== ","; comma++)
    if (comma === last || words.is(comma, MARK | AUXILIARY)) return undefined;
  const verb = comma + 1;
  if (endToken <= verb || words.isQuoted(verb) || (words.is(verb, CAPITAL) && !isFronted)) return undefined;
  const goesOn = isCutShort
    ? words.is(verb, NUMBER | DETERMINER | ADVERB) || /^[$£€]$|(?:ed|en|t)$/.test(words.lower(verb))
    : words.is(verb, AUXILIARY | PLAIN_VERB) ||
      /^[a-z]{4,}s$/.test(words.tokens[verb]!.text) ||
      (lacksVerb && (isVerbForm(words, verb) || /ed$/.test(words.lower(verb))));
  if (!goesOn && !(isFronted && hasVerb(words, verb, words.tokens[endToken - 1]!.end))) return undefined;
  const end = trimEnd(words, verb, endToken);
  const span = (from: number, to: number) => ({ start: words.tokens[from]!.start, end: words.tokens[to - 1]!.end });
  return verb < end ? [span(firstToken, first - 1), span(verb, end)] : undefined;
}

/** “The row, | first reported by the Post |, cost £3m”: the Post reported the row. “As reported by” stands for all of it. */
function isParticiple(words: Words, insertion: Span, who: Span): boolean {
  if (words.lower(firstEndingAfter(words.tokens, who.start) - 1) !== "by") return false;
  const first = firstEndingAfter(words.tokens, insertion.start);
  return startOfInsertion(words, first) === first && words.lower(first) !== "as";
}

/** “…, | as first reported by”: the token behind the comma. */
function startOfInsertion(words: Words, at: number): number {
  const as = words.lower(at - 1) === "first" ? at - 2 : at - 1;
  return words.lower(as) === "as" ? as : at;
}

/** “The club had|, …”, “The port lost|, …”: the first half lacks what the verb calls for. */
function endsWithVerb(words: Words, at: number): boolean {
  return words.is(at, AUXILIARY) || transitivePasts.has(words.lower(at));
}

const transitivePasts: ReadonlySet<string> = new Set(
  "cost earned gained killed lost made owed paid raised sold spent totalled won".split(" "),
);

/** In tokens: “The last of the four bridges over the Tarn”. */
const LONGEST_SUBJECT = 14;
/** In tokens: “told | a meeting of members |,”. */
const LONGEST_ADDRESSEE = 5;
