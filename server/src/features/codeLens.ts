/** Lines above the text: over the headline how the article's claims stand, and over each paragraph, where that is asked for, its own. */
import type { Analysis, Span } from "../engine/index.ts";
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

export function codeLenses({ article, claims }: Analysis, options: LensOptions): readonly CodeLens[] {
  if (claims.length === 0) return [];
  const lenses: CodeLens[] = [];
  const top = article.blocks.find(({ kind }) => kind === "headline") ?? article.blocks[0];
  if (options.headline && top) lenses.push({ span: top.span, title: tallyInWords(tallyOf(claims)) });
  if (!options.paragraphs) return lenses;
  article.blocks.forEach(({ span }, block) => {
    const own = claims.filter((claim) => claim.block === block);
    if (own.length > 0 && span !== top?.span) lenses.push({ span, title: tallyInWords(tallyOf(own)) });
  });
  return lenses;
}
