/**
 * Noun phrases without a parser: which words can stand in one, where one ends, and the one nearest to a place.
 * A word that no table holds is taken for a noun or an adjective. Every walk is bounded, so a sentence costs its length.
 */
import {
  doubtfulVerbs,
  functionWords,
  isPlural,
  modals,
  notPastForms,
  ordinalWords,
  scales,
  smallNumbers,
  tens,
  transitiveTrends,
  trendWords,
  verbForms,
  type WordClass,
  weekdays,
} from "../lexicon/index.ts";
import { type Figure, hyphens, type Scene } from "./figure.ts";

/** No noun phrase that matters has more tokens on one side of its head. */
const LONGEST_PHRASE = 12;

export type PhraseClass = WordClass | "noun" | "number" | "mark" | "end";

export function classOf(scene: Scene, at: number): PhraseClass {
  if (at < scene.first || scene.end <= at) return "end";
  const token = scene.tokens[at]!;
  if (token.kind === "number" || scene.isInFigure(at)) return "number";
  if (token.kind === "link") return "noun";
  if (token.kind !== "word") return "mark";
  const { lower } = token;
  if (lower === "'s") return "mark";
  if (token.text === "US" || token.text === "IT" || token.text === "May") return "noun";
  if ((lower.length === 1 || periods.has(lower)) && isPeriodPair(scene, at)) return "adverb";
  if (lower === "yoy" || lower === "qoq") return "adverb";
  // "two boys, aged 12"
  if (lower === "aged" && classOf(scene, at + 1) === "number") return "preposition";
  const known = functionWords.get(lower);
  // "with-profits investors", "back-tax bill": the first part of a compound.
  if ((known === "preposition" || known === "adverb") && scene.isHyphen(at + 1) && scene.isWord(at + 2)) return "noun";
  // "logged-in users", "add-on": the last part of one.
  if (known === "preposition" && scene.isHyphen(at - 1) && scene.isWord(at - 2)) return "noun";
  if (known !== undefined) return known;
  // "1 x 1.6kg chicken"
  if (lower === "x" && scene.isNumber(at + 1)) return "mark";
  if (weekdays.has(lower) && (scene.isCapital(at) || lower.endsWith("day"))) return "adverb";
  if (smallNumbers.has(lower) || tens.has(lower)) return "number";
  if (verbForms.has(lower) && !scene.isCapital(at)) return isNounHere(scene, at) ? "noun" : "verb";
  if (lower.endsWith("ly") && lower.length > 4 && !scene.isCapital(at) && !notAdverbs.has(lower)) return "adverb";
  return "noun";
}

/** What prices are compared over: "year on year", "quarter-on-quarter", "month over month". */
const periods: ReadonlySet<string> = new Set("year quarter month week".split(" "));

function isPeriodPair(scene: Scene, at: number): boolean {
  return at < periodPairEnd(scene, at) || at < periodPairEnd(scene, at - 2) || at < periodPairEnd(scene, at - 4);
}

/** Behind "year on year", or `at` itself where it does not begin one. */
export function periodPairEnd(scene: Scene, at: number): number {
  // "up 8% y/y"
  if (/^[yqmw]$/.test(scene.lower(at)) && scene.text(at + 1) === "/" && scene.lower(at + 2) === scene.lower(at))
    return at + 3;
  if (!periods.has(scene.lower(at))) return at;
  const step = scene.isHyphen(at + 1) ? 2 : 1;
  const end = at + 2 * step;
  return /^(?:on|over)$/.test(scene.lower(at + step)) && scene.lower(end) === scene.lower(at) ? end + 1 : at;
}

/** A verb form right after "the", "its" or another's "'s" is a noun or an adjective. */
function isNounHere(scene: Scene, at: number): boolean {
  const before = scene.lower(at - 1);
  if (before === "'s") return true;
  if (scene.lower(at + 1) === "of" && scene.lower(at).endsWith("s")) return true;
  if (isAfterAdjective(scene, at)) return true;
  // "a rise in pay", "the cost of leave"
  if (beforeNoun.test(before)) return true;
  // "their first win in a month"
  if (ordinalWords.has(before) && doubtfulVerbs.has(scene.lower(at))) return true;
  // "a two-week stay", "from three-point range"
  if (scene.isHyphen(at - 2) && classOf(scene, at - 3) === "number") return true;
  // "state-run group"
  if (scene.isHyphen(at - 1) && scene.isWord(at - 2)) return true;
  // "insurance claims were"
  if (scene.lower(at).endsWith("s") && functionWords.get(scene.lower(at + 1)) === "auxiliary") return true;
  // "cuts pay by 10%", "raised spending to £3bn"
  if (transitiveTrends.has(before) && /^(?:by|from|to)$/.test(scene.lower(at + 1))) return true;
  // "to reduce costs", "will cut plans": after a bare verb its object.
  if (scene.lower(at).endsWith("s") && takesObject.test(scene.lower(at - 2)) && scene.isWord(at - 1)) return true;
  const known = functionWords.get(before);
  return known === "determiner" && before !== "that" && before !== "this" && before !== "all" && before !== "both";
}

