/** What several signs ask of a figure: which words stand near it or in its sentence, how large it is, whether it is a part. */
import type { Quantity, QuantityValue } from "../../quantities/index.ts";
import type { FigureSetting } from "./setting.ts";

/** How many words before and after a figure may say what it counts. */
const NEAR = 4;

/** Whether one of the list stands near the figure. */
export function nearFigure(
  { tokens, first, end, sentenceFirst, sentenceEnd }: FigureSetting,
  list: ReadonlySet<string>,
  nearAfter = NEAR,
): boolean {
  const from = Math.max(sentenceFirst, first - NEAR);
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
