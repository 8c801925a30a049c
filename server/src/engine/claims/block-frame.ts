/**
 * One block of an article as if it were all there is: offsets count from its start, and attributions are numbered from its first.
 * So what is made out in it holds as long as its words do, wherever it moves. What it takes from other blocks is handed in by name.
 */
import type { BlockAttribution } from "../attributions/index.ts";
import type { Span } from "../base/index.ts";
import type { Quantity } from "../quantities/index.ts";
import type { BlockReading } from "../text/index.ts";
import type { SentenceScores } from "./checkworthiness/score.ts";

/** A block as it was read by itself. */
export interface LayeredBlock {
  readonly reading: BlockReading;
  readonly quantities: readonly Quantity[];
  readonly checkworthiness: SentenceScores;
}

export interface BlockFrame {
  readonly reading: BlockReading;
  /** As it stands in the file, mark-up included. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  /** What of their content lies in other blocks left out. */
  readonly attributions: readonly BlockAttribution[];
  /** One for each of `attributions`: true where a document speaks. */
  readonly speaksDocument: readonly boolean[];
  readonly checkworthiness: SentenceScores;
  readonly others: FromOthers;
}

/** What other blocks have to do with this one. */
export interface FromOthers {
  /** An attribution that goes on here, or that further down says whose words these are, with what of this block it holds. */
  readonly taken: TakenHere | undefined;
  /** The block opens with a quotation next to one of this speaker's. */
  readonly quoted: { readonly isNamed: boolean } | undefined;
  /** True where the last sentence above it reports something. */
  readonly reported: boolean;
  /** Where that sentence reports results out of accounts, or goes on with them: the words with a capital in it. */
  readonly results: readonly string[] | undefined;
}

export interface TakenHere {
  readonly pieces: readonly Span[];
  readonly isStating: boolean;
  readonly isNamed: boolean;
  readonly speaksDocument: boolean;
}

/** An attribution as a block names it: its number in the block, or how another block hands it over. */
export type Held = number | keyof FromOthers;
