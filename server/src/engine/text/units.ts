/**
 * Groups the lines of plain text into units, each of which will be one block: paragraphs between blank lines, one to a
 * line, or wrapped at some column. Which of the three holds is read off each group of lines between blank ones. Leaves what
 * a unit is for (headline, caption, …) to `roles.ts`.
 */
import { commonEnds, type Span } from "../base/index.ts";
import { startsInstruction } from "./instructions.ts";
import { startsByline } from "./line-signs/bylines.ts";
import { startsItem, withoutItemMarker } from "./line-signs/items.ts";
import { isPictureName } from "./line-signs/pictures.ts";
import { type LineSigns, LONGEST_LINE, readSigns } from "./line-signs/read-signs.ts";
import { type Line, trimmedLines } from "./lines.ts";

/** Counted from the start of its group. */
export interface Unit extends Span {
  /** `text`: one or more lines of prose; `item`: a single line that opens like an item of a list. The rest are known for sure. */
  readonly shape: "text" | "item" | "list" | "table" | "suppression";
  /** How many lines above it are blank; a caption stands close under its picture. */
  readonly blanksAbove: number;
  readonly signs: LineSigns;
}

/** Lines between blank ones, as units, suppressions among them. */
export interface Group extends Span {
  readonly units: readonly Unit[];
}

/** The groups of a text, and of which text they are. */
export interface GroupedText {
  readonly text: string;
  readonly groups: readonly Group[];
}

export interface Regrouped {
  readonly groups: readonly Group[];
  /** So many at the top and at the end have the units that they had. */
  readonly nSameAtTop: number;
  readonly nSameAtEnd: number;
}

/** Linear; only what differs from `earlier` is looked at line by line. */
export function groupLines(text: string, earlier?: GroupedText): Regrouped {
  if (!earlier) return { groups: groupsIn(text), nSameAtTop: 0, nSameAtEnd: 0 };
  const before = earlier.groups;
  const { atStart, atEnd } = commonEnds(earlier.text, text);
  // A group is the same where the next begins before the change; and where the one before begins after it.
  const nSameAtTop = Math.max(
    0,
    before.findLastIndex(({ start }) => start <= atStart),
  );
  const firstBelow = before.findIndex(({ start }) => earlier.text.length - atEnd <= start);
  const nSameAtEnd = firstBelow < 0 ? 0 : before.length - firstBelow - 1;
  const by = text.length - earlier.text.length;
  const top = before.slice(0, nSameAtTop);
  const end = before.slice(before.length - nSameAtEnd).map((group) => moved(group, by));
  const from = nSameAtTop === 0 ? undefined : before[nSameAtTop];
  const between = groupsIn(text, from?.start, end[0]?.start, from?.units[0]?.blanksAbove);
  return { groups: [...top, ...between, ...end], nSameAtTop, nSameAtEnd };
}

function moved({ start, end, units }: Group, by: number): Group {
  return { start: start + by, end: end + by, units };
}

function groupsIn(text: string, from?: number, to?: number, blanksBefore = 0): Group[] {
  const groups: Group[] = [];
  let blanksAbove = blanksBefore;
  let run: Line[] = [];
  const flush = () => {
    if (run.length === 0) return;
    groups.push(groupOf(text, run, blanksAbove));
    blanksAbove = 0;
    run = [];
  };
  for (const line of trimmedLines(text, from, to)) {
    if (!isEmpty(line)) {
      run.push(line);
      continue;
    }
    flush();
    blanksAbove++;
  }
  flush();
  return groups;
}

function isEmpty({ start, end }: Line): boolean {
  return start === end;
}

function groupOf(text: string, lines: readonly Line[], blanksAbove: number): Group {
  const { start } = lines[0]!;
  const units: Unit[] = [];
  const push = (shape: Unit["shape"], from: Line, to: Line) => {
    const signs = readSigns(text.slice(from.start, Math.min(to.end, from.start + LONGEST_LINE)));
    const blanks = units.length === 0 ? blanksAbove : 0;
    units.push({ start: from.start - start, end: to.end - start, shape, blanksAbove: blanks, signs });
  };
  cutGroup(text, lines, push);
  return { start, end: lines.at(-1)!.end, units };
}

/** Calls `push` with each unit of some lines without a blank one between them. */
function cutGroup(
  text: string,
  lines: readonly Line[],
  push: (shape: Unit["shape"], from: Line, to: Line) => void,
): void {
  const { start, end } = lines[0]!;
  if (lines.length === 1 && end - start > LONGEST_SIGN) {
    push("text", lines[0]!, lines[0]!);
    return;
  }
  let run: Line[] = [];
  const flush = () => {
    if (run.length === 0) return;
    if (isWrapped(run, text)) push("text", run[0]!, run.at(-1)!);
    else for (const line of run) push("text", line, line);
    run = [];
  };
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    const start = text.slice(line.start, Math.min(line.end, line.start + 200));
    const rows = countRows(text, lines, i);
    const items = countItems(text, lines, i);
    if (startsInstruction(start)) {
      flush();
      push("suppression", line, line);
      i++;
    } else if (rows > 0) {
      flush();
      push("table", line, lines[i + rows - 1]!);
      i += rows;
    } else if (items > 0) {
      flush();
      push(items === 1 ? "item" : "list", line, lines[i + items - 1]!);
      i += items;
    } else if (line.end - line.start <= 200 && (isPictureName(start) || startsByline(start))) {
      flush();
      push("text", line, line);
      i++;
    } else {
      run.push(line);
      i++;
    }
  }
  flush();
}

