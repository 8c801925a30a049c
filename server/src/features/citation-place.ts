/**
 * Where a citation for a claim goes, so that it answers for that claim and reads well: “Exports rose 3% [@ons], but imports
 * fell by 5%.” A citation speaks for the clause before it, so it must come before the next claim begins. And where an exemption goes,
 * which is about the last claim that ends before it.
 */
import { type Analysis, type Claim, contains, type Span } from "../engine/index.ts";

/** Either an empty place for a new group, with the space it needs, or the end of a group that speaks for the claim already. */
export type CitationPlace =
  | { readonly kind: "new"; readonly offset: number; readonly before: string; readonly after: string }
  | { readonly kind: "group"; readonly span: Span };

export function citationPlace(analysis: Analysis, claim: Claim): CitationPlace {
  const group = groupBehind(analysis, claim);
  return group ? { kind: "group", span: group } : placeAt(analysis, placeBehind(analysis, claim));
}

/** A group that stands between the claim and any other's end is a place for an exemption too: right behind it. */
export function exemptionPlace(analysis: Analysis, claim: Claim): CitationPlace {
  const group = groupBehind(analysis, claim);
  const next = nextClaim(analysis, claim);
  // Behind the mark of a quotation it would be about the quotation.
  const isPart = analysis.claims.some((other) => other !== claim && contains(other, claim));
  if (isPart) return placeAt(analysis, outOf(islandsAround(analysis.article, claim.end), claim.end, next));
  if (group && (next === undefined || group.end <= next)) return { kind: "group", span: group };
  return placeAt(analysis, placeBehind(analysis, claim));
}

function placeAt({ article: { text } }: Analysis, offset: number): CitationPlace {
  const before = offset === 0 || /\s/.test(text[offset - 1]!) ? "" : " ";
  const after = /[\p{L}\p{N}“‘"«(]/u.test(text[offset] ?? "") ? " " : "";
  return { kind: "new", offset, before, after };
}

/** The group of citations that ends the claim's clause: a further source joins it. */
function groupBehind({ article }: Analysis, claim: Claim): Span | undefined {
  const group = claim.citations.find(({ span }) => claim.end <= span.start)?.span;
  return group && article.text[group.end - 1] === "]" ? group : undefined;
}

function placeBehind(analysis: Analysis, claim: Claim): number {
  const { text } = analysis.article;
  const sentenceEnd = claim.sentence.start + trimmedLength(text.slice(claim.sentence.start, claim.sentence.end));
  const next = nextClaim(analysis, claim);
  const end = Math.max(claim.end, sentenceEnd);
  const place =
    next === undefined || end <= next ? beforeFullStop(text, claim.end, end) : endOfClause(text, claim.end, next);
  return outOfBrackets(analysis, place, next);
}

/** The start of the next claim of the sentence; what lies within this one (a figure in a quotation) does not count. */
function nextClaim({ claims }: Analysis, claim: Claim): number | undefined {
  return claims.find(({ start, sentence }) => claim.end <= start && sentence.start === claim.sentence.start)?.start;
}

/** “… six people|.” but “… on land.”| where the stop belongs to the quotation. */
function beforeFullStop(text: string, from: number, end: number): number {
  let at = end;
  while (from < at && ".!?…".includes(text[at - 1]!)) at--;
  return at;
}

/** Before the first comma, semicolon, colon or dash that parts the claim from the next; else right behind the claim. */
function endOfClause(text: string, from: number, next: number): number {
  const between = text.slice(from, next);
  const mark = /[,;:](?=\s)|\s[—–](?=\s)/u.exec(between);
  return mark ? from + mark.index : from;
}

/** A place inside a closed quotation or a link moves behind it, unless another claim would then come before it. */
function outOfBrackets({ article, quotations }: Analysis, place: number, next = Number.POSITIVE_INFINITY): number {
  const quotation = quotations.filter(
    ({ closed, depth, start, end }) => closed && depth === 0 && start < place && place < end,
  );
  return outOf([...quotation, ...islandsAround(article, place)], place, next);
}

function islandsAround({ islands }: Analysis["article"], place: number): readonly Span[] {
  return islands.filter(({ span }) => span.start < place && place < span.end).map(({ span }) => span);
}

function outOf(around: readonly Span[], place: number, next = Number.POSITIVE_INFINITY): number {
  const end = around.reduce((furthest, span) => Math.max(furthest, span.end), place);
  return end <= next ? end : place;
}

function trimmedLength(text: string): number {
  return text.trimEnd().length;
}
