/** “on Monday”, “last week”, “in a statement”: what may stand between a cue and what was said. */
import { timeNouns } from "../../lexicon/index.ts";
import { phraseFrom } from "./phrases.ts";
import { NUMBER, TIME, type Words } from "./words.ts";

/** The end of “on Monday”, “last week”, “in a statement” that starts at `first`; `first` when none does. */
export function adjunctEnd(words: Words, first: number, ceiling: number): number {
  let end = first;
  for (let count = 0; ; count++) {
    const from = end;
    if (count === MOST_ADJUNCTS) return end;
    if (words.is(end, TIME)) {
      end++;
      while (
        end < ceiling &&
        (words.is(end, TIME | NUMBER) || /^(?:night|morning|evening|afternoon)$/.test(words.lower(end)))
      )
        end++;
    } else if (
      /^(?:last|this|next|late|early|earlier)$/.test(words.lower(end)) &&
      (timeNouns.has(words.lower(end + 1)) || words.is(end + 1, TIME))
    )
      end += 2;
    else if (/^earlier$/.test(words.lower(end)) && words.lower(end + 1) === "this") end += 3;
    else if (words.isAdverb(end)) end++;
    else if ((words.lower(end) === "on" || words.lower(end) === "in") && words.is(end + 1, TIME)) end += 2;
    else if (adjunctPrepositions.has(words.lower(end)) && !words.verb(end + 1)) {
      const phrase = phraseFrom(words, end + 1, ceiling, { loose: false });
      if (phrase) end = phrase.end;
    }
    if (end === from || ceiling <= end) return Math.min(end, ceiling);
  }
}

/** More in a row than anyone writes; keeps hostile text cheap. */
const MOST_ADJUNCTS = 8;

const adjunctPrepositions = new Set([
  "on",
  "in",
  "at",
  "during",
  "to",
  "from",
  "after",
  "via",
  "before",
  "by",
  "through",
  "with",
  "of",
  "about",
  "over",
]);
