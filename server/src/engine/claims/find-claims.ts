/**
 * Makes out the claims of an article: which figures and quotations someone must answer for, and what each rests on. Each block's are
 * counted in it, and stay the same objects while nothing that they hang on changes.
 */
import { type ChangedStretch, earlierIndex, sameItems } from "../base/index.ts";
import { basisOf, depthOf, isSameAround, type Surroundings, sameBasis } from "./basis.ts";
import { type ClaimedBlock, claimedBlock } from "./block-claims.ts";
import type { Evidence } from "./facts.ts";
import { type GroundedBlock, groundsByBlock, type ReadBlocks } from "./grounds.ts";
import { changedStandings, type Standings, sameStandings, standingsOf } from "./standing/standings.ts";
import { type SupportedBlock, supportByBlock } from "./standing/support.ts";
import { subjectIn } from "./subjects.ts";
import { type FigureSetting, figureOutlooks, listedWords, settingsIn } from "./urgency/setting.ts";

export interface ClaimOptions {
  /** Phrases that need no source, as the team lists them. */
  readonly commonKnowledge: readonly string[];
  /** Takes check-worthy sentences without figures for claims as well. */
  readonly sentences: boolean;
}

/** The claims of an article, block by block, with what is kept for the analysis after the next edit. */
export interface ClaimedArticle {
  readonly blocks: readonly ClaimedBlock[];
  readonly read: ReadBlocks;
  readonly grounded: readonly GroundedBlock[];
  readonly supported: readonly SupportedBlock[];
  readonly surroundings: Surroundings;
}

/** An analysis before an edit. */
export interface EarlierClaims {
  readonly claimed: ClaimedArticle;
  /** Blocks outside of it have the layers and the text that they had. */
  readonly changed: ChangedStretch;
}

export function findClaims(
  evidence: Evidence,
  read: ReadBlocks,
  options: ClaimOptions,
  earlier: EarlierClaims | undefined,
): ClaimedArticle {
  const { layers, spoken } = read;
  const withSentences = options.sentences;
  const isOfUse = earlier?.claimed.surroundings.withSentences === withSentences;
  const before = isOfUse ? { ...earlier.claimed, changed: earlier.changed } : undefined;
  const grounded = groundsByBlock(evidence.article, read, withSentences, before);
  const surroundings: Surroundings = {
    withSentences,
    words: listedWords(
      layers,
      before && { words: before.surroundings.words, layers: before.read.layers, changed: before.changed },
    ),
    attributes: spoken.some(({ attributions }) => 0 < attributions.length),
    library: evidence.library,
    phrases: options.commonKnowledge,
  };
  const isSameBeside =
    before?.surroundings.library === evidence.library && sameItems(before.surroundings.phrases, surroundings.phrases);
  const supported = supportByBlock(evidence, layers, grounded, surroundings.phrases, isSameBeside ? before : undefined);
  const now = { read, grounded, supported, surroundings };
  const isSettled = before !== undefined && isSameAround(before.surroundings, surroundings);
  const standings = isSettled
    ? changedStandings(evidence, {
        supported,
        before: before.supported,
        changed: before.changed,
        standings: (index) => before.blocks[index]!.basis.standings,
      })
    : new Map(standingsOf(evidence, supported).entries());
  const blocks = grounded.map((block, index) => {
    const at = before && earlierIndex(before.changed, index);
    const known = at === undefined ? undefined : before!.blocks[at];
    const isOwnSame = isSettled && known && block === before.grounded[at!] && !block.isTied;
    if (isOwnSame && !standings.has(index) && known.basis.depth === depthOf(index, grounded.length)) return known;
    const basis = basisOf(evidence, now, index, standingsFor(known, standings.get(index)));
    return known && sameBasis(known.basis, basis) ? known : claimedBlock(evidence, index, basis);
  });
  return { blocks, ...now };
}

/** Those that the block had, where the new ones say the same or there are none. */
function standingsFor(known: ClaimedBlock | undefined, standings: Standings | undefined): Standings {
  const was = known?.basis.standings;
  return was && (!standings || sameStandings(was, standings)) ? was : standings!;
}

/** A figure of the article as the signs of urgency see it: for `explain`, and for learning what each sign weighs; block by block. */
export function settingsOfFigures(blocks: readonly ClaimedBlock[]): readonly FigureSetting[] {
  return blocks.flatMap((block) => {
    const { grounds, standings, tone, depth } = block.basis;
    const subjects = grounds.subjects.map((one) => subjectIn(block, one));
    const outlooks = figureOutlooks(subjects, standings.isRepeated, tone, depth);
    return outlooks.filter((outlook) => outlook !== undefined).map(settingsIn(block));
  });
}
