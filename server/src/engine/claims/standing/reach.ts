/**
 * How far a citation speaks. In “Exports rose 3% [@ons], but imports fell by 5% [@boe].” each covers the clause before it;
 * after the full stop a citation covers its whole sentence, and so it does where nothing stands before it to cover.
 * Links and footnotes cover the sentence they stand in.
 */
import { firstEndingAfter, itemAt, type Span } from "../../base/index.ts";
import type { Citation } from "../../citations/index.ts";
import type { Island } from "../../text/index.ts";

export interface Pointers {
  readonly citations: readonly Citation[];
  readonly links: readonly Island[];
}

/** Answers for a claim and the sentence it stands in. `sentences` and `claims`: sorted and disjoint; `text`: the article's. */
export function pointersTo(
  citations: readonly Citation[],
  islands: readonly Island[],
  sentences: readonly Span[],
  claims: readonly Span[],
  text: string,
): (claim: Span, sentence: Span) => Pointers {
  const { clauses, bySentence } = reachesOf(citations, sentences, claims, text);
  const linksBySentence = new Map<number, Island[]>();
  for (const island of islands) {
    const sentence =
      island.kind === "link" || island.kind === "footnote" ? sentenceOf(sentences, island.span) : undefined;
    if (sentence) gather(linksBySentence, sentence.start, island);
  }
  return (claim, sentence) => ({
    citations: [...(itemAt(clauses, claim.start)?.citations ?? []), ...(bySentence.get(sentence.start) ?? [])],
    links: linksBySentence.get(sentence.start) ?? [],
  });
}

interface Clause extends Span {
  readonly citations: Citation[];
}

function reachesOf(
  citations: readonly Citation[],
  sentences: readonly Span[],
  claims: readonly Span[],
  text: string,
): { readonly clauses: readonly Clause[]; readonly bySentence: ReadonlyMap<number, Citation[]> } {
  const clauses: Clause[] = [];
  const bySentence = new Map<number, Citation[]>();
  let before: Citation | undefined;
  let clause: Clause | undefined;
  for (const citation of citations) {
    const group = citation.span;
    const sentence = sentenceOf(sentences, group);
    const joined = before !== undefined && text.slice(before.span.end, group.start).trim() === "";
    if (!joined) {
      const start = Math.max(sentence?.start ?? 0, before?.span.end ?? 0);
      clause = sentence && group.start < sentence.end ? clauseOf(start, group.start, claims) : undefined;
      if (clause) clauses.push(clause);
    }
    if (clause) clause.citations.push(citation);
    else if (sentence) gather(bySentence, sentence.start, citation);
    before = citation;
  }
  return { clauses, bySentence };
}

/** Undefined where the clause holds no claim for a citation at its end to answer for. */
function clauseOf(start: number, end: number, claims: readonly Span[]): Clause | undefined {
  const claim = claims[firstEndingAfter(claims, start)];
  return claim !== undefined && claim.start < end ? { start, end, citations: [] } : undefined;
}

/** The sentence something stands in, or the one that ended just before it. */
function sentenceOf(sentences: readonly Span[], { start }: Span): Span | undefined {
  return itemAt(sentences, start) ?? sentences[firstEndingAfter(sentences, start) - 1];
}

function gather<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
