/** “According to X”, “in the words of X”: sources brought in by a phrase instead of a verb. */
import { type Phrase, phraseFrom } from "./phrases.ts";
import type { Unit } from "./units.ts";
import type { Words } from "./words.ts";

export interface Reference {
  readonly cue: Phrase;
  readonly source: Phrase;
}

/** Each phrase as the words it is made of, the first of them “according” or “in”; the source follows the last. */
const openings: readonly (readonly string[])[] = [
  ["according", "to"],
  ["in", "the", "words", "of"],
  ["in", "the", "view", "of"],
];

export function referencesIn(words: Words, unit: Unit): Reference[] {
  const references: Reference[] = [];
  for (let first = unit.first; first < unit.end; first++) {
    const opener = words.lower(first);
    if ((opener !== "according" && opener !== "in") || words.isQuoted(first)) continue;
    const opening = openings.find((one) => one.every((word, i) => words.lower(first + i) === word));
    if (!opening) continue;
    const end = first + opening.length;
    const source = phraseFrom(words, end, unit.end, {
      loose: true,
      description: first === unit.first ? "closed" : "anywhere",
    });
    if (source) references.push({ cue: { first, end }, source });
  }
  return references;
}
