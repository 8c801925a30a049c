/**
 * Figures that a sentence goes on to count when its source has been named: “The poll found that 28% back her, | while 23% do not”; “The
 * top tenth paid 69%, the office said, | and the bottom fifth paid 1%”. The model ends a content where the first clause does.
 */
import { firstEndingAfter } from "../base/index.ts";
import { pollNouns } from "../lexicon/index.ts";
import type { BlockReading } from "../text/index.ts";
import { kindOf } from "./kind.ts";
import { adjunctEnd } from "./rules/adjuncts.ts";
import { trimEnd } from "./rules/contents.ts";
import { holdsFigure, isShareAt, numberFrom } from "./rules/figures.ts";
import { AUXILIARY, MARK, SUBORDINATOR, type Words, wordsOf } from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

/** `attributions` in the order of their cues. */
export function withFurtherFigures(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  return attributions.map((one, i) => {
    const further = furtherTokens(one, attributions[i + 1], reading);
    if (!further) return one;
    const { start } = reading.tokens[further.first]!;
    const { end } = reading.tokens[further.end - 1]!;
    const last = one.content.at(-1)!;
    const content = further.isBehind
      ? one.content.with(-1, { start: last.start, end })
      : [...one.content, { start, end }];
    return { ...one, content, kind: kindOf(content, reading) };
  });
}

/** What goes on behind all that belongs to an attribution. */
function furtherTokens(
  one: BlockAttribution,
  next: BlockAttribution | undefined,
  reading: BlockReading,
): { first: number; end: number; isBehind: boolean } | undefined {
  const { source, cue, content } = one;
  const said = content.at(-1);
  if (source.length === 0 || !said) return undefined;
  const after = Math.max(said.end, cue.at(-1)!.end, source.at(-1)!.end);
  const words = wordsOf(reading);
  const isBehind = said.end === after;
  let joint = firstEndingAfter(words.tokens, after);
  // “…, the office said | on Monday |, and”.
  if (!isBehind) joint = adjunctEnd(words, joint, Math.min(words.length, joint + LONGEST_ADJUNCT));
  if (!opensFurther.has(words.lower(joint)) || words.isQuoted(joint)) return undefined;
  const sentence = reading.sentences[firstEndingAfter(reading.sentences, after)]!;
  if (sentence.endToken <= joint || content[0]!.start < sentence.start) return undefined;
  if (!isBehind && words.lower(joint) === ":") return undefined;
  const isTrail = !isBehind && words.lower(joint) === "," && trails(words, one, joint + 1, sentence.endToken);
  const first = isTrail ? joint + 1 : afterJoint(words, joint);
  const isMore = isBehind
    ? (isOfPoll(words, one) && isShareAt(words, first) && (words.lower(joint) === ":" || holdsShare(words, one))) ||
      isMeasureBehind(words, one, joint, sentence.endToken)
    : (/^(?:and|while|whereas)$/.test(words.lower(first - 1)) && isParallel(words, one, first, sentence.endToken)) ||
      (words.lower(joint) === "," && words.lower(first - 1) === "and" && goesOn(words, one, first, sentence.endToken));
  if (!isMore && !isTrail) return undefined;
  const end = trimEnd(words, first, sentence.endToken);
  // “…, while 23% do not, Smith said”: somebody else answers.
  const limit = words.tokens[end - 1]!.end;
  if (
    next &&
    next.cue[0]!.start < limit &&
    !isShareAt(words, firstEndingAfter(words.tokens, next.source[0]?.start ?? 0))
  )
    return undefined;
  return { first, end, isBehind };
}

/** “A ferry will cross …, the port said, and a return | will cost £1.50”: the same auxiliary, and so the same time or the same condition. */
function goesOn(words: Words, { kind, content }: BlockAttribution, first: number, limit: number): boolean {
  const [said] = content;
  if (kind !== "indirect" || !said || content.length > 1) return false;
  const start = firstEndingAfter(words.tokens, said.start);
  const own = firstAuxiliary(words, start, firstEndingAfter(words.tokens, said.end));
  if (own === undefined || firstAuxiliary(words, first, Math.min(limit, first + LONGEST_SUBJECT)) !== own) return false;
  return holdsFigure(words, first, limit);
}

/** “It led the chart, the paper said, | with takings of $137m”, “…, up from 40 in May”: no verb of its own to the end of the sentence. */
function trails(words: Words, { kind, content }: BlockAttribution, first: number, limit: number): boolean {
  if (kind !== "indirect" || content.length > 1 || !opensTrail.has(words.lower(first))) return false;
  if (LONGEST_TRAIL < limit - first) return false;
  for (let at = first + 1; at < limit; at++)
    if (
      words.isQuoted(at) ||
      words.is(at, AUXILIARY | SUBORDINATOR) ||
      /^(?:[;:]|but|which|who)$/.test(words.lower(at))
    )
      return false;
  return holdsFigure(words, first, limit);
}

