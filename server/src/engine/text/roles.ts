/**
 * Says what each unit of plain text is for: the first is the headline; a file name, the words under it and a signature are
 * picture, caption and credit; a short line without a stop above a paragraph is a subhead. Reads from top to bottom, and
 * looks back only where a credit shows that what stood above it was a caption.
 */
import { isDateLine, isNameLine, isRoleLine } from "./line-signs/bylines.ts";
import { isBareCaptionLead, isCreditUnderPicture, readsAsCaption, startsCaption } from "./line-signs/pictures.ts";
import { LONGEST_LINE } from "./line-signs/read-signs.ts";
import { countWords } from "./line-signs/words.ts";
import type { BlockKind } from "./types.ts";
import type { Unit } from "./units.ts";

/** The kind of each unit; undefined for a suppression, which is no block: what stands around it is read as if it were not there. Linear. */
export function assignRoles(units: readonly Unit[]): readonly (BlockKind | undefined)[] {
  if (!units.some(isSuppression)) return rolesOf(units);
  const kinds = rolesOf(withoutSuppressions(units));
  let next = 0;
  return units.map((unit) => (isSuppression(unit) ? undefined : kinds[next++]));
}

function isSuppression({ shape }: Unit): boolean {
  return shape === "suppression";
}

/** The blank lines above one are above what stands under it. */
function withoutSuppressions(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  let nBlanks = 0;
  for (const unit of units) {
    nBlanks += unit.blanksAbove;
    if (isSuppression(unit)) continue;
    kept.push(nBlanks === unit.blanksAbove ? unit : { ...unit, blanksAbove: nBlanks });
    nBlanks = 0;
  }
  return kept;
}

function rolesOf(units: readonly Unit[]): BlockKind[] {
  const kinds: BlockKind[] = new Array(units.length);
  const lines = units.map(({ signs }) => signs.line);
  const firstText = units.findIndex((unit) => isText(unit) && !unit.signs.isPictureName && hasWords(unit.signs.line));
  const place = { units, lines, kinds, i: 0, firstText };
  for (let i = 0; i < units.length; i++) {
    const { shape } = units[i]!;
    place.i = i;
    if (shape === "list" || shape === "table") kinds[i] = shape;
    else if (shape === "item" && isItemOfList(units, lines, i)) kinds[i] = "list";
    else kinds[i] = roleOf(place);
    if (kinds[i] === "credit" && !units[i]!.signs.isSourceLine) nameWhatStandsAbove(units, lines, kinds, i, firstText);
  }
  markRunsAsLists(units, lines, kinds);
  return kinds;
}

/** Not “---” or “* * *”. */
function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}

function isText({ shape }: Unit): boolean {
  return shape === "text" || shape === "item";
}

/** A short item next to another one; alone it is a numbered heading, or a speech that opens with a dash. */
function isItemOfList(units: readonly Unit[], lines: readonly string[], i: number): boolean {
  const isItem = (k: number) =>
    units[k]?.shape === "list" || (units[k]?.shape === "item" && lines[k]!.length <= LONGEST_ITEM);
  return isItem(i) && (isItem(i - 1) || isItem(i + 1));
}

const LONGEST_HEADLINE = 200;
const LONGEST_ITEM = 200;

interface Place {
  readonly units: readonly Unit[];
  readonly lines: readonly string[];
  /** Of the units before `i`. */
  readonly kinds: readonly BlockKind[];
  readonly i: number;
  readonly firstText: number;
}

function roleOf(place: Place): BlockKind {
  const { units, lines, kinds, i, firstText } = place;
  const line = lines[i]!;
  const above = kinds[i - 1];
  if (line.length === LONGEST_LINE && i !== firstText) return "paragraph";
  const { signs } = units[i]!;
  if (signs.isPictureName) return "picture";
  if (i === firstText) return isHeadline(place) ? "headline" : "paragraph";
  if (signs.isFooter) return "footer";
  if (signs.startsByline) return "byline";
  const isNearTop = i <= firstText + 6 && kinds.slice(firstText, i).every((kind) => kind !== "paragraph");
  if (isNearTop && isDateLine(line)) return "dateline";
  if (above === "picture" || above === "caption") {
    if (isCreditUnderPicture(line)) return "credit";
    if (above === "picture" && isCaption(place)) return "caption";
  }
  if (startsCaption(line) || (above === "caption" && isBareCaptionLead(lines[i - 1]!))) return "caption";
  if (above === "byline" && isRoleLine(line)) return "byline";
  if (above === "credit" && isUnderCredit(place)) return "caption";
  if (signs.isPlainCredit && i > firstText + 1) return "credit";
  if (signs.isSlashCredit || signs.isSourceLine) return "credit";
  if (isNearTop && above !== "byline" && isNameLine(line) && units[i + 1] && isText(units[i + 1]!)) return "byline";
  return isSubhead(place) ? "subhead" : "paragraph";
}

