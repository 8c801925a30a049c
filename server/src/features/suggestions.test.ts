import { expect, test } from "vitest";
import { analysisOf } from "./cursor.fixture.ts";
import { likelyEntries, suggestionsFor } from "./suggestions.ts";

function suggested(text: string): string[] {
  const analysis = analysisOf(text);
  return suggestionsFor(analysis, analysis.claims[0], 3).map(({ entry, because }) => `${entry.key}: ${because}`);
}

test("the claim's words and its sentence's point to an entry", () => {
  const [first] = suggested("Port grows\n\nTraffic at the port doubled to 1,400 ships.\n");
  expect(first).toMatch(/^port-2025: .*(?:traffic|port)/i);
});

test("a neighbour's citation does, but not one in another part of the article", () => {
  const next = "Fire in town\n\nIt burnt 316 houses.\n\nIt hurt 20 people [@ek-2024].\n";
  expect(suggested(next)).toEqual([expect.stringMatching(/^ek-2024: /)]);
  expect(suggested(next.replace("\n\nIt hurt", "\n\nThe rain fell.\n\nIt hurt"))).toEqual([]);
});

test("who needs a list of a length gets the rest of the library behind", () => {
  const analysis = analysisOf("Fire in town\n\nIt burnt 316 houses.\n");
  expect(likelyEntries(analysis, analysis.claims[0], 3).map(({ key }) => key)).toEqual(["port-2025", "ek-2024"]);
  expect(likelyEntries(analysis, undefined, 1)).toHaveLength(1);
});