/** “Riggers would work in shifts, | seven days a week.”: a figure and what it counts end the sentence, with no verb of their own. */
function isMeasureBehind(words: Words, { kind }: BlockAttribution, joint: number, limit: number): boolean {
  if (kind !== "indirect" || words.lower(joint) !== "," || LONGEST_MEASURE < limit - joint) return false;
  // “61% said yes, 24% no”: those who were counted answer for no other share.
  if (numberFrom(words, joint + 1) === undefined || isShareAt(words, joint + 1)) return false;
  for (let at = joint + 1; at < trimEnd(words, joint + 1, limit); at++)
    if (words.is(at, AUXILIARY | SUBORDINATOR | MARK) || /^(?:and|but|which|who)$/.test(words.lower(at))) return false;
  return true;
}

/** In tokens, with the comma and the stop: “, about 30 miles from the coast.” */
const LONGEST_MEASURE = 9;

const opensTrail: ReadonlySet<string> = new Set(["against", "compared", "down", "including", "up", "versus", "with"]);

/** In tokens: “with an estimated $17.7m and total takings of $137m in its first week”. */
const LONGEST_TRAIL = 20;

/** In tokens: “a return for a car with four passengers | will”. */
const LONGEST_SUBJECT = 12;

/** Of a clause without quotation marks; forms of one verb for one time are alike. */
function firstAuxiliary(words: Words, first: number, end: number): string | undefined {
  for (let at = first; at < end && !words.isQuoted(at); at++)
    if (words.is(at, AUXILIARY)) return sameTime.get(words.lower(at)) ?? words.lower(at);
  return undefined;
}

const sameTime: ReadonlyMap<string, string> = new Map([
  ["are", "is"],
  ["have", "has"],
  ["were", "was"],
]);

/** In tokens: “in a report on Monday”. */
const LONGEST_ADJUNCT = 12;

const opensFurther: ReadonlySet<string> = new Set([",", ";", ":", "and", "but", "compared", "while", "whereas"]);

/** “, and | ”, “, compared with | ”. */
function afterJoint(words: Words, joint: number): number {
  let at = joint;
  while (at < joint + 3 && (opensFurther.has(words.lower(at)) || /^(?:to|with)$/.test(words.lower(at)))) at++;
  return at;
}

function isOfPoll({ tokens }: Words, { source }: BlockAttribution): boolean {
  for (const { start, end } of source)
    for (let at = firstEndingAfter(tokens, start); at < tokens.length && tokens[at]!.start < end; at++)
      if (pollNouns.has(tokens[at]!.lower)) return true;
  return false;
}

function holdsShare(words: Words, { content }: BlockAttribution): boolean {
  for (const { start, end } of content)
    for (let at = firstEndingAfter(words.tokens, start); at < words.length && words.tokens[at]!.start < end; at++)
      if (isShareAt(words, at)) return true;
  return false;
}

/** The unit of the number at `at`, as far as units are compared here: a share, a currency, or the word behind it. */
function unitOf(words: Words, at: number): string {
  const before = words.lower(at - 1);
  if (/^[$£€]$/.test(before)) return before;
  const after = words.lower(at + 1);
  return /^(?:%|percent|per)$/.test(after) ? "%" : after;
}

/** “paid 25 percent …, and … paid 69 percent”: the same verb gives a figure of the same unit on either side. */
function isParallel(words: Words, { content }: BlockAttribution, first: number, limit: number): boolean {
  const given = new Set<string>();
  for (const { start, end } of content) {
    const from = firstEndingAfter(words.tokens, start);
    for (let at = from; at < words.length && words.tokens[at]!.start < end; at++) {
      const gives = givenAt(words, at);
      if (gives) given.add(gives);
    }
  }
  if (given.size === 0) return false;
  for (let at = first; at < Math.min(limit, first + LONGEST_CLAUSE); at++) {
    const gives = givenAt(words, at);
    if (gives) return given.has(gives);
    if (words.isQuoted(at) || (words.is(at, MARK) && /^[,;:(]$/.test(words.lower(at)))) return false;
  }
  return false;
}

/** In tokens. */
const LONGEST_CLAUSE = 45;

/** “paid | nearly 25 percent”: the word before a figure, with the figure's unit. */
function givenAt(words: Words, at: number): string | undefined {
  if (words.is(at, MARK) || numberFrom(words, at) !== undefined) return undefined;
  const number = numberFrom(words, at + 1);
  return number === undefined ? undefined : `${words.lower(at)} ${unitOf(words, number)}`;
}
