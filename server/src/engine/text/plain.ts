/**
 * Reads article text, the plain kind that reporters file: a headline, paragraphs, subheads, pictures with caption and credit.
 * Nothing is marked up, so what a line is for is read off its shape and its neighbours. The steps are in the order in which
 * they run.
 */
import { mergeSpans, type Span, shift } from "../base/index.ts";
import { findCitationGroups } from "./citation-groups.ts";
import { datelineLength } from "./datelines.ts";
import { inlineCreditStart } from "./line-signs.ts";
import { trim, trimmedLines } from "./lines.ts";
import { addressOf, findBareLinks } from "./links.ts";
import { cutLong, findNoise, maskedProse } from "./masking.ts";
import { assignRoles } from "./roles.ts";
import type { ArticleText, Block, BlockKind, Island } from "./types.ts";
import { groupLines, type Unit } from "./units.ts";

/** A plain-text file as blocks. Total; linear in the length of the text. */
export function readPlain(text: string): ArticleText {
  const units = groupLines(text, trimmedLines(text));
  const kinds = assignRoles(text, units);
  const blocks: Block[] = [];
  const islands: Island[] = [];
  const mayHoldCitations = text.includes("@");
  const mayHoldLinks = text.includes("http") || text.includes("www.");
  let nParagraphs = 0;
  units.forEach((unit, i) => {
    const kind = kinds[i];
    if (kind === undefined) {
      islands.push(...suppressionIn(text, unit));
      return;
    }
    const citations = mayHoldCitations ? findCitationGroups(text, unit) : [];
    for (const span of citations) islands.push({ kind: "citation", span });
    if (mayHoldLinks) for (const link of linksIn(text, unit)) islands.push(link);
    const masked = kind === "table" ? [unit] : mergeSpans([...citations, ...findNoise(text, unit)]);
    const mayHaveDateline = kind === "paragraph" && nParagraphs++ < PARAGRAPHS_WITH_DATELINE;
    for (const part of splitUnit(text, kind, unit, mayHaveDateline)) {
      const prose = maskedProse(text, part.span, masked);
      if (part.kind === "table" || prose.trim() !== "") blocks.push({ ...part, prose });
    }
  });
  islands.sort((a, b) => a.span.start - b.span.start);
  return { text, format: "article", blocks, islands };
}

/** A dateline stands at the top of the story, or below one editor's note. */
const PARAGRAPHS_WITH_DATELINE = 2;

type Part = Pick<Block, "kind" | "span">;

/** One unit is one block, but for a dateline before a paragraph and a credit after a caption, and for text without end. */
function splitUnit(text: string, kind: BlockKind, unit: Unit, mayHaveDateline: boolean): Part[] {
  const { start, end } = unit;
  if (kind === "caption") {
    const credit = start + inlineCreditStart(text.slice(start, end));
    if (credit < end) {
      return [
        { kind, span: trim(text, start, credit) },
        { kind: "credit", span: { start: credit, end } },
      ];
    }
  }
  const length = mayHaveDateline ? datelineLength(text.slice(start, end)) : 0;
  const dateline: Part[] = length === 0 ? [] : [{ kind: "dateline", span: trim(text, start, start + length) }];
  return [...dateline, ...cutLong(text, { start: start + length, end }).map((span) => ({ kind, span }))];
}

/** Other lines that begin with “%%” are notes to oneself: neither block nor island. */
function suppressionIn(text: string, { start, end }: Span): Island[] {
  return /^%%\s{0,9}wellsourced-/.test(text.slice(start, end)) ? [{ kind: "suppression", span: { start, end } }] : [];
}

function linksIn(text: string, { start, end }: Span): Island[] {
  const prose = text.slice(start, end);
  return findBareLinks(prose).map((link) => ({
    kind: "link",
    span: shift(link, start),
    target: addressOf(prose.slice(link.start, link.end)),
  }));
}
