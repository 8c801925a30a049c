/** Every stated change of an article with its place, for the rules that hold one part of it against the others. */
import type { Span } from "../base/index.ts";
import type { Facts } from "../claims/index.ts";
import type { Token } from "../text/index.ts";
import type { Amount } from "./amounts.ts";
import { changesIn, type StatedChange } from "./changes.ts";

export interface PlacedChange {
  readonly change: StatedChange;
  /** Counted from the start of the article. */
  spanOf(part: Pick<Amount, "first" | "end">): Span;
}

export function* sentenceChanges(facts: Facts): Iterable<PlacedChange> {
  for (const { tokens, first, end, spanOf } of sentenceTokens(facts)) {
    for (const change of changesIn(tokens, first, end)) yield { change, spanOf };
  }
}

export interface SentenceTokens {
  readonly tokens: readonly Token[];
  /** Tokens `[first, end)` are the sentence's. */
  readonly first: number;
  readonly end: number;
  /** Index into the article's blocks. */
  readonly block: number;
  spanOf(part: Pick<Amount, "first" | "end">): Span;
}

export function* sentenceTokens({ article, readings }: Facts): Iterable<SentenceTokens> {
  for (const [block, { tokens, sentences }] of readings.entries()) {
    const { start } = article.blocks[block]!.span;
    const spanOf = ({ first, end }: Pick<Amount, "first" | "end">): Span => ({
      start: start + tokens[first]!.start,
      end: start + tokens[end - 1]!.end,
    });
    for (const { firstToken, endToken } of sentences) yield { tokens, first: firstToken, end: endToken, block, spanOf };
  }
}
