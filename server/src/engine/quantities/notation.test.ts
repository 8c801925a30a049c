/** The same figures in another notation are the same figures: pairs of sentences as two desks would write them. */
import { expect, test } from "vitest";
import { figuresOf } from "./reading.fixture.ts";

/** All but places, what a unit is called in the text and words that are as written. */
function alike(prose: string) {
  return figuresOf(prose).quantities.map(({ kind, value, unit, modifier, trend, noClaim }) => ({
    kind,
    value,
    unit,
    modifier,
    trend,
    noClaim,
  }));
}

test.each([
  ["Rent takes two thirds of all income.", "Rent takes 2 thirds of all income."],
  ["Three-quarters of the members left.", "3-quarters of the members left."],
  ["It cost a third of a million dollars.", "It cost 1 third of a million dollars."],
  ["The top two candidates met in Quill.", "The top 2 candidates met in Quill."],
  ["It is one of the top twenty banks.", "It is one of the top 20 banks."],
  ["The bid put pressure on the two.", "The bid put pressure on the 2."],
  ["These four have said so.", "These 4 have said so."],
  ["He has an anecdote or two to tell.", "He has an anecdote or 2 to tell."],
  ["She runs one of the big four.", "She runs one of the big 4."],
  ["They lost £3.5bn and $2.5m.", "They lost £3½bn and $2½m."],
  ["They lost £0.5m and 0.5bn euros.", "They lost £½m and ½bn euros."],
  ["Rates rose 0.25pc in May.", "Rates rose ¼pc in May."],
  ["It is a talk lasting more than 3 hours.", "It is a talk lasting over 3 hours."],
  ["Sales fell about 7%.", "Sales fell ~7%."],
  ["Sales fell more than 7%.", "Sales fell upwards of 7%."],
  ["Turnout was up about 19 points.", "Turnout was up circa 19 points."],
  ["She has taught for more than 48 years.", "She has taught for over 48 years."],
  ["The church has about 200 pews.", "The church has c. 200 pews."],
  ["She pays about £5m a year.", "She pays c. £5m a year."],
  ["She pays about $3,000 for 200 pews.", "She pays approx. $3,000 for 200 pews."],
  ["The church has about 200 pews.", "The church has ca. 200 pews."],
  ["They lost £12,800 in May.", "They lost £12 800 in May."],
  ["They lost R12,800 in May.", "They lost R12 800 in May."],
  ["They lost USD 12,800 in May.", "They lost USD 12 800 in May."],
  ["They lost 12,800 euros in May.", "They lost 12 800 euros in May."],
  ["He got 150,000 euros (£77,800).", "He got 150,000 euros (77,800 pounds)."],
  ["They made ¥15 million (£77,800).", "They made ¥15 million (77,800 pounds)."],
  ["He got a cheque for $150,000 (£77,800).", "He got a cheque for $150,000 (77,800 pounds)."],
])("%s / %s", (one, other) => {
  expect(alike(one).length).toBeGreaterThan(0);
  expect(alike(other)).toEqual(alike(one));
});

test.each([
  ["one whole medal", "He won one third-place medal.", 1, "third-place medal"],
  ["one whole match", "She lost 1 quarter-final in May.", 1, "quarter-final"],
  ["one whole race", "He ran one half-marathon.", 1, "half-marathon"],
  ["half an hour", "He spent one half-hour there.", 0.5, "hour"],
  ["nine months of a year", "Losses grew in 3 quarters of 2024.", 3, "quarter"],
  ["nine months of growth", "The firm shrank after three quarters of growth.", 3, "quarter"],
  ["most of 2,000 people", "It was seen by three quarters of 2000 voters.", 0.75, "% voter"],
  ["a bag that weighs", "A $40 bag (50 pounds) of rice fell.", 50, "pound"],
  ["a sum and a bulb", "They sell a $5 100-watt bulb.", 5, "dollar"],
])("%s: %s", (_, text, value, unit) => {
  expect(alike(text)).toContainEqual(expect.objectContaining({ value, unit }));
});

test.each([
  ["the third of several points", "c. 200 people died.", "="],
  ["what is paid bit by bit", "It is £5m spent over 3 years.", "="],
  ["what comes bit by bit", "It will be phased in over 5 years.", "="],
  ["a lesson that lasts, and no more than that", "They talked over three years.", "="],
  ["the end of a sentence that is no circa", "He takes Vitamin C. 200 people do.", "="],
])("exact: %s", (_, text, modifier) => {
  expect(alike(text).at(-1)).toMatchObject({ modifier });
});
