import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readArticle } from "./read.ts";

/** Blocks are written one to a line, kind first: “headline | Bridge to shut”. */
function check(text: string, expected: string) {
  const { blocks } = readArticle(text, "article");
  for (const { span, prose } of blocks) expect(prose.length).toBe(span.end - span.start);
  const shown = blocks.map(({ kind, prose }) => `${kind} | ${prose.replace(/\s+/g, " ").trim()}`.trim());
  expect(shown).toEqual(
    expected
      .trim()
      .split("\n")
      .map((line) => line.trim()),
  );
}

const lead =
  "The bridge across the harbour will close on Monday while engineers replace its cracked steel, the port said.";
const more = "Traders on the quay said that the closure could hardly have come at a worse time of the year for them.";

describe("what a line is for", () => {
  test("an article as it is filed", () => {
    check(
      `Bridge to shut for weeks as cracks spread\n\nBy Nell Ashdown\n\nCALDERWICK, England (AP) — ${lead}\n\neast-span.jpg\n\nScaffolding hangs beneath the span, where the worst of the cracks were found, May 12, 2025.\n\nTom Varley/Calderwick Courier\n\n${more}\n\nA long way round\n\n${lead}\n\n\n\nSource link`,
      `headline | Bridge to shut for weeks as cracks spread
       byline | By Nell Ashdown
       dateline | CALDERWICK, England (AP) —
       paragraph | ${lead}
       picture | east-span.jpg
       caption | Scaffolding hangs beneath the span, where the worst of the cracks were found, May 12, 2025.
       credit | Tom Varley/Calderwick Courier
       paragraph | ${more}
       subhead | A long way round
       paragraph | ${lead}
       footer | Source link`,
    );
  });

  test("a rule at the top is no headline, and what a desk writes below the last line no list", () => {
    check(
      `---\n\nBridge to shut\n\n${lead}\n\n–30–\n\n(ends)\n\n[ENDS]\n\n-- 30 --`,
      `paragraph | ---
       headline | Bridge to shut
       paragraph | ${lead}
       footer | –30–
       footer | (ends)
       footer | [ENDS]
       footer | -- 30 --`,
    );
    expect(readArticle(`Bridge to shut\n\n${lead}\n\n-30 degrees`, "article").blocks.at(-1)!.kind).not.toBe("footer");
  });

  test.each(["\u2028", "\u2029", "\v", "\f", "\u0085"])("a line may end as a word processor ends it: %j", (end) => {
    check(
      `Bridge to shut${end}${end}${lead}${end}${end}${more}\n`,
      `headline | Bridge to shut
       paragraph | ${lead}
       paragraph | ${more}`,
    );
  });

  test("a list pasted from a word processor is no table, nor is prose with a tab in it", () => {
    check(
      `Fares\n\n${lead}\n\n•\tFares rose 12 percent\no\tof which 2 in May\n\uf0b7\tThey were £4.\n\n1.   It lost 40 jobs\n2.   It lost 50 jobs\n\nThe port met.\tIt lost £5 million.\nIt sacked 60.\tAll left.\n\n1.\tNorth\t£4\n2.\tSouth\t£5`,
      `headline | Fares
       paragraph | ${lead}
       list | • Fares rose 12 percent o of which 2 in May \uf0b7 They were £4.
       list | 1. It lost 40 jobs 2. It lost 50 jobs
       paragraph | The port met. It lost £5 million.
       paragraph | It sacked 60. All left.
       table | 1. North £4`,
    );
  });

  test("a picture that has a title instead of a file name shows by the credit under its caption", () => {
    check(
      `Ferry talks break up\n\n${lead}\n\nTalks Between Crews And Company Resume\n\nThe minister arrives for talks at the Customs House, November 3.\n\nHandout/Ministry of Transport/Getty\n\n${more}`,
      `headline | Ferry talks break up
       paragraph | ${lead}
       picture | Talks Between Crews And Company Resume
       caption | The minister arrives for talks at the Customs House, November 3.
       credit | Handout/Ministry of Transport/Getty
       paragraph | ${more}`,
    );
  });

  test("a credit in brackets is parted from its caption", () => {
    check(
      `Ferry talks\n\n${lead}\n\nIMG 0041.JPG\nThe minister arrives for talks. (AP Photo/Jane Doe)\n\n${more}`,
      `headline | Ferry talks
       paragraph | ${lead}
       picture | IMG 0041.JPG
       caption | The minister arrives for talks.
       credit | (AP Photo/Jane Doe)
       paragraph | ${more}`,
    );
  });

  test("a report above a credit stays a paragraph, whatever line stands above it", () => {
    check(
      `Ferry talks\n\nUpdated 3 hours ago\n\n${lead}\n\nGetty Images\n\n${more}`,
      `headline | Ferry talks
       dateline | Updated 3 hours ago
       paragraph | ${lead}
       credit | Getty Images
       paragraph | ${more}`,
    );
  });

  test("a long caption without a file name is told by its tense", () => {
    const caption = "Residents walk along the quay of the old harbour, past the ferries that lie idle in the rain.";
    check(
      `Ferry talks\n\n${lead}\n\nA Quay In The Rain\n\n${caption}\n\nReuters\n\n${more}`,
      `headline | Ferry talks
       paragraph | ${lead}
       picture | A Quay In The Rain
       caption | ${caption}
       credit | Reuters
       paragraph | ${more}`,
    );
  });

  test("a website puts the credit above its caption", () => {
    check(
      `Ferry talks\n\n${lead}\n\nGetty Images\nFerries in the harbour\n\n${more}`,
      `headline | Ferry talks
       paragraph | ${lead}
       credit | Getty Images
       caption | Ferries in the harbour
       paragraph | ${more}`,
    );
  });

  test("what the writer is, and how long a website thinks that reading takes", () => {
    check(
      `Ferry talks\n\nBy Nell Ashdown\nLocal Democracy Reporter\n\n5 min read\n\n${lead}\n\n${more}`,
      `headline | Ferry talks
       byline | By Nell Ashdown
       byline | Local Democracy Reporter
       footer | 5 min read
       paragraph | ${lead}
       paragraph | ${more}`,
    );
  });

  test("links at the foot of a page", () => {
    check(
      `Ferry talks\n\n${lead}\n\nRelated topics\nHarbours\nFerries\nPrivacy policy\n© 2025 Courier`,
      `headline | Ferry talks
       paragraph | ${lead}
       footer | Related topics
       footer | Harbours
       footer | Ferries
       footer | Privacy policy
       footer | © 2025 Courier`,
    );
  });

  test("a picture without a caption leaves the next paragraph alone", () => {
    check(
      `Ferry talks\n\npier.png\n\n${lead} ${more}\n\n${more}`,
      `headline | Ferry talks
       picture | pier.png
       paragraph | ${lead} ${more}
       paragraph | ${more}`,
    );
  });

  test.each([
    ["Jane Doe, Reporter", "byline"],
    ["By Jane Doe and Bo van der Lee in Kyiv".replace(" in Kyiv", ""), "byline"],
    ["Words and pictures: Mina Sørby-O’Hare", "byline"],
    ["Published 3 May 2024, 10:21 GMT", "dateline"],
    ["May 12, 2025", "dateline"],
  ])("%s, under the headline: %s", (line, kind) => {
    check(`Ferry talks\n\n${line}\n\n${lead}`, `headline | Ferry talks\n${kind} | ${line}\nparagraph | ${lead}`);
  });

  test.each([
    ["LONDON —", "dateline"],
    ["NEW YORK, Nov. 19 (UPI) —", "dateline"],
    ["ST. LOUIS -", "dateline"],
    ["EL PASO, Texas -", "dateline"],
    ["Quill, Aug 23 (PTI)", "dateline"],
    ["Washington (AFP) –", "dateline"],
    ["MANCHESTER, N.H. —", "dateline"],
  ])("%s before the first words: %s", (line, kind) => {
    check(`Ferry talks\n\n${line} ${lead}`, `headline | Ferry talks\n${kind} | ${line}\nparagraph | ${lead}`);
  });

  test.each([
    "The minister – a former pilot – resigned on Monday after a long night of talks in the capital.",
    "NATO-led troops left the valley on Monday, a spokesman said, after a long night of talks there.",
    "“Who will pay for it?”",
    "He had three:",
    "and nobody came to the meeting",
    "No one did.",
  ])("no dateline and no subhead: %s", (line) => {
    check(`Ferry talks\n\n${line}\n\n${lead}`, `headline | Ferry talks\nparagraph | ${line}\nparagraph | ${lead}`);
  });

  test.each([
    "Read more",
    "© 2025 The Courier",
    "(Reporting by Jane Doe; Editing by Bo Lee)",
    "Jane Doe contributed to this report.",
  ])("%s: a footer", (line) => {
    check(`Ferry talks\n\n${lead}\n\n${line}`, `headline | Ferry talks\nparagraph | ${lead}\nfooter | ${line}`);
  });

  test("results on end are a list, not so many subheads", () => {
    check(
      `Cup draw\n\n${lead}\n\nStannick v Marlow\n\nTarn v Orrin\n\nPennick v Weir\n\n${more}`,
      `headline | Cup draw
       paragraph | ${lead}
       list | Stannick v Marlow
       list | Tarn v Orrin
       list | Pennick v Weir
       paragraph | ${more}`,
    );
  });

  test("one long paragraph alone is no headline", () => {
    check(lead, `paragraph | ${lead}`);
    check("Bridge to shut", "headline | Bridge to shut");
  });
});

