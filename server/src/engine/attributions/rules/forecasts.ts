/**
 * Figures that somebody's forecast answers for: “raised | its forecast for the year | to 2.5 percent”, “compared with | the bank's
 * estimate | of £4bn”, “below | the bank's | 2% | target”. Entered at the noun.
 */
import {
  bodyNouns,
  figureBodies,
  forecastNouns,
  lettersOfNoBody,
  revisingVerbs,
  stateOfWord,
  timeNouns,
} from "../../lexicon/index.ts";
import { trimEnd } from "./contents.ts";
import { holdsFigure, numberFrom } from "./figures.ts";
import { isOwning, isPossessivePronoun } from "./owners.ts";
import type { Phrase } from "./phrases.ts";
import { phraseEndingAt, subjectBefore } from "./subjects.ts";
import type { Reference } from "./types.ts";
import type { Unit } from "./units.ts";
import { groupStart, isVerbForm } from "./verb-groups.ts";
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

/** What the forecast whose noun stands at `noun` answers for, where the text says whose it is. */
export function forecastAt(words: Words, unit: Unit, noun: number): Reference | undefined {
  if (!forecastNouns.has(words.lower(noun)) || words.isQuoted(noun)) return undefined;
  const lowest = Math.max(unit.first, noun - LONGEST_MODIFIERS);
  let owning = noun - 1;
  while (lowest <= owning && isModifier(words, owning) && !isOwning(words, owning)) owning--;
  if (owning < lowest || !isOwning(words, owning)) return forecastOfBody(words, unit, noun);
  const content = figuresWithin(words, owning + 1, noun) ?? figuresBehind(words, unit, noun);
  if (!content) return undefined;
  const revision = isPossessivePronoun(words, owning) ? revisionBefore(words, unit, owning) : undefined;
  const source = revision?.subject ?? ownerAt(words, unit, owning);
  if (!source) return undefined;
  // “its | 2% | target”: the figure stands before the noun.
  const cue =
    content.first < noun ? { first: noun, end: noun + 1 } : { first: revision?.verb ?? owning + 1, end: content.first };
  return { cue, source, content: [content], ofFigures: true };
}

/** “based on | Treasury | forecasts of | growth of 2%”: the body whose name stands before the noun. */
function forecastOfBody(words: Words, unit: Unit, noun: number): Reference | undefined {
  if (words.lower(noun + 1) !== "of" || !isBody(words, noun - 1)) return undefined;
  let first = noun - 1;
  const lowest = Math.max(unit.first, noun - LONGEST_OWNER);
  while (lowest < first && words.is(first - 1, CAPITAL) && !words.isQuoted(first - 1)) first--;
  if (lowest < first && words.lower(first - 1) === "the") first--;
  const content = figuresBehind(words, unit, noun);
  if (!content) return undefined;
  return { cue: { first: noun, end: noun + 2 }, source: { first, end: noun }, content: [content], ofFigures: true };
}

/** “the World | Bank |”, “| OECD |”, “| police |”; “GDP”, “US” and “Christmas” say what is forecast, or for where. */
function isBody(words: Words, at: number): boolean {
  const { text, lower } = words.tokens[at] ?? { text: "", lower: "" };
  if (words.isQuoted(at) || stateOfWord.has(text)) return false;
  if (forecastingNouns.has(lower)) return true;
  if (/^\p{Lu}/u.test(text) && figureBodies.has(lower)) return true;
  if (/^\p{Lu}{2,}$/u.test(text)) return !lettersOfNoBody.has(lower);
  return bodyNouns.has(lower) && words.is(at, CAPITAL) && words.is(at - 1, CAPITAL);
}

const forecastingNouns: ReadonlySet<string> = new Set(["government", "ministry", "police", "treasury"]);

/** In tokens: “its previously announced full-year adjusted operating profit | forecast”. */
const LONGEST_MODIFIERS = 12;

