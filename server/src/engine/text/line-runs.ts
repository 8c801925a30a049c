/** What lines without a blank one between them are together: rows of a table, items of a list, or a paragraph wrapped at some column. */
import { startsInstruction } from "./instructions.ts";
import { startsItem, withoutItemMarker } from "./line-signs/items.ts";
import type { Line } from "./lines.ts";

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
export function countRows(text: string, lines: readonly Line[], first: number): number {
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

/** A row of a table: cells parted by bars, or by tabs or three spaces and more where they are no sentences. */
function isRow(text: string, { start, end }: Line): boolean {
  if (end - start > LONGEST_SIGN) return false;
  const line = withoutItemMarker(text.slice(start, end));
  return /\|[^|]*\|/.test(line) || (/\t|\S {3,}\S/.test(line) && !/[.!?]["”’]?$/.test(line));
}

/** How many lines from `first` on are items of a list: at least two markers, or one between blank lines or beside a suppression. */
export function countItems(text: string, lines: readonly Line[], first: number): number {
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

function isIndented(text: string, { start }: Line): boolean {
  const before = text.charCodeAt(start - 1);
  return before === 0x20 || before === 0x09;
}

/** No one wraps text wider than this by hand or by program. */
const MAX_WRAP = 130;

/** Below this, a line that is followed by another was not broken for want of room. */
const MIN_WRAP = 40;

/** How many of the lines must be so full that the next word had no room. The rest: lines broken by a careless editor. */
const FULL_SHARE = 0.7;

/** True for a paragraph broken into lines at some column, false where each line is a paragraph. */
export function isWrapped(lines: readonly Line[], text: string): boolean {
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

function countWhile(lines: readonly Line[], from: number, holds: (line: Line) => boolean): number {
  let i = from;
  while (i < lines.length && holds(lines[i]!)) i++;
  return i - from;
}

/** No line that says by itself what it is for is longer: beyond it there is only prose. */
export const LONGEST_SIGN = 300;
