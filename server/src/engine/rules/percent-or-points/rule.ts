/** A difference between percentages called a percentage: “rose 3 percent, from 5% to 8%”. */
import { defineRule } from "../define.ts";
import { spanOf } from "../span-of.ts";
import { differencesIn } from "./differences.ts";

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
      for (const { by, from, to } of differencesIn(tokens, firstToken, endToken)) {
        const [points, percent] = [
          Math.abs(to.value - from.value),
          (100 * Math.abs(to.value - from.value)) / from.value,
        ];
        yield {
          span: spanOf(tokens, by),
          message: {
            what: `From ${from.value}% to ${to.value}% is ${round(points)} percentage points, or ${round(percent)} percent.`,
            why: "A difference between percentages is counted in points; a percentage of a percentage is something else.",
            next: "Write “percentage points”.",
          },
        };
      }
    }
  },
});

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
