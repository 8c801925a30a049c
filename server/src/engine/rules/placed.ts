/** From tokens of a block's reading to their place in the article. */
import type { Span } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";

/** For a block that begins at `start`. */
export function placedIn(
  { tokens }: BlockReading,
  start: number,
): (part: { readonly first: number; readonly end: number }) => Span {
  return ({ first, end }) => ({ start: start + tokens[first]!.start, end: start + tokens[end - 1]!.end });
}