/** "a big jump", "the total cost of": no bare verb agrees with "a". Past forms that look bare ("a firm cut jobs") are left out. */
function isAfterAdjective(scene: Scene, at: number): boolean {
  const lower = scene.lower(at);
  if (lower === "cost" && scene.lower(at + 1) === "of" && beforeCost.test(scene.lower(at - 1))) return true;
  return (
    /^an?$/.test(scene.lower(at - 2)) &&
    /^(?:rise|jump|climb|surge|increase|advance|gain|leap|spike|rebound|fall|drop|decline|decrease|slip|slide|plunge|dip|slump|collapse|call|charge|claim|contract|demand|estimate|need|offer|order|plan|report|return|study|vote)$/.test(
      lower,
    )
  );
}

const beforeCost =
  /^(?:actual|added|additional|annual|average|estimated|extra|final|full|high|low|net|overall|real|rising|total|true)$/;

/** Prepositions that no verb follows, unless they belong to the verb before them. */
const beforeNoun = /^(?:in|of|for|from|with)$/;

/** Before a verb in its bare form. */
const takesObject = /^(?:to|will|would|can|could|may|might|shall|should|must)$/;

const notAdverbs: ReadonlySet<string> = new Set(
  "family early daily weekly monthly yearly elderly likely friendly assembly supply reply italy july only lonely costly deadly".split(
    " ",
  ),
);

/** True for a verb, known or told by its place: where a subject ends and what it did begins. */
export function isVerbLike(scene: Scene, at: number): boolean {
  const found = classOf(scene, at);
  if (found === "verb" || found === "auxiliary") return true;
  if (found !== "noun" || scene.isCapital(at)) return false;
  const lower = scene.lower(at);
  const before = classOf(scene, at - 1);
  const beforeLower = scene.lower(at - 1);
  if (isAfterAdjective(scene, at) || (scene.isHyphen(at - 1) && scene.isWord(at - 2))) return false;
  if (trendWords.has(lower))
    return (
      // "is set to slip below 5%", but "due to fall in demand"
      (beforeLower === "to" && doubtfulVerbs.has(lower) && !beforeCause.test(scene.lower(at - 2))) ||
      before === "noun" ||
      before === "pronoun" ||
      before === "relative" ||
      before === "adverb" ||
      before === "auxiliary"
    );
  if (modals.has(beforeLower) || subjectPronouns.test(beforeLower)) return true;
  // "would almost certainly benefit"
  if (before === "adverb" && beforeLower.endsWith("ly") && isAfterModal(scene, at - 1)) return true;
  if (beforeLower === "to") return opensObject(classOf(scene, at + 1)) || doubtfulVerbs.has(lower);
  if (lower.length > 5 && lower.endsWith("ing")) {
    if (before === "auxiliary" || before === "conjunction" || before === "adverb") return true;
    return before !== "determiner" && (opensObject(classOf(scene, at + 1)) || scene.lower(at + 1) === "to");
  }
  if (lower.length > 4 && lower.endsWith("ed") && !notPastForms.has(lower))
    return (
      before !== "determiner" &&
      before !== "preposition" &&
      !(before === "number" && isNumeral(scene, at - 1) && !scene.isSetAside(at - 1))
    );
  if (isDoubtfulVerb(scene, at, lower, before)) return true;
  return (
    lower.endsWith("s") &&
    before === "noun" &&
    !beforeLower.endsWith("s") &&
    opensObject(classOf(scene, at + 1)) &&
    // "school fees now average": the verb is yet to come.
    !(classOf(scene, at + 1) === "adverb" && isKnownVerb(scene.lower(at + 2))) &&
    isPlural(lower)
  );
}

/** "down from 23% in February and inflation slowed to 4%": the second number is another clause's. */
export function isClauseBetween(scene: Scene, a: Figure, b: Figure): boolean {
  let hasJoint = false;
  for (let at = a.endToken; at < b.firstToken; at++) {
    if (classOf(scene, at) === "conjunction") hasJoint = true;
    else if (hasJoint && isVerbLike(scene, at)) return true;
  }
  return false;
}

const beforeCause = /^(?:due|owing|thanks|led|leads|leading|response|reaction|contributed|linked)$/;

/** Digits or a number word, and not the noun that a figure counts: "five women deliberated". */
function isNumeral(scene: Scene, at: number): boolean {
  return (
    scene.isNumber(at) || smallNumbers.has(scene.lower(at)) || tens.has(scene.lower(at)) || scales.has(scene.lower(at))
  );
}

