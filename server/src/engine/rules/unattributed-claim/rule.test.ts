import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadCheckworthinessModel } from "../../claims/index.ts";
import { mark } from "../../marks.fixture.ts";

const RULE = "unattributed-claim";
const weights = readFileSync(new URL("../../../../models/checkworthiness.bin", import.meta.url));
const models = { checkworthiness: loadCheckworthinessModel(weights) };

test.each([
  ["a fact", "⟦The government has cut spending on roads and schools in every county since 1990.⟧"],
  ["a fact that somebody states", "The government has cut spending on roads and schools since 1990, the auditor said."],
  ["a wish", "I hope you will all come to the fair."],
  ["a sentence with a figure is another rule's", "The government has cut spending on roads by $48 million since 1990."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text, { models }).text).toBe(text);
});
