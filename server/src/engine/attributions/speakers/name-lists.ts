/** Several names under one label: “Smith and Jones”, “Brandt, Anand and Calloway”. */
import type { Words } from "../rules/words.ts";
import type { Name } from "./name.ts";

/** “the engineers Morrow and Pike”, “Smith and Jones”: more than one, under one label. */
export function joinsNames(words: Words, first: number, end: number, names: readonly Name[]): boolean {
  const inside = names.filter((name) => first <= name.first && name.end <= end);
  return inside.some(
    (name, i) => i > 0 && words.lower(name.titleFirst - 1) === "and" && inside[i - 1]!.end === name.titleFirst - 1,
  );
}

/** “Brandt, Anand and Calloway”: names with commas and an “and” between them. */
export function listsNames(words: Words, first: number, end: number, names: readonly Name[]): boolean {
  const inside = names.filter((name) => first <= name.titleFirst && name.end <= end);
  if (inside.length < 3 || inside[0]!.titleFirst !== first || inside.at(-1)!.end < end - 1) return false;
  return inside.every(
    (name, i) => i === 0 || isListGap(words, inside[i - 1]!.end, name.titleFirst, i === inside.length - 1),
  );
}

function isListGap(words: Words, first: number, end: number, isLast: boolean): boolean {
  if (isLast) return words.lower(end - 1) === "and" && end - first <= 2;
  return words.lower(first) === "," && end === first + 1;
}
