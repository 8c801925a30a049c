/** What ties a claim to its source: citations in the text, annotations beside it, exemptions and reviews. */
import type { Span } from "../base/index.ts";

/** One key inside a citation group; `[see @a; @b, para. 2]` holds two. */
export interface Citation {
  readonly key: string;
  /** The group with its brackets, counted from the start of the article. */
  readonly span: Span;
  /** The key without its "@". */
  readonly keySpan: Span;
  /** What speaks of this key alone: from the bracket or semicolon before it to the one after, neither included. */
  readonly itemSpan: Span;
  /** "see" */
  readonly prefix?: string;
  /** "para. 2" */
  readonly locator?: string;
  /** What follows the locator: "and passim". */
  readonly suffix?: string;
  /** True for `[-@key]`: the author is named in the text already. */
  readonly suppressAuthor?: boolean;
}

/** What a citation says, wherever it stands: in the text, or in an annotation's body. */
export type Pointer = Pick<Citation, "key" | "prefix" | "locator" | "suffix" | "suppressAuthor">;

/** A link or a footnote that a claim can rest on. */
export interface Reference {
  readonly kind: "link" | "footnote";
  /** Counted from the start of the article. */
  readonly span: Span;
  /** The address of a link, the words of a footnote. */
  readonly target: string;
  /** The address it leads to, where there is one. */
  readonly url?: string;
  /** The library's entries it names: by their keys in a footnote, or as the entry with that address. */
  readonly keys: readonly string[];
}

/** Mark-up that says something to us and says it wrongly. */
export interface MarkupProblem {
  /** Counted from the start of the article. */
  readonly span: Span;
  /** What is wrong and what to write instead. */
  readonly message: string;
  /** What comes of it, where it does what it says all the same. */
  readonly why?: string;
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

/** An exemption in the text: `[@exempt:calculation, 316 − 205; Ann Lee, 2025-06-03]`, behind the claim it speaks of. */
export interface InlineExemption extends Exemption {
  /** The group with its brackets, counted from the start of the article. */
  readonly span: Span;
}

export const verdicts = ["confirmed", "disputed", "needs-work"] as const;
export type Verdict = (typeof verdicts)[number];

export interface Review {
  readonly verdict: Verdict;
  readonly by: string;
  /** ISO 8601 date and time. */
  readonly date: string;
  readonly note?: string;
  /** The words of the claim as they stood when it was reviewed. */
  readonly words: string;
  /** Its figure as it stood, value and unit in the engine's terms ("1400 troop"), where it had one. */
  readonly figure?: string;
}

/** What an annotation says of a claim. */
export interface AnnotationContent {
  readonly citations: readonly Pointer[];
  readonly exemption?: Exemption;
  readonly reviews: readonly Review[];
}

/** One annotation of `ARTICLE.annotations.json` as it stands there. */
export interface StoredAnnotation extends AnnotationContent {
  /** An IRI. */
  readonly id: string;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  /** Where the words stood when the annotation was last written, counted from the start of the article. */
  readonly position: Span;
  /** The annotation whole, counted from the start of the annotations file. */
  readonly fileSpan: Span;
}

/**
 * One annotation of `ARTICLE.annotations.json`, anchored: W3C Web Annotation Data Model, with a TextQuoteSelector and a
 * TextPositionSelector.
 */
export interface Annotation extends StoredAnnotation {
  /** Where the words stand now, counted from the start of the article; undefined when they are gone. */
  readonly anchor?: Span;
  /** For an annotation that is gone, the likeliest place it might mean. */
  readonly candidate?: Span;
}

/** Something wrong in an annotations file, counted from that file's start. */
export interface AnnotationProblem {
  readonly span: Span;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** True where the file is not JSON: then it is never written, only read as far as it goes. */
  readonly damage: boolean;
}

export type SuppressionForm = "next" | "line" | "range" | "file";

/** A request to hide findings: `wellsourced-ignore-next RULE…: REASON`. */
export interface Suppression {
  readonly span: Span;
  readonly form: SuppressionForm;
  /** Rule ids; empty hides all rules. */
  readonly rules: readonly string[];
  readonly reason?: string;
  /** What it hides: the next block, the block it stands in, what lies between start and end, or the file. */
  readonly target: Span;
}
