/**
 * Noun phrases beside a cue, read without a parser: leftwards from a verb to its subject (“the head of the SBU, Vasyl Maliuk,
 * | said”), rightwards from an inverted verb or a preposition (“according to | three people at the meeting”).
 * Every walk is bounded, so that a line without punctuation costs no more than its length.
 */
import { formsOfBe, objectPronouns, possessivePronouns, timeNouns } from "../../lexicon/index.ts";
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

/** Tokens `[first, end)`. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
}

/** No subject in the corpora is longer; what is beyond is another clause. */
const LONGEST_PHRASE = 45;

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

/** The subject that ends where a verb group begins, at `end`; undefined when no noun phrase stands there. */
export function subjectBefore(words: Words, end: number, floor: number): Phrase | undefined {
  const lowest = Math.max(floor, end - LONGEST_PHRASE);
  const last = skipTimesBefore(words, end, lowest);
  if (words.lower(last - 1) === "," || words.lower(last - 1) === "—")
    return subjectBeforeInsertion(words, last, lowest);
  const phrase = phraseEndingAt(words, last, lowest);
  return phrase && withListBefore(words, phrase, lowest);
}

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
  const subject = phraseEndingAt(words, opening, lowest);
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
  return { first: (further ?? subject).first, end };
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

/** The noun phrase whose last token is `end - 1`. */
export function phraseEndingAt(words: Words, end: number, lowest: number): Phrase | undefined {
  const last = end - 1;
  if (last < lowest || !endsPhrase(words, last)) return undefined;
  if (words.is(last, PRONOUN)) return { first: withQuantifier(words, last, lowest), end };
  let first = last;
  let joined = -1;
  for (let at = last; lowest <= at; at--) {
    const step = stepLeft(words, at, last);
    if (step === "stop") break;
    if (step === "clause") {
      if (joined >= 0) first = joined + 1;
      break;
    }
    if (step === "skip") {
      at = bracketBefore(words, at, lowest);
      first = at;
      continue;
    }
    if (words.lower(at) === "and" || words.lower(at) === "&") joined = at;
    first = at;
    if (step === "start" && !isTied(words, at - 1)) break;
  }
  while (first < last && isLooseAtStart(words, first)) first++;
  return first <= last && !isLooseAtStart(words, first) ? { first, end } : undefined;
}

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

