/** Takes a quote of some words with their neighbours, as an annotation keeps it. */
import type { Span } from "../../base/index.ts";
import type { Quote } from "./anchor.ts";

/**
 * How much of the text is kept on each side, in UTF-16 code units. Twice what browsers' annotators keep: figures are short, and it is
 * their neighbours that tell one “six” from another.
 */
const REACH = 64;

/** The neighbours are cut between words. */
export function quoteAt(text: string, { start, end }: Span): Quote {
  let from = Math.max(0, start - REACH);
  if (0 < from) while (from < start && !/\s/.test(text[from - 1]!)) from++;
  let to = Math.min(text.length, end + REACH);
  if (to < text.length) while (end < to && !/\s/.test(text[to]!)) to--;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
    position: { start, end },
  };
}
