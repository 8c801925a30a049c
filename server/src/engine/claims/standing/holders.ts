/**
 * Whose words a claim is: the attribution whose content holds it, the innermost of several; for what stands in a quotation,
 * the attribution of the quotation's opening words; and for a quotation that nobody is named for, whoever was just speaking:
 * “We saw it rise,” Ruiz said. “It took 20 minutes.”
 */

import type { Attribution } from "../../attributions/index.ts";
import { firstEndingAfter, intersect, itemAt, lengthOf, type Span } from "../../base/index.ts";
import type { Evidence, QuotationFacts } from "../facts.ts";
import { states } from "./statements.ts";

/** Answers with an index into `attributions`. Spans must be asked for in text order. */
export function attributionHolders(evidence: Evidence): (span: Span) => number | undefined {
  const { article, attributions, quotations } = evidence;
  const stating = attributions.map((attribution) => states(attribution, article.text));
  const outermost = quotations.filter(({ depth }) => depth === 0);
  const speakers = quotationSpeakers(evidence, outermost, stating);
  const holderOf = contentHolders(evidence, stating);
  return (span) => {
    const holder = holderOf(span);
    if (holder !== undefined) return holder;
    const quotation = firstEndingAfter(outermost, span.start);
    return itemAt(outermost, span.start) ? speakers[quotation] : undefined;
  };
}

/** For each outermost quotation, the attribution of its speaker. */
function quotationSpeakers(
  evidence: Evidence,
  quotations: readonly QuotationFacts[],
  stating: readonly boolean[],
): readonly (number | undefined)[] {
  const { article, sentences } = evidence;
  const holderOf = contentHolders(evidence, stating);
  const speakers: (number | undefined)[] = [];
  for (const [i, { start, end }] of quotations.entries()) {
    const opening = { start, end: Math.min(end, start + OPENING) };
    speakers.push(holderOf(opening) ?? (followsOn(i) ? speakers[i - 1] : undefined));
  }
  return speakers;

  /** The quotation begins a sentence, and since the one before there is no sentence that could bring in someone else. */
  function followsOn(i: number): boolean {
    const before = quotations[i - 1];
    const quotation = quotations[i]!;
    if (!before || LARGEST_GAP < quotation.start - before.end) return false;
    const sentence = sentences[firstEndingAfter(sentences, quotation.start)];
    const lastOfBefore = sentences[firstEndingAfter(sentences, before.end - 1)];
    if (!sentence || !lastOfBefore || sentence.start !== quotation.start) return false;
    return article.text.slice(lastOfBefore.end, sentence.start).trim() === "";
  }
}

/** How much of a quotation's beginning tells whose it is, in code units. */
const OPENING = 24;
/** “…,” said Ana Ruiz, who has run the ferry since her father died. “…”: no more than that stands between. */
const LARGEST_GAP = 160;

/** Answers with the innermost stating attribution whose content holds a span. Each piece is looked at while it is open. */
function contentHolders(evidence: Evidence, stating: readonly boolean[]): (span: Span) => number | undefined {
  const { article, attributions, sentences } = evidence;
  const pieces = attributions
    .flatMap((attribution, i) =>
      stating[i]
        ? attribution.content
            .filter((piece) => isWithinReach(evidence, attribution, piece))
            .map(({ start, end }) => ({ start, end: trailingEnd(article.text, end, sentences), attribution: i }))
        : [],
    )
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof pieces = [];
  return (span) => {
    while (next < pieces.length && pieces[next]!.start < span.end) open.push(pieces[next++]!);
    open = open.filter((piece) => span.start < piece.end);
    const around = open.filter((piece) => holds(piece, span));
    if (around.length === 0) return undefined;
    return around.reduce((least, piece) => (lengthOf(piece) < lengthOf(least) ? piece : least)).attribution;
  };
}

/**
 * “It will grow, analysts said. The rate stayed at 5%.”: what begins after the sentence of its cue is the speaker's only in quotation
 * marks, or where a colon opens it.
 */
function isWithinReach(
  { article, sentences, quotations }: Evidence,
  { cue, source }: Attribution,
  piece: Span,
): boolean {
  const last = cue.at(-1) ?? source.at(-1);
  const sentence = last && sentences[firstEndingAfter(sentences, last.start)];
  if (!sentence || piece.start < sentence.end) return true;
  const isQuoted = itemAt(quotations, piece.start) !== undefined;
  return isQuoted || article.text.slice(sentence.start, sentence.end).trimEnd().endsWith(":");
}

/** “… said it had hit four bases, inflicting $7 billion in damage”: a trailing participle is the speaker's too. */
function trailingEnd(text: string, end: number, sentences: readonly Span[]): number {
  if (!trailingParticiple.test(text.slice(end, end + LONGEST_PARTICIPLE))) return end;
  const sentence = sentences[firstEndingAfter(sentences, end)];
  return sentence && sentence.start < end ? sentence.end : end;
}

const trailingParticiple = /^, (?!according )\p{Ll}{3,}ing /u;
const LONGEST_PARTICIPLE = 24;

/** Half of the claim is enough: content may begin at "million" where an annotator or a model cut it, or end before a mark. */
function holds(piece: Span, span: Span): boolean {
  const shared = intersect(piece, span);
  return shared !== undefined && lengthOf(span) <= 2 * lengthOf(shared);
}
