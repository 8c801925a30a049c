import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "unclosed-quote";

test.each([
  ["curly", "The deal allows easing ⟦“⟧in stages, with a way back."],
  ["straight", 'The deal allows easing ⟦"⟧in stages, with a way back.'],
  ["closed", "The deal allows easing “in stages”, with a way back."],
  ["runs on into the next paragraph", "“We will rebuild it.\n\n“And we will start today,” said Ana Ruiz."],
  ["feet and inches", "The wall is 6' high and 3\" thick."],
  ["an apostrophe", "The sailors’ boats and the ’90s flood."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});

test("can be closed", () => {
  const [finding] = mark(RULE, "Heading\n\nThe deal allows easing “in stages.\n").findings;
  expect(finding!.fixes!.map(({ kind, edits }) => [kind, edits[0]!.newText])).toEqual([["review", "”"]]);
});
