/**
 * What the trained model sees of a token: one row number in each of a few tables, whose rows are added up. Computed from the
 * tokens alone, so that a change to sentences or quotations elsewhere can't make a trained model see something else.
 */
import { hashOf } from "../../base/index.ts";
import type { BlockReading, Token } from "../../text/index.ts";

/** The tables after the word's own, in the order of the columns. Rows of hashed tables are shared by what collides. */
export const contextTables = [
  { name: "suffix", rows: 1024 },
  { name: "shape", rows: 64 },
  { name: "quotation", rows: 96 },
  { name: "sentence", rows: 64 },
  { name: "place", rows: 64 },
] as const;

/** Of the columns, the first three depend on the token alone; the others on where it stands. */
export const typeColumns = 3;
export const columnCount = 1 + contextTables.length;

/** The row of a word in the word table by the hash of its form; row 0 is for all other words. */
export interface WordIndex {
  rowOf(hash: number): number;
}

/** `columnCount` numbers a token: the word's row, then one row of each context table. */
export function featuresOf(reading: Pick<BlockReading, "kind" | "tokens">, words: WordIndex): Int32Array {
  const { tokens } = reading;
  const rows = new Int32Array(tokens.length * columnCount);
  const quotation = quotationRows(tokens);
  const sentence = sentenceRows(tokens, reading.kind === "headline");
  for (let i = 0; i < tokens.length; i++) {
    const at = i * columnCount;
    const form = formOf(tokens[i]!);
    rows[at] = words.rowOf(hashOf(form, 0));
    rows[at + 1] = suffixRow(form);
    rows[at + 2] = shapeRow(tokens[i]!);
    rows[at + 3] = quotation[i]!;
    rows[at + 4] = sentence.within[i]!;
    rows[at + 5] = sentence.place[i]!;
  }
  return rows;
}

/** The form a word is looked up by: lower case, quotation marks of one kind alike, numbers by their looks. */
export function formOf({ kind, lower, text }: Token): string {
  if (kind === "quote") return isDoubleMark(text) ? '"' : "'";
  if (kind === "link") return "<link>";
  if (kind === "number") return numberForm(lower);
  return lower;
}

/** "1,400" → "0,000", "2016" → "<year>", "30th" → "00th": digits count, their values don't. */
function numberForm(lower: string): string {
  if (lower.length === 4 && (lower.startsWith("19") || lower.startsWith("20")) && /^\d{4}$/.test(lower))
    return "<year>";
  return lower.length > 12 ? "<number>" : lower.replace(/\d/g, "0");
}

function suffixRow(form: string): number {
  return hashOf(form.slice(-3), 1) % contextTables[0].rows;
}

// ---- Shape ----------------------------------------------------------------------------------------------------------

function shapeRow({ kind, text, spaced }: Token): number {
  return shapeOf(kind, text) * 2 + (spaced ? 1 : 0);
}

function shapeOf(kind: Token["kind"], text: string): number {
  if (kind === "mark") return 1;
  if (kind === "quote") return 2;
  if (kind === "link") return 3;
  const length = text.length;
  if (kind === "number") {
    if (/^\d+$/.test(text)) return 4 + Math.min(4, length);
    return /[a-z]/i.test(text) ? 9 : 10;
  }
  let upper = 0;
  for (let i = 0; i < Math.min(length, 24); i++) {
    const char = text[i]!;
    if (char !== char.toLowerCase()) upper++;
  }
  const clitic = text[0] === "'" || text[0] === "’";
  if (clitic) return 11;
  if (upper === 0) return length === 1 ? 12 : length <= 3 ? 13 : length <= 6 ? 14 : length <= 9 ? 15 : 16;
  const firstUpper = text[0] !== text[0]!.toLowerCase();
  if (upper === 1 && firstUpper)
    return length === 1 ? 17 : length === 2 ? 18 : length <= 5 ? 19 : length <= 9 ? 20 : 21;
  if (text.includes(".")) return 22;
  if (upper >= Math.min(length, 24) - 1) return length <= 3 ? 23 : 24;
  return firstUpper ? 25 : 26;
}

// ---- Quotation ------------------------------------------------------------------------------------------------------

const OUT = 0;
const OPENING = 1;
const INSIDE = 2;
const CLOSING = 3;

interface QuotationStates {
  /** OUT, OPENING, INSIDE or CLOSING, a token. */
  readonly state: Uint8Array;
  /** For tokens not outside: how many stand between the marks, -1 where the second is missing. */
  readonly lengths: Int32Array;
}

/**
 * Double marks decide; single ones (a British headline's) only where the block has no double ones. A mark whose partner is
 * missing runs to the end of the block. “ opens another within “…”, and closes „…“.
 */
