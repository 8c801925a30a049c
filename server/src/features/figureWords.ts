/** A figure in words a reader can check at a glance: “$7 billion” → “more than 7,000,000,000 dollars”. */
import type { Modifier, NoClaim, Quantity, QuantityKind, QuantityValue } from "../engine/index.ts";

/** @param modifierAsWritten “at least”, which the modifier alone can't tell from “more than” */
export function figureInWords(quantity: Quantity, modifierAsWritten?: string): string {
  const { modifier, unit, trend, from } = quantity;
  const words = [modifierAsWritten ?? modifierWords[modifier], valueInWords(quantity.value), unitInWords(quantity)]
    .filter(Boolean)
    .join(" ");
  const change = trend === "up" ? "up" : trend === "down" ? "down" : "";
  const start = from === undefined ? "" : `from ${numberInWords(from)}${unit === "percentage" ? "%" : ""}`;
  return [words, [change, start].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

export function valueInWords(value: QuantityValue): string {
  if (typeof value === "number") return numberInWords(value);
  return `${numberInWords(value.low)} to ${numberInWords(value.high)}`;
}

/** With thousands parted by commas, and no more digits than the value has. */
export function numberInWords(value: number): string {
  const absolute = Math.abs(value);
  if (absolute !== 0 && (absolute >= 1e15 || absolute < 1e-6)) return String(value);
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

function unitInWords({ unit, surfaceUnit, value, kind }: Quantity): string {
  if (unit === "percentage") return "percent";
  if (unit === "-" || unit === "") return kind === "multiple" ? "times" : "";
  if (kind === "count" && surfaceUnit !== "-") return surfaceUnit;
  return value === 1 || unit.endsWith("s") ? unit : `${unit}s`;
}

const modifierWords: Record<Modifier, string> = { "=": "", ">": "more than", "<": "less than", "~": "about" };

export const kindWords: Record<QuantityKind, string> = {
  count: "a count",
  money: "a sum of money",
  percentage: "a percentage",
  measure: "a measure",
  ratio: "a ratio",
  multiple: "a multiple",
  rank: "a rank",
  duration: "a length of time",
  age: "an age",
};

/** Why a figure asks nothing of anyone, to follow “This is ”. */
export const noClaimWords: Record<NoClaim, string> = {
  date: "a date",
  time: "a time of day",
  name: "part of a name",
  ordinal: "an ordinal in a name",
  address: "an address or a telephone number",
  reference: "a reference",
  version: "a version number",
  "list-marker": "a list number",
  "score-list": "a score",
  pronoun: "a pronoun",
  "figure-of-speech": "a figure of speech",
  "age-group": "the name of an age group",
};
