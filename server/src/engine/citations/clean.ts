/**
 * The article ready to publish: without citations, exemptions and suppressions, the spaces before them gone too, or their whole line
 * where nothing else stands on it; every other character as it was.
 */
import { applyEdits, keptWith, type Span, type TextEdit } from "../base/index.ts";
import type { ArticleText, Island } from "../text/index.ts";

export function cleanText(article: ArticleText): string {
  return applyEdits(article.text, cleanEdits(article));
}

/** Deletions only, in text order. */
export function cleanEdits(article: ArticleText): readonly TextEdit[] {
  return spokenSpans(article).map((span) => ({ span, newText: "" }));
}

/** The places of all that speaks about the article, with the spaces or the line that go with each; sorted, disjoint. */
export const spokenSpans = keptWith((article: ArticleText): readonly Span[] => spansToCut(article, isSpoken));

/** The same for some of the islands. */
export function spansToCut({ text, islands }: ArticleText, speaks: (island: Island) => boolean): readonly Span[] {
  const spans: Span[] = [];
  for (const run of runsOf(text, islands.filter(speaks))) {
    const span = withItsSpace(text, run);
    const last = spans.at(-1);
    if (last && span.start <= last.end)
      spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else spans.push(span);
  }
  return spans.map((span) => withItsBlankLine(text, span));
}

/** Lines that stood between two blank lines, or above the first, take one of these with them: nothing shows that they were there. */
function withItsBlankLine(text: string, { start, end }: Span): Span {
  const isWholeLines = startsLine(text, start) && startsLine(text, end) && start < end;
  if (!isWholeLines) return { start, end };
  const lineBefore = /(?:^|\r\n?|\n)[ \t]{0,99}(?:\r\n?|\n)$/.exec(text.slice(Math.max(0, start - 104), start));
  if (!lineBefore && 0 < start && text[start - 1] !== "\ufeff") return { start, end };
  const blank = /^[ \t]{0,99}(?:\r\n?|\n)/.exec(text.slice(end, end + 104));
  return { start, end: end + (blank?.[0].length ?? 0) };
}

function startsLine(text: string, at: number): boolean {
  return at === 0 || /[\n\r\ufeff]/.test(text[at - 1]!);
}

function isSpoken({ kind }: Island): boolean {
  return kind === "citation" || kind === "suppression";
}

/**
 * The text with all that speaks about it replaced by characters without width, which `MappedText` drops: so quotes of the clean text are
 * found, and every offset is that of the article as it stands.
 */
export function withoutSpoken(article: ArticleText): string {
  const pieces: string[] = [];
  let end = 0;
  for (const span of spokenSpans(article)) {
    pieces.push(article.text.slice(end, span.start), "\u200b".repeat(span.end - span.start));
    end = span.end;
  }
  return end === 0 ? article.text : pieces.join("") + article.text.slice(end);
}

/** Islands that only spaces part, as one. */
function runsOf(text: string, islands: readonly Island[]): readonly Span[] {
  const runs: Span[] = [];
  for (const { span } of islands) {
    const last = runs.at(-1);
    if (last && span.end <= last.end) continue;
    if (last && isBlank(text, last.end, span.start)) runs[runs.length - 1] = { start: last.start, end: span.end };
    else runs.push({ start: last ? Math.max(last.end, span.start) : span.start, end: span.end });
  }
  return runs;
}

function withItsSpace(text: string, { start, end }: Span): Span {
  let from = start;
  while (0 < from && isSpace(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && isSpace(text[to]!)) to++;
  const endsLine = to === text.length || /[\n\r]/.test(text[to]!);
  if (!startsLine(text, from)) return { start: from, end };
  if (!endsLine) return { start, end: to };
  if (text.startsWith("\r\n", to)) return { start: from, end: to + 2 };
  if (to < text.length) return { start: from, end: to + 1 };
  // The last line: the break before it goes instead, so that the file ends as it did.
  const breakBefore = text.endsWith("\r\n", from) ? 2 : from === 0 || text[from - 1] === "\ufeff" ? 0 : 1;
  return { start: from - breakBefore, end: to };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text[at]!)) return false;
  return true;
}

/** White space within a line. */
function isSpace(unit: string): boolean {
  return unit === " " || unit === "\t" || unit === "\u00a0" || unit === "\u202f";
}
