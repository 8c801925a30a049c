/**
 * Where the same thing seems to be given a figure in another place, of this article or another: a count of one noun, a sum of one
 * currency, in a sentence that tells much the same. A glance for whoever checks a figure, and no finding: two figures that differ may
 * well be of two things.
 */
import { firstEndingAfter, keptWith, type Span } from "../base/index.ts";
import type { Facts } from "../claims/index.ts";
import type { Quantity } from "../quantities/index.ts";
import { agree } from "./agree.ts";
import { contentWords, sharedWords } from "./content-words.ts";

/** A figure with the words around it: all that is needed of an article to compare its figures with another's. */
export interface FigureMention extends Span {
  readonly figure: Quantity;
  /** Stems of what its sentence is about; one set for all the figures of a sentence. */
  readonly words: ReadonlySet<string>;
}

export interface SameFigure<M extends FigureMention> {
  readonly mention: M;
  /** Equal, rounded one from the other, or within what “about” allows. */
  readonly agrees: boolean;
}

/** In text order. Durations, ages and ranks are of too many things to be compared. */
export function figureMentions({
  quantities,
  sentences,
  article,
}: Pick<Facts, "quantities" | "sentences" | "article">): readonly FigureMention[] {
  const wordsOf = new Map<number, ReadonlySet<string>>();
  return quantities.flatMap((figure): FigureMention[] => {
    if (figure.noClaim || uncompared.has(figure.kind)) return [];
    const index = firstEndingAfter(sentences, figure.start);
    const sentence = sentences[index];
    if (!sentence) return [];
    const words = wordsOf.get(index) ?? contentWords(article.text.slice(sentence.start, sentence.end));
    wordsOf.set(index, words);
    return [{ start: figure.start, end: figure.end, figure, words }];
  });
}

const uncompared: ReadonlySet<Quantity["kind"]> = new Set(["duration", "age", "rank", "multiple"]);

/** Those of `others` that seem to be of the same thing, in their order; the figures of its own sentence left out. */
export function sameFigures<M extends FigureMention>(mention: FigureMention, others: readonly M[]): SameFigure<M>[] {
  return candidates(mention, others).flatMap((other) => {
    // “Up 3% from 2%”: what one sentence says is of two things, or of one at two times.
    if (other.words === mention.words || !isComparable(mention.figure, other.figure)) return [];
    const agrees = agree(mention.figure, other.figure);
    const shared = sharedWords(mention.words, other.words);
    const enough = (agrees ? ALIKE : TELLING) * Math.min(mention.words.size, other.words.size);
    return 2 <= shared && enough <= shared ? [{ mention: other, agrees }] : [];
  });
}

/**
 * Those that share a word which tells something. One that stands beside hundreds of figures tells nothing; and without that, asking for
 * each figure of a long table in turn would cost the square of its length.
 */
function candidates<M extends FigureMention>(mention: FigureMention, others: readonly M[]): readonly M[] {
  const byWord = wordIndex(others);
  const found = new Set<number>();
  for (const word of mention.words) {
    const places = byWord.get(word) ?? [];
    if (places.length <= MOST_TELLING) for (const at of places) found.add(at);
  }
  return [...found].sort((a, b) => a - b).map((at) => others[at]!);
}

const MOST_TELLING = 300;

/** For each word, where the mentions with it stand in the list. Lists never change, so what is read off one holds as long as it does. */
const wordIndex = keptWith((mentions: readonly FigureMention[]): ReadonlyMap<string, readonly number[]> => {
  const index = new Map<string, number[]>();
  mentions.forEach(({ words }, at) => {
    for (const word of words) {
      const places = index.get(word);
      if (places) places.push(at);
      else index.set(word, [at]);
    }
  });
  return index;
});

/** What share of the shorter sentence's words the other must have; more where the figures differ, as those of two things do. */
const ALIKE = 0.25;
const TELLING = 0.4;

/** Counts of one noun, sums of one currency. */
export function isComparable(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && a.unit === b.unit && (a.unit !== "-" || a.kind === "percentage");
}
