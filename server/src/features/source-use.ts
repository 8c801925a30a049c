/** The library as one article uses it: which entries back which claims, which are cited for none, and what an entry lacks. */
import { type Analysis, missingFrom, type SourceEntry, type Span } from "../engine/index.ts";
import { addressOfSource, detailOf, titleOf } from "./describe-source.ts";
import { shortened, wordsAt } from "./words.ts";

export interface SourceUse {
  readonly key: string;
  /** Undefined for a key that no library has. */
  readonly entry?: SourceEntry;
  readonly title: string;
  readonly detail: string;
  readonly url?: string;
  readonly archiveUrl?: string;
  /** “no title”, “no date on which it was seen”. */
  readonly missing: readonly string[];
  /** Claims that it backs, and citations of it that reach no claim, in text order; empty for an entry nobody cites here. */
  readonly places: readonly SourcePlace[];
}

export interface SourcePlace {
  readonly span: Span;
  readonly words: string;
  readonly backs: "claim" | "nothing";
}

/** Cited ones first, by their first place; then those that are not, in the library's order. */
export function sourceUse(analysis: Analysis): readonly SourceUse[] {
  const { library } = analysis;
  const places = placesByKey(analysis);
  const cited = [...places].sort(([, a], [, b]) => a[0]!.span.start - b[0]!.span.start);
  const unused = [...library.entryByKey.values()].filter(({ key }) => !places.has(key));
  return [
    ...cited.map(([key, own]) => useOf(key, library.entryByKey.get(key), own)),
    ...unused.map((entry) => useOf(entry.key, entry, [])),
  ];
}

function useOf(key: string, entry: SourceEntry | undefined, places: readonly SourcePlace[]): SourceUse {
  if (!entry) return { key, title: key, detail: "", missing: [], places };
  const url = addressOfSource(entry);
  return {
    key,
    entry,
    title: titleOf(entry),
    detail: detailOf(entry),
    ...(url !== undefined && { url }),
    ...(entry.archiveUrl !== undefined && { archiveUrl: entry.archiveUrl }),
    missing: missingFrom(entry),
    places,
  };
}

function placesByKey(analysis: Analysis): Map<string, SourcePlace[]> {
  const byKey = new Map<string, SourcePlace[]>();
  const add = (key: string, span: Span, backs: SourcePlace["backs"]) => {
    const place = { span, words: shortened(wordsAt(analysis, [span])), backs };
    const own = byKey.get(key);
    if (own) own.push(place);
    else byKey.set(key, [place]);
  };
  const reaching = new Set<Span>();
  for (const { start, end, citations, annotation, references } of analysis.claims) {
    const keys = new Set([
      ...[...citations, ...(annotation?.citations ?? [])].map(({ key }) => key),
      ...references.flatMap((reference) => reference.keys),
    ]);
    for (const { keySpan } of citations) reaching.add(keySpan);
    for (const key of keys) add(key, { start, end }, "claim");
  }
  for (const { key, keySpan, span } of analysis.citations) if (!reaching.has(keySpan)) add(key, span, "nothing");
  for (const places of byKey.values()) places.sort((a, b) => a.span.start - b.span.start);
  return byKey;
}
