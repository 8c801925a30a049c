/**
 * Figures that a poll answers for: “In a Datora poll, 41% …”, “She leads by 9 points in the latest survey”, “The poll had the party on
 * 41%”. Entered at the noun.
 */
import {
  electionWords,
  objectPronouns,
  pollAverages,
  pollNouns,
  pollVerbs,
  severalPolls,
  timeNouns,
} from "../../lexicon/index.ts";
import { contentEnd, trimEnd } from "./contents.ts";
import { holdsFigure, numberFrom } from "./figures.ts";
import { type Phrase, phraseFrom } from "./phrases.ts";
import type { Reference } from "./references.ts";
import type { Unit } from "./units.ts";
import { isVerbForm } from "./verb-groups.ts";
import {
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
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

/** What the poll whose noun stands at `noun` answers for. */
export function pollAt(words: Words, unit: Unit, noun: number): Reference | undefined {
  if (!isPollNoun(words, noun) || words.isQuoted(noun)) return undefined;
  const first = sourceStart(words, noun, unit.first);
  if (!isOneOfPolls(words, unit, first, noun)) return undefined;
  const source = { first, end: sourceEnd(words, noun + 1, unit.end) };
  return inPoll(words, unit, source) ?? byPoll(words, unit, source);
}

/** “poll”, and “average” behind the name of who works it out. */
function isPollNoun(words: Words, noun: number): boolean {
  const lower = words.lower(noun);
  if (pollNouns.has(lower)) return words.lower(noun + 1) !== "average" && words.lower(noun + 1) !== "-";
  if (isRunningCount(words, noun)) return true;
  return pollAverages.has(lower) && (/^poll(?:ing)?$/.test(words.lower(noun - 1)) || isAveraging(words, noun - 1));
}

/** “The current Coastal Wire | count | gives her 1,280 delegates”: whoever keeps the count is named, and answers as a pollster does. */
function isRunningCount(words: Words, noun: number): boolean {
  if (!/^(?:count|tally)$/.test(words.lower(noun)) || !/^(?:gave|gives|put|puts)$/.test(words.lower(noun + 1)))
    return false;
  const name = /^(?:current|latest|own|running)$/.test(words.lower(noun - 1)) ? noun - 2 : noun - 1;
  return words.is(/^['’]s?$/.test(words.lower(name)) ? name - 1 : name, CAPITAL);
}

/** “RealClearPolitics | average”, and not “S&P 500 average” or “the Nikkei average”. */
function isAveraging(words: Words, name: number): boolean {
  return /^(?:politics|realclearpolitics|rcp|huffpollster|pollster|fivethirtyeight|538)(?:['’]s?)?$/.test(
    words.lower(name),
  );
}

/** Leftwards to the article; “| the RealClearPolitics average of | New Hampshire polls”. */
function sourceStart(words: Words, noun: number, floor: number): number {
  const first = nameStart(words, noun, floor);
  const average = first - 2;
  return words.lower(first - 1) === "of" && pollAverages.has(words.lower(average)) && floor <= average
    ? nameStart(words, average, floor)
    : first;
}

/** Over names and adjectives: “the new | Washington Post-ABC News | poll”. */
function nameStart(words: Words, noun: number, floor: number): number {
  const lowest = Math.max(floor, noun - LONGEST_NAME);
  let first = noun;
  while (lowest < first && isBeforeNoun(words, first - 1)) {
    first--;
    if (words.is(first, DETERMINER)) break;
  }
  return first;
}

function isBeforeNoun(words: Words, at: number): boolean {
  if (words.isQuoted(at)) return false;
  if (words.is(at, MARK))
    return /^[-–/&.]$/.test(words.lower(at)) && !(words.lower(at) === "." && words.is(at + 1, MARK));
  if (words.is(at, CAPITAL)) return !/^in$/.test(words.lower(at));
  if (words.is(at, DETERMINER)) return true;
  if (/^(?:and|of)$/.test(words.lower(at))) return words.is(at - 1, CAPITAL) && words.is(at + 1, CAPITAL);
  if (words.is(at, PREPOSITION | COORDINATOR | SUBORDINATOR | AUXILIARY | PLAIN_VERB | PRONOUN)) return false;
  const verb = words.verb(at);
  return !(verb && verb.form !== "base" && verb.form !== "gerund");
}

/** In tokens. */
const LONGEST_NAME = 14;

/** Not “the polls” that open and close, nor the poll that elects a president. */
function isOneOfPolls(words: Words, unit: Unit, first: number, noun: number): boolean {
  let isNamed = false;
  let isTold = false;
  for (let at = first; at < noun; at++) {
    const lower = words.lower(at);
    if (electionWords.has(lower) || /^(?:1[89]|20)\d\d$/.test(lower) || lower === "geological") return false;
    if (words.is(at, CAPITAL) && !words.is(at, TIME | DETERMINER)) isNamed = true;
    if (kindsOfPoll.has(lower)) isTold = true;
  }
  if (/^(?:of|by)$/.test(words.lower(noun + 1))) isNamed = true;
  if (isNamed || isTold) return true;
  if (severalPolls.has(words.lower(noun))) return words.is(noun + 1, PREPOSITION) || isTelling(words, noun + 1);
  if (!words.is(first, DETERMINER) && first === noun) return false;
  const limit = Math.min(unit.end, noun + LONGEST_CLAUSE);
  for (let at = Math.max(unit.first, noun - LONGEST_CLAUSE); at < limit; at++)
    if (electionWords.has(words.lower(at))) return false;
  return true;
}

const kindsOfPoll: ReadonlySet<string> = new Set(
  "earlier exit latest national nationwide new online opinion other previous public recent several similar state statewide telephone tracking".split(
    " ",
  ),
);

/** “released”, “taken”: what was done with a poll stands behind its noun. */
function isTelling(words: Words, at: number): boolean {
  return tellingParticiples.has(words.lower(at));
}

const tellingParticiples: ReadonlySet<string> = new Set(
  "carried commissioned compiled completed conducted done issued made out published released run sponsored taken".split(
    " ",
  ),
);

/** Rightwards over who was asked, who asked and when: “of 1,001 adults | released on Monday”, “| , taken July 11-14,”. */
function sourceEnd(words: Words, first: number, limit: number): number {
  let end = first;
  for (let count = 0; count < MOST_ADDITIONS && end < limit; count++) {
    const next = additionEnd(words, end, limit);
    if (next === end) break;
    end = next;
  }
  if (words.lower(end) !== ",") return end;
  // “, taken July 11-14, |”: with the comma that closes it left to the clause.
  if (!isTelling(words, end + 1)) return end;
  const farthest = Math.min(limit, end + LONGEST_INSERTION);
  for (let close = end + 2; close < farthest; close++) {
    if (words.lower(close) === "," && !words.is(close + 1, NUMBER)) return close;
    if (words.is(close, AUXILIARY | PLAIN_VERB)) return end;
  }
  return farthest === limit ? trimEnd(words, end, limit) : end;
}

const MOST_ADDITIONS = 4;
const LONGEST_INSERTION = 16;

function additionEnd(words: Words, at: number, limit: number): number {
  if (limit <= at) return at;
  const lower = words.lower(at);
  const isInTime = /^(?:in|on)$/.test(lower) && words.is(at + 1, TIME);
  if (isInTime || words.is(at, TIME)) {
    let end = at + (isInTime ? 2 : 1);
    while (end < limit && (words.is(end, NUMBER) || /^(?:[-–]|night|morning)$/.test(words.lower(end)))) end++;
    return end;
  }
  if (/^(?:last|this|earlier|late|early|the)$/.test(lower)) {
    const noun = /^(?:first|last|past|same|this)$/.test(words.lower(at + 1)) ? at + 2 : at + 1;
    if (timeNouns.has(words.lower(noun)) && words.lower(noun + 1) === "of" && words.is(noun + 2, TIME)) return noun + 3;
    return timeNouns.has(words.lower(noun)) || (lower !== "the" && words.is(noun, TIME)) ? noun + 1 : at;
  }
  if (isTelling(words, at)) return words.lower(at) === "carried" ? at + 2 : at + 1;
  const isOf = lower === "of";
  if (!isOf && !/^(?:among|by|for|from|in|on)$/.test(lower)) return at;
  // “by nearly 9 points” is the figure, “of 1,001 adults” is not.
  if (!isOf && !words.is(at + 1, TIME) && numberFrom(words, at + 1) !== undefined) return at;
  return phraseFrom(words, at + 1, limit)?.end ?? at;
}

/** “In the poll, | 41% …”, “… by 9 points | in the poll”, “41% of those | in the poll | backed it”. */
function inPoll(words: Words, unit: Unit, source: Phrase): Reference | undefined {
  const cue = { first: source.first - 1, end: source.first };
  if (words.lower(cue.first) !== "in" || cue.first < unit.first) return undefined;
  const content = clausesBehind(words, unit, cue.first, source.end) ?? clauseAround(words, unit, cue.first, source.end);
  return content && { cue, source, content, ofFigures: true };
}

/** What a poll opens: “In the poll, | 41% backed it and 23% did not”. */
function clausesBehind(words: Words, unit: Unit, opening: number, after: number): readonly Phrase[] | undefined {
  if (opening !== unit.first && !words.is(opening - 1, MARK | COORDINATOR)) return undefined;
  const hasComma = words.lower(after) === ",";
  if (!hasComma && numberFrom(words, after) === undefined) return undefined;
  const first = hasComma ? after + 1 : after;
  const end = clausesEnd(words, unit, first);
  const isPolls = holdsFigure(words, first, end) && !isSaidBySomeone(words, first, unit.end);
  return isPolls ? [{ first, end }] : undefined;
}

/** What a poll ends or interrupts: “She leads | in the poll | by 9 points”. */
function clauseAround(words: Words, unit: Unit, opening: number, after: number): readonly Phrase[] | undefined {
  const left = clauseBefore(words, unit, opening);
  if (!left) return undefined;
  const isVerb = words.is(after, AUXILIARY | PLAIN_VERB) || isVerbForm(words, after);
  const isOver = unit.end <= after || words.is(after, NOT_OF_NOUN) || words.isAdverb(after);
  if (!isVerb && !isOver) return undefined;
  const isCounted = holdsFigure(words, left.first, left.end);
  const right =
    addedAmount(words, unit, after) ?? (isVerb && !isCounted ? restOfClause(words, unit, after) : undefined);
  if (!right) return isCounted ? [left] : undefined;
  return isCounted || holdsFigure(words, right.first, right.end) ? [left, right] : undefined;
}

const NOT_OF_NOUN = MARK | COORDINATOR | SUBORDINATOR | PREPOSITION;

/** “… in the poll | by nearly 9 points”, “…, | up eight points from March”, “…, | a 52-point swing”. */
function addedAmount(words: Words, unit: Unit, after: number): Phrase | undefined {
  const first = words.lower(after) === "," ? after + 1 : after;
  const opening = words.lower(first);
  const isAmount = /^(?:at|by|from|to|with)$/.test(opening) && numberFrom(words, first + 1) !== undefined;
  const isCompared =
    after < first && /^(?:an?|compared|down|up)$/.test(opening) && holdsFigure(words, first + 1, first + 4);
  return (isAmount || isCompared) && first < unit.end ? restOfClause(words, unit, first) : undefined;
}

function restOfClause(words: Words, unit: Unit, first: number): Phrase {
  const limit = Math.min(unit.end, first + LONGEST_CLAUSE);
  let end = first + 1;
  while (end < limit && !isClauseMark(words, end) && !endsClause(words, end)) end++;
  return { first, end: trimEnd(words, first, end) };
}

/** “by 8 points | and 11 points” goes on. */
function endsClause(words: Words, at: number): boolean {
  return words.is(at, COORDINATOR) && numberFrom(words, at + 1) === undefined;
}

/** The clause that ends before `end`; undefined where somebody says it: “Smith said he was ahead | in a poll”. */
function clauseBefore(words: Words, unit: Unit, end: number): Phrase | undefined {
  const lowest = Math.max(unit.first, end - LONGEST_CLAUSE);
  let first = end;
  while (lowest < first && !isClauseStart(words, first - 1)) {
    first--;
    const lemma = words.verb(first)?.lemma;
    if (lemma && sayingVerbs.has(lemma) && !words.is(first, CAPITAL)) return undefined;
  }
  const last = trimEnd(words, first, end);
  return first < last ? { first, end: last } : undefined;
}

/** In tokens. */
const LONGEST_CLAUSE = 45;
const sayingVerbs: ReadonlySet<string> = new Set("argue boast claim complain say tell note add insist".split(" "));

function isClauseStart(words: Words, at: number): boolean {
  if (words.isQuoted(at)) return true;
  if (/^[;:—–(]$/.test(words.lower(at))) return true;
  return words.lower(at - 1) === "," && words.is(at, COORDINATOR | SUBORDINATOR);
}

function isClauseMark(words: Words, at: number): boolean {
  return !words.isQuoted(at) && words.is(at, MARK) && /^[,;:—–()]$/.test(words.lower(at));
}

/** To the end of the sentence, with all that counts on; a “but” behind which nothing is counted ends it. */
function clausesEnd(words: Words, unit: Unit, first: number): number {
  let end = contentEnd(words, unit, first, undefined, undefined);
  for (let more = 0; more < MOST_CLAUSES && end < unit.end; more++) {
    if (words.lower(end) !== "," || numberFrom(words, end + 2) === undefined) break;
    end = contentEnd(words, unit, end + 3, undefined, undefined);
  }
  return end;
}

const MOST_CLAUSES = 4;

/** “…, she said”: the end of the sentence has a speaker of its own. */
function isSaidBySomeone(words: Words, first: number, end: number): boolean {
  for (let saying = end - 1; first < saying && end - saying < LONGEST_SAYING; saying--) {
    if (words.verb(saying)?.lemma !== "say") continue;
    for (let at = saying - 1; first < at && saying - at < LONGEST_SAYING && !words.is(at, NUMBER); at--)
      if (words.lower(at) === ",") return true;
  }
  return false;
}

/** In tokens: “, the party’s chair in Norland said on Monday.” */
const LONGEST_SAYING = 8;

/** “The poll | had | Rubio at 14 percent”, “with a poll | giving | him 41%”. */
function byPoll(words: Words, unit: Unit, source: Phrase): Reference | undefined {
  let verb = source.end;
  if (words.lower(verb) === ",") verb++;
  while (words.isAdverb(verb)) verb++;
  const lower = words.lower(verb);
  if (!pollVerbs.has(lower) || words.isQuoted(verb)) return undefined;
  const isGerund = lower.endsWith("ing");
  const before = source.first - 1;
  if (unit.first <= before && !isGerund && words.is(before, PREPOSITION) && !words.is(before, SUBORDINATOR))
    return undefined;
  const first = verb + 1;
  if (!isCounting(words, first)) return undefined;
  const end = contentEnd(words, unit, first, undefined, undefined);
  const near = Math.min(end, first + FARTHEST_FIGURE);
  return holdsFigure(words, first, near)
    ? { cue: { first: verb, end: first }, source, content: [{ first, end }], ofFigures: true }
    : undefined;
}

/** In tokens: “gave the Liberal Democrats under their new leader a lead of 9 points”. */
const FARTHEST_FIGURE = 16;

/** “had | Rubio at 14 percent”; not “had been”, “put out”, “has found” or “had 1,000 respondents”. */
function isCounting(words: Words, first: number): boolean {
  if (words.is(first, CAPITAL | DETERMINER) || objectPronouns.has(words.lower(first))) return true;
  if (words.is(first, AUXILIARY | PREPOSITION | PLAIN_VERB | MARK) || isVerbForm(words, first)) return false;
  const number = numberFrom(words, first);
  return number === undefined || /^(?:%|percent|per|points?|percentage)$/.test(words.lower(number + 1));
}
