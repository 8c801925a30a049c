/** Finds entries by a few typed letters, for completion, and the key that was probably meant, for “did you mean”. */
import { distance } from "fastest-levenshtein";
import { fold } from "./keys.ts";
import { fullName } from "./names.ts";
import type { Library, SourceEntry } from "./types.ts";

/**
 * Entries whose key begins with what was typed, or whose authors or title have words that do, or whose key holds its letters in
 * order; best first, at most `limit`. All of them, in the library's order, when nothing is typed yet.
 */
export function matchEntries(library: Library, typed: string, limit = 50): readonly SourceEntry[] {
  const wanted = fold(typed.trim());
  if (wanted === "") return library.entries.slice(0, limit);
  const words = wanted.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const found: { readonly entry: SourceEntry; readonly rank: number }[] = [];
  const folded = foldedOf(library);
  library.entries.forEach((entry, at) => {
    const rank = rankOf(folded[at]!, wanted, words);
    if (0 < rank) found.push({ entry, rank });
  });
  return found
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** The key with the fewest mistypings, if those are few for its length; `undefined` when none is near. */
export function nearestKey(library: Library, key: string): string | undefined {
  const wanted = fold(key);
  let nearest: string | undefined;
  let fewest = Math.min(4, Math.max(1, Math.floor(key.length / 3))) + 1;
  for (const entry of library.entries) {
    const other = fold(entry.key);
    if (fewest <= Math.abs(other.length - wanted.length)) continue;
    const nMistypings = distance(wanted, other);
    if (nMistypings < fewest) {
      fewest = nMistypings;
      nearest = entry.key;
    }
  }
  return nearest;
}

interface Folded {
  readonly key: string;
  readonly authors: readonly string[];
  readonly title: readonly string[];
}

const foldedLibraries = new WeakMap<Library, readonly Folded[]>();

function foldedOf(library: Library): readonly Folded[] {
  const known = foldedLibraries.get(library);
  if (known) return known;
  const folded = library.entries.map(({ key, authors, title, publisher, containerTitle }) => {
    return {
      key: fold(key),
      authors: wordsOf([...authors.map(fullName), publisher, containerTitle].join(" ")),
      title: wordsOf(title ?? ""),
    };
  });
  foldedLibraries.set(library, folded);
  return folded;
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** 0: no match. Every typed word has to begin a word of the entry. */
function rankOf({ key, authors, title }: Folded, wanted: string, words: readonly string[]): number {
  if (key === wanted) return 7;
  if (key.startsWith(wanted)) return 6;
  const begins = (list: readonly string[]) => words.every((word) => list.some((one) => one.startsWith(word)));
  if (0 < words.length) {
    if (begins(authors)) return 5;
    if (begins(title)) return 4;
    if (begins([...authors, ...title, key])) return 3;
  }
  if (key.includes(wanted)) return 2;
  return 2 < wanted.length && holdsInOrder(key, wanted) ? 1 : 0;
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
