/**
 * Finds what stands between quotation marks: “double”, ‘single’, "straight", 'straight single', «guillemets», „low“, nested.
 * A mark that could be an apostrophe (’90s, dogs’) or inches (6'2") is taken for a quotation mark only with a partner, so
 * that a mark reported as unclosed is almost always a slip. Leaves quotations that run on into the next paragraph to the
 * layers above: here they are unclosed.
 */
import { compareSpans } from "../base/index.ts";
import { elisions, speechVerbs } from "../lexicon/index.ts";
import type { TokenScan } from "./tokens.ts";
import type { Quotation, Token } from "./types.ts";

/** Quotations of one block, sorted by start, containers first. Linear in the number of tokens. */
export function findQuotations(prose: string, { tokens, quoteIdxs }: TokenScan): Quotation[] {
  const marks = readMarks(tokens, quoteIdxs);
  return marks.length === 0 ? [] : withDepths(pairUp(prose, tokens, marks));
}

/** A mark closes only what its own group opened: “…” may hold ‘…’. */
type Group = "double" | "single" | "guillemet";

interface Mark {
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

/** An opening mark that waits for its partner. */
interface Open {
  readonly mark: Mark;
  /** Where the next mark of its look opened before this one was closed. */
  reopened?: number;
}

type Pair = Omit<Quotation, "depth">;

// ---- Pairing ------------------------------------------------------------------------------------------------------

/** No text nests deeper; the bound keeps a page of opening marks linear. */
const MAX_DEPTH = 6;

function pairUp(prose: string, tokens: readonly Token[], marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = [];
  const open: Open[] = [];
  const ahead = lookAhead(marks);

  const leaveUnclosed = ({ mark, reopened }: Open, limit: number) => {
    if (!mark.sure) return;
    const end = trimmedEnd(prose, mark.end, reopened ?? limit);
    if (mark.end < end) pairs.push({ ...unclosed(mark, end) });
  };

  marks.forEach((mark, i) => {
    const partner = mark.closes && !isPlural(mark, i, ahead) ? partnerOf(mark, open) : -1;
    if (partner >= 0) {
      while (open.length > partner + 1) leaveUnclosed(open.pop()!, mark.start);
      const first = open.pop()!.mark;
      const inner = { start: first.end, end: mark.start };
      if (!isBlank(prose, inner.start, inner.end)) {
        pairs.push({ start: first.start, end: mark.end, inner, closed: true, style: first.style });
      }
    } else if (mark.opens && open.length < MAX_DEPTH && (mark.sure || ahead.closesFirst[i])) {
      if (takesUp(tokens, mark, open)) return;
      for (const outer of open) if (looksLike(outer.mark, mark)) outer.reopened ??= mark.start;
      open.push({ mark });
    }
  });
  while (open.length > 0) leaveUnclosed(open.pop()!, tokens.at(-1)!.end);
  return pairs;
}

/**
 * True for the second mark of “We tried. “Then we went,” he said: a speech of several paragraphs set in one, with the mark that
 * opens each paragraph kept. Not so after “We tried, he said. “Then …”, where a closing mark was forgotten.
 */
function takesUp(tokens: readonly Token[], mark: Mark, open: readonly Open[]): boolean {
  const last = open.at(-1)?.mark;
  if (last?.group !== "double" || mark.group !== "double" || last.straight !== mark.straight) return false;
  let end = mark.tokenIdx - 1;
  while (end > last.tokenIdx && tokens[end]!.kind === "quote") end--;
  return tokens[mark.tokenIdx]!.spaced && SENTENCE_ENDS.includes(tokens[end]!.text) && !endsInSpeaker(tokens, end);
}

/** “…, he said.” and “…, said the minister.” before the stop at `end`: a verb of speech soon after a comma. */
function endsInSpeaker(tokens: readonly Token[], end: number): boolean {
  let hasVerb = false;
  for (let i = end - 1; i >= 0 && i > end - 7; i--) {
    if (tokens[i]!.text === ",") return hasVerb;
    hasVerb ||= speechVerbs.has(tokens[i]!.lower);
  }
  return false;
}

const SENTENCE_ENDS = [".", "!", "?", "…"];

function unclosed(mark: Mark, end: number): Pair {
  return { start: mark.start, end, inner: { start: mark.end, end }, closed: false, style: mark.style };
}

function looksLike(a: Mark, b: Mark): boolean {
  return a.group === b.group && a.straight === b.straight;
}

/** The open mark that `mark` closes, as an index; -1 when none. A single mark never closes over an open double one. */
function partnerOf(mark: Mark, open: readonly Open[]): number {
  let otherLook = -1;
  for (let i = open.length - 1; i >= 0; i--) {
    const candidate = open[i]!.mark;
    if (looksLike(candidate, mark)) return i;
    if (otherLook < 0 && candidate.group === mark.group) otherLook = i;
    if (mark.group === "single" && candidate.group === "double") break;
  }
  return otherLook;
}

/** True for the mark of “the dogs’ home” where a better closing mark follows: ‘He left the dogs’ home.’ */
function isPlural(mark: Mark, i: number, ahead: LookAhead): boolean {
  return mark.possessive && ahead.closesPlainlyFirst[i]!;
}

interface LookAhead {
  /** For each mark: does one of its group that may close come before the next that only opens? */
  readonly closesFirst: readonly boolean[];
  /** The same, asking for one that can't be a plural's apostrophe. */
  readonly closesPlainlyFirst: readonly boolean[];
}

function lookAhead(marks: readonly Mark[]): LookAhead {
  const closesFirst: boolean[] = new Array(marks.length);
  const closesPlainlyFirst: boolean[] = new Array(marks.length);
  const closes = { double: false, single: false, guillemet: false };
  const closesPlainly = { double: false, single: false, guillemet: false };
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    const { group } = mark;
    closesFirst[i] = closes[group];
    closesPlainlyFirst[i] = closesPlainly[group];
    if (mark.closes) {
      closes[group] = true;
      if (!mark.possessive) closesPlainly[group] = true;
    } else if (mark.opens) {
      closes[group] = false;
      closesPlainly[group] = false;
    }
  }
  return { closesFirst, closesPlainlyFirst };
}

function withDepths(pairs: Pair[]): Quotation[] {
  const containers: Quotation[] = [];
  return pairs.sort(compareSpans).map((pair) => {
    while (containers.length > 0 && containers.at(-1)!.end <= pair.start) containers.pop();
    const quotation = { depth: containers.length, ...pair };
    containers.push(quotation);
    return quotation;
  });
}

function trimmedEnd(prose: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(prose, at - 1)) at--;
  return at;
}

function isBlank(prose: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isSpace(prose, at)) at++;
  return at === end;
}

function isSpace(prose: string, at: number): boolean {
  const unit = prose.charCodeAt(at);
  return unit <= 0x20 || unit === 0xa0;
}

// ---- Reading the marks --------------------------------------------------------------------------------------------

/** A mark with what touches it: undefined where a space, or nothing, does. */
interface Place {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

function readMarks(tokens: readonly Token[], quoteIdxs: readonly number[]): Mark[] {
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

/** Where a quotation is led in: at the start of the block, after “he said,” or a colon. */
function startsSpeech(previous: Token | undefined): boolean {
  return previous === undefined || previous.text === "," || previous.text === ":";
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
