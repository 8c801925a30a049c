/**
 * Who said what. After Pareti 2015 (PARC) and Newell et al. 2018 (PolNeAR): an attribution is a relation of a source span,
 * a cue span and a content span, any of which may come in pieces.
 */
import type { Span } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";

/** `direct`: all of the content is quoted; `mixed`: some of it; `indirect`: none. */
export type AttributionKind = "direct" | "indirect" | "mixed";

export type AttributionOrigin = "rule" | "model" | "both";

/** How sure the model is of each part of an attribution: its log-odds, in the mean, that the words belong to it, and that it begins there. */
export interface Sureness {
  /** 0 where there is no source. */
  readonly source: number;
  readonly sourceBegins: number;
  readonly cue: number;
  readonly cueBegins: number;
  readonly content: number;
  readonly contentBegins: number;
  /** Of the word that it doubts most. */
  readonly leastOfContent: number;
}

/** An attribution within one block; spans in text order, counted from the start of the block. */
export interface BlockAttribution {
  /** Empty where no one is named ("it is believed"). */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** In pieces where the cue interrupts it: “…,” she said, “…”. Empty only where all of it stands elsewhere: “she said:”, “Source: ONS”. */
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  /** Calibrated probability that an annotator would find it, 0 to 1. */
  readonly probability: number;
  readonly origin: AttributionOrigin;
  /** Until it has been looked at a second time. */
  readonly sureness?: Sureness;
  /** A poll or a forecast: the rules know that it answers for the figures of its clause, whoever else speaks in it. */
  readonly ofFigures?: true;
}

/** What one block attributes by itself. */
export interface FoundAttributions {
  /** In text order. */
  readonly attributions: readonly BlockAttribution[];
  readonly announced: Announced | undefined;
}

/** Whose words the colon at the end of a block announces: “The auditors found:”. */
export interface Announced {
  /** One of the block's. */
  readonly attribution: BlockAttribution;
  /** True where plain statements would be theirs as well, such as the items of a list; false where a quotation alone would. */
  readonly isOfStatements: boolean;
}

/** An attribution in the article: spans count from its start, and content may run on into later paragraphs or begin in earlier ones. */
export interface Attribution extends BlockAttribution {
  /** Index into the analysis's `speakers`; undefined when the source can't be resolved. */
  readonly speaker?: number;
}

/** What of a block an attribution of another one holds: its speaker still has the word, or is named only further down. */
export interface TakenUp {
  /** How many blocks further up it stands; below 0 where it stands further down. */
  readonly back: number;
  /** Its number in that block. */
  readonly number: number;
  /** Counted from the start of that block. */
  readonly attribution: BlockAttribution;
  readonly voice: Voice | undefined;
  /** Counted from the start of the block that it goes on in. */
  readonly pieces: readonly Span[];
}

export type SpeakerKind = "person" | "organisation" | "group" | "document" | "unknown";

/** A source resolved: whoever it is, under the fullest mention in the article. */
export interface Voice {
  /** Made of the words of the first mention, so that it is the same one after an edit elsewhere. */
  readonly id: string;
  /** The fullest mention: "SBU chief Vasyl Maliuk". */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** No one who could be asked: "officials", "reports", "sources close to the talks", and nowhere named more fully. */
  readonly vague: boolean;
}

/** A voice with every mention of it as a source in the article. */
export interface Speaker extends Omit<Voice, "id"> {
  /** Counted from the start of the article; sorted. */
  readonly mentions: readonly Span[];
}

/** What is said in one block, and by whom; offsets count from its start. */
export interface SpokenBlock {
  /** In text order. Content may lie in other blocks, before the start of this one or behind its end. */
  readonly attributions: readonly BlockAttribution[];
  /** One for each; undefined where the source can't be resolved. */
  readonly voices: readonly (Voice | undefined)[];
  readonly taken: TakenUp | undefined;
  /** True where something goes on in it, or from it in later blocks. */
  readonly isTied: boolean;
}

/** A trained model that finds the attributions of one block. Pure: the same reading gives the same answer. */
export interface AttributionTagger {
  tag(reading: BlockReading): readonly BlockAttribution[];
  /** What was found otherwise, with how sure the model is of it. */
  weigh?(reading: BlockReading, found: readonly BlockAttribution[]): readonly BlockAttribution[];
}
