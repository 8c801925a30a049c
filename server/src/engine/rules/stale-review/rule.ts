/** A claim that changed after a reviewer confirmed it. */
import { overlaps, type Span, textOf } from "../../base/index.ts";
import type { Review } from "../../citations/index.ts";
import type { Claim, Facts } from "../../claims/index.ts";
import { defineRule } from "../define.ts";
import type { Hit } from "../types.ts";

export const staleReview = defineRule({
  id: "stale-review",
  summary: "A claim that changed after it was confirmed",
  why: "A reviewer confirmed other words than these. A move, a new comma nearby or another kind of quotation mark does not matter; a changed figure or wording does, and the tick beside it now means nothing.",
  default: "warning",
  options: {},
  example: {
    fails: "Harvest fails\n\nThe harvest fell by ⟦15 percent⟧, the grain board said.\n",
    passes: "Harvest fails again\n\nThe harvest fell by 12 percent, the grain board said.\n",
    annotations: `[{
  "@context": "http://www.w3.org/ns/anno.jsonld",
  "id": "urn:uuid:5f0c2f2e-7f3a-4f0b-9a53-0d7a4b1c2d3e",
  "type": "Annotation",
  "target": { "selector": [
    { "type": "TextQuoteSelector", "exact": "12 percent", "prefix": "The harvest fell by ", "suffix": ", the grain board" },
    { "type": "TextPositionSelector", "start": 35, "end": 45 }
  ] },
  "body": [{ "type": "TextualBody", "purpose": "assessing", "value": "confirmed", "words": "12 percent",
    "creator": { "type": "Person", "name": "Ana Ruiz" }, "created": "2024-09-02T10:00:00Z" }]
}]`,
  },

  *find(facts) {
    for (const [index, claim] of facts.claims.entries()) {
      const { review, start, end } = claim;
      if (review?.verdict !== "confirmed" || stands(facts, claim, review.words)) continue;
      yield hit(facts, review, { start, end }, index);
    }
    for (const { anchor, candidate, reviews } of facts.annotations) {
      const review = reviews.at(-1);
      if (anchor || !candidate || review?.verdict !== "confirmed") continue;
      const index = facts.claims.findIndex((claim) => overlaps(claim, candidate));
      yield hit(facts, review, candidate, index);
    }
  },
});

function hit({ article }: Facts, review: Review, { start, end }: Span, claim: number): Hit {
  return {
    span: { start, end },
    ...(0 <= claim && { claim }),
    message: {
      what: `${review.by} confirmed “${review.words}”, not “${article.text.slice(start, end)}”.`,
      why: "The claim changed after it was checked.",
      next: "Have it checked again.",
    },
    data: { was: review.words },
  };
}

/** The words that were reviewed are still those of the claim, or of the words the review is fastened to. */
function stands({ article }: Facts, claim: Claim, words: string): boolean {
  const reviewed = plain(words);
  const now = [claim, claim.annotation?.anchor, claim.sentence].map(
    (span) => span && plain(textOf(article.text, span)),
  );
  return now[0] === reviewed || now[1] === reviewed || now[2] === reviewed;
}

/** Words and figures alone: letters, digits, points within numbers, signs of currency and percent. */
function plain(words: string): string {
  return (words.match(/[\p{L}\p{N}\p{Sc}%]+(?:[.,][\p{N}]+)*/gu) ?? []).join(" ").toLowerCase();
}
