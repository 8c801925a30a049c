/**
 * Where figures are said to come from: “The 40% figure comes from a report by X”, “The figures were compiled by X”, and the note in
 * brackets behind them, “(source: X)” or “(ONS)”.
 */
import {
  bodyNouns,
  comingVerbs,
  documentNouns,
  figureBodies,
  figureNouns,
  formsOfBe,
  formsOfHave,
  givingParticiples,
  officialGroups,
  roleNouns,
  singularOf,
  stateOfWord,
} from "../../lexicon/index.ts";
import { trimEnd } from "./contents.ts";
import { type Phrase, phraseFrom } from "./phrases.ts";
import { subjectBefore } from "./subjects.ts";
import type { Reference } from "./types.ts";
import type { Unit } from "./units.ts";
import { AUXILIARY, CAPITAL, COORDINATOR, DETERMINER, MARK, PREPOSITION, TIME, type Words } from "./words.ts";

/** “The figures | come from | the Home Office” whose verb begins at `first`; “…, a figure that | comes from | the Home Office”. */
export function originAt(words: Words, unit: Unit, first: number): Reference | undefined {
  const end = originCueEnd(words, first);
  if (end === undefined || words.isQuoted(first)) return undefined;
  const figures = figuresBefore(words, unit, first);
  const comma = figures ? undefined : appositionStart(words, first);
  if (!figures && comma === undefined) return undefined;
  const source = withoutTime(words, phraseFrom(words, end, unit.end, { loose: true }));
  if (!source || !canAnswer(words, source)) return undefined;
  const reference = { cue: { first, end }, source };
  return figures ? { ...reference, content: [figures] } : { ...reference, start: comma! };
}

/** “The 40% figure”, “That number”: the subject of a verb at `end`, where its clause begins. */
function figuresBefore(words: Words, unit: Unit, end: number): Phrase | undefined {
  const phrase = subjectBefore(words, end, unit.first);
  if (phrase?.end !== end || !isFigure(words, phrase)) return undefined;
  const first = words.lower(phrase.first - 1) === "that" ? phrase.first - 1 : phrase.first;
  return first === unit.first || words.is(first - 1, MARK | COORDINATOR) ? { first, end } : undefined;
}

/** Where “, a figure that” begins before the verb at `end`: at the comma. */
function appositionStart(words: Words, end: number): number | undefined {
  if (!/^(?:that|which)$/.test(words.lower(end - 1)) || !figureNouns.has(words.lower(end - 2))) return undefined;
  const first = words.is(end - 3, DETERMINER) ? end - 3 : end - 2;
  return words.lower(first - 1) === "," ? first - 1 : undefined;
}

/** “the ministry | on Monday”. */
function withoutTime(words: Words, phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase) return undefined;
  let { end } = phrase;
  while (phrase.first + 1 < end && (words.is(end - 1, TIME) || (end < phrase.end && words.is(end - 1, PREPOSITION))))
    end--;
  return { first: phrase.first, end };
}

/** “comes from”, “are mostly from”, “have been compiled by”: the end of what begins at `first`; undefined where it is none of these. */
function originCueEnd(words: Words, first: number): number | undefined {
  if (words.is(first - 1, AUXILIARY)) return undefined;
  const verb = formsOfHave.has(words.lower(first)) ? first + 1 : first;
  const isComing = comingVerbs.has(words.lower(verb));
  if (!isComing && !formsOfBe.has(words.lower(verb))) return undefined;
  let at = verb + 1;
  while (words.isAdverb(at) || /^(?:all|both)$/.test(words.lower(at))) at++;
  const isGiven = !isComing && givingParticiples.has(words.lower(at));
  if (isGiven) at++;
  const preposition = words.lower(at);
  return preposition === "from" || (isGiven && preposition === "by") ? at + 1 : undefined;
}

