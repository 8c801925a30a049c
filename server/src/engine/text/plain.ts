/**
 * Reads article text, the plain kind that reporters file: a headline, paragraphs, subheads, pictures with caption and credit.
 * Nothing is marked up, so what a line is for is read off its shape and its neighbours. The steps are in the order in which
 * they run.
 */
import { Attachment, detached, mergeSpans, type Span, shift } from "../base/index.ts";
import { findCitationGroups } from "./citation-groups.ts";
import { datelineLength } from "./datelines.ts";
import { entitiesRead } from "./entities.ts";
import { withoutFrontMatter } from "./front-matter.ts";
import { startsSuppression } from "./instructions.ts";
import { inlineCreditStart } from "./line-signs/pictures.ts";
import { plainlySpaced, trim, withoutQuoteMarks } from "./lines.ts";
import { addressOf, findBareLinks } from "./links.ts";
import { cutLong, findNoise, maskedProse } from "./masking.ts";
import { assignRoles } from "./roles.ts";
import { proseOfTable } from "./tables.ts";
import { withoutTags } from "./tags.ts";
import type { ArticleText, Block, BlockKind, Island } from "./types.ts";
import { type Group, type GroupedText, groupLines, type Unit } from "./units.ts";

/** A plain-text file as blocks. Total; linear in the length of the text. With the file before an edit, what stayed is taken over. */
export function readPlain(text: string, earlier?: ArticleText): ArticleText {
  const sheet = earlier && sheets.get(earlier);
  const even = withoutTags(withoutQuoteMarks(withoutFrontMatter(plainlySpaced(text))));
  const { groups, nSameAtTop, nSameAtEnd } = groupLines(even, sheet);
  const units: Unit[] = [];
  for (const group of groups) for (const unit of group.units) units.push(unit);
  const kinds = assignRoles(units);
  const nTop = sheet ? countSame(kinds, sheet.cuts, countUnits(groups.slice(0, nSameAtTop))) : 0;
  const firstOfEnd = units.length - countUnits(groups.slice(groups.length - nSameAtEnd));
  const cuts = sheet ? sheet.cuts.slice(0, nTop) : [];
  const blocks = earlier
    ? earlier.blocks.slice(
        0,
        total(cuts, (cut) => cut.blocks.length),
      )
    : [];
  const islands = earlier
    ? earlier.islands.slice(
        0,
        total(cuts, (cut) => cut.islands.length),
      )
    : [];
  let nParagraphs = total(cuts, (cut) => (cut.kind === "paragraph" ? 1 : 0));
  let i = -1;
  for (const group of groups) {
    for (const unit of group.units) {
      if (++i < nTop) continue;
      const kind = kinds[i];
      const mayHaveDateline = kind === "paragraph" && nParagraphs++ < PARAGRAPHS_WITH_DATELINE;
      const by = group.start + unit.start;
      const known = firstOfEnd <= i ? sheet?.cuts[i - units.length + sheet.cuts.length] : undefined;
      const isKnown = known !== undefined && known.kind === kind && known.mayHaveDateline === mayHaveDateline;
      const end = group.start + unit.end;
      const cut = isKnown ? known : cutUnit(detached(entitiesRead(even.slice(by, end))), kind, mayHaveDateline);
      cuts.push(cut);
      for (const { kind, span, prose } of cut.blocks) blocks.push({ kind, span: shift(span, by), prose });
      for (const island of cut.islands) islands.push({ ...island, span: shift(island.span, by) });
    }
  }
  const article: ArticleText = { text, format: "article", blocks, islands };
  sheets.set(article, { text: even, groups, cuts });
  return article;
}

/** How a text was read, for the reading after an edit. */
interface Sheet extends GroupedText {
  /** One for each unit. */
  readonly cuts: readonly Cut[];
}

const sheets = new Attachment<ArticleText, Sheet>();

/** How many units from the top on are what they were: of the first `n`, whose words stayed, those above the first of another kind. */
function countSame(kinds: readonly (BlockKind | undefined)[], cuts: readonly Cut[], n: number): number {
  let same = 0;
  while (same < n && kinds[same] === cuts[same]!.kind) same++;
  return same;
}

function countUnits(groups: readonly Group[]): number {
  return total(groups, ({ units }) => units.length);
}

function total<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}

/** A unit as blocks and islands; offsets count from its start. */
interface Cut {
  readonly kind: BlockKind | undefined;
  readonly mayHaveDateline: boolean;
  readonly blocks: readonly Block[];
  readonly islands: readonly Island[];
}

function cutUnit(text: string, kind: BlockKind | undefined, mayHaveDateline: boolean): Cut {
  const unit = { start: 0, end: text.length };
  if (kind === undefined) return { kind, mayHaveDateline, blocks: [], islands: suppressionIn(text, unit) };
  const citations = text.includes("@") ? findCitationGroups(text, unit) : [];
  const links = text.includes("http") || text.includes("www.") ? linksIn(text, unit) : [];
  const islands = [...citations.map((span): Island => ({ kind: "citation", span })), ...links];
  const masked = mergeSpans([...citations, ...findNoise(text, unit)]);
  const proseOf = kind === "table" ? proseOfTable : (words: string) => words;
  const blocks = splitUnit(text, kind, unit, mayHaveDateline)
    .map((part): Block => ({ prose: proseOf(maskedProse(text, part.span, masked)), ...part }))
    .filter((block) => block.kind === "table" || block.prose.trim() !== "");
  return { kind, mayHaveDateline, blocks, islands: islands.sort((a, b) => a.span.start - b.span.start) };
}

/** A dateline stands at the top of the story, or below one editor's note. */
const PARAGRAPHS_WITH_DATELINE = 2;

type Part = Pick<Block, "kind" | "span">;

/** One unit is one block, but for a dateline before a paragraph and a credit after a caption, and for text without end. */
function splitUnit(text: string, kind: BlockKind, unit: Span, mayHaveDateline: boolean): Part[] {
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
  return startsSuppression(text.slice(start, end)) ? [{ kind: "suppression", span: { start, end } }] : [];
}

function linksIn(text: string, { start, end }: Span): Island[] {
  const prose = text.slice(start, end);
  return findBareLinks(prose).map((link) => ({
    kind: "link",
    span: shift(link, start),
    target: addressOf(prose.slice(link.start, link.end)),
  }));
}
