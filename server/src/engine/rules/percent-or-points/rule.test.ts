import { expect, test } from "vitest";
import { mark } from "../../rule-testing.ts";

const RULE = "percent-or-points";

test.each([
  ["a difference called a percentage", "The rate rose ⟦3 percent⟧, from 5 percent to 8 percent."],
  ["ends the other way round", "The rate fell ⟦4%⟧ to 36% from 40%."],
  ["one end before, one after", "Only 32 percent opposed the tax, down ⟦15 percent⟧ from 47 percent in 2009."],
  ["a lead", "She leads by ⟦15 percent⟧, 52 percent to 37 percent."],
  ["a share that no words call a difference", "She has 52 percent to his 37 percent, with 15 percent undecided."],
  ["points", "The rate rose 3 percentage points, from 5 percent to 8 percent."],
  ["a true percentage", "The rate rose 60 percent, from 5 percent to 8 percent."],
  ["not percentages", "Sales rose 3 percent, from 500 to 515."],
  ["both would be right", "The rate rose 100 percent, from 100 percent to 200 percent."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});
