/**
 * The heart: article + context → everything known of it. Pure; the stages are listed here in the order in which they run.
 * Blocks are read one by one and kept: with the analysis before an edit as `previous`, only blocks whose words changed are
 * read again, and the answer is the same as without it.
 */
import { type AttributedBlock, type PlayedScene, resolveSpeakers } from "./attributions/index.ts";
import {
  readAnnotations,
  readCitations,
  readExemptions,
  readMarkupProblems,
  readReferences,
  readSuppressions,
} from "./citations/index.ts";
import { type ClaimOptions, type Evidence, type Facts, findClaims } from "./claims/index.ts";
import type { Context, Models } from "./context.ts";
import { placeQuantities, placeQuotations, placeSentences, placesOf } from "./place.ts";
import { type BlockLayers, readLayers } from "./read-layers.ts";
import { type RuleReport, runRules } from "./rules/index.ts";
import { type ArticleText, type Format, readArticle } from "./text/index.ts";

/** A file as the caller has it: its text, and how it is written. */
export interface ArticleSource {
  readonly text: string;
  readonly format: Format;
}

export interface Analysis extends Facts, RuleReport {
  /** What each block says by itself, kept for the next analysis; in the order of `article.blocks`. */
  readonly layers: readonly BlockLayers[];
  /** How the speakers were told apart, block by block: kept likewise. */
  readonly scenes: readonly PlayedScene[];
  /** The models that read the blocks: layers are taken over only where the models are the same. */
  readonly models: Models;
}

export function analyze(source: ArticleText | ArticleSource, context: Context, previous?: Analysis): Analysis {
  const article = "blocks" in source ? source : readArticle(source.text, source.format);
  const { models, library, citedElsewhere } = context;

  const layers = readLayers(article.blocks, models, previous);
  const attributed = layers.map((layer, i): AttributedBlock => ({ block: article.blocks[i]!, ...layer }));
  const { attributions, attributionPlaces, speakers, scenes } = resolveSpeakers(attributed, previous?.scenes);
  const evidence: Evidence = {
    article,
    readings: layers.map(({ reading }) => reading),
    places: placesOf(layers, attributionPlaces),
    sentences: placeSentences(article.blocks, layers),
    quantities: placeQuantities(article.blocks, layers),
    quotations: placeQuotations(article.blocks, layers),
    attributions,
    speakers,
    citations: readCitations(article),
    references: readReferences(article, library),
    exemptions: readExemptions(article),
    markupProblems: readMarkupProblems(article),
    annotations: readAnnotations(context.annotations, article),
    suppressions: readSuppressions(article),
    library,
    ...(citedElsewhere && { citedElsewhere }),
  };
  const facts: Facts = { ...evidence, claims: findClaims(evidence, claimOptions(context)) };
  return { ...facts, ...runRules(facts, context.rules), layers, models, scenes };
}

/** Sentences without figures are claims only for a desk that asks who answers for them. */
function claimOptions({ commonKnowledge, rules }: Context): ClaimOptions {
  const sentences = (rules.get("unattributed-claim")?.level ?? "off") !== "off";
  return { commonKnowledge, sentences };
}
