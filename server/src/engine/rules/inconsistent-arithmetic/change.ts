/** Whether a stated change agrees with its two ends, as far as rounding lets anyone tell. */
import type { Amount } from "../amounts.ts";
import type { StatedChange } from "../changes.ts";

export interface Failure {
  readonly part: Pick<Amount, "first" | "end">;
  readonly what: string;
}

/** On top of rounding, in percentage points: companies compare at constant exchange rates, offices adjust for season. */
const SLACK_POINTS = 1;
/** And as a share of the stated change. */
const SLACK_SHARE = 0.1;
/** “doubled” is said of anything from this far below to this far above. */
const LOOSE_MULTIPLE = 0.2;

export function changeThatFails({ from, to, by, times }: StatedChange): Failure | undefined {
  if (from.value <= 0) return undefined;
  if (times) {
    const real = to.value / from.value;
    if (Math.abs(real - times.value) <= LOOSE_MULTIPLE * times.value) return undefined;
    const what = `From ${written(from)} to ${written(to)} is ${round(real)} times as much, not ${round(times.value)}.`;
    return { part: { first: times.token, end: times.token + 1 }, what };
  }
  if (!by || by.unit === "point") return undefined;
  const least = changeBetween(from.value + from.give, to.value - to.give);
  const most = changeBetween(from.value - from.give, to.value + to.give);
  const [low, high] = least * most < 0 ? [0, Math.max(-least, most)] : sorted(Math.abs(least), Math.abs(most));
  const slack = by.give + SLACK_POINTS + SLACK_SHARE * by.value;
  const isPoints =
    from.unit === "%" && Math.abs(Math.abs(to.value - from.value) - by.value) <= by.give + from.give + to.give;
  if (isPoints || (low - slack <= by.value && by.value <= high + slack)) return undefined;
  const real = changeBetween(from.value, to.value);
  return {
    part: by,
    what: `From ${written(from)} to ${written(to)} is ${round(Math.abs(real))}%, not ${round(by.value)}%.`,
  };
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
  return unit === "%" ? `${number}%` : `${unit}${number}`;
}
