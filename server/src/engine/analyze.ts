/**
 * The heart: article + context → everything known of it. Pure; the stages are listed here in the order in which they run.
 * Blocks are read one by one and kept: with the analysis `before` an edit, only blocks whose words changed are
 * read again, and the answer is the same as without it.
 */
import { placeSpoken, type ResolvedSpeakers, resolveSpeakers } from "./attributions/index.ts";
import { type ChangedStretch, changedStretch, commonEnds, lazily } from "./base/index.ts";
import {
  readAnnotations,
  readCitations,
  readExemptions,
  readMarkupProblems,
  readReferences,
  readSuppressions,
} from "./citations/index.ts";
import {
  type ClaimedArticle,
  type ClaimedBlock,
  type ClaimOptions,
  type Evidence,
  type Facts,
  findClaims,
  placeClaims,
} from "./claims/index.ts";
import type { Context, Models } from "./context.ts";
import { placeQuantities, placeQuotations, placeSentences } from "./place.ts";
import { type BlockLayers, readLayers } from "./read-layers.ts";
import { type RuleReport, runRules } from "./rules/index.ts";
import { type ArticleText, type Format, readArticle } from "./text/index.ts";

/** A file as the caller has it: its text, and how it is written. */
export interface ArticleSource {
  readonly text: string;
  readonly format: Format;
}

/** Lists that are counted through the article are made when they are first asked for. */
export interface Analysis extends Facts, RuleReport {
  /** What each block says by itself, kept for the next analysis; in the order of `article.blocks`. */
  readonly layers: readonly BlockLayers[];
  /** How the speakers were told apart, block by block: kept likewise. */
  readonly resolved: ResolvedSpeakers;
  readonly claimed: ClaimedArticle;
  /** The models that read the blocks: layers are taken over only where the models are the same. */
  readonly models: Models;
}

export function analyze(source: ArticleText | ArticleSource, context: Context, before?: Analysis): Analysis {
  const previous = before?.article.format === source.format ? before : undefined;
  const article = "blocks" in source ? source : readArticle(source.text, source.format, previous?.article);
  const { models, library, citedElsewhere } = context;

  const layers = readLayers(article.blocks, models, previous);
  const resolved = resolveSpeakers(
    article.blocks,
    layers.map(({ speech }) => speech),
    previous?.resolved,
  );
  const evidence: Evidence = lazily(
    {
      article,
      citations: readCitations(article),
      references: readReferences(article, library),
      exemptions: readExemptions(article),
      markupProblems: readMarkupProblems(article),
      annotations: readAnnotations(context.annotations, article, previous?.article),
      suppressions: readSuppressions(article),
      library,
      ...(citedElsewhere && { citedElsewhere }),
    },
    { sentences: () => placeSentences(article.blocks, layers) },
  );
  const read = { layers, spoken: resolved.spoken };
  const earlier = previous && { claimed: previous.claimed, changed: changedBlocks(article, layers, previous) };
  const claimed = findClaims(evidence, read, claimOptions(context), earlier);
  const facts: Facts = withLists(evidence, layers, resolved, claimed.blocks);
  const report = runRules(
    facts,
    context.rules,
    earlier && {
      article: previous.article,
      inBlocks: previous.inBlocks,
      inArticle: previous.inArticle,
      changed: earlier.changed,
      ...earlier.claimed,
    },
  );
  return Object.assign(facts, report, { layers, resolved, claimed, models });
}

/** Blocks outside of the stretch have the layers that they had, and stand in the file as they stood, with what is just above them. */
function changedBlocks(
  article: ArticleText,
  layers: readonly BlockLayers[],
  { article: before, layers: earlier }: Analysis,
): ChangedStretch {
  const { atStart, atEnd } = commonEnds(before.text, article.text);
  const firstAtEnd = article.text.length - atEnd;
  const grown = article.text.length - before.text.length;
  const isSameText = (i: number, j: number) => {
    const [now, then] = [article.blocks[i]!.span, before.blocks[j]!.span];
    const moved = now.start - then.start;
    if (now.end - then.end !== moved) return false;
    const endAbove = article.blocks[i - 1]?.span.end ?? 0;
    return (moved === 0 && now.end <= atStart) || (moved === grown && firstAtEnd <= endAbove);
  };
  return changedStretch(layers, earlier, (a, b, i, j) => a === b && isSameText(i, j));
}

/** Counted through the article: most of it nobody asks for between two keystrokes. */
function withLists(
  evidence: Evidence,
  layers: readonly BlockLayers[],
  { spoken }: ResolvedSpeakers,
  claimed: readonly ClaimedBlock[],
): Facts {
  const { blocks } = evidence.article;
  const speech = lazily({}, { placed: () => placeSpoken(blocks, spoken) });
  const facts: Facts = lazily(Object.assign(evidence, { blocks: claimed }), {
    readings: () => layers.map(({ reading }) => reading),
    quantities: () => placeQuantities(blocks, layers),
    quotations: () => placeQuotations(blocks, claimed),
    attributions: () => speech.placed.attributions,
    speakers: () => speech.placed.speakers,
    claims: () => placeClaims(evidence, claimed, facts.quantities),
  });
  return facts;
}

/** Sentences without figures are claims only for a desk that asks who answers for them. */
function claimOptions({ commonKnowledge, rules }: Context): ClaimOptions {
  const sentences = (rules.get("unattributed-claim")?.level ?? "off") !== "off";
  return { commonKnowledge, sentences };
}