function isKnownVerb(lower: string): boolean {
  return verbForms.has(lower) || doubtfulVerbs.has(lower);
}

function isAfterModal(scene: Scene, at: number): boolean {
  let before = at;
  while (at - 3 < before && classOf(scene, before) === "adverb") before--;
  return modals.has(scene.lower(before));
}

/** "homes sell for", "the phone starts at": number agrees, and no noun follows. */
function isDoubtfulVerb(scene: Scene, at: number, lower: string, before: PhraseClass): boolean {
  const isBase = doubtfulVerbs.has(lower);
  if (!isBase && !isThirdPerson(lower)) return false;
  const next = classOf(scene, at + 1);
  if (!opensObject(next) && (next !== "preposition" || scene.lower(at + 1) === "of")) return false;
  if (before === "pronoun" || before === "relative") return true;
  // "a quarter of parliamentary seats for …"
  if (adjectiveEnd.test(scene.lower(at - 1))) return false;
  // "fees now average": past the adverb.
  const subject = before === "adverb" ? at - 2 : at - 1;
  return classOf(scene, subject) === "noun" && isPlural(scene.lower(subject)) === isBase;
}

const adjectiveEnd = /(?:ary|ical|ial|onal|ous|ful|able|ible)$/;

/** Of a verb that may be a noun as well: "plays", "starts". */
export function isThirdPerson(lower: string): boolean {
  return doubtfulVerbs.has(thirdPersonBase(lower));
}

function thirdPersonBase(lower: string): string {
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  return /(?:sses|shes|ches|xes|zzes)$/.test(lower)
    ? lower.slice(0, -2)
    : lower.endsWith("s")
      ? lower.slice(0, -1)
      : "";
}

const subjectPronouns = /^(?:i|you|he|she|it|we|they|who|which)$/;

/** What follows a verb and seldom a noun: "envisages a", "to produce just". */
function opensObject(next: PhraseClass): boolean {
  return next === "determiner" || next === "pronoun" || next === "number" || next === "adverb";
}

export interface Phrase {
  readonly first: number;
  readonly end: number;
}

/** The noun phrase that starts at `at`, its determiner left out; undefined when none does. "of" and a second phrase are taken in. */
export function phraseFrom(scene: Scene, at: number): Phrase | undefined {
  const first = skipDeterminers(scene, at);
  let end = runEnd(scene, first);
  if (end === first) return undefined;
  if (scene.lower(end) === "of") {
    const second = skipDeterminers(scene, end + 1);
    const secondEnd = runEnd(scene, second);
    if (second < secondEnd) end = secondEnd;
  }
  return { first, end };
}

function skipDeterminers(scene: Scene, at: number): number {
  let first = at;
  while (first < at + 3 && classOf(scene, first) === "determiner") first++;
  // "of likely voters", "of newly registered women"
  const isSorted = /^likely$|ly$/.test(scene.lower(first)) && classOf(scene, first) === "adverb";
  return isSorted && classOf(scene, first + 1) === "noun" ? first + 1 : first;
}

/** The end of a run of nouns, adjectives and what joins them inside a phrase. */
function runEnd(scene: Scene, at: number): number {
  let end = at;
  let next = at;
  while (next < at + LONGEST_PHRASE) {
    const found = classOf(scene, next);
    if (found === "noun" && !(next > at && isVerbLike(scene, next) && !scene.isGlued(next))) end = ++next;
    else if (found === "number" && next > at && scene.isGlued(next)) end = ++next;
    else if (isJoint(scene, next)) next++;
    else break;
  }
  return end;
}

/** What may stand inside a noun phrase between two of its words: a hyphen, "'s", "&". */
function isJoint(scene: Scene, at: number): boolean {
  const text = scene.text(at);
  if (scene.lower(at) === "'s") return true;
  if (hyphens.has(text) || text === "/" || text === "&") return scene.isGlued(at) === scene.isGlued(at + 1);
  return text === "'" || text === "’";
}

/** The noun phrase whose last word is the token before `end`; undefined when that word is none. */
export function phraseBefore(scene: Scene, end: number): Phrase | undefined {
  let first = end;
  let at = end - 1;
  while (end - LONGEST_PHRASE <= at) {
    const found = classOf(scene, at);
    if (found === "noun" && !(at < end - 1 && isVerbLike(scene, at) && !scene.isGlued(at))) first = at--;
    else if (found === "number" && at < end - 1 && isPartOfName(scene, at)) first = at--;
    else if (at < end - 1 && isJoint(scene, at)) at--;
    else break;
  }
  return first === end ? undefined : { first, end };
}

/** The 35 of "TA-35 index", and no figure that happens to touch a word. */
function isPartOfName(scene: Scene, at: number): boolean {
  return !scene.isInFigure(at) && (scene.isGlued(at) || scene.isGlued(at + 1));
}
