/**
 * An article made ready to be searched for quotes: its words made alike, where each of them stands, and how telling each is. “41” is
 * telling in an article that has one, “said” in none. Built once a text, linear in its length.
 */
import type { MappedText, Span } from "../../base/index.ts";

export interface TextIndex {
  readonly mapped: MappedText;
  /** `mapped.text`: quotes and spaces made alike. */
  readonly text: string;
  readonly words: WordList;
  /** Indices into `words` of every word, by the word in small letters. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Words in text order, in small letters, with their places. */
export interface WordList {
  readonly forms: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export function indexText(mapped: MappedText): TextIndex {
  const words = wordsOf(mapped.text);
  const places = new Map<string, number[]>();
  words.forms.forEach((form, at) => {
    const list = places.get(form);
    if (list) list.push(at);
    else places.set(form, [at]);
  });
  return { mapped, text: mapped.text, words, places };
}

/** Letters and digits are words apart: “60m” is “60” and “m”, as a figure may be quoted without its unit. */
export function wordsOf(text: string): WordList {
  const forms: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/\p{N}+|[\p{L}\p{M}]+/gu)) {
    forms.push(match[0].toLowerCase());
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { forms, starts, ends };
}

/** How much it says, in bits, that a word of the article is this one: its surprise, between 0.5 and 10. */
export function bitsOf({ words, places }: TextIndex, form: string): number {
  const n = places.get(form)?.length ?? 0;
  return Math.min(10, Math.max(0.5, Math.log2((words.forms.length + 1) / (n + 0.5))));
}

/** The index of the first word that starts at or after `offset`. O(log n). */
export function wordFrom({ starts }: WordList, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span grown to whole words at both ends. */
export function toWholeWords({ words }: TextIndex, { start, end }: Span): Span {
  const first = wordFrom(words, start) - 1;
  const last = wordFrom(words, end) - 1;
  return {
    start: 0 <= first && start < words.ends[first]! ? words.starts[first]! : start,
    end: 0 <= last && end < words.ends[last]! ? words.ends[last]! : end,
  };
}
