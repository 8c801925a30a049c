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
import type { Beside } from "./beside.ts";

/** What in the text stands behind a claim. */
export interface Pointers {
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly exemption?: Exemption;
}

/** Answers for one of a block's `subjects`, which are sorted, and the sentence it stands in. */
export function pointersTo(
  beside: Beside,
  subjects: readonly Span[],
  sentences: readonly Span[],
): (claim: Span, sentence: Span) => Pointers {
  const { citations, exemptions, references } = beside;
  if (citations.length + exemptions.length + references.length === 0) return () => nothing;
  const citationsFor = reachOf(beside, sentences, mergeSpans(subjects));
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

interface Clause extends Span {
  readonly citations: Citation[];
}

/** Answers which citations reach a claim: those of its clause, then those of its whole sentence. */
function reachOf(
  { citations, joins }: Beside,
  sentences: readonly Span[],
  claims: readonly Span[],
): (claim: Span, sentence: Span) => readonly Citation[] {
  const clauses: Clause[] = [];
  const bySentence = new Map<number, Citation[]>();
  let clause: Clause | undefined;
  for (const [i, citation] of citations.entries()) {
    const { span } = citation;
    const sentence = sentenceOf(sentences, span);
    if (!joins[i]) {
      const start = Math.max(sentence?.start ?? 0, citations[i - 1]?.span.end ?? 0);
      clause = sentence && span.start < sentence.end ? clauseOf(start, span.start, claims) : undefined;
      if (clause) clauses.push(clause);
    }
    if (clause) clause.citations.push(citation);
    else if (sentence) gather(bySentence, sentence.start, citation);
  }
  if (citations.length === 0) return () => none;
  return (claim, sentence) => [
    ...(itemAt(clauses, claim.start)?.citations ?? none),
    ...(bySentence.get(sentence.start) ?? none),
  ];
}

/** Undefined where the clause holds no claim for a citation at its end to answer for. */
function clauseOf(start: number, end: number, claims: readonly Span[]): Clause | undefined {
  const claim = claims[firstEndingAfter(claims, start)];
  return claim !== undefined && claim.start < end ? { start, end, citations: [] } : undefined;
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
