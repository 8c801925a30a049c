/**
 * Splits prose into tokens: “Ukraine’s $7bn loss” → Ukraine · ’s · $ · 7bn · loss.
 * One pass over the characters, no look-behind and no state between calls, so that the same words always give the same
 * tokens: the trained models are learnt on these. Leaves the meaning of a token to the layers above.
 */
import { linkEnd, webAddressEnd } from "./addresses.ts";
import {
  APOSTROPHE,
  AT,
  BLANK,
  COMBINING,
  COMMA,
  classAt,
  DIGIT,
  HASH,
  isApostropheUnit,
  isAsciiDigit,
  isAsciiLetter,
  isLetter,
  isLetterOrDigit,
  LETTER,
  LETTER_PAIR,
  PAIR,
  POINT,
  QUOTE,
  SOFT_HYPHEN,
  SPACE,
  STRAIGHT_APOSTROPHE,
  UNDERSCORE,
} from "./character-classes.ts";
import type { Token, TokenKind } from "./types.ts";

export interface TokenScan {
  readonly tokens: readonly Token[];
  /** Indices of the tokens that may be quotation marks, so that no one has to look through all of them again. */
  readonly quoteIdxs: readonly number[];
  /** Indices of the tokens at which a sentence may end. */
  readonly stopIdxs: readonly number[];
}

export function scanTokens(prose: string): TokenScan {
  const tokens: Token[] = [];
  const quoteIdxs: number[] = [];
  const stopIdxs: number[] = [];
  const end = prose.length;
  const mayHoldAddress = prose.includes("@");
  let at = 0;
  let spaced = true;
  while (at < end) {
    const unit = prose.charCodeAt(at);
    if (unit === BLANK) {
      at++;
      spaced = true;
      continue;
    }
    if (isAsciiLetter(unit) && !mayHoldAddress) {
      const word = plainWord(prose, at, spaced);
      if (word) {
        tokens.push(word);
        at = word.end;
        spaced = false;
        continue;
      }
    }
    const kind = classAt(prose, at);
    if (kind === SPACE) {
      at++;
      spaced = true;
      continue;
    }
    // Inside a word it is the word's; outside there is nothing to see.
    if (unit === SOFT_HYPHEN) {
      at++;
      continue;
    }
    const from = at;
    let tokenKind: TokenKind;
    if (isLetterOrDigit(kind)) {
      const link = mayHoldAddress ? linkEnd(prose, at) : webAddressEnd(prose, at);
      if (link > at) {
        at = link;
        tokenKind = "link";
      } else {
        at = wordEnd(prose, at);
        tokenKind = kind === DIGIT ? "number" : "word";
      }
    } else if (opensHandle(kind, classAt(prose, at + 1))) {
      at = handleEnd(prose, at + 1);
      tokenKind = "link";
    } else {
      const clitic = kind === APOSTROPHE && !spaced && isBehindWord(tokens) ? cliticEnd(prose, from) : -1;
      at = clitic > 0 ? clitic : from + (kind === PAIR ? 2 : 1);
      tokenKind = clitic > 0 ? "word" : kind === APOSTROPHE || kind === QUOTE ? "quote" : "mark";
    }
    if (tokenKind === "quote") quoteIdxs.push(tokens.length);
    else if (tokenKind !== "number" && endsInStop(prose, at)) stopIdxs.push(tokens.length);
    tokens.push(makeToken(prose, from, at, tokenKind, spaced));
    spaced = false;
  }
  return { tokens, quoteIdxs, stopIdxs };
}

/** “.”, “!”, “?”, “…” and their like; also the point of an initialism: "U.S.", "a.m." */
function endsInStop(prose: string, end: number): boolean {
  const unit = prose.charCodeAt(end - 1);
  return unit === POINT || unit === 33 || unit === 63 || (unit > 0x7f && "…‽。؟".includes(String.fromCharCode(unit)));
}

function makeToken(prose: string, start: number, end: number, kind: TokenKind, spaced: boolean): Token {
  const written = prose.slice(start, end);
  const text = SPELT_OTHERWISE.test(written) ? plainlySpelt(written) : written;
  const lower = kind === "mark" ? text : text.toLowerCase();
  return { start, end, text, lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower, kind, spaced };
}

/** What stands unseen in a word copied from a web page (hyphens for where its line may end, joiners), and letters that a PDF joins. */
const SPELT_OTHERWISE = /\u00ad|\u200c|\u200d|[\ufb00-\ufb06]/;

function plainlySpelt(written: string): string {
  return written
    .replace(/\u00ad|\u200c|\u200d/g, "")
    .replace(/[\ufb00-\ufb06]/g, (letters) => letters.normalize("NFKC"));
}

/**
 * The word at `start` where it is of the plainest kind, as most are: two ASCII letters or more, and then something that can't
 * go on with it; undefined when it takes a closer look. The same answer as `wordEnd` gives, sooner.
 */
