/**
 * The words that name a poll, from its noun: leftwards to who worked it out (“the new | Datora | poll”), rightwards over who was asked,
 * who asked and when (“poll | of 1,001 adults released on Monday”). Not the polls that open and close.
 */
import { electionWords, pollAverages, pollNouns, severalPolls, timeNouns } from "../../lexicon/index.ts";
import { trimEnd } from "./contents.ts";
import { numberFrom } from "./figures.ts";
import { type Phrase, phraseFrom } from "./phrases.ts";
import type { Unit } from "./units.ts";
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

/** All that names the poll whose noun stands at `noun`; undefined where that is no noun of a poll, or of another kind of poll. */
export function pollNamedAt(words: Words, unit: Unit, noun: number): Phrase | undefined {
  if (!isPollNoun(words, noun) || words.isQuoted(noun)) return undefined;
  const first = sourceStart(words, noun, unit.first);
  if (!isOneOfPolls(words, unit, first, noun)) return undefined;
  return { first, end: sourceEnd(words, noun + 1, unit.end) };
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
  const limit = Math.min(unit.end, noun + NEAR);
  for (let at = Math.max(unit.first, noun - NEAR); at < limit; at++)
    if (electionWords.has(words.lower(at))) return false;
  return true;
}

/** In tokens: an election spoken of this near is the poll. */
const NEAR = 45;

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
/** In tokens. */
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