describe("where a paragraph ends", () => {
  test("one to a line", () => {
    check(
      `Ferry talks\n${lead} ${more}\n${more}\n`,
      `headline | Ferry talks\nparagraph | ${lead} ${more}\nparagraph | ${more}`,
    );
  });

  test("wrapped at a column", () => {
    const wrapped =
      "The bridge across the harbour will close on Monday while engineers\nreplace its cracked steel beneath the eastern span for fourteen weeks,\nthe port said.";
    check(
      `Ferry talks\n\n${wrapped}\n\n${wrapped}`,
      `headline | Ferry talks\nparagraph | ${wrapped.replaceAll("\n", " ")}\nparagraph | ${wrapped.replaceAll("\n", " ")}`,
    );
  });

  test("lists and tables of one group are one block; of a table the row that heads it is read", () => {
    check(
      `Ferry talks\n\n${lead}\n\n- six boats\n- two cars\n  and a van\n\nyear\tboats\n2024\t6\n2025\t8`,
      `headline | Ferry talks\nparagraph | ${lead}\nlist | - six boats - two cars and a van\ntable | year boats`,
    );
  });

  test("a paragraph without end is cut between sentences", () => {
    const { blocks } = readArticle(`${lead} `.repeat(2000), "article");
    expect(blocks.length).toBeGreaterThan(2);
    for (const { prose } of blocks)
      expect([prose.startsWith("The "), prose.endsWith("said."), prose.length <= 65536]).toEqual([true, true, true]);
  });
});

