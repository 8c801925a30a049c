/** What stands at a place in an article: the citation, the figure, the claim, the attribution under a cursor. */
import {
  type Analysis,
  type Attribution,
  type Citation,
  type Claim,
  type Finding,
  holdsOffset,
  type Quantity,
  type Span,
} from "../engine/index.ts";

/** True when the cursor touches the span; the place just after its last character counts, as a caret stands between two. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** True when the two share a character, or one is a caret that touches the other. */
function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The shortest of those that touch `offset`; one that holds the character after the caret goes before one that ends there. */
function innermost<T extends Span>(items: Iterable<T>, offset: number): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    if (!touches(item, offset)) continue;
    if (best === undefined || isCloser(item, best, offset)) best = item;
  }
  return best;
}

function isCloser(a: Span, b: Span, offset: number): boolean {
  const aHolds = holdsOffset(a, offset);
  if (aHolds !== holdsOffset(b, offset)) return aHolds;
  return a.end - a.start < b.end - b.start;
}

/** The citation whose key is at the offset, or else the only one of the group around it. */
export function citationAt({ citations }: Analysis, offset: number): Citation | undefined {
  const group = citations.filter(({ span }) => touches(span, offset));
  return group.find(({ keySpan }) => touches({ start: keySpan.start - 1, end: keySpan.end }, offset)) ?? onlyOne(group);
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

export function quantityAt({ quantities }: Analysis, offset: number): Quantity | undefined {
  return innermost(
    quantities.map((quantity) => ({ ...wholeFigure(quantity), quantity })),
    offset,
  )?.quantity;
}

/** The figure together with its modifier: “more than $7 billion”. */
export function wholeFigure(quantity: Quantity): Span {
  const { start, end, modifierSpan } = quantity;
  return modifierSpan
    ? { start: Math.min(start, modifierSpan.start), end: Math.max(end, modifierSpan.end) }
    : { start, end };
}

export function claimOfQuantity({ claims, quantities }: Analysis, quantity: Quantity): Claim | undefined {
  const index = quantities.indexOf(quantity);
  return claims.find((claim) => claim.quantity === index);
}

export function claimAt({ claims }: Analysis, offset: number): Claim | undefined {
  return innermost(claims, offset);
}

/** The claim that a citation being written at `offset` would stand for: the last that ended before it in its sentence, or the one around it. */
export function claimBefore({ claims, sentences }: Analysis, offset: number): Claim | undefined {
  const sentence = sentences.findLast(({ start }) => start <= offset);
  let best: Claim | undefined;
  for (const claim of claims) {
    if (sentence && claim.start < sentence.start) continue;
    if (offset < claim.start) break;
    best = claim;
  }
  return best;
}

/** The attribution whose source or cue is at the offset. */
export function attributionAt(
  { attributions }: Analysis,
  offset: number,
): { readonly attribution: Attribution; readonly span: Span } | undefined {
  const candidates = attributions.flatMap((attribution) =>
    [...attribution.cue, ...attribution.source].map(({ start, end }) => ({ start, end, attribution })),
  );
  const found = innermost(candidates, offset);
  return found && { attribution: found.attribution, span: { start: found.start, end: found.end } };
}

/** The findings in the article (not in a library beside it) that touch a range, in text order. */
export function findingsIn({ findings }: Analysis, range: Span): Finding[] {
  return findings.filter(({ span, uri }) => uri === undefined && meets(span, range));
}
