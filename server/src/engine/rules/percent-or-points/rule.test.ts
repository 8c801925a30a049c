import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "percent-or-points";

test.each([
  ["a difference called a percentage", "The rate rose ⟦3 percent⟧, from 5 percent to 8 percent."],
  ["ends the other way round", "The rate fell ⟦4%⟧ to 36% from 40%."],
  ["one end before, one after", "Only 32 percent opposed the tax, down ⟦15 percent⟧ from 47 percent in 2009."],
  ["a noun for the difference", "The rate rose from 5 percent to 8 percent, a rise of ⟦3 percent⟧."],
  ["a part of something", "The rate rose from 5 percent to 8 percent, of which 3 percent is new."],
  ["a true percentage behind a noun", "The rate rose from 5 percent to 8 percent, an increase of 60 percent."],
  ["a lead", "She leads by ⟦15 percent⟧, 52 percent to 37 percent."],
  ["a share that no words call a difference", "She has 52 percent to his 37 percent, with 15 percent undecided."],
  ["points", "The rate rose 3 percentage points, from 5 percent to 8 percent."],
  ["a true percentage", "The rate rose 60 percent, from 5 percent to 8 percent."],
  [
    "a rating and the two shares that make it",
    "Her rating was -⟦11 percent⟧ (40 percent positive to 51 percent negative).",
  ],
  ["an estimate, and between which it lies", "It cuts the risk 12 percent (6 percent to 18 percent)."],
  ["a share and two others that do not make it", "She won 11 percent (40 percent of men to 53 percent of women)."],
  ["an average lead", "She is up an average of ⟦9.2 percent⟧ at 49.2 percent to 40 percent."],
  ["a day between", "Growth slowed to 0.3% in the quarter to June 30, down ⟦6 percent⟧ from 6.3%."],
  ["a day before its month between", "The rate rose ⟦2%⟧, from 40% on 14 July to 42%."],
  ["a year’s end between", "Growth was 7.1% in 2005-6, up ⟦0.4 percent⟧ from 6.7%."],
  ["not percentages", "Sales rose 3 percent, from 500 to 515."],
  ["both would be right", "The rate rose 100 percent, from 100 percent to 200 percent."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});

test.each([
  ["The rate rose 3 percent, from 5 percent to 8 percent.", "From 5% to 8% is 3 percentage points, or 60 percent."],
  ["Turnout rose 10% to 50% from 40%.", "From 40% to 50% is 10 percentage points, or 25 percent."],
  ["Rates were cut by 0.25% to 4.5%, from 4.75%.", "From 4.75% to 4.5% is 0.25 percentage points, or 5.3 percent."],
  ["Only 32% opposed it, down 15% from 47%.", "From 47% to 32% is 15 percentage points, or 31.9 percent."],
  ["The share rose 1%, from 4% to 5%.", "From 4% to 5% is 1 percentage point, or 25 percent."],
  ["She leads by 15%, 52% to 37%.", "52% and 37% are 15 percentage points apart."],
])("%s: %s", (body, what) => {
  const [finding] = mark(RULE, `Heading\n\n${body}\n`).findings;
  expect(finding?.message.what).toBe(what);
});
