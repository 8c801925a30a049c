import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "vague-source";

test.each([
  ["officials", "⟦Officials said⟧ the talks had collapsed."],
  ["reports from a place", "⟦Reports from Turkey suggested⟧ the talks had collapsed."],
  ["sources", "⟦Sources told⟧ the paper that the talks had collapsed."],
  ["it is believed", "⟦It is believed⟧ that the talks collapsed."],
  ["it is predicted", "⟦It is predicted⟧ that the talks will collapse."],
  ["behind a comma", "The talks collapsed, it ⟦is believed⟧."],
  ["said of somebody", "Orlova ⟦is understood⟧ to have left."],
  ["an adverb", "Orlova ⟦reportedly⟧ left the talks early."],
  ["at the beginning", "⟦According to reports⟧, Orlova left the talks."],
  ["authorities", "⟦Authorities said⟧ the talks had collapsed."],
  ["media", "⟦Local media reported⟧ that the talks had collapsed."],
  ["polls", "Orlova was ahead by 6 points ⟦in several national polls⟧."],
  ["forecasts", "Prices rose by more than ⟦analysts' forecasts of⟧ 2%."],
  ["polls of a name", "Orlova was ahead by 6 points in several Datora polls."],
  ["a name", "Lena Orlova said the talks had collapsed."],
  ["a body", "The ministry said the talks had collapsed."],
  ["an office with its body", "Energy Department officials said the talks had collapsed."],
  ["what the writer says is to be said", "The first thing to be said is that the talks have not collapsed."],
  ["no report at all", "Officials walked into the hall."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});

test("what is named further down is not vague in the headline", () => {
  const text =
    "Coffee is safe, study finds\n\nA new study found coffee to be safe.\n\nThe study in the New England Journal of Medicine found that few slept badly.\n";
  expect(mark(RULE, text).text).toBe(text);
});

test("each vague source is named once", () => {
  const text = "Heading\n\n⟦Officials said⟧ the talks had collapsed. Officials said they would go on.\n";
  expect(mark(RULE, text).text).toBe(text);
});