test("a suppression above a block leaves it and what stands around it what they are", () => {
  const units = [
    "Ferry talks",
    "By Jane Doe",
    `LONDON — ${lead}`,
    "A long way round",
    more,
    "pier.png\nThe pier at dawn\nJane Doe/Courier",
    "quay.png\n\nThe quay at dusk in June",
    "- six boats\n- two cars",
    "year\tboats\n2024\t6\n2025\t8",
    "What comes next",
    lead,
    "Read more",
  ];
  const kindsOf = (text: string) => readArticle(text, "article").blocks.map(({ kind, prose }) => [kind, prose]);
  const plain = kindsOf(units.join("\n\n"));
  expect(new Set(plain.map(([kind]) => kind)).size).toBe(11);
  for (let i = 0; i < units.length; i++) {
    const above = `%% wellsourced-ignore-next vague-source: known\n`;
    expect(kindsOf(units.with(i, above + units[i]!).join("\n\n"))).toEqual(plain);
  }
  const underPicture = units.join("\n\n").replace(/\n(The pier|Jane Doe\/)/g, "\n%% known\n$1");
  expect(kindsOf(underPicture)).toEqual(plain);
});

describe("what is not prose", () => {
  const text = `Ferry talks\n\nIt cost $6m [see @a; @b, para. 2] and more [-@c, [sic] p. 3]. [Not one], me@example.org [sic].\n\n%% wellsourced-ignore-next vague-source: known\n%% a note to myself\nSee https://example.org/a and www.example.org.`;

  test("citations are masked, and noted with suppressions and links", () => {
    check(
      text,
      `headline | Ferry talks\nparagraph | It cost $6m and more . [Not one], me@example.org [sic].\nparagraph | See https://example.org/a and www.example.org.`,
    );
    const { islands } = readArticle(text, "article");
    expect(islands.map(({ kind, span, target }) => [kind, text.slice(span.start, span.end), target])).toEqual([
      ["citation", "[see @a; @b, para. 2]", undefined],
      ["citation", "[-@c, [sic] p. 3]", undefined],
      ["suppression", "%% wellsourced-ignore-next vague-source: known", undefined],
      ["link", "https://example.org/a", "https://example.org/a"],
      ["link", "www.example.org", "https://www.example.org"],
    ]);
  });

  test("an address that is a key is no link", () => {
    const { islands } = readArticle("It lost 40 boats [@{http://u1.org/items/AB12}, p. 3].", "article");
    expect(islands.map(({ kind }) => kind)).toEqual(["citation"]);
  });

  test("a key inside inner brackets makes the inner group the citation", () => {
    const { islands } = readArticle(
      "So [he said [@a] then] it was, and [sic] so it has been ever since then.",
      "article",
    );
    expect(islands.map(({ span }) => span)).toEqual([{ start: 12, end: 16 }]);
  });
});

