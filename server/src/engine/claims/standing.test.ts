/** What claims rest on, in whole articles: each figure or quotation in ⟦marks⟧ with its standing behind it. */
import { describe, expect, test } from "vitest";
import { analyze, type Context, defaultRuleSettings, readLibrary } from "../index.ts";

const library = readLibrary([
  {
    uri: "sources.json",
    format: "csl-json",
    text: `[{ "id": "board", "type": "report", "title": "Report", "URL": "https://example.org/report" }, { "id": "port", "type": "book" }]`,
  },
]);

function standings(text: string, context: Partial<Context> = {}, format: "article" | "markdown" = "article"): string[] {
  const base = { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] };
  const { claims } = analyze({ text, format }, { ...base, ...context });
  return claims.map((claim) => {
    const keys = claim.citations.map(({ key }) => key).join("+");
    const words = text.slice(claim.start, claim.end);
    return `${words}: ${claim.standing}${keys && ` ${keys}`}${claim.restsOn === undefined ? "" : " elsewhere"}`;
  });
}

const headed = (body: string) => `Heading without a figure\n\n${body}\n`;

describe("a citation", () => {
  test.each([
    [
      "covers the clause before it",
      "Exports rose 31% [@board], but imports fell by 52% [@port].",
      ["31%: cited board", "52%: cited port"],
    ],
    [
      "leaves what follows it alone",
      "Exports rose 31% [@board], but imports fell by 52%.",
      ["31%: cited board", "52%: unattributed"],
    ],
    [
      "after the full stop covers its sentence",
      "Exports rose 31% and imports fell by 52%. [@board]",
      ["31%: cited board", "52%: cited board"],
    ],
    [
      "at the end covers the sentence",
      "Exports rose 31% and imports fell by 52% [@board].",
      ["31%: cited board", "52%: cited board"],
    ],
    [
      "covers no other sentence",
      "Exports rose 31%. Imports fell by 52% [@board].",
      ["31%: unattributed", "52%: cited board"],
    ],
    ["by a key that no library has points nowhere", "Exports rose 31% [@bord].", ["31%: unattributed bord"]],
    ["with a known key beside it counts", "Exports rose 31% [@bord; @board].", ["31%: cited bord+board"]],
    ["with two keys gives both", "Exports rose 31% [@board; @port].", ["31%: cited board+port"]],
    ["beside another joins it", "Exports rose 31% [@board] [@port].", ["31%: cited board+port"]],
    ["with nothing before it speaks of what follows", "By one count [@board], exports rose 31%.", ["31%: cited board"]],
  ])("%s", (_, body, expected) => {
    expect(standings(headed(body), { library })).toEqual(expected);
  });
});

describe("in Markdown", () => {
  const markdown = (body: string) => standings(`# Heading without a figure\n\n${body}\n`, { library }, "markdown");

  test("a link answers for its sentence", () => {
    expect(markdown("Exports [rose 31%](https://example.org/exports). Imports fell by 52%.")).toEqual([
      "31%: cited",
      "52%: unattributed",
    ]);
  });

  test("a quotation is as long as its words, without mark-up; its marks are whole entities", () => {
    expect(markdown("It was &quot;badly shaken&quot; and &ldquo;badly shaken&rdquo; by it.")).toEqual([]);
    expect(markdown("It was “[badly](https://example.org/a/b/c) shaken” by it.")).toEqual([]);
    expect(markdown("It was &quot;very badly shaken&quot; by it.")).toEqual([
      "&quot;very badly shaken&quot;: unattributed",
    ]);
  });

  test("a footnote answers for the sentence before it", () => {
    expect(markdown("Exports rose 31%.[^1] Imports fell by 52%.\n\n[^1]: The port's yearbook.")).toEqual([
      "31%: cited",
      "52%: unattributed",
    ]);
  });
});

