/** Whose a reporting verb is: the noun phrase before it, the one after it (“…,” said Smith), or that of the verb before. */
import { forecastNouns, invertingVerbs, smallNumbers, tens } from "../../lexicon/index.ts";
import { type Phrase, phraseFrom } from "./phrases.ts";
import { subjectBefore } from "./subjects.ts";
import type { CueSite, SubjectPlace } from "./types.ts";
import type { Unit } from "./units.ts";
import { groupStart } from "./verb-groups.ts";
import {
  AUXILIARY,
  CAPITAL,
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

export function subjectOf(
  words: Words,
  unit: Unit,
  first: number,
  floor: number,
  form: string,
  finite: boolean,
  auxiliary: string,
  previous: CueSite | undefined,
): { subjectPlace: SubjectPlace; subject: Phrase | undefined } | undefined {
  const before = words.lower(first - 1);
  const isGerund = form === "gerund" && auxiliary === "none";
  if (isGerund) {
    if (
      first === unit.first ||
      before === "," ||
      words.closesQuotation(first - 1) ||
      before === "and" ||
      before === "—" ||
      before === "by" ||
      before === "while"
    ) {
      return { subjectPlace: "shared", subject: previous?.subject ?? mainSubject(words, unit, first) };
    }
    return undefined;
  }
  if (!finite) return undefined;
  if (before === "and" || before === "but" || before === "or" || before === "then") {
    const subject = previous?.subject ?? mainSubject(words, unit, first - 1);
    return subject && first - 1 > subject.end ? { subjectPlace: "shared", subject } : undefined;
  }
  // A bare form after a determiner, an adjective or a possessive is a noun: “the claims”, “her call”.
  if (auxiliary === "none" && first > unit.first) {
    if (words.is(first - 1, DETERMINER) && !words.is(first - 1, PRONOUN)) return undefined;
    if (/^(?:'s|his|her|their|its|my|our|your|the|a|an|no|new)$/.test(before)) return undefined;
  }
  const subject = subjectBefore(words, first, floor);
  if (!subject) return undefined;
  if (form === "base" && auxiliary === "none" && !isPlural(words, subject)) return undefined;
  if (form === "third" && isNounPlural(words, first, subject)) return undefined;
  return { subjectPlace: "before", subject };
}

export function subjectAfter(words: Words, unit: Unit, head: number, lemma: string): Phrase | undefined {
  if (!invertingVerbs.has(lemma) || !followsSpeech(words, unit, head)) return undefined;
  const next = head + 1;
  if (!words.is(next, CAPITAL | DETERMINER | PRONOUN | NUMBER) && !/^[a-z]/.test(words.lower(next))) return undefined;
  if (words.is(next, AUXILIARY | PREPOSITION | SUBORDINATOR | TIME) || words.lower(next) === "that") return undefined;
  const phrase = phraseFrom(words, next, unit.end, { description: "anywhere" });
  if (!phrase) return undefined;
  // A verb or a quotation after the phrase makes it part of what is said: Smith, 42, said the plan “…”.
  const isSubject =
    words.is(phrase.end, AUXILIARY | PLAIN_VERB) ||
    words.opensQuotation(phrase.end) ||
    words.verb(phrase.end)?.form === "past" ||
    (!words.closesQuotation(head - 1) && phrase.end < unit.end && !words.is(phrase.end, MARK | PREPOSITION | TIME));
  return isSubject ? undefined : phrase;
}

/** True when a closing quotation mark or a comma comes right before the verb: the place of an inverted cue. */
function followsSpeech(words: Words, unit: Unit, head: number): boolean {
  if (head <= unit.first) return false;
  if (words.closesQuotation(head - 1)) return true;
  // “Smith, a farmer, | said”: the comma closes a description of the subject.
  return words.lower(head - 1) === "," && subjectBefore(words, head, unit.first)?.end !== head;
}

/** The noun phrase at the head of the unit, up to its first finite verb: the subject that participles share. */
function mainSubject(words: Words, unit: Unit, ceiling: number): Phrase | undefined {
  const limit = Math.min(ceiling, unit.first + 40);
  for (let at = unit.first + 1; at < limit; at++) {
    if (words.isQuoted(at)) continue;
    const lower = words.lower(at);
    const isVerb =
      words.is(at, AUXILIARY | PLAIN_VERB) ||
      words.verb(at)?.form === "past" ||
      words.verb(at)?.form === "third" ||
      /^[a-z]{3,}ed$/.test(lower);
    if (!isVerb || words.is(at - 1, DETERMINER)) continue;
    const subject = subjectBefore(words, groupStart(words, at, unit.first), unit.first);
    if (subject) return subject;
  }
  return undefined;
}

/** “the plan, which | Smith says | is ready”. */
export function followsRelative(words: Words, subject: Phrase | undefined): boolean {
  return subject !== undefined && /^(?:which|that|who|what)$/.test(words.lower(subject.first - 1));
}

function isPlural(words: Words, subject: Phrase): boolean {
  for (let at = subject.first; at < subject.end; at++) {
    const lower = words.lower(at);
    if (
      /^(?:i|we|you|they|who|people|and|many|most|some|few|all|both|others|those|these|voters|men|women|percent|police|that|which|half|\d.*)$/.test(
        lower,
      )
    )
      return true;
    if (/[a-z]{2}s$/.test(lower) && !/(?:ss|us|is)$/.test(lower)) return true;
  }
  return false;
}

/** “Trump supporters’ claims” is seen by its possessive; “the tax plans” can’t be told from a subject and its verb. */
function isNounPlural(words: Words, first: number, subject: Phrase): boolean {
  if (subject.end === first && words.lower(first - 1).endsWith("s'")) return true;
  // “missed its Christmas | forecasts | of 2%”, but “warns of”.
  if (words.lower(first + 1) === "of" && forecastNouns.has(words.lower(first))) return true;
  // “plays four or five | shows”, but not “Channel 4 | shows”.
  if (countsSeveral(words, first - 1) && !words.is(first - 2, CAPITAL)) return true;
  const hasNoun = !words.is(first - 1, NUMBER | CAPITAL) && words.lower(first - 1).endsWith("s");
  return !hasNoun && isSeveral(words, subject.first);
}

/** “Most Southern | states”, “several risky | plans”: what several are counted of is their noun, and no verb. */
function isSeveral(words: Words, at: number): boolean {
  return /^(?:both|few|many|most|several|these|those)$/.test(words.lower(at)) || countsSeveral(words, at);
}

function countsSeveral(words: Words, at: number): boolean {
  const lower = words.lower(at);
  return lower !== "one" && lower !== "1" && (words.is(at, NUMBER) || smallNumbers.has(lower) || tens.has(lower));
}
