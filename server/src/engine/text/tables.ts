/**
 * A table as a block: its first row with words in it stands for the whole, for there the columns are named, and a row that says where
 * the figures come from is read as well; the rest is no prose. And which blocks around a table speak of it: its title, its notes, the
 * line with its source.
 */
import { startsSourceLine, startsTableNote } from "./line-signs/sources.ts";
import { trimmedLines } from "./lines.ts";
import type { BlockKind, BlockReading } from "./types.ts";

/** As long as `words`, with all that is no prose blank, and line ends as they are. Linear. */
export function proseOfTable(words: string): string {
  let prose = "";
  let hasHead = false;
  for (const { start, end } of trimmedLines(words)) {
    const row = words.slice(start, Math.min(end, start + LONGEST_ROW)).replace(/[|\t]/g, " ");
    const isHead = !hasHead && /[\p{L}\p{N}]/u.test(row);
    if (!isHead && !startsSourceLine(row.trimStart())) continue;
    hasHead = true;
    prose += blank(words.slice(prose.length, start)) + row;
  }
  return prose + blank(words.slice(prose.length));
}

/** In code units; nobody reads further. */
const LONGEST_ROW = 1000;

function blank(words: string): string {
  return words.replace(/[^\n\r]/g, " ");
}

/** A block beside a table that speaks of it: its number, and from where on in it. */
export interface AboutTable {
  readonly block: number;
  readonly from: number;
}

/** The blocks that speak of the table with this number, the nearest below first, then those above. Looks at a bounded number. */
export function blocksAboutTable(
  readingOf: (block: number) => BlockReading | undefined,
  table: number,
): readonly AboutTable[] {
  const about: AboutTable[] = [];
  for (let below = table + 1; below <= table + MOST_NOTES && isNote(readingOf(below)); below++)
    about.push({ block: below, from: 0 });
  for (let above = table - 1; table - MOST_TITLES <= above; above--) {
    const reading = readingOf(above);
    const from = reading && opensTable(reading);
    if (from === undefined || isBelowAnother(readingOf, above)) break;
    about.push({ block: above, from });
    if (!isTitle(reading!)) break;
  }
  return about;
}

const MOST_NOTES = 3;
const MOST_TITLES = 2;

/** In code units. */
const LONGEST_NOTE = 400;
const LONGEST_TITLE = 200;

function isNote(reading: BlockReading | undefined): boolean {
  if (!reading || LONGEST_NOTE < reading.prose.length) return false;
  const { kind, prose } = reading;
  return kind === "credit" || kind === "caption" || (titleKinds.has(kind) && startsTableNote(prose.trimStart()));
}

/** Where in a block above a table the words begin that lead in to it: all of a title, the last sentence of a paragraph. */
function opensTable(reading: BlockReading): number | undefined {
  if (isTitle(reading)) return 0;
  const { kind, prose, sentences } = reading;
  const last = sentences.at(-1);
  if (kind !== "paragraph" || !last) return undefined;
  const words = prose.slice(Math.max(last.start, last.end - LONGEST_NOTE), last.end);
  return words.endsWith(":") || leadIn.test(words) ? last.start : undefined;
}

const leadIn =
  /\b(?:(?:the|this|these|following) (?:tables?|charts?)|(?:tables?|charts?|figures|statistics|data|breakdown|numbers) below|(?:figures|statistics|data|numbers) (?:(?:compiled|obtained|published|released) )?(?:by|from)|below (?:is|are))\b/i;

/** A note between two tables is the upper one's. */
function isBelowAnother(readingOf: (block: number) => BlockReading | undefined, block: number): boolean {
  let above = block;
  while (block - above < MOST_NOTES && isNote(readingOf(above))) above--;
  return above < block && readingOf(above)?.kind === "table";
}

function isTitle({ kind, prose }: BlockReading): boolean {
  return titleKinds.has(kind) && prose.length <= LONGEST_TITLE && !/[.!?]["”’)]*\s*$/.test(prose);
}

const titleKinds: ReadonlySet<BlockKind> = new Set(["paragraph", "subhead", "caption", "credit", "list"]);

/** Without the citations, the notes and the addresses of links in it: a source that is added changes no figure. */
export function withoutPointers(words: string): string {
  return words
    .replace(/\[[^[\]]{1,300}\]/g, (group) => (/^\[\^|@/.test(group) ? "" : group))
    .replace(/\]\([^()]{0,500}\)/g, "]");
}
