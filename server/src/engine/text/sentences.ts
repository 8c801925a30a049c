/**
 * Cuts the tokens of a block into sentences: “Mr. Lee left at 3 p.m. Monday. “Why?” he asked.” has two.
 * A stop ends a sentence unless an abbreviation, a figure or what follows speaks against it; each reason is a named function
 * below. Closing quotation marks and brackets stay with the sentence they close.
 */
import {
  clockAbbreviations,
  clockFollowers,
  figureAbbreviations,
  joiningAbbreviations,
  nameAbbreviations,
  namesWithMark,
  sentenceOpeners,
  speechVerbs,
  titleAbbreviations,
} from "../lexicon/index.ts";
import { startsItem } from "./line-signs/items.ts";
import type { TokenScan } from "./tokens.ts";
import type { BlockKind, Quotation, Sentence, Token } from "./types.ts";

/** Sentences in order; every token belongs to exactly one. Linear in the number of tokens. */
export function splitSentences(
  kind: BlockKind,
  prose: string,
  { tokens, stopIdxs }: TokenScan,
  quotations: readonly Quotation[],
): Sentence[] {
  const sentences: Sentence[] = [];
  const opening = new Set(quotations.map((quotation) => quotation.start));
  const itemIdxs = kind === "list" || kind === "table" ? itemStarts(kind, prose, tokens) : [];
  let first = 0;
  let nItems = 0;
  const endAt = (end: number) => {
    if (first < end) sentences.push(makeSentence(tokens, first, end));
    first = Math.max(first, end);
  };
  // “No. of homes | Change”: what is read of a table are rows.
  for (const i of kind === "table" ? [] : stopIdxs) {
    if (i < first) continue;
    while (nItems < itemIdxs.length && itemIdxs[nItems]! <= i) endAt(itemIdxs[nItems++]!);
    const end = sentenceEnd(tokens, first, i, opening);
    if (end !== undefined) endAt(end);
  }
  for (; nItems < itemIdxs.length; nItems++) endAt(itemIdxs[nItems]!);
  endAt(tokens.length);
  return sentences;
}

function makeSentence(tokens: readonly Token[], firstToken: number, endToken: number): Sentence {
  return { start: tokens[firstToken]!.start, end: tokens[endToken - 1]!.end, firstToken, endToken };
}

/** The tokens of a list at which an item starts: at its marker where there are any, else on any new line, as do the rows of a table. */
function itemStarts(kind: BlockKind, prose: string, tokens: readonly Token[]): number[] {
  const hasMarkers = kind === "list" && startsItem(prose.trimStart().slice(0, 8));
  const starts: number[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const { start, spaced } = tokens[i]!;
    if (!spaced || !/[\n\r]/.test(prose.slice(tokens[i - 1]!.end, start))) continue;
    if (!hasMarkers || startsItem(prose.slice(start, start + 8))) starts.push(i);
  }
  return starts;
}

function isFinal(text: string): boolean {
  return text === "." || text === "!" || text === "?" || text === "‽" || text === "。" || text === "؟";
}

/** The index after the last token of the sentence that began at `first`, if the stop at `i` ends it. */
function sentenceEnd(
  tokens: readonly Token[],
  first: number,
  i: number,
  opening: ReadonlySet<number>,
): number | undefined {
  // “… and so it went”: points that open a sentence do not end it.
  if (i === first) return undefined;
  const closed = skipClosing(tokens, i + 1, opening);
  const next = tokens[closed];
  if (!next) return closed;
  const stop = tokens[i]!;
  const quoted = closed > i + 1;

  if (!next.spaced) return isMissingSpace(tokens, i, next, quoted, opening) ? closed : undefined;
  const opener = firstWord(tokens, closed, opening);
  if (!opener || !canOpen(opener)) return undefined;
  if (isListMarker(tokens, first, i)) return undefined;
  if (stop.text === "…" || isDots(tokens, i)) return opener.text === "I" && !quoted ? undefined : closed;
  if (stop.text === "!" || stop.text === "?") {
    if (quoted && !sentenceOpeners.has(opener.lower) && isSpeaker(tokens, closed)) return undefined;
    return stop.text === "!" && !quoted && namesWithMark.has(tokens[i - 1]?.lower ?? "") ? undefined : closed;
  }
  if (quoted && tokens[closed - 1]!.kind === "quote") return closed;
  return isAbbreviation(tokens, first, i, opener) ? undefined : closed;
}

/** Passes over further stops, closing quotation marks and brackets that touch the stop. */
function skipClosing(tokens: readonly Token[], from: number, opening: ReadonlySet<number>): number {
  let i = from;
  for (;;) {
    const token = tokens[i];
    if (!token || (token.spaced && !(token.text === "." && tokens[i - 1]!.text === "."))) return i;
    const closes = token.kind === "quote" && !opening.has(token.start);
    if (!closes && !isFinal(token.text) && ![")", "]", "}", "…"].includes(token.text)) return i;
    i++;
  }
}

