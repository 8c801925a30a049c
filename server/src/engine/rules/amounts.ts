/**
 * Amounts in digits as a sentence gives them, with how finely they are written: “$51.2bn” is 51,200 million, give or take
 * 50 million. What the rules of arithmetic reckon with: they must know what rounding allows before they call a sum wrong.
 */
import { fractionWords, months, smallNumbers, tens } from "../lexicon/index.ts";
import type { Token } from "../text/index.ts";

export interface Amount {
  readonly value: number;
  /** Half of the last place written. */
  readonly give: number;
  /** "%", a currency sign, "p" for pence, "point" for percentage points, or "" for a count. */
  readonly unit: string;
  /** Tokens `[first, end)`. */
  readonly first: number;
  readonly end: number;
}

/** In order, without negative ones: which way these go is not reckoned with. Reads the tokens `[first, end)` once. */
export function amountsIn(tokens: readonly Token[], first: number, end: number): readonly Amount[] {
  return readAmounts(first, end, (at) => positiveAt(tokens, at, first, end));
}

/** With counts in words among them: “ten of 20”, “twenty-five”. */
export function amountsAndWordsIn(tokens: readonly Token[], first: number, end: number): readonly Amount[] {
  return readAmounts(first, end, (at) => positiveAt(tokens, at, first, end) ?? wordsAt(tokens, at, end));
}

/** How far from nought: “-11 points” is 11. */
export function sizesIn(tokens: readonly Token[], first: number, end: number): readonly Amount[] {
  return readAmounts(first, end, (at) => amountAt(tokens, at, first, end));
}

function readAmounts(first: number, end: number, read: (at: number) => Amount | undefined): readonly Amount[] {
  const amounts: Amount[] = [];
  for (let at = first; at < end; at++) {
    const amount = read(at);
    if (!amount) continue;
    amounts.push(amount);
    at = amount.end - 1;
  }
  return amounts;
}

function positiveAt(tokens: readonly Token[], at: number, first: number, limit: number): Amount | undefined {
  return isNegative(tokens, at) ? undefined : amountAt(tokens, at, first, limit);
}

/** A count below a hundred. What goes on to a scale or to a fraction is another number. */
function wordsAt(tokens: readonly Token[], at: number, limit: number): Amount | undefined {
  const { lower } = tokens[at]!;
  const ten = tens.get(lower);
  const isHyphened = ten !== undefined && at + 2 < limit && tokens[at + 1]!.text === "-";
  const small = isHyphened ? smallNumbers.get(tokens[at + 2]!.lower) : undefined;
  const value = ten === undefined ? smallNumbers.get(lower) : ten + (small ?? 0);
  const end = small === undefined ? at + 1 : at + 3;
  const next = end < limit ? tokens[end]! : undefined;
  if (value === undefined || next?.text === "-" || isPartOrScale(next?.lower ?? "")) return undefined;
  const { unit, length } = unitAfter(tokens, end, limit);
  return { value, give: 0, unit, first: at, end: end + length };
}

function isPartOrScale(word: string): boolean {
  return scales.has(word) || word === "hundred" || word === "dozen" || fractionWords.has(word.replace(/s$/, ""));
}

function amountAt(tokens: readonly Token[], at: number, first: number, limit: number): Amount | undefined {
  if (tokens[at]!.kind !== "number") return undefined;
  const last = lastGroup(tokens, at, limit);
  const [, digits, suffix] = written.exec(joined(tokens, at, last)) ?? [];
  if (digits === undefined || (suffix === undefined && isOfDate(tokens, at, digits))) return undefined;
  const sign = first < at ? currencySigns.get(tokens[at - 1]!.text) : undefined;
  let end = last + 1;
  let scale = scales.get(suffix ?? "") ?? 1;
  // "12 lakh crore"
  while (suffix === undefined && end < limit && scales.has(tokens[end]!.lower))
    scale *= scales.get(tokens[end++]!.lower)!;
  const decimals = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  if (sign === undefined && isBasisPoints(tokens, end, limit)) scale *= 0.01;
  const { unit, length } =
    sign !== undefined ? { unit: sign, length: 0 } : (unitsOfSuffix.get(suffix ?? "") ?? unitAfter(tokens, end, limit));
  const value = Number(digits.replaceAll(",", "")) * scale;
  const give = 0.5 * scale * 10 ** -decimals;
  return {
    value,
    give: isCount(unit, scale, decimals) ? 0 : give,
    unit,
    first: sign === undefined ? at : at - 1,
    end: end + length,
  };
}

const written = /^(\d[\d,]*(?:\.\d+)?)(bn|m|mn|k|tn|trn|cr|p|pct?)?$/;

