import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "unreviewed-claim";

test.each([
  ["a figure", "The flood destroyed ⟦1,200 homes⟧, the county said."],
  ["a quotation", "⟦“We will rebuild the whole street,”⟧ said Ana Ruiz."],
  ["what any editor lets stand", "The two sides met for four days."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});
