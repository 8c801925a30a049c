/**
 * Figures that can't all hold: those of one sentence (“45 of 90 (60%)”, “doubled from 10 to 30”, “rose from 50 to 48”, “by 15 points,
 * 52-40”), and sums that one article converts at two rates of exchange.
 */
import { shift } from "../../base/index.ts";
import type { Sentence, Token } from "../../text/index.ts";
import { amountsAndWordsIn } from "../amounts.ts";
import { defineRule } from "../define.ts";
import { spanOf } from "../span-of.ts";
import type { Hit } from "../types.ts";
import { answersThatFail } from "./answers.ts";
import { changeThatFails, type Failure } from "./change.ts";
import { changesIn } from "./changes.ts";
import { exchangesThatFail } from "./exchange.ts";
import { leadsThatFail } from "./lead.ts";
import { partsThatFail } from "./part.ts";
import { sharesThatFail } from "./share.ts";
import { stepsThatFail } from "./step.ts";
import { sumsThatFail } from "./sum.ts";

export const inconsistentArithmetic = defineRule({
  id: "inconsistent-arithmetic",
  summary: "Figures that can't all hold",
  why: "When a sentence gives two amounts and what follows from them, readers can check the sum, and some do. One of the three is wrong, and nobody can tell which. So it is where an article converts two sums at two rates of exchange (a hint, where their sentences name two years). Rounding is allowed for: only what no rounding explains is reported.",
  default: "warning",
  options: {},
  example: {
    fails:
      "Members vote\n\nIn all, 45 of 90 members (⟦60%⟧) voted for the plan, the union said.\n\nFees rose ⟦20%⟧ to $90 from $60, it said, and visits ⟦doubled⟧ from 10 to 30.\n\nIt paid lawyers $168m (£89m), and $500m (⟦£378.8m⟧) in all.\n",
    passes:
      "Members vote\n\nIn all, 45 of 90 members (50%) voted for the plan, the union said.\n\nFees rose 50% to $90 from $60, it said, and visits tripled from 10 to 30.\n\nIt paid lawyers $168m (£89m), and $500m (£265m) in all.\n",
  },

  *findIn({ readings: [{ tokens, sentences }] }) {
    for (const { part, what } of failuresIn(tokens, sentences)) yield hit(spanOf(tokens, part), what);
  },

  *find({ article, blocks }) {
    for (const { sum, other, what, isOfOtherYear } of exchangesThatFail(blocks)) {
      const [span, otherSpan] = [sum, other].map((one) => shift(one, article.blocks[one.block]!.span.start));
      yield {
        span: span!,
        related: [{ span: otherSpan!, message: "The other rate." }],
        ...(isOfOtherYear && { atMost: "hint" }),
        message: {
          what,
          why: isOfOtherYear
            ? OTHER_YEAR
            : "An article converts at the rate of one day, so one of these sums is wrong.",
          next: "Check both sums, and convert again; where the rate is another day's, say which.",
        },
      };
    }
  },
});

/** What sentences say that cannot be: each is its own sum. It takes two amounts to contradict each other, and most sentences have none. */
function failuresIn(tokens: readonly Token[], sentences: readonly Sentence[]): readonly Failure[] {
  return sentences
    .filter(({ firstToken, endToken }) => 2 <= amountsAndWordsIn(tokens, firstToken, endToken).length)
    .flatMap(({ firstToken, endToken }) => [
      ...changesIn(tokens, firstToken, endToken).flatMap((change) => changeThatFails(tokens, change) ?? []),
      ...sharesThatFail(tokens, firstToken, endToken),
      ...partsThatFail(tokens, firstToken, endToken),
      ...stepsThatFail(tokens, firstToken, endToken),
      ...leadsThatFail(tokens, firstToken, endToken),
      ...sumsThatFail(tokens, firstToken, endToken),
      ...answersThatFail(tokens, firstToken, endToken),
    ]);
}

const OTHER_YEAR = "They may be at the rates of two years; most articles convert at one.";

function hit(span: Hit["span"], what: string): Hit {
  return {
    span,
    message: {
      what,
      why: "One of these figures is wrong, and readers can work that out.",
      next: "Check each against its source.",
    },
  };
}
