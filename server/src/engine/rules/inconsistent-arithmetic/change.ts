/** Whether a stated change agrees with its two ends, as far as rounding lets anyone tell. */
import type { Amount } from "../amounts.ts";
import type { StatedChange } from "./changes.ts";

export interface Failure {
  readonly part: Pick<Amount, "first" | "end">;
  readonly what: string;
}

/** On top of rounding, in percentage points: companies compare at constant exchange rates, offices adjust for season. */
const SLACK_POINTS = 1;
/** And as a share of the stated change. */
const SLACK_SHARE = 0.05;
/** “doubled” is said of anything from this far below to this far above. */
const LOOSE_MULTIPLE = 0.2;

export function changeThatFails(change: StatedChange): Failure | undefined {
  if (change.from.value <= 0) return undefined;
  return wayThatFails(change) ?? timesThatFail(change) ?? shareThatFails(change) ?? differenceThatFails(change);
}

/** “rose from 50 to 48”. */
function wayThatFails({ from, to, way }: StatedChange): Failure | undefined {
  if (!way || from.value === to.value || way.isUp === from.value < to.value) return undefined;
  return {
    part: { first: way.token, end: way.token + 1 },
    what: `From ${written(from)} to ${written(to)} is ${way.isUp ? "down" : "up"}, not ${way.isUp ? "up" : "down"}.`,
  };
}

/** “doubled from 10 to 30”. */
function timesThatFail({ from, to, times }: StatedChange): Failure | undefined {
  if (!times) return undefined;
  const real = to.value / from.value;
  if (Math.abs(real - times.value) <= LOOSE_MULTIPLE * times.value) return undefined;
  const what = `From ${written(from)} to ${written(to)} is ${round(real)} times as much, not ${round(times.value)}.`;
  return { part: { first: times.token, end: times.token + 1 }, what };
}

/** “rose 20% to $90 from $60”. */
function shareThatFails({ from, to, by }: StatedChange): Failure | undefined {
  if (by?.unit !== "%") return undefined;
  const least = changeBetween(from.value + from.give, to.value - to.give);
  const most = changeBetween(from.value - from.give, to.value + to.give);
  const [low, high] = least * most < 0 ? [0, Math.max(-least, most)] : sorted(Math.abs(least), Math.abs(most));
  const slack = by.give + SLACK_POINTS + SLACK_SHARE * by.value;
  if (low - slack <= by.value && by.value <= high + slack) return undefined;
  if (from.unit === "%" && isDifference(from, to, by)) return undefined; // percent for points, which has a rule of its own
  const real = changeBetween(from.value, to.value);
  return {
    part: by,
    what: `From ${written(from)} to ${written(to)} is ${round(Math.abs(real))}%, not ${round(by.value)}%.`,
  };
}

/** “rose $20 to $90 from $60”, “down three points”. */
function differenceThatFails({ from, to, by }: StatedChange): Failure | undefined {
  const isOfTheirUnit = by && (by.unit === from.unit || (by.unit === "point" && from.unit === "%"));
  if (!isOfTheirUnit || by.unit === "%" || isDifference(from, to, by)) return undefined;
  const difference = { ...by, value: Math.abs(to.value - from.value) };
  return { part: by, what: `From ${written(from)} to ${written(to)} is ${written(difference)}, not ${written(by)}.` };
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

function written({ value, unit }: Amount): string {
  const number = value.toLocaleString("en", { maximumFractionDigits: 2 });
  if (unit === "%") return `${number}%`;
  if (unit === "point") return value === 1 ? "1 point" : `${number} points`;
  return unit === "p" ? `${number}p` : `${unit}${number}`;
}
