/** From tokens of a block's reading to their place in the block. */
import type { Span } from "../base/index.ts";
import type { Token } from "../text/index.ts";

export function spanOf(
  tokens: readonly Token[],
  { first, end }: { readonly first: number; readonly end: number },
): Span {
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end };
}
