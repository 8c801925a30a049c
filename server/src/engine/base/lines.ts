/**
 * Offsets ↔ lines of one text, for people (from one) and for protocols (from zero); inside the engine a place is an offset.
 * In “ab\ncd” the offset 4 is line 2, column 2, or the position 1:1. Lines end in LF, CR LF or CR. Every answer saturates:
 * what lies outside the text or its line is taken to the nearer end.
 */
import { firstIndex } from "./first-index.ts";
import type { Span } from "./span.ts";

/** One-based, as editors show them; columns count UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Zero-based, as the Language Server Protocol has them; characters count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Building is O(length), an answer O(log lines). */
export class LineIndex {
  /** How many lines there are: one more than line endings. */
  readonly count: number;
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
    this.count = this.#starts.length;
  }

  /** For people. */
  at(offset: number): LineColumn {
    const clamped = upTo(this.#text.length, offset);
    const line = this.#lineAt(clamped);
    return { line: line + 1, column: clamped - this.#starts[line]! + 1 };
  }

  /** For the protocol, where a position inside a line ending does not exist: it is taken to the end of its line. */
  positionAt(offset: number): Position {
    const clamped = upTo(this.#text.length, offset);
    const line = this.#lineAt(clamped);
    const { start, end } = this.lineSpan(line);
    return { line, character: Math.min(clamped, end) - start };
  }

  /** Whether the position is that of the offset: what `positionAt` would answer, without looking for the line. */
  isAt({ line, character }: Position, offset: number): boolean {
    const start = line < this.count ? this.#starts[line]! : Number.NaN;
    return start + character === offset && offset <= this.#endOf(line);
  }

  offsetAt({ line, character }: Position): number {
    if (!(0 <= line)) return 0;
    if (this.count <= line) return this.#text.length;
    const { start, end } = this.lineSpan(line);
    return start + upTo(end - start, character);
  }

  /** A zero-based line without its ending. */
  lineSpan(line: number): Span {
    const at = upTo(this.count - 1, line);
    return { start: this.#starts[at]!, end: this.#endOf(at) };
  }

  #endOf(line: number): number {
    if (line + 1 === this.count) return this.#text.length;
    const last = this.#starts[line + 1]! - 1;
    const isPair =
      this.#starts[line]! < last && this.#text.charCodeAt(last) === LF && this.#text.charCodeAt(last - 1) === CR;
    return isPair ? last - 1 : last;
  }

  /** The offset at which a one-based line starts; the nearer end of the text for a line it does not have. */
  startOf(line: number): number {
    if (line < 1) return 0;
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** The words of a one-based line, without its line break; empty for a line it does not have. */
  textOf(line: number): string {
    if (line < 1 || this.count < line) return "";
    const { start, end } = this.lineSpan(line - 1);
    return this.#text.slice(start, end);
  }

  #lineAt(offset: number): number {
    return Math.max(0, firstIndex(this.count, (line) => offset < this.#starts[line]!) - 1);
  }
}

const LF = 10;
const CR = 13;

/** Looks from line break to line break: that is the machine's own search, many times quicker than a look at every character. */
function lineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = 1;
  const next = (mark: string, from: number) => {
    const at = text.indexOf(mark, from);
    return at < 0 ? text.length : at;
  };
  let cr = next("\r", 0);
  let lf = next("\n", 0);
  for (let end = Math.min(cr, lf); end < text.length; end = Math.min(cr, lf)) {
    const start = end + (cr + 1 === lf && lf < text.length ? 2 : 1);
    if (count === starts.length) starts = grown(starts);
    starts[count++] = start;
    if (cr < start) cr = next("\r", start);
    if (lf < start) lf = next("\n", start);
  }
  return starts.slice(0, count);
}

function grown(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * values.length);
  larger.set(values);
  return larger;
}

/** The whole number from 0 to `most` that is nearest below; NaN is 0. */
function upTo(most: number, value: number): number {
  return 0 < value ? Math.min(Math.floor(value), most) : 0;
}
