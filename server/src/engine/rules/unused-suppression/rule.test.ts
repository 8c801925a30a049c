import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "unused-suppression";

test.each([
  [
    "hides nothing",
    "⟦%% wellsourced-ignore-next unattributed-quantity: our own count⟧\n\nThe bridge opened on Monday.",
  ],
  [
    "hides a finding",
    "%% wellsourced-ignore-next unattributed-quantity: our own count\n\nThe repairs cost $48 million.",
  ],
  [
    "hides another rule's finding only",
    "⟦%% wellsourced-ignore-next unclosed-quote: as printed⟧\n\nThe repairs cost $48 million.",
  ],
  [
    "hides what one of its rules finds, and nothing of the other, whose name is misspelt",
    "⟦%% wellsourced-ignore-next unattributed-quantity, vague-sorce: as agreed⟧\n\nThe repairs cost $48 million.",
  ],
  [
    "is written as in Markdown",
    "<!-- wellsourced-ignore-next unattributed-quantity: our own count -->\n\nThe repairs cost $48 million.",
  ],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});
