/** Turns offsets into lines and columns, in UTF-16 code units and in UTF-8 bytes, for the reports of one file. */
import { LineIndex, type Span } from "../../engine/index.ts";
import type { Region } from "./result.ts";

export class Places {
  readonly #lines: LineIndex;
  readonly #bytes: ByteIndex;

  constructor(text: string) {
    this.#lines = new LineIndex(text);
    this.#bytes = new ByteIndex(text);
  }

  regionOf({ start, end }: Span): Region {
    const from = this.#lines.at(start);
    const to = this.#lines.at(end);
    return {
      start,
      end,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      byteColumn: this.#byteColumn(start, from.line),
      endByteColumn: this.#byteColumn(end, to.line),
    };
  }

  #byteColumn(offset: number, line: number): number {
    return this.#bytes.before(offset) - this.#bytes.before(this.#lines.startOf(line)) + 1;
  }
}

/** How many bytes of UTF-8 stand before an offset: noted once every so often, so that no question costs more than that. */
class ByteIndex {
  readonly #text: string;
  readonly #notes: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#notes = notes(text);
  }

  before(offset: number): number {
    const note = Math.min(Math.floor(offset / STEP), this.#notes.length - 1);
    return countBytes(this.#text, note * STEP, offset, this.#notes[note]!);
  }
}

/** In code units: how far apart the counts stand that are kept. */
const STEP = 1024;

function notes(text: string): number[] {
  const counts = [0];
  for (let at = STEP; at <= text.length; at += STEP) counts.push(countBytes(text, at - STEP, at, counts.at(-1)!));
  return counts;
}

/** A surrogate pair's four bytes are counted with its first half, so that a count may start and stop anywhere. */
function countBytes(text: string, from: number, to: number, counted: number): number {
  let bytes = counted;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) bytes += 4;
    else if (!(isLow(unit) && isHigh(text.charCodeAt(at - 1)))) bytes += 3;
  }
  return bytes;
}

function isHigh(unit: number): boolean {
  return 0xd800 <= unit && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return 0xdc00 <= unit && unit <= 0xdfff;
}
