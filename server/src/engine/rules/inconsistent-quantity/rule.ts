/** The same thing given two figures in one article, headline included. */
import { shift, textOf } from "../../base/index.ts";
import { defineRule } from "../define.ts";
import type { FigureMention } from "../same-figures.ts";
import type { Hit } from "../types.ts";
import type { Conflict, MentionInBlock } from "./conflict.ts";
import { headlineConflicts } from "./headline.ts";
import { isShare, shortSlipConflicts } from "./short-slips.ts";
import { slipConflicts } from "./slips.ts";
import { haveTwoSources } from "./sources-behind.ts";
import { statementConflicts } from "./statements.ts";
import { ofTwoThings } from "./two-things.ts";

export const inconsistentQuantity = defineRule({
  id: "inconsistent-quantity",
  summary: "One thing with two figures",
  why: "When the headline says 14 and the story says 12, one of them is wrong, and readers stop trusting both. Figures change while a story is edited, and the copies of them are easily forgotten. So it is where a sentence gives a figure again, in much the same words, with one digit wrong or two swapped. Rounding, ranges and “at least” are allowed for; two sentences with names, years or sources of their own may tell of two things, and get a hint at most.",
  default: "warning",
  options: {},
  example: {
    fails:
      "⟦14 miners⟧ freed after tunnel collapse\n\nRescuers have freed 12 miners after a tunnel collapsed on Monday, the mine's owner said.\n\nThe owner will pay a fine of £1.3m to the safety board. The fine that the owner will pay the safety board is ⟦£1.8m⟧.\n",
    passes:
      "12 miners freed after tunnel collapse\n\nRescuers have freed 12 miners after a tunnel collapsed on Monday, the mine's owner said.\n\nThe owner will pay a fine of £1.3m to the safety board. The fine that the owner will pay the safety board is £1.3m.\n",
  },

  *find(facts) {
    const { text, blocks } = facts.article;
    const placed = ({ block, mention }: MentionInBlock) => shift(mention, blocks[block]!.span.start);
    const words = (mention: MentionInBlock) => textOf(text, placed(mention));
    const hit = ({ figure, other }: Conflict, what: string, why: string, next = MAKE_AGREE): Hit => ({
      span: placed(figure),
      message: { what, why, next },
      related: [{ span: placed(other), message: "The other figure." }],
    });
    for (const conflict of headlineConflicts(facts.blocks)) {
      const what = `The headline says “${words(conflict.figure)}”, and the article “${words(conflict.other)}”.`;
      yield hit(conflict, what, "The same thing cannot have two figures.");
    }
    const known = new Set<FigureMention>();
    const told = (conflict: Conflict, why: string, isDoubtful = false): Hit[] => {
      const { figure, other } = conflict;
      if (known.has(figure.mention)) return [];
      known.add(figure.mention);
      const what = `“${words(figure)}” was “${words(other)}” further up.`;
      if (haveTwoSources(facts.blocks, figure, other))
        return [{ atMost: "hint", ...hit(conflict, what, "Two sources differ, which may be the news.", SAY_SO) }];
      if (isDoubtful) return [{ atMost: "hint", ...hit(conflict, what, `${why} ${MAYBE_TWO}`, IF_ONE) }];
      return [hit(conflict, what, why)];
    };
    const ofTwo = ({ figure, other }: Conflict) => ofTwoThings(facts.blocks, other, figure);
    for (const conflict of slipConflicts(facts.blocks))
      yield* told(conflict, "They differ as a slip of the hand makes figures differ.", ofTwo(conflict) === "surely");
    for (const conflict of statementConflicts(facts.blocks))
      yield* told(conflict, "The same is said of the same thing twice, with two figures.");
    for (const conflict of shortSlipConflicts(facts.blocks))
      yield* told(
        conflict,
        "They are told in much the same words, and nothing else bears one of them out.",
        isShare(conflict.figure.mention.figure) || ofTwo(conflict) === "maybe",
      );
  },
});

const MAKE_AGREE = "Find out which is right, and make them agree.";
/** Said where the two sentences have names or times of their own. */
const MAYBE_TWO = "They may be of two things, or of two times.";
const IF_ONE = "If they are of one thing, find out which is right.";
const SAY_SO = "Find out which is right, or tell readers that they differ.";
