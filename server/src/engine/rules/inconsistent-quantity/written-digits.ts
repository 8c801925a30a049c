/** A figure as its digits, and what two figures share that are one slip of the hand apart. */
import { textOf, trimEndOf } from "../../base/index.ts";
import type { Quantity } from "../../quantities/index.ts";

/**
 * “1280”, “3.2 m”: digits without what groups them (“1,280”, “1 280”), and how they are scaled. Undefined for ranges, words, and points
 * of an index.
 */
export function digitsOf(text: string, figure: Quantity): string | undefined {
  const [, digits, scale = ""] = amountPattern.exec(textOf(text, figure).toLowerCase()) ?? [];
  const isIndex = figure.unit === "-" && digits?.includes(".");
  if (digits === undefined || isIndex || typeof figure.value !== "number") return undefined;
  return [digits.replaceAll(/[,\s]/g, ""), scales[scale]].filter(Boolean).join(" ");
}

const amountPattern =
  /(\d[\d,]*(?:[ \u00a0\u2009\u202f]\d{3}(?!\d|-))*(?:\.\d+)?)(?: ?-?(million|billion|trillion|lakh|crore|m|mn|bn|tn|trn|cr)\b)?/;
const scales: Readonly<Record<string, string>> = {
  million: "m",
  m: "m",
  mn: "m",
  billion: "bn",
  bn: "bn",
  trillion: "tn",
  tn: "tn",
  trn: "tn",
  lakh: "lakh",
  crore: "cr",
  cr: "cr",
};

/** How many of the digits are left without the zeros at the end: 3 of “12,800”, 2 of “3.2 m”. */
export function nTellingDigits(written: string): number {
  const [number = ""] = written.split(" ");
  return trimEndOf(number.replace(".", ""), /0/).length;
}

/** Two numbers have one of these in common only if they are that slip apart. */
export interface SlipMarks {
  /** Each digit left out: “3.25” and “3.45” share “3_5, point after 1”. */
  readonly oneDigit: readonly string[];
  /** Each pair of neighbours put in order: “3.25” and “2.35” share “<23>5, point after 1”. */
  readonly swapped: readonly string[];
  /** The digits without their scale. */
  readonly scaled: readonly string[];
}

export function slipMarksOf(written: string): SlipMarks {
  const [number = "", scale = ""] = written.split(" ");
  const digits = number.replace(".", "");
  const rest = `, point after ${number.split(".")[0]!.length} ${scale}`;
  const oneDigit: string[] = [];
  const swapped: string[] = [];
  for (let i = 0; i < digits.length; i++) {
    const [head, a, b] = [digits.slice(0, i), digits[i]!, digits[i + 1]];
    oneDigit.push(`${head}_${digits.slice(i + 1)}${rest}`);
    if (b && a !== b) swapped.push(`${head}<${a < b ? a + b : b + a}>${digits.slice(i + 2)}${rest}`);
  }
  return { oneDigit, swapped, scaled: scale === "" ? [] : [`${number} scaled`] };
}

export type Slip = "digit" | "swap";

/** The slip that two numbers are apart: one wrong digit, or two neighbours that changed places. The same as by their marks. */
export function slipBetween(one: string, other: string): Slip | undefined {
  if (one.length !== other.length || one === other) return undefined;
  let first = 0;
  while (one[first] === other[first]) first++;
  let last = one.length - 1;
  while (one[last] === other[last]) last--;
  if (one.indexOf(".") !== other.indexOf(".")) return undefined;
  if (first === last) return isDigit(one[first]!) && isDigit(other[first]!) ? "digit" : undefined;
  const areNeighbours = last === first + 1 || (last === first + 2 && one[first + 1] === ".");
  return areNeighbours && one[first] === other[last] && one[last] === other[first] ? "swap" : undefined;
}

function isDigit(unit: string): boolean {
  return "0" <= unit && unit <= "9";
}
