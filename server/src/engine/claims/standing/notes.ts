/** What annotations beside the article say of a claim: its sources, why it needs none, and what reviewers found. */
import { firstEndingAfter, intersect, lengthOf, type Span } from "../../base/index.ts";
import type { Annotation, Exemption, Review } from "../../citations/index.ts";
import { spokenFor } from "./beside.ts";

export interface Notes {
  /** The one that speaks of the claim most closely. */
  readonly annotation?: Annotation;
  readonly exemption?: Exemption;
  /** The latest, of any annotation. */
  readonly review?: Review;
  /** Where the words are that it was fastened to; undefined when they are gone. */
  readonly reviewAnchor?: Span;
}

/** Each claim on which something is noted, with that. `claims`: sorted and disjoint. */
export function notesOn<T extends Span>(
  claims: readonly T[],
  annotations: readonly Annotation[],
): (readonly [T, Notes])[] {
  if (annotations.length === 0) return [];
  const bearing = claims.map((): Annotation[] => []);
  const reviewing = claims.map((): Annotation[] => []);
  for (const annotation of annotations) {
    const span = spokenFor(annotation);
    if (!span) continue;
    for (let i = firstEndingAfter(claims, span.start); i < claims.length && claims[i]!.start < span.end; i++) {
      if (!speaksOf(span, claims[i]!)) continue;
      if (annotation.anchor) bearing[i]!.push(annotation);
      reviewing[i]!.push(annotation);
    }
  }
  return claims.flatMap((claim, i) =>
    reviewing[i]!.length === 0 ? [] : [[claim, gather(bearing[i]!, reviewing[i]!)] as const],
  );
}

/** It must cover half of the claim: a note on a figure is no note on the whole quotation around it. */
function speaksOf(anchor: Span, claim: Span): boolean {
  const shared = intersect(anchor, claim);
  return shared !== undefined && lengthOf(claim) <= 2 * lengthOf(shared);
}

function gather(bearing: readonly Annotation[], reviewing: readonly Annotation[]): Notes {
  const closestFirst = [...bearing].sort((a, b) => lengthOf(a.anchor!) - lengthOf(b.anchor!));
  const exemption = closestFirst.find((annotation) => annotation.exemption)?.exemption;
  const review = latest(reviewing.flatMap(({ reviews }) => reviews));
  const reviewAnchor = review && reviewing.find(({ reviews }) => reviews.includes(review))?.anchor;
  return {
    ...(closestFirst[0] && { annotation: closestFirst[0] }),
    ...(exemption && { exemption }),
    ...(review && { review }),
    ...(reviewAnchor && { reviewAnchor }),
  };
}

/** ISO 8601 dates in one time zone sort as text; of two equal ones the later entry stands. */
function latest(reviews: readonly Review[]): Review | undefined {
  return reviews.reduce<Review | undefined>((last, next) => (last && next.date < last.date ? last : next), undefined);
}
