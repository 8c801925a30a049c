/**
 * “How much?” the prosecutor asked him. ¶ “About £400.”: whoever puts a question to somebody does not answer it. What stands by itself
 * below is said by whom they asked, as below “A reporter asked the minister whether …”; where the paragraph does not name them, by the one
 * person whom the article is about there, if there is one.
 */
import { contains, firstEndingAfter, overlaps, type Span, textOf } from "../../base/index.ts";
import { roleNouns, rolesOfQuestioners, titles } from "../../lexicon/index.ts";
import type { Quotation } from "../../text/index.ts";
import { headWord } from "../head-word.ts";
import type { Phrase } from "../rules/phrases.ts";
import { opensQuestion } from "../rules/questions.ts";
import { CAPITAL, DETERMINER, MARK, type Words } from "../rules/words.ts";
import type { BlockAttribution } from "../types.ts";
import type { Name } from "./name.ts";
import { namesIn } from "./names.ts";

/** An answer to the question that ends what `content` holds: from whom it was put to, if they are named; undefined where none was. */
export function questionPut(
  words: Words,
  { source, cue, probability }: BlockAttribution,
  content: readonly Span[],
): BlockAttribution | undefined {
  const [saying] = cue;
  const [asker] = source;
  if (!saying || !asker || cue.length > 1) return undefined;
  const ask = askIn(words, saying);
  // “Brandt was asked”: nobody says by whom.
  if (ask === undefined || (isPassiveAt(words, ask) && asker.start < saying.start)) return undefined;
  const { prose, quotations } = words.reading;
  // The rules take “her” of “…?” the judge asked her for all that is said.
  const isAsked = ({ inner, end }: Quotation) =>
    end + 1 === asker.start || content.some((span) => contains(span, inner));
  const question = quotations.findLast(isAsked);
  const answer = { content: [], kind: "direct", probability, origin: "rule" } as const;
  const asksByTrade = rolesOfQuestioners.has(headWord(textOf(prose, asker)));
  if (!question) {
    const asked = asksByTrade ? askedWhether(words, ask, source) : undefined;
    return asked && { source: [asked], cue, ...answer };
  }
  const mark = question.inner.start + textOf(prose, question.inner).trimEnd().length - 1;
  if (prose[mark] !== "?") return undefined;
  const isPassive = isPassiveAt(words, ask);
  const asked = isPassive ? subjectAsked(words, ask - 1) : addressee(words, ask + 1, source);
  if (asked) return { source: [asked], cue, ...answer };
  const isPut = isPassive || asksForOthers(words, asker) || isPutToSomeone(words, question);
  return isPut ? { source: [], cue: [{ start: mark, end: mark + 1 }], ...answer } : undefined;
}

/** “A reporter asked | the minister | whether it was late.”: a member of a council may ask likewise, and go on. */
function askedWhether(words: Words, ask: number, source: readonly Span[]): Span | undefined {
  const asked = addressee(words, ask + 1, source);
  return asked && opensQuestion(words, firstEndingAfter(words.tokens, asked.end)) ? asked : undefined;
}

/** “And you, | Joe |?”, “| Lucy |, do you miss it?”: who is called by name in a question of the interviewer's. */
export function calledIn(words: Words): Name | undefined {
  return namesIn(words.reading).find(({ titleFirst, end, kind }) => {
    if (kind === "organisation" || kind === "place" || words.isQuoted(titleFirst)) return false;
    const isCalledLast = words.lower(titleFirst - 1) === "," && words.lower(end) === "?";
    return isCalledLast || (titleFirst === 0 && words.lower(end) === ",");
  });
}

/** “asked | Hay | whether”, “asks | him | about”: of whom something is asked, and not for something to be done. */
export function isAskedSomething(words: Words, { first, end }: Phrase): boolean {
  return isAsking(words, first - 1) && opensQuestion(words, end);
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
    const isWhole = next?.kind !== "word" || SMALL_BEHIND.test(next.lower) || opensQuestion(words, at + 1);
    return isWhole ? { start: token.start, end: token.end } : undefined;
  }
  if (words.is(at, DETERMINER)) {
    const person = personDescribedAt(words, at);
    return person && { start: token.start, end: words.tokens[person.end - 1]!.end };
  }
  if (!words.is(at, CAPITAL)) return undefined;
  const name = namesIn(words.reading).find(({ titleFirst }) => titleFirst === at);
  return name && { start: token.start, end: words.tokens[name.end - 1]!.end };
}

/** “asked | the minister |”, “asks | the port's new director | whether”: up to what ends the clause, asks, or says when or where. */
export function personDescribedAt(words: Words, first: number): Phrase | undefined {
  if (!words.is(first, DETERMINER)) return undefined;
  let end = first + 1;
  while (
    end < words.length &&
    end - first < LONGEST_PHRASE &&
    !words.is(end, MARK) &&
    !SMALL_BEHIND.test(words.lower(end)) &&
    !opensQuestion(words, end)
  )
    end++;
  const isPerson = roleNouns.has(words.lower(end - 1)) || titles.has(words.lower(end - 1));
  return isPerson ? { first, end } : undefined;
}

/** In tokens. */
const LONGEST_PHRASE = 6;

/** “asked him | on Tuesday”, but “asked her | mother”. */
const SMALL_BEHIND = /^(?:after|again|as|at|before|during|in|on|once|outside|twice|when|while)$/;

/** “the prosecutor”, and “a parent”, “one woman”: somebody in the room, who asks whoever the article is about. */
export function asksForOthers(words: Words, asker: Span): boolean {
  if (rolesOfQuestioners.has(headWord(textOf(words.reading.prose, asker)))) return true;
  return /^(?:an?|another|one)$/.test(words.lower(firstEndingAfter(words.tokens, asker.start)));
}

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
