/** A claim no reviewer has confirmed, for desks where nothing runs unchecked. */
import { defineRule } from "../define.ts";

export const unreviewedClaim = defineRule({
  id: "unreviewed-claim",
  summary: "A claim no reviewer has confirmed",
  why: "Magazines that check facts tick every figure and quotation before a page is closed. With this rule on, a draft passes when each of its claims has been confirmed. Off by default. Figures that any editor would let stand are left alone.",
  default: "off",
  options: {},
  example: {
    fails: "Harvest fails\n\nThe harvest fell by ⟦12 percent⟧, the grain board said, and cost farmers ⟦$3 million⟧.\n",
    passes: "Harvest fails\n\nThe harvest was poor, the grain board said.\n",
  },

  *findIn({ claims }) {
    for (const [index, { start, end, review, lapsed, subject, urgency }] of claims.entries()) {
      if (subject === "sentence" || urgency === "leave") continue;
      if (review?.verdict === "confirmed" && !lapsed) continue;
      yield {
        span: { start, end },
        claim: index,
        message: {
          what: lapsed ? "This claim changed after it was reviewed." : "No reviewer has confirmed this claim.",
          why: "Nothing runs here unchecked.",
          next: "Check it against its source and confirm it, or dispute it.",
        },
      };
    }
  },
});