/** The last token of a number whose thousands a space parts: the 800 of “12 800”, but not of “5 800-seat halls”. */
function lastGroup(tokens: readonly Token[], at: number, limit: number): number {
  let last = at;
  if (!/^\d{1,3}$/.test(tokens[at]!.text)) return last;
  while (last + 1 < limit && isGroup(tokens[last]!, tokens[last + 1]!)) last++;
  return tokens[last + 1]?.text === "-" && tokens[last + 1]!.start === tokens[last]!.end ? at : last;
}

function isGroup(before: Token, { text, start }: Token): boolean {
  return start === before.end + 1 && /^\d{3}$/.test(text);
}

function joined(tokens: readonly Token[], first: number, last: number): string {
  let digits = "";
  for (let at = first; at <= last; at++) digits += tokens[at]!.lower;
  return digits;
}

const scales: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["m", 1e6],
  ["mn", 1e6],
  ["million", 1e6],
  ["cr", 1e7],
  ["crore", 1e7],
  ["bn", 1e9],
  ["billion", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
  ["trillion", 1e12],
]);

/** What stands before a sum, with the sign of its currency: “$5” and “USD 5” are one amount, as are “Rs 5” and “5 rupees”. */
const currencySigns: ReadonlyMap<string, string> = new Map([
  ["$", "$"],
  ["£", "£"],
  ["€", "€"],
  ["¥", "¥"],
  ["₹", "₹"],
  ["Rs", "₹"],
  ["USD", "$"],
  ["GBP", "£"],
  ["EUR", "€"],
  ["JPY", "¥"],
  ["INR", "₹"],
]);

/** “2004”, the 5 of “2004-5”, the 30 of “September 30” and “30 September”. */
function isOfDate(tokens: readonly Token[], at: number, digits: string): boolean {
  const [before, mark, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (year.test(digits)) return true;
  if (!/^\d{1,2}$/.test(digits)) return false;
  if (before && /^[-–/]$/.test(mark!.text) && year.test(before.text) && mark!.start === before.end)
    return mark!.end === tokens[at]!.start;
  return Number(digits) <= 31 && [mark, next].some((token) => token && months.has(token.lower) && isName(token));
}

const year = /^(?:19|20)\d\d$/;

/** “May”, and not “may”. */
function isName({ text, lower }: Token): boolean {
  return text !== lower;
}

/** “-0.5%”, “minus 3”. */
function isNegative(tokens: readonly Token[], at: number): boolean {
  const [sign, before] = [tokens[at - 1], tokens[at - 2]];
  if (sign?.lower === "minus") return true;
  return (
    sign !== undefined && /^[-–−]$/.test(sign.text) && sign.end === tokens[at]!.start && before?.end !== sign.start
  );
}

/** A bare number without scale or decimals counts things: it is exact. */
function isCount(unit: string, scale: number, decimals: number): boolean {
  return unit === "" && scale === 1 && decimals === 0;
}

const unitsOfSuffix: ReadonlyMap<string, { unit: string; length: number }> = new Map([
  ["p", { unit: "p", length: 0 }],
  ["pc", { unit: "%", length: 0 }],
  ["pct", { unit: "%", length: 0 }],
]);

/** "25 basis points", "25 bps": hundredths of a point. */
function isBasisPoints(tokens: readonly Token[], at: number, limit: number): boolean {
  return at < limit && /^(?:basis|bps)$/.test(tokens[at]!.lower);
}

/** With the tokens it takes: “percent”, “per cent”, “percentage points”, “-point”, “euros”. */
function unitAfter(tokens: readonly Token[], at: number, limit: number): { unit: string; length: number } {
  const word = (i: number) => (i < limit ? tokens[i]!.lower : "");
  if (/^(?:%|percent|pct?)$/.test(word(at))) return { unit: "%", length: 1 };
  if (word(at) === "per" && word(at + 1) === "cent") return { unit: "%", length: 2 };
  if (word(at) === "bps") return { unit: "point", length: 1 };
  const skipped = word(at) === "percentage" || word(at) === "basis" || word(at) === "-" ? 1 : 0;
  if (/^points?$/.test(word(at + skipped))) return { unit: "point", length: skipped + 1 };
  const currency = currencyWords.get(word(at));
  return currency ? { unit: currency, length: 1 } : { unit: "", length: 0 };
}

const currencyWords: ReadonlyMap<string, string> = new Map([
  ["dollars", "$"],
  ["pounds", "£"],
  ["euros", "€"],
  ["yen", "¥"],
  ["rupees", "₹"],
  ["pence", "p"],
]);
