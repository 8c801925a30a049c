/** A claim that changed after a reviewer confirmed it, or disputed it: what was found no longer speaks of what stands there. */
import { textOf } from "../../base/index.ts";
import type { Review, Verdict } from "../../citations/index.ts";
import type { Lapse } from "../../claims/index.ts";
import { defineRule } from "../define.ts";
import { exampleAnnotation } from "../example-annotation.ts";
import { inMarks } from "../in-marks.ts";
import type { Hit } from "../types.ts";

export const staleReview = defineRule({
  id: "stale-review",
  summary: "A claim that changed after it was reviewed",
  why: "A reviewer judged other words than these. A move, a new comma nearby or another kind of quotation mark does not matter; a changed figure or wording does, and the tick or the query beside it now means nothing.",
  default: "warning",
  options: {},
  example: {
    fails: "Harvest fails\n\nThe harvest fell by ⟦15 percent⟧, the grain board said.\n",
    passes: "Harvest fails again\n\nThe harvest fell by 12 percent, the grain board said.\n",
    annotations: exampleAnnotation(", the grain board", { verdict: "confirmed" }),
  },

  *findIn({ claims }) {
    for (const [claim, { start, end, review, lapsed }] of claims.entries())
      if (review && lapsed) yield { span: { start, end }, claim, ...wording(review, lapsed) };
  },

  /** Of words that were reworded and are no claim any more. */
  *find(facts) {
    const reworded = facts.annotations.filter(
      ({ anchor, candidate, reviews }) => !anchor && candidate && 0 < reviews.length,
    );
    if (reworded.length === 0) return;
    const told = new Set(facts.claims.map(({ review }) => review));
    for (const { candidate, reviews } of reworded) {
      const review = reviews.at(-1)!;
      if (told.has(review)) continue;
      const now = textOf(facts.article.text, candidate!);
      yield { span: candidate!, ...wording(review, { what: "words", was: review.words, now }) };
    }
  },
});

const found: Readonly<Record<Verdict, string>> = {
  confirmed: "confirmed",
  disputed: "disputed",
  "needs-work": "asked for more work on",
};

function wording(review: Review, { what, was, now }: Lapse): Pick<Hit, "message" | "data"> {
  const changed = what === "words" ? `, not ${inMarks(now)}` : ` as “${was}”, and it now says “${now}”`;
  return {
    message: {
      what: `${review.by} ${found[review.verdict]} ${inMarks(review.words)}${changed}.`,
      why: "The claim changed after it was checked.",
      next: "Have it checked again.",
    },
    data: { was: review.words },
  };
}
