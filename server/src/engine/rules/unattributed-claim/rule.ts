/** A check-worthy sentence without figures or quotations that nobody answers for. */
import { citesUnknown } from "../cites-unknown.ts";
import { defineRule } from "../define.ts";

export const unattributedClaim = defineRule({
  id: "unattributed-claim",
  summary: "A check-worthy sentence that nobody answers for",
  why: "Not every claim has a figure in it: “The ministry has stopped paying its contractors” needs a source as much. Off by default: much of a report is what the reporter saw, and says so by saying nothing. For desks that check every line; sentences are picked by a trained model of check-worthiness, and once the rule is on they can be sourced, exempted and reviewed like other claims.",
  default: "off",
  options: {
    atLeast: { default: 0.6, description: "How check-worthy a sentence must be, from 0.5 to 1." },
  },
  example: {
    fails:
      "Road works stop\n\n⟦The government has cut spending on roads and schools in every county since 1990.⟧\n\nI hope you will come.\n",
    passes:
      "Road works stop\n\nThe government has cut spending on roads and schools in every county since 1990, the auditor said.\n\nI hope you will come.\n",
  },

  *findIn({ claims, sentences }, { atLeast }) {
    let next = 0;
    for (const [index, claim] of claims.entries()) {
      if (claim.subject !== "sentence" || claim.standing !== "unattributed") continue;
      if (citesUnknown(claim)) continue;
      while (next < sentences.length && sentences[next]!.start < claim.start) next++;
      if ((sentences[next]?.checkworthiness ?? 0) < atLeast) continue;
      yield {
        span: { start: claim.start, end: claim.end },
        claim: index,
        message: {
          what: "Nobody in the text answers for this sentence.",
          why: "It states a fact that readers may want to check.",
          next: "Say who says so, or how it is known.",
        },
      };
    }
  },
});
