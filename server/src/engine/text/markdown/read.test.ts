import { describe, expect, test } from "vitest";
import { inOneLine } from "../../base/index.ts";
import { readArticle } from "../read.ts";

/** Blocks are written one to a line, kind first. */
function check(text: string, expected: string) {
  const { blocks } = readArticle(text, "markdown");
  for (const { span, prose } of blocks) expect(prose.length).toBe(span.end - span.start);
  const shown = blocks.map(({ kind, prose }) =>
    `${kind} | ${prose.replaceAll("\u00ad", "").replace(/\s+/g, " ").trim()}`.trim(),
  );
  expect(shown).toEqual(
    expected
      .trim()
      .split("\n")
      .map((line) => line.trim()),
  );
}

function islands(text: string) {
  return readArticle(text, "markdown").islands.map(({ kind, span, target }) => [
    kind,
    text.slice(span.start, span.end),
    target,
  ]);
}

const lead =
  "The bridge across the harbour will close on Monday while engineers replace its cracked steel, the port said.";

describe("blocks", () => {
  test("headings, lists, quotes; of tables the row that heads them; code and HTML hold no prose", () => {
    check(
      `# Bridge to shut\n\n## A deck\n\n${lead}\n\nSetext\n------\n\n> Quoted **words** here\n> run on.\n\n- six *boats*\n- two cars\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n\`\`\`js\nlet n = 41;\n\`\`\`\n\n    indented 42\n\n<div>43</div>\n\n# Another`,
      `headline | Bridge to shut
       subhead | A deck
       paragraph | ${lead}
       subhead | Setext
       paragraph | Quoted words here run on.
       list | - six boats - two cars
       table | a b
       subhead | Another`,
    );
  });

  test.each([
    ["a rule with fewer columns than its head", "| Route | Fare |\n|---|\n| North | £4 |"],
    ["a rule with more columns than its head", "| Route | Fare |\n|---|---|---|\n| North | £4 |"],
    ["no rule below its head", "| Route | Fare |\n| North | £4 |\n| South | £5 |"],
    ["rows with more cells and with fewer", "| Route | Fare |\n|---|---|\n| North | £4 | £6 |\n| South |\n| West"],
    ["columns pasted from a spreadsheet", "Route\tFare\nNorth\t£4"],
  ])("a table is one with %s", (_, table) => {
    check(
      `# Fares\n\n${lead}\n\n${table}\n\n${lead}`,
      `headline | Fares
       paragraph | ${lead}
       table | Route Fare
       paragraph | ${lead}`,
    );
  });

  test.each(["•", "•\t", "·     "])("items may begin with %j", (marker) => {
    check(
      `# Fares\n\n${lead}\n\n${marker} one\n${marker} two\n\n${marker} one alone`,
      `headline | Fares
       paragraph | ${lead}
       list | ${marker.trim()} one ${marker.trim()} two
       paragraph | ${marker.trim()} one alone`,
    );
  });

  test("speeches that open with a dash are no list", () => {
    check(
      `# Fares\n\n— I saw 300 men go, Ann Hay said.\n— So did I, said Bo Lee, and 40 came back.\n\n${lead}`,
      `headline | Fares
       paragraph | — I saw 300 men go, Ann Hay said. — So did I, said Bo Lee, and 40 came back.
       paragraph | ${lead}`,
    );
  });

  test("a wrapped paragraph with a bar in each line is no table", () => {
    const line = "Fares in the north | the south have risen by 12% in";
    check(
      `# Fares\n\n${line}\n${line}\n${line}\n\n${lead}`,
      `headline | Fares
       paragraph | ${line} ${line} ${line}
       paragraph | ${lead}`,
    );
  });

  test("lines with more bars and with fewer are no table without a rule", () => {
    const lines = "Fares in the north | the south\nhave risen | fallen by 12% in | out of\ntown, he | she said.";
    check(
      `# Fares\n\n${lines}\n\n${lead}`,
      `headline | Fares
       paragraph | ${lines.replaceAll("\n", " ")}
       paragraph | ${lead}`,
    );
  });

  test("a paragraph with a bar in it is no table", () => {
    check(
      `# Fares\n\nJane Doe | Northern Desk\n\n${lead} Routes: North | South.\n${lead}`,
      `headline | Fares
       byline | Jane Doe | Northern Desk
       paragraph | ${lead} Routes: North | South. ${lead}`,
    );
  });

  test("lines may end as a word processor ends them", () => {
    check(
      `# Fares\r\n\r\n${lead}\u2028\u2028${lead}\u2028one\r\n\r\ntwo`,
      `headline | Fares
       paragraph | ${lead}
       paragraph | ${lead} one
       paragraph | two`,
    );
  });

  test("raw HTML is read by its elements; tables, code, embeds and bare labels hold no prose", () => {
    check(
      `<h1>Fares</h1>\n<p class="lead">${lead}</p>\n<P>\nIt <b>lost</b> &pound;5&nbsp;million.<br>So be it.\n\n<!-- wp:list -->\n<ul><li>one: 6 boats</li>\n<li>two\n<ul><li>three</li></ul></li></ul>\n<!-- /wp:list -->\n\n<figure><a href="x"><img src="pier.jpg" alt="12 boats"></a>\n<figcaption>The pier. (Photo: Ann Hay)</figcaption></figure>\n\n<table><tr><td>A sentence.</td></tr></table>\n\n<div class="ad">43</div><div>A sentence of 43 words.</div>\n\n<script>\nlet n = "A sentence.";\n</script>\n\n<Callout type="note">\nA note of 7 words.\n<Chart data={[1, 2]} /></Callout>\n\n<h2>Next</h2>`,
      `headline | Fares
       paragraph | ${lead}
       paragraph | It lost £5 million. So be it.
       list | one: 6 boats
       list | two
       list | three
       picture |
       caption | The pier.
       credit | (Photo: Ann Hay)
       paragraph | A sentence of 43 words.
       paragraph | A note of 7 words.
       subhead | Next`,
    );
  });

  test("a paragraph or a container in an item or a caption of HTML leaves it that; one that is not closed ends where the next begins", () => {
    check(
      `<ul><li><p>one: 6 boats</p></li><li><div>two: <b>7</b> boats</div></li></ul>\n<figure><img src="a.jpg"><figcaption><p>The quay at dawn</p></figcaption></figure>\n<p>${lead}\n<div>43</div>`,
      `list | one: 6 boats
       list | two: 7 boats
       picture |
       caption | The quay at dawn
       paragraph | ${lead}`,
    );
  });

  test("a “<” that opens no tag, and an element that browsers read no tags in, hide no words", () => {
    check(
      `<p>If x <y and z, it\nlost <b title="a < b, c">40</b> boats.</p>\n<p>It lost 5.</p><span class="x"\n<p>It lost 6.</p>\n<title>It\n<p>lost 7.</p>\n<p>It lost 8, <Ann Hay said.`,
      `paragraph | If x <y and z, it lost 40 boats.
       paragraph | It lost 5.
       paragraph | It lost 6.
       paragraph | lost 7.
       paragraph | It lost 8, <Ann Hay said.`,
    );
  });

  test("HTML that is quoted is read without the marks of quotation", () => {
    check(
      `# Fares\n\n> <p>We lost\n> 40 boats in\n> <a href="https://u1.org">May</a>.</p>\n\n> > <p>And\n> > 50.</p>`,
      `headline | Fares
       paragraph | We lost 40 boats in May.
       paragraph | And 50.`,
    );
    expect(islands('> <p>In\n> <a href="https://u1.org?a=1&amp;b=2">May</a>.</p>')).toEqual([
      ["link", '<a href="https://u1.org?a=1&amp;b=2">May</a>', "https://u1.org?a=1&b=2"],
    ]);
  });

  test("a line or an item that no-break spaces set further in is no code", () => {
    check(
      `# Fares\n\n\u00a0\u00a0\u00a0\u00a0${lead}\n\n- \u00a0\u00a0\u00a0\u00a0\u00a040 boats\n-\u00a050 boats\n\n\u00a0 \u00a0 ${lead}`,
      `headline | Fares
       paragraph | ${lead}
       list | - 40 boats - 50 boats
       paragraph | ${lead}`,
    );
  });

  test("a caption in HTML that does no more than sign or name its source is a credit", () => {
    const figure = (words: string) => `<figure><img src="pier.jpg"><figcaption>${words}</figcaption></figure>\n\n`;
    check(
      `# Fares\n\n${lead}\n\n${figure("The pier. Photo: Ann Hay")}${figure("Photo: Ann Hay")}${figure("Source: ONS")}`,
      `headline | Fares
       paragraph | ${lead}
       picture |
       caption | The pier. Photo: Ann Hay
       picture |
       credit | Photo: Ann Hay
       picture |
       credit | Source: ONS`,
    );
  });

  test("a quotation and links in HTML are known as such, and suppressions between its paragraphs", () => {
    const text =
      '# Fares\n\n<blockquote class="tweet"><p>We lost 400 sheep</p>— Ann Hay <a href="https://u1.org">4 May</a></blockquote>\n<!-- wellsourced-ignore-next -->\n<p>It cost <a name="x">5</a>.</p>';
    const { blocks } = readArticle(text, "markdown");
    expect(blocks.map(({ prose, isBlockQuotation }) => [inOneLine(prose), isBlockQuotation])).toEqual([
      ["Fares", undefined],
      ["We lost 400 sheep", true],
      ["— Ann Hay 4 May", true],
      ["It cost 5.", undefined],
    ]);
    expect(islands(text)).toEqual([
      ["link", '<a href="https://u1.org">4 May</a>', "https://u1.org"],
      ["suppression", "<!-- wellsourced-ignore-next -->", undefined],
    ]);
  });

  test("a large table in HTML is none of the prose", () => {
    const table = `<table>\n${"<tr><td>North</td><td>£4</td></tr>\n".repeat(200)}</table>`;
    check(
      `# Fares\n\n${table}\n\n${lead}`,
      `headline | Fares
       paragraph | ${lead}`,
    );
  });

  test.each([
    ["&ldquo;It didn&rsquo;t,&rdquo; she said&mdash;twice.", "“It didn’t,” she said—twice."],
    [
      "It cost &pound;5, &#163;6 or &#xa3;7 in caf&eacute;s &amp; bars&hellip;",
      "It cost £5, £6 or £7 in cafés & bars…",
    ],
    ["Don&#146;t, 2019&ndash;20, R&D; &nosuch; &Eacute;cole", "Don’t, 2019–20, R&D; &nosuch; École"],
    ["It rose 5&percnt;&#10;&bdquo;at once&rdquo; by &alpha;&zwj;&#0;", "It rose 5% „at once” by α &#0;"],
  ])("an entity is read as what it stands for: %s", (text, expected) => {
    const { prose, span } = readArticle(`# Fares\n\n${text}`, "markdown").blocks[1]!;
    expect(prose.replaceAll("\u00ad", "").replace(/ +/g, " ")).toBe(expected);
    expect(prose.length).toBe(span.end - span.start);
  });

  test("what a site generator reads is no prose, nor what its code tags enclose", () => {
    check(
      `# Fares {#fares}\n\n{{< figure src="x.jpg"\n  caption="12% up: 40 boats" >}}\n\n{% notice %}\n${lead}\n{% endnotice %}\n\n{% include x.html n="40" %} It lost 40 {{ page.boats }} boats.\n{: .lead}\n\n- {% icon boat %} 50 boats\n\n1. {% icon boat %} 60 boats\n\n{% highlight js %}\nlet n = 41;\n\nlet m = 42;\n{% endhighlight %}\n\n![The pier](pier.jpg){: width="400"}\n*The pier at dawn*\n\n:::warning[Storm]\nIt sank 60 boats.\n:::\n\nimport Chart from "../chart.js"\nexport const n = 43;\n\nexport const meta = {\n  title: "42 boats",\n  boats: 42,\n};\n\nIt sank 65 boats, and the\nexport default swaps fell.\n\n> [!NOTE]\n> It sank 70 boats.`,
      `headline | Fares
       paragraph | ${lead}
       paragraph | It lost 40 boats.
       list | - 50 boats
       list | 1. 60 boats
       picture | The pier
       caption | The pier at dawn
       paragraph | It sank 60 boats.
       paragraph | It sank 65 boats, and the export default swaps fell.
       paragraph | It sank 70 boats.`,
    );
  });

  test("what a CMS wraps as character data is read as if it stood bare, while code is none all the same", () => {
    check(
      `# Fares\n\n<![CDATA[\n${lead}\n\n<p>It lost 40 boats.</p>\n]]>\n\nIt sold <![CDATA[50 boats]]> in May.\n\n<script>//<![CDATA[\nlet n = 41;\n//]]></script>\n\n- <![CDATA[60 boats]]>\n\n<![CDATA[It sank 70 boats.`,
      `headline | Fares
       paragraph | ${lead}
       paragraph | It lost 40 boats.
       paragraph | It sold 50 boats in May.
       list | - 60 boats
       paragraph | It sank 70 boats.`,
    );
  });

  test.each(["{{< chart 12 >}}", "{{ chart }}", "{% math x %}"])(
    "what no tag closes encloses nothing, whatever an address ends in: %s",
    (tag) => {
      check(
        `# Fares\n\n${tag}\n\nIt [lost](https://a.org/chart/endmath) 40 boats.\n\n{{< x >}} It bought 50.\n\nThen 60.`,
        `headline | Fares
       paragraph | It lost 40 boats.
       paragraph | It bought 50.
       paragraph | Then 60.`,
      );
    },
  );

  test.each([
    "Set {1, 2} and {a: 1} and $\\frac{.5}{2}$.",
    "A {{ that opens.\n\nAnd closes }} here.",
    "A {% that opens.",
  ])("braces of another kind stay: %j", (text) => {
    const { blocks } = readArticle(`# Fares\n\n${text}`, "markdown");
    expect(blocks.slice(1).map(({ prose }) => prose)).toEqual(text.replace("\\frac", "\\frac").split("\n\n"));
  });

  test("a block quotation is known as one, whatever stands in it", () => {
    const { blocks } = readArticle(
      `# Bridge to shut\n\n${lead}\n\n> Quoted words.\n>\n> - an item\n\n${lead}`,
      "markdown",
    );
    expect(blocks.map(({ isBlockQuotation }) => isBlockQuotation)).toEqual([
      undefined,
      undefined,
      true,
      true,
      undefined,
    ]);
    const first = readArticle("# Bridge to shut\n\n> It will close on Monday.", "markdown").blocks[1];
    expect(first).toMatchObject({ kind: "paragraph", isBlockQuotation: true });
  });

  test("the title of the front matter is the headline where there is no first heading", () => {
    check(
      `---\ntitle: "Bridge: shut"\ndate: 2025-05-01\n---\n\n${lead}\n`,
      `headline | Bridge: shut\nparagraph | ${lead}`,
    );
    check(`+++\ntitle = 'Bridge'\n+++\n\n# Shut\n\n${lead}\n`, `headline | Shut\nparagraph | ${lead}`);
    check(`Bridge to shut\n\n---\n\n${lead}\n`, `headline | Bridge to shut\nparagraph | ${lead}`);
  });

  test("an image is a picture, the emphasised line under it its caption, and a signature its credit", () => {
    check(
      `# Bridge\n\n![The *east* span](img/span.jpg "title")\n*Scaffolding hangs beneath the span. (Photo by Jane Doe)*\n\n${lead}\n\n![](a.png)\n\n*Cars queue at the lock*\n\nTom Varley/Courier\n\nSee ![icon](i.png) here, he said.`,
      `headline | Bridge
       picture | The east span
       caption | Scaffolding hangs beneath the span.
       credit | (Photo by Jane Doe)
       paragraph | ${lead}
       picture |
       caption | Cars queue at the lock
       credit | Tom Varley/Courier
       paragraph | See here, he said.`,
    );
  });

  test("words on the line under an image are its caption, be they emphasised or not; a paragraph of a report is none", () => {
    const long = `${lead} ${lead} ${lead} ${lead} ${lead}`;
    check(
      `# Bridge\n\n![](a.png)\nThe pier in May. *Photo: Ann Hay*\n\n![](b.png)\nPhoto: Ann Hay\n\n![](c.png)\n${long}`,
      `headline | Bridge
       picture |
       caption | The pier in May. Photo: Ann Hay
       picture |
       credit | Photo: Ann Hay
       picture |
       paragraph | ${long}`,
    );
  });

  test("bylines, datelines and footers show by their words", () => {
    check(
      `# Bridge\n\n*By Jane Doe*\n\n**KYIV, Ukraine** (AP) — ${lead}\n\n**A bold line heads this**\n\n${lead}\n\n*Read more*`,
      `headline | Bridge
       byline | By Jane Doe
       dateline | KYIV, Ukraine (AP) —
       paragraph | ${lead}
       subhead | A bold line heads this
       paragraph | ${lead}
       footer | Read more`,
    );
  });
});

