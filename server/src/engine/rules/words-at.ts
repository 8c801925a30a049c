/** The words of a finding as its message gives them. */
import { inOneLine, type Span } from "../base/index.ts";
import type { BlockFacts } from "../claims/index.ts";

/** @param span counted from the start of the block */
export function wordsAt({ readings: [{ prose }] }: Pick<BlockFacts, "readings">, { start, end }: Span): string {
  return inOneLine(prose.slice(start, end));
}
