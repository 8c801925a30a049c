/** A difference between percentages called a percentage: “rose 3 percent, from 5% to 8%”. */
import { defineRule } from "../define.ts";
import { spanOf } from "../span-of.ts";
import { type Difference, differencesIn } from "./differences.ts";

export const percentOrPoints = defineRule({
  id: "percent-or-points",
  summary: "A difference between percentages called a percentage",
  why: "From 5% to 8% is a rise of three percentage points, or of 60 percent. Calling it “3 percent” understates it twentyfold; the two are mixed up often, and by readers too. After the AP Stylebook, “percent, percentage, percentage points”.",
  default: "info",
  options: {},
  example: {
    fails:
      "Jobless rate up\n\nThe jobless rate rose ⟦3 percent⟧, from 5 percent to 8 percent, the labor office said.\n",
    passes:
      "Jobless rate up\n\nThe jobless rate rose three percentage points, from 5 percent to 8 percent, the labor office said.\n",
  },

  *findIn({ readings: [{ tokens, sentences }] }) {
    for (const { firstToken, endToken } of sentences) {
      for (const difference of differencesIn(tokens, firstToken, endToken)) {
        yield {
          span: spanOf(tokens, difference.by),
          message: {
            what: whatItIs(difference),
            why: "A difference between percentages is counted in points; a percentage of a percentage is something else.",
            next: "Write “percentage points”.",
          },
        };
      }
    }
  },
});

/** “From 40% to 50% is 10 percentage points, or 25 percent.”: what share of the old percentage that is; of nothing there is none. */
function whatItIs({ ends: [from, to], isChange }: Difference): string {
  const points = Math.abs(to.value - from.value);
  if (!isChange) return `${from.value}% and ${to.value}% are ${pointsWritten(points)} apart.`;
  const percent = from.value === 0 ? "" : `, or ${Math.round((1000 * points) / from.value) / 10} percent`;
  return `From ${from.value}% to ${to.value}% is ${pointsWritten(points)}${percent}.`;
}

/** As finely as percentages are written: rates move by 0.25. */
function pointsWritten(points: number): string {
  const written = String(Math.round(points * 100) / 100);
  return written === "1" ? "1 percentage point" : `${written} percentage points`;
}
