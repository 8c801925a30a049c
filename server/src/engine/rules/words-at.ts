/** The words of a finding as its message gives them. */
import type { Span } from "../base/index.ts";
import type { BlockFacts } from "../claims/index.ts";

/** Without mark-up and what stands unseen in them, on one line. @param span counted from the start of the block */
export function wordsAt({ readings: [{ prose }] }: Pick<BlockFacts, "readings">, { start, end }: Span): string {
  return prose.slice(start, end).replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
}