describe("what the text says", () => {
  test("nothing rests on whoever spoke in the sentence before, unless a quotation or a colon goes on", () => {
    expect(standings(headed("Growth will pass 31%, analysts said. The rate stayed at 52% in May."))).toEqual([
      "31%: attributed",
      "52%: unattributed",
    ]);
  });

  test("“according to” trails no figure of its own", () => {
    expect(standings(headed("More homes were lost, according to a 340-page report."))).toEqual([
      "340-page: unattributed",
    ]);
  });

  test("those who were asked are counted, and did not count", () => {
    expect(standings(headed("Of those asked, 62% were unaware of the ferry."))).toEqual(["62%: unattributed"]);
  });

  test("what was done to so many is no statement of whoever did it", () => {
    expect(standings(headed("The fire claimed 31 lives. The ward admitted 1,200 patients."))).toEqual([
      "31 lives: unattributed",
      "1,200 patients: unattributed",
    ]);
    expect(standings(headed("Employers added 263,000 jobs last month, which was a record."))).toEqual([
      "263,000 jobs: unattributed",
    ]);
    expect(standings(headed("The firm claimed 300 jobs would go. She added that 31 homes were lost."))).toEqual([
      "300 jobs: attributed",
      "31 homes: attributed",
    ]);
  });

  test("a figure in what somebody said is theirs", () => {
    expect(standings(headed("The river board said 340 homes were lost. Another 120 homes were damaged."))).toEqual([
      "340 homes: attributed",
      "120 homes: unattributed",
    ]);
  });

  test("a later mention of a figure rests on the one that is answered for", () => {
    expect(
      standings(headed("The river board said 340 homes were lost.\n\nThe 340 homes stood near the bank.")),
    ).toEqual(["340 homes: attributed", "340 homes: attributed elsewhere"]);
  });

  test("a headline rests on what the body attributes", () => {
    expect(standings("340 homes lost in flood\n\nThe river board said 340 homes were lost.\n")).toEqual([
      "340 homes: attributed elsewhere",
      "340 homes: attributed",
    ]);
  });

  test("a body paragraph does not rest on what comes after it", () => {
    const body = "The flood came at night.\n\nIt took 340 homes.\n\nThe river board said 340 homes were lost.";
    expect(standings(headed(body))).toEqual(["340 homes: unattributed", "340 homes: attributed"]);
  });

  test("words set apart from the text are theirs to whom it gives them, above it as below", () => {
    const said = "“We lost the whole of the harvest,” said Ana Duarte, who farms there.";
    const body = `“We lost the whole of the harvest”\n\nThe flood came at night.\n\n${said}\n\n**“We lost the whole of the harvest.”**\n\n“We lost the whole of it.”`;
    expect(standings(headed(body))).toEqual([
      "“We lost the whole of the harvest”: attributed elsewhere",
      "“We lost the whole of the harvest,”: attributed",
      "“We lost the whole of the harvest.”: attributed elsewhere",
      "“We lost the whole of it.”: unattributed",
    ]);
  });

  test.each([
    [
      "words that somebody denied",
      "“We will not cut the budget for schools”\n\nHay denied having said “We will not cut the budget for schools”.",
      "“We will not cut the budget for schools”",
    ],
    [
      "words that are not set apart",
      "It was a night of cries, “We lost the whole of the harvest”, and of rain.\n\n“We lost the whole of the harvest,” said Ana Duarte.",
      "“We lost the whole of the harvest”",
    ],
    [
      "words that anybody may say",
      "“Get out now.”\n\nThe rain fell.\n\nAna Duarte, the mayor, said: “Get out now.”",
      "“Get out now.”",
    ],
  ])("no one answers for %s because others say the same", (_, body, words) => {
    expect(standings(headed(body))[0]).toBe(`${words}: unattributed`);
  });

  test("a small count of one thing does not answer for another's", () => {
    expect(standings(headed("Duarte said three boats sank. The court heard three witnesses."))).toEqual([
      "three boats: attributed",
      "three witnesses: unattributed",
    ]);
  });

  test("a quotation goes on from whoever was just quoted", () => {
    const body = "“We saw the water rise,” said Ana Ruiz, a teacher. “It took the whole street in minutes.”";
    expect(standings(headed(body))).toEqual([
      "“We saw the water rise,”: attributed",
      "“It took the whole street in minutes.”: attributed",
    ]);
  });

  test("the speaker of a quotation may be named in its next paragraph", () => {
    expect(
      standings(headed("“We lost 340 homes on this bank.\n\n“It took 20 minutes,” said Ana Ruiz, a teacher.")),
    ).toEqual([
      "“We lost 340 homes on this bank.: attributed",
      "340 homes: attributed",
      "“It took 20 minutes,”: attributed",
      "20 minutes: attributed",
    ]);
  });

  test("a sum the paper converted is its own", () => {
    expect(standings(headed("Orlova said the firm paid £800m ($1.5bn; 1.2bn euros) for the club."))).toEqual([
      "£800m: attributed",
      "$1.5bn: unattributed",
      "1.2bn euros: unattributed",
    ]);
  });

  test("who acts on a figure does not state it", () => {
    expect(standings(headed("The government rejected the 60% rise."))).toEqual(["60%: unattributed"]);
  });

  test("a source that nobody names answers for nothing", () => {
    expect(standings(headed("It is believed that 340 homes were lost."))).toEqual(["340 homes: unattributed"]);
  });
});

