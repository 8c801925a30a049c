/**
 * Keys as Better BibTeX makes them: author, year, first telling word of the title, in plain lower-case letters: "okafor2025cranes"; a
 * letter behind it when that is taken: "okafor2025cranesa". The same entry always gets the same key.
 */
import type { SourceFields, SourceName } from "./types.ts";

export type KeyParts = Pick<SourceFields, "authors" | "title" | "issued" | "publisher" | "containerTitle" | "url">;

/** `taken`: the keys that are not free, as a set or as `library.entryByKey`. */
export function makeKey(fields: KeyParts, taken: { has(key: string): boolean }): string {
  const key = baseKey(fields);
  if (!taken.has(key)) return key;
  for (let n = 0; ; n++) {
    const lettered = key + letters(n);
    if (!taken.has(lettered)) return lettered;
  }
}

/** Accents are folded (“Müller” is "muller"), and letters that have no accent to lose are spelt out (“Łódź” is "lodz"). */
export function fold(text: string): string {
  return text
    .replace(/[^\p{ASCII}]/gu, (letter) => spelling[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}

function baseKey({ authors, title, issued, publisher, containerTitle, url }: KeyParts): string {
  const author = authors[0] ? nameKey(authors[0]) : bodyKey(publisher ?? containerTitle ?? url ?? "");
  const year = /^\d{4}/.exec(issued ?? "")?.[0] ?? "";
  const words = wordsOf(title ?? "");
  const word = words.find((one) => !skipped.has(one) && 1 < one.length && !/^\d+$/.test(one)) ?? words[0] ?? "";
  const key = author + year + (word === author ? "" : word);
  return key === "" ? "source" : key;
}

function nameKey({ family, particle, given, literal }: SourceName): string {
  if (literal !== undefined) return bodyKey(literal);
  return squeeze(`${particle ?? ""}${family ?? given ?? ""}`);
}

/** A body goes by the abbreviation it gives itself, by its initials when it has three or more, a site by its label; else by its name. */
function bodyKey(name: string): string {
  const site = /^(?:https?:\/\/)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?:[/:?#].*)?$/i.exec(name)?.[1];
  if (site) return squeeze(siteLabel(site));
  const given = /\((\p{Lu}{2,8})\)/u.exec(name)?.[1];
  if (given) return squeeze(given);
  const words = name.split(/\s+/).filter((word) => !skipped.has(fold(word)));
  const initials = words.map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? "");
  if (3 <= words.length && initials.every((initial) => initial !== "")) return squeeze(initials.join(""));
  return squeeze(words.slice(0, 3).join(""));
}

/** "news.example.co.uk" goes by "example": the label before what registrars sell. */
function siteLabel(host: string): string {
  const labels = host.split(".");
  const nSold = 3 <= labels.length && labels.at(-2)!.length <= 3 ? 2 : 1;
  return labels.at(-1 - nSold)!;
}

function wordsOf(title: string): readonly string[] {
  return fold(title.replace(/<[^<>]*>/g, "").replace(/[’']s\b/g, "")).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function squeeze(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** a, b, … z, aa, ab, … */
function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : letters(Math.floor(n / 26) - 1) + last;
}

/** Letters whose plain form Unicode does not decompose them to. */
const spelling: Readonly<Record<string, string>> = {
  Æ: "Ae",
  æ: "ae",
  Ð: "D",
  ð: "d",
  Đ: "D",
  đ: "d",
  ı: "i",
  Ł: "L",
  ł: "l",
  Ø: "O",
  ø: "o",
  Œ: "Oe",
  œ: "oe",
  ß: "ss",
  Þ: "Th",
  þ: "th",
};

/** Words that tell no title from another. */
const skipped: ReadonlySet<string> = new Set(
  `a about after all an and are as at be but by can do for from had has have how if in into is it its more new no not of off on or
  our out over s says that the their there they this to up was we what when where which who why will with you your
  der die das ein eine und von le la les un une des et de el los las y il lo gli e`.split(/\s+/),
);
