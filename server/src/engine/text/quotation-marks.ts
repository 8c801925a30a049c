/**
 * Reads each quotation mark of a block by what touches it: whether it may open, close, or be an apostrophe (’90s, dogs’) or inches (6'2")
 * as well. Which of them belong together is told in `quotations.ts`.
 */
import { elisions } from "../lexicon/index.ts";
import type { Quotation, Token } from "./types.ts";

/** A mark closes only what its own group opened: “…” may hold ‘…’. */
type Group = "double" | "single" | "guillemet";

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Index of its first token. */
  readonly tokenIdx: number;
  /** Straight and curly marks close each other at need, but a curly pair may stand within a straight one. */
  readonly straight: boolean;
  readonly group: Group;
  readonly style: Quotation["style"];
  /** What the mark and its neighbours allow; where both, it closes if there is something to close. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** False where it may as well be an apostrophe or a measure: without a partner it means nothing. */
  readonly sure: boolean;
  /** A closing mark that may as well be the apostrophe of a plural: “the dogs’ home”. */
  readonly possessive: boolean;
}

/** A mark with what touches it: undefined where a space, or nothing, does. */
interface Place {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

export function readMarks(tokens: readonly Token[], quoteIdxs: readonly number[]): Mark[] {
  const marks: Mark[] = [];
  let last = -1;
  for (const i of quoteIdxs) {
    // The second of a twin is read with the first.
    if (i <= last) continue;
    last = isTwin(tokens, i) ? i + 1 : i;
    const mark = readMark({
      tokens,
      first: i,
      last,
      before: touchingBefore(tokens, i),
      after: touchingAfter(tokens, last),
    });
    if (mark) marks.push(mark);
  }
  return marks;
}

function touchingBefore(tokens: readonly Token[], i: number): Token | undefined {
  return i > 0 && !tokens[i]!.spaced ? tokens[i - 1] : undefined;
}

function touchingAfter(tokens: readonly Token[], i: number): Token | undefined {
  const next = tokens[i + 1];
  return next && !next.spaced ? next : undefined;
}

/** Two single marks set as one double one, as typewriters, TeX and telegrams do: ''so'', ``so''. */
function isTwin(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!;
  if (!["'", "`", "‘", "’"].includes(text)) return false;
  return touchingAfter(tokens, i)?.text === text && touchingAfter(tokens, i + 1)?.text !== text;
}

function readMark(place: Place): Mark | undefined {
  const { tokens, first, last, before, after } = place;
  if (isMeasure(tokens, first)) return undefined;
  const { start, text } = tokens[first]!;
  const mark = {
    start,
    end: tokens[last]!.end,
    tokenIdx: first,
    straight: text === '"' || text === "'" || text === "`",
    group: "double",
    style: "double",
    opens: false,
    closes: false,
    sure: true,
    possessive: false,
  } as const;
  if (last > first) return { ...mark, ...straightRoles(place) };
  switch (text) {
    case '"':
      return { ...mark, ...straightRoles(place) };
    case "“":
    case "‟":
      // It also closes „low“ ones, and others by a slip of the hand.
      return { ...mark, opens: true, closes: closesLikeLeft(place), sure: after !== undefined };
    case "”":
      return { ...mark, opens: !before && isWordy(after), closes: true, sure: false };
    case "„":
      return { ...mark, style: "low", opens: true };
    case "‚":
      // Set close after a word it is a comma in disguise.
      return before ? undefined : { ...mark, group: "single", style: "low", opens: true, sure: false };
    case "«":
    case "‹":
      return {
        ...mark,
        group: "guillemet",
        style: "guillemet",
        opens: true,
        closes: before !== undefined && !isWordy(after),
        sure: isWordy(after),
      };
    case "»":
    case "›":
      return {
        ...mark,
        group: "guillemet",
        style: "guillemet",
        opens: !before && isWordy(after),
        closes: true,
        sure: false,
      };
    default: {
      const roles = text === "‘" || text === "‛" ? leftSingleRoles(place) : singleRoles(place);
      return roles && { ...mark, group: "single", style: "single", ...roles };
    }
  }
}

/** Feet and inches, minutes and seconds: 6'2", 51°30'26". An inch mark alone (5") is left to pairing. */
function isMeasure(tokens: readonly Token[], i: number): boolean {
  if (touchingBefore(tokens, i)?.kind !== "number") return false;
  const isFoot = touchingAfter(tokens, i)?.kind === "number";
  const feet = tokens[i - 2];
  return isFoot || (feet?.kind === "quote" && touchingBefore(tokens, i - 2)?.kind === "number");
}

type Roles = Pick<Mark, "opens" | "closes" | "sure"> & Partial<Pick<Mark, "possessive">>;

/** A straight mark looks the same on both sides: what touches it tells. */
function straightRoles({ tokens, last, before, after }: Place): Roles {
  const lone = { opens: true, closes: true, sure: false };
  if (!before && !after) return lone;
  if (!after) return { opens: false, closes: true, sure: false };
  if (!before) {
    if (isEllipsis(tokens, last + 1)) return { opens: true, closes: false, sure: true };
    return closesAfter(after)
      ? { opens: false, closes: true, sure: false }
      : { opens: true, closes: false, sure: isWordy(after) };
  }
  if (before.kind === "quote") return isWordy(after) ? { opens: true, closes: false, sure: true } : lone;
  if (isBracket(before)) return { opens: true, closes: false, sure: true };
  if (closesAfter(after)) return { opens: false, closes: true, sure: false };
  return lone;
}

function leftSingleRoles({ before, after }: Place): Roles | undefined {
  // ‘90s and don‘t: an apostrophe that a word processor turned round.
  if (isElided(after) || (isWordy(before) && isWordy(after))) return undefined;
  return { opens: true, closes: closesLikeLeft({ before, after }), sure: isWordy(after) };
}

/** An opening mark where only a closing one makes sense: the slip of a word processor, or the German „so“. */
function closesLikeLeft({ before, after }: Pick<Place, "before" | "after">): boolean {
  if (isWordy(after)) return false;
  return !before || !(isBracket(before) || before.kind === "quote");
}

/** A straight single mark or ’: an apostrophe unless something else speaks for it. */
function singleRoles({ tokens, first, before, after }: Place): Roles | undefined {
  if (!before || opensBefore(before)) {
    if (!after) return before ? { opens: false, closes: true, sure: false } : undefined;
    if (closesAfter(after)) return { opens: false, closes: true, sure: false };
    if (isElided(after)) return undefined;
    return { opens: true, closes: false, sure: isCapitalised(after) && startsSpeech(tokens[first - 1]) };
  }
  // rock ’n’ roll
  if (before.lower === "n" && tokens[first - 2]?.kind === "quote") return undefined;
  const next = tokens[first + 1];
  const possessive = isWordy(before) && !after && isWordy(next) && /(?:[sxz]|in)$/.test(before.lower);
  return { opens: false, closes: true, sure: false, possessive };
}

function isElided(after: Token | undefined): boolean {
  return after !== undefined && (elisions.has(after.lower) || /^\d\ds?$/.test(after.text));
}

/** Where a quotation is led in: at the start of the block, after “he said,”, a colon or the sentence before. */
function startsSpeech(previous: Token | undefined): boolean {
  return previous === undefined || [",", ":", ".", "!", "?", "…"].includes(previous.text);
}

function isWordy(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "word" || token.kind === "number" || token.kind === "link");
}

function isCapitalised({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}

function isBracket({ text }: Token): boolean {
  return text === "(" || text === "[" || text === "{";
}

/** What an opening mark may follow without a space. */
function opensBefore(token: Token): boolean {
  return isBracket(token) || token.kind === "quote" || ["-", "–", "—", "/", "¿", "¡"].includes(token.text);
}

/** What follows a closing mark without a space. */
function closesAfter(token: Token): boolean {
  return [".", ",", ";", ":", "!", "?", ")", "]", "}", "…", "”", "’", "»"].includes(token.text);
}

function isEllipsis(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.text === "…" || (tokens[i]!.text === "." && touchingAfter(tokens, i)?.text === ".");
}