describe("mark-up is masked", () => {
  test.each([
    ["It was **six** _boats_, ~~five~~ `41` <b>x</b> &nbsp;y \\*z", "It was six boats, five x y *z"],
    [
      'Go [to *the* board](https://example.org/41 "t") or [there][b] or [b].\n\n[b]: https://example.org/b',
      "Go to the board or there or b.",
    ],
    [
      "See <https://example.org/41> and https://example.org/42.",
      "See https://example.org/41 and https://example.org/42.",
    ],
    ["It cost $6m [@a, p. 3; @b] then [sic] so [text @c](https://x.org).", "It cost $6m then [sic] so text @c."],
    ["It fell.[^1] It rose.[^n]\n\n[^1]: From *a* report of 41 pages\n    and more.", "It fell. It rose."],
    ["It fell <!-- 41 --> and rose.", "It fell and rose."],
    [
      "It lost $**5**.2m, **[Hay](https://x.org 'x')**’s board <b>Mac</b>Leod says.",
      "It lost $5.2m, Hay’s board MacLeod says.",
    ],
    ["It cost £5\\.2m \\(in all\\)\\, or 1\\,400 a day\\.", "It cost £5.2m (in all), or 1,400 a day."],
    ["A reef<sup>2</sup> fell<br>on <b>Ann</b> Hay.", "A reef 2 fell on Ann Hay."],
    ["<p>Hay<b>’s</b> <i>5</i>.2m<br>fell to <sup>2</sup>.</p>", "Hay’s 5.2m fell to 2 ."],
    ["It fell ~~12~~13, and <del>5</del><ins>6</ins> or <s>7</s>8.", "It fell 12 13, and 5 6 or 7 8."],
    ["%% 41 notes\n\nIt fell.", "It fell."],
  ])("%j", (text, prose) => {
    const { blocks } = readArticle(text, "markdown");
    expect(blocks.map((block) => inOneLine(block.prose))).toEqual([prose]);
  });
});