test("a byte-order mark, CR LF and lone CR change no place", () => {
  const text = `\ufeffFerry talks\r\n\r\n${lead}\r\rBy the\u00a0way 😀\r\n\r\n${more}`;
  for (const { span, prose } of readArticle(text, "article").blocks)
    expect(text.slice(span.start, span.end).replace("\u00a0", " ")).toBe(prose);
  expect(readArticle(text, "article").blocks.map(({ kind }) => kind)).toEqual([
    "headline",
    "paragraph",
    "subhead",
    "paragraph",
  ]);
});

test("hyphens, figures and signs of other widths are read as the common ones", () => {
  check(
    `Fares\n\nA 30\u2011day strike cost 3\u20105 ports ３５％ of their trade.\n\n${lead}`,
    `headline | Fares
     paragraph | A 30-day strike cost 3-5 ports 35% of their trade.
     paragraph | ${lead}`,
  );
});

test("what a mail program puts before the lines that it quotes is no word of theirs, and parts no paragraph", () => {
  const wrapped = lead.replaceAll(/(.{50,60}) /g, "$1\n> ");
  const expected = `headline | Fares
     paragraph | ${lead}
     paragraph | It cost > 5.`;
  check(`> Fares\n>\n> ${wrapped}\n>\n> It cost > 5.`, expected);
  check(`>> Fares\n>>\n>>${lead}\n>> \n> > It cost > 5.`, expected);
});

const seeds = new URL("../../../../../shared/seeds/", import.meta.url);
test.skipIf(!existsSync(seeds))(
  "the seed article (skipped where ../shared is absent): two pictures, one subhead, a footer",
  () => {
    for (const name of readdirSync(seeds)) {
      const counts = new Map<string, number>();
      for (const { kind } of readArticle(readFileSync(new URL(name, seeds), "utf8"), "article").blocks)
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      expect(Object.fromEntries(counts)).toMatchObject({
        headline: 1,
        picture: 2,
        caption: 2,
        credit: 2,
        subhead: 1,
        footer: 1,
      });
    }
  },
);

