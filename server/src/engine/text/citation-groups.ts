/**
 * Finds citation groups in Pandoc's syntax: “[@key]”, “[see @a; @b, para. 2]”, “[-@key]”. Only their places; keys and locators
 * are read in `citations`. A group holds an “@” and the first character of a key right after “[”, a space, “;” or “-”, at its
 * own level of brackets. Source: Pandoc User's Guide, “Citation syntax”.
 */
import type { Span } from "../base/index.ts";

/** Groups within `[start, end)` of the text, outermost ones, sorted. One pass; linear. */
export function findCitationGroups(text: string, { start, end }: Span): Span[] {
  // A slice, so that the search ends with the block.
  if (!text.slice(start, end).includes("@")) return [];
  const groups: Span[] = [];
  const open: { readonly at: number; hasKey: boolean }[] = [];
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === OPEN) open.push({ at: i, hasKey: false });
    else if (unit === AT && open.length > 0 && opensKey(text, i, end)) open.at(-1)!.hasKey = true;
    else if (unit === CLOSE) {
      const group = open.pop();
      if (!group?.hasKey) continue;
      while (groups.length > 0 && group.at < groups.at(-1)!.start) groups.pop();
      groups.push({ start: group.at, end: i + 1 });
    }
  }
  return groups;
}

const OPEN = 91;
const CLOSE = 93;
const AT = 64;

function opensKey(text: string, at: number, end: number): boolean {
  return at + 1 < end && /[\s[;-]/.test(text.charAt(at - 1)) && /[\p{L}\p{N}_{]/u.test(text.charAt(at + 1));
}
