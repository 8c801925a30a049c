/**
 * The entries most likely to back a claim, from its words, its speaker and what is cited around it. Ranked by BM25F (Robertson,
 * Zaragoza and Taylor, CIKM 2004): BM25 over fields of unequal weight. Ours, because the library that fits (MiniSearch) scores every
 * entry for every common word and took 60 ms a sentence over 5,000 entries, six times what a menu may take to open.
 */
import { firstIndex } from "../base/index.ts";
import { fold } from "./keys.ts";
import { fullName } from "./names.ts";
import type { Library, SourceEntry } from "./types.ts";

/** What is known of the claim that wants a source. */
export interface SuggestionQuery {
  /** The claim's own words: the figure with what it counts, or the quotation. */
  readonly claim: string;
  /** The sentence around it. */
  readonly sentence?: string;
  /** Who says it, where the text says who. */
  readonly speaker?: string;
  /** Keys cited by the claims around it, the nearest first. */
  readonly nearbyKeys?: readonly string[];
}

export interface Suggestion {
  readonly entry: SourceEntry;
  /** Comparable within one answer only. */
  readonly score: number;
  /** What speaks for it, in a few words: “the speaker, “cranes”, “harbour””. */
  readonly because: string;
}

/** Best first, at most `limit`; entries that nothing speaks for are left out. The library's index is built at the first question. */
export function suggestEntries(library: Library, query: SuggestionQuery, limit = 10): readonly Suggestion[] {
  const index = indexOf(library);
  const nEntries = library.entries.length;
  const scores = new Float64Array(nEntries);
  const said = new Set<number>();

  for (const [term, weight] of weighedTerms(query)) {
    score(index.words, term, weight, nEntries, scores);
  }
  for (const term of new Set(termsOf(query.speaker ?? ""))) {
    score(index.names, term, SPEAKER, nEntries, scores, said);
  }
  const nearby = new Set<number>();
  (query.nearbyKeys ?? []).forEach((key, rank) => {
    const entry = library.entryByKey.get(key);
    const at = entry && index.places.get(entry);
    if (at === undefined || nearby.has(at)) return;
    nearby.add(at);
    scores[at]! += NEARBY / (1 + rank);
  });
  return best(scores, limit).map((at) => {
    const entry = library.entries[at]!;
    return { entry, score: scores[at]!, because: because(index, at, query, said.has(at), nearby.has(at)) };
  });
}

/** The claim's own words count for more than its sentence's, and a name that matches the speaker for more still. */
const CLAIM = 1.6;
const SENTENCE = 1;
const SPEAKER = 2.5;
/** About what two telling words are worth; the next neighbour half of it, and so on. */
const NEARBY = 9;

/** How much a word weighs by where in the entry it stands. */
const weights = { title: 3, names: 2.5, publisher: 1.5, abstract: 1, note: 1, key: 1 };

/** BM25's usual constants: how soon more of the same word stops counting, how much length does. */
const K1 = 1.2;
const B = 0.75;

interface Postings {
  readonly entries: readonly number[];
  /** Weighted, and divided by what the entry's length makes of it. */
  readonly frequencies: readonly number[];
}

type Index = ReadonlyMap<string, Postings>;

interface LibraryIndex {
  readonly words: Index;
  /** Of authors, of those who were asked, of publishers alone. */
  readonly names: Index;
  readonly places: ReadonlyMap<SourceEntry, number>;
}

const indices = new WeakMap<Library, LibraryIndex>();

function indexOf(library: Library): LibraryIndex {
  const known = indices.get(library);
  if (known) return known;
  const all = library.entries.map(fieldTerms);
  const index = {
    words: indexFields(all),
    names: indexFields(all.map((fields) => fields.filter(({ isName }) => isName))),
    places: new Map(library.entries.map((entry, at) => [entry, at])),
  };
  indices.set(library, index);
  return index;
}

interface FieldTerms {
  readonly terms: readonly string[];
  readonly weight: number;
  readonly isName: boolean;
}

function fieldTerms(entry: SourceEntry): readonly FieldTerms[] {
  const names = [...entry.authors, ...(entry.asked ?? [])].map(fullName).join(" ");
  const field = (text: string | undefined, weight: number, isName = false) => ({
    terms: termsOf(text ?? ""),
    weight,
    isName,
  });
  return [
    field(entry.title, weights.title),
    field(names, weights.names, true),
    field(`${entry.publisher ?? ""} ${entry.containerTitle ?? ""}`, weights.publisher, true),
    field(entry.abstract, weights.abstract),
    field(`${entry.note ?? ""} ${entry.genre ?? ""}`, weights.note),
    field(entry.key.replace(/([a-z])(?=\d)|(\d)(?=[a-z])/gi, "$& "), weights.key),
  ];
}