/** A line of at most a few sentences at the top. One unit alone is a headline only if it is too short to be the article. */
function isHeadline({ units, lines, i }: Place): boolean {
  const line = lines[i]!;
  if (line.length > LONGEST_HEADLINE) return false;
  const alone = units.length === 1;
  return !alone || (countWords(line) <= 12 && !endsSentence(line));
}

/** Words under a picture: close under it, or signed, or one short sentence. */
function isCaption({ units, lines, i }: Place): boolean {
  const line = lines[i]!;
  if (countWords(line) > 70) return false;
  if (units[i]!.blanksAbove === 0) return true;
  const below = lines[i + 1];
  if (below !== undefined && isText(units[i + 1]!) && isCreditUnderPicture(below)) return true;
  return countWords(line) <= 40 && !/["“”]/.test(line) && !/[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u.test(line);
}

/** Words close under a credit that has no picture and no words close above: some websites put the credit first. */
function isUnderCredit({ units, lines, kinds, i }: Place): boolean {
  return (
    units[i]!.blanksAbove === 0 &&
    opensPicture(units, i - 1) &&
    kinds[i - 2] !== "picture" &&
    countWords(lines[i]!) <= 40
  );
}

/** A credit that stands apart from what is above it and close to what is below. */
function opensPicture(units: readonly Unit[], credit: number): boolean {
  return 0 < units[credit]!.blanksAbove && units[credit + 1]?.blanksAbove === 0;
}

/** A credit at `i` shows that the words above it are a caption, and the short line above those names the picture. */
function nameWhatStandsAbove(
  units: readonly Unit[],
  lines: readonly string[],
  kinds: BlockKind[],
  i: number,
  firstText: number,
): void {
  const caption = i - 1;
  if (caption <= firstText || kinds[caption] === "picture" || kinds[caption] === "credit") return;
  if (kinds[caption] === "paragraph" || kinds[caption] === "subhead") {
    if (opensPicture(units, i) || isReport(lines[caption]!)) return;
    kinds[caption] = "caption";
  }
  if (kinds[caption] !== "caption") return;
  const title = caption - 1;
  if (title > firstText && isText(units[title]!) && kinds[title] === "subhead") kinds[title] = "picture";
}

/** A whole sentence that says what happened, or more words than any caption has. */
function isReport(line: string): boolean {
  const nWords = countWords(line);
  if (nWords > 90 || line.length === LONGEST_LINE) return true;
  return FEWEST_OF_REPORT <= nWords && endsSentence(line) && !readsAsCaption(line);
}

const FEWEST_OF_REPORT = 12;

/** A line that reads like a subhead, above words that read like a paragraph. */
function isSubhead({ units, lines, i }: Place): boolean {
  if (i + 1 === units.length) return false;
  return units[i]!.signs.readsAsSubhead && !/^\p{Ll}/u.test(lines[i + 1]!);
}

/** Three short lines without a stop on end are no three subheads: results, a cast, a squad. */
function markRunsAsLists(units: readonly Unit[], lines: readonly string[], kinds: BlockKind[]): void {
  for (let first = 0; first < units.length; ) {
    let end = first;
    while (end < units.length && isListLike(units[end]!, lines[end]!, kinds[end])) end++;
    // The last of a run may be the subhead of what follows. Between the lines of a website's foot run its links.
    const isFoot = kinds[first - 1] === "footer" && (end === units.length || kinds[end] === "footer");
    if (end - first >= 3) for (let i = first; i < end; i++) kinds[i] = isFoot ? "footer" : "list";
    first = Math.max(end, first + 1);
  }
}

function isListLike(unit: Unit, line: string, kind: BlockKind | undefined): boolean {
  if (!isText(unit) || (kind !== "subhead" && kind !== "paragraph")) return false;
  return kind === "subhead" || (line.length <= 60 && !endsSentence(line) && !line.endsWith(":"));
}

function endsSentence(line: string): boolean {
  return /[.!?…]["”’')\]]*$/.test(line);
}