/** “its”, “the bank”, “Datora”: whose it is; undefined where that is a time (“last year's forecast”) or a verb (“it's”). */
function ownerAt(words: Words, unit: Unit, owning: number): Phrase | undefined {
  if (isPossessivePronoun(words, owning)) return { first: owning, end: owning + 1 };
  const last = owning - 1;
  if (words.is(last, PRONOUN | TIME | DETERMINER) || timeNouns.has(words.lower(last))) return undefined;
  const phrase = phraseEndingAt(words, owning, Math.max(unit.first, owning - LONGEST_OWNER));
  if (!phrase) return undefined;
  // “Growth beat | Datora's forecast”, “It relies on | the bank's forecast”.
  let { first } = phrase;
  for (let at = first; at < last; at++) {
    const isBefore =
      /^(?:above|against|below|by|from|on|than|to|with)$/.test(words.lower(at)) && words.is(at + 1, DETERMINER);
    if (isBefore || (isVerbForm(words, at) && !words.is(at, CAPITAL))) first = at + 1;
  }
  return { first, end: owning };
}

/** In tokens: “the Norland Office for Budget Responsibility|'s”. */
const LONGEST_OWNER = 12;

function isModifier(words: Words, at: number): boolean {
  if (words.isQuoted(at)) return false;
  if (words.is(at, NUMBER)) return true;
  if (words.is(at, MARK)) return /^[-–%$£€.']$/.test(words.lower(at));
  return !words.is(at, PREPOSITION | COORDINATOR | SUBORDINATOR | AUXILIARY | PLAIN_VERB | PRONOUN | DETERMINER);
}

/** “The fund | edged up | its forecast”: the verb that gives the figure, and who does it. */
function revisionBefore(words: Words, unit: Unit, owner: number): { verb: number; subject: Phrase } | undefined {
  let head = owner - 1;
  // “edged | up | its forecast”.
  if (/^(?:back|down|up)$/.test(words.lower(head))) head--;
  if (!revisingVerbs.has(words.lower(head))) return undefined;
  const verb = groupStart(words, head, Math.max(unit.first, head - 6));
  const subject = subjectBefore(words, verb, unit.first);
  return subject && { verb, subject };
}

/** “its | 2% growth | target”, “the police's | $8 million | estimate”. */
function figuresWithin(words: Words, owned: number, noun: number): Phrase | undefined {
  for (let at = owned; at < noun; at++)
    if (words.is(at, NUMBER) && isFigureBefore(words, at)) return { first: withSign(words, at, owned), end: noun };
  return undefined;
}

/** “of | £4bn”, “for | the year by 0.1 points to 4.2 percent”, “for | growth is 2%”, “| unchanged at 3%”, “is | 3%”. */
function figuresBehind(words: Words, unit: Unit, noun: number): Phrase | undefined {
  // “was | for growth of 2%”, “is | that prices will rise 4%”, “is | 4,000 jobs”.
  const isTold = /^(?:is|are|was|were)$/.test(words.lower(noun + 1));
  const after = isTold ? noun + 2 : noun + 1;
  const next = words.lower(after);
  const first = /^(?:for|of|on|that)$/.test(next) ? after + 1 : after;
  const goesOn = isTold ? numberFrom(words, first) !== undefined : /^(?:at|by|from|steady|to|unchanged)$/.test(next);
  if (first === after && !goesOn) return undefined;
  let end = first;
  const limit = Math.min(unit.end, first + LONGEST_CONTENT);
  while (end < limit && !endsForecast(words, first, end)) end++;
  const content = { first, end: trimEnd(words, first, end) };
  return holdsFigure(words, content.first, content.end) ? content : undefined;
}

/** In tokens: “for output growth in the countries that share the euro this year and next to 4.2 percent from 4.1 percent”. */
const LONGEST_CONTENT = 30;

/** “2% growth | forecast”, “$8 million | estimate”; not “2016 | forecast”, “10-year | outlook” or “third-quarter | forecast”. */
function isFigureBefore(words: Words, at: number): boolean {
  return (
    /^(?:%|bn|billion|m|million|per|percent|trillion)$/.test(words.lower(at + 1)) || /^[$£€]$/.test(words.lower(at - 1))
  );
}

function withSign(words: Words, at: number, owned: number): number {
  return owned < at && /^[$£€]$/.test(words.lower(at - 1)) ? at - 1 : at;
}

function endsForecast(words: Words, first: number, at: number): boolean {
  if (words.isQuoted(at)) return false;
  if (words.is(at, MARK)) return /^[,;:—–()]$/.test(words.lower(at));
  if (words.is(at, COORDINATOR)) return numberFrom(words, at + 1) === undefined;
  if (words.is(at, SUBORDINATOR)) return words.lower(at) !== "than";
  // “of 2.5% | was wrong”.
  return words.is(at, AUXILIARY | PLAIN_VERB) && holdsFigure(words, first, at);
}
