/** “Ministry: 41 aircraft destroyed” and “41 aircraft destroyed: ministry”: a colon as the cue, in headlines and transcripts. */
import { labelsOfPieces } from "../../lexicon/index.ts";
import { trimEnd } from "./contents.ts";
import type { Found } from "./types.ts";
import { AUXILIARY, CAPITAL, NUMBER, PLAIN_VERB, SUBORDINATOR, type Words } from "./words.ts";

/** How often an annotator agrees, on the articles that `find.ts` names: a dozen and a half, so no more than a guess. */
const LIKELIHOOD = 0.3;

/** In tokens. */
const LONGEST_SOURCE = 5;

export function headlineAttribution(words: Words): Found | undefined {
  if (words.reading.kind !== "headline" && words.reading.kind !== "subhead") return undefined;
  const colon = words.tokens.findIndex(({ lower }, at) => lower === ":" && !words.isQuoted(at));
  if (colon <= 0 || colon > LONGEST_SOURCE || words.length - colon < 3) return undefined;
  if (!words.is(0, CAPITAL) || labelsOfPieces.has(words.lower(0)) || labelsOfPieces.has(words.lower(colon - 1)))
    return undefined;
  for (let at = 0; at < colon; at++)
    if (
      words.is(at, AUXILIARY | PLAIN_VERB | SUBORDINATOR | NUMBER) ||
      words.isQuoted(at) ||
      words.verb(at)?.form === "third"
    )
      return undefined;
  const end = trimEnd(words, colon + 1, words.length);
  return {
    source: [{ first: 0, end: colon }],
    cue: [{ first: colon, end: colon + 1 }],
    content: [{ first: colon + 1, end }],
    probability: LIKELIHOOD,
  };
}
