/** Claims that the article asks to leave alone are not counted as open, and say why. */
import { expect, test } from "vitest";
import { claimTree } from "./claim-tree.ts";
import { analysisOf } from "./cursor.fixture.ts";
import { describeStanding } from "./describe-standing.ts";
import { sheetOf } from "./report/index.ts";
import { tallyInWords, tallyOf } from "./tally.ts";

const article = (above: string) =>
  "Fire in the old town\n\n" +
  `${above}The fire destroyed 316 houses in the old town on Friday. The vote was Labour 2,202, the Greens 1,121.\n\n` +
  "It burnt 1,400 trees.\n\n“We lost it all.”\n";

const openIn = (above: string) =>
  claimTree(analysisOf(article(above)), "standing", "open")
    .groups.flatMap(({ claims }) => claims)
    .map(({ words }) => words);

const all = ["316 houses", "2,202", "1,121", "1,400 trees", "“We lost it all.”"];

test.each([
  ["", all],
  ["%% wellsourced-ignore-next unattributed-quantity: from the minutes\n", ["1,400 trees", "“We lost it all.”"]],
  ["%% wellsourced-ignore-next vague-source: from the minutes\n", all],
  ["%% wellsourced-ignore-file unattributed-quote: from the minutes\n", all.slice(0, -1)],
  ["%% wellsourced-ignore-file: from the minutes\n", []],
])("under “%s” are open: %j", (above, words) => {
  expect(openIn(above)).toEqual(words);
  expect(tallyOf(analysisOf(article(above))).open).toBe(words.length);
});

test("they are unattributed still, and the view and the report say why they are left alone", () => {
  const analysis = analysisOf(article("%% wellsourced-ignore-next unattributed-quantity: from the minutes\n"));
  expect(tallyInWords(tallyOf(analysis))).toBe("5 claims: 5 unattributed (2 open)");
  const [first] = claimTree(analysis, "standing").groups[0]!.claims;
  expect(first).toMatchObject({ words: "316 houses", isOpen: false, reasons: ["from the minutes"] });
  expect(JSON.stringify(describeStanding(analysis, analysis.claims[0]!))).toContain("Not queried: from the minutes.");
  expect(sheetOf(analysis, "fire.article").rows[0]).toMatchObject({
    standing: "unattributed",
    isOpen: false,
    reasons: ["from the minutes"],
  });
});

test.each([[""], [": say why"]])("a suppression with no reason of its writer’s (“%s”) says that", (reason) => {
  const analysis = analysisOf(article(`%% wellsourced-ignore-next unattributed-quantity${reason}\n`));
  expect(claimTree(analysis, "standing").groups[0]!.claims[0]!.reasons).toEqual(["no reason is given"]);
});
