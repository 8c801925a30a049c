/** The words a model knows, kept as 32-bit hashes: 30,000 words in 120 KB, ready in a millisecond. */
import type { WordIndex } from "./features.ts";

/**
 * Row i + 1 is the word with the i-th hash. A word the model does not know is taken for one it knows once in some
 * hundred thousand, which a reader would not notice among its other unknown words.
 */
export function indexOfHashes(hashes: Uint32Array): WordIndex {
  let size = 1024;
  while (size < 2 * hashes.length) size *= 2;
  const mask = size - 1;
  const rows = new Int32Array(size);
  for (let i = 0; i < hashes.length; i++) {
    let slot = hashes[i]! & mask;
    while (rows[slot] !== 0) slot = (slot + 1) & mask;
    rows[slot] = i + 1;
  }
  return {
    rowOf(hash) {
      let slot = hash & mask;
      for (;;) {
        const row = rows[slot]!;
        if (row === 0 || hashes[row - 1] === hash) return row;
        slot = (slot + 1) & mask;
      }
    },
  };
}
