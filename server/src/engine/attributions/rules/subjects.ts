/**
 * Leftwards from a verb to its subject, without a parser: “the head of the service, Danil Orlovets, | said”. Every walk is bounded,
 * so that a line without punctuation costs no more than its length.
 */
import { objectPronouns, possessivePronouns, timeNouns } from "../../lexicon/index.ts";
import { isNameInQuotes, LONGEST_PHRASE, type Phrase } from "./phrases.ts";
import { refusesName } from "./refusals.ts";
import { isVerbForm } from "./verb-groups.ts";
import {
  ADVERB,
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

/** The subject that ends where a verb group begins, at `end`; undefined when no noun phrase stands there. */
export function subjectBefore(words: Words, end: number, floor: number): Phrase | undefined {
  const lowest = Math.max(floor, end - LONGEST_PHRASE);
  const last = skipTimesBefore(words, end, lowest);
  if (words.lower(last - 1) === "," || words.lower(last - 1) === "—")
    return subjectBeforeInsertion(words, last, lowest);
  const unnamed = unnamedBefore(words, last, lowest);
  if (unnamed) return unnamed;
  const phrase = phraseEndingAt(words, last, lowest);
  return phrase && withListBefore(words, phrase, lowest);
}

/** “| A clerk who asked not to be named because it was late | said”: no comma parts the clause from whoever would stay unnamed. */
function unnamedBefore(words: Words, end: number, lowest: number): Phrase | undefined {
  const floor = Math.max(lowest, end - LONGEST_REFUSAL);
  // “Who” right before the verb is its subject: “a clerk who | said”.
  for (let at = end - 2; floor < at && !words.is(at, MARK); at--) {
    if (words.lower(at) !== "who") continue;
    const refuser = refusesName(words.reading.prose, words.tokens[at + 1]!.start)
      ? phraseEndingAt(words, at, lowest)
      : undefined;
    return refuser && { first: refuser.first, end };
  }
  return undefined;
}

/** In tokens: “who asked not to be identified because the talks were private”. */
const LONGEST_REFUSAL = 24;

/** Steps back over “on Tuesday”, “last week” and “himself” between a subject and its verb. */
function skipTimesBefore(words: Words, end: number, lowest: number): number {
  let last = end;
  for (;;) {
    const before = last;
    if (words.is(last - 1, TIME) && lowest < last - 1) {
      last--;
      if (words.is(last - 1, TIME) || words.is(last - 1, NUMBER)) last--;
      if (words.lower(last - 1) === "on" || words.lower(last - 1) === "in" || words.lower(last - 1) === "last") last--;
    } else if (
      timeNouns.has(words.lower(last - 1)) &&
      /^(?:last|this|next|earlier|late|that)$/.test(words.lower(last - 2))
    ) {
      last -= 2;
      if (/^(?:earlier|later|late)$/.test(words.lower(last - 1))) last--;
    } else if (/^(?:himself|herself|itself|themselves)$/.test(words.lower(last - 1))) last--;
    if (last === before || last <= lowest) return last < end && last <= lowest ? end : last;
  }
}

/**
 * “Smith, the party’s chair, | said” and “Smith, however, | said”: the phrase before the comma that opens the insertion; with
 * the insertion where it says who Smith is.
 */
function subjectBeforeInsertion(words: Words, end: number, lowest: number): Phrase | undefined {
  const mark = words.lower(end - 1);
  let opening = end - 2;
  while (lowest < opening && words.lower(opening) !== mark) {
    if (
      words.lower(opening) === ";" ||
      (words.isQuoted(opening) && words.closesQuotation(opening) && words.lower(opening - 1) === ",")
    )
      return undefined;
    opening--;
  }
  if (opening <= lowest || words.isQuoted(opening)) return undefined;
  // “A clerk who asked not to be named because she feared for her job, which she likes, | said”: it says what the job is.
  const subject = unnamedBefore(words, opening, lowest) ?? phraseEndingAt(words, opening, lowest);
  if (!subject) {
    // “Smith, 42, a farmer, | said”: the age alone is no subject.
    return words.is(opening - 1, NUMBER)
      ? withDescription(subjectBeforeInsertion(words, opening + 1, lowest), end)
      : undefined;
  }
  if (!saysWho(words, opening + 1, end - 1)) return withListBefore(words, subject, lowest);
  const further =
    isDescription(words, subject) && words.lower(subject.first - 1) === ","
      ? phraseEndingAt(words, subject.first - 1, lowest)
      : undefined;
  return { first: (further && !opensSentence(words, further) ? further : subject).first, end };
}

/** “Confirming | the arrest |, the officer, Ann Hay, said”, “In | Leeds |, the mayor, …”: no name of whoever stands behind the comma. */
function opensSentence(words: Words, { first }: Phrase): boolean {
  return words.is(first - 1, PREPOSITION) || /^[a-z]{2,}ing$/.test(words.lower(first - 1));
}

function withDescription(subject: Phrase | undefined, end: number): Phrase | undefined {
  return subject && { first: subject.first, end };
}

function isDescription(words: Words, phrase: Phrase): boolean {
  return words.is(phrase.first, NUMBER | DETERMINER) || !words.is(phrase.first, CAPITAL);
}

/** True when what stands between the commas describes the subject: “the party’s chair”, “who was there”, “R-Tex.” */
function saysWho(words: Words, first: number, end: number): boolean {
  const lower = words.lower(first);
  if (/^(?:who|whose|whom|which)$/.test(lower)) return true;
  if (words.isAdverb(first) || words.is(first, PREPOSITION | SUBORDINATOR | TIME) || lower.endsWith("ing"))
    return false;
  if (/^(?:though|too|either|for|in|of|as|first|again)$/.test(lower)) return false;
  return first < end;
}

/** “Cruz, Rubio and Kasich | said”: names before the last two, each after a comma. */
function withListBefore(words: Words, phrase: Phrase, lowest: number): Phrase {
  let hasAnd = false;
  for (let at = phrase.first; at < phrase.end; at++) hasAnd ||= words.lower(at) === "and";
  let { first } = phrase;
  while (hasAnd && words.lower(first - 1) === "," && lowest < first - 1) {
    let start = first - 1;
    while (lowest < start && first - start < 7 && (words.is(start - 1, CAPITAL) || words.lower(start - 1) === "."))
      start--;
    if (start === first - 1 || !(start === lowest || words.lower(start - 1) === ",")) break;
    first = start;
  }
  return { first, end: phrase.end };
}

/** The noun phrase whose last token is `end - 1`. */
export function phraseEndingAt(words: Words, end: number, lowest: number): Phrase | undefined {
  const last = end - 1;
  if (last < lowest || !endsPhrase(words, last)) return undefined;
  if (words.is(last, PRONOUN)) return { first: withQuantifier(words, last, lowest), end };
  let first = last;
  /** Each “and”, from right to left. */
  const joints: number[] = [];
  for (let at = last; lowest <= at; at--) {
    const step = stepLeft(words, at, last);
    if (step === "stop") break;
    if (step === "clause" || (joints.length > 0 && takesObject(words, at))) {
      first = clauseAfter(words, joints) ?? first;
      break;
    }
    if (step === "skip") {
      at = bracketBefore(words, at, lowest);
      first = at;
      continue;
    }
    if (words.lower(at) === "and" || words.lower(at) === "&") joints.push(at);
    first = at;
    if (step === "start" && !isTied(words, at - 1)) break;
  }
  if (takesObject(words, first - 1)) first = clauseAfter(words, joints) ?? first;
  while (first < last && isLooseAtStart(words, first)) first++;
  return first <= last && !isLooseAtStart(words, first) ? { first, end } : undefined;
}

/** “reported 118 outages and 40 fires and | Edison”: where the clause after an object begins, at the first “and” that counts nothing more. */
function clauseAfter(words: Words, joints: readonly number[]): number | undefined {
  const joint = joints.findLast((at) => !words.is(at + 1, NUMBER)) ?? joints[0];
  return joint === undefined ? undefined : joint + 1;
}

/** A verb, and what it is done to right behind it: “arrested | 12 men”, “closed | the school”. Of “named Duke” Duke is the name. */
export function takesObject(words: Words, at: number): boolean {
  if (!isVerbForm(words, at) || words.is(at, CAPITAL) || words.is(at - 1, DETERMINER | PREPOSITION | MARK))
    return false;
  const lower = words.lower(at);
  if (/^(?:called|dubbed|named|titled)$/.test(lower) || words.is(at - 1, COORDINATOR)) return false;
  if (words.is(at + 1, NUMBER) || /^[$£€]$/.test(words.lower(at + 1))) return true;
  const lemma = words.verb(at)?.lemma;
  return words.is(at + 1, DETERMINER | CAPITAL) && (lemma === undefined || !clauseTaking.has(lemma));
}

/** A finite verb, as far as word lists tell, that stands in no relative clause. */
export function hasVerb(words: Words, first: number, end: number): boolean {
  for (let at = first; at < words.length && words.tokens[at]!.start < end; at++) {
    if (/^(?:that|which|who|whose)$/.test(words.lower(at)) || words.isQuoted(at)) return false;
    if (words.is(at, AUXILIARY | PLAIN_VERB)) return true;
    if (takesObject(words, at) && !words.is(at + 1, TIME)) return true;
  }
  return false;
}

/** Verbs behind which a noun is the subject of what is said: “said Duke and Edison | reported …”. */
const clauseTaking = new Set(
  "add argue believe claim fear feel hope insist know mean say suggest think warn".split(" "),
);

type Step = "go" | "start" | "stop" | "clause" | "skip";

/** What the token at `at` means to a phrase read from right to left. */
function stepLeft(words: Words, at: number, last: number): Step {
  const token = words.tokens[at]!;
  const { lower } = token;
  if (words.isQuoted(at)) return isNameInQuotes(words, at) ? "go" : "stop";
  if (token.kind === "quote") return token.spaced ? "stop" : "go";
  if (token.kind === "mark") {
    if (lower === ")" || lower === "]") return "skip";
    if (/[.&/$£€%#*'’]/.test(lower)) return "go";
    return lower === "-" && !token.spaced && words.tokens[at + 1]?.spaced === false ? "go" : "stop";
  }
  if (lower === "who" || lower === "which" || lower === "that")
    return words.is(at - 1, MARK) || at === last ? "stop" : "clause";
  if (words.is(at, SUBORDINATOR) && !tyingPrepositions.has(lower)) return "stop";
  if (words.is(at, AUXILIARY | PLAIN_VERB) && lower !== "'d" && at < last) return "clause";
  if (lower === "and" || lower === "or") return at === last ? "stop" : "go";
  if (words.is(at, COORDINATOR)) return "stop";
  if (words.is(at, PREPOSITION)) {
    if (!tyingPrepositions.has(lower) || at === last) return "stop";
    return canTie(words, at - 1) ? "go" : "stop";
  }
  if (words.is(at, DETERMINER)) return "start";
  if (words.is(at, PRONOUN) && at < last) return "clause";
  if (words.is(at, TIME) && at < last && !words.is(at + 1, MARK) && words.lower(at + 1) !== "'s") return "stop";
  if (words.is(at, ADVERB) && at < last && lower !== "back") return "stop";
  if (at < last && isSurelyVerb(words, at)) return "clause";
  return "go";
}

/** Prepositions that tie two nouns together, so that a phrase read leftwards goes on through them. */
const tyingPrepositions = new Set([
  "of",
  "for",
  "at",
  "in",
  "from",
  "with",
  "to",
  "on",
  "between",
  "against",
  "behind",
  "near",
  "inside",
  "under",
  "over",
  "about",
  "around",
  "like",
  "among",
  "across",
  "within",
  "outside",
  "including",
  "by",
  "throughout",
]);

/** A cue in the past tense or third person that no noun can be mistaken for: “said”, “told”, “argues”. */
function isSurelyVerb(words: Words, at: number): boolean {
  const verb = words.verb(at);
  if (!verb || words.is(at, CAPITAL)) return false;
  if (verb.form === "past") return words.lower(at + 1) !== "by" && !words.is(at - 1, DETERMINER);
  return verb.form === "third" && verb.lemma === "say";
}

function endsPhrase(words: Words, last: number): boolean {
  const token = words.tokens[last]!;
  if (words.isQuoted(last)) return isNameInQuotes(words, last);
  if (token.kind === "mark")
    return token.lower === ")" || token.lower === "%" || (token.lower === "." && words.is(last - 1, CAPITAL));
  if (token.kind === "quote") return !token.spaced && words.lower(last - 1).endsWith("s");
  if (token.lower === "who" || token.lower === "which" || token.lower === "that") return true;
  if (words.is(last, PRONOUN)) return true;
  if (possessivePronouns.has(token.lower) || objectPronouns.has(token.lower)) return false;
  if (words.is(last, PREPOSITION | SUBORDINATOR | COORDINATOR | AUXILIARY | PLAIN_VERB)) return false;
  if (words.is(last, DETERMINER))
    return /^(?:another|others|some|many|most|few|several|these|those|this|both|all|each|one|more)$/.test(token.lower);
  if (words.isAdverb(last) || words.is(last, TIME)) return false;
  return token.lower !== "'s";
}

function canTie(words: Words, at: number): boolean {
  if (at < 0 || words.is(at, PREPOSITION | SUBORDINATOR | COORDINATOR | AUXILIARY | TIME | PLAIN_VERB)) return false;
  if (words.is(at, MARK)) return words.lower(at) === ")" || words.lower(at) === ".";
  const verb = words.verb(at);
  return !words.isAdverb(at) && !(verb?.form === "past" && !words.is(at, CAPITAL));
}

function isTied(words: Words, at: number): boolean {
  const lower = words.lower(at);
  if (lower === "and" || lower === "or" || lower === "of" || lower === "all" || lower === "both" || lower === "half")
    return true;
  return tyingPrepositions.has(lower) && canTie(words, at - 1);
}

/** “all of them”, “many who”: the words that count a pronoun belong to it. */
function withQuantifier(words: Words, at: number, lowest: number): number {
  if (words.lower(at - 1) !== "of" || at - 2 < lowest) return at;
  return words.is(at - 2, DETERMINER | PRONOUN) ? at - 2 : at;
}

function isLooseAtStart(words: Words, at: number): boolean {
  const lower = words.lower(at);
  if (lower === "those" || lower === "others" || lower === "all" || lower === "$" || lower === "#") return false;
  if (words.is(at, TIME)) return words.lower(at + 1) !== "'s";
  return words.is(at, PREPOSITION | COORDINATOR | SUBORDINATOR | MARK) || words.isAdverb(at) || lower === "'s";
}

function bracketBefore(words: Words, at: number, lowest: number): number {
  for (let open = at - 1; lowest <= open && at - open < 12; open--) {
    if (words.lower(open) === "(" || words.lower(open) === "[") return open;
  }
  return at;
}