/** “The 40% figure”, “The number of homes”: a noun for figures heads the phrase. */
function isFigure(words: Words, { first, end }: Phrase): boolean {
  let head = first;
  while (head + 1 < end && !words.is(head + 1, PREPOSITION | MARK)) head++;
  // “The 40% figure”: the sign is a mark inside the phrase.
  while (head + 1 < end && words.lower(head + 1) === "%") {
    head++;
    while (head + 1 < end && !words.is(head + 1, PREPOSITION | MARK)) head++;
  }
  return figureNouns.has(words.lower(head));
}

/** Someone who counts, or something to look a figure up in; not “last year”, “England” or “different places”. */
export function canAnswer(words: Words, { first, end }: Phrase): boolean {
  let head = first;
  while (head + 1 < end && !words.is(head + 1, PREPOSITION)) head++;
  const noun = words.lower(head);
  if (documentNouns.has(noun) || officialGroups.has(noun)) return true;
  if (bodyNouns.has(singularOf(noun)) || roleNouns.has(singularOf(noun))) return true;
  for (let at = first; at < end; at++)
    if (words.is(at, CAPITAL) && !words.is(at, TIME) && !stateOfWord.has(words.tokens[at]!.text)) return true;
  return false;
}

/** “(source: police)” whose bracket stands at `first`; of the sentence `before` it where the bracket is a sentence of its own. */
export function sourceNoteAt(words: Words, unit: Unit, first: number, before: Unit | undefined): Reference | undefined {
  if (!/^[([]$/.test(words.lower(first))) return undefined;
  if (!/^sources?$/.test(words.lower(first + 1))) return bareNoteAt(words, unit, first, before);
  if (words.lower(first + 2) !== ":" || words.isQuoted(first)) return undefined;
  let close = first + 3;
  while (close < unit.end && close - first < LONGEST_NOTE && !/^[)\]]$/.test(words.lower(close))) close++;
  if (close === first + 3 || !/^[)\]]$/.test(words.lower(close))) return undefined;
  const note = { cue: { first: first + 1, end: first + 3 }, source: { first: first + 3, end: close }, start: first };
  if (first !== unit.first) return note;
  return before && { ...note, content: [sentenceIn(words, before)] };
}

/** In tokens. */
const LONGEST_NOTE = 24;

/**
 * “2.3% (ONS)” whose bracket stands at `first`: a body that gives out figures, named by nothing else, behind a clause with a figure, or
 * behind the sentence `before` it.
 */
function bareNoteAt(words: Words, unit: Unit, first: number, before: Unit | undefined): Reference | undefined {
  if (!figureBodies.has(words.lower(first + 1)) || words.isQuoted(first)) return undefined;
  let close = first + 2;
  if (words.lower(close) === "," && isYear(words, close + 1)) close += 2;
  else if (isYear(words, close)) close++;
  if (words.lower(close) !== ")" || !endsClause(words, unit, close + 1) || namesBody(words, first)) return undefined;
  const own = first === unit.first ? before : unit;
  if (!own || !holdsNumber(words, own.first, Math.min(own.end, first))) return undefined;
  const note = { cue: { first, end: first + 1 }, source: { first: first + 1, end: close }, start: first };
  return own === unit ? note : { ...note, content: [sentenceIn(words, own)] };
}

function holdsNumber(words: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (words.tokens[at]!.kind === "number") return true;
  return false;
}

/** A whole sentence as content: without the stop that ends it. */
function sentenceIn(words: Words, { first, end }: Unit): Phrase {
  return { first, end: trimEnd(words, first, end) };
}

function isYear(words: Words, at: number): boolean {
  return /^(?:19|20)\d\d$/.test(words.lower(at));
}

function endsClause(words: Words, unit: Unit, at: number): boolean {
  return at >= unit.end || /^[.,;:—–]$/.test(words.lower(at)) || words.is(at, COORDINATOR);
}

/** “the Office for National Statistics | (ONS)”, “the statistics office | (ONS)”: letters that only shorten the name before them. */
function namesBody(words: Words, bracket: number): boolean {
  const last = bracket - 1;
  return (words.is(last, CAPITAL) && !words.is(last, TIME)) || bodyNouns.has(words.lower(last));
}
