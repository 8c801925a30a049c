/** The attributions of one block: from the trained model and the rules where there is a model, from rules alone where there is none. */
import type { BlockReading } from "../text/index.ts";
import { bounded } from "./bounds.ts";
import { combine } from "./combine.ts";
import { withFurtherFigures } from "./further-figures.ts";
import { withoutQuotedCues } from "./quoted.ts";
import { attributionsByRules } from "./rules/index.ts";
import { withSourcesEnded } from "./source-ends.ts";
import { withoutTimeSources } from "./times.ts";
import type { AttributionTagger, BlockAttribution } from "./types.ts";

export function findAttributions(reading: BlockReading, tagger?: AttributionTagger): readonly BlockAttribution[] {
  const byRules = attributionsByRules(reading);
  if (!tagger) return withFurtherFigures(byRules, reading);
  const byModel = withSourcesEnded(
    withoutTimeSources(bounded(tagger.tag(reading), byRules, reading), reading),
    reading,
  );
  const combined = withFurtherFigures(combine(byModel, byRules, reading), reading);
  return withoutQuotedCues(combined, reading);
}
