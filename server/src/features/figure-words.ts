/** A figure in words a reader can check at a glance: “$7 billion” → “more than 7,000,000,000 dollars”. */
import type { Modifier, NoClaim, Quantity, QuantityKind, QuantityValue } from "../engine/index.ts";

/** @param modifierAsWritten “at least”, which the modifier alone can't tell from “more than” */
export function figureInWords(quantity: Quantity, modifierAsWritten?: string): string {
  const { modifier, unit, trend, value } = quantity;
  // A range says itself where it begins.
  const from = typeof value === "number" || value.low !== quantity.from ? quantity.from : undefined;
  const words = [modifierAsWritten ?? modifierWords[modifier], amountInWords(quantity), unitInWords(quantity)]
    .filter(Boolean)
    .join(" ");
  const change = trend === "up" ? "up" : trend === "down" ? "down" : "";
  const start = from === undefined ? "" : `from ${numberInWords(from)}${unit === "percentage" ? "%" : ""}`;
  return [words, [change, start].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

/** A share that is a plain fraction is said as one: “a third (0.33)”. */
function amountInWords({ kind, value, unit }: Quantity): string {
  const isShare = kind === "ratio" || (kind === "count" && unit === "-");
  const fraction = isShare && typeof value === "number" ? fractionWords(value) : undefined;
  return fraction ?? valueInWords(value);
}

function fractionWords(value: number): string | undefined {
  const found = fractions.find(([fraction]) => Math.abs(fraction - value) < 1e-6);
  return found && `${found[1]} (${value.toLocaleString("en-US", { maximumFractionDigits: 2 })})`;
}

const fractions: readonly (readonly [number, string])[] = [
  [1 / 2, "a half"],
  [1 / 3, "a third"],
  [2 / 3, "two thirds"],
  [1 / 4, "a quarter"],
  [3 / 4, "three quarters"],
];

function valueInWords(value: QuantityValue): string {
  if (typeof value === "number") return numberInWords(value);
  return `${numberInWords(value.low)} to ${numberInWords(value.high)}`;
}

/** With thousands parted by commas, and no more digits than the value has. */
export function numberInWords(value: number): string {
  const absolute = Math.abs(value);
  if (absolute !== 0 && (absolute >= 1e15 || absolute < 1e-6)) return String(value);
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

function unitInWords(quantity: Quantity): string {
  const { unit, surfaceUnit, kind, value } = quantity;
  if (unit === "percentage") return "percent";
  // A share of something: the unit is "% " and what it is a share of.
  if (kind === "ratio" && unit.startsWith("% ")) return `of ${surfaceUnit}`;
  if (unit === "-" || unit === "") return kind === "multiple" ? "times" : "";
  // A share of something: “% income”.
  if (unit.startsWith("% ")) return `of ${surfaceUnit === "-" ? unit.slice(2) : surfaceUnit}`;
  if (kind === "count" && surfaceUnit !== "-") return surfaceUnit;
  if (unit === "year of age") return value === 1 ? "year old" : "years old";
  return value === 1 ? unit : pluralOf(unit);
}

/** Of a unit's canonical name: what is measured is its first word in “mile per hour” and “pound sterling”, its last in “square mile”. */
function pluralOf(unit: string): string {
  const rest = [unit.indexOf(" per "), unit.indexOf(" sterling")].find((index) => 0 < index);
  if (rest !== undefined) return pluralOf(unit.slice(0, rest)) + unit.slice(rest);
  const at = unit.lastIndexOf(" ") + 1;
  const last = unit.slice(at);
  if (last.endsWith("s") || unchanging.has(last)) return unit;
  return unit.slice(0, at) + (irregular.get(last) ?? `${last}s`);
}

const unchanging: ReadonlySet<string> = new Set("baht celsius fahrenheit hertz rand renminbi won yen yuan".split(" "));
const irregular: ReadonlyMap<string, string> = new Map([
  ["century", "centuries"],
  ["foot", "feet"],
  ["inch", "inches"],
  ["penny", "pence"],
]);

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
