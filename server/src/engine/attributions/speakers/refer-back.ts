/**
 * Figures that are given first and answered for in the next sentence: “Some 12,000 homes were burgled. The figures are from the Home
 * Office.” What the second sentence calls “the figures” are those of the first.
 */
import { firstEndingAfter, type Span } from "../../base/index.ts";
import { figureNouns, severalFigures, smallNumbers, tens } from "../../lexicon/index.ts";
import type { Sentence } from "../../text/index.ts";
import { MARK, NUMBER, PREPOSITION, type Words } from "../rules/words.ts";
import type { BlockAttribution } from "../types.ts";

/** Which figures of the sentence before an attribution answers for. */
export interface BackReference {
  /** False for “the figure”, which is one. */
  readonly isOfSeveral: boolean;
  /** The amount that is taken up again, as it is written: “40” of “the 40% figure”. */
  readonly amount: string | undefined;
}

/** What the words an attribution holds refer back to; undefined where they are no “figures” that come from its source. */
export function backReference(words: Words, { cue, content }: BlockAttribution): BackReference | undefined {
  const { tokens, prose } = words.reading;
  const [saying] = cue;
  const [figures] = content;
  if (!saying || !figures || content.length > 1 || saying.start < figures.end) return undefined;
  if (LONGEST_CUE < saying.end - saying.start || !originCue.test(prose.slice(saying.start, saying.end)))
    return undefined;
  const first = firstEndingAfter(tokens, figures.start);
  const last = firstEndingAfter(tokens, figures.end - 1);
  const noun = words.lower(last);
  if (LONGEST_REFERENCE < last - first || !pointing.test(words.lower(first)) || !figureNouns.has(noun))
    return undefined;
  let amount: string | undefined;
  for (let at = first + 1; at < last; at++) {
    if (words.is(at, PREPOSITION)) return undefined;
    if (words.is(at, NUMBER)) amount ??= words.lower(at);
  }
  return { isOfSeveral: severalFigures.has(noun), amount };
}

const originCue = /^(?:comes?|came|stems?|stemmed|is|are|was|were|has|have|had)\b.* (?:from|by)$/i;
/** In code units: “have also been compiled by”. */
const LONGEST_CUE = 40;

/** “The figures”, “Both numbers”, “The 40% figure”. */
const pointing = /^(?:the|these|those|this|that|both|all)$/;
/** In tokens. */
const LONGEST_REFERENCE = 5;

/** The words of a sentence that a reference answers for: all of it, or the part that gives the one amount. */
export function answeredIn(
  words: Words,
  { start, end, firstToken, endToken }: Sentence,
  { isOfSeveral, amount }: BackReference,
): Span | undefined {
  for (let at = firstToken; at < endToken; at++) if (words.isQuoted(at)) return undefined;
  const amounts: number[] = [];
  for (let at = firstToken; at < endToken; at++) if (isAmount(words, at)) amounts.push(at);
  const all: Span = { start, end: words.lower(endToken - 1) === "." ? words.tokens[endToken - 1]!.start : end };
  if (amount === undefined) return amounts.length === 1 || (isOfSeveral && amounts.length > 0) ? all : undefined;
  const given = amounts.find((at) => words.lower(at) === amount);
  return given === undefined
    ? undefined
    : amounts.length === 1
      ? all
      : clauseAround(words, given, firstToken, endToken);
}

/** A number in digits or words, the names of years and the word “one” apart. */
function isAmount(words: Words, at: number): boolean {
  const lower = words.lower(at);
  if (smallNumbers.has(lower) || tens.has(lower)) return lower !== "one" && !/^[-–]$/.test(words.lower(at - 1));
  return words.is(at, NUMBER) && !/^(?:1[89]|20)\d\d$/.test(lower);
}

function clauseAround(words: Words, token: number, firstToken: number, endToken: number): Span {
  let first = token;
  let end = token + 1;
  while (firstToken < first && !isJoint(words, first - 1)) first--;
  while (end < endToken && !isJoint(words, end)) end++;
  return { start: words.tokens[first]!.start, end: words.tokens[end - 1]!.end };
}

function isJoint(words: Words, at: number): boolean {
  return (words.is(at, MARK) && /^[,;:.()—–]$/.test(words.lower(at))) || words.lower(at) === "and";
}
