import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";
import { annotationOf, harvestArticle, reviewOf12Percent } from "../annotation.fixture.ts";

const RULE = "stale-review";

test.each([
  ["the figure changed", harvestArticle("⟦15 percent⟧")],
  ["the claim stands as it was", harvestArticle("12 percent")],
  ["it moved", `Harvest\n\nIt rained. Farmers waited.\n\n${harvestArticle("12 percent").slice(9)}`],
])("%s", (_, text) => {
  expect(mark(RULE, text, { annotations: annotationOf("12 percent", reviewOf12Percent("confirmed")) }).text).toBe(text);
});

test("a dispute lapses too, and says what it was of", () => {
  const { findings } = mark(RULE, harvestArticle("15 percent"), {
    annotations: annotationOf("12 percent", reviewOf12Percent("disputed")),
  });
  expect(findings.map(({ message }) => message.what)).toEqual(["Ana Ruiz disputed “12 percent”, not “15 percent”."]);
});
