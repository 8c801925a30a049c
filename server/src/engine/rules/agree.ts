/** Whether two figures may be of one amount: equal, rounded one from the other, or within what “about” and “at least” allow. */
import type { Quantity, QuantityValue } from "../quantities/index.ts";

export function agree(a: Quantity, b: Quantity): boolean {
  const give = Math.max(rounding(a, b), rounding(b, a));
  // “More than 300” and “more than 400” are two thresholds, and one amount has one of them.
  const [one, two] = a.modifier === b.modifier ? [ends(a.value), ends(b.value)] : [reach(a), reach(b)];
  return one.low - give <= two.high && two.low - give <= one.high;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** “Almost 300” over 274: how far a loose figure may stand from the exact one. */
const LOOSE = 0.12;
/** “At least 12” over 17: nobody writes “at least 12” of 30. */
const FARTHEST_OVER = 1.5;

function reach({ value, modifier }: Quantity): Range {
  const { low, high } = ends(value);
  if (modifier === "=") return { low, high };
  return {
    low: modifier === "<" ? low / FARTHEST_OVER : low * (1 - LOOSE),
    high: modifier === ">" ? high * FARTHEST_OVER : high * (1 + LOOSE),
  };
}

function ends(value: QuantityValue): Range {
  return typeof value === "number" ? { low: value, high: value } : value;
}

/**
 * How far `a` may be from `b` by being rounded from it: half of its last place that is not a zero, so that 280 stands for 275 to 285.
 * Headlines cut as well as round (“$16bn” over $16.6bn), so it may be the whole place where that is little. What is written as finely
 * as the other, or finer, was not rounded from it.
 */
function rounding(a: Quantity, b: Quantity): number {
  const [size, other] = [Math.abs(ends(a.value).high), Math.abs(ends(b.value).high)];
  const place = lastPlace(size);
  return place <= lastPlace(other) ? 0 : Math.max(0.5 * place, Math.min(place, LITTLE * size));
}

const LITTLE = 0.07;

/** 100 for 1,200, 1 for 43 and for 40: nobody rounds so few. A tenth for decimals, which are looked at no closer. */
function lastPlace(size: number): number {
  if (!Number.isInteger(size)) return 0.1;
  let place = 1;
  if (size < 100) return place;
  for (const limit = 1e15; place < limit && Number.isInteger(size / (place * 10)); ) place *= 10;
  return place;
}
