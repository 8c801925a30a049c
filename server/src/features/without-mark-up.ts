/** The words of an article as a reader will see them: without the signs of headings, emphasis, links, quotations and code. */
import { type ArticleText, Attachment, type Block, type Span } from "../engine/index.ts";

/** The words of a stretch of a block as they will be read. */
export function wordsShown(article: ArticleText, block: Block, span: Span = block.span): string {
  const text = article.text.slice(span.start, span.end);
  // Of a table little is prose, and without mark-up the rest is as it will be read.
  if (block.kind === "table" && article.format !== "markdown") return text;
  const { start } = block.span;
  const kept = keptOf(article, block).slice(span.start - start, span.end - start);
  return kept === text ? text : withoutMarkUp(text, kept);
}

/** What lies between two blocks is mark-up, or a footnote, a comment, a definition. @returns undefined for mark-up alone */
export function asideShown({ format }: ArticleText, text: string): string | undefined {
  const hasWords = (rest: string) => /[\p{L}\p{N}]/u.test(rest.replace(tags, ""));
  if (format !== "markdown") return hasWords(text) || !/[<&]/.test(text) ? text : undefined;
  const words = text.replace(/^\s*\]\([^()\s]*\)/, "");
  return hasWords(words) ? words : undefined;
}

/** Of HTML and of site generators, whole; and what the edge of a block has left of an entity. */
const tags =
  /<!-- \/?wp:[^<>]{0,2000}>|<\/?[a-zA-Z][^<>]{0,2000}>|\{\{[^{}]{0,2000}\}\}|\{%(?:[^%{]|%(?!\})){0,2000}%\}|\{[:#.][^{}]{0,200}\}|&[#\w]{1,30};/g;

/** A table's cells by rows, without the line under its head; as many in each row as in the longest. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const between = text.includes("|") ? /(?<!\\)\|/ : /\t| {3,}/;
  const rows = text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "" && !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||(?<!\\)\|$/g, "")
        .split(between)
        .map((cell) => cell.trim().replaceAll("\\|", "|")),
    );
  const nColumns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...new Array<string>(nColumns - row.length).fill("")]);
}

const keptByBlock = new Attachment<Block, string>();

/** The block's prose with its citations and footnotes back in: what is blank here and not in the text is mark-up. */
function keptOf({ text, islands }: ArticleText, block: Block): string {
  const known = keptByBlock.get(block);
  if (known !== undefined) return known;
  let kept = "";
  let at = block.span.start;
  for (const { kind, span } of islands) {
    if ((kind !== "citation" && kind !== "footnote") || span.start < at || block.span.end < span.end) continue;
    kept += block.prose.slice(at - block.span.start, span.start - block.span.start) + text.slice(span.start, span.end);
    at = span.end;
  }
  kept += block.prose.slice(at - block.span.start);
  keptByBlock.set(block, kept);
  return kept;
}

/** Of an entity, or a tag that ends a line. */
function readingShown(kept: string): string {
  return kept.replaceAll("\u00ad", "").trim() || " ";
}

/** What a link leads to; code, whose words stay; tags of HTML and of site generators, one of which ends a line; entities; marks. */
const markUp =
  /\]\((?:[^()\\]|\\.|\([^()]*\)){0,2000}\)|\]\[[^[\]]{0,200}\]|(`{1,8})([^`]{1,2000})\1|<\/?(?!br\b)[a-zA-Z][\w-]{0,40}(?=[\s/>])[^<>]{0,2000}>|\{\{[^{}]{0,2000}\}\}|\{%(?:[^%{]|%(?!\})){0,2000}%\}|\{[:#.a-z][^{}]{0,200}\}|(<br\b[^<>]{0,2000}>|&[#\w]{1,30};)|[*_~#>[\]!`\\<]/y;

function withoutMarkUp(text: string, kept: string): string {
  let shown = "";
  for (let at = 0; at < text.length; ) {
    const isMarkUp = text[at] !== kept[at];
    markUp.lastIndex = at;
    const found = isMarkUp ? markUp.exec(text) : null;
    const end = at + (found ? found[0].length : 1);
    shown += found ? (found[2] ?? (found[3] && readingShown(kept.slice(at, end))) ?? "") : text[at];
    at = end;
  }
  return shown;
}
