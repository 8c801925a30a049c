/**
 * Amounts in digits as a sentence gives them, with how finely they are written: “$51.2bn” is 51,200 million, give or take
 * 50 million. What the rules of arithmetic reckon with: they must know what rounding allows before they call a sum wrong.
 */
import type { Token } from "../text/index.ts";

export interface Amount {
  readonly value: number;
  /** Half of the last place written. */
  readonly give: number;
  /** "%" , a currency sign, "point" for percentage points, or "" for a bare number. */
  readonly unit: string;
  /** Tokens `[first, end)`. */
  readonly first: number;
  readonly end: number;
}

/** In order. Reads the tokens `[first, end)` once. */
export function amountsIn(tokens: readonly Token[], first: number, end: number): readonly Amount[] {
  const amounts: Amount[] = [];
  for (let i = first; i < end; i++) {
    const amount = amountAt(tokens, i, first, end);
    if (!amount) continue;
    amounts.push(amount);
    i = amount.end - 1;
  }
  return amounts;
}

function amountAt(tokens: readonly Token[], at: number, first: number, limit: number): Amount | undefined {
  if (tokens[at]!.kind !== "number") return undefined;
  const [, digits, suffix] = written.exec(tokens[at]!.lower) ?? [];
  if (digits === undefined || isYear(digits, suffix)) return undefined;
  const sign = first < at ? tokens[at - 1]!.text : "";
  const hasSign = currencySigns.has(sign);
  let end = at + 1;
  let scale = scales.get(suffix ?? "") ?? 1;
  if (suffix === undefined && end < limit && scales.has(tokens[end]!.lower)) scale = scales.get(tokens[end++]!.lower)!;
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  const value = Number(digits.replaceAll(",", "")) * scale;
  const { unit, length } = hasSign ? { unit: sign, length: 0 } : unitAfter(tokens, end, limit);
  const give = 0.5 * scale * 10 ** -decimals;
  return {
    value,
    give: isCount(unit, scale, decimals) ? 0 : give,
    unit,
    first: hasSign ? at - 1 : at,
    end: end + length,
  };
}

const written = /^(\d[\d,]*(?:\.\d+)?)(bn|m|mn|k|tn)?$/;

const scales: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["thousand", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["million", 1e6],
  ["bn", 1e9],
  ["billion", 1e9],
  ["tn", 1e12],
  ["trillion", 1e12],
]);

const currencySigns: ReadonlySet<string> = new Set(["$", "£", "€", "¥", "₹"]);

function isYear(digits: string, suffix: string | undefined): boolean {
  return suffix === undefined && /^(?:19|20)\d\d$/.test(digits);
}

/** A bare number without scale or decimals counts things: it is exact. */
function isCount(unit: string, scale: number, decimals: number): boolean {
  return unit === "" && scale === 1 && decimals === 0;
}

function unitAfter(tokens: readonly Token[], at: number, limit: number): { unit: string; length: number } {
  const word = (i: number) => (i < limit ? tokens[i]!.lower : "");
  const sign = word(at) === "%" || word(at) === "percent" ? 1 : word(at) === "per" && word(at + 1) === "cent" ? 2 : 0;
  if (word(at) === "percentage" && word(at + 1).startsWith("point")) return { unit: "point", length: 2 };
  if (word(at) === "points" || word(at) === "point") return { unit: "point", length: 1 };
  return sign ? { unit: "%", length: sign } : { unit: "", length: 0 };
}
