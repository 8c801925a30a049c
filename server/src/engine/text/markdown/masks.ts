/**
 * Goes through a parsed Markdown file once and notes what is mark-up rather than words: marks of emphasis, link targets,
 * code, HTML. Links are noted on the way, as islands.
 */
import type { SyntaxNodeRef, Tree } from "@lezer/common";
import { type Span, shift } from "../../base/index.ts";
import { readingOfEntity, UNSEEN } from "../entities.ts";
import { startsSuppression } from "../instructions.ts";
import { isBlank } from "../lines.ts";
import { addressOf, isCitationKey } from "../links.ts";
import { maskedProse } from "../masking.ts";
import type { Island } from "../types.ts";
import { type HtmlPart, joinsWords, readHtml } from "./html.ts";

export interface MarkUp {
  /** As long as the file, with blanks for what is mark-up. */
  readonly words: string;
  /** Links and suppressions, sorted. */
  readonly islands: readonly Island[];
  /** What stands in raw HTML, by where that begins. */
  readonly html: ReadonlyMap<number, readonly HtmlPart[]>;
}

/** Nodes that hold no words of the article at all. */
const WORDLESS: ReadonlySet<string> = new Set([
  // What is struck out is no part of the word that stands in its place: “~~12~~13”.
  "StrikethroughMark",
  "HeaderMark",
  "QuoteMark",
  "TaskMarker",
  "InlineCode",
  "HTMLTag",
  "HardBreak",
  "ProcessingInstruction",
  "ProcessingInstructionBlock",
  "FencedCode",
  "CodeBlock",
  "HorizontalRule",
  "LinkReference",
  "LinkTitle",
  "LinkLabel",
  "TableDelimiter",
]);

/** `source` is what was parsed: as long as `words`, with the same words in the same places. */
export function findMarkUp(source: string, tree: Tree, words: string): MarkUp {
  const addresses = readReferences(source, tree);
  const islands: Island[] = [];
  const html = new Map<number, readonly HtmlPart[]>();
  const pieces: string[] = [];
  let done = 0;
  /** Marks within a line that touch each other, read together: “**[Hay](…)**’s”. */
  let marks: Span = { start: 0, end: 0 };
  const put = (start: number, reading: string) => {
    pieces.push(words.slice(done, start), reading);
    done = start + reading.length;
  };
  const endMarks = () => {
    if (done < marks.end) put(marks.start, readingOfMarks(words, marks));
  };
  const readAs = (start: number, reading: string) => {
    if (start < marks.end) return;
    endMarks();
    put(start, reading);
  };
  const mask = (start: number, end: number) => readAs(start, " ".repeat(end - start));
  const maskMarks = (start: number, end: number) => {
    if (start < marks.end) return;
    if (start === marks.end) marks = { start: marks.start, end };
    else {
      endMarks();
      marks = { start, end };
    }
  };
  tree.iterate({
    enter(node) {
      const { name, from, to } = node;
      if (name === "Comment" || name === "CommentBlock") {
        if (startsSuppression(source.slice(from, Math.min(to, from + 40))))
          islands.push({ kind: "suppression", span: { start: from, end: to } });
        mask(from, to);
        return false;
      }
      if (name === "EmphasisMark" || (name === "HTMLTag" && joinsWords(source, from))) {
        maskMarks(from, to);
        return false;
      }
      if (WORDLESS.has(name)) {
        mask(from, to);
        return false;
      }
      if (name === "HTMLBlock") {
        const quoteMarks = node.node.getChildren("QuoteMark").map((mark) => ({ start: mark.from, end: mark.to }));
        const reading = readHtml(maskedProse(words, { start: from, end: to }, quoteMarks));
        const moved = <T extends { readonly span: Span }>(part: T) => ({ ...part, span: shift(part.span, from) });
        readAs(from, reading.words);
        islands.push(...reading.islands.map(moved));
        html.set(from, reading.parts.map(moved));
        return false;
      }
      if (name === "Entity") {
        readAs(from, readingOfEntity(words, from, to));
        return false;
      }
      // An image on its own is a picture and its words are kept; one inside a paragraph is no part of the sentence.
      if (name === "Image" && !opensParagraph(node)) {
        mask(from, to);
        return false;
      }
      if (name === "Escape") maskMarks(from, from + 1);
      else if (name === "Link") {
        const target = targetOf(source, node, addresses);
        if (target !== undefined) islands.push({ kind: "link", span: { start: from, end: to }, target });
      } else if (name === "URL") {
        const { parent } = node.node;
        const isPartOfLink = parent?.name === "Link" && targetOf(source, parent, addresses) !== undefined;
        if (isPartOfLink) return true;
        if (parent?.name === "Image") mask(from, to);
        else if (!isCitationKey(source, from))
          islands.push({ kind: "link", span: { start: from, end: to }, target: addressOf(source.slice(from, to)) });
      } else if (name === "LinkMark") {
        const parent = node.node.parent!;
        if (parent.name !== "Link") mask(from, to);
        // All behind the words is no part of them.
        else if (targetOf(source, parent, addresses) !== undefined)
          maskMarks(from, from === parent.from ? to : parent.to);
      }
      return true;
    },
  });
  endMarks();
  pieces.push(words.slice(done));
  return { words: pieces.join(""), islands, html };
}

