/**
 * The way back from export.ts: a model's weights as the trainer has them, so that it can be taught further. Exact but for what eight bits
 * leave out. What a word's embedding owes to its public vector and what to its own row is found anew, by least squares over the words that
 * have no row of their own.
 */
import { contextTables } from "../../server/src/engine/attributions/model/features.ts";
import { hashOf } from "../../server/src/engine/base/index.ts";
import type { readWeights, Tensor } from "../../server/src/engine/sequence/index.ts";
import type { CorpusArticle } from "./corpus.ts";
import { countForms, tableRowCount, type Vocabulary } from "./dataset.ts";
import type { Network } from "./network.ts";
import { vectorWidth, type WordVectors } from "./vectors.ts";

type WeightsFile = ReturnType<typeof readWeights>;

/** The words that a model knows, in its order. Of one that stands in none of the articles and has no public vector, its row is all. */
export function vocabularyIn(
  { tensors }: WeightsFile,
  teaching: readonly CorpusArticle[],
  reading: readonly CorpusArticle[],
  vectors: WordVectors,
  ownFrom: number,
): Vocabulary {
  const hashes = tensors.get("word-hashes")!.values;
  const taught = countForms(teaching);
  const wordOf = new Map<number, string>();
  for (const word of [...vectors.words, ...countForms(reading).keys(), ...taught.keys()])
    wordOf.set(hashOf(word, 0), word);
  const words = Array.from(hashes, (hash) => wordOf.get(hash) ?? "");
  const values = new Float32Array((words.length + 1) * vectorWidth);
  const ownRow = new Int32Array(words.length + 1).fill(1);
  ownRow[0] = 0;
  let ownRows = 2;
  const rowByHash = new Map<number, number>();
  words.forEach((word, i) => {
    const row = i + 1;
    if (word) values.set(vectors.of(word), row * vectorWidth);
    if (!word || (taught.get(word) ?? 0) >= ownFrom) ownRow[row] = ownRows++;
    rowByHash.set(hashes[i]!, row);
  });
  return { words, vectors: values, ownRow, ownRows, rowOf: (hash) => rowByHash.get(hash) ?? 0 };
}

/** Gives the network the model's weights. `vocabulary` must be the model's, and the network of its shape. */
export function restoreModel(network: Network, { tensors }: WeightsFile, vocabulary: Vocabulary): void {
  const { embedding } = network.shape;
  const embeddings = numbersIn(tensors, "word");
  const { projection, shared } = projectionBehind(embeddings, vocabulary, embedding);
  const table = new Float32Array(tableRowCount(vocabulary) * embedding);
  table.set(embeddings.subarray(0, embedding));
  table.set(shared, embedding);
  vocabulary.ownRow.forEach((own, row) => {
    if (own < 2) return;
    for (let k = 0; k < embedding; k++) {
      let known = 0;
      for (let i = 0; i < vectorWidth; i++)
        known += vocabulary.vectors[row * vectorWidth + i]! * projection[i * embedding + k]!;
      table[own * embedding + k] = embeddings[row * embedding + k]! - known;
    }
  });
  let at = vocabulary.ownRows;
  for (const { name, rows } of contextTables) {
    table.set(numbersIn(tensors, name), at * embedding);
    at += rows;
  }
  const found = new Map([
    ["projection", projection],
    ["table", table],
  ]);
  network.parameters.restore(
    new Map(network.parameters.all.map(({ name }) => [name, found.get(name) ?? numbersIn(tensors, name)] as const)),
  );
}

function numbersIn(tensors: ReadonlyMap<string, Tensor>, name: string): Float32Array {
  const { type, columns, values } = tensors.get(name)!;
  if (type === "f32") return values as Float32Array;
  const scales = tensors.get(`${name}-scale`)!.values;
  // As export.ts scales: layers and the output by columns, embeddings by rows.
  const isByColumn = /^(?:layer-|output$)/.test(name);
  return Float32Array.from(values, (value, i) => value * scales[isByColumn ? i % columns : Math.floor(i / columns)]!);
}

/** What turns public vectors into the embeddings of words that share one row, and that row. */
function projectionBehind(
  embeddings: Float32Array,
  { vectors, ownRow }: Vocabulary,
  embedding: number,
): { readonly projection: Float32Array; readonly shared: Float32Array } {
  const width = vectorWidth + 1;
  const squares = new Float64Array(width * width);
  const products = new Float64Array(width * embedding);
  for (let row = 1; row < ownRow.length; row++) {
    if (ownRow[row] !== 1) continue;
    const vector = [...vectors.subarray(row * vectorWidth, (row + 1) * vectorWidth), 1];
    for (const [i, value] of vector.entries()) {
      if (value === 0) continue;
      for (let j = 0; j < width; j++) squares[i * width + j]! += value * vector[j]!;
      for (let k = 0; k < embedding; k++) products[i * embedding + k]! += value * embeddings[row * embedding + k]!;
    }
  }
  for (let i = 0; i < width; i++) squares[i * width + i]! += RIDGE;
  solve(squares, width, products, embedding);
  const numbers = Float32Array.from(products);
  const end = vectorWidth * embedding;
  return { projection: numbers.slice(0, end), shared: numbers.slice(end) };
}

/** Keeps columns that are nought for all of these words from dividing by nought. */
const RIDGE = 1e-3;

/** Solves a·x = b in place by Cholesky's method: a, `n` by `n`, is symmetric and positive; b, `m` numbers a row, becomes x. */
function solve(a: Float64Array, n: number, b: Float64Array, m: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let rest = a[i * n + j]!;
      for (let k = 0; k < j; k++) rest -= a[i * n + k]! * a[j * n + k]!;
      a[i * n + j] = i === j ? Math.sqrt(rest) : rest / a[j * n + j]!;
    }
  for (let column = 0; column < m; column++) {
    for (let i = 0; i < n; i++) {
      let rest = b[i * m + column]!;
      for (let k = 0; k < i; k++) rest -= a[i * n + k]! * b[k * m + column]!;
      b[i * m + column] = rest / a[i * n + i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      let rest = b[i * m + column]!;
      for (let k = i + 1; k < n; k++) rest -= a[k * n + i]! * b[k * m + column]!;
      b[i * m + column] = rest / a[i * n + i]!;
    }
  }
}
