/**
 * Where a verb may report: its group (“has also said”), its form, what follows it and who is its subject. Decides nothing
 * about content.
 */
import { type CueFrame, formsOfBe, formsOfHave, modals, objectPronouns, reportsWith } from "../../lexicon/index.ts";
import { adjunctEnd, type Phrase, phraseFrom, subjectBefore } from "./phrases.ts";
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

/** How the verb comes by its subject: its own before it, after it (“said Smith”), or that of the verb before it. */
export type SubjectPlace = "before" | "after" | "shared";

export interface CueSite {
  readonly lemma: string;
  /** Tokens of the verb with its auxiliaries and adverbs, and with the particle of a phrasal verb (“called for”). */
  readonly cue: Phrase;
  readonly frame: CueFrame;
  readonly isPassive: boolean;
  readonly subjectPlace: SubjectPlace;
  readonly subject: Phrase | undefined;
  /** Where the content begins if it follows: after times, places and the person told. */
  readonly after: number;
}

/** Verbs whose first object is the person spoken to. */
const addressing = new Set([
  "tell",
  "ask",
  "assure",
  "remind",
  "inform",
  "warn",
  "urge",
  "advise",
  "convince",
  "persuade",
  "reassure",
  "brief",
  "notify",
]);

/** Verbs that stand before their subject: “…,” said Smith. */
const inverting = new Set([
  "say",
  "write",
  "add",
  "ask",
  "explain",
  "reply",
  "note",
  "recall",
  "declare",
  "argue",
  "tweet",
  "read",
  "warn",
  "conclude",
  "quip",
  "joke",
  "insist",
  "continue",
  "announce",
  "report",
  "claim",
  "exclaim",
  "ask",
  "admit",
  "observe",
  "state",
  "remark",
]);

/** Verbs that can stand after the whole of what was said without quotation marks: “…, officials believe”. */
const trailers = new Set([
  ...inverting,
  "acknowledge",
  "argue",
  "assert",
  "believe",
  "caution",
  "complain",
  "concede",
  "contend",
  "estimate",
  "fear",
  "find",
  "hope",
  "indicate",
  "know",
  "learn",
  "maintain",
  "mean",
  "predict",
  "show",
  "stress",
  "suggest",
  "suspect",
  "tell",
  "testify",
  "think",
]);

/** A verb of speech or belief that can stand after the whole of what was said. */
export function canTrail(lemma: string): boolean {
  return trailers.has(lemma);
}

/** All sites of a unit in text order, those whose frame the verb does not report with left out. */
export function cueSites(words: Words, unit: Unit): CueSite[] {
  const sites: CueSite[] = [];
  let floor = unit.first;
  for (let head = unit.first; head < unit.end; head++) {
    if (words.isQuoted(head)) continue;
    const verb = words.verb(head);
    if (!verb) continue;
    const site = siteAt(words, unit, head, floor, sites.at(-1));
    if (!site || !reportsWith(site.lemma, site.frame)) continue;
    sites.push(site);
    floor = site.subjectPlace === "after" ? (site.subject?.end ?? site.cue.end) : site.cue.end;
    head = Math.max(head, floor - 1);
  }
  return sites;
}

function siteAt(
  words: Words,
  unit: Unit,
  head: number,
  floor: number,
  previous: CueSite | undefined,
): CueSite | undefined {
  const { lemma, form } = words.verb(head)!;
  if (words.is(head, CAPITAL) && head > unit.first && !isHeadline(words)) return undefined;
  const first = groupStart(words, head, Math.max(floor, head - 8));
  const auxiliary = auxiliaryIn(words, first, head);
  if (auxiliary === "to") return undefined;
  const isPassive = auxiliary === "be" && form !== "gerund" && form !== "base";
  const finite = form === "past" || form === "third" || form === "base" || auxiliary !== "none";
  if (form === "participle" && auxiliary === "none") return undefined;
  if (form === "base" && auxiliary !== "modal" && auxiliary !== "none") return undefined;

  const inverted = form !== "gerund" && auxiliary === "none" ? subjectAfter(words, unit, head, lemma) : undefined;
  if (inverted) {
    return {
      lemma,
      cue: { first: head, end: head + 1 },
      frame: "end",
      isPassive: false,
      subjectPlace: "after",
      subject: inverted,
      after: inverted.end,
    };
  }
  const placed = subjectOf(words, unit, first, floor, form, finite, auxiliary, previous);
  if (!placed) return undefined;
  const saying = isPassive && lemma === "quote" ? asSaying(words, unit, head) : undefined;
  if (saying)
    return {
      lemma: "say",
      cue: { first, end: saying },
      frame: "that",
      isPassive: false,
      after: contentStart(words, saying, unit.end),
      ...placed,
    };
  const clear = lemma === "make" ? madeClear(words, head) : undefined;
  if (clear)
    return { lemma: "say", cue: { first, end: clear }, frame: "that", isPassive: false, after: clear, ...placed };
  const { end, after, frame } = frameAfter(words, unit, head, lemma);
  if (frame === "end" && placed.subjectPlace === "shared") return undefined;
  // “The number of calls | is higher”: before another verb, what could be a plural is one, unless its clause has lost its subject.
  if (words.is(head + 1, AUXILIARY | PLAIN_VERB) && form !== "past" && !followsRelative(words, placed.subject))
    return undefined;
  return { lemma, cue: { first, end }, frame: isPassive ? `passive:${frame}` : frame, isPassive, after, ...placed };
}

