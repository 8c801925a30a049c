/** Which articles are taught, and which are kept back to choose and to calibrate by. */
import type { CorpusArticle } from "./corpus.ts";

export const polnearTrain = "../shared/data/polnear/train.ndjson";
export const polnearDev = "../shared/data/polnear/dev.ndjson";
export const unlabelledNews = "../shared/data/unlabelled/bbc.ndjson";
/** The model that has not seen the articles kept back. */
export const keptBackWeights = ".cache/training/kept-back.weights";

/** One article in eight is kept back; the corpus stands by publisher, so each publisher gives its share. */
export function isKeptBack(index: number): boolean {
  return index % 8 === 0;
}

export function partOf(articles: readonly CorpusArticle[], keptBack: boolean): CorpusArticle[] {
  return articles.filter((_, index) => isKeptBack(index) === keptBack);
}
