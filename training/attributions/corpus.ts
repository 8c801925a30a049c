/** Reads the corpora: annotated articles (PolNeAR's NDJSON) and plain ones, cut into blocks and tokens as the engine does. */
import { readFileSync } from "node:fs";
import { type BlockReading, readArticle, readBlock } from "../../server/src/engine/text/index.ts";

export type Pair = readonly [start: number, end: number];

/** Spans count from the start of the article, half-open, in UTF-16 code units. */
export interface GoldAttribution {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
}

export interface CorpusBlock {
  /** Where the block begins in its article. */
  readonly start: number;
  readonly reading: BlockReading;
}

export interface CorpusArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
  readonly blocks: readonly CorpusBlock[];
}

/** One article a line: `{id, text, attributions?}`. */
export function readCorpus(path: string): CorpusArticle[] {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => {
    const { id, text, attributions = [] } = JSON.parse(line) as CorpusArticle;
    return { id, text, attributions, blocks: blocksOf(text) };
  });
}

export function blocksOf(text: string): CorpusBlock[] {
  return readArticle(text, "article").blocks.map((block) => ({ start: block.span.start, reading: readBlock(block) }));
}

/** The publisher, by PolNeAR's ids: "nyt_2016-07-01_…". */
export function publisherOf(article: Pick<CorpusArticle, "id">): string {
  return article.id.slice(0, article.id.indexOf("_"));
}
