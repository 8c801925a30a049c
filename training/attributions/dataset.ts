/** From articles to what the network eats: which words get rows of their own, and the rows of every token. */
import {
  columnCount,
  contextTables,
  featuresOf,
  formOf,
  type WordIndex,
} from "../../server/src/engine/attributions/model/features.ts";
import { hashOf } from "../../server/src/engine/base/index.ts";
import type { Random } from "../random.ts";
import type { CorpusArticle, CorpusBlock } from "./corpus.ts";
import { goldTags } from "./gold.ts";
import type { Sequence } from "./network.ts";
import { vectorWidth, type WordVectors } from "./vectors.ts";

/**
 * The words the model knows, commonest in the training text first, then by the public vectors' order. Row 0 is for any other
 * word. A word seen often enough in training has an embedding of its own beside its public vector; the others share one.
 */
export interface Vocabulary extends WordIndex {
  readonly words: readonly string[];
  /** `vectorWidth` numbers for each word row; nought for row 0 and where nothing is known of a word. */
  readonly vectors: Float32Array;
  /** Row of the learnt table by word row: 0 unknown, 1 shared, 2 and up its own. */
  readonly ownRow: Int32Array;
  readonly ownRows: number;
}

export function buildVocabulary(
  teaching: readonly CorpusArticle[],
  reading: readonly CorpusArticle[],
  vectors: WordVectors,
  size: number,
  ownFrom: number,
): Vocabulary {
  const taught = countForms(teaching);
  const seen = countForms(reading);
  const counts = new Map<string, number>();
  for (const [form, count] of [...taught, ...seen]) counts.set(form, (counts.get(form) ?? 0) + count);
  const known = [...counts].filter(([form, count]) => count >= (vectors.publicOf(form) ? 2 : 3));
  known.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const words = known.slice(0, size - 1).map(([form]) => form);
  const chosen = new Set(words);
  for (const word of vectors.words) {
    if (words.length >= size - 1) break;
    if (!chosen.has(word) && formsOnly(word)) words.push(word);
  }
  const values = new Float32Array(size * vectorWidth);
  const ownRow = new Int32Array(size).fill(1);
  ownRow[0] = 0;
  let ownRows = 2;
  const rowByHash = new Map<number, number>();
  words.forEach((word, i) => {
    const row = i + 1;
    values.set(vectors.of(word), row * vectorWidth);
    if ((taught.get(word) ?? 0) >= ownFrom) ownRow[row] = ownRows++;
    rowByHash.set(hashOf(word, 0), row);
  });
  return { words, vectors: values, ownRow, ownRows, rowOf: (hash) => rowByHash.get(hash) ?? 0 };
}

/** Whether the tokeniser could ever give this form: the public list has words with hyphens and figures. */
function formsOnly(word: string): boolean {
  return /^\p{L}[\p{L}'.]*$/u.test(word);
}

export function countForms(articles: readonly CorpusArticle[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const { reading } of article.blocks)
      for (const token of reading.tokens) {
        const form = formOf(token);
        counts.set(form, (counts.get(form) ?? 0) + 1);
      }
  return counts;
}

/** A block as a sequence, with what is taught of it. */
export interface Example extends Sequence {
  readonly article: CorpusArticle;
  readonly block: CorpusBlock;
  readonly vectorRows: Int32Array;
  readonly tableRows: Int32Array;
  readonly tags: Uint8Array;
  /** What teachers make of it: their probability of every tag, and the likeliest tags by it. */
  soft?: Float32Array;
  guess?: Uint8Array;
}

/** Rows of the learnt table: words with rows of their own, then every context table. */
export function tableRowCount(vocabulary: Vocabulary): number {
  return contextTables.reduce((sum, { rows }) => sum + rows, vocabulary.ownRows);
}

export function examplesOf(articles: readonly CorpusArticle[], vocabulary: Vocabulary): Example[] {
  const offsets: number[] = [];
  let offset = vocabulary.ownRows;
  for (const { rows } of contextTables) {
    offsets.push(offset);
    offset += rows;
  }
  return articles
    .flatMap((article) =>
      article.blocks.map((block) => {
        const rows = featuresOf(block.reading, vocabulary);
        const length = block.reading.tokens.length;
        const vectorRows = new Int32Array(length);
        const tableRows = rows.slice();
        for (let i = 0; i < length; i++) {
          const at = i * columnCount;
          vectorRows[i] = rows[at]!;
          tableRows[at] = vocabulary.ownRow[rows[at]!]!;
          offsets.forEach((from, column) => {
            tableRows[at + 1 + column]! += from;
          });
        }
        return { article, block, length, vectorRows, tableRows, tags: goldTags(article, block) };
      }),
    )
    .filter(({ length }) => length > 0);
}

/** A sequence with some of its words made unknown, so that the network learns to do without them. */
export function withoutSomeWords(example: Example, rate: number, random: Random): Sequence {
  const vectorRows = example.vectorRows.slice();
  const tableRows = example.tableRows.slice();
  for (let i = 0; i < example.length; i++) {
    if (random() >= rate) continue;
    vectorRows[i] = 0;
    tableRows[i * columnCount] = 0;
  }
  return { length: example.length, vectorRows, tableRows };
}
