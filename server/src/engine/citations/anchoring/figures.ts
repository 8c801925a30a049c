/**
 * Whether two wordings give the same figures. A claim whose figure was replaced by another is another claim, however alike the words
 * around it: so a quote is never matched to words with other figures, nor to a figure that has grown at its edge (“41” in “41,000”,
 * “41 million”, “sixty-one”).
 */

/** “316 of 1,400 drones” has “316” and “1400”; “six million” has “six” and “million”. */
function figuresOf(text: string): readonly string[] {
  const found = text.match(/\d(?:[\d.,:]*\d)?|\p{L}+/gu) ?? [];
  const figures = found.filter((piece) => /^\d/.test(piece) || numberWords.has(piece.toLowerCase()));
  return figures.map((piece) => piece.replaceAll(",", "").toLowerCase());
}

export function sameFigures(a: string, b: string): boolean {
  const [one, other] = [figuresOf(a), figuresOf(b)];
  return one.length === other.length && one.every((figure, i) => figure === other[i]);
}

export interface Edges {
  /** What stands before and after the words. */
  readonly before: string;
  readonly after: string;
}

/** True when what touches the words makes another figure or word of them than `stood` did. `there`: at most `NEAR` on each side. */
export function edgesDiffer(exact: string, there: Edges, stood: Edges): boolean {
  return (
    tailOf(exact, there.after) !== tailOf(exact, stood.after.slice(0, NEAR)) ||
    headOf(exact, there.before) !== headOf(exact, stood.before.slice(-NEAR))
  );
}

/** In code units: what further off cannot touch the words. */
export const NEAR = 24;

/** What continues the last word: a letter or digit, “.5”, “%”, “-year”, “ million”; empty when nothing does. */
function tailOf(exact: string, after: string): string {
  if (!/[\p{L}\p{N}]$/u.test(exact)) return "";
  const joined = /^(?:[\p{L}\p{N}]+|-[\p{L}\p{N}]+)/u.exec(after)?.[0];
  if (joined) return joined;
  if (!endsInFigure(exact)) return "";
  const more = /^(?:[.,:/]\d+|\s?[%‰°])/.exec(after)?.[0].trim();
  if (more) return more;
  const next = /^\s(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  return magnitudes.has(next) ? next : "";
}

function headOf(exact: string, before: string): string {
  if (!/^[\p{L}\p{N}]/u.test(exact)) return "";
  const joined = /(?:[\p{L}\p{N}]|[\p{L}\p{N}]-)$/u.exec(before)?.[0];
  if (joined) return joined;
  if (!/^\d/.test(exact) && !startsInFigure(exact)) return "";
  const more = /(?:\d[.,:/]|[$£€¥]\s?|(?<![\p{L}\p{N}])-)$/u.exec(before)?.[0].trim();
  if (more) return more;
  const last = /[ -]$/.test(before) ? lastWord(before.slice(0, -1)) : "";
  return numberWords.has(last) || (magnitudes.has(firstWord(exact)) && /^\d/.test(last)) ? last : "";
}

function endsInFigure(exact: string): boolean {
  const last = lastWord(exact);
  return /\d$/.test(last) || numberWords.has(last);
}

function startsInFigure(exact: string): boolean {
  return numberWords.has(firstWord(exact));
}

/** In small letters; empty where the text ends in something else. */
function lastWord(text: string): string {
  const pieces = text.slice(-NEAR).split(/[^\p{L}\p{N}]/u);
  return pieces.at(-1)!.toLowerCase();
}

function firstWord(exact: string): string {
  return /^[\p{L}\p{N}]+/u.exec(exact.slice(0, NEAR))?.[0].toLowerCase() ?? "";
}

const magnitudes: ReadonlySet<string> = new Set(
  "hundred thousand million billion trillion hundreds thousands millions billions trillions dozen bn mn tn m k percent per percentage".split(
    " ",
  ),
);

const numberWords: ReadonlySet<string> = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion
  trillions dozen dozens score scores half halves third thirds quarter quarters fifth fifths tenth tenths double doubled twice triple
  tripled thrice first second fourth sixth seventh eighth ninth twelfth both couple single no none`.split(/\s+/),
);
