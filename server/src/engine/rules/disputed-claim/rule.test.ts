import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";
import { annotationOf, citationBody, harvestArticle, reviewOf12Percent } from "../annotation.fixture.ts";

const RULE = "disputed-claim";

test.each([
  ["disputed", "warning", 1],
  ["needs-work", "warning", 1],
  ["confirmed", "", 0],
])("%s", (verdict, severity, count) => {
  const { findings } = mark(RULE, harvestArticle("12 percent"), {
    annotations: annotationOf("12 percent", reviewOf12Percent(verdict)),
  });
  expect(findings.map((finding) => finding.severity)).toEqual(Array(count).fill(severity));
});

test("needs work is a warning at most, a dispute what the desk says", () => {
  const severityOf = (verdict: string) =>
    mark(RULE, harvestArticle("12 percent"), {
      annotations: annotationOf("12 percent", reviewOf12Percent(verdict)),
      level: "error",
    }).findings[0]!.severity;
  expect([severityOf("disputed"), severityOf("needs-work")]).toEqual(["error", "warning"]);
});

test("a citationBody is no dispute", () => {
  expect(
    mark(RULE, harvestArticle("12 percent"), { annotations: annotationOf("12 percent", citationBody) }).findings,
  ).toEqual([]);
});
