/**
 * How far a citation speaks. In “Exports rose 3% [@ons], but imports fell by 5% [@boe].” each covers the clause before it;
 * after the full stop a citation covers its whole sentence, and so it does where nothing stands before it to cover.
 * An exemption in the text stands where a citation would, and reaches as far. Links and footnotes cover the sentence they stand in.
 */
import { firstEndingAfter, itemAt, type Span } from "../../base/index.ts";
import type { Citation, Exemption, InlineExemption } from "../../citations/index.ts";
import type { Island } from "../../text/index.ts";

export interface Pointers {
  readonly citations: readonly Citation[];
  readonly links: readonly Island[];
  /** Stated in the text. */
  readonly exemption?: Exemption;
}

/** What stands in brackets behind a claim. */
type Pointer = Citation | InlineExemption;

/** Answers for a claim and the sentence it stands in. `sentences` and `claims`: sorted and disjoint; `text`: the article's. */
export function pointersTo(
  citations: readonly Citation[],
  exemptions: readonly InlineExemption[],
  islands: readonly Island[],
  sentences: readonly Span[],
  claims: readonly Span[],
  text: string,
): (claim: Span, sentence: Span) => Pointers {
  const inOrder = [...citations, ...exemptions].sort((a, b) => a.span.start - b.span.start);
  const { clauses, bySentence } = reachesOf(inOrder, sentences, claims, text);
  const linksBySentence = new Map<number, Island[]>();
  for (const island of islands) {
    const sentence =
      island.kind === "link" || island.kind === "footnote" ? sentenceOf(sentences, island.span) : undefined;
    if (sentence) gather(linksBySentence, sentence.start, island);
  }
  return (claim, sentence) => {
    const pointers = [...(itemAt(clauses, claim.start)?.pointers ?? []), ...(bySentence.get(sentence.start) ?? [])];
    const exemption = pointers.find((pointer) => "kind" in pointer);
    return {
      citations: pointers.filter((pointer) => "key" in pointer),
      links: linksBySentence.get(sentence.start) ?? [],
      ...(exemption && { exemption }),
    };
  };
}

interface Clause extends Span {
  readonly pointers: Pointer[];
}

function reachesOf(
  pointers: readonly Pointer[],
  sentences: readonly Span[],
  claims: readonly Span[],
  text: string,
): { readonly clauses: readonly Clause[]; readonly bySentence: ReadonlyMap<number, Pointer[]> } {
  const clauses: Clause[] = [];
  const bySentence = new Map<number, Pointer[]>();
  let before: Pointer | undefined;
  let clause: Clause | undefined;
  for (const pointer of pointers) {
    const group = pointer.span;
    const sentence = sentenceOf(sentences, group);
    const joined = before !== undefined && text.slice(before.span.end, group.start).trim() === "";
    if (!joined) {
      const start = Math.max(sentence?.start ?? 0, before?.span.end ?? 0);
      clause = sentence && group.start < sentence.end ? clauseOf(start, group.start, claims) : undefined;
      if (clause) clauses.push(clause);
    }
    if (clause) clause.pointers.push(pointer);
    else if (sentence) gather(bySentence, sentence.start, pointer);
    before = pointer;
  }
  return { clauses, bySentence };
}

/** Undefined where the clause holds no claim for a citation at its end to answer for. */
function clauseOf(start: number, end: number, claims: readonly Span[]): Clause | undefined {
  const claim = claims[firstEndingAfter(claims, start)];
  return claim !== undefined && claim.start < end ? { start, end, pointers: [] } : undefined;
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
