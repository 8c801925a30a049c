/**
 * Sentences built alike but for a word or two: “Detached homes sold for £325,000 in May”, “Terraced homes sold for £225,000 in May”. Who
 * repeats a figure puts it in other words; who sets two things side by side changes the words that tell them apart.
 */
import { functionWords } from "../../lexicon/index.ts";

/** `these` and `those` are the words of two sentences, lower case, without the figures that are held against each other. */
export function areParallel(these: readonly string[], those: readonly string[]): boolean {
  if (LONGEST < these.length || LONGEST < those.length) return false;
  const shared = commonWords(these, those);
  if (shared.length < Math.max(FEWEST_SHARED, LEAST_SHARED * Math.min(these.length, those.length))) return false;
  const anchors = [...shared, [these.length, those.length] as const];
  return anchors.some(([i, j], n) => {
    const [before, beforeOther] = shared[n - 1] ?? [-1, -1];
    return tells(these.slice(before + 1, i)) && tells(those.slice(beforeOther + 1, j));
  });
}

/** In words; longer sentences are not built alike by design. */
const LONGEST = 60;

/** “The hall seats 24 voters”, “The hall had no room for 42 voters”: in few words there is no telling. */
const FEWEST_SHARED = 4;

/** The share of the shorter sentence's words that the other has in the same order. */
const LEAST_SHARED = 0.6;

function tells(words: readonly string[]): boolean {
  return words.some((word) => !functionWords.has(word));
}

/** The longest run of words, with gaps, that both have: pairs of their places, in order. After Wagner and Fischer, 1974. */
function commonWords(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const longest = new Uint8Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
