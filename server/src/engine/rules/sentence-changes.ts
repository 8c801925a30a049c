/** Every stated change of an article with its place, for the rules that hold one part of it against the others. */
import { keptWith, type Span } from "../base/index.ts";
import type { Facts } from "../claims/index.ts";
import type { BlockReading } from "../text/index.ts";
import type { Amount } from "./amounts.ts";
import { changesIn, type StatedChange } from "./changes.ts";

export interface PlacedChange {
  readonly change: StatedChange;
  /** Counted from the start of the article. */
  spanOf(part: Pick<Amount, "first" | "end">): Span;
}

export function* sentenceChanges({ article, readings }: Facts): Iterable<PlacedChange> {
  for (const [block, reading] of readings.entries()) {
    const changes = changesOf(reading);
    if (changes.length === 0) continue;
    const spanOf = placedIn(reading, article.blocks[block]!.span.start);
    for (const change of changes) yield { change, spanOf };
  }
}

/** Those of one block, sentence by sentence. */
export const changesOf = keptWith(({ tokens, sentences }: BlockReading): readonly StatedChange[] =>
  sentences.flatMap(({ firstToken, endToken }) => changesIn(tokens, firstToken, endToken)),
);

/** From tokens of a block's reading to their place in the article, where the block begins at `start`. */
export function placedIn({ tokens }: BlockReading, start: number): PlacedChange["spanOf"] {
  return ({ first, end }) => ({ start: start + tokens[first]!.start, end: start + tokens[end - 1]!.end });
}
