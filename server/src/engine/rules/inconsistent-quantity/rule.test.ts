import { expect, test } from "vitest";
import { mark } from "../../rule-testing.ts";

const RULE = "inconsistent-quantity";

test.each([
  ["another count", "⟦14 miners⟧ freed after collapse\n\nRescuers freed 12 miners after a collapse.\n"],
  ["another sum", "⟦$3m⟧ payoff for Shellfish boss\n\nShellfish will pay its former boss $1m.\n"],
  ["the same", "12 miners freed after collapse\n\nRescuers freed 12 miners after a collapse.\n"],
  ["rounded", "$280bn case thrown out\n\nThe court threw out the case for $279.6bn.\n"],
  ["cut short", "Workers send $16bn home\n\nWorkers sent a record $16.6bn home last year.\n"],
  ["at least", "At least 12 miners freed\n\nRescuers freed 14 miners after a collapse.\n"],
  ["a sum of parts", "14 freed miners and guards safe\n\nRescuers freed 12 miners. Two guards were safe.\n"],
  [
    "the figure stands further down",
    "14 miners freed\n\nRescuers freed 12 miners by noon.\n\nBy night 14 miners were out.\n",
  ],
  ["other things", "14 miners freed\n\nRescuers used 12 pumps.\n"],
  ["ages and spans of time", "Mayor, 92, dies\n\nHe served for 11 years with his wife, 91.\n"],
])("%s", (_, text) => {
  expect(mark(RULE, text).text).toBe(text);
});
