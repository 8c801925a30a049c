/** Lines above the text: over the headline how the article's claims stand, and over each paragraph, where that is asked for, its own. */
import type { Analysis, Claim, Span } from "../engine/index.ts";
import { tallyInWords, tallyOf } from "./tally.ts";

export interface CodeLens {
  /** The block it stands over. */
  readonly span: Span;
  readonly title: string;
}

export interface LensOptions {
  readonly headline: boolean;
  readonly paragraphs: boolean;
}

export function codeLenses(analysis: Analysis, options: LensOptions): readonly CodeLens[] {
  const { article, claims } = analysis;
  if (claims.length === 0) return [];
  const lenses: CodeLens[] = [];
  const top = article.blocks.find(({ kind }) => kind === "headline") ?? article.blocks[0];
  if (options.headline && top) lenses.push({ span: top.span, title: tallyInWords(tallyOf(analysis)) });
  if (!options.paragraphs) return lenses;
  for (const [block, own] of claimsByBlock(claims)) {
    const { span } = article.blocks[block]!;
    if (span !== top?.span) lenses.push({ span, title: tallyInWords(tallyOf(analysis, own)) });
  }
  return lenses;
}

function claimsByBlock(claims: readonly Claim[]): ReadonlyMap<number, readonly Claim[]> {
  const byBlock = new Map<number, Claim[]>();
  for (const claim of claims) {
    const own = byBlock.get(claim.block);
    if (own) own.push(claim);
    else byBlock.set(claim.block, [claim]);
  }
  return byBlock;
}
