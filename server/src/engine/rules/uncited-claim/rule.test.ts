import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "uncited-claim";

test.each([
  ["attributed, not cited", "The flood destroyed ⟦1,200 homes⟧, the county said."],
  ["cited", "The flood destroyed 1,200 homes, the county said [@county]."],
  ["exempt", "We counted 1,200 boats [@exempt:own-reporting, from the quay]."],
  ["what any editor lets stand", "The two sides met for four days."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});
