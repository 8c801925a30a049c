/** Whether two figures may be of one amount: equal, rounded one from the other, or within what “about” and “at least” allow. */
import type { Quantity, QuantityValue } from "../../quantities/index.ts";

/** “Almost 300” over 274: how far a loose figure may stand from the exact one. */
const LOOSE = 0.12;

export function agree(a: Quantity, b: Quantity): boolean {
  const [one, two] = [reach(a), reach(b)];
  return one.low <= two.high && two.low <= one.high;
}

function reach({ value, modifier }: Quantity): { readonly low: number; readonly high: number } {
  const { low, high } = ends(value);
  const give = Math.max(Math.abs(high) * (modifier === "=" ? 0 : LOOSE), rounding(high));
  return {
    low: modifier === "<" ? Number.NEGATIVE_INFINITY : low - give,
    high: modifier === ">" ? Number.POSITIVE_INFINITY : high + give,
  };
}

function ends(value: QuantityValue): { readonly low: number; readonly high: number } {
  return typeof value === "number" ? { low: value, high: value } : value;
}

/**
 * Half of the last place that is not a zero: 280 may stand for 275 to 285. Headlines cut as well as round (“$16bn” over $16.6bn),
 * so it may be the whole place where that is little. Small counts are exact, decimals good to a tenth.
 */
function rounding(value: number): number {
  const size = Math.abs(value);
  if (!Number.isInteger(size)) return 0.1;
  if (size < 20) return 0;
  let place = 1;
  for (const limit = 1e15; place < limit && Number.isInteger(size / (place * 10)); ) place *= 10;
  if (place === 1) return 0;
  return Math.max(0.5 * place, Math.min(place, LITTLE * size));
}

const LITTLE = 0.07;