test("a caption that is copied with its label is one, and what stood in the margin no paragraph", () => {
  check(
    `Bridge to shut\n\n${lead}\n\nImage source, Getty Images\nImage caption, The quay in May, when 40 ferries lay idle\n\n${more}[a]\n\nImage caption,\nThe quay in May, when 40 ferries lay idle\n\n${lead}\n\n[a]Who said this, 40 people?\n\n[w]e lost 40 boats in the storm, and few of them were found again.`,
    `headline | Bridge to shut
     paragraph | ${lead}
     credit | Image source, Getty Images
     caption | Image caption, The quay in May, when 40 ferries lay idle
     paragraph | ${more}[a]
     caption | Image caption,
     caption | The quay in May, when 40 ferries lay idle
     paragraph | ${lead}
     footer | [a]Who said this, 40 people?
     paragraph | [w]e lost 40 boats in the storm, and few of them were found again.`,
  );
});

test("a suppression between two items leaves both in their list", () => {
  check(
    `Fares\n\n${lead}\n\n- one: 6 boats\n%% wellsourced-ignore-next\n- two: 7 boats\n  and a raft\n<!-- wellsourced-ignore-next -->\n%% known\n- three: 8 boats\n\n${more}\n%% wellsourced-ignore-next\n- one alone`,
    `headline | Fares
     paragraph | ${lead}
     list | - one: 6 boats
     list | - two: 7 boats and a raft
     list | - three: 8 boats
     paragraph | ${more}
     paragraph | - one alone`,
  );
});

test("tags and entities that a CMS left are no words", () => {
  check(
    `<h1>Bridge to shut</h1>\n<p class="lead">${lead}</p><p>It cost <b>&pound;5&nbsp;million</b>.<br />So be it, 4 < 5.</p>\n<ul>\n<li>Fares: £8</li>\n<li>Tolls: £9</li>\n</ul>\n<p>${more}</p>`,
    `headline | Bridge to shut
     paragraph | ${lead}
     paragraph | It cost £${"\u00ad".repeat(6)}5 million .
     paragraph | So be it, 4 < 5.
     subhead | Fares: £8
     subhead | Tolls: £9
     paragraph | ${more}`,
  );
  expect(readArticle("Bridge to shut\n\nR&amp;D, a <b and a </x>.", "article").blocks[1]!.prose).toBe(
    `R${"\u00ad".repeat(4)}&D, a <b and a </x>.`,
  );
  expect(readArticle("Bridge to shut\n\nR&amp;D, a <b>.", "article").blocks[1]!.prose).toBe(
    `R${"\u00ad".repeat(4)}&D, a <b>.`,
  );
});

test("an editor's comments between tags are no words, and suppressions stay", () => {
  const text = `<h1>Bridge to shut</h1>\n<!-- wp:paragraph {"x":40} -->\n<p>${lead}</p>\n<!-- /wp:paragraph -->\n\n<!-- wellsourced-ignore-next -->\n<p>${more}</p>`;
  check(
    text,
    `headline | Bridge to shut
     paragraph | ${lead}
     paragraph | ${more}`,
  );
  expect(readArticle(text, "article").islands.map(({ kind }) => kind)).toEqual(["suppression"]);
});

test("an address with entities in it leads where it would on a page", () => {
  const { islands } = readArticle(`Bridge to shut\n\n${lead} https://example.org/?a=1&amp;b=2 says so.`, "article");
  expect(islands).toMatchObject([{ kind: "link", target: "https://example.org/?a=1&b=2" }]);
});

