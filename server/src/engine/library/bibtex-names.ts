/** Names as BibTeX lists them: "von Last, Jr, First and {A Body With and in It}". After O. Patashnik, “BibTeXing”, 1988, section 4. */
import { decodeLatex, encodeLatex } from "./latex.ts";
import type { SourceName } from "./types.ts";

export function namesFromBibtex(value: string): readonly SourceName[] {
  return splitOutside(value, " ", (word) => word.toLowerCase() === "and")
    .map((words) => words.join(" ").trim())
    .filter((name) => name !== "" && name.toLowerCase() !== "others")
    .map(nameFrom);
}

export function namesToBibtex(names: readonly SourceName[]): string {
  return names.map(nameTo).join(" and ");
}

function nameFrom(name: string): SourceName {
  if (isBraced(name)) return { literal: decodeLatex(name) };
  const parts = splitOutside(name, ",", () => false)[0]!;
  if (parts.length === 1) return firstVonLast(name);
  const [last, ...others] = parts.map((part) => part.trim());
  const suffix = 1 < others.length ? decodeLatex(others[0]!) : "";
  const given = decodeLatex(others.at(-1)!);
  return { ...vonLast(wordsOf(last!)), ...(given !== "" && { given }), ...(suffix !== "" && { suffix }) };
}

function firstVonLast(name: string): SourceName {
  const words = wordsOf(name);
  let nGiven = words.findIndex((word, i) => i < words.length - 1 && isLower(word));
  if (nGiven < 0) nGiven = words.length - 1;
  const given = words.slice(0, nGiven).map(decodeLatex).join(" ");
  return { ...vonLast(words.slice(nGiven)), ...(given !== "" && { given }) };
}

/** The particle is every word up to the last one in lower case; the last word is always the family name's. */
function vonLast(words: readonly string[]): SourceName {
  const nParticle = words.slice(0, -1).findLastIndex(isLower) + 1;
  const particle = words.slice(0, nParticle).map(decodeLatex).join(" ");
  const family = words.slice(nParticle).map(decodeLatex).join(" ");
  return { ...(family !== "" && { family }), ...(particle !== "" && { particle }) };
}

function nameTo({ family, given, particle, suffix, literal }: SourceName): string {
  if (literal !== undefined) return `{${encodeLatex(literal)}}`;
  const last = [particle && encodeLatex(particle), family && shielded(family)].filter(Boolean).join(" ");
  return [last, ...(suffix ? [shielded(suffix)] : []), given === undefined ? "" : shielded(given)].join(", ").trimEnd();
}

/** Braces round what would be taken apart: an "and", a comma, a small letter at the start of a word of a family name. */
function shielded(part: string): string {
  const latex = encodeLatex(part);
  return /,|\b[Aa][Nn][Dd]\b|(?:^|\s)\p{Ll}/u.test(part) ? `{${latex}}` : latex;
}

function wordsOf(name: string): readonly string[] {
  return splitOutside(name, " ", () => false)[0]!.filter((word) => word !== "");
}

/** The case of a word is that of its first letter outside braces; what stands in braces has none. */
function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** True for one pair of braces round the whole. */
function isBraced(name: string): boolean {
  if (!name.startsWith("{") || !name.endsWith("}")) return false;
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === "{") depth++;
    else if (name[at] === "}" && --depth === 0) return at === name.length - 1;
  }
  return false;
}

/** Cuts at `separator` (white space, for " ") outside of braces; a piece for which `breaks` holds begins a new group and is dropped. */
function splitOutside(text: string, separator: string, breaks: (piece: string) => boolean): string[][] {
  const groups: string[][] = [[]];
  let depth = 0;
  let from = 0;
  const push = (end: number) => {
    const piece = text.slice(from, end);
    if (breaks(piece)) groups.push([]);
    else groups.at(-1)!.push(piece);
    from = end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (unit === "{") depth++;
    else if (unit === "}") depth--;
    else if (depth <= 0 && (separator === " " ? unit.trim() === "" : unit === separator)) push(at);
  }
  push(text.length);
  return groups;
}