function plainWord(prose: string, start: number, spaced: boolean): Token | undefined {
  const first = prose.charCodeAt(start);
  let unit = prose.charCodeAt(start + 1);
  if (!isAsciiLetter(unit) || mayOpenLink(first, unit)) return undefined;
  // Small letters, and no capitals, have this bit.
  let small = first & 32;
  let end = start + 1;
  while (isAsciiLetter(unit)) {
    small &= unit;
    unit = prose.charCodeAt(++end);
  }
  // A lone letter may be an initial and keep its point; this one has company, so that a point or a comma ends it.
  const stops = unit <= 0x7f ? unit !== STRAIGHT_APOSTROPHE && !isAsciiDigit(unit) : Number.isNaN(unit);
  if (!stops) return undefined;
  const text = prose.slice(start, end);
  return { start, end, text, lower: small === 0 ? text.toLowerCase() : text, kind: "word", spaced };
}

/** “http…”, “www…” */
function mayOpenLink(first: number, second: number): boolean {
  return ((first | 32) === 104 && second === 116) || ((first | 32) === 119 && second === 119);
}

function isBehindWord(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return last !== undefined && (last.kind === "word" || last.kind === "number");
}

/** "@name" may begin with a digit; "#1" is a rank, not a hashtag. */
function opensHandle(kind: number, next: number): boolean {
  return (kind === AT && isLetterOrDigit(next)) || (kind === HASH && isLetter(next));
}

/** Handles and hashtags hold underscores, which words do not. */
function handleEnd(prose: string, at: number): number {
  let end = runEnd(prose, at);
  while (prose.charCodeAt(end) === UNDERSCORE && isLetterOrDigit(classAt(prose, end + 1))) end = runEnd(prose, end + 1);
  return end;
}

/**
 * The end of the word that starts at `at`: letters and digits, with an apostrophe, a point or a comma inside where it
 * belongs there ("O’Brien", "didn’t", "U.S.", "1,400.5"), and a point at the end of an initialism ("U.S.", "a.m.").
 */
function wordEnd(prose: string, at: number): number {
  const startsWithDigit = classAt(prose, at) === DIGIT;
  let end = runEnd(prose, at);
  for (;;) {
    const mark = prose.charCodeAt(end);
    const next = classAt(prose, end + 1);
    const nextSeen = next === COMBINING ? classFrom(prose, end + 1) : next;
    if (mark === POINT) {
      const numeric = classBefore(prose, end) === DIGIT && nextSeen === DIGIT;
      const initials = !startsWithDigit && isLone(prose, at, end) && next === LETTER && isLone(prose, end + 1, end + 2);
      if (!numeric && !initials) break;
      end = runEnd(prose, end + 1);
    } else if (mark === COMMA) {
      if (classBefore(prose, end) !== DIGIT || nextSeen !== DIGIT) break;
      end = runEnd(prose, end + 1);
    } else if (isApostropheUnit(mark)) {
      if (!isLetter(next) || cliticEnd(prose, end) > 0) break;
      end = runEnd(prose, end + 1);
    } else break;
  }
  end = seenEnd(prose, at, end);
  // "U.S." and "a.m." keep their last point; a lone "I." or "B." does not, for it may as well end a sentence.
  if (prose.charCodeAt(end) === POINT && prose.lastIndexOf(".", end - 1) >= at && isLone(prose, at, end)) end++;
  return end;
}

/** Where a word ends without the mark-up behind it. A lone “½” is an entity’s more often than one with a mark behind it, and holds all of it. */
function seenEnd(prose: string, at: number, end: number): number {
  let seen = end;
  while (prose.charCodeAt(seen - 1) === SOFT_HYPHEN) seen--;
  return seen === at + 1 && 0x7f < prose.charCodeAt(at) ? end : seen;
}

/** The class of what is seen from `at` on. */
function classFrom(prose: string, at: number): number {
  let first = at;
  while (prose.charCodeAt(first) === SOFT_HYPHEN) first++;
  return classAt(prose, first);
}

/** The class of what is seen before `at`. */
function classBefore(prose: string, at: number): number {
  let last = at - 1;
  while (prose.charCodeAt(last) === SOFT_HYPHEN) last--;
  return classAt(prose, last);
}

/** True when the letters just before `end` are one letter after `at` or after a point: the shape of an initial. */
function isLone(prose: string, at: number, end: number): boolean {
  if (end - 1 < at || classAt(prose, end - 1) !== LETTER) return false;
  if (isLetterOrDigit(classAt(prose, end)) && prose.charCodeAt(end) !== POINT) return false;
  return end - 1 === at || prose.charCodeAt(end - 2) === POINT;
}

function runEnd(prose: string, at: number): number {
  let end = at;
  for (;;) {
    const kind = classAt(prose, end);
    if (kind === LETTER || kind === DIGIT || kind === COMBINING) end += 1;
    else if (kind === LETTER_PAIR) end += 2;
    else return end;
  }
}

/** The end of a clitic ("’s", "’re") whose apostrophe stands at `at`; -1 when there is none. "n’t" stays in its word. */
function cliticEnd(prose: string, at: number): number {
  const first = prose.charCodeAt(at + 1) | 32;
  const second = prose.charCodeAt(at + 2) | 32;
  const isLong =
    (second === 101 && (first === 114 || first === 118)) || // ’re, ’ve
    (second === 108 && first === 108); // ’ll
  const isShort = first === 115 || first === 100 || first === 109; // ’s, ’d, ’m
  const end = at + (isLong ? 3 : 2);
  return (isLong || isShort) && !isLetterOrDigit(classAt(prose, end)) ? end : -1;
}
