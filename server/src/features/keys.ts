/**
 * One key, wherever the workspace writes it: in citations of articles, in annotations beside them, in the library. Finding
 * all of its references and renaming it everywhere both walk these places.
 */
import { type Analysis, isPlainKey, isPossibleKey, type SourceEntry, type Span } from "../engine/index.ts";
import { citationAt, touches } from "./lookup.ts";

/** A key at a place in some file of the workspace. */
export interface KeyPlace {
  readonly uri: string;
  readonly key: string;
  /** The key without its “@”, counted from the start of that file. */
  readonly span: Span;
  readonly role: "citation" | "annotation" | "entry";
}

/** The key under the cursor of an article, with the place it stands at. */
export function keyInArticle(
  analysis: Analysis,
  offset: number,
): { readonly key: string; readonly span: Span } | undefined {
  const citation = citationAt(analysis, offset);
  return citation && { key: citation.key, span: citation.keySpan };
}

/** The key under the cursor of a library file; anywhere in an entry counts as its key, so that a lookup need not aim. */
export function keyInLibrary(
  entries: readonly SourceEntry[],
  uri: string,
  offset: number,
): { readonly key: string; readonly span: Span; readonly exact: boolean } | undefined {
  const here = entries.filter((entry) => entry.uri === uri && touches(entry.span, offset));
  const exact = here.find(({ keySpan }) => touches(keySpan, offset));
  const entry = exact ?? here[0];
  return entry && { key: entry.key, span: entry.keySpan, exact: exact !== undefined };
}

/** Where the key is cited, and with `declaration` where it is defined; by file, then by place. */
export function references(places: readonly KeyPlace[], key: string, declaration: boolean): readonly KeyPlace[] {
  return places
    .filter((place) => place.key === key && (declaration || place.role !== "entry"))
    .toSorted((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.span.start - b.span.start));
}

/** Why `name` can't be a key; undefined when it can. */
export function whyNoKey(name: string, taken: (key: string) => boolean): string | undefined {
  if (!isPlainKey(name) || !isPossibleKey(name)) {
    return "A key is letters, digits and _ with single marks of :.#$%&-+?<>~/ between them, as Pandoc has it: “reuters-2025”.";
  }
  if (taken(name)) return `The library already has an entry “${name}”.`;
  return undefined;
}
