/** A block in which “Said” and “The” have capitals like all else: a headline, or a whole article that is set like one. */
import { keptWith } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";

/** True of headlines, whatever their capitals: a verb in them may have one. */
export const isInTitleCase = keptWith(({ kind, tokens }: BlockReading): boolean => {
  if (kind === "headline") return true;
  let nWords = 0;
  let nCapitals = 0;
  for (const { text } of tokens) {
    if (!/^\p{L}{2,}/u.test(text)) continue;
    nWords++;
    if (/^\p{Lu}\p{Ll}/u.test(text)) nCapitals++;
  }
  return FEWEST_WORDS <= nWords && LEAST_SHARE * nWords <= nCapitals;
});

/** A list of names has capitals as well. */
const FEWEST_WORDS = 8;

/** “of”, “a” and “the” may be small. */
const LEAST_SHARE = 0.75;
