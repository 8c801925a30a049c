/** What is told of a line, layer by layer. */
import { expect, test } from "vitest";
import { analyze } from "./analyze.ts";
import { explain } from "./explain.ts";
import { emptyLibrary } from "./library/index.ts";
import { defaultRuleSettings } from "./rules/index.ts";

const rules = defaultRuleSettings();

function explained(text: string, line: string): string {
  const analysis = analyze(
    { text, format: "article" },
    { models: {}, library: emptyLibrary, rules, commonKnowledge: [], citedElsewhere: new Set() },
  );
  const start = text.indexOf(line);
  return explain(analysis, { start, end: start + line.length }, rules);
}

const landed = "A Boeing 747 with 300 people on board landed.";
const draft = `Plane lands\n\n${landed}\n\nIt was 12 years old.\n`;

test("a numeral that is no quantity is told with why, beside those that are", () => {
  const told = explained(draft, landed);
  expect(told).toContain("⟦300 people⟧  count, 300");
  expect(told).toContain("⟦747⟧  no quantity: name");
});

test("what stands in other lines is not told", () => {
  expect(explained(draft, landed)).not.toContain("12 years");
  expect(explained(draft, "Plane lands")).toContain("Quantities\n  none here");
});
