/** What fact boxes rest on: each figure of an article with its standing behind it. */
import { expect, test } from "vitest";
import { analyze, defaultRuleSettings, type Format, readLibrary } from "../index.ts";

const library = readLibrary([]);
const prose = "The council met on Monday and will meet again.";

function standings(box: string, format: Format): string[] {
  const title = format === "markdown" ? "# Rents rise" : "Rents rise";
  const text = `${title}\n\n${prose}\n\n${box}\n\n${prose}\n`;
  const context = { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] };
  const { claims, attributions } = analyze({ text, format }, context);
  return claims.map(({ start, end, standing, attribution }) => {
    const who = attribution === undefined ? [] : attributions[attribution]!.source;
    return [text.slice(start, end), standing, ...who.map((span) => text.slice(span.start, span.end))].join(": ");
  });
}

test.each<[name: string, format: Format, box: string, expected: string[]]>([
  [
    "a figure and a line about it",
    "article",
    "4.2 million\n\npeople out of work in May\n\nSource: ONS",
    ["4.2 million: attributed: ONS"],
  ],
  [
    "a bold figure and a sentence about it",
    "markdown",
    "**4.2 million**\n\nSo many were out of work in May.\n\n*Source: ONS*",
    ["4.2 million: attributed: ONS"],
  ],
  [
    "lines below their title",
    "article",
    "Key figures\n\nRents stood at £812, up 8%\n\nSource: Ashby Borough Council",
    ["£812: attributed: Ashby Borough Council", "8%: attributed: Ashby Borough Council"],
  ],
  [
    "a list below its title",
    "markdown",
    "## By numbers\n\n- £812 is the rent in Ashby\n- 48% of voters are undecided\n\nSource: YouGov",
    ["£812: attributed: YouGov", "48%: attributed: YouGov"],
  ],
  [
    "labelled lines that end in a stop",
    "article",
    "Acreage: 506,050.\n\nEvacuees: 4,403 people.\n\nSources: State Fire Office; county agencies.",
    ["506,050: attributed: State Fire Office", "4,403 people: attributed: State Fire Office"],
  ],
  [
    "two lines of one paragraph",
    "markdown",
    "**48%** of voters are undecided\nSource: YouGov",
    ["48%: attributed: YouGov"],
  ],
  [
    "a line with a source of its own",
    "article",
    "Rents stood at £812, according to Ana Ruiz\n\nWages rose 3%\n\nSource: ONS",
    ["£812: attributed: Ana Ruiz", "3%: attributed: ONS"],
  ],
])("a box is answered for by the source line below it: %s", (_, format, box, expected) => {
  expect(standings(box, format)).toEqual(expected);
});

test.each<[name: string, box: string, expected: string[]]>([
  ["running text", "Rents stood at £812 in May.\n\nSource: Reuters", ["£812: unattributed"]],
  [
    "running text above its lines",
    "Rents stood at £812 in May.\n\nWages up 3%\n\nSource: ONS",
    ["£812: unattributed", "3%: attributed: ONS"],
  ],
  [
    "what somebody is quoted with, nor for what stands above that",
    "1,200 staff lost\n\n“You are thieves and liars”\n\nCouncil tax up £300\n\nSource: ONS",
    ["1,200 staff: unattributed", "“You are thieves and liars”: unattributed", "£300: attributed: ONS"],
  ],
  ["its own picture", "Waiting list\n\nWages up 3%\n\nSource: Getty Images", ["3%: unattributed"]],
  ["a sentence below a date", "12 May\n\nRents stood at £812 that day.\n\nSource: ONS", ["£812: unattributed"]],
  ["a sentence below a year", "2024\n\nRents stood at £812 that year.\n\nSource: ONS", ["£812: unattributed"]],
  ["what comes below the line", "Source: ONS\n\nWages up 3%", ["3%: unattributed"]],
])("the source line does not answer for %s", (_, box, expected) => {
  expect(standings(box, "article")).toEqual(expected);
});

test("the source line does not answer for a block quotation", () => {
  expect(standings("> Wages are up 3%\n\nSource: ONS", "markdown")).toEqual(["3%: unattributed"]);
});
