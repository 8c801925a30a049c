/**
 * Percentages that are the difference of two others of their sentence: the 3% of “rose 3%, from 5% to 8%”, the 15% of “leads by 15%,
 * 52% to 37%”. Only where words say that it is a difference, and where it is none of the percentages that it could rightly be.
 */
import type { Token } from "../../text/index.ts";
import { type Amount, sizesIn } from "../amounts.ts";
import { endOfChange } from "../change-ends.ts";
import { isMadeOfBoth } from "../made-of-both.ts";

export interface Difference {
  readonly by: Amount;
  /** Of a change, where it began and where it led; else as they stand. */
  readonly ends: readonly [Amount, Amount];
  /** One became the other; a lead lies between two that stand at once. */
  readonly isChange: boolean;
}

export function differencesIn(tokens: readonly Token[], first: number, end: number): readonly Difference[] {
  const amounts = sizesIn(tokens, first, end);
  return amounts.flatMap((by, i): Difference[] => {
    const [one, other] = [amounts[i + 1], amounts[i + 2]];
    const isOfBoth = one !== undefined && other !== undefined && isMadeOfBoth(tokens, by, one, other);
    if (by.unit !== "%" || by.value === 0 || !(isOfBoth || saysDifference(tokens, by))) return [];
    const pairs = [
      [one, other],
      [amounts[i - 1], amounts[i + 1]],
      [amounts[i - 2], amounts[i - 1]],
    ] as const;
    const pair = pairs.find(([a, b]) => a && b && isDifference(tokens, by, a, b));
    return pair ? [{ by, ...named(tokens, pair[0]!, pair[1]!) }] : [];
  });
}

/** Agencies put the new figure first: “rose to 50% from 40%”, “32 percent, down 15 percent from 47 percent”. */
function named(tokens: readonly Token[], a: Amount, b: Amount): Pick<Difference, "ends" | "isChange"> {
  if (endOfChange(tokens, b) === "from") return { ends: [b, a], isChange: true };
  return { ends: [a, b], isChange: endOfChange(tokens, a) === "from" };
}

/** At most so many words from the first of the three to the last: in long sentences some percentages differ by a third. */
const WIDEST = 30;

function isDifference(tokens: readonly Token[], by: Amount, a: Amount, b: Amount): boolean {
  if (a.unit !== "%" && b.unit !== "%") return false;
  if (![a, b].every(({ unit }) => unit === "%" || unit === "")) return false;
  if (WIDEST < Math.max(by.end, b.end) - Math.min(by.first, a.first) || !areCompared(tokens, by, a, b)) return false;
  const [points, give] = [Math.abs(a.value - b.value), by.give + a.give + b.give];
  const isExact = Math.abs(points - by.value) <= Math.min(give, 0.051 + 0.02 * by.value);
  const rightly = [a, b].map(({ value }) => (100 * points) / value);
  return isExact && rightly.every((percent) => by.give + 1 < Math.abs(percent - by.value));
}

/** “up 3%”, “by 3%”, “rose 3%”, “a rise of 3%”, “a 3% lead”, “3% ahead”. */
function saysDifference(tokens: readonly Token[], { first, end }: Amount): boolean {
  const [noun, before, after] = [first - 2, first - 1, end].map((at) => tokens[at]?.lower ?? "") as [
    string,
    string,
    string,
  ];
  // "up an average of 9%"
  const isAverage = before === "of" && noun === "average" && differenceWords.has(tokens[first - 4]?.lower ?? "");
  const isOf = (before === "of" && isLeadOrRise.has(noun)) || isAverage;
  return isOf || differenceWords.has(before) || before === "by" || isLeadOrRise.has(after);
}

const differenceWords: ReadonlySet<string> = new Set(
  "up down rose fell rise fall risen fallen grew grown gained lost jumped climbed dropped slipped increased decreased declined".split(
    " ",
  ),
);

const isLeadOrRise: ReadonlySet<string> = new Set(
  "lead advantage margin edge deficit gap ahead behind rise fall increase decrease drop decline jump gain swing shy short".split(
    " ",
  ),
);

/** The two are set against each other: “from A to B”, “to B from A”, “A to B”, “A compared with B”; or “A, up 3% from B”. */
function areCompared(tokens: readonly Token[], by: Amount, a: Amount, b: Amount): boolean {
  const isBetween = a.end <= by.first && by.end <= b.first;
  const [from, end] = isBetween ? [by.end, b.first] : [a.end, b.first];
  for (let i = from; i < end; i++) if (comparing.has(tokens[i]!.lower)) return true;
  return false;
}

const comparing: ReadonlySet<string> = new Set("from to compared against versus of -".split(" "));
