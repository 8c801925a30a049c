import { expect, test } from "vitest";
import { mark } from "../../rule-testing.ts";

const RULE = "single-source";
const body =
  "Duarte said 340 homes were cut off. Duarte said repairs would cost $4 million. Duarte said 12 engineers were at work.";

test("one speaker for all", () => {
  const text = `⟦Bridge safe⟧\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});

test.each([
  ["two speakers", `${body} Orlova said 50 homes were safe.`],
  ["a citation", `${body} The bridge is 300 years old [@board].`],
  ["too few claims", "Duarte said 340 homes were cut off."],
  ["no claims", "The bridge was closed."],
])("%s", (_, paragraph) => {
  const text = `Bridge safe\n\n${paragraph}\n`;
  const library = `[{ "id": "board", "type": "book", "title": "Bridges" }]`;
  expect(mark(RULE, text, { library }).findings).toEqual([]);
});

test("the desk may ask for more claims", () => {
  expect(mark(RULE, `Bridge safe\n\n${body}\n`, { options: { claims: 4 } }).findings).toEqual([]);
});
