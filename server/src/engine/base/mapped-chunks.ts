/**
 * `MappedText` of a text that is edited: made alike chunk by chunk, with the chunks that an edit leaves alone taken over from the text
 * before it. A chunk is a line with all white space behind it, so that chunks made alike, one behind the other, are the text made
 * alike. It is handed out in pieces and never put together: a keystroke costs the line it touched, two comparisons of the text and a walk
 * over the chunks.
 */
import { commonEnds } from "./common-ends.ts";
import { detached } from "./detached.ts";
import { isSpaceLikeUnit, MappedText } from "./mapped-text.ts";
import type { Span } from "./span.ts";

export class MappedChunks {
  readonly original: string;
  /** Of the text made alike, in UTF-16 code units. */
  readonly length: number;
  /** In text order, at least one. */
  readonly chunks: readonly MappedText[];
  /** Where each chunk begins in the text made alike, and in the original. */
  readonly starts: Uint32Array;
  readonly #originalStarts: Uint32Array;

  /**
   * @param before another text, of which what is the same is taken over
   * @param readAs what is read in a line, as long as it; the same for `before`
   */
  constructor(original: string, before?: MappedChunks, readAs: (line: string) => string = (line) => line) {
    this.original = original;
    const chunks = before?.original ? before.#edited(original, readAs) : cut(original, 0, readAs);
    this.chunks = 0 < chunks.length ? chunks : [new MappedText("")];
    this.starts = startsOf(this.chunks.map(({ text }) => text.length));
    this.#originalStarts = startsOf(this.chunks.map(({ originalLength }) => originalLength));
    const last = this.chunks.length - 1;
    this.length = this.starts[last]! + this.chunks[last]!.text.length;
  }

  /** The index of the chunk in which an offset of the text made alike lies; its end lies in the last. O(log chunks). */
  chunkAt(offset: number): number {
    return lastUpTo(this.starts, offset);
  }

  /** A stretch of the text made alike; what of it lies outside is left out. O(log chunks), and linear in its length. */
  textAt({ start, end }: Span): string {
    let words = "";
    for (let at = this.chunkAt(start); at < this.chunks.length && this.starts[at]! < end; at++) {
      const from = this.starts[at]!;
      words += this.chunks[at]!.text.slice(Math.max(0, start - from), end - from);
    }
    return words;
  }

  /** Whether these words stand at an offset of the text made alike, which is not below 0. Copies nothing. */
  startsWith(words: string, offset: number): boolean {
    let matched = 0;
    for (let at = this.chunkAt(offset); matched < words.length && at < this.chunks.length; at++) {
      const { text } = this.chunks[at]!;
      const within = offset + matched - this.starts[at]!;
      const here = words.slice(matched, matched + text.length - within);
      if (!text.startsWith(here, within)) return false;
      matched += here.length;
    }
    return matched === words.length;
  }

  /** The first place from `from` on, and wholly before `to`, where these words stand, which are not spaces alone; −1 where there is none. */
  indexOf(words: string, from: number, to: number): number {
    // A chunk ends behind a space: no word lies in two of them.
    const { start: before, end } = longestWord(words);
    const word = words.slice(before, end);
    for (let at = this.chunkAt(from + before); at < this.chunks.length && this.starts[at]! < to; at++) {
      const { text } = this.chunks[at]!;
      const shift = this.starts[at]! - before;
      for (let found = text.indexOf(word, from - shift); 0 <= found; found = text.indexOf(word, found + 1)) {
        if (to < shift + found + words.length) return -1;
        if (this.startsWith(words, shift + found)) return shift + found;
      }
    }
    return -1;
  }

  /** Where a stretch of the text made alike stands in the original; an empty one stays empty. O(log chunks). */
  toOriginal({ start, end }: Span): Span {
    const from = this.#placeOf(Math.min(start, this.length)).start;
    return { start: from, end: start < end ? this.#placeOf(Math.min(end, this.length) - 1).end : from };
  }

  /** What of the text made alike stands at an offset of the original, or next behind it; within the text. O(log). */
  fromOriginal(offset: number): number {
    const within = Math.max(0, Math.min(offset, this.original.length));
    const at = lastUpTo(this.#originalStarts, within);
    const local = within - this.#originalStarts[at]!;
    return this.starts[at]! + this.chunks[at]!.fromOriginal({ start: local, end: local }).start;
  }

  /** What one unit of the text made alike stands for. */
  #placeOf(offset: number): Span {
    const at = this.chunkAt(offset);
    const local = offset - this.starts[at]!;
    const { start, end } = this.chunks[at]!.toOriginal({ start: local, end: local + 1 });
    const base = this.#originalStarts[at]!;
    return { start: base + start, end: base + end };
  }

  /** The chunks of what this text has become. Where a chunk ends hangs on what stands from its beginning on. */
  #edited(text: string, readAs: (line: string) => string): readonly MappedText[] {
    const { atStart, atEnd } = commonEnds(this.original, text);
    const grown = text.length - this.original.length;
    const firstAtEnd = this.original.length - atEnd;
    const kept: MappedText[] = [];
    let at = 0;
    for (const chunk of this.chunks) {
      // What stands behind it is the same as well: it ends where it ended.
      if (atStart <= at + chunk.originalLength) break;
      kept.push(chunk);
      at += chunk.originalLength;
    }
    let next = kept.length;
    const isAsBefore = (start: number) => {
      const then = start - grown;
      while (next < this.chunks.length && this.#originalStarts[next]! < then) next++;
      return firstAtEnd <= then && this.#originalStarts[next] === then;
    };
    const changed = cut(text, at, readAs, isAsBefore);
    return [...kept, ...changed, ...this.chunks.slice(next)];
  }
}

/** Chunks from `start` on, up to one that begins where `stops` says so. */
function cut(
  text: string,
  start: number,
  readAs: (line: string) => string,
  stops: (start: number) => boolean = () => false,
): MappedText[] {
  const chunks: MappedText[] = [];
  const lineEnds = new Map(["\n", "\r"].map((sign) => [sign, indexOrEnd(text, sign, start)]));
  for (let at = start, end: number; !stops(at) && at < text.length; at = end) {
    for (const [sign, next] of lineEnds) if (next < at) lineEnds.set(sign, indexOrEnd(text, sign, at));
    end = Math.min(text.length, 1 + Math.min(...lineEnds.values()));
    while (end < text.length && isSpaceLikeUnit(text.charCodeAt(end))) end++;
    chunks.push(new MappedText(detached(readAs(text.slice(at, end)))));
  }
  return chunks;
}

function indexOrEnd(text: string, sign: string, from: number): number {
  const index = text.indexOf(sign, from);
  return index < 0 ? text.length : index;
}

/** Without spaces in it. */
function longestWord(words: string): Span {
  let longest = { start: 0, end: 0 };
  for (let start = 0, end: number; start < words.length; start = end + 1) {
    end = indexOrEnd(words, " ", start);
    if (longest.end - longest.start < end - start) longest = { start, end };
  }
  return longest;
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length);
  for (let i = 1; i < lengths.length; i++) starts[i] = starts[i - 1]! + lengths[i - 1]!;
  return starts;
}

/** The index of the last of sorted `values` that is no greater than `bound`; 0 when none is. */
function lastUpTo(values: Uint32Array, bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
