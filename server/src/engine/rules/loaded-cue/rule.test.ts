import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "loaded-cue";

test.each([
  ["doubts", "Mayor Duarte ⟦claimed⟧ the bridge was safe."],
  ["presumes guilt", "Mayor Duarte ⟦admitted⟧ the bridge was old."],
  ["reads minds", "Mayor Duarte ⟦believes⟧ the bridge is safe."],
  ["plain", "Mayor Duarte said the bridge was safe."],
  ["inside a quotation", "“She claimed it was safe,” said Ana Ruiz."],
  ["no cue", "The runner claimed her fourth title."],
  ["the writer's own", "I believe the bridge is safe."],
  ["what many believe", "Many residents believe the bridge is safe."],
  ["what prosecutors allege", "Prosecutors allege that the bridge was never safe."],
  ["a plea", "Ana Ruiz admitted two counts of fraud."],
  ["claims as a noun", "The board met amid Tory claims the bridge was unsafe."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});

test("offers the plain verb of the same form", () => {
  const [finding] = mark(RULE, "Heading\n\nMayor Duarte claims the bridge is safe.\n").findings;
  expect(finding!.fixes![0]!.edits[0]!.newText).toBe("says");
  expect(finding!.fixes![0]!.kind).toBe("review");
});
