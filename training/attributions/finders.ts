/** What is found in an annotated article: by the model alone, and by the engine as it ships, with its rules. */
import type { BlockTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import type { AttributionKind, BlockAttribution } from "../../server/src/engine/attributions/types.ts";
import { analyze, defaultRuleSettings, emptyLibrary, type Models } from "../../server/src/engine/index.ts";
import type { CorpusArticle, GoldAttribution, Pair } from "./corpus.ts";

export interface Find extends GoldAttribution {
  readonly kind: AttributionKind;
  /** 0 to 1. */
  readonly probability: number;
}

export type Finder = (article: CorpusArticle) => readonly Find[];

export function finderOfModel(tagger: BlockTagger): Finder {
  return ({ blocks }) => blocks.flatMap(({ start, reading }) => tagger.tag(reading).map((one) => placed(one, start)));
}

/** As `wellsourced analyze` prints it. */
export function finderOfEngine(models: Models): Finder {
  const context = { models, library: emptyLibrary, rules: defaultRuleSettings(), commonKnowledge: [] };
  return ({ text }) => analyze({ text, format: "article" }, context).attributions.map((one) => placed(one, 0));
}

function placed({ source, cue, content, kind, probability }: BlockAttribution, at: number): Find {
  const place = (span: { start: number; end: number }): Pair => [at + span.start, at + span.end];
  return { source: source.map(place), cue: cue.map(place), content: content.map(place), kind, probability };
}
