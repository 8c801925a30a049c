/**
 * Makes a Markdown file fit for its parser without moving a character: what is not Markdown proper (front matter, footnote
 * definitions, “%%” lines, lines for a site generator) is blanked and handed over apart, and so is what no one writes by hand but makes
 * the parser slow: thousands of nested quotes, or of brackets and asterisks in one paragraph.
 */
import type { Span } from "../../base/index.ts";
import { findFrontMatter } from "../front-matter.ts";
import { maskedProse } from "../masking.ts";

export interface TameMarkdown {
  /** As long as the file; an offset in it is an offset in the file. */
  readonly source: string;
  /** The value of `title` in the front matter, without quotation marks. */
  readonly title?: Span;
  /** Footnote labels and what stands behind them. */
  readonly footnotes: ReadonlyMap<string, string>;
  /** Lines that begin with “%%”. */
  readonly instructions: readonly Span[];
}

/** `even` has LF for its line endings. Linear in its length. */
export function tameMarkdown(even: string): TameMarkdown {
  const frontMatter = findFrontMatter(even, "markdown");
  const masked: Span[] = frontMatter ? [{ start: 0, end: frontMatter.end }] : [];
  const footnotes = new Map<string, string>();
  const instructions: Span[] = [];
  let fence: string | undefined;
  let label: string | undefined;
  let isHtml = false;
  let mayBeHtml = true;
  let isModule = false;
  let isBelowBlank = true;
  let marks = 0;
  let paragraph = frontMatter?.end ?? 0;
  const overloaded: Span[] = [];
  const endParagraph = (end: number, next: number) => {
    if (marks > MAX_INLINE_MARKS) overloaded.push({ start: paragraph, end });
    marks = 0;
    paragraph = next;
  };

  for (let start = paragraph; start < even.length; ) {
    const lf = even.indexOf("\n", start);
    const end = lf < 0 ? even.length : lf;
    const head = even.slice(start, Math.min(end, start + HEAD));
    const fenceMark = /^ {0,3}(`{3,}|~{3,})/.exec(head)?.[1];
    if (fence !== undefined) {
      if (fenceMark?.startsWith(fence)) fence = undefined;
    } else if (fenceMark) {
      fence = fenceMark;
      endParagraph(start, end);
    } else {
      const definition = /^ {0,3}\[\^([^\]\s]{1,100})\]:\s*/.exec(head);
      if (mayBeHtml && opensOtherHtml(even, start, end)) mayBeHtml = false;
      isHtml = mayBeHtml && head.trim() !== "" && (isHtml || HTML_OPENS.test(head));
      const nMasked = masked.length;
      isModule = head.trim() !== "" && (isModule || (isBelowBlank && MODULE_LINE.test(head)));
      isBelowBlank = head.trim() === "";
      if (head.startsWith("%%")) {
        instructions.push({ start, end });
        masked.push({ start, end });
      } else if (isModule || CALLOUT_FENCE.test(head)) {
        masked.push({ start, end });
      } else if (definition) {
        label = definition[1]!;
        footnotes.set(label, even.slice(start + definition[0].length, end).trim());
        masked.push({ start, end });
      } else if (label !== undefined && /^(?: {2,}|\t)\S/.test(head)) {
        footnotes.set(label, `${footnotes.get(label)} ${even.slice(start, end).trim()}`);
        masked.push({ start, end });
      } else {
        if (head.trim() !== "") label = undefined;
        const depth = tooDeep(even, start, end);
        if (depth > 0) masked.push({ start: start + depth, end });
      }
      if (head.trim() === "" || /^\s*(?:[-*+#|>]|\d+[.)])/.test(head)) endParagraph(start, start);
      if (nMasked < masked.length) isHtml = false;
      if (!isHtml) marks += countInlineMarks(even, start, end);
    }
    start = end + 1;
  }
  endParagraph(even.length, even.length);
  const source = thinSpaces(blankInlineMarks(maskedProse(even, { start: 0, end: even.length }, masked), overloaded));
  return { source, footnotes, instructions, ...(frontMatter?.title && { title: frontMatter.title }) };
}

/** What tells a line's kind stands at its head. */
const HEAD = 200;

/** “:::warning” */
const CALLOUT_FENCE = /^ {0,3}:::/;

/** What a page with components brings in or hands out, up to the next blank line. */
const MODULE_LINE =
  /^import [^"']{1,150} from ["'][^"']{1,150}["'];?\s*$|^export (?:const|let|function|class) \w{1,50} ?[=(<:{]|^export default (?:async )?(?:function|class|[({[])/;

/** Raw HTML up to the next blank line, in which the parser pairs no marks. In a list or a quotation it may end sooner. */
const HTML_OPENS =
  /^<\/?(?:article|aside|blockquote|center|details|div|dl|figure|footer|h[1-6]|header|li|main|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s/>])/i;

/** True for a line with HTML that does not end with the next blank line, be it in other HTML: what follows can't be told at a glance. */
function opensOtherHtml(source: string, start: number, end: number): boolean {
  const at = source.indexOf("<", start);
  if (at < 0 || end <= at) return false;
  const line = source.slice(at, end);
  return (
    /<(?:[!?]|script|pre|style|textarea)/i.test(line) &&
    !/(?:--|\?|\]\]|<\/(?:script|pre|style|textarea))>\s{0,9}$/i.test(line)
  );
}

// ---- Hostile text -------------------------------------------------------------------------------------------------

/** A quotation within a quotation … twenty deep. What is deeper is blanked. */
const MAX_DEPTH = 20;

/** Where in its line the text nests deeper than `MAX_DEPTH`; 0 when it does not. */
function tooDeep(source: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit === SPACE || unit === TAB) continue;
    const marker = unit === QUOTE ? 1 : bulletLength(source, at);
    if (marker === 0) return 0;
    at += marker - 1;
    if (++depth > MAX_DEPTH) return at - start;
  }
  return 0;
}

/** The length of “-” or “12.” before white space; 0 where no item of a list starts. */
function bulletLength(source: string, start: number): number {
  let at = start;
  while (at < start + 9 && isDigit(source.charCodeAt(at))) at++;
  const unit = source.charCodeAt(at);
  const marks = at === start ? BULLETS : ORDINALS;
  const next = source.charCodeAt(at + 1);
  return marks.includes(unit) && (next === SPACE || next === TAB) ? at + 1 - start : 0;
}

function isDigit(unit: number): boolean {
  return 48 <= unit && unit <= 57;
}

const SPACE = 32;
const TAB = 9;
const QUOTE = 62;
/** * + - */
const BULLETS = [42, 43, 45];
/** . ) */
const ORDINALS = [46, 41];

/**
 * The parser pairs brackets and asterisks in time that grows with the square of their number in one paragraph. Measured on
 * “[a](” repeated: 600 take 2 ms, 60,000 would take 20 s. At every bare address it goes through all marks before it. A paragraph of
 * a real article has a dozen.
 */
const MAX_INLINE_MARKS = 600;

function countInlineMarks(source: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (isInlineMark(source.charCodeAt(at)) || opensAddress(source, at)) count++;
  return count;
}

/** “:/” and “www.” at its point; “@”, of addresses of people, is an inline mark. */
function opensAddress(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  return (unit === 58 && source.charCodeAt(at + 1) === 47) || (unit === 46 && source.startsWith("www", at - 3));
}

/** * _ ` ~ [ ] ( < ! @ */
function isInlineMark(unit: number): boolean {
  return (
    unit === 42 ||
    unit === 95 ||
    unit === 96 ||
    unit === 126 ||
    unit === 91 ||
    unit === 93 ||
    unit === 40 ||
    unit === 60 ||
    unit === 33 ||
    unit === 64
  );
}

function blankInlineMarks(source: string, spans: readonly Span[]): string {
  if (spans.length === 0) return source;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(source.slice(at, start));
    // In portions: sixteen million replacements at once are more than an engine likes to hold.
    for (at = start; at < end; at += PORTION) {
      pieces.push(
        source
          .slice(at, Math.min(end, at + PORTION))
          .replace(/[*_`~[\](<!@]+|:\/|www\./g, (marks) => " ".repeat(marks.length)),
      );
    }
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}

const PORTION = 1 << 16;

/**
 * At every space the parser looks for the end of the run it stands in; a tab does not make it look. 64 is more than anyone
 * types. The upper bound is for the regular expression, which keeps a way back for every space it takes.
 */
function thinSpaces(source: string): string {
  return source.replace(/ {64,4096}/g, (run) => ` ${"\t".repeat(run.length - 2)} `);
}
