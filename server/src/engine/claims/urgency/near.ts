/** What several signs ask of a figure: which words stand near it or in its sentence, how large it is and how it is put. */
import { vagueNumbers } from "../../lexicon/index.ts";
import type { Quantity, QuantityKind, QuantityValue } from "../../quantities/index.ts";
import type { FigureSetting } from "./setting.ts";

/** How many words before and after a figure may say what it counts. */
export const NEAR = 4;

/** Whether one of the list stands near the figure, or in it; how near is in words. */
export function nearFigure(
  { tokens, first, end, sentenceFirst, sentenceEnd }: FigureSetting,
  list: ReadonlySet<string>,
  { nearBefore = NEAR, nearAfter = NEAR } = {},
): boolean {
  const from = Math.max(sentenceFirst, first - nearBefore);
  const to = Math.min(sentenceEnd, end + nearAfter);
  for (let i = from; i < to; i++) if (list.has(tokens[i]!.lower)) return true;
  return false;
}

/** How many words of the sentence are in the list; counts no further than `most`. */
export function sharedWords(sentence: ReadonlySet<string>, list: ReadonlySet<string>, most: number): number {
  let shared = 0;
  for (const word of sentence) {
    if (list.has(word) && ++shared === most) break;
  }
  return shared;
}

export function sizeOf(value: QuantityValue): number {
  return Math.abs(typeof value === "number" ? value : value.high);
}

/** “two-thirds”, “half of”, “one in five”: a share put in words. */
export function isFraction({ kind, value }: Quantity): boolean {
  const size = sizeOf(value);
  return kind !== "percentage" && kind !== "money" && 0 < size && size < 1;
}

/** “12 deaths per 100,000 people”, “one doctor for every 2,300 patients”. */
export function isRate({ unit }: Quantity): boolean {
  return /(?:^| )per \d/.test(unit);
}

/** The largest number that most desks spell out. */
const LARGEST_FEW = 9;

/** The largest count that a reader takes in at a glance. */
const LARGEST_SMALL_COUNT = 12;

/**
 * As small as what most desks spell out, where they do: not “5%”, “£5”, “6ft” and “a 5-point lead”, nor “doubled” and “half of”. That it
 * is few is what weighs, not how it is spelt: whoever writes “2 members” is asked no more than whoever writes “two members”.
 */
export function isFew({ figure }: FigureSetting): boolean {
  const { kind, unit, value } = figure;
  if (neverSpelled.has(kind) || points.has(unit)) return false;
  return sizeOf(value) <= LARGEST_FEW && !isFraction(figure) && !isRate(figure);
}

const neverSpelled: ReadonlySet<QuantityKind> = new Set(["money", "percentage", "measure", "multiple"]);

const points: ReadonlySet<string> = new Set(["point", "percentage point"]);

export function isSmallCount({ figure }: FigureSetting): boolean {
  const size = sizeOf(figure.value);
  return figure.kind === "count" && size <= LARGEST_SMALL_COUNT && Number.isInteger(size) && !isRate(figure);
}

/** “millions of Americans”, “thousands of computers”: no one counted. */
export function isVague({ tokens, first }: FigureSetting): boolean {
  return vagueNumbers.has(tokens[first]?.lower ?? "");
}

/** “27-22”, “won 3–1”: two figures with a dash between them. */
export function isScore({ figure, tokens, first, end }: FigureSetting): boolean {
  // “300-400 people”
  if (figure.unit !== "-") return false;
  const dash = (i: number) => tokens[i]?.text === "-" || tokens[i]?.text === "–";
  const digits = (i: number) => tokens[i]?.kind === "number";
  return (
    (dash(end) && digits(end + 1)) || (dash(first - 1) && digits(first - 2)) || (dash(first + 1) && digits(first + 2))
  );
}
