/** A figure that nobody in the text answers for. */
import { textOf } from "../../base/index.ts";
import { defineRule } from "../define.ts";

export const unattributedQuantity = defineRule({
  id: "unattributed-quantity",
  summary: "A figure that nobody answers for",
  why: "Readers and editors cannot check a figure that nobody is said to have reported. A figure in a news report comes from somewhere: a count, a document, an official, the reporter's own eyes. Saying where lets others weigh it, and lets the desk find it again when it is challenged.",
  default: "warning",
  options: {},
  example: {
    fails: "River floods town\n\nThe flood destroyed ⟦340 homes⟧ on Tuesday.\n",
    passes: "River floods town\n\nThe flood destroyed 340 homes on Tuesday, the county's emergency office said.\n",
  },

  *find({ article, claims }) {
    for (const [index, claim] of claims.entries()) {
      if (claim.subject !== "quantity" || claim.standing !== "unattributed" || claim.urgency === "leave") continue;
      const { start, end, urgency } = claim;
      yield {
        span: { start, end },
        claim: index,
        message: {
          what: `Nobody in the text answers for “${textOf(article.text, claim)}”.`,
          why: "Readers cannot check a figure that no one is said to have given.",
          next: "Name who counted or reported it, or cite the source.",
        },
        ...(urgency === "doubtful" && { atMost: "hint" }),
      };
    }
  },
});
