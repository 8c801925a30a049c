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

const RULE = "disputed-claim";
const article = (figure: string) => `Harvest\n\nThe harvest fell by ${figure}, the grain board said.\n`;

test.each([
  ["disputed", "warning", 1],
  ["needs-work", "warning", 1],
  ["confirmed", "", 0],
])("%s", (verdict, severity, count) => {
  const { findings } = mark(RULE, article("12 percent"), { annotations: annotations("12 percent", review(verdict)) });
  expect(findings.map((finding) => finding.severity)).toEqual(Array(count).fill(severity));
});

test("needs work is a warning at most, a dispute what the desk says", () => {
  const severityOf = (verdict: string) =>
    mark(RULE, article("12 percent"), { annotations: annotations("12 percent", review(verdict)), level: "error" })
      .findings[0]!.severity;
  expect([severityOf("disputed"), severityOf("needs-work")]).toEqual(["error", "warning"]);
});

test("a citation is no dispute", () => {
  expect(mark(RULE, article("12 percent"), { annotations: annotations("12 percent", citation) }).findings).toEqual([]);
});