describe("exemptions", () => {
  test("a stated reason", () => {
    expect(
      standings(headed("Some 340 boats lay there [@exempt:own-reporting, counted on the quay on Monday].")),
    ).toEqual(["340 boats: exempt"]);
  });

  test.each([
    [
      "is about the last claim before it alone",
      "The fire took 316 structures, including 52 homes [@exempt:calculation, 316 − 264], on Monday.",
      ["316 structures: unattributed", "52 homes: exempt"],
    ],
    [
      "after the full stop is about the last claim of its sentence",
      "The fire took 316 structures and 52 homes. [@exempt:own-reporting, counted] It hurt 20 men.",
      ["316 structures: unattributed", "52 homes: exempt", "20 men: unattributed"],
    ],
    [
      "before all claims of its sentence is about the first",
      "Boats lay there. By our count [@exempt:own-reporting, on the quay] 340 boats lay among 20 ships.",
      ["340 boats: exempt", "20 ships: unattributed"],
    ],
    [
      "behind a quotation is about the quotation",
      "The man spoke up. “We lost 316 houses in there.” [@exempt:own-reporting, heard at the gate]",
      ["“We lost 316 houses in there.”: exempt", "316 houses: unattributed"],
    ],
    [
      "in a quotation is about a figure there",
      "The man spoke up. “We lost 316 houses [@exempt:calculation, 300 + 16] in there.”",
      ["“We lost 316 houses [@exempt:calculation, 300 + 16] in there.”: unattributed", "316 houses: exempt"],
    ],
  ])("in the text %s", (_, body, expected) => expect(standings(headed(body))).toEqual(expected));

  test("common knowledge that the team lists", () => {
    const context = { commonKnowledge: ["52 Weeks a year"] };
    expect(standings(headed("The port works 52 weeks a year and moves 900 ships."), context)).toEqual([
      "52 weeks a year: exempt",
      "900 ships: unattributed",
    ]);
  });
});

test("credits, picture names and by-lines claim nothing", () => {
  const text = "Flood\n\nThe water rose.\n\nflood-340-homes.jpg\n\nThe flood on Monday.\n\nAna Ruiz/Harbour News 24\n";
  expect(standings(text)).toEqual([]);
});

test("a word or two in quotation marks is no quotation", () => {
  expect(standings(headed("The “smart dam” held."))).toEqual([]);
});

