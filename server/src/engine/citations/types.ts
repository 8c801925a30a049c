/** What ties a claim to its source: citations in the text, annotations beside it, exemptions and reviews. */
import type { Span } from "../base/index.ts";

/** One key inside a citation group; `[see @a; @b, para. 2]` holds two. */
export interface Citation {
  readonly key: string;
  /** The group with its brackets, counted from the start of the article. */
  readonly span: Span;
  /** The key without its "@". */
  readonly keySpan: Span;
  /** "see" */
  readonly prefix?: string;
  /** "para. 2" */
  readonly locator?: string;
}

/** What a writer puts behind a figure that needs no source. */
export type ExemptionKind = "own-reporting" | "calculation" | "common-knowledge";

export interface Exemption {
  readonly kind: ExemptionKind;
  /** In words; for a calculation the working: "316 − 205". */
  readonly reason: string;
  /** ISO 8601 date. */
  readonly date?: string;
  readonly by?: string;
}

export type Verdict = "confirmed" | "disputed" | "needs-work";

export interface Review {
  readonly verdict: Verdict;
  readonly by: string;
  /** ISO 8601 date and time. */
  readonly date: string;
  readonly note?: string;
  /** The words of the claim as they stood when it was reviewed. */
  readonly words: string;
}

/**
 * One annotation of `ARTICLE.annotations.json`, anchored: W3C Web Annotation Data Model, with a TextQuoteSelector and a
 * TextPositionSelector.
 */
export interface Annotation {
  readonly id: string;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly position: Span;
  readonly citations: readonly { readonly key: string; readonly locator?: string }[];
  readonly exemption?: Exemption;
  readonly reviews: readonly Review[];
  /** Where the words stand now, counted from the start of the article; undefined when they are gone. */
  readonly anchor?: Span;
  /** For an annotation that is gone, the likeliest place it might mean. */
  readonly candidate?: Span;
}

/** A request to hide findings: `wellsourced-ignore-next RULE…: REASON`. */
export interface Suppression {
  readonly span: Span;
  /** Rule ids; empty hides all rules. */
  readonly rules: readonly string[];
  readonly reason?: string;
  /** What it hides: the next block, this line's block, or the rest of the file. */
  readonly target: Span;
}
