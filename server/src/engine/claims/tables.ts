/**
 * A table as one claim: all its figures come from somewhere, and one source answers for them together. The claim stands on the row that
 * heads it. Tables of results (who won, who is third), lists of what readers would pay (tickets, dishes) and tables without figures claim
 * nothing.
 */
import { payers, soldAtDoor } from "../lexicon/index.ts";
import { findQuantities } from "../quantities/index.ts";
import { readBlock, withoutPointers } from "../text/index.ts";
import type { BlockFrame } from "./block-frame.ts";
import type { BlockSubject } from "./subjects.ts";

export function tableSubjects({ reading: { kind, sentences }, text }: BlockFrame): readonly BlockSubject[] {
  const [head] = sentences;
  if (kind !== "table" || !head) return [];
  if (isOfResults(text.slice(head.start, head.end)) || !holdsFigures(text) || isPriceList(text)) return [];
  return [{ start: head.start, end: head.end, subject: "table", sentence: 0 }];
}

/** “P W D L Pts”, “Team | Pld | GD”: a league's standings are public, and no one's count. */
function isOfResults(head: string): boolean {
  const columns = cellsOf(head).filter((cell) => standingsColumns.has(cell.toLowerCase()));
  return FEWEST_COLUMNS <= new Set(columns).size;
}

const FEWEST_COLUMNS = 3;

const standingsColumns: ReadonlySet<string> = new Set(
  "p pld pl w d t l f a gf ga gd gp pf pa pd nr nrr bp pts pct gb otl points won drawn lost played".split(" "),
);

/** In at least two rows: one row of figures is a line of text. */
const FEWEST_ROWS = 2;
/** Of rows that are looked at. A table shows early what it is of. */
const MOST_ROWS = 40;
/** In code units. */
const LONGEST_CELL = 60;

/** “Ticket | Adult | Child”, “Dish | Price”: a head that names what is sold at the door or the table and no more, over prices alone. */
function isPriceList(text: string): boolean {
  const [head = "", ...rows] = text.split(/\r\n?|\n/, MOST_ROWS).filter((row) => /[\p{L}\p{N}]/u.test(row));
  const [sold = "", ...columns] = cellsOf(head.toLowerCase());
  if (!soldAtDoor.has(sold) || !columns.every((cell) => cell.split(" ").every(headsPrices))) return false;
  const cells = rows.flatMap((row) => cellsOf(row).slice(1)).filter((cell) => /\d/.test(cell));
  return cells.every((cell) => price.test(cell));
}

function headsPrices(word: string): boolean {
  return soldAtDoor.has(word) || payers.has(word) || /^(?:day|full|price|prices|reduced|weekend)$/.test(word);
}

const price = /^(?:from )?[$£€]\s?\d{1,3}(?:\.\d\d)?(?:\s?(?:[-–]|to)\s?[$£€]?\d{1,3}(?:\.\d\d)?)?p?$/i;

function holdsFigures(text: string): boolean {
  let nRows = 0;
  for (const row of text.split(/\r\n?|\n/, MOST_ROWS)) {
    // The first cell names the row.
    const [, ...cells] = cellsOf(row);
    if (cells.some(isFigure) && ++nRows === FEWEST_ROWS) return true;
  }
  return false;
}

function cellsOf(row: string): readonly string[] {
  return row
    .split(/[|\t]| {3,}/)
    .map((cell) =>
      withoutPointers(cell)
        .replace(/[*_`~]/g, "")
        .trim(),
    )
    .filter(Boolean);
}

/** Neither the name of a year or a day, nor a time or a score. */
function isFigure(cell: string): boolean {
  if (LONGEST_CELL < cell.length || !/\d/.test(cell)) return false;
  if (/^\d{1,4}$/.test(cell)) return !/^(?:1[6-9]|20)\d\d$/.test(cell);
  if (/^\d{1,3}\s?[-–:]\s?\d{1,3}$/.test(cell)) return false;
  return findQuantities(readBlock({ kind: "paragraph", prose: cell })).some(({ noClaim }) => !noClaim);
}
