/** A citation, exemption or suppression that is not what it tries to be: “[@; p. 3]”, “[@port on Monday”, “[@exempt:hearsay]”. */
import { defineRule } from "../define.ts";

export const malformedCitation = defineRule({
  id: "malformed-citation",
  summary: "A citation, exemption or suppression that can't be read",
  why: "What looks like a citation and is none backs nothing, and the brackets end up in print. The same goes for exemptions of a kind that does not exist and for suppressions that say neither what they hide nor where.",
  default: "warning",
  options: {},
  example: {
    fails: "Harvest fails\n\nThe harvest fell by 12 percent [@grain-2024;⟦ page 3⟧].\n",
    passes: "Harvest fails\n\nThe harvest fell by 12 percent [@grain-2024, page 3].\n",
    library: `[{ "id": "grain-2024", "type": "report", "title": "Harvest report", "URL": "https://example.org/harvest" }]`,
  },

  *find({ markupProblems }) {
    for (const { span, message, why } of markupProblems) {
      yield {
        span,
        message: {
          what: message,
          why: why ?? "As it stands it backs nothing and hides nothing.",
          next: "Correct it, or take it out.",
        },
      };
    }
  },
});
