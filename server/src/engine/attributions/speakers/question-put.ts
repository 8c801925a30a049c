/**
 * “How much?” the prosecutor asked him. ¶ “About £400.”: whoever puts a question to somebody does not answer it. What stands by itself below
 * is said by whom they asked, or by nobody whom the paragraph names.
 */
import { contains, firstEndingAfter, overlaps, type Span, textOf } from "../../base/index.ts";
import { roleNouns, rolesOfQuestioners, titles } from "../../lexicon/index.ts";
import type { Quotation } from "../../text/index.ts";
import { headWord } from "../head-word.ts";
import { CAPITAL, DETERMINER, MARK, type Words } from "../rules/words.ts";
import type { BlockAttribution } from "../types.ts";
import { namesIn } from "./names.ts";

/** Whom a question was put to that ends what `content` holds: “nobody” where they are not named; undefined where none was. */
export function questionPut(
  words: Words,
  { source, cue, probability }: BlockAttribution,
  content: readonly Span[],
): BlockAttribution | "nobody" | undefined {
  const [saying] = cue;
  const [asker] = source;
  if (!saying || !asker || cue.length > 1) return undefined;
  const ask = askIn(words, saying);
  // “Brandt was asked”: nobody says by whom.
  if (ask === undefined || (isPassiveAt(words, ask) && asker.start < saying.start)) return undefined;
  const { prose, quotations } = words.reading;
  // The rules take “her” of “…?” the judge asked her for all that is said.
  const isPut = ({ inner, end }: Quotation) => end + 1 === asker.start || content.some((span) => contains(span, inner));
  const question = quotations.findLast(isPut);
  if (!question) return undefined;
  if (!/\?\s*$/.test(textOf(prose, question.inner).slice(-LOOK_BEHIND))) return undefined;
  const isPassive = isPassiveAt(words, ask);
  const asked = isPassive ? subjectAsked(words, ask - 1) : addressee(words, ask + 1, source);
  if (asked) return { source: [asked], cue, content: [], kind: "direct", probability, origin: "rule" };
  if (isPassive || rolesOfQuestioners.has(headWord(textOf(prose, asker)))) return "nobody";
  return isPutToSomeone(words, question) ? "nobody" : undefined;
}

/** “asked | him |”: whoever stands behind is asked. */
export function isAsking(words: Words, at: number): boolean {
  return /^(?:ask|asked|asks)$/.test(words.lower(at));
}

/** The token of “asked” in a cue. */
function askIn(words: Words, { start, end }: Span): number | undefined {
  const { tokens } = words;
  for (let at = firstEndingAfter(tokens, start); at < tokens.length && tokens[at]!.start < end; at++)
    if (isAsking(words, at)) return at;
  return undefined;
}

function isPassiveAt(words: Words, ask: number): boolean {
  return /^(?:been|being|was|were)$/.test(words.lower(ask - 1));
}

/** “Brandt | was asked by the judge”, “| he | was asked”. */
function subjectAsked(words: Words, was: number): Span | undefined {
  const last = words.tokens[was - 1];
  if (!last) return undefined;
  if (/^s?he$/.test(last.lower)) return { start: last.start, end: last.end };
  const name = namesIn(words.reading).find(({ end }) => end === was);
  return name && { start: words.tokens[name.titleFirst]!.start, end: last.end };
}

/** “him”, “Ms Dell”, “the minister”: right behind the verb, and not the one who asked. */
function addressee(words: Words, at: number, source: readonly Span[]): Span | undefined {
  const token = words.tokens[at];
  if (!token || source.some((span) => overlaps(span, token))) return undefined;
  if (/^(?:her|him)$/.test(token.lower)) {
    const next = words.tokens[at + 1];
    return next?.kind === "word" && !SMALL_BEHIND.test(next.lower) ? undefined : { start: token.start, end: token.end };
  }
  if (words.is(at, DETERMINER)) return described(words, at);
  if (!words.is(at, CAPITAL)) return undefined;
  const name = namesIn(words.reading).find(({ titleFirst }) => titleFirst === at);
  return name && { start: token.start, end: words.tokens[name.end - 1]!.end };
}

/** “the minister”, “the port's new director”: up to what ends the clause, or says when or where. */
function described(words: Words, first: number): Span | undefined {
  let end = first + 1;
  while (
    end < words.length &&
    end - first < LONGEST_PHRASE &&
    !words.is(end, MARK) &&
    !SMALL_BEHIND.test(words.lower(end))
  )
    end++;
  const isPerson = roleNouns.has(words.lower(end - 1)) || titles.has(words.lower(end - 1));
  return isPerson ? { start: words.tokens[first]!.start, end: words.tokens[end - 1]!.end } : undefined;
}

/** In tokens. */
const LONGEST_PHRASE = 6;

/** “asked him | on Tuesday”, but “asked her | mother”. */
const SMALL_BEHIND = /^(?:after|again|as|at|before|during|in|on|once|outside|twice|when|while)$/;

/** “Did you pay?”, “How much?”: what a speaker asks of the world is a sentence that addresses nobody, “How are we to live on £80?” */
function isPutToSomeone(words: Words, { inner }: Quotation): boolean {
  const { tokens } = words;
  const first = firstEndingAfter(tokens, inner.start);
  let at = first;
  for (; at < tokens.length && tokens[at]!.start < inner.end; at++)
    if (/^(?:you|your|yours)$/.test(tokens[at]!.lower)) return true;
  return at - first <= SHORTEST_SENTENCE;
}

/** In tokens, with the mark: “And then what?” */
const SHORTEST_SENTENCE = 4;

/** In code units. */
const LOOK_BEHIND = 8;
