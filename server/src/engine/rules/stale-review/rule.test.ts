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

const RULE = "stale-review";
const article = (figure: string) => `Harvest\n\nThe harvest fell by ${figure}, the grain board said.\n`;

test.each([
  ["the figure changed", article("⟦15 percent⟧")],
  ["the claim stands as it was", article("12 percent")],
  ["it moved", `Harvest\n\nIt rained. Farmers waited.\n\n${article("12 percent").slice(9)}`],
])("%s", (_, text) => {
  expect(mark(RULE, text, { annotations: annotations("12 percent", review("confirmed")) }).text).toBe(text);
});

test("a dispute lapses too, and says what it was of", () => {
  const { findings } = mark(RULE, article("15 percent"), {
    annotations: annotations("12 percent", review("disputed")),
  });
  expect(findings.map(({ message }) => message.what)).toEqual(["Ana Ruiz disputed “12 percent”, not “15 percent”."]);
});
