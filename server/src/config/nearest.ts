/** What someone meant who mistyped a word: the nearest of the words that would have been right. */
import { distance } from "fastest-levenshtein";

/**
 * The nearest of `words`, or undefined when none is near enough: at most one slip in three letters, but two letters that
 * changed places (two slips) are forgiven in any word of four. Else the one that begins alike, as “warn” and “library” do.
 */
function nearest(typed: string, words: readonly string[]): string | undefined {
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
  return best ?? beginningAlike(wanted, words);
}

/** All of the shorter word, or all but its last letter: undefined where there are several. */
function beginningAlike(wanted: string, words: readonly string[]): string | undefined {
  const alike = words.filter((word) => {
    const length = Math.min(word.length, wanted.length);
    const least = length < wanted.length || length < LEAST_CUT ? length : length - 1;
    return LEAST_ALIKE <= least && word.toLowerCase().startsWith(wanted.slice(0, least));
  });
  return alike.length === 1 ? alike[0] : undefined;
}

const LEAST_ALIKE = 4;
/** Of a word so long the last letter may be another: “library”, “libraries”. */
const LEAST_CUT = 6;

/** ` Did you mean “rules”?`, or a list of what there is, or nothing: to be put behind a sentence. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const word = nearest(typed, words);
  if (word !== undefined) return ` Did you mean “${word}”?`;
  return words.length <= 12 ? ` There are: ${words.join(", ")}.` : "";
}
