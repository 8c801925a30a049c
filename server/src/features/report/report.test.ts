import { expect, test } from "vitest";
import { analyze, defaultRuleSettings, readLibrary } from "../../engine/index.ts";
import { detailOf } from "../describe-source.ts";
import { tallyInWords } from "../tally.ts";
import { bibliographyLine } from "./bibliography.ts";
import { reportFormats, sheetOf } from "./index.ts";
import { cueWords } from "./sheet.ts";

const entry = {
  id: "port-2025",
  type: "report",
  title: "Harbour <accounts> & tolls",
  author: [{ family: "Okafor", given: "Ada" }],
  URL: "https://port.example/a?b=1&c=2",
  note: "contact: ada@port.example",
};
const library = readLibrary([{ uri: "sources.json", format: "csl-json", text: JSON.stringify([entry]) }]);
const text = [
  "=HYPERLINK(1) Bridge <script>alert(1)</script> cost 41 million",
  "The port took $7 million in tolls last year [@port-2025, p. 3]. Another 1,400 lorries crossed, and 12 people were hurt.",
  "More lorries",
  "About 300 boats were sunk [@nowhere].",
].join("\n\n");
const analysis = analyze(
  { text, format: "article" },
  { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
);
const sheet = sheetOf(analysis, "harbour.article");

test("has a row a claim, numbered in text order, with its line", () => {
  expect(sheet.rows.map(({ number }) => number)).toEqual(analysis.claims.map((_, i) => i + 1));
  const cited = sheet.rows.find(({ words }) => words.includes("$7"));
  expect(cited).toMatchObject({ line: 3, standing: "cited", sources: [{ key: "port-2025", locator: "p. 3" }] });
});

test("shows the article whole, whatever the claims cut", () => {
  const shown = sheet.passages.map(({ runs }) => runs.map((run) => run.text).join("")).join("");
  expect(shown.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
});

test("keeps names that are written from right to left from drawing what stands beside them to their other side", () => {
  const [name, title] = ["דנה כהן", "دفتر المرفأ"];
  const entries = [
    { id: "log", type: "report", title, author: [{ literal: name }], issued: { "date-parts": [[2025]] } },
  ];
  const hebrew = analyze(
    {
      text: `Fire in the port\n\n${name} said 12 boats burned. Another 300 were saved [@log, 7].\n`,
      format: "article",
    },
    {
      models: {},
      library: readLibrary([{ uri: "s.json", format: "csl-json", text: JSON.stringify(entries) }]),
      rules: defaultRuleSettings(),
      commonKnowledge: [],
    },
  );
  const html = reportFormats.html([sheetOf(hebrew, "a.article")], { contacts: false });
  expect(html).toContain(`<bdi>${title}</bdi>, 7`);
  expect(html).toContain(`<bdi>${name}.</bdi> <bdi>${title}.</bdi> <bdi>2025.</bdi>`);
});

test("says to whoever does not see the line under a claim what it stands for, and lets the arrow keys move a wide table", () => {
  const html = reportFormats.html([sheet], { contacts: false });
  expect(html).toContain('aria-label="Claim 2, cited">2</a>');
  const table = analyze(
    { text: "# Homes lost\n\n| Place | Homes |\n| --- | ---: |\n| Ander | 40 |\n", format: "markdown" },
    { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
  );
  expect(reportFormats.html([sheetOf(table, "a.md")], { contacts: false })).toContain(
    '<div class="cells" role="region" aria-label="Table" tabindex="0"><table><tbody><tr><th scope="col">Place</th>',
  );
});

test("shows Markdown as it will be read, with its citations and footnotes, and a table as a table", () => {
  const markdown = [
    "# Flood hits **Ander**: 40 homes lost",
    "*ANDER, June 3* — The [river](https://example.org/a_(b)) rose by *12* percent[^1] on Monday [@port-2025], `x*y` \\* <b>1</b>.",
    "> “We lost 40 homes,” said Anna Berg, the mayor. A tweet: 300 people.",
    "| Place | Homes |\n| --- | ---: |\n| Ander | 40 <i> |",
    "## What [comes](https://example.org)",
    "[^1]: See the report.",
  ].join("\n\n");
  const drawn = sheetOf(
    analyze(
      { text: markdown, format: "markdown" },
      { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
    ),
    "a.md",
  );
  const shown = drawn.passages
    .filter(({ cells }) => !cells)
    .map(({ runs }) => runs.map(({ text }) => text).join(""))
    .join("\n");
  expect(shown.replace(/\s+/g, " ").trim()).toBe(
    "Flood hits Ander: 40 homes lost ANDER, June 3 — The river rose by 12 percent[^1] on Monday [@port-2025], x*y * 1. " +
      "“We lost 40 homes,” said Anna Berg, the mayor. A tweet: 300 people. What comes [^1]: See the report.",
  );
  expect(drawn.headline).toBe("Flood hits Ander: 40 homes lost");
  expect(drawn.rows.map(({ words }) => words)).toContain("12 percent");
  const html = reportFormats.html([drawn], { contacts: false });
  expect(html).toContain("<tr><td>Ander</td><td>40 &lt;i&gt;</td></tr>");
});

test("puts a citation behind the words that it ends, sets a quotation apart, and gives each row of a table as many cells", () => {
  const markdown = [
    "# Fares",
    "Fares rose 12 percent [@port-2025]\nin May.[^1]",
    "> Fares rose 12 percent.",
    "| Route | Fare |\n|---|---|\n| North |\n| South | £3 | more |",
    "[^1]: See the report.",
  ].join("\n\n");
  const { passages } = sheetOf(
    analyze(
      { text: markdown, format: "markdown" },
      { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
    ),
    "a.md",
  );
  const shown = passages.map(({ runs, cells, isQuoted }) => [cells ?? runs.map(({ text }) => text).join(""), isQuoted]);
  expect(shown).toEqual([
    ["Fares", undefined],
    ["Fares rose 12 percent [@port-2025]\nin May.[^1]", undefined],
    ["Fares rose 12 percent.", true],
    [
      [
        ["Route", "Fare", ""],
        ["North", "", ""],
        ["South", "£3", "more"],
      ],
      undefined,
    ],
    ["[^1]: See the report.", undefined],
  ]);
});

test("begins with the articles where there are several, and has a column for reviews only where there are some", () => {
  const one = reportFormats.html([sheet], { contacts: false });
  const two = reportFormats.html([sheet, { ...sheet, name: "b.article" }], { contacts: false });
  expect(one).not.toContain("<nav");
  expect(two).toMatch(
    /<nav .*<a href="#a1">.*<a href="#a2">.*b\.article.*<\/nav>\s*<main>\s*<section class="sheet" id="a1" aria-labelledby="a1-headline">/s,
  );
  // A screen reader's user goes from article to article by their headlines, within the one main part that HTML allows.
  expect(two.match(/<main>/g)).toHaveLength(1);
  expect(two).toContain('<h1 id="a2-headline">');
  const column = `<th scope="col">Review</th>`;
  expect(one).not.toContain(column);
  const review = { verdict: "confirmed", by: "Di Ray", date: "2025-05-04", words: "41 million" } as const;
  const [first, ...others] = sheet.rows;
  const reviewed = { ...sheet, rows: [{ ...first!, review }, ...others] };
  expect(reportFormats.html([reviewed], { contacts: false })).toContain(column);
});

test("says of each of several articles what is left to do there: claims that are open, and what reviewers found", () => {
  const done = { ...sheet, name: "done.article", tally: { ...sheet.tally, open: 0 } };
  const left = { ...sheet, name: "left.article", tally: { ...sheet.tally, open: 3, disputed: 1 } };
  const [contents] = /<nav.*<\/nav>/s.exec(reportFormats.html([done, left], { contacts: false }))!;
  expect(contents).toMatch(/left\.article<\/span><span class="figure"><b>3 open<\/b> · 1 disputed<\/span>/);
  expect(contents).toMatch(/done\.article<\/span><\/th>/);
});

test("says what reviewers found of the claims in the line that counts them", () => {
  const tally = { ...sheet.tally, confirmed: 2, disputed: 1, needsWork: 1 };
  for (const format of ["html", "markdown"] as const) {
    expect(reportFormats[format]([{ ...sheet, tally }], { contacts: false })).toContain(
      `${tallyInWords(tally)} · 2 confirmed, 1 disputed, 1 needs work`,
    );
    expect(reportFormats[format]([sheet], { contacts: false })).not.toContain(`${tallyInWords(sheet.tally)} ·`);
  }
  const review = { verdict: "needs-work", by: "Di Ray", date: "2025-05-04", words: "41 million" } as const;
  const [first, ...others] = sheet.rows;
  const reviewed = { ...sheet, rows: [{ ...first!, review }, ...others] };
  expect(reportFormats.markdown([reviewed], { contacts: false })).toContain("| needs work by Di Ray |");
});

test("leaves a dateline in front of its paragraph, and one on a line of its own there", () => {
  const drawn = (text: string) => {
    const whole = analyze(
      { text, format: "article" },
      { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
    );
    return reportFormats.html([sheetOf(whole, "a.article")], { contacts: false });
  };
  expect(drawn("Port shuts\n\nCARROW, Nov 3 — The port took $7 million, the town said.\n")).toContain(
    '<p class="paragraph"><span class="dateline">CARROW, Nov 3 —</span> The port took ',
  );
  expect(drawn("Port shuts\n\nMay 12, 2025\n\nThe port shut on Monday.\n")).toContain(
    '<p class="dateline">May 12, 2025</p>\n<p class="paragraph">The port',
  );
});

test("says of a headline’s claim which other one answers for it, and of a cue how it was said", () => {
  const drawn = sheetOf(
    analyze(
      {
        text: "Flood takes 40 homes\n\nThe river rose on Monday.\n\nThe flood took 40 homes, said Anna Berg, the mayor.\n",
        format: "article",
      },
      { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
    ),
    "a.article",
  );
  expect(drawn.rows[0]).toMatchObject({ words: "40 homes", standing: "attributed", sameAs: 2 });
  expect(reportFormats.html([drawn], { contacts: false })).toContain('the same as <a href="#a1-c2">claim 2</a>');
  const counted = analyze(
    { text: "March\n\nBy the union’s count, 340 people joined the march.\n", format: "article" },
    { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
  );
  expect(sheetOf(counted, "b.article").rows[0]).toMatchObject({ speaker: "union", cue: "By the union’s count" });
  expect(cueWords("was hit – tweeted:")).toBe("tweeted");
  expect(cueWords("told reporters")).toBe("told reporters");
});

test("shows an article’s text as text in HTML, runs nothing, and fetches nothing", () => {
  const html = reportFormats.html([sheet], { contacts: false });
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|javascript:/i);
  expect(html).toContain('href="https://port.example/a?b=1&amp;c=2"');
  expect(html).toContain("default-src 'none'");
});

test("puts what a review was of in quotation marks once", () => {
  const review = { verdict: "confirmed", by: "Bo", date: "2025-06-02T10:00:00Z", words: "5" } as const;
  const lapsed = { what: "words", was: "“We lost 5 boats,”", now: "“We lost 6 boats,”" } as const;
  const rows = [{ ...sheet.rows[0]!, review, lapsed }];
  const html = reportFormats.html([{ ...sheet, rows }], { contacts: false });
  expect(html).toContain("when it was “<bdi>We lost 5 boats,</bdi>”");
});

test("makes no link of an address that is not the web’s", () => {
  const risky = readLibrary([
    { uri: "s.json", format: "csl-json", text: JSON.stringify([{ ...entry, URL: "javascript:alert(1)" }]) },
  ]);
  const risk = analyze(
    { text, format: "article" },
    { models: {}, library: risky, rules: defaultRuleSettings(), commonKnowledge: [] },
  );
  expect(reportFormats.html([sheetOf(risk, "a")], { contacts: false })).not.toContain('href="javascript');
  expect(reportFormats.markdown([sheetOf(risk, "a")], { contacts: false })).not.toContain("(<javascript");
});

test.each(["=1+1", "＝1+1"])("gives a spreadsheet no formula to run: %s", (formula) => {
  const csv = reportFormats.csv([{ ...sheet, name: formula }], { contacts: false });
  expect(csv.startsWith("\ufeffFile,Claim,Line,")).toBe(true);
  const lines = csv.slice(1).trimEnd().split("\r\n");
  expect(lines).toHaveLength(sheet.rows.length + 1);
  for (const line of lines.slice(1)) expect(line.startsWith(`'${formula},`)).toBe(true);
});

test("keeps table cells of Markdown whole", () => {
  const markdown = reportFormats.markdown([sheet], { contacts: false });
  expect(markdown).toContain("Harbour \\<accounts\\> \\& tolls");
  expect(markdown).toContain("\\<script\\>");
  expect(markdown).toContain("| \\$7 million |"); // two of them would be a formula to GitHub
});

test("names what a link leads to as it does what is cited by its key, with its address however the library has it", () => {
  const linked = sheetOf(
    analyze(
      {
        text: "# More lorries\n\nThe port took [$7 million](https://doi.org/10.1/ab) in tolls last year, and 12 people crossed [@tolls].\n",
        format: "markdown",
      },
      {
        models: {},
        library: readLibrary([
          {
            uri: "s.json",
            format: "csl-json",
            text: JSON.stringify([{ id: "tolls", type: "report", publisher: "Port of Oslo", DOI: "10.1/ab" }]),
          },
        ]),
        rules: defaultRuleSettings(),
        commonKnowledge: [],
      },
    ),
    "a.md",
  );
  const source = { key: "tolls", title: "Port of Oslo", url: "https://doi.org/10.1/ab" };
  expect(linked.rows).toMatchObject([
    { words: "$7 million", standing: "cited", sources: [source] },
    { words: "12 people", standing: "cited", sources: [source] },
  ]);
  expect(linked.sources).toMatchObject([{ title: "Port of Oslo", rows: [1, 2] }]);
  const written = (format: keyof typeof reportFormats) => reportFormats[format]([linked], { contacts: false });
  expect(written("csv").match(/,tolls,https:\/\/doi\.org\/10\.1\/ab,/g)).toHaveLength(2);
  expect(written("markdown").match(/\| \[Port of Oslo\]\(<https:\/\/doi\.org\/10\.1\/ab>\) \|/g)).toHaveLength(2);
  expect(
    written("html").match(/<td><div><bdi><a href="https:\/\/doi\.org\/10\.1\/ab"[^>]*>Port of Oslo</g),
  ).toHaveLength(2);
  expect(JSON.parse(written("json")).articles[0].claims).toMatchObject([
    { citations: [source] },
    { citations: [source] },
  ]);
});

test("says which link or footnote answers for a claim that no entry of a library does", () => {
  const referred = sheetOf(
    analyze(
      {
        text: "# More lorries\n\nThe port took [$7 million](https://port.example/tolls) in tolls. Some 12 boats crossed.[^1]\n\n[^1]: Lock-keeper's book, page 9.\n",
        format: "markdown",
      },
      { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
    ),
    "a.md",
  );
  expect(referred.rows).toMatchObject([
    { standing: "cited", references: [{ kind: "link", words: "https://port.example/tolls" }] },
    { standing: "cited", references: [{ kind: "footnote", words: "Lock-keeper's book, page 9." }] },
  ]);
  const written = (format: keyof typeof reportFormats) => reportFormats[format]([referred], { contacts: false });
  expect(written("html")).toContain('<div>link: <a href="https://port.example/tolls"');
  expect(written("html")).toContain("<div>footnote: Lock-keeper&apos;s book, page 9.</div>");
  expect(written("markdown")).toContain("| link: [https://port.example/tolls](<https://port.example/tolls>) |");
  expect(written("csv")).toContain(",link: https://port.example/tolls,https://port.example/tolls,");
  expect(written("csv")).toContain('"footnote: Lock-keeper\'s book, page 9."');
  expect(JSON.parse(written("json")).articles[0].claims[0].references).toHaveLength(1);
});

test("puts a claim’s number behind its words, also where another claim stands inside them", () => {
  const quoted = sheetOf(
    analyze(
      { text: "Loss\n\n“We lost 40 lorries in all,” Anna Berg said.\n", format: "article" },
      { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
    ),
    "a.article",
  );
  const html = reportFormats.html([quoted], { contacts: false });
  const numbered = html
    .slice(html.indexOf("<article"), html.indexOf("</article>"))
    .replace(/<a class="ref"[^>]*>(\d)<\/a>/g, "⟨$1⟩")
    .replace(/<[^>]*>/g, "");
  expect(numbered).toContain("“We lost 40 lorries⟨2⟩ in all,”⟨1⟩ Anna Berg said.");
});

test("leaves out what stands before a Markdown article for programs", () => {
  const { passages } = sheetOf(
    analyze(
      { text: "---\ntitle: Lorries\n---\n\n# More lorries\n\nThe port closed.\n", format: "markdown" },
      { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
    ),
    "a.md",
  );
  expect(passages.map(({ runs }) => runs.map((run) => run.text).join(""))).toEqual([
    "More lorries",
    "The port closed.",
  ]);
});

test("writes names whole: particles and all", () => {
  const author = [
    { family: "Leyen", given: "Ursula", "non-dropping-particle": "von der" },
    { family: "King", given: "Martin", suffix: "Jr." },
  ];
  const { entries } = readLibrary([
    {
      uri: "s.json",
      format: "csl-json",
      text: JSON.stringify([
        { id: "a", type: "report", title: "Tolls", author },
        { id: "b", type: "report", title: "Tolls", author: author.toReversed() },
      ]),
    },
  ]);
  const lines = entries.map((each) => bibliographyLine(each, { contacts: false }));
  expect(lines).toEqual([
    "von der Leyen, Ursula, and Martin King Jr. Tolls.",
    "King, Martin, Jr., and Ursula von der Leyen. Tolls.",
  ]);
  expect(entries.map(detailOf)).toEqual([
    "Ursula von der Leyen and Martin King Jr.",
    "Martin King Jr. and Ursula von der Leyen",
  ]);
});

test("says how to reach people only when asked", () => {
  for (const render of Object.values(reportFormats))
    expect(render([sheet], { contacts: false })).not.toContain("ada@port.example");
});

test("says the same in JSON, for programs", () => {
  const { articles } = JSON.parse(reportFormats.json([sheet], { contacts: false })) as {
    articles: { claims: unknown[] }[];
  };
  expect(articles[0]!.claims).toHaveLength(sheet.rows.length);
});

test("says in Markdown and in CSV too why nobody is asked for a claim", () => {
  const words =
    "Bridge shut\n\n%% wellsourced-ignore-next unattributed-quantity: the desk counted them\nThe toll took £40m last year.\n";
  const source = { text: words, format: "article" } as const;
  const left = sheetOf(
    analyze(source, { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] }),
    "a.article",
  );
  const markdown = reportFormats.markdown([left], { contacts: false });
  expect(markdown).toContain("left to stand: the desk counted them");
  expect(markdown).not.toContain("*nobody*");
  const csv = reportFormats.csv([left], { contacts: false });
  expect(csv).toContain(",unattributed,,,the desk counted them,");
});