/** A short name in quotation marks, such as a title, that stands inside a phrase. */
function isNameInQuotes(words: Words, at: number): boolean {
  const quotation = words.quotation[at]!;
  if (!quotation.closed || quotation.end - quotation.start > 40) return false;
  return !/[,.?!]/.test(words.reading.prose.charAt(quotation.inner.end - 1));
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

// ---- Rightwards ---------------------------------------------------------------------------------------------------

export interface PhraseOptions {
  /** Go on through every preposition (“according to a poll by X in Ohio”), not only through those that tie nouns closely. */
  readonly loose?: boolean;
  /** Take in a description after a comma (“said Smith, a farmer”), or only one that another comma closes. */
  readonly description?: "anywhere" | "closed";
}

const closePrepositions = new Set(["of", "for", "from", "with"]);

/** The noun phrase that begins at `first` and ends before `ceiling`. */
export function phraseFrom(
  words: Words,
  first: number,
  ceiling: number,
  options: PhraseOptions = {},
): Phrase | undefined {
  const limit = Math.min(ceiling, first + LONGEST_PHRASE);
  let end = first;
  while (end < limit && goesOn(words, end, first, options)) {
    if (words.lower(end) === "(") end = bracketAfter(words, end, limit);
    else end++;
  }
  while (
    first < end &&
    words.is(end - 1, PREPOSITION | COORDINATOR | DETERMINER | ADVERB) &&
    !words.is(end - 1, PRONOUN)
  )
    end--;
  if (end === first) return undefined;
  if (options.description && words.lower(end) === "," && describes(words, end + 1)) {
    const description = phraseFrom(words, end + 1, ceiling, { loose: true });
    const isClosed =
      description !== undefined && (options.description === "anywhere" || words.lower(description.end) === ",");
    if (description && isClosed) end = description.end;
  }
  return { first, end };
}

function goesOn(words: Words, at: number, first: number, { loose }: PhraseOptions): boolean {
  const token = words.tokens[at]!;
  const { lower } = token;
  if (words.isQuoted(at)) return at > first && isNameInQuotes(words, at);
  if (token.kind === "quote") return !token.spaced;
  if (token.kind === "mark") {
    if (lower === ".")
      return words.is(at - 1, CAPITAL) && at + 1 < words.length && words.is(at + 1, CAPITAL | NUMBER) && !token.spaced;
    if (lower === "-") return !token.spaced;
    return /[(&/$£€%#]/.test(lower);
  }
  if (at > first && words.is(at, PRONOUN) && !words.is(at, DETERMINER)) return false;
  if (at === first && (words.is(at, PRONOUN) || objectPronouns.has(lower))) return true;
  if (lower === "that" && at > first) return false;
  // “told reporters | the vote was lost”: an article after a noun opens the next phrase.
  if (
    /^(?:the|a|an|his|her|its|their)$/.test(lower) &&
    at > first &&
    !words.is(at - 1, PREPOSITION | COORDINATOR | DETERMINER)
  )
    return false;
  if (at === first + 1 && words.is(first, PRONOUN) && !words.is(first, DETERMINER) && lower !== "of") return false;
  if (words.is(at, AUXILIARY | PLAIN_VERB) || formsOfBe.has(lower)) return false;
  if (words.is(at, SUBORDINATOR) && !(words.is(at, PREPOSITION) && loose && lower === "like")) return false;
  if (lower === "and" || lower === "or")
    return at > first && (words.is(at + 1, CAPITAL | DETERMINER) || (loose === true && !words.verb(at + 1)));
  if (words.is(at, COORDINATOR) || lower === "who" || lower === "which") return false;
  if (words.is(at, PREPOSITION))
    return at > first && (loose ? lower !== "after" && lower !== "during" : closePrepositions.has(lower));
  if (words.is(at, TIME)) return at > first && loose === true;
  const verb = words.verb(at);
  if (at > first && verb && (verb.form === "past" || verb.form === "third") && !words.is(at, CAPITAL) && loose !== true)
    return false;
  return at === first || !words.is(at, ADVERB);
}

function describes(words: Words, at: number): boolean {
  if (words.lower(at).endsWith("ing") || words.is(at, PREPOSITION | SUBORDINATOR | COORDINATOR | ADVERB)) return false;
  if (words.is(at, PRONOUN) && !words.is(at, DETERMINER)) return false;
  return words.is(at, DETERMINER | NUMBER) || /^[a-z]+$/.test(words.tokens[at]?.text ?? "");
}

function bracketAfter(words: Words, at: number, limit: number): number {
  for (let close = at + 1; close < limit && close - at < 12; close++) {
    if (words.lower(close) === ")") return close + 1;
  }
  return limit;
}

const MOST_ADJUNCTS = 8;

/** The end of “on Monday”, “last week”, “in a statement” that starts at `first`; `first` when none does. */
export function adjunctEnd(words: Words, first: number, ceiling: number): number {
  let end = first;
  for (let count = 0; ; count++) {
    const from = end;
    if (count === MOST_ADJUNCTS) return end;
    if (words.is(end, TIME)) {
      end++;
      while (
        end < ceiling &&
        (words.is(end, TIME | NUMBER) || /^(?:night|morning|evening|afternoon)$/.test(words.lower(end)))
      )
        end++;
    } else if (
      /^(?:last|this|next|late|early|earlier)$/.test(words.lower(end)) &&
      (timeNouns.has(words.lower(end + 1)) || words.is(end + 1, TIME))
    )
      end += 2;
    else if (/^earlier$/.test(words.lower(end)) && words.lower(end + 1) === "this") end += 3;
    else if (words.isAdverb(end)) end++;
    else if ((words.lower(end) === "on" || words.lower(end) === "in") && words.is(end + 1, TIME)) end += 2;
    else if (adjunctPrepositions.has(words.lower(end)) && !words.verb(end + 1)) {
      const phrase = phraseFrom(words, end + 1, ceiling, { loose: false });
      if (phrase) end = phrase.end;
    }
    if (end === from || ceiling <= end) return Math.min(end, ceiling);
  }
}

const adjunctPrepositions = new Set([
  "on",
  "in",
  "at",
  "during",
  "to",
  "from",
  "after",
  "via",
  "before",
  "by",
  "through",
  "with",
  "of",
  "about",
  "over",
]);
