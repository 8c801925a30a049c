/** Which articles are taught, and which are kept back to choose and to calibrate by. */
import type { CorpusArticle } from "./corpus.ts";

export const polnearTrain = "../shared/data/polnear/train.ndjson";
export const polnearDev = "../shared/data/polnear/dev.ndjson";
export const unlabelledNews = "../shared/data/unlabelled/bbc.ndjson";
/** The model that has not seen the articles kept back. */
export const keptBackWeights = ".cache/training/kept-back.weights";
/** One that has not seen them either, refined as the model that ships is. */
export const keptBackRefined = ".cache/training/kept-back-refined.weights";
/** What all articles and the teachers taught: refine.ts makes the model that ships of it. */
export const taughtWeights = ".cache/training/taught.weights";

/** The articles whose number leaves `remainder` when it is divided by `of`; the corpus stands by publisher, so each gives its share. */
export interface KeptBack {
  readonly remainder: number;
  readonly of: number;
}

/** One article in eight. */
const ordinarily: KeptBack = { remainder: 0, of: 8 };

export function isKeptBack(index: number, { remainder, of } = ordinarily): boolean {
  return index % of === remainder;
}

export function partOf(articles: readonly CorpusArticle[], keptBack: boolean, which = ordinarily): CorpusArticle[] {
  return articles.filter((_, index) => isKeptBack(index, which) === keptBack);
}

/** The model that has not seen these, and had no teachers. */
export function keptBackFrom({ remainder, of }: KeptBack): string {
  return `.cache/training/kept-back-${remainder}-of-${of}.weights`;
}

/** “1/4”. */
export function readKeptBack(fraction: string): KeptBack {
  const [remainder, of] = fraction.split("/").map(Number);
  return { remainder: remainder!, of: of! };
}
