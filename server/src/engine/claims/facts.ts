/**
 * Everything known of an article once its claims are made out: what rules judge, features show and reporters print.
 * Plain data; every offset counts from the start of the article, but inside `readings`, which count from their block.
 */

import type { Attribution, Speaker, TakenUp } from "../attributions/index.ts";
import type { Span } from "../base/index.ts";
import type {
  Annotation,
  Citation,
  InlineExemption,
  MarkupProblem,
  Reference,
  Suppression,
} from "../citations/index.ts";
import type { Library } from "../library/index.ts";
import type { Quantity } from "../quantities/index.ts";
import type { ArticleText, BlockReading, Quotation } from "../text/index.ts";
import type { Claim } from "./types.ts";

export interface SentenceFacts extends Span {
  /** Probability that the sentence makes a claim worth checking, 0 to 1. */
  readonly checkworthiness: number;
  /** Index into `article.blocks`. */
  readonly block: number;
}

export interface QuotationFacts extends Quotation {
  readonly block: number;
  /** True when the next paragraph opens with a quotation mark and so takes this one up. */
  readonly continues: boolean;
}

/** Where a block's own begin in the lists of the article, and what of an earlier block's goes on in it. */
export interface BlockPlace {
  readonly firstSentence: number;
  readonly firstQuantity: number;
  readonly endQuantity: number;
  readonly firstAttribution: number;
  readonly endAttribution: number;
  readonly taken?: TakenUp;
}

/** What is known before claims are made out: the layers below, placed in the article. */
export interface Evidence {
  readonly article: ArticleText;
  /** One for each of `article.blocks`, in the same order. */
  readonly readings: readonly BlockReading[];
  /** Likewise. */
  readonly places: readonly BlockPlace[];
  readonly sentences: readonly SentenceFacts[];
  /** In text order, as all lists here are. */
  readonly quantities: readonly Quantity[];
  readonly quotations: readonly QuotationFacts[];
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  /** Those in the text; those beside it are in `annotations`. */
  readonly exemptions: readonly InlineExemption[];
  /** Citations, exemptions and suppressions that are not what they try to be. */
  readonly markupProblems: readonly MarkupProblem[];
  readonly annotations: readonly Annotation[];
  readonly suppressions: readonly Suppression[];
  readonly library: Library;
  /** Keys that other articles of the project cite; undefined when the caller knows of this article alone. */
  readonly citedElsewhere?: ReadonlySet<string>;
}

export interface Facts extends Evidence {
  readonly claims: readonly Claim[];
}
