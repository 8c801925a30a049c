/**
 * Lists of who has how many: “the final count is Labour 202, Conservatives 121 and Greens 9”. Elsewhere a number after a name is part
 * of the name (“Boeing 747”); in a list it counts, when the sentence speaks of a count or the numbers run from the most to the least.
 */
import { months, numberedThings, weekdays } from "../lexicon/index.ts";
import type { Figure, Scene } from "./figure.ts";

/** Marks the figures that count what their name has, and makes the name their concept. */
export function readTallies(scene: Scene, figures: readonly Figure[]): void {
  let list: Entry[] = [];
  for (const figure of figures) {
    const entry = entryOf(scene, figure);
    if (entry && list.length > 0 && continuesList(scene, list.at(-1)!, entry)) list.push(entry);
    else {
      markTally(scene, list);
      list = entry ? [entry] : [];
    }
  }
  markTally(scene, list);
}

function markTally(scene: Scene, list: readonly Entry[]): void {
  if (!isTally(scene, list)) return;
  for (const { figure, firstToken, endToken } of list) {
    figure.isTallied = true;
    figure.concept = scene.slice(firstToken, endToken);
  }
}

/** A name and its number. */
interface Entry {
  readonly figure: Figure;
  /** Its name's tokens, half-open; the number comes next. */
  readonly firstToken: number;
  readonly endToken: number;
}

function entryOf(scene: Scene, figure: Figure): Entry | undefined {
  const { firstToken: endToken, form, unit, value, hasScale } = figure;
  if (form !== "digits" || unit !== undefined || hasScale || !Number.isInteger(value)) return undefined;
  if (figure.prefix !== "" || figure.suffix !== "") return undefined;
  if (!scene.tokens[endToken]!.spaced || !endsEntry(scene, figure.endToken)) return undefined;
  let firstToken = endToken;
  while (endToken - LONGEST_NAME < firstToken && isInName(scene, firstToken - 1)) firstToken--;
  const last = scene.lower(endToken - 1);
  const isName = firstToken < endToken && !months.has(last) && !weekdays.has(last) && !numberedThings.has(last);
  return isName ? { figure, firstToken, endToken } : undefined;
}

/** "Liberal Democrats", "Sen. Ted Cruz": in tokens, points included. */
const LONGEST_NAME = 5;

function isInName(scene: Scene, at: number): boolean {
  if (scene.isWord(at)) return scene.isCapital(at);
  return scene.text(at) === "." && scene.isGlued(at) && scene.isCapital(at - 1) && scene.isWord(at + 1);
}

function endsEntry(scene: Scene, at: number): boolean {
  return at === scene.end || /^(?:[,;.)]|and)$/.test(scene.lower(at));
}

/** Only “, ”, “; ” or “and” stands between, perhaps with “the”. */
function continuesList(scene: Scene, before: Entry, { firstToken }: Entry): boolean {
  let at = before.figure.endToken;
  if (/^[,;]$/.test(scene.text(at))) at++;
  if (scene.lower(at) === "and") at++;
  if (scene.lower(at) === "the") at++;
  return before.figure.endToken < at && at === firstToken;
}

function isTally(scene: Scene, list: readonly Entry[]): boolean {
  if (list.length < 2) return false;
  const names = new Set(list.map(({ endToken }) => scene.lower(endToken - 1)));
  if (names.size < list.length) return false;
  const isFalling = list.slice(1).every(({ figure }, i) => figure.value <= list[i]!.figure.value);
  return (isFalling && list.length > 2) || speaksOfCount(scene, list[0]!.firstToken);
}

function speaksOfCount(scene: Scene, before: number): boolean {
  for (let at = Math.max(scene.first, before - FARTHEST_WORD); at < before; at++)
    if (countWords.has(scene.lower(at))) return true;
  return false;
}

/** In tokens: “The count of delegates, by the party's own reckoning, is …”. */
const FARTHEST_WORD = 12;

const countWords: ReadonlySet<string> = new Set(
  "breakdown count counts delegates medals members points poll result results seats standings tally tallies total totals vote votes".split(
    " ",
  ),
);
