/**
 * Headline figures that nothing in the article bears out, though it gives a figure of the same kind of thing: “14 miners freed” over
 * a story of 12. Headline and story tell the same thing twice, so one of the two is wrong.
 */
import { firstEndingAfter } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import type { Token } from "../../text/index.ts";
import { agree } from "../agree.ts";
import { endOfChange } from "../change-ends.ts";
import { sharedWords } from "../content-words.ts";
import { isComparable } from "../same-figures.ts";
import { type Conflict, type MentionInBlock, mentionsIn } from "./conflict.ts";

/** No headline has more, and a file without paragraphs may be one long line. */
const MOST_HEADLINE_FIGURES = 8;

export function* headlineConflicts(blocks: readonly BlockFacts[]): Iterable<Conflict> {
  const headline = blocks[0] ? mentionsIn(blocks[0]).slice(0, MOST_HEADLINE_FIGURES) : [];
  const isParagraph = ({ readings: [{ kind }] }: BlockFacts) => kind === "paragraph";
  const body = headline.length === 0 ? -1 : blocks.findIndex(isParagraph);
  if (body < 0) return;
  const second = blocks.findIndex((block, i) => body < i && isParagraph(block));
  const isInLead = ({ block }: MentionInBlock) => block <= Math.max(body, second);
  const story = () =>
    blocks.flatMap((block, i): MentionInBlock[] =>
      i < body ? [] : mentionsIn(block).map((mention) => ({ block: i, mention })),
    );
  for (const mention of headline) {
    const { figure, words } = mention;
    // Most are borne out by the first sentences.
    if (blocks.some((block, i) => body <= i && mentionsIn(block).some((other) => bearsOut(other.figure, figure))))
      continue;
    const all = story();
    const others = all.filter(
      ({ mention: other }) => isComparable(figure, other.figure) && saysEnough(other.figure, figure),
    );
    if (isMargin(figure) && followsFrom(figure, all.filter(isInLead).filter(isPercentage))) continue;
    const lead = others.filter((one) => isInLead(one) && !isEarlier(blocks, one));
    const other =
      lead[0] ?? others.find((one) => 2 <= sharedWords(words, one.mention.words) && !isEarlier(blocks, one));
    if (other && !followsFrom(figure, lead)) yield { figure: { block: 0, mention }, other };
  }
}

/**
 * “11 points” of “the lead has shrunk from 11 points”, “1,204 votes” of “with 62% counted she led by 1,204 votes”: what it was before,
 * which a headline on what it is now leaves out.
 */
function isEarlier(blocks: readonly BlockFacts[], { block, mention }: MentionInBlock): boolean {
  const [{ tokens, sentences }] = blocks[block]!.readings;
  const first = firstEndingAfter(tokens, mention.start);
  if (endOfChange(tokens, { first }) === "from") return true;
  const sentence = sentences[firstEndingAfter(sentences, mention.start)];
  if (!sentence) return false;
  return tokens.slice(sentence.firstToken, sentence.endToken).some(isOfPartCounted);
}

/** “With 40 districts declared”, “with half the votes counted”: they are counted bit by bit. */
function isOfPartCounted({ lower }: Token, at: number, sentence: readonly Token[]): boolean {
  if (lower !== "with") return false;
  const after = sentence.slice(at + 1, at + 1 + LONGEST_PART);
  const end = after.findIndex((token) => /^(?:counted|declared|reporting|tallied|[,;:])$/.test(token.lower));
  if (end < 0 || after[end]!.kind === "mark") return false;
  const part = after.slice(0, end);
  return part.some((token) => token.kind === "number" || /^(?:half|third|quarter|most)s?$/.test(token.lower));
}

/** In tokens: “62% of the 1,200 polling stations reporting”. */
const LONGEST_PART = 8;

/** “ahead by 6 points” over “48% to 42%”. */
function isMargin({ unit }: Quantity): boolean {
  return unit === "point" || unit === "percentage point";
}

function isPercentage({ mention: { figure } }: MentionInBlock): boolean {
  return figure.unit === "percentage";
}

/** The same number of anything will do: “2,850 staff” are “2,850 jobs” below. */
function bearsOut(other: Quantity, figure: Quantity): boolean {
  if (!isComparable(figure, other)) return other.value === figure.value;
  return saysEnough(other, figure) && agree(figure, other);
}

/** “Hundreds of millions of dollars” neither bears out “$168m” nor speaks against it; another such phrase it does. */
function saysEnough(other: Quantity, figure: Quantity): boolean {
  return !isOrderOfSize(other) || isOrderOfSize(figure);
}

/** “Dozens”, “millions”: more than one of its kind, and no word before it that says so. */
function isOrderOfSize({ modifier, modifierSpan }: Quantity): boolean {
  return modifier === ">" && modifierSpan === undefined;
}

/** “14 dead” over “ten soldiers and four civilians”; “$300m revision” over “$434m, not $732m”. */
function followsFrom(figure: Quantity, lead: readonly MentionInBlock[]): boolean {
  const values = lead.map(
    ({
      mention: {
        figure: { value },
      },
    }) => (typeof value === "number" ? value : value.high),
  );
  const amounts = [...new Set(values)].slice(0, MOST_PARTS);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const results = amounts.flatMap((a, i) => amounts.slice(i + 1).flatMap((b) => [a + b, Math.abs(a - b)]));
  return [total, ...results].some((value) => agree(figure, { ...figure, modifier: "=", value }));
}

/** Pairs are tried among the first few: with more, some pair fits any figure. */
const MOST_PARTS = 4;
