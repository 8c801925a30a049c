/** What someone meant who mistyped a word: the nearest of the words that would have been right, or those that begin alike. */
import { distance } from "fastest-levenshtein";

/**
 * The nearest of `words`, or none when none is near enough: at most one slip in three letters, but two letters that
 * changed places (two slips) are forgiven in any word of four. Else those that begin alike, as “warn” and “library” do.
 */
export function nearestWords(typed: string, words: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase();
  let best: string | undefined;
  let bestDistance = (typed.length < 4 ? 1 : Math.max(2, Math.floor(typed.length / 3))) + 1;
  for (const word of words) {
    const candidate = word.toLowerCase();
    if (bestDistance < Math.abs(candidate.length - wanted.length)) continue;
    const away = distance(wanted, candidate);
    // Of two that are as near, the one that goes on: “rdjson” is rather “rdjsonl” than “ndjson”.
    if (away < bestDistance || (best !== undefined && away === bestDistance && candidate.startsWith(wanted))) {
      best = word;
      bestDistance = away;
    }
  }
  return best === undefined ? beginningAlike(wanted, words) : [best];
}

/** All of the shorter word, or all but its last letter. */
function beginningAlike(wanted: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => {
    const length = Math.min(word.length, wanted.length);
    const least = length < wanted.length || length < LEAST_CUT ? length : length - 1;
    return LEAST_ALIKE <= least && word.toLowerCase().startsWith(wanted.slice(0, least));
  });
}

const LEAST_ALIKE = 4;
/** Of a word so long the last letter may be another: “library”, “libraries”. */
const LEAST_CUT = 6;

/** Of more nobody is helped by a question. */
const MOST_MEANT = 3;

/** ` Did you mean “rules”?`, or a list of what there is, or nothing: to be put behind a sentence. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const meant = nearestWords(typed, words);
  if (0 < meant.length && meant.length <= MOST_MEANT)
    return ` Did you mean ${meant.map((word) => `“${word}”`).join(" or ")}?`;
  return words.length <= 12 ? ` There are: ${words.join(", ")}.` : "";
}
