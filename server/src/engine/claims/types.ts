/** What each quantity and quotation rests on. */
import type { Span } from "../base/index.ts";
import type { Annotation, Citation, Exemption, Reference, Review } from "../citations/index.ts";
import type { Quantity } from "../quantities/index.ts";
import type { Lapse } from "./standing/lapse.ts";

/** `attributed`: the text says who; `cited`: a citation or annotation; `exempt`: a stated reason; else `unattributed`. */
export type Standing = "attributed" | "cited" | "exempt" | "unattributed";

/**
 * How much a copy editor would want a source: `query` asks for one, `doubtful` might, `leave` lets it stand.
 * A warning, a hint and silence, in that order.
 */
export type Urgency = "query" | "doubtful" | "leave";

export type ClaimSubject = "quantity" | "quotation" | "sentence" | "table";

/** Something that someone must answer for. Offsets count from the start of the article. */
export interface Claim extends Span {
  readonly subject: ClaimSubject;
  /** Of a table, whose claim stands on the row that heads it: all of it. */
  readonly table?: Span;
  /** For a quantity: its index in the analysis's `quantities`. */
  readonly quantity?: number;
  readonly figure?: Quantity;
  readonly standing: Standing;
  /** Index into the analysis's `attributions` of the innermost one whose content holds the claim. */
  readonly attribution?: number;
  /**
   * Index into the analysis's `claims` of another mention of the same figure or words that is answered for, and so answers
   * for this: an earlier one, or, for a quotation, a headline, a caption or the first paragraph, a later one.
   */
  readonly restsOn?: number;
  /**
   * Of an unattributed claim: index into the analysis's `attributions` of a report in the sentence before that this one
   * plainly continues. Only a reader's guess: the text does not say so, and the standing stays.
   */
  readonly continues?: number;
  /** Those in the text that reach it. */
  readonly citations: readonly Citation[];
  /** Links and footnotes in its sentence. */
  readonly references: readonly Reference[];
  readonly annotation?: Annotation;
  readonly exemption?: Exemption;
  /** The latest. */
  readonly review?: Review;
  /** What changed since then, so that the review no longer counts. */
  readonly lapsed?: Lapse;
  /** Of an unattributed claim, and of any other had it been. */
  readonly urgency: Urgency;
  /** Why the urgency is what it is, in words an editor would use; the strongest first. */
  readonly reasons: readonly string[];
  /** The sentence it stands in. */
  readonly sentence: Span;
  /** Index into the analysis's `blocks`. */
  readonly block: number;
}
