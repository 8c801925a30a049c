/** The same thing given two figures in one article, headline included. */
import { defineRule } from "../define.ts";
import { conflicts } from "./conflicts.ts";

export const inconsistentQuantity = defineRule({
  id: "inconsistent-quantity",
  summary: "One thing with two figures",
  why: "When the headline says 14 and the story says 12, one of them is wrong, and readers stop trusting both. Figures change while a story is edited, and the copies of them are easily forgotten. Rounding, ranges and “at least” are allowed for.",
  default: "warning",
  options: {},
  example: {
    fails:
      "⟦14 miners⟧ freed after tunnel collapse\n\nRescuers have freed 12 miners after a tunnel collapsed on Monday, the mine's owner said.\n",
    passes:
      "12 miners freed after tunnel collapse\n\nRescuers have freed 12 miners after a tunnel collapsed on Monday, the mine's owner said.\n",
  },

  *find(facts) {
    for (const { one, other, place } of conflicts(facts)) {
      const [said, saidElsewhere] = [one, other].map(({ start, end }) => facts.article.text.slice(start, end));
      yield {
        span: { start: one.start, end: one.end },
        message: {
          what: `${place} says “${said}”, and “${saidElsewhere}” stands further on.`,
          why: "The same thing cannot have two figures.",
          next: "Find out which is right, and make them agree.",
        },
        related: [{ span: { start: other.start, end: other.end }, message: "The other figure." }],
      };
    }
  },
});
