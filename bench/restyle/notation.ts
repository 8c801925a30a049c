/** An article whose figures are written as another desk writes them. */
import { type Restyling, swap } from "./restyling.ts";

const small = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];
const scales: Readonly<Record<string, string>> = { m: " million", bn: " billion", tn: " trillion" };
const codes: Readonly<Record<string, string>> = { $: "USD", "£": "GBP", "€": "EUR" };
const currencies: Readonly<Record<string, string>> = { $: "dollars", "£": "pounds", "€": "euros" };
const sum =
  /(?<![A-Za-z])([$£€])(\d[\d,]*(?:\.\d+)?)((?:m|bn)\b| (?:million|billion|trillion))?(?![\d-])(?=[\s,;)]|\.\s)/g;
const spelt: Readonly<Record<string, string>> = {
  km: "kilometres",
  mph: "miles per hour",
  kg: "kilograms",
  ft: "feet",
};

export const notation: readonly Restyling[] = [
  swap("percentages: per cent", /(?<=\d)%/g, () => " per cent"),
  swap("percentages: percent", /(?<=\d)%/g, () => " percent"),
  swap("sums: scale in full", /(?<=[$£€]\d[\d.]*)(m|bn|tn)\b/g, ([scale]) => scales[scale]),
  swap("sums: scale short", /(?<=[$£€]\d[\d.]*) (million|billion|trillion)\b/g, ([, scale]) =>
    scale === "million" ? "m" : `${scale![0]}n`,
  ),
  swap("thousands: no mark", /(?<=\b\d{1,3}),(?=\d{3}\b)(?!\d{3},)/g, () => ""),
  swap("thousands: thin spaces", /(?<=\b\d{1,3}),(?=\d{3}\b)/g, () => "\u202f"),
  swap("percentages: pct", /(?<=\d)%/g, () => " pct"),
  swap("sums: scale as mn", /(?<=[$£€]\d[\d.]*)(?:m| million)\b/g, () => "mn"),
  swap("sums: code before", /(?<![A-Za-z])[$£€](?=\d)/g, ([sign]) => `${codes[sign]} `),
  swap("sums: US$", /(?<![A-Za-z])\$(?=\d)/g, () => "US$"),
  swap("sums: currency behind", sum, ([, sign, digits, scale = ""]) => `${digits}${scale} ${currencies[sign!]}`),
  swap("scales: all digits", /(?<![\d,.])(\d{1,3}(?:\.\d{1,3})?) million\b(?= [a-z]|[.,;)])/g, ([, number]) =>
    (Number(number) * 1_000_000).toLocaleString("en-GB"),
  ),
  swap("thousands: k", /(?<=[$£€]\d{1,3}),000\b(?!,)/g, () => "k"),
  swap("thousands: words", /(?<=[a-z] )[2-9],000(?= [a-z])/g, ([digits]) => `${small[Number(digits[0]) - 2]} thousand`),
  swap("units: spelt out", /(?<=\d) ?(?:km|mph|kg|ft)\b/g, ([unit]) => ` ${spelt[unit.trim()]}`),
  swap("units: American", /\b(kilo|centi|milli)?metre(s?)\b/g, ([, part = "", s]) => `${part}meter${s}`),
  swap("ages: words", /\b[2-9](?=-year-old)/g, ([digit]) => small[Number(digit) - 2]),
  swap("fractions: sign", /(?<=\d)\.5(?= million| billion|m\b|bn\b|%)/g, () => "½"),
  swap("ranges: dash", /(?<=\b\d{1,3}) to (?=\d{1,3}(?:%| [a-z]))/g, () => "–"),
  swap("ranges: to", /\bbetween ([$£€]?\d[\d.,]*\S*) and (?=[$£€]?\d)/g, ([, low]) => `${low} to `),
  swap("more than: over", /\bmore than (?=[$£€]?\d)/g, () => "over "),
  swap("more than: upwards of", /\b(?:more than|over) (?=[$£€]?\d)/g, () => "upwards of "),
  swap("about: circa", /\b(?:about|around|roughly) (?=[$£€]?\d)/g, () => "circa "),
  swap("about: ~", /\b(?:about|around|roughly) (?=[$£€]?\d)/g, () => "~"),
  swap("about: some", /\b(?:about|roughly|approximately) (?=\d[\d,]* [a-z])/g, () => "some "),
  swap("dozens: digits", /\ba dozen (?=[a-z]{4,}s\b)/g, () => "12 "),
  swap("twice: two times", /\btwice(?= as )/g, () => "two times"),
  swap("changes: climbed by", /\b(?:rose|grew) (?=\d[\d.]*(?:%| percent))/g, () => "climbed by "),
  swap("changes: was up", /\b(?:rose|grew) (?:by )?(?=\d[\d.]*(?:%| percent))/g, () => "was up "),
  swap("commas: gone", /(?<=\p{Ll}), (?=\p{Ll})/gu, () => " "),
  swap("hyphens: gone", /(?<=\p{L})-(?=\p{L})/gu, () => " "),
  swap("hyphens: gone behind digits", /(?<=\d)-(?=[a-z])/g, () => " "),
  swap("small numbers: digits", new RegExp(`(?<=[a-z,] )(?:${small.join("|")})\\b(?!-)`, "g"), ([word]) =>
    String(small.indexOf(word) + 2),
  ),
  swap("small numbers: words", /(?<=[a-z,] )[2-9](?= [a-z])/g, ([digit]) => small[Number(digit) - 2]),
];
