import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { judgeShape } from "./shape.ts";

const brief = `Two rescued from cliff

Two climbers were lifted to safety from a ledge on Sunday evening after five hours in the rain, the coastguard said. The
men were cold but unhurt. It was the seventh rescue at the headland since June, an officer said.
`;

const digest = `Morning digest

• The council spent £4m on the harbour road last year, the Herald reports.
• Two climbers were lifted from a ledge on Sunday,
  and one of them is still in hospital. (BBC)
• The ferry will be back on Friday. [NYT]
`;

describe("not an article, and why", () => {
  const repeat = (line: string) => `${line}\n`.repeat(12);
  test.each([
    ["", "x.txt", "an empty file"],
    ["a\0b", "x.txt", "not text"],
    ["\u0001\u0002\u0003".repeat(50), "x.txt", "not text"],
    [brief, "requirements.txt", "a list of packages"],
    [brief, "docs/README.md", "a read-me file"],
    [brief, "LICENSE-MIT.txt", "a licence"],
    [brief, "GOVERNANCE.md", "a project’s own notes"],
    [brief, "C:\\src\\CMakeLists.txt", "a build file"],
    ["flask==2.0\nnumpy>=1.2,<2\nrequests\n", "deps.txt", "a list of packages"],
    [repeat("2025-06-01 12:00:03 INFO started the worker and waiting"), "out.txt", "a log"],
    ["Permission is hereby granted, free of charge, to any person obtaining a copy", "x.txt", "a licence"],
    [repeat("name,amount,place,date"), "x.txt", "a table of values"],
    [repeat("const total = count(items);"), "x.txt", "code"],
    [repeat("timeout = 30"), "x.txt", "settings"],
    ["User-agent: *\nDisallow: /private/\nAllow: /\n", "x.txt", "settings"],
    ["# Changes\n\n## 1.2.0\n\n- Added a bar\n\n## 1.1.0\n\n- Fixed a foo\n", "x.md", "a list of changes"],
    ["- [ ] call the council\n- [x] buy bread\n- [ ] file the story\n", "x.md", "a to-do list"],
    [`${digest}• Call the council\n• Sources\n`, "x.txt", "mostly a list"],
    [
      "- Call the council about the road.\n- Buy bread on the way.\n- File it by six, with a picture.\n",
      "x.txt",
      "mostly a list",
    ],
    [
      "Lentil soup\n\n- Wash the lentils in a sieve until the water runs clear.\n- Fry the onion in the oil for 10 minutes.\n- Bring all of it to the boil with the stock.\n",
      "soup.txt",
      "mostly a list",
    ],
    [
      "House rules\n\n1. The door is locked by whoever leaves last.\n2. The kitchen is left as it was found.\n3. The rent is paid on the first of May.\n",
      "house.txt",
      "mostly a list",
    ],
    ["- bread\n- milk\n- six eggs\n- a very small cake\n", "x.txt", "mostly a list"],
    [
      "The river runs\nbelow the town\nand no one swims\nor ever drowned\nin all that brown\n",
      "x.txt",
      "mostly short lines",
    ],
    [repeat("aardvark"), "x.txt", "mostly short lines"],
    ['{ "id": 1, "text": "The men were cold." }', "x.txt", "mark-up or data"],
    [
      "Use `foo()` to open the door and then `bar()` to close it, as the other functions do. ".repeat(5),
      "x.md",
      "documentation with code",
    ],
    ["The men were cold.", "x.txt", "too short to tell"],
  ])("%j as %s: %s", (text, fileName, reason) => {
    expect(judgeShape(text, fileName)).toEqual({ isArticle: false, reason });
  });
});

describe("an article", () => {
  test.each([
    ["with marks", digest],
    ["with credits", digest.replaceAll("• ", "\n")],
    ["under headings, in Markdown", `# Digest\n\n## At home\n\n${digest.replaceAll("•", "-").slice(16)}`],
  ])("a digest of short news %s", (_, text) => {
    expect(judgeShape(text, text.startsWith("#") ? "digest.md" : "digest.txt").isArticle).toBe(true);
  });

  test("a brief of sixty words", () => {
    expect(judgeShape(brief, "brief.txt")).toEqual({ isArticle: true, reason: "a paragraph of prose" });
  });

  test("one copied from a website, with all that stands around it", () => {
    const copied = `Two rescued from cliff

By Nell Ashdown
Coast correspondent
Published 12 May 2025
Updated 3 hours ago

Two climbers were lifted to safety from a ledge on Sunday evening after five hours in the rain.

Getty Images
The two were lifted from a ledge below the lighthouse, by a helicopter that had come over from the mainland

It was the seventh rescue at the headland since June, an officer said.

- Ropes had been cut
- A phone was lost
- No one was hurt

Related topics
Coastguard
Mountaineering and climbing
Contact the newsroom of the Courier
Terms of use and privacy policy
© 2025 Courier
`;
    expect(judgeShape(copied, "cliff.txt")).toEqual({ isArticle: true, reason: "2 paragraphs of prose" });
  });

  test("a short one in Markdown with a table, and a correction at its foot", () => {
    const text = `# Calder votes

Voters in Calder go to the polls on Thursday, the council said on Monday.

| Ward | People of voting age | Share of those who voted in the last election |
| --- | --- | --- |
| North | 4,812 | 58% |
| South | 3,190 | 61% |

*This article was amended on 4 March 2026. An earlier version said that the last majority was 2,104; it was 1,204.*
`;
    expect(judgeShape(text, "calder.md")).toEqual({ isArticle: true, reason: "2 paragraphs of prose" });
  });

  test.each(["-", "•", "1."])("one with a list whose items end with semicolons: %s", (marker) => {
    const items = ["340 homes had no heating", "repairs took 45 days", "30 inspectors had left", "rents were lost"];
    const list = items.map((item) => `${marker} ${item};`).join("\n");
    const text = `Auditors fault town\n\n${brief}\n\nThe auditors found:\n\n${list}\n`;
    expect(judgeShape(text, "audit.md").isArticle).toBe(true);
  });

  test("every sample that may be one", () => {
    const folder = new URL("../../../../samples/", import.meta.url);
    const names = readdirSync(folder).filter((name) => /\.(?:txt|md|article)$/.test(name));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names)
      expect([name, judgeShape(readFileSync(new URL(name, folder), "utf8"), name).isArticle]).toEqual([name, true]);
  });

  const corpus = new URL("../../../../../shared/data/unlabelled/bbc.ndjson", import.meta.url);
  test.skipIf(!existsSync(corpus))(
    "nearly every article of a corpus of real ones (skipped where ../shared is absent)",
    () => {
      const lines = readFileSync(corpus, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .slice(0, 300);
      const taken = lines.filter((line) => judgeShape(JSON.parse(line).text, "story.txt").isArticle);
      expect(taken.length / lines.length).toBeGreaterThan(0.99);
    },
  );
});
