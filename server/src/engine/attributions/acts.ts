/** Cues that tell of an act (“rejected the 60% rise”), and those of acts that are done with words (“condemned ‘the attack’”). */
import type { Span } from "../base/index.ts";
import { actCues, wordyActs } from "../lexicon/index.ts";

/** `text`: in which the cue's spans count. */
export function tellsOfAct(cue: readonly Span[], text: string): boolean {
  return cue.some((span) => hasAny(actCues, span, text));
}

export function tellsOfWordyAct(cue: readonly Span[], text: string): boolean {
  return cue.some((span) => hasAny(wordyActs, span, text));
}

/** Longer than any cue with an act in it that was ever seen; keeps hostile text cheap. */
const LONGEST_CUE = 80;

function hasAny(words: ReadonlySet<string>, { start, end }: Span, text: string): boolean {
  if (LONGEST_CUE < end - start) return false;
  return text
    .slice(start, end)
    .toLowerCase()
    .split(" ")
    .some((word) => words.has(word));
}
