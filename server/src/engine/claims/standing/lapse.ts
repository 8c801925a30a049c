/**
 * Whether a review still speaks of what the text says. It lapses when the words of the claim or what its figure says change; a move, a
 * comma nearby or another kind of quotation mark does not matter: “12 percent” confirmed, “15 percent” now.
 */
import { hashOf, type Span, textOf } from "../../base/index.ts";
import type { Review } from "../../citations/index.ts";
import type { Quantity, QuantityValue } from "../../quantities/index.ts";
import { withoutPointers } from "../../text/index.ts";

/** What changed since a review. */
export interface Lapse {
  readonly what: "words" | "figure";
  /** As they stood when it was reviewed, and as they stand now. */
  readonly was: string;
  readonly now: string;
}

export interface Reviewed extends Span {
  readonly figure?: Quantity | undefined;
  /** All of the table, for its claim. */
  readonly table?: Span | undefined;
  readonly sentence: Span;
  /** Where the annotation that holds the review is fastened; undefined when its words are gone. */
  readonly anchor?: Span | undefined;
}

/** Undefined while the review stands. `text`: of the article. */
export function lapseOf(text: string, claim: Reviewed, review: Review): Lapse | undefined {
  const reviewed = plain(review.words);
  const now = textOf(text, claim);
  const isClaim = plain(now) === reviewed;
  const around = [claim.anchor, claim.sentence].some((span) => span && plain(textOf(text, span)) === reviewed);
  if (!isClaim && !around) return { what: "words", was: review.words, now };
  const said = saidBy(claim, text);
  if (!isClaim || review.figure === undefined || said === undefined) return undefined;
  const stands = review.figure === said || (claim.figure && review.figure === amountOf(claim.figure));
  return stands ? undefined : { what: "figure", was: review.figure, now: said };
}

/**
 * What a figure says, in the engine's terms, for a review to hold on to: “> 1400 troop”, “12 percentage, down, from 20”. Whether it is
 * exact and which way it went stand outside of its words, and change what it says all the same.
 */
export function saidBy({ figure, table }: Pick<Reviewed, "figure" | "table">, text: string): string | undefined {
  if (figure) return saidByFigure(figure);
  return table && figuresIn(textOf(text, table));
}

/** Of a table all figures, in the order in which they are read; of a long one the first, with what tells it from others. */
function figuresIn(table: string): string {
  const figures = (withoutPointers(table).match(/\d+(?:[.,]\d+)*/g) ?? []).join(" ");
  return figures.length <= LONGEST_SAID
    ? figures
    : `${figures.slice(0, LONGEST_SAID)} … ${hashOf(figures, 0).toString(36)}`;
}

const LONGEST_SAID = 200;

function saidByFigure(figure: Quantity): string {
  const { modifier, trend, from } = figure;
  const amount = modifier === "=" ? amountOf(figure) : `${modifier} ${amountOf(figure)}`;
  return [amount, trend, from === undefined ? undefined : `from ${from}`].filter(Boolean).join(", ");
}

/** “1400 troop”; “12” where there is no unit. */
function amountOf({ value, unit }: Quantity): string {
  return unit === "-" || unit === "" ? numberOf(value) : `${numberOf(value)} ${unit}`;
}

function numberOf(value: QuantityValue): string {
  return typeof value === "number" ? String(value) : `${value.low} to ${value.high}`;
}

/** Words and figures alone: letters, digits, points within numbers, signs of currency and percent. */
function plain(words: string): string {
  return (withoutPointers(words).match(/[\p{L}\p{N}\p{Sc}%]+(?:[.,][\p{N}]+)*/gu) ?? []).join(" ").toLowerCase();
}