function isHeadline({ reading }: Words): boolean {
  return reading.kind === "headline" || reading.kind === "subhead";
}

/** Steps back from the verb over its adverbs and auxiliaries. */
function groupStart(words: Words, head: number, lowest: number): number {
  let first = head;
  while (lowest < first) {
    const before = first - 1;
    const isGroup =
      words.is(before, AUXILIARY) || words.isAdverb(before) || /^(?:not|never|to|publicly)$/.test(words.lower(before));
    if (!isGroup || words.isQuoted(before) || words.lower(before) === "back") break;
    first = before;
  }
  // An adverb that opens the sentence or the clause is not part of the group.
  while (first < head && (first === lowest || words.is(first - 1, MARK)) && !words.is(first, AUXILIARY)) first++;
  return first;
}

function auxiliaryIn(words: Words, first: number, head: number): "none" | "be" | "have" | "modal" | "to" {
  for (let at = head - 1; first <= at; at--) {
    const lower = words.lower(at);
    if (lower === "to") return "to";
    if (formsOfBe.has(lower)) return "be";
    if (formsOfHave.has(lower)) return "have";
    if (modals.has(lower)) return "modal";
  }
  return "none";
}

function subjectAfter(words: Words, unit: Unit, head: number, lemma: string): Phrase | undefined {
  if (!inverting.has(lemma) || !followsSpeech(words, unit, head)) return undefined;
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

function subjectOf(
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
  return subject.end === first && words.lower(first - 1).endsWith("s'");
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
function followsRelative(words: Words, subject: Phrase | undefined): boolean {
  return subject !== undefined && /^(?:which|that|who|what)$/.test(words.lower(subject.first - 1));
}

/** “made it clear | that”: the end of the cue. */
function madeClear(words: Words, head: number): number | undefined {
  const end = words.lower(head + 1) === "it" ? head + 3 : head + 2;
  const follows = words.lower(end) === "that" || words.is(end, COMPLEMENTIZER) || words.lower(end) === "to";
  return words.lower(end - 1) === "clear" && follows ? end : undefined;
}

/** “were quoted by state media | as saying”: the end of the cue. */
function asSaying(words: Words, unit: Unit, head: number): number | undefined {
  const limit = Math.min(unit.end, head + LONGEST_ADJUNCT);
  for (let at = head + 1; at + 1 < limit; at++) {
    if (words.lower(at) === "as" && /^(?:saying|telling|writing|stating)$/.test(words.lower(at + 1))) return at + 2;
  }
  return undefined;
}

/** What follows the verb, where the cue ends (phrasal verbs take their particle) and where content may begin. */
function frameAfter(
  words: Words,
  unit: Unit,
  head: number,
  lemma: string,
): { frame: CueFrame; end: number; after: number } {
  const end = head + 1;
  let at = adverbsEnd(words, end, unit.end);
  if (addressing.has(lemma) && words.lower(at) !== "that") {
    const told = phraseFrom(words, at, unit.end);
    if (told) at = adjunctOrHere(words, told.end, unit.end);
  }
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

function adjunctOrHere(words: Words, at: number, ceiling: number): number {
  const reached = reachedContent(words, at, ceiling);
  if (reached) return reached;
  const beyond = adjunctEnd(words, at, ceiling);
  return words.lower(beyond) === "that" || words.opensQuotation(beyond) || words.lower(beyond) === "," ? beyond : at;
}

/** Farther than this, a “that” no longer belongs to the verb. */
const LONGEST_ADJUNCT = 16;

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

function adverbsEnd(words: Words, first: number, ceiling: number): number {
  let end = first;
  while (end < ceiling && (words.isAdverb(end) || words.is(end, TIME)) && !words.isQuoted(end)) end++;
  return end;
}

function contentStart(words: Words, at: number, ceiling: number): number {
  let start = at;
  while (start < ceiling && /^[,:—-]$/.test(words.lower(start)) && !words.isQuoted(start)) start++;
  return start;
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
