/** The attributions of one block: from the trained model where there is one, from rules where there is none. */
import type { BlockReading } from "../text/index.ts";
import { attributionsByRules } from "./rules/index.ts";
import type { AttributionTagger, BlockAttribution } from "./types.ts";

export function findAttributions(reading: BlockReading, tagger?: AttributionTagger): readonly BlockAttribution[] {
  return tagger ? tagger.tag(reading) : attributionsByRules(reading);
}