function quotationStates(tokens: readonly Token[]): QuotationStates {
  const state = new Uint8Array(tokens.length);
  const lengths = new Int32Array(tokens.length);
  const widths = Uint8Array.from(tokens, (_, i) => doubleMarkWidth(tokens, i));
  const doubles = widths.some((width) => width > 0);
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const width = doubles ? widths[i]! : token.kind === "quote" ? 1 : 0;
    const next = tokens[i + width];
    if (width === 0) {
      state[i] = open >= 0 ? INSIDE : OUT;
      continue;
    }
    if (open < 0) {
      if (mayOpen(token, next)) {
        open = i;
        state[i] = OPENING;
      } else if (token.text === "”" || width === 2) state[i] = CLOSING;
    } else if (doubles ? token.text === "“" && tokens[open]!.text !== "„" : mayOpen(token, next)) state[i] = INSIDE;
    else {
      state[i] = CLOSING;
      lengths.fill(i - open - 1, open, i + width);
      open = -1;
    }
    if (width === 2) state[i + 1] = state[i]!;
    i += width - 1;
  }
  if (open >= 0) lengths.fill(-1, open);
  return { state, lengths };
}

/** How many tokens make the double mark that begins here: 1 for “, 2 for two single ones typed as one (''), 0 for none. */
function doubleMarkWidth(tokens: readonly Token[], i: number): 0 | 1 | 2 {
  const token = tokens[i]!;
  if (token.kind !== "quote") return 0;
  if (isDoubleMark(token.text)) return 1;
  const next = tokens[i + 1];
  return next?.kind === "quote" && !next.spaced && next.text === token.text ? 2 : 0;
}

/** In or out of quotation marks, and how long the quotation is; outside, how near the last and the next one are. */
function quotationRows(tokens: readonly Token[]): Uint8Array {
  const { state, lengths } = quotationStates(tokens);
  const count = tokens.length;
  const rows = new Uint8Array(count);
  let since = 1000;
  for (let i = 0; i < count; i++) {
    since = state[i] === CLOSING ? 0 : since + 1;
    if (state[i] === OUT) rows[i] = nearness(since);
    else rows[i] = 36 + (state[i]! - 1) * 8 + quotationLength(lengths[i]!);
  }
  let until = 1000;
  for (let i = count - 1; i >= 0; i--) {
    until = state[i] === OPENING ? 0 : until + 1;
    if (state[i] === OUT) rows[i] = rows[i]! * 6 + nearness(until);
  }
  return rows;
}

/** 0 next to the mark, 4 far from it, 5 none at all. */
function nearness(distance: number): number {
  if (distance >= 1000) return 5;
  return distance <= 1 ? 0 : distance <= 3 ? 1 : distance <= 6 ? 2 : distance <= 12 ? 3 : 4;
}

function quotationLength(tokens: number): number {
  if (tokens < 0) return 7;
  return tokens <= 1
    ? 0
    : tokens <= 3
      ? 1
      : tokens <= 6
        ? 2
        : tokens <= 10
          ? 3
          : tokens <= 18
            ? 4
            : tokens <= 35
              ? 5
              : 6;
}

function isDoubleMark(text: string): boolean {
  return '"“”„‟«»'.includes(text);
}

function mayOpen(mark: Token, next: Token | undefined): boolean {
  if ("“‘«„".includes(mark.text)) return true;
  if ("”’»".includes(mark.text)) return false;
  return next !== undefined && !next.spaced && (mark.spaced || next.kind === "word");
}

// ---- Sentence and place ---------------------------------------------------------------------------------------------

/** Where the token stands in its sentence, and the sentence in its block. Sentences here are a rough cut at full stops. */
function sentenceRows(tokens: readonly Token[], isHeadline: boolean): { within: Uint8Array; place: Uint8Array } {
  const within = new Uint8Array(tokens.length);
  const place = new Uint8Array(tokens.length);
  const starts = sentenceStarts(tokens);
  for (let s = 0; s < starts.length; s++) {
    const from = starts[s]!;
    const to = starts[s + 1] ?? tokens.length;
    const placeRow = isHeadline ? 63 : Math.min(5, s) * 6 + Math.min(5, starts.length - 1 - s);
    for (let i = from; i < to; i++) {
      within[i] = fromStart(i - from) * 7 + fromEnd(to - 1 - i);
      place[i] = placeRow;
    }
  }
  return { within, place };
}

function sentenceStarts(tokens: readonly Token[]): number[] {
  const starts = tokens.length > 0 ? [0] : [];
  let ended = false;
  for (let i = 1; i < tokens.length; i++) {
    const before = tokens[i - 1]!;
    if (before.text === "." || before.text === "!" || before.text === "?") ended = true;
    else if (before.kind !== "quote" && before.text !== ")") ended = false;
    const token = tokens[i]!;
    if (!ended || !token.spaced) continue;
    const first = token.text[0]!;
    if (first !== first.toLowerCase() || token.kind === "quote" || token.kind === "number") {
      starts.push(i);
      ended = false;
    }
  }
  return starts;
}

function fromStart(distance: number): number {
  if (distance <= 3) return distance;
  return distance <= 5 ? 4 : distance <= 9 ? 5 : distance <= 19 ? 6 : 7;
}

function fromEnd(distance: number): number {
  if (distance <= 2) return distance;
  return distance <= 4 ? 3 : distance <= 8 ? 4 : distance <= 16 ? 5 : 6;
}
