/**
 * What was said: the stretch of a unit that belongs to a cue, to its right (“said that …”), to its left (“…, she said”), or
 * both (“…,” she said, “…”).
 */
import type { Phrase } from "./phrases.ts";
import { hasVerb } from "./subjects.ts";
import type { CueSite } from "./types.ts";
import type { Unit } from "./units.ts";
import { isVerbForm } from "./verb-groups.ts";
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
  MARK,
  PLAIN_VERB,
  PREPOSITION,
  SUBORDINATOR,
  type Words,
} from "./words.ts";

/** In tokens, quotations apart. Far beyond any sentence: it keeps a line without full stops from being read once a verb. */
const LONGEST_CONTENT = 400;

/** Words after a comma with which the writer takes the sentence back; most annotators end the content before them. */
const takingBack = new Set(["although", "but", "though", "where", "which", "while"]);

/** The end of the content that begins at `first`: before the next attribution, the writer's own clause, or the full stop. */
export function contentEnd(
  words: Words,
  unit: Unit,
  first: number,
  site: CueSite | undefined,
  next: CueSite | undefined,
): number {
  const ceiling = Math.min(next ? siteStart(words, next) : unit.end, first + LONGEST_CONTENT);
  const isRelative = site !== undefined && inRelativeClause(words, site);
  let at = first;
  while (at < ceiling) {
    const quotation = words.quotation[at];
    if (quotation) {
      const opening = at;
      while (at < unit.end && words.quotation[at] === quotation) at++;
      if (opening === first && site?.frame === "quote" && endsSpeech(words, at)) return at;
      continue;
    }
    const ends = endsContent(words, at + 1, first) || (isRelative && isVerbForm(words, at + 1));
    const isMark = at > first && isMarkBetweenClauses(words, at);
    const resumed = isMark ? afterInsertion(words, at, ceiling) : undefined;
    if (isMark && ends && resumed === undefined) break;
    at = resumed ?? at + 1;
  }
  return trimEnd(words, first, at);
}

/** “the raid, which | Smith said | …, angered allies”: after the comma that closes it the sentence goes on without Smith. */
function inRelativeClause(words: Words, { subjectPlace, subject }: CueSite): boolean {
  return (
    subjectPlace === "before" && subject !== undefined && /^(?:which|who|that)$/.test(words.lower(subject.first - 1))
  );
}

/** Where a following site begins, its subject and the conjunction before it included. */
function siteStart(words: Words, site: CueSite): number {
  let start =
    site.subjectPlace === "before" && site.subject ? Math.min(site.subject.first, site.cue.first) : site.cue.first;
  while (words.is(start - 1, COORDINATOR | SUBORDINATOR | ADVERB) && !words.is(start - 1, MARK)) start--;
  return start;
}

function isMarkBetweenClauses(words: Words, at: number): boolean {
  const { lower, kind, spaced } = words.tokens[at]!;
  if (kind !== "mark") return false;
  return lower === "," || lower === ";" || lower === "—" || (/^[-–]$/.test(lower) && spaced);
}

/** `first`: of the content, which goes on behind “Hay, 34, | had”, for it has no verb yet. */
function endsContent(words: Words, at: number, first: number): boolean {
  const lower = words.lower(at);
  if (takingBack.has(lower)) return true;
  if (!words.is(at, AUXILIARY | PLAIN_VERB) || lower === "have" || lower === "be") return false;
  const subject = words.lower(first) === "that" ? first + 1 : first;
  if (words.lower(at - 1) !== "," || !words.is(subject, CAPITAL) || LONGEST_SUBJECT < at - subject) return true;
  return hasVerb(words, subject, words.tokens[at]!.start);
}

/** In tokens: “Ann Hay, of Mill Lane, Harrow,”. */
const LONGEST_SUBJECT = 12;

/** In tokens. */
const LONGEST_INSERTION = 40;

/** “the war, which he calls a mission, | was caused”: where the clause goes on after an inserted one; undefined when it doesn't. */
export function afterInsertion(words: Words, at: number, ceiling: number): number | undefined {
  if (words.lower(at) !== "," || !/^(?:which|where|who|whose)$/.test(words.lower(at + 1))) return undefined;
  const limit = Math.min(ceiling, at + LONGEST_INSERTION);
  for (let close = at + 2; close < limit; close++) {
    if (
      words.lower(close) === "," &&
      (words.is(close + 1, AUXILIARY | PLAIN_VERB) || words.verb(close + 1)?.form === "past")
    )
      return close + 1;
    if (
      words.quotation[close] &&
      words.lower(close) !== "," &&
      words.closesQuotation(close) &&
      words.lower(close - 1) === "," &&
      words.is(close + 1, AUXILIARY | PLAIN_VERB)
    )
      return close + 1;
  }
  return undefined;
}

/** True when the quotation that ends before `end` ends a sentence of its own. */
function endsSpeech(words: Words, end: number): boolean {
  return /[.?!]/.test(words.lower(end - 2));
}

/** Takes marks outside quotations off the end of a content. */
export function trimEnd(words: Words, first: number, end: number): number {
  let last = end;
  while (first < last && isLooseMark(words, last - 1)) last--;
  return last;
}

/** Takes marks outside quotations off the beginning. */
export function trimStart(words: Words, first: number, end: number): number {
  let start = first;
  while (start < end && isLooseMark(words, start)) start++;
  return start;
}

function isLooseMark(words: Words, at: number): boolean {
  if (words.isQuoted(at) || !words.is(at, MARK)) return false;
  const lower = words.lower(at);
  if (
    lower === "." &&
    words.tokens[at]!.spaced === false &&
    /^(?:[a-z]|jr|sr|inc|co|corp|u\.s)$/.test(words.lower(at - 1))
  )
    return false;
  return /^[.,;:!—–-]$/.test(lower);
}

/** What stands before the subject of a trailing cue, from `floor`; undefined when there is too little to have been said. */
export function contentBefore(words: Words, floor: number, end: number): Phrase | undefined {
  const first = trimStart(words, floor, end);
  const last = trimEnd(words, first, end);
  if (last - first < 2 && !words.isQuoted(first)) return undefined;
  if (!words.isQuoted(first) && last - first < 4 && (words.is(first, PREPOSITION | ADVERB) || words.isAdverb(first)))
    return undefined;
  return first < last ? { first, end: last } : undefined;
}
