/** An article with other marks, spaces and titles, and with one word of saying for another. */
import { type Restyling, swap } from "./restyling.ts";

const otherQuotes: Readonly<Record<string, string>> = { '"': "'", "“": "‘", "”": "’" };

export const marks: readonly Restyling[] = [
  swap("quotation marks: curled", /(^|[\s([])"|"/gm, ([, open]) => (open === undefined ? "”" : `${open}“`)),
  swap("quotation marks: single", /["“”]/g, ([mark]) => otherQuotes[mark]),
  swap("quotation marks: single, curled", /(^|[\s([])"|"/gm, ([, open]) => (open === undefined ? "’" : `${open}‘`)),
  swap("apostrophes: curled", /(?<=\p{L})'(?=\p{L})/gu, () => "’"),
  swap("dashes: en", /(?<=\S) - (?=\S)/g, () => " – "),
  swap("dashes: em, closed up", /(?<=\S) - (?=\S)/g, () => "—"),
  swap("spaces: unbroken behind digits", /(?<=\d) (?=[a-z])/g, () => "\u00a0"),
  swap("spaces: double between sentences", /(?<=[.!?]["”]?) (?=["“A-Z])/g, () => "  "),
  swap("titles: with a full stop", /\b(?:Mr|Mrs|Ms|Dr)\b(?!\.)/g, ([title]) => `${title}.`),
  swap("names: another surname", /(?<=\b(?:Mr|Mrs|Ms|Dr|Sir) )[A-Z][a-z]+\b(?! [A-Z])/g, () => "Okonjo"),
  swap("said: says", /\bsaid\b/g, () => "says"),
  swap("apostrophes: gone", /(?<=\p{L})['’](?=s\b)/gu, () => ""),
];
