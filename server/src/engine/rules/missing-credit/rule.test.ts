import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "missing-credit";

test.each([
  [
    "a picture alone",
    "Text of a paragraph that runs on for a while.\n\n⟦ferry.jpg⟧\n\nMore text of another paragraph that runs on.",
  ],
  ["a credit under it", "Text.\n\nferry.jpg\n\nThe ferry on Monday.\n\nAna Ruiz/Harbour News"],
  ["no pictures", "Text."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});
