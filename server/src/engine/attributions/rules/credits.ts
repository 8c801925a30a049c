/** “We lost it all.” — Ana Ruiz, nurse: a quotation that is a paragraph of its own, with its speaker behind a dash as the cue. */
import { trimEnd } from "./contents.ts";
import type { Found } from "./types.ts";
import { CAPITAL, type Words } from "./words.ts";

/** Six of the eight in PolNeAR's training articles are annotated so. */
const LIKELIHOOD = 0.75;

/** In tokens: “Ana Ruiz, who has run the ferry since 1998”. */
const LONGEST_CREDIT = 16;

export function creditedQuotation(words: Words): Found | undefined {
  const quotation = words.quotation[0];
  if (!quotation) return undefined;
  let dash = 0;
  while (dash < words.length && words.quotation[dash] === quotation) dash++;
  if (!/^[-–—―]$/.test(words.lower(dash)) || !words.is(dash + 1, CAPITAL)) return undefined;
  if (LONGEST_CREDIT < words.length - dash) return undefined;
  let end = dash + 1;
  while (end < words.length && words.lower(end) !== ",") end++;
  return {
    source: [{ first: dash + 1, end: trimEnd(words, dash + 1, end) }],
    cue: [{ first: dash, end: dash + 1 }],
    content: [{ first: 0, end: dash }],
    probability: LIKELIHOOD,
  };
}
