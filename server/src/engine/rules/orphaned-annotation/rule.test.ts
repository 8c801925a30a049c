import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";
import { annotationOf, citationBody, harvestArticle, reviewOf12Percent } from "../annotation.fixture.ts";

const RULE = "orphaned-annotation";

test("the words are gone, and so is the claim", () => {
  const text = "⟦Harvest⟧\n\nIt rained.\n";
  const { text: marked, findings } = mark(RULE, text, { annotations: annotationOf("12 percent", citationBody) });
  expect(marked).toBe(text);
  expect(findings[0]!.message.what).toContain("a source");
});

test("the words are there", () => {
  expect(
    mark(RULE, harvestArticle("12 percent"), { annotations: annotationOf("12 percent", citationBody) }).findings,
  ).toEqual([]);
});

test("a review of words that changed is another rule's", () => {
  expect(
    mark(RULE, harvestArticle("15 percent"), {
      annotations: annotationOf("12 percent", reviewOf12Percent("confirmed")),
    }).findings,
  ).toEqual([]);
});
