/** Prices and specifications of goods: what a shop window, an agent's board or a maker's sheet shows to anyone. */
import { words } from "../../lexicon/index.ts";
import { sharedWords } from "./near.ts";
import type { FigureSetting } from "./setting.ts";

/**
 * “A guide price of £350,000”, “on sale for £89”, “RRP £119”, “£49.99” in any company; and in a review of goods what stands beside their
 * names or what they cost: “The Harrow V9 (£349)”, “It costs £89”.
 */
export function isShopPrice(setting: FigureSetting): boolean {
  const { figure, block, isReview, sentenceWords } = setting;
  const { kind, value, trend, from } = figure;
  if (kind !== "money" || trend !== undefined || from !== undefined || block.kind === "headline") return false;
  if (sharedWords(sentenceWords, ofMany, 1) === 1) return false;
  const highest = typeof value === "number" ? value : value.high;
  if (isAsked(setting, highest)) return true;
  if (HIGHEST_PRICE < highest) return false;
  return isRetail(setting) || (isReview && (isBesideName(setting) || isCost(setting)));
}

const HIGHEST_PRICE = 1000;

/** No shop asks what many things cost together or on the whole. */
const ofMany = words("average averages averaged averaging mean median taxpayer taxpayers total typical typically");

/** What is asked of whoever comes: “on the market for £475,000”, “offers over £200,000”, “starts at $799”; not what somebody paid. */
function isAsked({ tokens, first, sentenceFirst }: FigureSetting, highest: number): boolean {
  if (first === sentenceFirst) return false;
  let at = first - 1;
  while (sentenceFirst < at && first - FARTHEST_PRICE < at && beforePrice.has(tokens[at]!.lower)) at--;
  const [last, before] = [tokens[at]?.lower ?? "", tokens[at - 1]?.lower ?? ""];
  if (at === first - 1) return last === "rrp" || (last === "price" && ofPrice.has(before));
  const joint = tokens[at + 1]!.lower;
  if (last === "rrp" || (/^prices?$/.test(last) && (joint === ":" || ofPrice.has(before)))) return true;
  if (last === "market") return before === "the" && tokens[at - 2]?.lower === "on" && /^(?:at|for)$/.test(joint);
  if (HIGHEST_IN_SHOP < highest) return false;
  // “with a price tag under £80,000”
  if (last === "tag") return /^price-?$/.test(before) && joint !== "for";
  if (/^(?:retails|priced|available)$/.test(last)) return /^(?:at|for|from)$/.test(joint);
  if (/^(?:starts?|costs?)$/.test(last)) return joint === "from" || (joint === "at" && last.startsWith("start"));
  return last === "sale" && before === "on" && /^(?:at|for|from)$/.test(joint);
}

/** In tokens: “available from as little as”. */
const FARTHEST_PRICE = 5;

/** A car's, not a company's costs. */
const HIGHEST_IN_SHOP = 250_000;

/** Between a word for prices and the price. */
const beforePrice = words("a about around as at between for from is just little now of only : over under");

const ofPrice = words("asking guide list retail starting sticker");

/** A sum that only shops ask for. */
function isRetail({ tokens, first, end }: FigureSetting): boolean {
  for (let at = first; at < end; at++) if (/^\d{1,3}\.99$/.test(tokens[at]!.text)) return true;
  return false;
}

/** “The Harrow V9 (£349)”, “Brunt Deluxe, £89, brunt.example”: after a name, in brackets or between commas. */
function isBesideName({ tokens, first, end, sentenceFirst, sentenceEnd }: FigureSetting): boolean {
  const [name, mark] = [tokens[first - 2], tokens[first - 1]];
  if (!name || first - 2 < sentenceFirst || !/^[(,:–-]$/.test(mark!.text)) return false;
  if (!/^\p{Lu}|\d/u.test(name.text)) return false;
  return end === sentenceEnd || /^[),;.]$/.test(tokens[end]!.text);
}

/** “It costs £89”, “at £89 the Brunt is dear”. */
function isCost({ tokens, first, sentenceFirst }: FigureSetting): boolean {
  const before = tokens[first - 1]?.lower ?? "";
  if (first - 1 < sentenceFirst) return false;
  return before === "costs" || (before === "at" && (first - 1 === sentenceFirst || tokens[first - 2]!.text === ","));
}

/** “A 48-megapixel camera”, “a 5,000mAh battery”, “0-62mph”: how its maker sells it; in a review of goods all that they are measured in. */
export function isSpecification({ figure, tokens, end, isReview }: FigureSetting): boolean {
  const { kind, unit, value, trend, from, modifier } = figure;
  if (kind !== "measure" || trend !== undefined || from !== undefined) return false;
  if ((isReview && measuresGoods.has(unit)) || specified.has(unit)) return true;
  if (typeof value !== "number") return value.low === 0 && /^(?:kilometre|mile) per hour$/.test(unit);
  const next = tokens[tokens[end]?.lower === "of" ? end + 1 : end]?.lower ?? "";
  return modifier === "=" && partsByUnit.get(unit)?.has(next) === true;
}

/** Of no use but to tell how good a thing is. */
const specified: ReadonlySet<string> = new Set(["brake horsepower", "megapixel", "milliampere hour", "newton metre"]);

/** Not tonnes or acres, in which whoever tells of the trade gives what it uses and wastes. */
const measuresGoods: ReadonlySet<string> = new Set(
  (
    "centimetre,decibel,gigabyte,gigahertz,gram,hertz,inch,kilogram,kilohertz,kilometre,kilometre per hour,kilowatt,kilowatt hour,litre,lumen," +
    "megabit,megabyte,megahertz,metre,mile,mile per gallon,mile per hour,millilitre,millimetre,ounce,terabyte,watt"
  ).split(","),
);

/** What is sold by so many inches or gigabytes. */
const partsByUnit: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["inch", words("display laptop monitor oled screen tablet television touchscreen tv wheels")],
  ["gigabyte", words("hard memory ram ssd storage")],
  ["terabyte", words("hard memory ssd storage")],
  ["litre", words("boot diesel engine petrol v6 v8")],
]);
