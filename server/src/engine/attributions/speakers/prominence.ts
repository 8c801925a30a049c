/**
 * How much a name in a sentence draws a later pronoun to it: whether it is the subject, is told of as one who has died, or is passed on the
 * way to a pronoun that means somebody else. Reads the words of one block alone; who is meant is for the scene.
 */
import {
  AUXILIARY,
  COORDINATOR,
  DETERMINER,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  TIME,
  type Words,
} from "../rules/words.ts";
import type { Name } from "./name.ts";
import { afterOpening } from "./plain-subjects.ts";

/** The subject of the sentence, which begins at `start`, or whoever it opens with. */
export function opensSentence(words: Words, name: Name, start: number): boolean {
  const first = name.describedFirst ?? name.titleFirst;
  if (first === afterOpening(words, start) && start < first) return isSubject(words, name) || first < name.titleFirst;
  if (first - start > 2) return name.parts.length > 1 && doesSomething(words, name, start);
  // “In Harrow”, “Born in Harrow”: a place or a time.
  return !placing.test(words.lower(start)) && !placing.test(words.lower(first - 1));
}

export function isSubject(words: Words, { end }: Name): boolean {
  return words.is(end, AUXILIARY) || words.verb(end) !== undefined;
}

/** “At ten past six Ann Hay | lights the stove”: a full name with a verb right behind it, whatever stands before. `start`: of its sentence. */
function doesSomething(words: Words, name: Name, start: number): boolean {
  const before = (name.describedFirst ?? name.titleFirst) - 1;
  // “The first song Ann Hay | recorded |” is about the song; “the next morning Ann Hay woke” about her.
  if (words.is(start, DETERMINER) && !words.is(before, TIME)) return false;
  if (words.is(before, PREPOSITION | SUBORDINATOR | COORDINATOR) || words.lower(before) === "'s") return false;
  return isSubject(words, name) || /^[a-z]{2,}(?:ed|s)$/.test(words.tokens[name.end]?.text ?? "");
}

/** “On | Hay |, he added”, “Questioned by | Hay |, she agreed”: whom the opening of a sentence names is not its pronoun. */
export function isOtherThanPronoun(
  words: Words,
  { titleFirst, describedFirst, end, first }: Name,
  at: number,
  sentenceStart: (token: number) => number,
): boolean {
  if (!/^(?:he|she)$/.test(words.lower(at)) || words.lower(at - 1) !== "," || LONGEST_OPENING < at - end) return false;
  const start = sentenceStart(first);
  if (start !== sentenceStart(at) || words.lower(end) === "'s") return false;
  // “Cross-examined by Hay, she …”
  const opening = words.lower(start + 1) === "-" ? start + 2 : start;
  if (!words.is(start, PREPOSITION) && !/^[a-z]{3,}(?:ed|ing)$/.test(words.lower(opening))) return false;
  // “As for Hay, he …” is about Hay.
  const before = (describedFirst ?? titleFirst) - 1;
  if (!words.is(before, PREPOSITION) || words.lower(before) === "for") return false;
  // “On meeting Hay when he left, he said”: a clause of its own.
  for (let next = start + 1; next < at; next++)
    if (words.is(next, SUBORDINATOR) && !words.is(next, PREPOSITION | PRONOUN)) return false;
  return true;
}

/** “Ann Hay|, who has died”, “Ann Hay | dies at 90”. */
export function hasDied(words: Words, { end }: Name): boolean {
  const verb = words.lower(end) === "," && words.lower(end + 1) === "who" ? end + 2 : end;
  return /^(?:died|dies)$/.test(words.lower(words.lower(verb) === "has" ? verb + 1 : verb));
}

/** “… said it would close the border”, “… said its army”: whoever this is said of is no person. */
export function goesOnAsBody(words: Words, end: number): boolean {
  for (let at = end; at < end + BODY_WITHIN && !/^[.,;:“"]$/.test(words.lower(at)); at++) {
    if (words.lower(at) === "its") return true;
    if (words.lower(at) === "it" && !/^(?:is|was|'s|’s)$/.test(words.lower(at + 1))) return true;
  }
  return false;
}

/** In tokens behind its name. */
const BODY_WITHIN = 6;

/** In tokens, from a name to the pronoun that is the subject. */
const LONGEST_OPENING = 16;

const placing = /^(?:in|on|at|for|by|from|with)$/;
