/** The attributions of one block: from the trained model and the rules where there is a model, from rules alone where there is none. */
import type { BlockReading } from "../text/index.ts";
import { combine } from "./combine.ts";
import { withoutQuotedCues } from "./quoted.ts";
import { attributionsByRules } from "./rules/index.ts";
import type { AttributionTagger, BlockAttribution } from "./types.ts";

export function findAttributions(reading: BlockReading, tagger?: AttributionTagger): readonly BlockAttribution[] {
  const byRules = attributionsByRules(reading);
  return tagger ? withoutQuotedCues(combine(tagger.tag(reading), byRules, reading), reading) : byRules;
}
