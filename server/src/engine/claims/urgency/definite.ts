/** What a small figure counts that the reader knows already, or is told by name: “the two men”, “two of the largest airlines, Arden and Quill”. */
import { isSmallCount } from "./near.ts";
import type { FigureSetting } from "./setting.ts";

export function isDefinite(setting: FigureSetting): boolean {
  const { tokens, first } = setting;
  return isSmallCount(setting) && (definers.has(tokens[first - 1]?.lower ?? "") || areNamed(setting));
}

/** “two | of the largest airlines, Arden |”, “– Arden |”; but “six | of the poorest countries get no aid |”. */
function areNamed({ tokens, end, sentenceEnd }: FigureSetting): boolean {
  if (tokens[end]?.lower !== "of" || !definers.has(tokens[end + 1]?.lower ?? "")) return false;
  if (!superlative.test(tokens[end + 2]?.lower ?? "")) return false;
  const to = Math.min(sentenceEnd - 1, end + LONGEST_GROUP);
  for (let at = end + 3; at < to; at++)
    if (/^[,:(–—-]$/.test(tokens[at]!.text)) return /^\p{Lu}/u.test(tokens[at + 1]!.text);
  return false;
}

/** In tokens: “of the largest airlines in the country”. */
const LONGEST_GROUP = 10;

const superlative = /^(?:best|biggest|highest|largest|leading|most|oldest|poorest|richest|top|worst)$/;

const definers: ReadonlySet<string> = new Set(
  "the these those both all its his her their our my your other last first next past 's".split(" "),
);
