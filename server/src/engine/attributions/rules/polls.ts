/**
 * Figures that a poll answers for: “In a Datora poll, 41% …”, “She leads by 9 points in the latest survey”, “The poll had the party on
 * 41%”. Entered at the noun.
 */
import { objectPronouns, pollVerbs } from "../../lexicon/index.ts";
import { contentEnd, trimEnd } from "./contents.ts";
import { holdsFigure, numberFrom } from "./figures.ts";
import type { Phrase } from "./phrases.ts";
import { pollNamedAt } from "./poll-names.ts";
import type { Reference } from "./types.ts";
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
  SUBORDINATOR,
  type Words,
} from "./words.ts";

/** What the poll whose noun stands at `noun` answers for. */
export function pollAt(words: Words, unit: Unit, noun: number): Reference | undefined {
  const source = pollNamedAt(words, unit, noun);
  return source && (inPoll(words, unit, source) ?? byPoll(words, unit, source));
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
