/** Words of an article within a message: one pair of marks around them, whatever marks they have. */
import { expect, test } from "vitest";
import { inMarks } from "./in-marks.ts";

test.each([
  ["12 percent", "“12 percent”"],
  ["“It rained,”", "“It rained,”"],
  ['"It rained,"', "“It rained,”"],
  ["“It rained,” she said, “and hailed.”", "““It rained,” she said, “and hailed.””"],
  ["“", "““”"],
])("a quotation's own marks give way to the message's: %s", (words, expected) => {
  expect(inMarks(words)).toBe(expected);
});
