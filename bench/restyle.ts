/**
 * The same article as another desk would have written it: other marks, other notation, another name. What it says is the same, so what
 * is read in it should be. No annotator is needed to see where it is not.
 */
import { type Change, type Restyling, swap } from "./restyle/changes.ts";
import { voices } from "./restyle/voices.ts";

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
const otherQuotes: Readonly<Record<string, string>> = { '"': "'", "“": "‘", "”": "’" };

export const restylings: readonly Restyling[] = [
  swap("quotation marks: curled", /(^|[\s([])"|"/gm, ([, open]) => (open === undefined ? "”" : `${open}“`)),
  swap("quotation marks: single", /["“”]/g, ([mark]) => otherQuotes[mark]),
  swap("apostrophes: curled", /(?<=\p{L})'(?=\p{L})/gu, () => "’"),
  swap("dashes: en", /(?<=\S) - (?=\S)/g, () => " – "),
  swap("dashes: em, closed up", /(?<=\S) - (?=\S)/g, () => "—"),
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
  swap("spaces: unbroken behind digits", /(?<=\d) (?=[a-z])/g, () => "\u00a0"),
  swap("spaces: double between sentences", /(?<=[.!?]["”]?) (?=["“A-Z])/g, () => "  "),
  swap("titles: with a full stop", /\b(?:Mr|Mrs|Ms|Dr)\b(?!\.)/g, ([title]) => `${title}.`),
  swap("names: another surname", /(?<=\b(?:Mr|Mrs|Ms|Dr|Sir) )[A-Z][a-z]+\b(?! [A-Z])/g, () => "Okonjo"),
  swap("said: says", /\bsaid\b/g, () => "says"),
  swap("apostrophes: gone", /(?<=\p{L})['’](?=s\b)/gu, () => ""),
  swap("lines: Windows", /\n/g, () => "\r\n"),
  { name: "lines: wrapped at 72", changes: wrapped },
  ...voices,
];

function wrapped(text: string): Change[] {
  const changes: Change[] = [];
  let line = 0;
  let space: number | undefined;
  for (let at = 0; at <= text.length; at++) {
    const isEnd = at === text.length || text[at] === "\n";
    if (!isEnd && text[at] !== " ") continue;
    if (72 < at - line && space !== undefined) {
      changes.push({ start: space, end: space + 1, now: "\n" });
      line = space + 1;
    }
    if (isEnd) line = at + 1;
    space = isEnd ? undefined : at;
  }
  return changes;
}
