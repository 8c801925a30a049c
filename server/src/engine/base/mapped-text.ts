/**
 * Text made alike for matching, with the way back: “It’s — so” becomes “It's - so”, and a place found in the one is a place
 * in the other. Quotation marks and dashes become the plain ones, any run of white space one space, “…” three points;
 * characters without width go. Nothing else is touched.
 */
import type { Span } from "./span.ts";

export class MappedText {
  /** The text made alike. */
  readonly text: string;
  /** Of the text as it was, in UTF-16 code units. */
  readonly originalLength: number;
  /** For each unit of `text`, the units of the original that it stands for; undefined where both have the same places. */
  readonly #starts: Uint32Array | undefined;
  readonly #ends: Uint32Array | undefined;

  /** Linear in the length of `original`. */
  constructor(original: string) {
    const { text, starts, ends } = makeAlike(original);
    this.text = text;
    this.originalLength = original.length;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Where a stretch of `text` stands in the original; an empty one stays empty. O(1). */
  toOriginal({ start, end }: Span): Span {
    if (!this.#starts || !this.#ends) return { start, end };
    const from = this.#starts[Math.min(start, this.text.length)]!;
    return { start: from, end: start < end ? this.#ends[Math.min(end, this.text.length) - 1]! : from };
  }

  /** What of `text` stands for a stretch of the original; empty where nothing is left of it. O(log n). */
  fromOriginal({ start, end }: Span): Span {
    if (!this.#starts || !this.#ends) return { start, end };
    const from = firstAbove(this.#ends, start);
    const to = firstAbove(this.#starts, end - 1);
    return { start: from, end: start < end ? Math.max(from, to) : from };
  }
}

/** The index of the first of sorted `values` that is greater than `bound`; the last index (the sentinel's) when none is. */
function firstAbove(values: Uint32Array, bound: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Alike {
  readonly text: string;
  readonly starts?: Uint32Array;
  readonly ends?: Uint32Array;
}

function makeAlike(original: string): Alike {
  if (!/[^!-~ \u00a1-\u00aa\u00ac\u00ae-\u00ba\u00bc-\u167f]| {2}/.test(original)) return { text: original };
  const pieces: string[] = [];
  let ellipses = 0;
  for (let i = 0; i < original.length; i++) if (original.charCodeAt(i) === ELLIPSIS) ellipses++;
  // One more than the units, for the end of the text.
  const starts = new Uint32Array(original.length + 2 * ellipses + 1);
  const ends = new Uint32Array(starts.length);
  let length = 0;
  const put = (piece: string, start: number, end: number) => {
    pieces.push(piece);
    for (let k = 0; k < piece.length; k++) {
      starts[length] = start;
      ends[length++] = end;
    }
  };
  for (let at = 0; at < original.length; ) {
    const unit = original.charCodeAt(at);
    const plain = plainOf(unit);
    let end = at + 1;
    if (plain === " ") {
      while (end < original.length && isSpaceLike(plainOf(original.charCodeAt(end)))) end++;
      put(" ", at, end);
    } else if (plain !== undefined) {
      put(plain, at, end);
    } else {
      while (end < original.length && plainOf(original.charCodeAt(end)) === undefined) end++;
      pieces.push(original.slice(at, end));
      for (let k = at; k < end; k++) {
        starts[length] = k;
        ends[length++] = k + 1;
      }
    }
    at = end;
  }
  starts[length] = original.length;
  ends[length] = original.length;
  return { text: pieces.join(""), starts: starts.subarray(0, length + 1), ends: ends.subarray(0, length + 1) };
}

/** Whether a unit goes into a run of white space that has begun. */
export function isSpaceLikeUnit(unit: number): boolean {
  return isSpaceLike(plainOf(unit));
}

function isSpaceLike(plain: string | undefined): boolean {
  return plain === " " || plain === "";
}

const ELLIPSIS = 0x2026;

/** What a unit becomes: " " for any white space, "" for what has no width; undefined for a unit that stays. */
function plainOf(unit: number): string | undefined {
  if (unit <= 0x20) return " ";
  if (unit < 0x7f) return undefined;
  return plainByUnit.get(unit);
}

const plainByUnit: ReadonlyMap<number, string> = new Map([
  ...each("'", "‘’‚‛ʼ′´"),
  ...each('"', "“”„‟«»″"),
  ...each("-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"),
  ...each(
    " ",
    "\u007f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
  ),
  ...each("", "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"),
  [ELLIPSIS, "..."],
]);

function each(plain: string, units: string): [number, string][] {
  return [...units].map((unit) => [unit.charCodeAt(0), plain]);
}
