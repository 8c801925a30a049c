import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const annotations = (exact: string, body: string) => `[{
  "@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:uuid:5f0c2f2e-7f3a-4f0b-9a53-0d7a4b1c2d3e", "type": "Annotation",
  "body": [${body}],
  "target": { "selector": [{ "type": "TextQuoteSelector", "exact": "${exact}", "prefix": "The harvest fell by ", "suffix": ", the grain board" }] }
}]`;
const review = (
  verdict: string,
) => `{ "type": "TextualBody", "purpose": "assessing", "value": "${verdict}", "words": "12 percent",
  "creator": { "type": "Person", "name": "Ana Ruiz" }, "created": "2024-09-02T10:00:00Z" }`;
const citation = `{ "type": "TextualBody", "purpose": "linking", "value": "@grain" }`;

const RULE = "orphaned-annotation";
const article = (figure: string) => `Harvest\n\nThe harvest fell by ${figure}, the grain board said.\n`;

test("the words are gone, and so is the claim", () => {
  const text = "⟦Harvest⟧\n\nIt rained.\n";
  const { text: marked, findings } = mark(RULE, text, { annotations: annotations("12 percent", citation) });
  expect(marked).toBe(text);
  expect(findings[0]!.message.what).toContain("a source");
});

test("the words are there", () => {
  expect(mark(RULE, article("12 percent"), { annotations: annotations("12 percent", citation) }).findings).toEqual([]);
});

test("a review of words that changed is another rule's", () => {
  expect(
    mark(RULE, article("15 percent"), { annotations: annotations("12 percent", review("confirmed")) }).findings,
  ).toEqual([]);
});
