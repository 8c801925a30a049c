/**
 * Rightwards over a noun phrase: after an inverted verb (“said | Ines Calloway, a partner”) or a preposition (“according to | three
 * people at the meeting”). Every walk is bounded.
 */
import { formsOfBe, objectPronouns } from "../../lexicon/index.ts";
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
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

/** In tokens. No subject in the corpora is longer; what is beyond is another clause. */
export const LONGEST_PHRASE = 45;

export interface PhraseOptions {
  /** Go on through every preposition (“according to a poll by X in Ohio”), not only through those that tie nouns closely. */
  readonly loose?: boolean;
  /** Take in a description after a comma (“said Smith, a farmer”), or only one that another comma closes. */
  readonly description?: "anywhere" | "closed";
}

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
  // “in a June report”.
  if (words.is(at, TIME)) return at > first && (loose === true || words.is(at - 1, DETERMINER));
  const verb = words.verb(at);
  if (at > first && verb && (verb.form === "past" || verb.form === "third") && !words.is(at, CAPITAL) && loose !== true)
    return false;
  return at === first || !words.is(at, ADVERB);
}

const closePrepositions = new Set(["of", "for", "from", "with"]);

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

/** A short name in quotation marks, such as a title, that stands inside a phrase. */
export function isNameInQuotes(words: Words, at: number): boolean {
  const quotation = words.quotation[at]!;
  if (!quotation.closed || quotation.end - quotation.start > 40) return false;
  return !/[,.?!]/.test(words.reading.prose.charAt(quotation.inner.end - 1));
}
