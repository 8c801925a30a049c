/**
 * Finds what stands between quotation marks: “double”, ‘single’, "straight", 'straight single', «guillemets», „low“, nested.
 * A mark that could be an apostrophe (’90s, dogs’) or inches (6'2") is taken for a quotation mark only with a partner, so
 * that a mark reported as unclosed is almost always a slip. Leaves quotations that run on into the next paragraph to the
 * layers above: here they are unclosed.
 */
import { compareSpans } from "../base/index.ts";
import { speechVerbs } from "../lexicon/index.ts";
import { type Mark, readMarks } from "./quotation-marks.ts";
import type { TokenScan } from "./tokens.ts";
import type { Quotation, Token } from "./types.ts";

/** Quotations of one block, sorted by start, containers first. Linear in the number of tokens. */
export function findQuotations(prose: string, { tokens, quoteIdxs }: TokenScan): Quotation[] {
  const marks = readMarks(tokens, quoteIdxs);
  return marks.length === 0 ? [] : withDepths(pairUp(prose, tokens, marks));
}

/** An opening mark that waits for its partner. */
interface Open {
  readonly mark: Mark;
  /** Where the next mark of its look opened before this one was closed. */
  reopened?: number;
}

type Pair = Omit<Quotation, "depth">;

/** No text nests deeper; the bound keeps a page of opening marks linear. */
const MAX_DEPTH = 6;

function pairUp(prose: string, tokens: readonly Token[], marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = [];
  const open: Open[] = [];
  const ahead = lookAhead(tokens, marks);

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
  return last !== undefined && looksLike(last, mark) && opensSentence(tokens, mark, last.tokenIdx);
}

/** True for a mark set apart behind the end of a sentence, after which whoever said it is not named; looks back to `first` at most. */
function opensSentence(tokens: readonly Token[], { tokenIdx, opens }: Mark, first: number): boolean {
  if (!opens || !tokens[tokenIdx]!.spaced) return false;
  let end = tokenIdx - 1;
  const furthest = Math.max(first, end - MAX_DEPTH);
  while (end > furthest && tokens[end]!.kind === "quote") end--;
  return SENTENCE_ENDS.includes(tokens[end]?.text ?? "") && !endsInSpeaker(tokens, end);
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
  /** For each mark: does one of its group that may close come before the next that only opens, and does not just take up what is open? */
  readonly closesFirst: readonly boolean[];
  /** The same, asking for one that can't be a plural's apostrophe. */
  readonly closesPlainlyFirst: readonly boolean[];
}

function lookAhead(tokens: readonly Token[], marks: readonly Mark[]): LookAhead {
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
      closes[group] &&= opensSentence(tokens, mark, 0);
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
