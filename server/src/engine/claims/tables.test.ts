/** What tables rest on: each claim of an article with its standing behind it. */
import { describe, expect, test } from "vitest";
import { analyze, defaultRuleSettings, type Format, readLibrary } from "../index.ts";

const library = readLibrary([
  { uri: "sources.json", format: "csl-json", text: `[{ "id": "board", "type": "report", "title": "Report" }]` },
]);

function claimsOf(text: string, format: Format = "article") {
  return analyze({ text, format }, { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] }).claims;
}

function standings(text: string, format: Format = "article"): string[] {
  return claimsOf(text, format).map(({ start, end, standing }) => `${text.slice(start, end)}: ${standing}`);
}

const prose = "The council met on Monday and will meet again.";
const rows = "Ward | Rent | Rise\nNorth | £812 | 8%\nSouth | £954 | 3%";
const marked = "| Ward | Rent | Rise |\n|---|--:|--:|\n| North | £812 | 8% |\n| South | £954 | 3% |";
const inPlain = (around: string) => `Rents rise\n\n${prose}\n\n${around.replace("TABLE", rows)}\n\n${prose}\n`;
const inMarkdown = (around: string) => `# Rents rise\n\n${prose}\n\n${around.replace("TABLE", marked)}\n\n${prose}\n`;

