/**
 * Reads the HTML that stands raw in a Markdown file, as a CMS exports it: what its paragraphs, headings, items and captions say, and the
 * links in them. Tables, code and what embeds something hold no prose. A stretch of it may begin or end inside an element: Markdown cuts
 * it at blank lines. One walk, with a bounded memory.
 */
import type { Span } from "../../base/index.ts";
import { entitiesRead } from "../entities.ts";
import { startsSuppression } from "../line-signs.ts";
import { indexOrEnd, trim } from "../lines.ts";
import { addressOf } from "../links.ts";
import type { BlockKind, Island } from "../types.ts";

export interface HtmlPart {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly isBlockQuotation?: true;
}

export interface HtmlReading {
  /** As long as what was read, with blanks for what is mark-up. */
  readonly words: string;
  readonly parts: readonly HtmlPart[];
  /** Links and suppressions. */
  readonly islands: readonly Island[];
}

export function readHtml(source: string): HtmlReading {
  const parts: HtmlPart[] = [];
  const islands: Island[] = [];
  const open: string[] = [];
  const pieces: string[] = [];
  let partStart = 0;
  let said = "";
  let link: { readonly start: number; readonly target: string } | undefined;
  const add = (words: string) => {
    pieces.push(words);
    said += words;
  };
  const endPart = (end: number) => {
    const kind = kindIn(open);
    if (/[\p{L}\p{N}]/u.test(said) && (kind || endsSentence(said))) {
      const span = trim(source, partStart, end);
      parts.push({ kind: kind ?? "paragraph", span, ...(open.includes("blockquote") && { isBlockQuotation: true }) });
    }
    said = "";
  };
  for (let at = 0; at < source.length; ) {
    const next = indexOrEnd(source, "<", at);
    add(entitiesRead(source.slice(at, next)));
    if (next === source.length) break;
    const tag = tagAt(source, next);
    at = tag.end;
    if (tag.name === undefined) {
      add(tag.end === next + 1 ? "<" : " ".repeat(tag.end - next));
      if (startsSuppression(source.slice(next, next + 40)))
        islands.push({ kind: "suppression", span: { start: next, end: tag.end } });
      continue;
    }
    const { name, closes } = tag;
    if (!closes && wordless.has(name)) at = endOfElement(source, tag.end, name);
    if (isBlockLevel(name)) {
      endPart(next);
      if (closes) closeElement(open, name);
      else if (!wordless.has(name) && !isClosedAtOnce(source, tag.end)) openElement(open, name);
      partStart = at;
    } else if (name === "img" && !closes && open.includes("figure")) {
      endPart(next);
      parts.push({ kind: "picture", span: { start: next, end: tag.end } });
      partStart = at;
    } else if (name === "a") {
      if (link && closes)
        islands.push({ kind: "link", span: { start: link.start, end: tag.end }, target: addressOf(link.target) });
      const target = closes
        ? undefined
        : /\shref\s?=\s?["']([^"'<>]{1,2000})["']/i.exec(source.slice(next, tag.end))?.[1];
      link = target === undefined ? undefined : { start: next, target };
    }
    add(" ".repeat(at - next));
  }
  endPart(source.length);
  return { words: pieces.join(""), parts, islands };
}

/** What the text in these elements is; undefined where none of them says. A paragraph inside an item or a caption is still that. */
function kindIn(open: readonly string[]): BlockKind | undefined {
  const telling = open.findLast((name) => name !== "p" && kindByElement.has(name)) ?? (open.includes("p") ? "p" : "");
  return kindByElement.get(telling);
}

const kindByElement: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ["p", "paragraph"],
  ["blockquote", "paragraph"],
  ["dd", "paragraph"],
  ["dt", "paragraph"],
  ["summary", "paragraph"],
  ["h1", "headline"],
  ["h2", "subhead"],
  ["h3", "subhead"],
  ["h4", "subhead"],
  ["h5", "subhead"],
  ["h6", "subhead"],
  ["li", "list"],
  ["figcaption", "caption"],
]);

/** Elements that part what is before them from what is in them, and say no more. */
const containers: ReadonlySet<string> = new Set(
  "article aside center details div dl figure footer header hr main ol section ul".split(" "),
);

/** Elements whose text is none of the article's. */
const wordless: ReadonlySet<string> = new Set(
  "audio button canvas code form iframe math nav noscript object pre script select style svg table template textarea video".split(
    " ",
  ),
);

/** Components of a site's own have a capital. */
function isBlockLevel(name: string): boolean {
  return kindByElement.has(name) || containers.has(name) || name === "table" || name === "pre" || /^[A-Z]/.test(name);
}

/** Elements that are deeper than this are not remembered. */
const DEEPEST = 50;

/** A paragraph ends where another element that stands apart begins, closed or not. */
function openElement(open: string[], name: string): void {
  if (open.at(-1) === "p" && !/^[A-Z]/.test(name)) open.pop();
  if (open.length < DEEPEST) open.push(name);
}

function closeElement(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}

/** “<hr />”: nothing will close it. */
function isClosedAtOnce(source: string, end: number): boolean {
  return source.startsWith("/>", end - 2) || source.startsWith("<hr>", end - 4);
}

/** In bare text, which may as well be a label or a number of a page's furniture. */
function endsSentence(words: string): boolean {
  return /[.!?…]["”’')]{0,3}$/.test(words.trimEnd().slice(-9));
}

interface Tag {
  readonly end: number;
  /** Undefined for a comment, for a “<” that opens no tag, and for a tag without end. In small letters, but for a component's. */
  readonly name: string | undefined;
  readonly closes: boolean;
}

function tagAt(source: string, at: number): Tag {
  if (source.startsWith("<!--", at)) {
    const close = source.indexOf("-->", at + 4);
    return { end: close < 0 ? source.length : close + 3, name: undefined, closes: false };
  }
  const head = /^<(\/?)([a-zA-Z][\w:.-]{0,40})(?=[\s/>])/.exec(source.slice(at, at + 50));
  if (!head) return { end: at + 1, name: undefined, closes: false };
  const limit = Math.min(source.length, at + LONGEST_TAG);
  let quote = "";
  for (let end = at + head[0].length; end < limit; end++) {
    const unit = source[end]!;
    if (quote !== "") quote = unit === quote ? "" : quote;
    else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === ">") {
      const name = /^[A-Z]/.test(head[2]!) && /[a-z]/.test(head[2]!) ? head[2]! : head[2]!.toLowerCase();
      return { end: end + 1, name, closes: head[1] === "/" };
    }
  }
  return { end: limit, name: undefined, closes: false };
}

/** In code units. */
const LONGEST_TAG = 4096;

function endOfElement(source: string, from: number, name: string): number {
  if (source.startsWith("/>", from - 2)) return from;
  for (let at = source.indexOf("</", from); at >= 0; at = source.indexOf("</", at + 2)) {
    const close = tagAt(source, at);
    if (close.name === name) return close.end;
  }
  return source.length;
}
