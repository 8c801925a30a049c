/** What a figure says. After Almasian et al., “CQE: A Comprehensive Quantity Extractor”, EMNLP 2023. */
import type { Span } from "../base/index.ts";

export type QuantityKind =
  | "count"
  | "money"
  | "percentage"
  | "measure"
  | "ratio"
  | "multiple"
  | "rank"
  | "duration"
  | "age";

/** A number, or both ends of a range ("15 to 22", "between two and three"); `low <= high`. */
export type QuantityValue = number | { readonly low: number; readonly high: number };

/** `=` exactly or unstated, `>` "more than", `<` "fewer than", `~` "about". */
export type Modifier = "=" | ">" | "<" | "~";

export type Trend = "up" | "down";

/** Why a figure asserts nothing that anyone would have to answer for. */
export type NoClaim =
  | "date"
  | "time"
  | "name"
  | "ordinal"
  | "address"
  | "reference"
  | "version"
  | "list-marker"
  | "score-list"
  | "age-group"
  | "pronoun"
  | "figure-of-speech";

/**
 * A quantity mentioned in the text. Its `span` covers number and unit ("more than $7 billion": "$7 billion"); of a scale alone also
 * what makes a number of it ("several hundred people").
 * Spans count from the start of the block in a block's reading, and of the article in an `Analysis`.
 */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  readonly value: QuantityValue;
  /** Canonical: singular, lower case, SI in the Brochure's spelling ("dollar", "percentage", "kilometre", "ukrainian troop"), "% worker" for a share of the workers; "-" when there is none. */
  readonly unit: string;
  /** As written ("troops"); "-" when there is none. */
  readonly surfaceUnit: string;
  readonly modifier: Modifier;
  /** The words of the modifier ("more than"), where there are any. */
  readonly modifierSpan?: Span;
  readonly trend?: Trend;
  /** For a comparison, the other end: in "rose from 5 to 8" the 8 has `from: 5`. */
  readonly from?: number;
  /** What is counted or measured, as written. */
  readonly concept?: string;
  /** Set when the figure states nothing to answer for; then `claim` in the output is false. */
  readonly noClaim?: NoClaim;
}

/** A numeral that is no quantity at all ("Boeing 747", "page 3", "in 2004"), and why: for those who explain a reading. */
export interface NotAQuantity extends Span {
  readonly reason: NoClaim;
}

/** Everything that looks like a figure in a block, told apart; both in text order, counted from the start of the block. */
export interface FigureReading {
  readonly quantities: readonly Quantity[];
  readonly notQuantities: readonly NotAQuantity[];
}
