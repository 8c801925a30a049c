/**
 * What words mean, as far as public word vectors tell: words that keep like company come to weigh alike, those among them that the
 * training sentences never had. The vectors are used in training only; what is shipped is one number a word.
 */
import { meaningSlot } from "../../server/src/engine/index.ts";
import { publicWidth, readVectors } from "../attributions/vectors.ts";

/** Words in the table: more would share slots, fewer would leave common words out. */
const MOST_WORDS = 14_000;
/** The vectors are taken relative to the mean of so many common words, so that a sum of them says more than how many there are. */
const COMMON = 20_000;

/** The vector of the word that owns a slot; words that came too late for theirs have none. */
export type Meanings = ReadonlyMap<number, Float64Array>;

/** @param counts how often each word stands in the training sentences: those come first, then the commonest others */
export function readMeanings(counts: ReadonlyMap<string, number>): Meanings {
  const { words, publicOf } = readVectors();
  const mean = new Float64Array(publicWidth);
  for (const word of words.slice(0, COMMON)) {
    const vector = publicOf(word)!;
    for (let d = 0; d < publicWidth; d++) mean[d]! += vector[d]! / COMMON;
  }
  const seen = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  const meanings = new Map<number, Float64Array>();
  for (const word of [...seen, ...words.filter((word) => /^[a-z'’-]+$/.test(word))]) {
    const vector = publicOf(word);
    const slot = meaningSlot(word);
    if (vector === undefined || meanings.has(slot)) continue;
    meanings.set(
      slot,
      Float64Array.from(mean, (m, d) => vector[d]! - m),
    );
    if (meanings.size === MOST_WORDS) break;
  }
  return meanings;
}

/** The sum of the vectors of a sentence's words. */
export function meaningOf(slots: Int32Array, meanings: Meanings): Float64Array {
  const sum = new Float64Array(publicWidth);
  for (const slot of slots) {
    const vector = meanings.get(slot);
    for (let d = 0; vector !== undefined && d < publicWidth; d++) sum[d]! += vector[d]!;
  }
  return sum;
}

/** For each slot, how far its word's vector points the way that training found. */
export function weightsOf(meanings: Meanings, direction: Float64Array, nSlots: number): Float64Array {
  const weights = new Float64Array(nSlots);
  for (const [slot, vector] of meanings) weights[slot] = vector.reduce((sum, x, d) => sum + x * direction[d]!, 0);
  return weights;
}
