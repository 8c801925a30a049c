/**
 * Reads Markdown into the same blocks as plain text: the first heading of the first rank is the headline, the others are
 * subheads, an image is a picture, and the emphasised line under it its caption. Mark-up is masked, never stripped.
 */
import { type SyntaxNode, type Tree, TreeFragment } from "@lezer/common";
import { GFM, parser } from "@lezer/markdown";
import {
  Attachment,
  commonEnds,
  compareSpans,
  detached,
  firstEndingAfter,
  mergeSpans,
  type Span,
  shift,
} from "../../base/index.ts";
import { findCitationGroups } from "../citation-groups.ts";
import { datelineLength } from "../datelines.ts";
import { startsSuppression } from "../instructions.ts";
import { shapeOfLines } from "../line-runs.ts";
import { isDateLine, isNameLine, startsByline } from "../line-signs/bylines.ts";
import { isFooter } from "../line-signs/footers.ts";
import { inlineCreditStart, isCreditUnderPicture, isPlainCredit } from "../line-signs/pictures.ts";
import { isSourceLine } from "../line-signs/sources.ts";
import { countWords } from "../line-signs/words.ts";
import { isBlank, trim, trimmedLines } from "../lines.ts";
import { cutLong, findNoise, maskedProse } from "../masking.ts";
import { proseOfTable } from "../tables.ts";
import type { ArticleText, Block, BlockKind, Island } from "../types.ts";
import { findGeneratorTags, withoutTags } from "./generator-tags.ts";
import { LineEndings } from "./line-endings.ts";
import { findMarkUp, type MarkUp } from "./masks.ts";
import { type TameMarkdown, tameMarkdown } from "./tame.ts";

const markdown = parser.configure([GFM]);

/** A Markdown file as blocks. Total; linear in the length of the text. With the file before an edit, only what changed is parsed. */
export function readMarkdown(text: string, earlier?: ArticleText): ArticleText {
  const endings = new LineEndings(text);
  const { words: source, parsed: toParse } = withoutTags(endings.source, findGeneratorTags(endings.source));
  const tame = tameMarkdown(toParse);
  const parsed = parse(tame.source, earlier && parses.get(earlier));
  const { tree } = parsed;
  const markUp = findMarkUp(tame.source, tree, source);
  const { words } = markUp;
  const islands: Island[] = [...markUp.islands, ...suppressions(source, tame)];
  const parts = collectParts(tree.topNode, tame, markUp);
  const blocks = nameByLine(parts.flatMap((part) => finishPart(words, part, tame, islands)));
  islands.sort((a, b) => compareSpans(a.span, b.span));
  const article: ArticleText = {
    text,
    format: "markdown",
    blocks: blocks.map((block) => endings.blockToFile(block)),
    islands: islands.map((island) => ({ ...island, span: endings.toFile(island.span) })),
  };
  parses.set(article, parsed);
  return article;
}

/** A tree, and what it is of. */
interface Parsed {
  readonly source: string;
  readonly tree: Tree;
}

/** For the parse after an edit. */
const parses = new Attachment<ArticleText, Parsed>();

function parse(source: string, earlier: Parsed | undefined): Parsed {
  if (!earlier) return { source, tree: markdown.parse(source) };
  const { atStart, atEnd } = commonEnds(earlier.source, source);
  // From blank line to blank line: the parser takes over a paragraph that ended for a table below it, though that is none any more.
  const start = Math.max(0, source.lastIndexOf("\n\n", atStart - 1));
  const below = source.indexOf("\n\n", source.length - atEnd);
  const nSame = below < 0 ? 0 : source.length - below;
  const change = { fromA: start, toA: earlier.source.length - nSame, fromB: start, toB: source.length - nSame };
  return {
    source,
    tree: markdown.parse(source, TreeFragment.applyChanges(TreeFragment.addTree(earlier.tree), [change])),
  };
}

/** A block to be: its place, before mark-up at its edges is trimmed away. */
interface Part {
  readonly kind: BlockKind;
  readonly span: Span;
  /** All of it is emphasised. */
  readonly emphasised?: boolean;
  readonly isBlockQuotation?: true;
}

function suppressions(text: string, { instructions }: TameMarkdown): Island[] {
  return instructions
    .map(({ start, end }) => trim(text, start, end))
    .filter(({ start, end }) => startsSuppression(text.slice(start, end)))
    .map((span) => ({ kind: "suppression", span }));
}