/** Blanks, but inside a word, which they do not part. */
function readingOfMarks(words: string, { start, end }: Span): string {
  const isInWord =
    0 < start && !isBlank(words.charCodeAt(start - 1)) && end < words.length && !isBlank(words.charCodeAt(end));
  return (isInWord ? UNSEEN : " ").repeat(end - start);
}

function opensParagraph({ node, from }: SyntaxNodeRef): boolean {
  const parent = node.parent?.name === "Link" ? node.parent.parent : node.parent;
  return parent?.name === "Paragraph" && from - parent.from <= 1;
}

/** The address of a link; undefined for words in brackets that no definition makes a link: a citation, a footnote, “[sic]”. */
function targetOf(source: string, link: SyntaxNodeRef, addresses: ReadonlyMap<string, string>): string | undefined {
  const [, close] = link.node.getChildren("LinkMark");
  // An address among the words between the brackets is none that they lead to.
  const url = close && link.node.getChildren("URL").find(({ from }) => close.to <= from);
  if (url) return bare(source.slice(url.from, url.to));
  // “[words]()” goes nowhere, but is a link.
  if (close && source.startsWith("](", close.from)) return "";
  const label = link.node.getChild("LinkLabel");
  const words =
    label && label.to - label.from > 2
      ? source.slice(label.from + 1, label.to - 1)
      : close
        ? source.slice(link.from + 1, close.from)
        : "";
  return words.startsWith("^") ? undefined : addresses.get(normalLabel(words));
}

/** Definitions such as “[board]: https://…”; the first of each label wins, as CommonMark has it. */
function readReferences(source: string, tree: Tree): Map<string, string> {
  const addresses = new Map<string, string>();
  tree.iterate({
    enter(node) {
      if (node.name !== "LinkReference") return CONTAINERS.has(node.name);
      const label = node.node.getChild("LinkLabel");
      const url = node.node.getChild("URL");
      if (label && url) {
        const key = normalLabel(source.slice(label.from + 1, label.to - 1));
        if (!addresses.has(key)) addresses.set(key, bare(source.slice(url.from, url.to)));
      }
      return false;
    },
  });
  return addresses;
}

const CONTAINERS: ReadonlySet<string> = new Set(["Document", "Blockquote", "BulletList", "OrderedList", "ListItem"]);

function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}

function bare(url: string): string {
  return url.startsWith("<") && url.endsWith(">") ? url.slice(1, -1) : url;
}
