/**
 * What follows a reporting verb: “that …”, a clause, a quotation, an infinitive, an object, a preposition or nothing; where its cue
 * ends, and where what was said may begin.
 */
import {
  addressingVerbs,
  type CueFrame,
  countingVerbs,
  objectPronouns,
  resultNouns,
  resultVerbs,
  sharingVerbs,
  smallNumbers,
  tens,
  valuingVerbs,
} from "../../lexicon/index.ts";
import { adjunctEnd } from "./adjuncts.ts";
import { numberFrom } from "./figures.ts";
import { phraseFrom } from "./phrases.ts";
import type { Unit } from "./units.ts";
import {
  AUXILIARY,
  CAPITAL,
  COMPLEMENTIZER,
  DETERMINER,
  MARK,
  NUMBER,
  PLAIN_VERB,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  TIME,
  type Words,
} from "./words.ts";

export interface Following {
  readonly frame: CueFrame;
  /** Where the cue ends: a phrasal verb takes its particle in. */
  readonly end: number;
  /** Where the content may begin. */
  readonly after: number;
}

/** What follows the verb, where the cue ends (phrasal verbs take their particle) and where content may begin. */
export function frameAfter(words: Words, unit: Unit, head: number, lemma: string): Following {
  const end = head + 1;
  let at = adverbsEnd(words, end, unit.end);
  if (addressingVerbs.has(lemma) && words.lower(at) !== "that") {
    const told = phraseFrom(words, at, unit.end);
    if (told) at = adjunctOrHere(words, told.end, unit.end);
  }
  if (valuingVerbs.has(lemma) && isValuedAt(words, at, unit.end)) return { frame: "figure", end, after: at };
  if (isAmountOf(words, lemma, at) || (resultVerbs.has(lemma) && isResultAt(words, at, unit.end)))
    return { frame: "figure", end, after: at };
  // “had pencilled | in £49m”
  if (lemma === "pencil" && words.lower(at) === "in" && isAmountOf(words, lemma, at + 1))
    return { frame: "figure", end: at + 1, after: at + 1 };
  const direct = frameAt(words, unit, at);
  if (direct === "end" && words.lower(at) === ",") {
    // “said Monday, as the talks began, | that …”
    const reached = reachedContent(words, at, unit.end);
    if (reached && words.lower(reached) === "that" && words.lower(reached - 1) === ",")
      return { frame: "that", end, after: reached };
  }
  if (direct) return { frame: direct, end, after: contentStart(words, at, unit.end) };
  const reached = reachedContent(words, at, unit.end);
  if (reached) return { frame: words.lower(reached) === "that" ? "that" : "quote", end, after: reached };
  const beyond = adjunctEnd(words, at, unit.end);
  if (beyond > at) {
    const later = frameAt(words, unit, beyond);
    if (later && later !== "object" && later !== "ing")
      return { frame: later, end, after: contentStart(words, beyond, unit.end) };
  }
  if (words.is(at, PREPOSITION)) {
    const particle = words.lower(at);
    const second = words.is(at + 1, PREPOSITION) && at === end ? 1 : 0;
    return { frame: particle, end: at === end ? at + 1 + second : end, after: at + 1 + second };
  }
  return { frame: "object", end, after: at };
}

/** “counted | about 40 tents”, “pledged | £2m”; “found | 40% of schools failing”, “forecast | an 8% fall”. */
function isAmountOf(words: Words, lemma: string, at: number): boolean {
  const isShare = sharingVerbs.has(lemma);
  if (!isShare && !countingVerbs.has(lemma)) return false;
  const number = numberFrom(words, at);
  if (number === undefined) return false;
  return !isShare || /^(?:%|percent|per)$/.test(words.lower(number + 1)) || words.lower(number).endsWith("%");
}

/** “posted | a 222% rise in annual profit”, “posted | a record loss of 68m euros”. */
function isResultAt(words: Words, from: number, limit: number): boolean {
  let hasNoun = false;
  let hasFigure = false;
  for (let at = from; at < Math.min(limit, from + LONGEST_RESULT); at++) {
    if (words.is(at, AUXILIARY | PLAIN_VERB) || /^[,;:]$/.test(words.lower(at))) break;
    if (resultNouns.has(words.lower(at))) hasNoun = true;
    if (words.is(at, NUMBER) && (/^[$£€]$/.test(words.lower(at - 1)) || hasUnit(words, at))) hasFigure = true;
  }
  return hasNoun && hasFigure;
}

/** In tokens: “its first ever quarterly operating profit before tax of £3m”. */
const LONGEST_RESULT = 16;

/** “68m euros”, “4 million crowns”, “222%”. */
function hasUnit(words: Words, number: number): boolean {
  return (
    /^(?:%|bn|billion|euros|m|million|percent|per|trillion)$/.test(words.lower(number + 1)) ||
    /(?:%|bn|m)$/.test(words.lower(number))
  );
}

/** “put | the cost of the work at £8.6 million”: a thing, and what it is said to come to. */
function isValuedAt(words: Words, from: number, limit: number): boolean {
  for (let at = from + 1; at < Math.min(limit, from + LONGEST_VALUED); at++) {
    if (words.is(at, MARK)) return false;
    if (words.lower(at) !== "at") continue;
    // “at more than 40”, “at about £8m”
    return [1, 2, 3].some((ahead) => at + ahead < limit && isNumber(words, at + ahead));
  }
  return false;
}

/** “40”, “eight”; “at one end” counts nothing. */
function isNumber(words: Words, at: number): boolean {
  const lower = words.lower(at);
  return words.is(at, NUMBER) || (lower !== "one" && (smallNumbers.has(lower) || tens.has(lower)));
}

