/**
 * Pairs of figures that seem to be of the same thing and do not agree. The headline and the first paragraphs tell the same
 * story twice, so a headline's figure that nothing in the article bears out is the one to ask about. Sentences further down
 * are not compared: in published articles all such pairs that were read were of two different things.
 */
import { firstEndingAfter, textOf } from "../../base/index.ts";
import type { Facts, SentenceFacts } from "../../claims/index.ts";
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
  readonly sentence: SentenceFacts;
}

/**
 * How much of a headline's words the sentence must have. Measured by changing the figure in 71 published headlines: 28 of
 * the changed ones were found, and in 2,640 articles as published none was reported.
 */
const SAME_STORY = 0.2;

/** No headline has more, and a file without paragraphs may be one long line. */
const MOST_HEADLINE_FIGURES = 8;

export function* conflicts(facts: Facts): Iterable<Conflict> {
  // Most headlines hold no figure: then nothing below need be looked at.
  if (facts.places[0]?.endQuantity === 0) return;
  const mentions = mentionsOf(facts);
  const lead = leadBlocks(facts);
  const wordsOf = ({ sentence }: Mention) => contentWords(textOf(facts.article.text, sentence));
  for (const mention of mentions.slice(0, MOST_HEADLINE_FIGURES)) {
    if (mention.sentence.block !== 0) break;
    const { figure } = mention;
    const words = wordsOf(mention);
    const elsewhere = mentions.filter((other) => other.sentence.block !== 0 && comparable(figure, other.figure));
    const alike = elsewhere.filter((other) => lead.has(other.sentence.block) && sameStory(words, wordsOf(other)));
    if (alike.length === 0 || elsewhere.some((other) => agree(figure, other.figure))) continue;
    const others = elsewhere.map((other) => other.figure);
    if (followsFrom(figure, others)) continue;
    yield { one: figure, other: alike[0]!.figure, place: "The headline" };
  }
}

function mentionsOf({ quantities, sentences }: Facts): readonly Mention[] {
  return quantities.flatMap((figure) => {
    if (figure.noClaim || figure.kind === "duration" || figure.kind === "age" || figure.kind === "rank") return [];
    const sentence = sentences[firstEndingAfter(sentences, figure.start)];
    return sentence ? [{ figure, sentence }] : [];
  });
}

/** The first two paragraphs. */
function leadBlocks({ article }: Facts): ReadonlySet<number> {
  const paragraphs = article.blocks.flatMap(({ kind }, i) => (kind === "paragraph" ? [i] : []));
  return new Set(paragraphs.slice(0, 2));
}

function sameStory(headline: ReadonlySet<string>, sentence: ReadonlySet<string>): boolean {
  const shared = sharedWords(headline, sentence);
  return 0 < shared && SAME_STORY * headline.size <= shared;
}

/** Counts of one noun, sums of one currency. */
function comparable(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && a.unit === b.unit && (a.unit !== "-" || a.kind === "percentage");
}

/** “14 dead” over “ten soldiers and four civilians”; “$300m revision” over “$434m, not $732m”. */
function followsFrom(figure: Quantity, parts: readonly Quantity[]): boolean {
  const amounts = parts.slice(0, MOST_PARTS).map(({ value }) => (typeof value === "number" ? value : value.high));
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const results = amounts.flatMap((a, i) => amounts.slice(i + 1).flatMap((b) => [a + b, Math.abs(a - b)]));
  return [total, ...results].some((value) => agree(figure, { ...figure, modifier: "=", value }));
}

/** Pairs are tried among the first few: with more, some pair fits any figure. */
const MOST_PARTS = 4;
