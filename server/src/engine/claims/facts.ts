/**
 * Everything known of an article once its claims are made out: what rules judge, features show and reporters print.
 * Plain data; every offset counts from the start of the article, but inside `readings` and `blocks`, which count from their block.
 */

import type { Attribution, Speaker, Voice } from "../attributions/index.ts";
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

/** What is known before claims are made out, besides what each block says by itself. */
export interface Evidence {
  readonly article: ArticleText;
  /** In text order, as all lists here are. */
  readonly sentences: readonly SentenceFacts[];
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
  /** One for each of `article.blocks`, in the same order. */
  readonly readings: readonly BlockReading[];
  readonly quantities: readonly Quantity[];
  readonly quotations: readonly QuotationFacts[];
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
  readonly claims: readonly Claim[];
  /** The same once more, block by block. */
  readonly blocks: readonly BlockFacts[];
}

/**
 * One block as if it were the whole article: offsets count from its start, and numbers from the first of its own. So it stays the
 * same object for as long as its words and what other blocks hand it do, wherever it moves; whatever is drawn from it alone is kept
 * with it (`keptWith`).
 */
export interface BlockFacts extends Pick<Facts, "article" | "sentences" | "quantities" | "quotations"> {
  readonly readings: readonly [BlockReading];
  /** Its own, and after them those of other blocks that its claims speak of; these stand before its start or behind its end. */
  readonly attributions: readonly Attribution[];
  readonly nOwnAttributions: number;
  readonly speakers: readonly Voice[];
  /** `restsOn` is left out: it may point to another block. */
  readonly claims: readonly Claim[];
}
