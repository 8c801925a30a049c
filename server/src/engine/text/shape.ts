/**
 * Judges whether a `.txt` or Markdown file reads like an article, so that requirements.txt, a log or a licence stays silent.
 * Looks at the name and at the first pages only; the answer says in plain words what the file looks like instead.
 */
import { knownBeginnings, knownNames } from "../lexicon/index.ts";
import { isCorrectionNote } from "./line-signs/footers.ts";
import { startsItem } from "./line-signs/items.ts";
import { trimmedLines } from "./lines.ts";
import { readArticle } from "./read.ts";
import type { Block } from "./types.ts";

export interface Shape {
  readonly isArticle: boolean;
  /** What the file looks like, for the status bar: “a list of packages”, “mostly short lines”, “4 paragraphs of prose”. */
  readonly reason: string;
}

/** Pure; reads at most the first 16,384 units of `text`. `fileName` may be a path. */
export function judgeShape(text: string, fileName = ""): Shape {
  const page = text.slice(0, PREFIX);
  const reason = nameOf(fileName) ?? strangeness(page) ?? signature(page);
  return reason === undefined ? judgeProse(page, fileName) : { isArticle: false, reason };
}

const PREFIX = 1 << 14;

// ---- What gives a file away ---------------------------------------------------------------------------------------

function nameOf(path: string): string | undefined {
  const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const stem = file
    .toLowerCase()
    .replace(/\.(?:txt|text|md|markdown|mdx|rst)$/, "")
    .replace(/[-_. ]/g, "");
  const known = knownNames.get(stem) ?? knownBeginnings.find(([beginning]) => stem.startsWith(beginning))?.[1];
  // SECURITY.md, GOVERNANCE.md: projects shout what they want to be found.
  return known ?? (/^[A-Z_-]{4,}\.md$/.test(file) ? "a project’s own notes" : undefined);
}

function strangeness(page: string): string | undefined {
  if (page.trim() === "") return "an empty file";
  let strange = 0;
  for (let i = 0; i < page.length; i++) {
    const unit = page.charCodeAt(i);
    if (unit === 0) return "not text";
    if (unit === 0xfffd || (unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13)) strange++;
  }
  return strange > page.length / 50 ? "not text" : undefined;
}

