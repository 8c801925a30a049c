/** Whether a stated change agrees with its two ends, as far as rounding lets anyone tell. */
import type { Token } from "../../text/index.ts";
import type { Amount } from "../amounts.ts";
import type { StatedChange, TimesModifier } from "./changes.ts";
import { asWritten, writtenLike } from "./written.ts";

export interface Failure {
  readonly part: Pick<Amount, "first" | "end">;
  readonly what: string;
}

/** On top of rounding, in percentage points: companies compare at constant exchange rates, offices adjust for season. */
const SLACK_POINTS = 1;
/** And as a share of the stated change. */
const SLACK_SHARE = 0.05;
/** “doubled” is said of anything from this far below to this far above, as shares of what it says. */
const LOOSE_MULTIPLE: Readonly<Record<TimesModifier, readonly [below: number, above: number]>> = {
  exactly: [0.2, 0.2],
  "more than": [0.05, Number.POSITIVE_INFINITY],
  nearly: [0.35, 0.35],
};

export function changeThatFails(tokens: readonly Token[], change: StatedChange): Failure | undefined {
  if (change.from.value <= 0) return undefined;
  return (
    wayThatFails(tokens, change) ??
    timesThatFail(tokens, change) ??
    shareThatFails(tokens, change) ??
    differenceThatFails(tokens, change)
  );
}

/** “rose from 50 to 48”. */
function wayThatFails(tokens: readonly Token[], { from, to, way }: StatedChange): Failure | undefined {
  if (!way || from.value === to.value || way.isUp === from.value < to.value) return undefined;
  const what = `${move(tokens, from, to)} is ${way.isUp ? "down" : "up"}, not ${way.isUp ? "up" : "down"}.`;
  return { part: { first: way.token, end: way.token + 1 }, what };
}

/** “doubled from 10 to 30”, “more than doubled from 10 to 15”. */
function timesThatFail(tokens: readonly Token[], { from, to, times }: StatedChange): Failure | undefined {
  if (!times) return undefined;
  // Of “more than halved” less is left than half.
  const isFlipped = times.modifier === "more than" && times.value < 1;
  const ratio = isFlipped ? (times.value * from.value) / to.value : to.value / from.value / times.value;
  const [below, above] = LOOSE_MULTIPLE[times.modifier];
  if (1 - below <= ratio && ratio <= 1 + above) return undefined;
  const due = writtenLike(tokens, from, times.value * from.value);
  const what = `${timesWritten(times.value)} ${asWritten(tokens, from)} is ${due}${notThat(times, asWritten(tokens, to))}.`;
  return { part: { first: times.token, end: times.token + 1 }, what };
}

function timesWritten(times: number): string {
  return times === 0.5 ? "Half of" : times === 2 ? "Twice" : `${timesWords[times] ?? times} times`;
}

const timesWords: Readonly<Record<number, string>> = { 3: "Three", 4: "Four", 5: "Five" };

function notThat({ value, modifier }: { value: number; modifier: TimesModifier }, to: string): string {
  if (modifier === "exactly") return `, not ${to}`;
  return `, and ${to} is ${modifier === "nearly" ? "not near it" : value < 1 ? "more" : "less"}`;
}

/** “rose 20% to $90 from $60”. */
function shareThatFails(tokens: readonly Token[], { from, to, by }: StatedChange): Failure | undefined {
  if (by?.unit !== "%") return undefined;
  const least = changeBetween(from.value + from.give, to.value - to.give);
  const most = changeBetween(from.value - from.give, to.value + to.give);
  const [low, high] = least * most < 0 ? [0, Math.max(-least, most)] : sorted(Math.abs(least), Math.abs(most));
  const slack = by.give + SLACK_POINTS + SLACK_SHARE * by.value;
  if (low - slack <= by.value && by.value <= high + slack) return undefined;
  if (from.unit === "%" && isDifference(from, to, by)) return undefined; // percent for points, which has a rule of its own
  const real = changeBetween(from.value, to.value);
  return { part: by, what: `${move(tokens, from, to)} is ${round(Math.abs(real))}%, not ${asWritten(tokens, by)}.` };
}

/** “rose $20 to $90 from $60”, “down three points”. */
function differenceThatFails(tokens: readonly Token[], { from, to, by }: StatedChange): Failure | undefined {
  const isOfTheirUnit = by && (by.unit === from.unit || (by.unit === "point" && from.unit === "%"));
  if (!isOfTheirUnit || by.unit === "%" || isDifference(from, to, by)) return undefined;
  const difference = writtenLike(tokens, by, Math.abs(to.value - from.value));
  return { part: by, what: `${move(tokens, from, to)} is ${difference}, not ${asWritten(tokens, by)}.` };
}

function move(tokens: readonly Token[], from: Amount, to: Amount): string {
  return `From ${asWritten(tokens, from)} to ${asWritten(tokens, to)}`;
}

function isDifference(from: Amount, to: Amount, by: Amount): boolean {
  return Math.abs(Math.abs(to.value - from.value) - by.value) <= by.give + from.give + to.give + 1e-9 * from.value;
}

/** In percent of the first. */
function changeBetween(from: number, to: number): number {
  return (100 * (to - from)) / from;
}

function sorted(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