// ---- Blocks of the tree -------------------------------------------------------------------------------------------

function collectParts(top: SyntaxNode, { title, source }: TameMarkdown, { words, html }: MarkUp): Part[] {
  const parts: Part[] = [];
  visit(top, { source, html, parts }, false);
  const first = parts.findIndex(({ kind, span }) => kind === "headline" && !isBlankIn(words, span));
  if (first < 0 && title) parts.unshift({ kind: "headline", span: title });
  return parts.map((part, i) =>
    part.kind === "headline" && i !== Math.max(first, 0) ? { ...part, kind: "subhead" } : part,
  );
}

interface Gathering extends Pick<TameMarkdown, "source">, Pick<MarkUp, "html"> {
  readonly parts: Part[];
}

/** Depth is bounded by `tameMarkdown`. */
function visit(parent: SyntaxNode, gathering: Gathering, isQuoted: boolean): void {
  const { source, html, parts } = gathering;
  const push = (part: Part) => parts.push(isQuoted ? { isBlockQuotation: true, ...part } : part);
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const span = { start: node.from, end: node.to };
    switch (node.name) {
      case "ATXHeading1":
      case "SetextHeading1":
        push({ kind: "headline", span });
        break;
      case "Paragraph":
        for (const part of paragraphParts(node, source)) push(part);
        break;
      case "BulletList":
      case "OrderedList":
        push({ kind: "list", span });
        break;
      case "Table":
        push({ kind: "table", span });
        break;
      case "Blockquote":
        visit(node, gathering, true);
        break;
      case "HTMLBlock":
        for (const part of html.get(node.from) ?? []) push(part);
        break;
      default:
        if (/^(?:ATX|Setext)Heading/.test(node.name)) push({ kind: "subhead", span });
    }
  }
}

/**
 * A paragraph that opens with an image is a picture, with its caption if words follow on the next line. Rows and items that are none to
 * the parser, for want of a fitting rule below the head or as they begin with “•”, are a table and a list all the same.
 */
function paragraphParts(node: SyntaxNode, source: string): Part[] {
  const span = { start: node.from, end: node.to };
  const first = node.firstChild;
  const image =
    first && first.from === node.from && (first.name === "Image" || (first.name === "Link" && first.getChild("Image")))
      ? first
      : null;
  if (!image) {
    const words = source.slice(node.from, node.to);
    const kind = shapeOfLines(words, [...trimmedLines(words)]) ?? "paragraph";
    return [{ kind, span, emphasised: isEmphasised(node, span) }];
  }
  const rest = trim(source, image.to, node.to);
  const picture: Part = { kind: "picture", span: { start: image.from, end: image.to } };
  if (rest.start === rest.end) return [picture];
  if (!source.slice(image.to, rest.start).includes("\n")) return [{ kind: "paragraph", span }];
  const kind = countWords(source.slice(rest.start, rest.end)) <= LONGEST_CAPTION ? "caption" : "paragraph";
  return [picture, { kind, span: rest, emphasised: isEmphasised(node, rest) }];
}

/** In words. */
const LONGEST_CAPTION = 70;

function isEmphasised(paragraph: SyntaxNode, { start, end }: Span): boolean {
  return [...paragraph.getChildren("Emphasis"), ...paragraph.getChildren("StrongEmphasis")].some(
    (mark) => mark.from === start && mark.to === end,
  );
}

// ---- From part to block -------------------------------------------------------------------------------------------

type RawBlock = Block & Pick<Part, "emphasised">;

