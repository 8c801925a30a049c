/** Where in an article words are looked for that may have changed: where the most telling of them stand near each other. */
import type { Span } from "../../base/index.ts";
import { type TextIndex, wordsOf } from "./text-index.ts";

/** The stretches of text, at most three, that share the most telling words with `pattern`, each word voting for a place. */
export function likelyWindows(pattern: string, index: TextIndex): readonly Span[] {
  const words = wordsOf(pattern);
  const votes = new Map<number, number>();
  words.forms.forEach((form, i) => {
    if (RARE < index.count(form)) return;
    const bits = index.bitsOf(form);
    for (const place of index.placesOf(form, RARE, 0)) {
      const bucket = Math.round((place - words.starts[i]!) / BUCKET);
      for (const near of [bucket - 1, bucket, bucket + 1]) votes.set(near, (votes.get(near) ?? 0) + bits);
    }
  });
  const buckets = [...votes].sort((a, b) => b[1] - a[1]).map(([bucket]) => bucket);
  const chosen: number[] = [];
  for (const bucket of buckets) {
    if (chosen.length === 3) break;
    if (!chosen.some((other) => Math.abs(other - bucket) < 3)) chosen.push(bucket);
  }
  return chosen.map((bucket) => ({
    start: Math.max(0, bucket * BUCKET - 2 * BUCKET),
    end: Math.min(index.mapped.length, bucket * BUCKET + pattern.length + 2 * BUCKET),
  }));
}

/** In code units of the indexed text. */
const BUCKET = 64;
/** A word that stands at more places votes for none. */
const RARE = 40;
