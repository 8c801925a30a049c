/**
 * Pandoc's citation syntax, whole: `[see @key, p. 3 and *passim*; -@{other key}, {ii, A}]`. After the Pandoc User's Guide, “Citation
 * syntax”. Knows brackets and keys; where groups stand in an article is for the text layer, what a key means for the library.
 */
import type { Span } from "../base/index.ts";
import type { Pointer } from "./types.ts";

/** One item of a group; spans count from the start of the group. */
interface GroupItem {
  readonly pointer: Pointer;
  readonly itemSpan: Span;
  /** Without "@" and braces. */
  readonly keySpan: Span;
}

export interface Group {
  readonly items: readonly GroupItem[];
  /** Items between semicolons that hold no key: Pandoc would take the whole group for plain words. */
  readonly keyless: readonly Span[];
}

/** `group`: with its brackets. */
export function parseGroup(group: string): Group {
  const items: GroupItem[] = [];
  const keyless: Span[] = [];
  const end = group.endsWith("]") ? group.length - 1 : group.length;
  for (const itemSpan of itemsBetween(group, group.startsWith("[") ? 1 : 0, end)) {
    const item = parseItem(group, itemSpan);
    if (item) items.push(item);
    else keyless.push(itemSpan);
  }
  return { items, keyless };
}

/** `@sbu-2025, para. 3`: one pointer without brackets, as an annotation's body holds it. */
export function parsePointer(text: string): Pointer | undefined {
  return parseItem(text, { start: 0, end: text.length })?.pointer;
}

export function writePointer({ key, prefix, locator, suffix, suppressAuthor }: Pointer): string {
  const before = `${prefix ? `${prefix} ` : ""}${suppressAuthor ? "-" : ""}`;
  const at = `@${isPlainKey(key) ? key : `{${key}}`}`;
  const words = [locator, suffix].filter(Boolean).join(" ");
  if (words === "") return before + at;
  return `${before}${at}${locator || !/^[,.:;]/.test(words) ? ", " : ""}${words}`;
}

export function writeGroup(pointers: readonly Pointer[]): string {
  return `[${pointers.map(writePointer).join("; ")}]`;
}

/** Every key in running text, where footnotes often have them without brackets: “See @harbour-2025, p. 3.” */
export function keysIn(text: string): readonly string[] {
  const keys = [...text.matchAll(keyPattern())].filter(({ index }) => !followsWord(text, index));
  return [...new Set(keys.map((match) => match[1] ?? match[2]!))];
}

/** "desk@example.org" is an address. */
function followsWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** True for a key that needs no braces after its "@". */
export function isPlainKey(key: string): boolean {
  const match = keyPattern().exec(`@${key}`);
  return match?.[2] === key;
}

/** Letters, digits and "_", with single marks of punctuation inside; or anything without spaces in braces. */
function keyPattern(): RegExp {
  return /@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/gu;
}

function parseItem(text: string, itemSpan: Span): GroupItem | undefined {
  const item = text.slice(itemSpan.start, itemSpan.end);
  for (const match of item.matchAll(keyPattern())) {
    if (followsWord(item, match.index)) continue;
    const key = match[1] ?? match[2]!;
    const start = itemSpan.start + match.index + (match[1] === undefined ? 1 : 2);
    const before = item.slice(0, match.index);
    const suppressAuthor = before.endsWith("-");
    const prefix = (suppressAuthor ? before.slice(0, -1) : before).trim();
    const { locator, suffix } = splitLocator(item.slice(match.index + match[0].length));
    const pointer = {
      key,
      ...(prefix !== "" && { prefix }),
      ...(locator !== "" && { locator }),
      ...(suffix !== "" && { suffix }),
      ...(suppressAuthor && { suppressAuthor }),
    };
    return { pointer, itemSpan, keySpan: { start, end: start + key.length } };
  }
  return undefined;
}

/** Cuts at semicolons outside of braces and brackets; a backslash takes its meaning from what follows it. */
export function itemsBetween(text: string, start: number, end: number): Span[] {
  const items: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at++) {
    const unit = text[at];
    if (unit === "\\") at++;
    else if (unit === "{" || unit === "[") depth++;
    else if (unit === "}" || unit === "]") depth--;
    else if (unit === ";" && depth <= 0) {
      items.push({ start: from, end: at });
      from = at + 1;
    }
  }
  items.push({ start: from, end });
  return items;
}

/** “, pp. 33-35 and elsewhere” is the locator “pp. 33-35” and the suffix “and elsewhere”. */
function splitLocator(after: string): { readonly locator: string; readonly suffix: string } {
  const text = after.replace(/^[\s,]+/, "").trimEnd();
  const explicit = /^\{([^{}]*)\}/.exec(text);
  const locator = explicit?.[0] ?? locatorPattern.exec(text)?.[0].trimEnd() ?? "";
  // A comma that starts the suffix belongs to it only after a locator: “, emphasis added”.
  const rest = text.slice(locator.length);
  return { locator, suffix: rest.trim() };
}

/** The labels of CSL's locators as Pandoc knows them in English, and those of what newsrooms cite: slides, sheets, minutes of a film. */
const label =
  "(?:books?|bks?\\.|chapters?|chaps?\\.|ch\\.|columns?|cols?\\.|figures?|figs?\\.|folios?|fols?\\.|issues?|lines?|ll?\\.|minutes?|min\\.|" +
  "notes?|nn?\\.|numbers?|nos?\\.|opus|op\\.|pages?|pp?\\.?|paragraphs?|paras?\\.?|parts?|pts?\\.|rows?|sections?|secs?\\.|sheets?|" +
  "slides?|sub verbo|s\\.v\\.|tables?|tab\\.|timestamp|verses?|vv?\\.|volumes?|vols?\\.|¶¶?|§§?)";
/** “33”, “33a”, “12:40”, “iv”, “A-7”. */
const number = "(?:\\p{L}?\\d[\\p{L}\\d.:/]*|[ivxlcdm]+(?![\\p{L}]))";
const locatorPattern = new RegExp(
  `^(?:${label}\\s*)?${number}(?:\\s*(?:[-–—,&]|and(?=\\s))\\s*${number})*(?![\\p{L}\\d])`,
  "iu",
);
