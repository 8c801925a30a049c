/**
 * Headline figures that nothing in the article bears out, though it gives a figure of the same kind of thing: “14 miners freed” over
 * a story of 12. Headline and story tell the same thing twice, so one of the two is wrong.
 */
import type { Facts } from "../../claims/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import { agree } from "../agree.ts";
import { sharedWords } from "../content-words.ts";
import { type FigureMention, isComparable } from "../same-figures.ts";
import type { Conflict } from "./conflict.ts";

/** No headline has more, and a file without paragraphs may be one long line. */
const MOST_HEADLINE_FIGURES = 8;

export function* headlineConflicts({ article }: Facts, mentions: readonly FigureMention[]): Iterable<Conflict> {
  const paragraphs = article.blocks.filter(({ kind }) => kind === "paragraph");
  const [body, leadEnd] = [paragraphs[0]?.span.start, paragraphs[Math.min(1, paragraphs.length - 1)]?.span.end];
  if (body === undefined || leadEnd === undefined) return;
  const story = mentions.filter(({ start }) => body <= start);
  for (const mention of mentions.slice(0, MOST_HEADLINE_FIGURES)) {
    if (article.blocks[0]!.span.end < mention.end) break;
    const { figure, words } = mention;
    if (story.some((other) => bearsOut(other.figure, figure))) continue;
    const others = story.filter((other) => isComparable(figure, other.figure));
    const counterpart =
      others.find(({ end }) => end <= leadEnd) ?? others.find((other) => 2 <= sharedWords(words, other.words));
    if (
      !counterpart ||
      followsFrom(
        figure,
        others.filter(({ end }) => end <= leadEnd),
      )
    )
      continue;
    yield { figure, other: counterpart.figure };
  }
}

/** The same number of anything will do: “2,850 staff” are “2,850 jobs” below. */
function bearsOut(other: Quantity, figure: Quantity): boolean {
  return isComparable(figure, other) ? agree(figure, other) : other.value === figure.value;
}

/** “14 dead” over “ten soldiers and four civilians”; “$300m revision” over “$434m, not $732m”. */
function followsFrom(figure: Quantity, lead: readonly FigureMention[]): boolean {
  const values = lead.map(({ figure: { value } }) => (typeof value === "number" ? value : value.high));
  const amounts = [...new Set(values)].slice(0, MOST_PARTS);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const results = amounts.flatMap((a, i) => amounts.slice(i + 1).flatMap((b) => [a + b, Math.abs(a - b)]));
  return [total, ...results].some((value) => agree(figure, { ...figure, modifier: "=", value }));
}

/** Pairs are tried among the first few: with more, some pair fits any figure. */
const MOST_PARTS = 4;
