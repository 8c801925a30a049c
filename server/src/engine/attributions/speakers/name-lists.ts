/** Several names under one label: “Smith and Jones”, “Brandt, Anand and Calloway”. */
import { MARK, type Words } from "../rules/words.ts";
import type { Name } from "./name.ts";

/** “the engineers Morrow and Pike”, “Brandt and the Guild”: more than one, under one label. */
export function joinsNames(words: Words, first: number, end: number, names: readonly Name[]): boolean {
  const inside = names.filter((name) => first <= name.first && name.end <= end);
  if (inside.length < 2 || !endsAt(words, inside.at(-1)!, end)) return false;
  return inside.some((name, i) => i > 0 && isJoint(words, inside[i - 1]!.end, startOf(name)));
}

/** “Brandt and | his colleague Anand |”. */
function startOf({ describedFirst, titleFirst }: Name): number {
  return describedFirst ?? titleFirst;
}

/** “Brandt, Anand and Calloway”: names with commas and an “and” between them. */
export function listsNames(words: Words, first: number, end: number, names: readonly Name[]): boolean {
  const inside = names.filter((name) => first <= name.titleFirst && name.end <= end);
  if (inside.length < 3 || !endsAt(words, inside.at(-1)!, end)) return false;
  if (inside[0]!.titleFirst !== afterArticle(words, first)) return false;
  return inside.every(
    (name, i) => i === 0 || isListGap(words, inside[i - 1]!.end, name.titleFirst, i === inside.length - 1),
  );
}

function isListGap(words: Words, first: number, end: number, isLast: boolean): boolean {
  if (isLast) return isJoint(words, words.lower(first) === "," ? first + 1 : first, end);
  return words.lower(first) === "," && afterArticle(words, first + 1) === end;
}

/** Those that stand before a noun, “the former Brandt and Harrow boss”, are not who speaks. */
function endsAt(words: Words, { end: nameEnd }: Name, end: number): boolean {
  return nameEnd === end || (nameEnd === end - 1 && words.is(nameEnd, MARK));
}

/** “and”, “and the”. */
function isJoint(words: Words, first: number, end: number): boolean {
  return words.lower(first) === "and" && afterArticle(words, first + 1) === end;
}

function afterArticle(words: Words, at: number): number {
  return words.lower(at) === "the" ? at + 1 : at;
}
