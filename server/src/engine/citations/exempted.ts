/**
 * Which claim an exemption in the text is about: one alone, the last that ends before it in its sentence. In “87 structures, including
 * 52 homes [@exempt:calculation, 316 − 205]” it is the homes. Where none ends before it, it is about the first that ends behind it.
 * Behind a quotation it is about the quotation, and not about the figures in it: that words were heard does not make their figures right.
 */
import { firstEndingAfter, itemAt, type Span } from "../base/index.ts";

/** What is needed of an article to tell whom its exemptions are about. */
export interface Exemptible<Claim extends Span> {
  /** Sorted by their ends. */
  readonly claims: readonly Claim[];
  /** Sorted and disjoint. */
  readonly sentences: readonly Span[];
}

/** The claim that the group at `group` exempts; undefined where its sentence holds none. */
export function exemptedBy<Claim extends Span>(
  { claims, sentences }: Exemptible<Claim>,
  group: Span,
): Claim | undefined {
  const sentence = sentenceOf(sentences, group);
  if (!sentence) return undefined;
  const behind = firstEndingAfter(claims, group.start);
  const before = claims[behind - 1];
  if (before && sentence.start < before.end) return before;
  const next = claims[behind];
  return next && next.start < sentence.end ? next : undefined;
}

/** The sentence something stands in, or the one that ended just before it. */
export function sentenceOf(sentences: readonly Span[], { start }: Span): Span | undefined {
  return itemAt(sentences, start) ?? sentences[firstEndingAfter(sentences, start) - 1];
}

export function byEnd(a: Span, b: Span): number {
  return a.end - b.end;
}
