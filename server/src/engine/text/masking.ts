/**
 * Overwrites with spaces what is not prose, so that an offset in prose stays an offset in the file. Knows only places, not
 * why they are masked.
 */
import { firstEndingAfter, type Span } from "../base/index.ts";
import { trim } from "./lines.ts";

/** The text of `span` with every part of it that lies in `masked` (sorted, disjoint) blank. O(length + log masked). */
export function maskedProse(text: string, span: Span, masked: readonly Span[]): string {
  let first = firstEndingAfter(masked, span.start);
  if (first === masked.length || span.end <= masked[first]!.start) return text.slice(span.start, span.end);
  const pieces: string[] = [];
  let at = span.start;
  for (; first < masked.length && masked[first]!.start < span.end; first++) {
    const start = Math.max(masked[first]!.start, at);
    const end = Math.min(masked[first]!.end, span.end);
    pieces.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  pieces.push(text.slice(at, span.end));
  return pieces.join("");
}

/** More marks than this on end, with no letter, figure or space between, are decoration or noise. */
const MAX_MARKS = 64;

/**
 * Stretches that no one reads as prose: long runs of punctuation (rules, boxes, ten thousand brackets). Sorted. Such a run
 * covers one in `MAX_MARKS` of the units, so only these are looked at.
 */
export function findNoise(text: string, { start, end }: Span): Span[] {
  const noise: Span[] = [];
  for (let probe = start + MAX_MARKS - 1; probe < end; probe += MAX_MARKS) {
    if (!isMark(text.charCodeAt(probe))) continue;
    const floor = Math.max(start, probe - MAX_MARKS);
    let from = probe;
    while (floor < from && isMark(text.charCodeAt(from - 1))) from--;
    let to = probe + 1;
    while (to < end && isMark(text.charCodeAt(to))) to++;
    if (to - from > MAX_MARKS) noise.push({ start: from, end: to });
    probe += Math.floor((to - 1 - probe) / MAX_MARKS) * MAX_MARKS;
  }
  return noise;
}

/** Marks of ASCII and of “General Punctuation”, quotation marks included. */
function isMark(unit: number): boolean {
  if (unit < 0x80) {
    return (
      (0x21 <= unit && unit <= 0x2f) ||
      (0x3a <= unit && unit <= 0x40) ||
      (0x5b <= unit && unit <= 0x60) ||
      (0x7b <= unit && unit <= 0x7e)
    );
  }
  return (0x2010 <= unit && unit <= 0x2027) || (0x2030 <= unit && unit <= 0x205e) || unit === 0xab || unit === 0xbb;
}

/** The longest block: some ten thousand words. What is longer has no paragraphs, and is cut so that the layers above stay small. */
const MAX_BLOCK = 1 << 16;

/** How far back from the limit a good place to cut is looked for. */
const CUT_REACH = 4096;

/** `span` in stretches of at most `MAX_BLOCK` units, cut after a sentence, or else a word, or else anywhere but inside a character. */
export function cutLong(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  while (span.end - start > MAX_BLOCK) {
    const cut = start + cutIn(text.slice(start, start + MAX_BLOCK));
    parts.push(trim(text, start, cut));
    start = cut;
  }
  parts.push(trim(text, start, span.end));
  return parts.filter((part) => part.start < part.end);
}

function cutIn(piece: string): number {
  const tail = piece.slice(-CUT_REACH);
  const offset = piece.length - tail.length;
  for (const mark of [". ", " ", "\n"]) {
    const at = tail.lastIndexOf(mark);
    if (at >= 0) return offset + at + mark.length;
  }
  const last = piece.charCodeAt(piece.length - 1);
  return 0xd800 <= last && last <= 0xdbff ? piece.length - 1 : piece.length;
}
