/**
 * Which attributions state what they hold. “The board said 340 homes were lost” does; who “rejected the 60% rise” or “ordered
 * 26 plants closed” acts on the figure and does not state it.
 */
import type { Attribution } from "../../attributions/index.ts";
import { actCues } from "../../lexicon/index.ts";

/**
 * Below this an attribution may be shown, but nothing rests on it. Measured on judged articles: of figures held only by such
 * attributions, readers held none to be attributed; from 0.3 on some were.
 */
const LEAST_PROBABILITY = 0.2;

export function states({ cue, probability }: Attribution, text: string): boolean {
  if (probability < LEAST_PROBABILITY) return false;
  return !cue.some(({ start, end }) => end - start <= LONGEST_CUE && hasActCue(text.slice(start, end)));
}

/** Longer than any cue with an act in it that was ever seen; keeps hostile text cheap. */
const LONGEST_CUE = 80;

function hasActCue(cue: string): boolean {
  return cue
    .toLowerCase()
    .split(" ")
    .some((word) => actCues.has(word));
}
