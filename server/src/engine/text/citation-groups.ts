/**
 * Finds citation groups in Pandoc's syntax: “[@key]”, “[see @a; @b, para. 2]”, “[-@key]”. Only their places; keys and locators
 * are read in `citations`. A group holds an “@” and the first character of a key right after “[”, a space, “;” or “-”, at its
 * own level of brackets. Source: Pandoc User's Guide, “Citation syntax”.
 */
import type { Span } from "../base/index.ts";

/** Groups within `[start, end)` of the text, outermost ones, sorted. One pass; linear. */
export function findCitationGroups(text: string, span: Span): Span[] {
  return scan(text, span).groups;
}

/** What was to be a group and is none: “[@ons-2024 on Monday” is never closed, “[@ ons-2024]” and “[@]” have no key. */
export interface UnfinishedGroup {
  /** From its bracket to the closing one, or to the end of the word where there is none. */
  readonly span: Span;
  readonly isClosed: boolean;
}

/** Sorted. @param text where whole groups are blank, as in a block's prose */
export function findUnfinishedGroups(text: string): UnfinishedGroup[] {
  return scan(text, { start: 0, end: text.length }).unfinished;
}

function scan(text: string, { start, end }: Span): { readonly groups: Span[]; readonly unfinished: UnfinishedGroup[] } {
  const groups: Span[] = [];
  const unfinished: UnfinishedGroup[] = [];
  // A slice, so that the search ends with the block.
  if (!text.slice(start, end).includes("@")) return { groups, unfinished };
  const open: { readonly at: number; key?: number }[] = [];
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === OPEN) open.push({ at: i });
    else if (unit === AT && open.length > 0 && opensKey(text, i, end)) open.at(-1)!.key ??= i;
    else if (unit === CLOSE) {
      const group = open.pop();
      if (!group) continue;
      if (group.key === undefined) {
        if (startsLikeGroup(text, group.at)) unfinished.push({ span: { start: group.at, end: i + 1 }, isClosed: true });
        continue;
      }
      while (groups.length > 0 && group.at < groups.at(-1)!.start) groups.pop();
      groups.push({ start: group.at, end: i + 1 });
    }
  }
  for (const { at, key = at } of open) {
    if (key === at ? !startsLikeGroup(text, at) : LONGEST_PREFIX < key - at) continue;
    unfinished.push({ span: { start: at, end: endOfWord(text, key + 1, end) }, isClosed: false });
  }
  return { groups, unfinished: unfinished.sort((a, b) => a.span.start - b.span.start) };
}

/** “see, among others, @key”: a bracket further off from its key was opened for something else. */
const LONGEST_PREFIX = 40;

/** “[@” and “[-@”, whatever comes after. */
function startsLikeGroup(text: string, at: number): boolean {
  return text.startsWith("[@", at) || text.startsWith("[-@", at);
}

const LONGEST_WORD = 80;

function endOfWord(text: string, from: number, end: number): number {
  let at = from;
  const limit = Math.min(end, from + LONGEST_WORD);
  while (at < limit && !/\s/.test(text.charAt(at))) at++;
  return at;
}

const OPEN = 91;
const CLOSE = 93;
const AT = 64;

function opensKey(text: string, at: number, end: number): boolean {
  return at + 1 < end && /[\s[;-]/.test(text.charAt(at - 1)) && /[\p{L}\p{N}_{]/u.test(text.charAt(at + 1));
}
