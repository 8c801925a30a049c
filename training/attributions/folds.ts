/** Which articles are taught, and which are kept back to choose and to calibrate by. */
import type { CorpusArticle } from "./corpus.ts";

export const polnearTrain = "../shared/data/polnear/train.ndjson";
export const polnearDev = "../shared/data/polnear/dev.ndjson";
export const unlabelledNews = "../shared/data/unlabelled/bbc.ndjson";
/** The model that has not seen the articles kept back. */
export const keptBackWeights = ".cache/training/kept-back.weights";

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

/** “1/4”. */
export function readKeptBack(fraction: string): KeptBack {
  const [remainder, of] = fraction.split("/").map(Number);
  return { remainder: remainder!, of: of! };
}
