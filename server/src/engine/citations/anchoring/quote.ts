/** Takes a quote of some words with their neighbours, as an annotation keeps it. */
import { firstEndingAfter, type Span } from "../../base/index.ts";
import type { Quote } from "./anchor.ts";

/**
 * How much of the text is kept on each side, in UTF-16 code units. Twice what browsers' annotators keep: figures are short, and it is
 * their neighbours that tell one “six” from another.
 */
const REACH = 64;

/**
 * Of the text without `gaps` (sorted, disjoint), as its readers will see it; the position is that in the text as it stands. The neighbours
 * are cut between words.
 */
export function quoteAt(text: string, { start, end }: Span, gaps: readonly Span[] = []): Quote {
  const before = sliceWithout(text, { start: Math.max(0, start - WINDOW), end: start }, gaps);
  const after = sliceWithout(text, { start: end, end: Math.min(text.length, end + WINDOW) }, gaps);
  return {
    exact: sliceWithout(text, { start, end }, gaps),
    prefix: before.length <= REACH ? before : before.slice(-REACH).replace(/^\S+/, ""),
    suffix: after.length <= REACH ? after : after.slice(0, lastSpace(after, REACH)),
    position: { start, end },
  };
}

/** Just past the last white space before `offset`; 0 where there is none. */
function lastSpace(text: string, offset: number): number {
  let at = offset;
  while (0 < at && !/\s/.test(text[at - 1]!)) at--;
  return at;
}

/** Enough to have `REACH` left when a few citations are taken out. */
const WINDOW = 2_000;

function sliceWithout(text: string, { start, end }: Span, gaps: readonly Span[]): string {
  const pieces: string[] = [];
  let at = start;
  for (let i = firstEndingAfter(gaps, start); i < gaps.length && gaps[i]!.start < end; i++) {
    const gap = gaps[i]!;
    if (at < gap.start) pieces.push(text.slice(at, gap.start));
    at = gap.end;
  }
  if (at < end) pieces.push(text.slice(at, end));
  return pieces.join("");
}
