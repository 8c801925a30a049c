/** A reviewer's verdict on a claim, written beside the article with the words and the figure as they stand. */
import {
  type Analysis,
  type Annotation,
  type AnnotationDraft,
  type Claim,
  draftAnnotation,
  type Review,
  saidBy,
  type Verdict,
} from "../engine/index.ts";
import type { FileChange } from "./change.ts";
import { type AnnotationsStore, annotate } from "./citing.ts";
import { wordsAt } from "./words.ts";

export interface NewReview {
  readonly verdict: Verdict;
  readonly by: string;
  /** ISO 8601 date and time. */
  readonly date: string;
  readonly note?: string;
}

/** Whoever queries a claim is asked why, so that its writer can answer; a tick is one keystroke. */
export function asksNote(verdict: Verdict): boolean {
  return verdict !== "confirmed";
}

/** One review of each claim, written after those before it; a sentence that says why where that can't be done. */
export function review(
  analysis: Analysis,
  store: AnnotationsStore,
  claims: readonly Claim[],
  { verdict, by, date, note }: NewReview,
): FileChange | string {
  const written = new Set<string>();
  const drafts = claims.map((claim) => {
    const draft = draftFor(analysis, claim, written);
    if (draft.id !== undefined) written.add(draft.id);
    const said = saidBy(claim, analysis.article.text);
    const given: Review = {
      verdict,
      by,
      date,
      ...(note !== undefined && note !== "" && { note }),
      words: wordsAt(analysis, [claim]),
      ...(said !== undefined && { figure: said }),
    };
    return { ...draft, reviews: [...draft.reviews, given] };
  });
  return annotate(store, ...drafts);
}

/** Takes the newest review of each claim by one reviewer back; a sentence that says why where that can't be done. */
export function withdraw(
  analysis: Analysis,
  store: AnnotationsStore,
  claims: readonly Claim[],
  by: string,
): FileChange | string {
  const left = new Map<Annotation, readonly Review[]>();
  for (const claim of claims) {
    const annotation = reviewedIn(analysis, claim);
    const reviews = annotation && (left.get(annotation) ?? annotation.reviews);
    const newest = reviews?.findLast((each) => each.by === by);
    if (!annotation || !newest) {
      const which = claims.length === 1 ? "this claim" : `“${wordsAt(analysis, [claim])}”`;
      return `There is no review of ${which} by ${by} to withdraw.`;
    }
    left.set(
      annotation,
      reviews!.filter((each) => each !== newest),
    );
  }
  // Quote and place stay as they are: whoever takes a review back does not vouch for the words as they now stand.
  return annotate(store, ...[...left].map(([annotation, reviews]) => ({ ...annotation, reviews })));
}

/** Every review of a claim that is still told, oldest first; all but the last are history, and the last too once it has lapsed. */
export function reviewsOf(analysis: Analysis, claim: Claim): readonly Review[] {
  const annotation = reviewedIn(analysis, claim);
  return annotation ? annotation.reviews : [];
}

/**
 * Goes on in the annotation that the claim has; one whose words are gone is taken over where nothing hangs on it but reviews. One that
 * speaks of several claims is the first's. `written`: the ids of those that are taken.
 */
function draftFor(analysis: Analysis, claim: Claim, written: ReadonlySet<string>): AnnotationDraft {
  const reviewed = claim.annotation ?? reviewedIn(analysis, claim);
  const isOurs = reviewed && !written.has(reviewed.id) && (reviewed.anchor !== undefined || hangsOnReviews(reviewed));
  return draftAnnotation(analysis.article, { start: claim.start, end: claim.end }, isOurs ? reviewed : undefined);
}

function reviewedIn({ annotations }: Analysis, { review: last, annotation }: Claim): Annotation | undefined {
  if (!last) return undefined;
  if (annotation?.reviews.includes(last)) return annotation;
  return annotations.find(({ reviews }) => reviews.includes(last));
}

/** A source that was put behind other words must not come to stand behind these unasked. */
function hangsOnReviews({ citations, exemption }: Annotation): boolean {
  return citations.length === 0 && !exemption;
}