/** In tokens: “the number of people who lost their homes in the flood at”. */
const LONGEST_VALUED = 14;

/** “were quoted by state media | as saying”: the end of the cue. */
export function asSaying(words: Words, unit: Unit, head: number): number | undefined {
  const limit = Math.min(unit.end, head + LONGEST_ADJUNCT);
  for (let at = head + 1; at + 1 < limit; at++) {
    if (words.lower(at) === "as" && /^(?:saying|telling|writing|stating)$/.test(words.lower(at + 1))) return at + 2;
  }
  return undefined;
}

/** “made it clear | that”: the end of the cue. */
export function madeClear(words: Words, head: number): number | undefined {
  const end = words.lower(head + 1) === "it" ? head + 3 : head + 2;
  const follows = words.lower(end) === "that" || words.is(end, COMPLEMENTIZER) || words.lower(end) === "to";
  return words.lower(end - 1) === "clear" && follows ? end : undefined;
}

/** The frame that begins at `at`; undefined where a preposition or an adverbial stands there. */
function frameAt(words: Words, unit: Unit, at: number): CueFrame | undefined {
  if (unit.end <= at) return "end";
  const lower = words.lower(at);
  if (words.opensQuotation(at)) return "quote";
  if (words.is(at, MARK)) {
    if ((lower === "," || lower === ":" || lower === "—") && words.opensQuotation(at + 1)) return "quote";
    if (lower === ":") return "colon";
    if (lower === "$" || lower === "#") return "object";
    return "end";
  }
  if (lower === "that") return words.is(at + 1, MARK) && words.lower(at + 1) !== "," ? "object" : "that";
  if (words.is(at, AUXILIARY | PLAIN_VERB) && lower !== "being" && lower !== "having") return "clause";
  if (lower === "to")
    return words.is(at + 1, DETERMINER | PRONOUN | CAPITAL | NUMBER) || objectPronouns.has(words.lower(at + 1))
      ? undefined
      : "to";
  if (words.is(at, COMPLEMENTIZER) && lower !== "when" && lower !== "where") return "wh";
  if (words.is(at, TIME)) return undefined;
  if (words.is(at, PREPOSITION) || (words.is(at, SUBORDINATOR) && !words.is(at, PRONOUN | DETERMINER))) {
    return words.is(at, PREPOSITION) ? undefined : "end";
  }
  if (lower === "and" || lower === "but" || lower === "or") return "end";
  if (lower === "not") return words.lower(at + 1) === "to" ? "to" : "object";
  if (isClauseAt(words, at, unit.end)) return "clause";
  if (/^[a-z]{3,}ing$/.test(lower)) return "ing";
  return "object";
}

/** True when a subject and its verb begin at `at`: “he would”, “the plan was”. */
function isClauseAt(words: Words, at: number, ceiling: number): boolean {
  const lower = words.lower(at);
  if (/^(?:he|she|they|i|we|there)$/.test(lower)) return true;
  const limit = Math.min(ceiling, at + 12);
  for (let next = at + 1; next < limit; next++) {
    if (words.isQuoted(next)) return false;
    if (words.is(next, MARK) && !/^[-.&/$%'’]$/.test(words.lower(next))) return false;
    if (/^(?:who|which|that|to|and|as|when|because|if|while)$/.test(words.lower(next))) return false;
    if (words.is(next, AUXILIARY | PLAIN_VERB) && !/^(?:being|been|be|having)$/.test(words.lower(next))) return true;
    const verb = words.verb(next);
    if (
      verb &&
      (verb.form === "past" || verb.form === "third") &&
      !words.is(next, CAPITAL) &&
      !words.is(next - 1, DETERMINER | PREPOSITION)
    )
      return true;
  }
  return false;
}

/** Over times, places and occasions to a “that” or a quotation: “said Monday, as the talks began, | that …”. */
function reachedContent(words: Words, at: number, ceiling: number): number | undefined {
  if (!words.is(at, PREPOSITION | TIME | SUBORDINATOR) && !/^(?:last|this|earlier|,)$/.test(words.lower(at)))
    return undefined;
  const limit = Math.min(ceiling, at + LONGEST_ADJUNCT);
  const isClause = words.is(words.lower(at) === "," ? at + 1 : at, SUBORDINATOR);
  for (let next = at + 1; next < limit; next++) {
    if (words.opensQuotation(next)) return words.is(next - 1, MARK) && words.lower(next - 1) !== "(" ? next : undefined;
    if (words.lower(next) === "that") return words.is(next - 1, PREPOSITION | DETERMINER) ? undefined : next;
    if (/^[;:.]$/.test(words.lower(next)) || (words.is(next, PRONOUN) && !isClause && !words.is(next, DETERMINER)))
      return undefined;
    if (words.is(next, AUXILIARY | PLAIN_VERB) && !isClause) return undefined;
  }
  return undefined;
}

/** Farther than this, a “that” no longer belongs to the verb. */
const LONGEST_ADJUNCT = 16;

function adjunctOrHere(words: Words, at: number, ceiling: number): number {
  const reached = reachedContent(words, at, ceiling);
  if (reached) return reached;
  const beyond = adjunctEnd(words, at, ceiling);
  return words.lower(beyond) === "that" || words.opensQuotation(beyond) || words.lower(beyond) === "," ? beyond : at;
}

function adverbsEnd(words: Words, first: number, ceiling: number): number {
  let end = first;
  while (end < ceiling && (words.isAdverb(end) || words.is(end, TIME)) && !words.isQuoted(end)) end++;
  return end;
}

export function contentStart(words: Words, at: number, ceiling: number): number {
  let start = at;
  while (start < ceiling && /^[,:—-]$/.test(words.lower(start)) && !words.isQuoted(start)) start++;
  return start;
}
