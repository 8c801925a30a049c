/** A claim that a reviewer has disputed, or sent back for more work. */
import { defineRule } from "../define.ts";
import { exampleAnnotation } from "../example-annotation.ts";

export const disputedClaim = defineRule({
  id: "disputed-claim",
  summary: "A claim that a reviewer has disputed",
  why: "Somebody checked this and found it wrong, or could not find it right. Publishing it anyway should be a decision, not an oversight. A claim that “needs work” is a warning at most.",
  default: "error",
  options: {},
  example: {
    fails: "Harvest fails\n\nThe harvest fell by ⟦12 percent⟧, the grain board said.\n",
    passes: "Harvest fails\n\nThe harvest fell by a tenth, the grain board said.\n",
    annotations: exampleAnnotation(", the grain board", { verdict: "disputed", note: "The board says 9." }),
  },

  *findIn({ claims }) {
    for (const [index, { start, end, review, lapsed }] of claims.entries()) {
      if (!review || lapsed || review.verdict === "confirmed") continue;
      const isDisputed = review.verdict === "disputed";
      const note = review.note ? `: “${review.note.replace(/\.$/, "")}”` : "";
      yield {
        span: { start, end },
        claim: index,
        message: {
          what: `${review.by} ${isDisputed ? "disputes this claim" : "says this claim needs work"}${note}.`,
          why: "Somebody checked it and did not find it right.",
          next: "Correct it, or settle it with the reviewer.",
        },
        ...(!isDisputed && { atMost: "warning" }),
      };
    }
  },
});