/** Masks citations and footnotes, notes them as islands, and trims mark-up at the edges. */
function finishPart(words: string, part: Part, { footnotes }: TameMarkdown, islands: Island[]): RawBlock[] {
  const prose = detached(words.slice(part.span.start, part.span.end));
  const whole = { start: 0, end: prose.length };
  const citations = findCitationGroups(prose, whole);
  // “^[see @port-2025]” is both, and stays a citation.
  const isNoCitation = ({ index, 0: { length } }: RegExpExecArray) =>
    index + length <= (citations[firstEndingAfter(citations, index)]?.start ?? Number.POSITIVE_INFINITY);
  const notes = /\[\^|\^\[/.test(prose) ? [...prose.matchAll(NOTE)].filter(isNoCitation) : [];
  const noteSpans = notes.map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const { start } = part.span;
  for (const span of citations) islands.push({ kind: "citation", span: shift(span, start) });
  notes.forEach((note, i) => {
    const target = note[2] ?? footnotes.get(note[1]!);
    islands.push({ kind: "footnote", span: shift(noteSpans[i]!, start), ...(target !== undefined && { target }) });
  });
  const callout = part.isBlockQuotation ? CALLOUT.exec(prose) : null;
  const calloutSpans = callout ? [{ start: 0, end: callout[0].length }] : [];
  const masked = mergeSpans([...calloutSpans, ...citations, ...noteSpans, ...findNoise(prose, whole)]);
  const clean = maskedProse(prose, whole, masked);
  if (part.kind === "table") return [{ prose: proseOfTable(clean), ...part }];
  // A picture without words is still a picture.
  if (part.kind === "picture") return [{ prose: clean, ...part }];
  return cutLong(clean, trim(clean, 0, clean.length)).map((span) => ({
    ...part,
    span: shift(span, start),
    prose: clean.slice(span.start, span.end),
  }));
}

/** “[^1]”, and “^[The words of the note.]”, as Pandoc has it. */
const NOTE = /\[\^([^[\]\s]{1,100})\]|\^\[([^[\]]{1,1000})\]/g;

/** “[!NOTE]”, at the top of a quotation that is none. */
const CALLOUT = /^\[![a-zA-Z-]{1,30}\][+-]?/;

function isBlankIn(words: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!isBlank(words.charCodeAt(at))) return false;
  return true;
}

// ---- What a paragraph's own words say of it ------------------------------------------------------------------------

/** Bylines, captions, credits, datelines and footers are no kinds of Markdown: their lines tell. */
function nameByLine(blocks: readonly RawBlock[]): Block[] {
  const named: Block[] = [];
  let nParagraphs = 0;
  for (const { emphasised, ...block } of blocks) {
    const mayBeOther = block.kind === "paragraph" || block.kind === "caption";
    const kind = mayBeOther ? kindOf(block, emphasised === true, named, nParagraphs === 0) : block.kind;
    if (kind === "paragraph") nParagraphs++;
    if (kind === "paragraph" && nParagraphs <= 2)
      named.push(...partBlock(block, datelineLength(block.prose), "dateline", "paragraph"));
    else if (kind === "caption") named.push(...partBlock(block, inlineCreditStart(block.prose), "caption", "credit"));
    else named.push(emphasised && kind === "paragraph" ? { ...block, kind, isEmphasised: true } : { ...block, kind });
  }
  return named;
}

function kindOf({ kind, prose }: Block, emphasised: boolean, above: readonly Block[], isNearTop: boolean): BlockKind {
  const previous = above.at(-1)?.kind;
  const line = prose.length > 400 ? "" : prose.replace(/\s+/g, " ");
  if (kind === "caption") return isCreditUnderPicture(line) || isSourceLine(line) ? "credit" : kind;
  if (previous === "picture" || previous === "caption") {
    if (isCreditUnderPicture(line)) return "credit";
    if (previous === "picture" && emphasised) return "caption";
  }
  if (line === "") return "paragraph";
  if (startsByline(line) || (isNearTop && previous === "headline" && isNameLine(line))) return "byline";
  if (isNearTop && isDateLine(line)) return "dateline";
  if (isPlainCredit(line) || isSourceLine(line)) return "credit";
  if (isFooter(line)) return "footer";
  if (above.length === 0 && line.length <= 200 && !/[.!?]["”’)]*$/.test(line)) return "headline";
  return emphasised && line.length <= 100 && !/[.!?,;:]["”’)]*$/.test(line) ? "subhead" : "paragraph";
}

/** A block in two at `at`, an offset in its prose; whole, as the second kind or the first, where one part is empty. */
function partBlock(block: Block, at: number, first: BlockKind, second: BlockKind): Block[] {
  const part = (kind: BlockKind, from: number, to: number): Block[] => {
    const { start, end } = trim(block.prose, from, to);
    return start === end
      ? []
      : [{ ...block, kind, span: shift({ start, end }, block.span.start), prose: block.prose.slice(start, end) }];
  };
  return [...part(first, 0, at), ...part(second, at, block.prose.length)];
}
