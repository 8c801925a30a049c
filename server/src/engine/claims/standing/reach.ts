/**
 * How far a citation speaks. In “Exports rose 3% [@ons], but imports fell by 5% [@boe].” each covers the clause before it;
 * after the full stop a citation covers its whole sentence, and so it does where nothing stands before it to cover.
 * An exemption in the text is about one claim alone; links and footnotes cover the sentence they stand in.
 */
import { firstEndingAfter, itemAt, mergeSpans, type Span } from "../../base/index.ts";
import {
  byEnd,
  type Citation,
  type Exemption,
  exemptedBy,
  type InlineExemption,
  type Reference,
  sentenceOf,
} from "../../citations/index.ts";
import type { Evidence } from "../facts.ts";

/** What in the text stands behind a claim. */
export interface Pointers {
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly exemption?: Exemption;
}

/** Answers for one of `subjects`, which are sorted, and the sentence it stands in. */
export function pointersTo(
  { article, citations, exemptions, references, sentences }: Evidence,
  subjects: readonly Span[],
): (claim: Span, sentence: Span) => Pointers {
  if (citations.length + exemptions.length + references.length === 0) return () => nothing;
  const claims = mergeSpans(subjects);
  const citationsFor = reachOf(citations, sentences, claims, article.text);
  const exemptible = { claims: exemptions.length === 0 ? none : [...subjects].sort(byEnd), sentences };
  const exemptionOf = new Map<Span, InlineExemption>();
  for (const exemption of exemptions) {
    const claim = exemptedBy(exemptible, exemption.span);
    if (claim && !exemptionOf.has(claim)) exemptionOf.set(claim, exemption);
  }
  const referencesBySentence = new Map<number, Reference[]>();
  for (const reference of references) {
    const sentence = sentenceOf(sentences, reference.span);
    if (sentence) gather(referencesBySentence, sentence.start, reference);
  }
  return (claim, sentence) => {
    const exemption = exemptionOf.get(claim);
    const reached = {
      citations: citationsFor(claim, sentence),
      references: referencesBySentence.get(sentence.start) ?? none,
    };
    return exemption ? { ...reached, exemption: withoutSpan(exemption) } : reached;
  };
}

interface Placed {
  /** The group with its brackets; the keys of one group share it. */
  readonly span: Span;
}

interface Clause<T> extends Span {
  readonly marks: T[];
}

/** Answers which marks reach a claim: those of its clause, then those of its whole sentence. */
function reachOf<T extends Placed>(
  marks: readonly T[],
  sentences: readonly Span[],
  claims: readonly Span[],
  text: string,
): (claim: Span, sentence: Span) => readonly T[] {
  const clauses: Clause<T>[] = [];
  const bySentence = new Map<number, T[]>();
  let before: T | undefined;
  let clause: Clause<T> | undefined;
  for (const mark of marks) {
    const sentence = sentenceOf(sentences, mark.span);
    const joined = before !== undefined && text.slice(before.span.end, mark.span.start).trim() === "";
    if (!joined) {
      const start = Math.max(sentence?.start ?? 0, before?.span.end ?? 0);
      clause = sentence && mark.span.start < sentence.end ? clauseOf<T>(start, mark.span.start, claims) : undefined;
      if (clause) clauses.push(clause);
    }
    if (clause) clause.marks.push(mark);
    else if (sentence) gather(bySentence, sentence.start, mark);
    before = mark;
  }
  if (marks.length === 0) return () => none;
  return (claim, sentence) => [
    ...(itemAt(clauses, claim.start)?.marks ?? none),
    ...(bySentence.get(sentence.start) ?? none),
  ];
}

/** Undefined where the clause holds no claim for a citation at its end to answer for. */
function clauseOf<T>(start: number, end: number, claims: readonly Span[]): Clause<T> | undefined {
  const claim = claims[firstEndingAfter(claims, start)];
  return claim !== undefined && claim.start < end ? { start, end, marks: [] } : undefined;
}

const none: readonly never[] = [];
const nothing: Pointers = { citations: none, references: none };

function withoutSpan({ kind, reason, date, by }: InlineExemption): Exemption {
  return { kind, reason, ...(date !== undefined && { date }), ...(by !== undefined && { by }) };
}

function gather<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