describe("islands", () => {
  test("links of all kinds, with their addresses", () => {
    expect(islands("[a](u1) [b][l] [l] <https://u2.org> https://u3.org [d](<u 4>) ![i](u5)\n\n[l]: u6 'x'\n")).toEqual([
      ["link", "[a](u1)", "u1"],
      ["link", "[b][l]", "u6"],
      ["link", "[l]", "u6"],
      ["link", "https://u2.org", "https://u2.org"],
      ["link", "https://u3.org", "https://u3.org"],
      ["link", "[d](<u 4>)", "u 4"],
    ]);
  });

  test("an address between brackets is no address that they lead to, and one that is a key is no link", () => {
    expect(islands("[see https://u1.org] [https://u2.org](https://u3.org)")).toEqual([
      ["link", "https://u1.org", "https://u1.org"],
      ["link", "[https://u2.org](https://u3.org)", "https://u3.org"],
    ]);
    expect(islands("It lost 40 boats [@{http://u1.org/items/AB12}, p. 3] and [see @{https://u2.org}].")).toEqual([
      ["citation", "[@{http://u1.org/items/AB12}, p. 3]", undefined],
      ["citation", "[see @{https://u2.org}]", undefined],
    ]);
  });

  test("a note in the line is one, unless it cites", () => {
    expect(islands("It lost 40 boats.^[Port minutes, p. 12.] And 50.^[see @port, p. 3]")).toEqual([
      ["footnote", "^[Port minutes, p. 12.]", "Port minutes, p. 12."],
      ["citation", "[see @port, p. 3]", undefined],
    ]);
    const [block] = readArticle("It lost 40 boats.^[Port minutes, p. 12.]", "markdown").blocks;
    expect(block!.prose).toBe("It lost 40 boats.");
  });

  test("citations, footnotes and suppressions; none in code", () => {
    const text =
      "A [@k] `[@no]` b.[^1]\n\n<!-- wellsourced-ignore-next vague-source: known -->\n<!-- a note -->\n\n%% wellsourced-ignore-file\n\n    [@code]\n\n[^1]: Of *six*\n";
    expect(islands(text)).toEqual([
      ["citation", "[@k]", undefined],
      ["footnote", "[^1]", "Of *six*"],
      ["suppression", "<!-- wellsourced-ignore-next vague-source: known -->", undefined],
      ["suppression", "%% wellsourced-ignore-file", undefined],
    ]);
  });
});

test.each([
  [
    "a table under a paragraph goes",
    "The port\n\nSix cranes\nstand idle | now |\n| --- | --- |\n",
    "| --- |\n",
    "| --<\n- |\n",
  ],
  ["a rule under a paragraph goes", "The port\n\nSix cranes stand\n---\nidle now.\n", "---", "--"],
  ["a fence opens above", "The port\n\nSix cranes.\n\nTwo ships.\n", "The port", "```\nThe port"],
])("after an edit a file reads as from scratch: %s", (_, before, cut, put) => {
  // The parser takes over no less than some lines.
  const [was, now] = [before, before.replace(cut, put)].map((text) =>
    text.replace("Six", `${"The port is busy. ".repeat(20)}Six`),
  );
  expect(now).not.toBe(was);
  expect(readArticle(now!, "markdown", readArticle(was!, "markdown"))).toEqual(readArticle(now!, "markdown"));
});
