/**
 * The same article as another desk would have written it: other marks, other notation, another name. What it says is the same, so what
 * is read in it should be. No annotator is needed to see where it is not.
 */
import { forms } from "./restyle/forms.ts";
import { type Restyling, swap } from "./restyle/restyling.ts";

const small = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];
const scales: Readonly<Record<string, string>> = { m: " million", bn: " billion", tn: " trillion" };
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
  ...forms,
];