/** What a few of its own words say. */
function signature(page: string): string | undefined {
  const top = page.slice(0, 4000).trimStart();
  if (/^(?:<\?xml|<!doctype|<html|<svg)/i.test(top) || /^\{\s*"/.test(top) || /^\[\s*[{[]/.test(top))
    return "mark-up or data";
  if (LICENCE.test(top)) return "a licence";
  if (/^#!/.test(top)) return "a script";
  return undefined;
}

const LICENCE =
  /permission is hereby granted|redistribution and use in source and binary|gnu (?:lesser |affero )?general public license|apache license|mozilla public license|creative commons (?:legal code|attribution)|without warranty of any kind|boost software license|the unlicense|isc license/i;

// ---- What its lines look like -------------------------------------------------------------------------------------

interface LineKind {
  readonly reason: string;
  readonly pattern: RegExp;
  /** The share of lines that must look so. */
  readonly share: number;
  /** Scraps of it are found in articles copied from a website, so that plain prose outweighs it. */
  readonly isWeak?: boolean;
}

/** Tried in turn on each line's first 160 units; the first kind whose share is reached names the file. */
const LINE_KINDS: readonly LineKind[] = [
  {
    reason: "a log",
    share: 0.3,
    pattern:
      /^\[?(?:\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d|\w{3} +\d{1,2} \d\d:\d\d:\d\d|\d\d:\d\d:\d\d[.,\]])|^\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL)\b|^\d+\.\d+\.\d+\.\d+ - /,
  },
  {
    reason: "a list of packages",
    share: 0.4,
    pattern: /^(?:-[re] \S+|--[a-z]\S+ .*|[\w.-]+(?:\[[\w,-]+\])? ?(?:[=<>!~]=|@ ).*)$/,
  },
  { reason: "a to-do list", share: 0.3, pattern: /^(?:[-*+] ?)?\[[ xX]\]|^(?:TODO|FIXME|DONE)\b/ },
  {
    reason: "a list of changes",
    share: 0.15,
    pattern:
      /^(?:#{1,4} )?(?:\[?v?\d+\.\d+(?:\.\d+)?\]?(?: |$)|Version \d)|^#{2,4} (?:Added|Changed|Deprecated|Removed|Fixed|Security|Unreleased)|^[-*] (?:fix|feat|chore|docs|refactor)(?:\(|:)/,
  },
  {
    reason: "code",
    isWeak: true,
    share: 0.3,
    // Items of a list may end with semicolons as well.
    pattern:
      /[{}]$|^(?![-–*•] |\d{1,2}[.)] ).*;$|^(?:import|from \S+ import|def|class|function|const|let|var|public|private|return|if \(|for \(|#include|using|package|SELECT|INSERT|CREATE)\b.*[({;:=]|^<\/?[a-z][^>]*>|^[a-z_]+\([^)]*\)?$/,
  },
  {
    reason: "settings",
    isWeak: true,
    share: 0.5,
    pattern: /^[\w.-]{1,40} ?[=:] ?\S{1,60}$|^\[[\w. -]+\]$|^[\w-]+: \/|^User-agent:|^(?:Dis)?allow:/i,
  },
  { reason: "a table of values", share: 0.7, pattern: /^[^,;\t]{0,60}([,;\t])(?! )[^,;\t]{0,60}\1/ },
];

function lineKind(lines: readonly string[]): LineKind | undefined {
  return LINE_KINDS.find(
    ({ pattern, share }) => lines.filter((line) => pattern.test(line)).length >= share * lines.length,
  );
}

// ---- How much of it is prose --------------------------------------------------------------------------------------

/** A brief has sixty words, a news flash twenty-five; below this there is nothing to check. */
const MIN_PROSE_WORDS = 20;

/** The share of what is written that must stand in paragraphs of prose. The rest: headings, lists, captions. */
const MIN_PROSE_SHARE = 0.5;

/** With this share, lines of code are scraps of a web page. */
const PLAIN_PROSE_SHARE = 0.7;

/** Of every hundred words of English prose, thirty and more are of these; of code, logs and lists, few. */
const MIN_COMMON_SHARE = 0.15;
const COMMON = new Set(
  "a an the of to in and for on with at by from that is was were are be been has have had it its as but or not this which who will would said he she they their his her we our you i us into than after over out up about when if more no there what so can could all one".split(
    " ",
  ),
);

function judgeProse(page: string, fileName: string): Shape {
  const lines = [...trimmedLines(page)]
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => page.slice(start, Math.min(end, start + 160)));
  const isMarkdown = /\.(?:md|markdown|mdx)$/i.test(fileName);
  const { blocks } = readArticle(page, isMarkdown ? "markdown" : "article");
  const paragraphs = blocks.filter((block) => isWritten(block) && isProse(block.prose));
  const lists = blocks.filter(({ kind, prose }) => kind === "list" && itemsOf(prose).every(isTold));
  const told = blocks.filter((block) => lists.includes(block) || paragraphs.includes(block));
  const isDigest = isNews(lists.flatMap(({ prose }) => itemsOf(prose))) && isWhole(told, blocks);
  const prose = isDigest ? told : paragraphs;
  const proseLength = sum(prose.map(inkOf));
  const nWords = sum(prose.map((block) => wordsOf(block.prose).length));
  const nCode = (page.match(/`[^`\n]{1,80}`|^ {0,3}```/gm) ?? []).length;
  const written = sum(blocks.filter(({ kind }) => !furniture.has(kind)).map(inkOf));
  const kind = lineKind(lines);
  if (kind && !(kind.isWeak && proseLength >= PLAIN_PROSE_SHARE * written))
    return { isArticle: false, reason: kind.reason };
  if (isMarkdown && 0 < nCode && nWords <= 50 * nCode) return { isArticle: false, reason: "documentation with code" };
  if (nWords >= MIN_PROSE_WORDS && proseLength >= MIN_PROSE_SHARE * written) {
    const paragraphsOfProse = prose.length === 1 ? "a paragraph of prose" : `${prose.length} paragraphs of prose`;
    return { isArticle: true, reason: prose === told ? "items of whole sentences" : paragraphsOfProse };
  }
  return { isArticle: false, reason: unlikeProse(page, lines) };
}

/** What stands around an article on its page, or in a table, says nothing of how it is written. */
const furniture: ReadonlySet<Block["kind"]> = new Set([
  "byline",
  "dateline",
  "picture",
  "caption",
  "credit",
  "footer",
  "table",
]);

/** A correction stands at the foot of a page, and is written as an article is. */
function isWritten({ kind, prose }: Block): boolean {
  return kind === "paragraph" || (kind === "footer" && isCorrectionNote(prose.trimStart()));
}

/** A digest of the day's news is nothing but what is told in whole sentences; notes and manuals have other things beside. */
function isWhole(told: readonly Block[], blocks: readonly Block[]): boolean {
  return blocks.every((block) => told.includes(block) || furniture.has(block.kind) || isHeading(block));
}

function isHeading({ kind }: Block): boolean {
  return kind === "headline" || kind === "subhead";
}

/** An item of a digest is a sentence that was written to be read. */
function isTold(item: string): boolean {
  return MIN_TOLD_WORDS <= wordsOf(item).length && isEnded(item);
}

/** News names somebody, a place or a day, or says who told it; the steps of a recipe, house rules and things to pack do not. */
function isNews(items: readonly string[]): boolean {
  const nNews = items.filter((item) => NAME_OR_REPORT.test(item)).length;
  return 0 < items.length && MIN_NEWS_SHARE * items.length <= nNews;
}

/** “…near Harrow”, “(BBC)”, “the council said”; not the first word of the item. */
const NAME_OR_REPORT =
  /[\p{L}\d,;] \p{Lu}\p{L}|[([]\p{Lu}|\b(?:said|says|told|reports|reported|announced|according to)\b/u;

/** An item or two of a digest may name nobody. */
const MIN_NEWS_SHARE = 0.75;

/** Behind the stop of an item its paper may be named: “The ferry will be back on Friday. [NYT]” */
function isEnded(text: string): boolean {
  return /[.!?…:]["”’)»]*(?:[ \t]?[([][^()[\]]{1,40}[)\]])?\.?$/.test(text.trimEnd());
}

/** “Two climbers were lifted to safety.”; “Call the council.” is a thing to do. */
const MIN_TOLD_WORDS = 6;

/** The items of a list, each with the lines that it runs over. */
function itemsOf(prose: string): string[] {
  const items: string[] = [];
  for (const line of prose.split("\n")) {
    if (items.length === 0 || startsItem(line)) items.push(line);
    else items.push(`${items.pop()}\n${line}`);
  }
  return items;
}

function unlikeProse(page: string, lines: readonly string[]): string {
  const nWords = wordsOf(page).length;
  const items = lines.filter(startsItem).length;
  if (lines.length > 2 && items >= 0.5 * lines.length) return "mostly a list";
  if (lines.length > 3 && nWords < 10 * lines.length) return "mostly short lines";
  return nWords < MIN_PROSE_WORDS ? "too short to tell" : "not written like an article";
}

/** Sentences of words, a fair part of them the small words that hold a sentence together. */
function isProse(text: string): boolean {
  const words = wordsOf(text);
  if (words.length < 6 || (words.length < 20 && !isEnded(text))) return false;
  const common = words.filter((word) => COMMON.has(word)).length;
  const letters = text.length - text.replace(/[\p{L}\s]/gu, "").length;
  return common >= MIN_COMMON_SHARE * words.length && letters >= 0.75 * text.length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
}

/** Everything but white space. */
function inkOf({ prose }: Pick<Block, "prose">): number {
  return prose.replace(/\s+/g, "").length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
