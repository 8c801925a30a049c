import { describe, expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "unattributed-quantity";

test.each([
  ["a bare sum", "The repairs cost ⟦$48 million⟧ last year."],
  ["what a named body says", "The repairs cost $48 million, the county auditor said."],
  ["what a report is named for", "According to the auditor, the repairs cost $48 million."],
  ["what the next sentence answers for", "The repairs cost $48 million. The figure is from the county auditor."],
  ["what the next paragraph answers for", "The repairs cost $48 million.\n\nThe figure comes from the auditor."],
  ["what is answered for in brackets", "The repairs cost $48 million (source: county auditor)."],
  ["what another says of the same", "The firm put the damage at $48 million; the union, at $50 million."],
  ["a list from one count", "The vote was Labour ⟦2,202, Conservatives 1,121, the Greens 900 and Left 12⟧."],
  ["a span of time", "The repairs took four days."],
  ["dates and clock times", "On 3 May 2024 at 10:30 the bridge opened."],
  ["a name with a number", "The Boeing 747 landed on Route 66."],
  ["a small count of things known", "The two bridges were closed."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});

const rows = "North | £812 | 8%\nSouth | £954 | 3%";

test("a table without a source is one finding, on the row that heads it, and can be left alone", () => {
  const text = `Heading\n\nThe council met.\n\n⟦Ward | Rent | Rise⟧\n${rows}\n\nIt will meet again.\n`;
  const marked = mark(RULE, text);
  expect(marked.text).toBe(text);
  expect(marked.findings.map(({ message }) => message.what)).toEqual([
    "Nobody in the text answers for the figures of this table.",
  ]);
  const asked = text.replace("⟦", `%% wellsourced-ignore-next ${RULE}: the desk has seen them\n⟦`);
  expect(mark(RULE, asked).findings).toEqual([]);
});

test("a cited figure is left alone", () => {
  const text = "Heading\n\nThe repairs cost $48 million [@auditor-2024].\n";
  const library = `[{ "id": "auditor-2024", "type": "report", "title": "Audit" }]`;
  expect(mark(RULE, text, { library }).findings).toEqual([]);
});

test("a figure cited by a key that no library has is left to the rule about that", () => {
  expect(mark(RULE, "Heading\n\nThe repairs cost $48 million [@auditor-2024].\n").findings).toEqual([]);
});

test("a doubtful figure is a hint, or what the desk asks for", () => {
  const text =
    "Heading\n\nA survey by Datora found that 41 percent back the mayor. It put her rival on 38 percent of the vote.\n";
  expect(mark(RULE, text).findings.map(({ severity }) => severity)).toEqual(["hint"]);
  expect(mark(RULE, text, { options: { doubtful: true } }).findings.map(({ severity }) => severity)).toEqual([
    "warning",
  ]);
  expect(mark(RULE, text).findings[0]!.message.what).toContain("seems to belong to");
});

describe("a signature below a quotation that is set apart", () => {
  const article = (body: string) => `# Fares rise\n\nThe port will shut.\n\n${body}\n\nIt opened long ago.\n`;

  test.each([
    ["a block quotation", "> We lost 400 sheep in the storm.\n>\n> And 300 goats.\n\n— Bo Lee, farmer"],
    ["one that holds it", "> We lost 400 sheep in the storm.\n>\n> -- Bo Lee of Calderwick (farmer)"],
    ["a paragraph in quotation marks", "“We lost 400 sheep in the storm.”\n\n– Dr. Bo van der Lee"],
    ["HTML", "<blockquote><p>We lost 400 sheep in the storm.</p><footer>— Bo Lee</footer></blockquote>"],
    ["a sentence behind a dash", "“We lost ⟦400 sheep⟧ in the storm.”\n\n— Nobody knew why."],
    ["a word behind a dash", "“We lost ⟦400 sheep⟧ in the storm.”\n\n— Storm"],
    ["plain words above it", "We lost ⟦400 sheep⟧ in the storm.\n\n— Bo Lee, farmer"],
    ["an agency that signs the article", "“We lost ⟦400 sheep⟧ in the storm.”\n\n— Agence France-Presse"],
    ["a paper that is quoted", "> We lost 400 sheep in the storm.\n\n— Harrow Post"],
    ["another quotation above", "“We lost ⟦400 sheep⟧.”\n\n“We lost 300 goats.”\n\n— Bo Lee, farmer"],
  ])("%s", (_, body) => {
    expect(mark(RULE, article(body), { format: "markdown" }).text).toBe(article(body));
  });
});