describe("front matter", () => {
  test.each(["\n", "\r\n"])("is no part of the article, but for the title: %j", (end) => {
    const fields = "author: Nell Ashdown\njobs: 400\ntags:\n- ferries\n  - fares\n\n# internal";
    for (const text of [
      `---\ntitle: "Fares: up 12%"\n${fields}\n---\n\n${lead}\n\n${more}`,
      `---\n${fields}\ntitle: Fares: up 12%\n---\n\nFares: up 12%\n\n${lead}\n\n${more}`,
      `\ufeff+++\njobs = 400\ntitle = 'Fares: up 12%'\n[params]\n+++\n${lead}\n\n${more}`,
    ]) {
      check(
        text.replaceAll("\n", end),
        `headline | Fares: up 12%
         paragraph | ${lead}
         paragraph | ${more}`,
      );
    }
  });

  test.each([
    ["a desk's", "SLUG: ferry-fares\nWORDS: 600\nHEADLINE: Fares: up 12%\nBYLINE: Nell Ashdown\n\n"],
    [
      "a mail program's",
      "\nFrom: Nell Ashdown <n@example.org>\nTo: Desk <d@example.org>,\n  Night <n@example.org>\nSubject: Fares: up 12%\n\n",
    ],
  ])("may be bare fields, %s", (_, fields) => {
    check(
      `${fields}${lead}\n\n${more}`,
      `headline | Fares: up 12%
       paragraph | ${lead}
       paragraph | ${more}`,
    );
  });

  test("is more than one field, and none that an article may open with", () => {
    for (const top of [
      "Update: fares up 12%\nFares: £4\n\n",
      "Headline: fares up 12%\n\n",
      "From May: fares up\nTo: be kept\n\n",
    ])
      expect(readArticle(`${top}${lead}`, "article").blocks[0]!.prose).toContain(top.slice(0, 4));
  });

  test("is nothing but fields: rules above and below a paragraph leave it what it is", () => {
    check(
      `---\nTitle: it is\n${lead}\n---\n\n${more}`,
      `paragraph | ---
       headline | Title: it is
       paragraph | ${lead}
       paragraph | ---
       paragraph | ${more}`,
    );
  });
});

describe("spaces that keep words together", () => {
  test("part words as others do, and digits into groups", () => {
    check(
      `Bridge to shut\n\nBy\u00a0Nell\u00a0Ashdown\n\n4\u00a0March 2025, 10:14\n\nCALDERWICK, England\u00a0(AP)\u00a0— It will cost £1\u00a0200\u00a0million, the port said.`,
      `headline | Bridge to shut
       byline | By Nell Ashdown
       dateline | 4 March 2025, 10:14
       dateline | CALDERWICK, England (AP) —
       paragraph | It will cost £1 200 million, the port said.`,
    );
    const [, paragraph] = readArticle("Bridge to shut\n\nIt cost £1\u00a0200\u00a0million.", "article").blocks;
    expect(paragraph!.prose).toBe("It cost £1\u00a0200 million.");
  });
});

test.each([
  [
    "Ferry fares\n\nIt cost &pound;5.\n\nThe caf&eacute; shut.\n",
    "Ferry fares\n\nIt cost &pound;55.\n\nThe caf&eacute; shut.\n",
  ],
  [
    "Ferry fares\n\nIt cost &pound;5.\n\nThe caf&eacute; shut.\n",
    "Ferry fares\n\nIt cost pound;5.\n\nThe caf&eacute; shut.\n",
  ],
  [
    "Ferry fares\n\nIt cost &pound5.\n\nThe caf&eacute; shut.",
    "Ferry fares\n\nIt cost &pound;5.\n\nThe caf&eacute; shut.",
  ],
  ["Fares\n\nIt cost 5.", "Fares\n\nIt cost 5.\n\n&ldquo;It’s late&rdquo;"],
  [
    "Ferry fares\n\n&bull; One\n&nbsp;&quot;Two&quot; of them\n&bull; Three &amp; four\n\nIt cost 5.",
    "Ferry fares\n\n&bull; One\n&nbsp;&quot;Twos&quot; of them\n&bull; Three &amp; four\n\nIt cost 5.",
  ],
  [
    "Ferry fares\n\n&nbsp;&quot;It cost 5.&quot;\n\n&nbsp;&quot;It cost 6.&quot;\n\nSo.\n",
    "Ferry fares\n\n&nbsp;&quot;It cost 5.&quot;\n\n&nbsp;&quot;It cost 66.&quot;\n\nSo.\n",
  ],
])("after an edit entities are read as in the whole text: %j", (before, after) => {
  const earlier = readArticle(before, "article");
  expect(readArticle(after, "article", earlier)).toEqual(readArticle(after, "article"));
});
