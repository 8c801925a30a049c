/**
 * Groups the lines of plain text into units, each of which will be one block: paragraphs between blank lines, one to a
 * line, or wrapped at some column. Which of the three holds is read off each group of lines between blank ones. Leaves what
 * a unit is for (headline, caption, …) to `roles.ts`.
 */
import { commonEnds, type Span } from "../base/index.ts";
import { entitiesRead } from "./entities.ts";
import { startsInstruction } from "./instructions.ts";
import { countItems, countRows, isWrapped, LONGEST_SIGN } from "./line-runs.ts";
import { startsByline } from "./line-signs/bylines.ts";
import { isPictureName } from "./line-signs/pictures.ts";
import { type LineSigns, LONGEST_LINE, readSigns } from "./line-signs/read-signs.ts";
import { type Line, startOfLine, trimmedLines } from "./lines.ts";

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

/** Linear; only what differs from `earlier` is looked at line by line, and has its entities read: of a long article that is little. */
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

/** The groups that begin from `from` on and before `to`. */
function groupsIn(text: string, from = 0, to = text.length, blanksBefore = 0): Group[] {
  const top = startOfLine(text, from);
  const stretch = entitiesRead(text.slice(top, to));
  const groups: Group[] = [];
  let blanksAbove = blanksBefore;
  let run: Line[] = [];
  const flush = () => {
    if (run.length === 0) return;
    groups.push(moved(groupOf(stretch, run, blanksAbove), top));
    blanksAbove = 0;
    run = [];
  };
  for (const line of trimmedLines(stretch, from - top)) {
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