describe("in interviews and transcripts", () => {
  const holders = (text: string, format: "article" | "markdown" = "article") => {
    const { attributions, claims, speakers } = analyze(
      { text, format },
      { models: {}, library, rules: defaultRuleSettings(), commonKnowledge: [] },
    );
    return claims.map((claim) => {
      const by = claim.attribution === undefined ? undefined : attributions[claim.attribution];
      const name = by?.speaker === undefined ? undefined : speakers[by.speaker]!.name;
      return `${text.slice(claim.start, claim.end)}: ${name ?? claim.standing}`;
    });
  };

  test("all of an answer is whoever's the label names, also where it goes on; a question is the paper's own", () => {
    const text = headed(
      "Q: How many nests did you find? There were 200 nests in May.\n\nA: Few. It was 34 nests this year.\n\n" +
        "The church blocked 16 holes. The boxes cost £40.\n\nQ: Why?\n\nA: They were 300 years old.\n\n" +
        "The council has spent £3,000.",
    );
    expect(holders(text)).toEqual([
      "200 nests: unattributed",
      "34 nests: A",
      "16 holes: A",
      "£40: A",
      "300 years old: A",
      "£3,000: unattributed",
    ]);
  });

  test("labels in capitals and full names are labels too, and “Source” is none", () => {
    const text = headed(
      "MS. HOLT: It began in March. I found 140 letters.\n\nPeter Dunne: Quite. We had lost 212 files.\n\n" +
        "NOTE: The hall holds 300 people.",
    );
    expect(holders(text)).toEqual(["140 letters: MS. HOLT", "212 files: Peter Dunne", "300 people: unattributed"]);
  });

  test.each(["NEW DELHI", "KEY FIGURES", "ECONOMY"])("a place or a heading in capitals is no label: %s", (words) => {
    expect(holders(headed(`${words}: Some 140 shops were shut.`))).toEqual(["140 shops: unattributed"]);
  });

  test("questions without labels are answered by who is spoken of, and what is set like them is the paper's own", () => {
    const asked = "**When did you open?**\n\n“In March, with 140 tins.”\n\n**You sold 212 cakes a day.**\n\n“I did.”";
    const more = "**And your rent?**\n\n“My rent was £4,100.”\n\n**What is next?**\n\n“I hope for 12 shops.”";
    const text = `# Bread\n\nTess Arden runs a bakery. Ms Arden was born here.\n\n${asked}\n\n${more}`;
    const held = holders(text, "markdown").filter((claim) => /^[£\d]/.test(claim));
    expect(held).toEqual([
      "140 tins: Tess Arden",
      "212 cakes a day: unattributed",
      "£4,100: Tess Arden",
      "12 shops: Tess Arden",
    ]);
  });

  test("one label makes no interview", () => {
    const text = headed("Peter Dunne: I lost 212 files.\n\nThe trust has 4,100 pupils. We went to all 12 towns.");
    expect(holders(text).slice(1)).toEqual(["4,100 pupils: unattributed", "12 towns: unattributed"]);
  });

  test.each([
    "The US economy lost 140 firms last year.",
    "A coal mine collapsed and 140 men were hurt.",
    "In World War I some 140 men died here.",
  ])("no statement goes on in what no one says of themselves: %s", (words) => {
    const text = headed(`The auditors found:\n\n- 340 homes had no heating.\n\n- 12 homes had no roof.\n\n${words}`);
    expect(holders(text).at(-1)).toContain("unattributed");
  });

  test("a statement given in full is whoever's a colon announces, for as long as it says “we”", () => {
    const text = headed(
      "The trust's chief executive, Peter Dunne, said:\n\nOn Tuesday we lost 2,140 records.\n\n" +
        "We found them within days. We have 312 letters.\n\nSome 4,100 pupils go to the school.",
    );
    expect(holders(text)).toEqual([
      "2,140 records: Peter Dunne",
      "312 letters: Peter Dunne",
      "4,100 pupils: unattributed",
    ]);
  });
});

test.each([
  "Corrections officers: 340 of them walked out.",
  "The report was updated in May to add 340 deaths.",
  "The original version of the story sold 340 copies.",
])("what sounds like the desk and is not: %s", (line) => {
  const text = headed(`The council met on Monday.\n\n${line}`);
  expect(standings(text, {}, "article").map(String).join()).toContain("340");
});

test.each([
  "Correction: An earlier version said 4,210 people had waited. It is 4,120 people.",
  "Editor's note, May 3: This story no longer says that 60 nurses resigned.",
  "This article was amended on 6 May to say that the trust has 2,300 nurses, not 3,200.",
  "*An earlier version of this story said that 4,210 people had waited.*",
  "**Correction** (3 May): 4,210 people had waited.",
])("what the desk says of its own article claims nothing: %s", (note) => {
  for (const format of ["article", "markdown"] as const)
    expect(standings(headed(`The council met on Monday.\n\n${note}`), {}, format)).toEqual([]);
});