function indexFields(all: readonly (readonly FieldTerms[])[]): Index {
  const lengths = all.map((fields) => fields.reduce((sum, { terms, weight }) => sum + terms.length * weight, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, all.length) || 1;
  const index = new Map<string, { entries: number[]; frequencies: number[] }>();
  all.forEach((fields, at) => {
    const frequencies = new Map<string, number>();
    for (const { terms, weight } of fields) {
      for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
    }
    const norm = 1 - B + (B * lengths[at]!) / meanLength;
    for (const [term, frequency] of frequencies) {
      const postings = index.get(term) ?? { entries: [], frequencies: [] };
      if (postings.entries.length === 0) index.set(term, postings);
      postings.entries.push(at);
      postings.frequencies.push(frequency / norm);
    }
  });
  return index;
}

function score(
  index: Index,
  term: string,
  weight: number,
  nEntries: number,
  scores: Float64Array,
  touched?: Set<number>,
): void {
  const postings = index.get(term);
  if (!postings) return;
  const { entries, frequencies } = postings;
  // A word that most entries have tells none of them apart.
  if (20 < nEntries && nEntries < 2 * entries.length) return;
  const rarity = Math.log(1 + (nEntries - entries.length + 0.5) / (entries.length + 0.5));
  for (let i = 0; i < entries.length; i++) {
    const frequency = frequencies[i]!;
    scores[entries[i]!]! += (weight * rarity * frequency * (K1 + 1)) / (frequency + K1);
    touched?.add(entries[i]!);
  }
}

function weighedTerms({ claim, sentence }: SuggestionQuery): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const term of termsOf(sentence ?? "")) found.set(term, SENTENCE);
  for (const term of termsOf(claim)) found.set(term, CLAIM);
  return found;
}

/** The indices of the highest scores above 0, highest first; of equal ones the first of the library. */
function best(scores: Float64Array, limit: number): readonly number[] {
  const top: number[] = [];
  for (let at = 0; at < scores.length; at++) {
    const value = scores[at]!;
    if (value <= 0 || (top.length === limit && value <= scores[top[limit - 1]!]!)) continue;
    let place = top.length;
    while (0 < place && scores[top[place - 1]!]! < value) place--;
    top.splice(place, 0, at);
    if (limit < top.length) top.pop();
  }
  return top;
}

function because(index: LibraryIndex, at: number, query: SuggestionQuery, said: boolean, nearby: boolean): string {
  const shared = [...weighedTerms(query).keys()].filter((term) => {
    const postings = index.words.get(term);
    return postings && 0 <= indexIn(postings.entries, at);
  });
  const rarest = shared
    .sort((a, b) => index.words.get(a)!.entries.length - index.words.get(b)!.entries.length)
    .slice(0, 3);
  const words = rarest.map((term) => `“${term}”`).join(", ");
  const reasons = [said ? "by the speaker" : "", nearby ? "cited nearby" : "", words === "" ? "" : `has ${words}`];
  return reasons.filter(Boolean).join(", ");
}

/** Where `value` stands in a sorted list; -1 when it does not. */
function indexIn(sorted: readonly number[], value: number): number {
  const at = firstIndex(sorted.length, (i) => value <= sorted[i]!);
  return sorted[at] === value ? at : -1;
}

/** Words without their endings in the plural, figures without their commas; what only holds a sentence together is left out. */
function termsOf(text: string): readonly string[] {
  const found = fold(text).match(/\d[\d.,]*\d|[\p{L}\p{N}]+/gu) ?? [];
  return found.filter((word) => !functionWords.has(word) && (1 < word.length || /\d/.test(word))).map(stem);
}

function stem(word: string): string {
  if (/^\d/.test(word)) return word.replaceAll(",", "");
  if (word.length <= 3 || !word.endsWith("s") || word.endsWith("ss")) return word;
  return word.endsWith("ies") && 4 < word.length ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

const functionWords: ReadonlySet<string> = new Set(
  `a about after all also an and any are as at be been before but by can could did do does for from had has have he her him his how i
  if in into is it its may me more most my no not of on one or our over said say says she should so some such than that the their
  them then there these they this those to under up us was we were what when where which while who whom whose why will with would
  you your`.split(/\s+/),
);
