/** For strict desks: a claim without a citation, even where the text says whose it is. */
import { citesUnknown } from "../cites-unknown.ts";
import { defineRule } from "../define.ts";

export const uncitedClaim = defineRule({
  id: "uncited-claim",
  summary: "A claim without a citation",
  why: "An attribution tells the reader who said it; a citation tells the desk where that can be looked up. Desks whose articles are fact-checked claim by claim want both. Off by default. Figures that any editor would let stand are left alone.",
  default: "off",
  options: {},
  example: {
    fails: "River floods town\n\nThe flood destroyed ⟦1,200 homes⟧, the county's emergency office said.\n",
    passes:
      "River floods town\n\nThe flood destroyed 1,200 homes, the county's emergency office said [@county-2024].\n",
    library: `[{ "id": "county-2024", "type": "report", "title": "Flood report", "URL": "https://example.org/flood" }]`,
  },

  *findIn({ claims }) {
    for (const [index, claim] of claims.entries()) {
      if (claim.standing === "cited" || claim.exemption || claim.urgency === "leave") continue;
      if (claim.subject === "sentence" || citesUnknown(claim)) continue;
      yield {
        span: { start: claim.start, end: claim.end },
        claim: index,
        message: {
          what: "No source is cited for this claim.",
          why: "The desk cannot look up where it comes from.",
          next: "Cite the document, the interview or the recording.",
        },
      };
    }
  },
});