/** No line that says by itself what it is for is longer: beyond it there is only prose. */
const LONGEST_SIGN = 300;

function countWhile(lines: readonly Line[], from: number, holds: (line: Line) => boolean): number {
  let i = from;
  while (i < lines.length && holds(lines[i]!)) i++;
  return i - from;
}

/** How many lines from `first` on are items of a list: at least two markers, or one between blank lines or beside a suppression. */
function countItems(text: string, lines: readonly Line[], first: number): number {
  let markers = 0;
  let i = first;
  for (; i < lines.length; i++) {
    const line = lines[i]!;
    if (opensItem(text, line)) markers++;
    // A line set further in than its list's marker goes on with the item above.
    else if (markers === 0 || !isIndented(text, line)) break;
  }
  return markers >= 2 || (markers === 1 && (lines.length === 1 || isInSuppressedList(text, lines, first, i)))
    ? i - first
    : 0;
}

/** True where a suppression parts the item in these lines from the next, or from the one before. */
function isInSuppressedList(text: string, lines: readonly Line[], first: number, end: number): boolean {
  return goesOnBeyond(text, lines, first - 1, -1) || goesOnBeyond(text, lines, end, 1);
}

/** True where a list is found beyond the suppressions at `from`. */
function goesOnBeyond(text: string, lines: readonly Line[], from: number, step: 1 | -1): boolean {
  let at = from;
  while (lines[at] && startsInstruction(text.slice(lines[at]!.start, lines[at]!.start + 32))) at += step;
  const line = lines[at];
  return at !== from && line !== undefined && (opensItem(text, line) || (step < 0 && isIndented(text, line)));
}

function opensItem(text: string, { start }: Line): boolean {
  return startsItem(text.slice(start, start + 8));
}

/** What all the lines of a Markdown paragraph are together, two or more: a table or a list all the same; undefined for anything else. */
export function shapeOfLines(text: string, lines: readonly Line[]): "table" | "list" | undefined {
  if (lines.length < 2) return undefined;
  if (countRows(text, lines, 0) === lines.length) return haveEqualBars(text, lines) ? "table" : undefined;
  // A dash that Markdown takes for no item opens a speech.
  return !/^[–—]/.test(text) && countItems(text, lines, 0) === lines.length ? "list" : undefined;
}

/** The rule below a head aside, which may be of any length, and bars at the ends of a row. */
function haveEqualBars(text: string, lines: readonly Line[]): boolean {
  const rows = lines.map(({ start, end }) => text.slice(start, end)).filter((row) => !/^[\s|:-]+$/.test(row));
  const cells = rows.map((row) => row.trim().replace(/^\|/, "").replace(/\|$/, "").split("|").length);
  return new Set(cells).size === 1;
}

/** How many lines from `first` on are a table: two that plainly are rows of one, or three with a bar in each, not wrapped as text is. */
function countRows(text: string, lines: readonly Line[], first: number): number {
  const barred = countWhile(lines, first, (row) => isRow(text, row) || hasBar(text, row));
  if (FEWEST_BARRED <= barred && !isWrapped(lines.slice(first, first + barred), text)) return barred;
  const rows = countWhile(lines, first, (row) => isRow(text, row));
  return rows >= 2 ? rows : 0;
}

const FEWEST_BARRED = 3;

/** “Northgate | £812”; a line or two like it are bylines as well: “Jane Doe | Northern Desk”. */
function hasBar(text: string, { start, end }: Line): boolean {
  return end - start <= LONGEST_SIGN && text.slice(start, end).includes(" | ");
}

function isIndented(text: string, { start }: Line): boolean {
  const before = text.charCodeAt(start - 1);
  return before === 0x20 || before === 0x09;
}

/** A row of a table: cells parted by bars, or by tabs or three spaces and more where they are no sentences. */
function isRow(text: string, { start, end }: Line): boolean {
  if (end - start > LONGEST_SIGN) return false;
  const line = withoutItemMarker(text.slice(start, end));
  return /\|[^|]*\|/.test(line) || (/\t|\S {3,}\S/.test(line) && !/[.!?]["”’]?$/.test(line));
}

/** No one wraps text wider than this by hand or by program. */
const MAX_WRAP = 130;

/** Below this, a line that is followed by another was not broken for want of room. */
const MIN_WRAP = 40;

/** How many of the lines must be so full that the next word had no room. The rest: lines broken by a careless editor. */
const FULL_SHARE = 0.7;

/** True for a paragraph broken into lines at some column, false where each line is a paragraph. */
function isWrapped(lines: readonly Line[], text: string): boolean {
  if (lines.length < 2) return false;
  let width = 0;
  for (const { start, end } of lines) width = Math.max(width, end - start);
  if (width > MAX_WRAP || width < MIN_WRAP) return false;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const { start, end } = lines[i]!;
    if (end - start >= MIN_WRAP && end - start + 1 + firstWordLength(text, lines[i + 1]!) >= width) full++;
  }
  return full >= FULL_SHARE * (lines.length - 1) && !(lines.length === 2 && endsSentence(text, lines[0]!));
}

function firstWordLength(text: string, { start, end }: Line): number {
  let at = start;
  while (at < end && text.charCodeAt(at) > 0x20) at++;
  return at - start;
}

function endsSentence(text: string, { start, end }: Line): boolean {
  return /[.!?]["”’)]?$/.test(text.slice(Math.max(start, end - 3), end));
}
