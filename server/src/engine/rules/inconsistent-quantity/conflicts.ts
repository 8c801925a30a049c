/**
 * Pairs of figures that seem to be of the same thing and do not agree. Two sentences speak of the same thing when they share
 * most of their words; the headline and the first paragraphs, which tell the same story twice, are where that happens.
 */
import { firstEndingAfter } from "../../base/index.ts";
import type { Facts } from "../../claims/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import { agree } from "./agree.ts";
import { contentWords, sharedWords } from "./words.ts";

export interface Conflict {
  readonly one: Quantity;
  readonly other: Quantity;
  /** “The headline”, for a message. */
  readonly place: string;
}

interface Mention {
  readonly figure: Quantity;
  readonly words: ReadonlySet<string>;
}

/** How much of the shorter sentence's words both must have. */
const SAME_STORY = 0.5;
const FEWEST_SHARED_WORDS = 3;

export function* conflicts(facts: Facts): Iterable<Conflict> {
  const mentions = mentionsOf(facts);
  const headline = mentions.filter(({ figure }) => blockOf(facts, figure) === 0);
  const lead = mentions.filter(({ figure }) => isLead(facts, blockOf(facts, figure)));
  for (const { figure, words } of headline) {
    const alike = lead.filter((other) => comparable(figure, other.figure) && sameStory(words, other.words));
    if (alike.length === 0 || alike.some((other) => agree(figure, other.figure))) continue;
    if (
      mentions.some(
        (other) => other.figure !== figure && comparable(figure, other.figure) && agree(figure, other.figure),
      )
    )
      continue;
    if (
      isSumOf(
        figure,
        alike.map(({ figure }) => figure),
      )
    )
      continue;
    yield { one: figure, other: alike[0]!.figure, place: "The headline" };
  }
}

function mentionsOf({ quantities, sentences, article }: Facts): readonly Mention[] {
  const wordsOfSentence = new Map<number, ReadonlySet<string>>();
  return quantities.flatMap((figure) => {
    if (figure.noClaim || figure.kind === "duration" || figure.kind === "age" || figure.kind === "rank") return [];
    const sentence = firstEndingAfter(sentences, figure.start);
    const span = sentences[sentence];
    if (!span) return [];
    const words = wordsOfSentence.get(sentence) ?? contentWords(article.text.slice(span.start, span.end));
    wordsOfSentence.set(sentence, words);
    return [{ figure, words }];
  });
}

function blockOf({ article, sentences }: Facts, { start }: Quantity): number {
  return sentences[firstEndingAfter(sentences, start)]?.block ?? article.blocks.length;
}

/** The first two paragraphs. */
function isLead({ article }: Facts, block: number): boolean {
  const paragraphs = article.blocks.flatMap(({ kind }, i) => (kind === "paragraph" ? [i] : []));
  return paragraphs.slice(0, 2).includes(block);
}

function sameStory(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = sharedWords(a, b);
  return FEWEST_SHARED_WORDS <= shared && SAME_STORY * Math.min(a.size, b.size) <= shared;
}

/** Counts of one noun, sums of one currency. */
function comparable(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && a.unit === b.unit && (a.unit !== "-" || a.kind === "percentage");
}

/** “14 dead” over “ten soldiers and four civilians”. */
function isSumOf(figure: Quantity, parts: readonly Quantity[]): boolean {
  if (typeof figure.value !== "number") return false;
  const sum = parts.reduce((total, { value }) => total + (typeof value === "number" ? value : value.high), 0);
  return sum === figure.value;
}