/** “… the end.The next …”, “… the end.”The next …”: a slip, where the words on both sides leave no doubt. */
function isMissingSpace(
  tokens: readonly Token[],
  i: number,
  next: Token,
  quoted: boolean,
  opening: ReadonlySet<number>,
): boolean {
  if (opening.has(next.start)) return isPlainWord(tokens[i - 1]);
  if (next.kind !== "word" || !/^\p{Lu}\p{Ll}/u.test(next.text)) return false;
  return quoted || (tokens[i]!.text === "." ? isPlainWord(tokens[i - 1]) || tokens[i - 1]?.text === ")" : true);
}

/** Two small letters or more, so neither an initial nor part of a web address that begins with a capital. */
function isPlainWord(token: Token | undefined): boolean {
  return token?.kind === "word" && /^\p{Ll}{2}/u.test(token.text);
}

/** The first token that is a word, a figure or a currency sign, past opening marks, brackets and dashes. */
function firstWord(tokens: readonly Token[], from: number, opening: ReadonlySet<number>): Token | undefined {
  for (let i = from; i < Math.min(from + 4, tokens.length); i++) {
    const token = tokens[i]!;
    const leads =
      opening.has(token.start) ||
      token.kind === "quote" ||
      ["(", "[", "-", "–", "—", "•", "*", "¿", "¡", ".", "…"].includes(token.text);
    if (!leads) return token;
  }
  return undefined;
}

/** Names that the trade writes with a small letter first: “iPhone”, “eBay”. */
function canOpen({ text, kind }: Token): boolean {
  if (kind === "mark") return !/^[,;:%&)\]}/+=]$/.test(text);
  return kind === "number" || kind === "link" || /^(?:\P{Ll}|\p{Ll}\p{Lu})/u.test(text);
}

/** “1. The budget”: a figure alone before the stop. */
function isListMarker(tokens: readonly Token[], first: number, i: number): boolean {
  return (
    i === first + 1 &&
    tokens[first]!.text.length <= 3 &&
    (tokens[first]!.kind === "number" || isInitial(tokens[first]!))
  );
}

/** Three points typed one by one. */
function isDots(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.text === "." && (tokens[i - 1]?.text === "." || tokens[i + 1]?.text === ".");
}

/** “Why?” Ms Osei asked: at most five words of name and title, then a verb of speech. */
function isSpeaker(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 6, tokens.length); i++) {
    const token = tokens[i]!;
    if (i > from && speechVerbs.has(token.lower)) return true;
    if (token.kind !== "word" && token.text !== "." && token.text !== "-") return false;
  }
  return false;
}

function isInitial({ text, kind, spaced }: Token): boolean {
  return kind === "word" && spaced && /^\p{Lu}$/u.test(text);
}

/** True when the point at `i` belongs to an abbreviation inside the sentence, given the first word after it. */
function isAbbreviation(tokens: readonly Token[], first: number, i: number, opener: Token): boolean {
  const point = tokens[i]!;
  const word = point.text === "." ? tokens[i - 1] : point;
  if (word?.kind !== "word" || (word !== point && point.spaced)) return false;
  const { lower } = word;
  const opensPlainly = sentenceOpeners.has(opener.lower);
  if (joiningAbbreviations.has(word.text)) return true;
  if (clockAbbreviations.has(lower)) return clockFollowers.has(opener.lower);
  if (word === point) return !opensPlainly;
  if (figureAbbreviations.has(lower) && opener.kind === "number") return true;
  if (approximations.test(lower) && /^\p{Sc}$/u.test(opener.text)) return true;
  if (opensPlainly) return false;
  if (isInitial(word)) return opener.kind === "word" && (word.text !== "I" || followsName(tokens, first, i - 1));
  return isNameLike(word, opener) && (titleAbbreviations.has(lower) || nameAbbreviations.has(lower));
}

/** “c. £5m”, “approx. $3,000”. */
const approximations = /^(?:approx|ca?|est)$/;

/** A capital and then small letters ("Sen."), or capitals among capitals ("ST. LOUIS"): not "the SEC. Companies". */
function isNameLike(word: Token, opener: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word.text) || (/^\p{Lu}+$/u.test(word.text) && /^\p{Lu}{2}/u.test(opener.text));
}

/** The “I.” of “Ana I. Reyes”, not that of “taller than I. Reyes …”. */
function followsName(tokens: readonly Token[], first: number, i: number): boolean {
  return i > first && /^\p{Lu}/u.test(tokens[i - 1]!.text);
}
