/** The words in which an article says who somebody is: “Chris Stening, general manager of UK Online, said”. */
import type { Span } from "../../base/index.ts";

/** A mention with the words on both sides of it, as far as a role may reach. */
export function withRoles(text: string, { start, end }: Span): string {
  const before = text
    .slice(Math.max(0, start - FARTHEST_BEFORE), start)
    .split(/[.!?"“”\n]/)
    .at(-1)!;
  const [after] = /^(?:,[^.!?"“”\n]*)?/.exec(text.slice(end, end + FARTHEST_AFTER))!;
  return before + text.slice(start, end) + after;
}

/** In characters: “Republican presidential candidate”, “, chief executive of the Harbour Line”. */
const FARTHEST_BEFORE = 32;
const FARTHEST_AFTER = 40;
