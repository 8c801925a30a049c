/** Cuts a file into lines and tells the empty ones: the ground on which blocks of plain text are made out. */
import type { Span } from "../base/index.ts";

/**
 * With a line feed for every other mark of one unit that ends a line where text is pasted from a word processor, plain hyphens, figures and
 * signs for those of other widths, and a plain space for one that keeps two words together. One that groups the digits of a number stays,
 * and so do those that set a line or an item further in: to Markdown as many spaces would be code.
 */
export function plainlySpaced(text: string): string {
  let even = strangeLineEnds.reduce((even, end) => (even.includes(end) ? even.replaceAll(end, "\n") : even), text);
  for (const hyphen of strangeHyphens) if (even.includes(hyphen)) even = even.replaceAll(hyphen, "-");
  if (FULL_WIDTH.test(even)) even = even.replace(/[\uff01-\uff5e]/g, halfWidth);
  if (!even.includes(NO_BREAK_SPACE)) return even;
  return even.replaceAll(NO_BREAK_SPACE, (space, at: number) => {
    const before = even.charCodeAt(at - 1);
    const after = even.charCodeAt(at + 1);
    const partsWords = at > 0 && !isBlank(before) && !isBlank(after) && !(isDigit(before) && isDigit(after));
    return partsWords ? " " : space;
  });
}

const strangeLineEnds = ["\v", "\f", "\u0085", "\u2028", "\u2029"];
const NO_BREAK_SPACE = "\u00a0";
/** Those that never end a line, and those that are nothing but a hyphen. */
const strangeHyphens = ["\u2010", "\u2011"];

/** Figures and signs as wide as a character of Chinese or Japanese, as they are typed there: “３５％”. */
const FULL_WIDTH = /[\uff01-\uff5e]/;

function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

function isDigit(unit: number): boolean {
  return 48 <= unit && unit <= 57;
}

/** With blanks for the marks before lines that a mail program puts there where it answers: “> ”, “>> ”. Linear. */
export function withoutQuoteMarks(text: string): string {
  if (!text.includes(">")) return text;
  return text.replace(/^(?:> ?){1,9}/gm, (marks) => " ".repeat(marks.length));
}

/** A line without its ending and without white space around it; empty when nothing is left. */
export type Line = Span;

/**
 * Every line of `text` from an offset on, the empty ones too, one after the other: nobody needs millions of empty lines at once. Lines end
 * in LF, CR LF or CR. Linear.
 */
export function* trimmedLines(text: string, from = 0): Generator<Line, void> {
  let cr = indexOrEnd(text, "\r", from);
  let lf = indexOrEnd(text, "\n", from);
  for (let start = from; ; ) {
    if (cr < start) cr = indexOrEnd(text, "\r", start);
    if (lf < start) lf = indexOrEnd(text, "\n", start);
    const end = Math.min(cr, lf);
    yield trim(text, start, end);
    if (end === text.length) return;
    start = end + (cr + 1 === lf && lf < text.length ? 2 : 1);
  }
}

/** Where the line begins that an offset stands in. */
export function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (0 < start && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return start;
}

export function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

export function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space, control characters and characters without width, a byte-order mark among them. */
export function isBlank(unit: number): boolean {
  if (unit <= 0x20) return true;
  if (unit < 0x7f) return false;
  return (
    unit <= 0xa0 ||
    unit === 0x1680 ||
    (0x2000 <= unit && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
