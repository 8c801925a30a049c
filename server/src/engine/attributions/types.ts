/**
 * Who said what. After Pareti 2015 (PARC) and Newell et al. 2018 (PolNeAR): an attribution is a relation of a source span,
 * a cue span and a content span, any of which may come in pieces.
 */
import type { Span } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";

/** `direct`: all of the content is quoted; `mixed`: some of it; `indirect`: none. */
export type AttributionKind = "direct" | "indirect" | "mixed";

export type AttributionOrigin = "rule" | "model" | "both";

/** An attribution within one block; spans in text order, counted from the start of the block. */
export interface BlockAttribution {
  /** Empty where no one is named ("it is believed"). */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** In pieces where the cue interrupts it: “…,” she said, “…”. Empty in a block that ends with “she said:”, and only there. */
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  /** Calibrated probability that an annotator would find it, 0 to 1. */
  readonly probability: number;
  readonly origin: AttributionOrigin;
}

/** An attribution in the article: spans count from its start, and content may run on into later paragraphs. */
export interface Attribution extends BlockAttribution {
  /** Index into the analysis's `speakers`; undefined when the source can't be resolved. */
  readonly speaker?: number;
}

/** What of a block an attribution of an earlier one holds: its speaker still has the word. */
export interface TakenUp {
  /** Index into the analysis's `attributions`. */
  readonly attribution: number;
  readonly pieces: readonly Span[];
}

export type SpeakerKind = "person" | "organisation" | "group" | "document" | "unknown";

/** A source resolved: every mention of one person or body in the article's attributions, under its fullest mention. */
export interface Speaker {
  /** The fullest mention: "SBU chief Vasyl Maliuk". */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** No one who could be asked: "officials", "reports", "sources close to the talks", and nowhere named more fully. */
  readonly vague: boolean;
  /** Counted from the start of the article; sorted. */
  readonly mentions: readonly Span[];
}

/** A trained model that finds the attributions of one block. Pure: the same reading gives the same answer. */
export interface AttributionTagger {
  tag(reading: BlockReading): readonly BlockAttribution[];
}
