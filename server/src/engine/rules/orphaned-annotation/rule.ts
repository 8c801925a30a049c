/** An annotation beside the article whose words are gone from it. */
import type { Annotation } from "../../citations/index.ts";
import { defineRule } from "../define.ts";
import { exampleAnnotation } from "../example-annotation.ts";
import { inMarks } from "../in-marks.ts";

export const orphanedAnnotation = defineRule({
  id: "orphaned-annotation",
  summary: "An annotation whose words are gone",
  why: "Sources, exemptions and reviews that are kept beside an article hold on to its words. When the words are cut or rewritten past recognition, what was known of the claim hangs in the air: either the claim went, and the note should go too, or it was reworded, and nobody has checked the new words.",
  default: "error",
  options: {},
  example: {
    fails: "⟦Harvest fails⟧\n\nThe harvest was poor.\n",
    passes: "Harvest fails\n\nThe harvest fell by 12 percent.\n",
    annotations: exampleAnnotation("."),
  },

  *find({ annotations, article }) {
    for (const annotation of annotations) {
      if (annotation.anchor || isReviewOfReworded(annotation)) continue;
      yield {
        span: annotation.candidate ?? article.blocks[0]?.span ?? { start: 0, end: 0 },
        message: {
          what: `The words ${inMarks(annotation.quote.exact)} are gone from the article, and ${whatHung(annotation)} with them.`,
          why: "What was known of the claim no longer points to anything.",
          next: annotation.candidate
            ? "Attach it to the words here if they make the same claim, or remove it."
            : "Attach it to the words that make the claim now, or remove it.",
        },
        data: { annotation: annotation.id },
      };
    }
  },
});

/** Nothing but reviews, and the words are there in another form: `stale-review` says what changed. */
function isReviewOfReworded({ candidate, citations, exemption, reviews }: Annotation): boolean {
  return candidate !== undefined && citations.length === 0 && !exemption && 0 < reviews.length;
}

function whatHung({ citations, exemption, reviews }: Annotation): string {
  const things = [
    ...(citations.length ? [citations.length === 1 ? "a source" : `${citations.length} sources`] : []),
    ...(exemption ? ["the reason they needed none"] : []),
    ...(reviews.length ? [reviews.length === 1 ? "a review" : `${reviews.length} reviews`] : []),
  ];
  return things.length ? things.join(" and ") : "their note";
}