describe.each([
  ["article text", "article", inPlain],
  ["Markdown", "markdown", inMarkdown],
] as const)("a table in %s", (_, format, article) => {
  test("is one claim, on the row that heads it", () => {
    expect(standings(article("TABLE"), format)).toEqual(["Ward | Rent | Rise: unattributed"]);
    const [claim] = claimsOf(article("TABLE"), format);
    expect(claim).toMatchObject({ subject: "table", urgency: "query" });
    expect(article("TABLE").slice(claim!.table!.start, claim!.table!.end)).toBe(format === "article" ? rows : marked);
  });

  test.each([
    ["a source line below it", "TABLE\n\nSource: Ashby Borough Council"],
    ["a source line above it", "Source: Ashby Borough Council\n\nTABLE"],
    ["a source behind a note", "TABLE\n\nNote: rents are rounded.\n\nData: Ashby Borough Council"],
    ["a source within a note", "TABLE\n\nNote: rents are rounded. Source: Ashby Borough Council"],
    ["its title", "Rents by ward, according to Ashby Borough Council\n\nTABLE"],
    ["a paragraph that leads in to it", "Figures from Ashby Borough Council show how each ward fared.\n\nTABLE"],
    ["what a colon announces", "Rents rose in both wards, according to Ashby Borough Council:\n\nTABLE"],
  ])("is answered for by %s", (_name, around) => {
    const text = article(around);
    expect(standings(text, format)).toEqual(["Ward | Rent | Rise: attributed"]);
    const { attributions, claims } = analyze(
      { text, format },
      { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
    );
    const { source } = attributions[claims[0]!.attribution!]!;
    expect(source.map(({ start, end }) => text.slice(start, end)).join()).toContain("Ashby Borough Council");
  });

  test.each([
    ["a citation in its title", "Rents by ward [@board]\n\nTABLE", "cited"],
    ["a citation below it", "TABLE\n\nSource: [@board]", "cited"],
    ["a link below it", "TABLE\n\nSource: https://ashby.example/rents", "cited"],
    ["a citation in the paragraph below, which speaks of something else", `TABLE\n\n${prose} [@board]`, "unattributed"],
    ["somebody who speaks above it of something else", `“It is a scandal,” Ana Ruiz said.\n\nTABLE`, "unattributed"],
    [
      "somebody who speaks of data in general",
      "TABLE\n\nData protection rules have changed, Ana Ruiz said.",
      "unattributed",
    ],
    ["somebody who speaks of a frost", "Temperatures fell below zero, Ana Ruiz said.\n\nTABLE", "unattributed"],
    ["a key that no library has", "TABLE\n\nSource: [@bord]", "unattributed"],
  ])("has beside it %s", (_name, around, standing) => {
    expect(standings(article(around), format)).toContain(`Ward | Rent | Rise: ${standing}`);
  });

  test.each([
    ["a citation in the row that heads it", "Ward", "Ward [@board]", "cited"],
    ["a citation in a cell", "South", "South [@board]", "cited"],
    ["an exemption", "South", "South [@exempt:calculation, 316 - 205]", "exempt"],
  ])("has in it %s", (_name, from, to, standing) => {
    expect(claimsOf(article("TABLE").replace(from, to), format).map((claim) => claim.standing)).toEqual([standing]);
  });

  test("of results, or without figures, claims nothing", () => {
    const cells = (from: string) => article("TABLE").replace("Ward | Rent | Rise", from);
    expect(standings(cells("P | W | Pts").replaceAll("£", ""), format)).toEqual([]);
    expect(standings(article("TABLE").replace(/£\d+/g, "low").replace(/\d%/g, "2025"), format)).toEqual([]);
  });
});

test("of prices at the door or the table claims nothing; a table of other prices, or of more than prices, does", () => {
  const table = (words: string) => standings(inPlain("TABLE").replace(rows, words));
  expect(table("Ticket | Adult | Child\nDay | £45 | £20\nWeekend | £120 | £5.50")).toEqual([]);
  expect(table("Dish | Price\nSoup | £6.50\nPudding | from £7")).toEqual([]);
  for (const head of ["Party | Donation | Tickets", "Drinks spending | 2019 | 2024", "Tickets | 2019 | 2024"])
    expect(table(`${head}\nNorth | £45 | £20\nSouth | £31 | £12`)).toEqual([`${head}: unattributed`]);
  expect(table("Minister | Gifts (free tickets)\nHay | £250\nRuiz | £310")).toEqual([
    "Minister | Gifts (free tickets): unattributed",
  ]);
  expect(table("Area | Price\nNorth | £250\nSouth | £310")).toEqual(["Area | Price: unattributed"]);
  expect(table("Ticket | Price | Rise\nDay | £45 | 8%\nWeek | £90 | 3%")).toEqual([
    "Ticket | Price | Rise: unattributed",
  ]);
});

test("a row under a Markdown table with its source is read, though Markdown takes it for one of the table", () => {
  expect(standings(inMarkdown("TABLE\nSource: Ashby Borough Council"), "markdown")).toEqual([
    "Ward | Rent | Rise: attributed",
  ]);
});

test("a source line between two tables is the upper one's", () => {
  expect(standings(inPlain(`TABLE\n\nSource: Ashby Borough Council\n\n${rows.replace("Ward", "Park")}`))).toEqual([
    "Ward | Rent | Rise: attributed",
    "Park | Rent | Rise: unattributed",
  ]);
});

test("words in the head of a table that a league's would have make it no league's", () => {
  const elections = inPlain("TABLE").replace("Ward | Rent | Rise", "Party | Seats won | Seats lost and points");
  expect(standings(elections)).toEqual(["Party | Seats won | Seats lost and points: unattributed"]);
});

test("a link and a footnote in a cell of a Markdown table stand behind it", () => {
  const linked = inMarkdown("TABLE").replace("South", "[South](https://ashby.example)");
  expect(standings(linked, "markdown")).toEqual(["Ward | Rent | Rise: cited"]);
  const noted = `${inMarkdown("TABLE").replace("South", "South[^1]")}\n[^1]: Council minutes, May 2026.\n`;
  expect(standings(noted, "markdown")).toEqual(["Ward | Rent | Rise: cited"]);
});

test("the colon before a table announces nothing below it", () => {
  const text = inPlain("Rents rose in both wards, the council said:\n\nTABLE\n\n“It is not fair at all,” he wrote.");
  expect(claimsOf(text).map(({ subject, standing }) => `${subject} ${standing}`)).toEqual([
    "table attributed",
    "quotation attributed",
  ]);
});
