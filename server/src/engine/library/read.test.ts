/** Libraries in all three formats say the same things, with their places; what is broken is reported and the rest works. */
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../../test/support/processor-time.ts";
import { textOf } from "../base/index.ts";
import { addEntry } from "./edit.ts";
import { libraryFormatOf, readLibrary } from "./read.ts";
import type { LibraryFile, LibraryFormat } from "./types.ts";

const json = `[
  // exported on Monday
  {
    "id": "harbour2025",
    "type": "article-newspaper",
    "title": "Harbour cranes stand idle",
    "author": [{ "family": "Okafor", "given": "Ngozi" }, { "literal": "Port Authority" }],
    "issued": { "date-parts": [["2025", 6, "2"]] },
    "container-title": "The Morning Ledger",
    "URL": "https://example.org/cranes",
    "accessed": { "date-parts": [[2025, 6, 3]] },
    "custom": { "archive-url": "https://archive.example/1", "contact": "desk@example.org" }
  },
  {"id": 7, "type": "interview", "author": [{"family": "Lind", "given": "Eva"}], "issued": {"raw": "2025-06"}},
]
`;
const yaml = `---
references:
- id: harbour2025
  type: article-newspaper
  title: Harbour cranes stand idle # as printed
  author:
  - family: Okafor
    given: Ngozi
  - literal: Port Authority
  issued: 2025-06-02
  container-title: The Morning Ledger
  URL: https://example.org/cranes
  accessed: {year: 2025, month: 6, day: 3}
  custom: {archive-url: "https://archive.example/1", contact: desk@example.org}
- id: 7
  type: interview
  author: {family: Lind, given: Eva}
  issued: "2025-06"
...
`;
const bib = `% exported on Monday
@string{ledger = "The Morning " # {Ledger}}
@Article{harbour2025,
  entrysubtype = {newspaper},
  title = {Harbour cranes stand {idle}},
  author = {Okafor, Ngozi and {Port Authority}},
  date = {2025-06-02},
  journaltitle = ledger,
  url = {https://example.org/cranes},
  urldate = {2025-06-03},
  archiveurl = {https://archive.example/1},
  contact = {desk@example.org},
}
@misc{7, entrysubtype = "interview", author = "Eva Lind", year = 2025, month = jun}
`;

const files: readonly LibraryFile[] = [
  { uri: "sources.json", format: "csl-json", text: json },
  { uri: "sources.yaml", format: "csl-yaml", text: yaml },
  { uri: "sources.bib", format: "bibtex", text: bib },
];

describe.each(files)("$format", (file) => {
  const library = readLibrary([file]);

  test("an entry says what it says in every format", () => {
    expect(library.problems).toEqual([]);
    const { span, keySpan, uri, ...fields } = library.entryByKey.get("harbour2025")!;
    expect(fields).toEqual({
      key: "harbour2025",
      type: "article-newspaper",
      title: "Harbour cranes stand idle",
      authors: [{ family: "Okafor", given: "Ngozi" }, { literal: "Port Authority" }],
      issued: "2025-06-02",
      accessed: "2025-06-03",
      containerTitle: "The Morning Ledger",
      url: "https://example.org/cranes",
      archiveUrl: "https://archive.example/1",
      contact: "desk@example.org",
    });
    expect(textOf(file.text, keySpan)).toBe("harbour2025");
    expect(textOf(file.text, span)).toMatch(/harbour2025.*desk@example\.org/s);
    expect(uri).toBe(file.uri);
  });

  test("in an interview the person interviewed is who was asked", () => {
    const interview = library.entryByKey.get("7")!;
    expect(interview).toMatchObject({
      type: "interview",
      asked: [{ family: "Lind", given: "Eva" }],
      issued: "2025-06",
    });
    expect(textOf(file.text, interview.keySpan)).toBe("7");
  });

  test("line ends and a byte-order mark change places, not words", () => {
    const text = `\ufeff${file.text.replaceAll("\n", "\r\n")}`;
    const other = readLibrary([{ ...file, text }]);
    expect(other.problems).toEqual([]);
    expect(other.entries.map(({ key, title, issued }) => [key, title, issued])).toEqual(
      library.entries.map(({ key, title, issued }) => [key, title, issued]),
    );
    for (const { key, keySpan } of other.entries) expect(textOf(text, keySpan)).toBe(key);
  });
});

/** The words that are marked as problems, in ⟦brackets⟧, and the keys that are read in spite of them. */
function check(format: LibraryFormat, marked: string, keys: readonly string[]): readonly string[] {
  const text = marked.replace(/[⟦⟧]/g, "");
  const { entries, problems } = readLibrary([{ uri: "a", format, text }]);
  expect(entries.map(({ key }) => key)).toEqual(keys);
  const brackets = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(({ index }, i) => index - 2 * i);
  expect(problems.map(({ span }) => span.start).sort((a, b) => a - b)).toEqual(brackets);
  return problems.map(({ message }) => message);
}

describe("files of another format", () => {
  const troublesIn = (text: string, format: LibraryFormat) => {
    const { problems, damaged, entries } = readLibrary([{ uri: "sources", text, format }]);
    expect(entries).toEqual([]);
    expect(damaged).toEqual(["sources"]);
    return problems.map(({ span, message }) => [textOf(text, span), message]);
  };

  test.each([
    ["RIS", "TY  - RPRT\nTI  - The port\nER  - "],
    ["the format of PubMed", "\ufeffPMID- 17\nTI  - The port"],
    ["the format of EndNote", "%0 Report\n%T The port"],
    ["XML", '<?xml version="1.0"?>\n<xml><records/></xml>'],
  ])("%s is told in one sentence, whatever the file is called", (name, text) => {
    for (const format of ["csl-json", "csl-yaml", "bibtex"] as const) {
      expect(troublesIn(text, format)).toEqual([
        [
          text.split("\n")[0],
          `This file is written in ${name}, which is not read. Export the sources as CSL JSON, CSL YAML or BibTeX.`,
        ],
      ]);
    }
  });

  test("BibTeX under another name is told the name it needs", () => {
    expect(troublesIn("@book{port, title={The port}}", "csl-json")).toEqual([
      [
        "@book{port, title={The port}}",
        "This file is written in BibTeX, and its name says otherwise. Let it end in “.bib”.",
      ],
    ]);
  });
});

describe("what is broken", () => {
  test("CSL-JSON: a missing comma", () => {
    const messages = check("csl-json", '[{"id": "a", "title": "A"} ⟦{⟧"id": "b"}]', ["a", "b"]);
    expect(messages).toEqual(["A comma is missing here."]);
  });

  test("CSL-JSON: an entry without an id, and one that is none", () => {
    check("csl-json", '[⟦{⟧"title": "A"}, ⟦7⟧, {"id": "b"}]', ["b"]);
  });

  test("CSL-JSON: not a library", () => {
    const [message] = check("csl-json", '⟦{"name": "a package"}⟧', []);
    expect(message).toContain("list");
  });

  test("CSL YAML: an alias of nothing, and one that would grow without end", () => {
    check("csl-yaml", "- id: ⟦a⟧\n  title: *gone\n- id: b\n", ["b"]);
    const bomb = [
      "- &a0 {id: x}",
      ...Array.from({ length: 9 }, (_, i) => `- &a${i + 1} {id: x${i}, note: [${`*a${i}, `.repeat(9)}]}`),
    ];
    expect(readLibrary([{ uri: "a", format: "csl-yaml", text: bomb.join("\n") }]).entries.length).toBeGreaterThan(0);
  });

  test.each([
    ["a colon in a title", "- id: a\n  title: ⟦The mill: a history⟧\n- id: b\n", "quotation marks"],
    ["a tab", "- id: a\n\t⟦title: The mill⟧\n- id: b\n  title: B\n- id: c\n", "not with tabs"],
    ["a text that is not closed", '- id: a\n  title: ⟦"⟧The mill\n- id: b\n  title: B\n', "never closed"],
    ["a bracket that is not closed", "- id: a\n  author: [\n⟦-⟧ id: b\n  title: B\n", "bracket"],
  ])("CSL YAML: %s is one mistake, told once, in words for whoever made it", (_, marked, words) => {
    const text = marked.replace(/[⟦⟧]/g, "");
    const { problems, damaged } = readLibrary([{ uri: "a", format: "csl-yaml", text }]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
    expect(problems[0]!.span.start).toBe(marked.indexOf("⟦"));
    expect(damaged).toEqual(["a"]);
  });

  test("CSL YAML: a line that is not indented enough", () => {
    const { entries, problems } = readLibrary([
      { uri: "a", format: "csl-yaml", text: "- id: a\n  title: 'A\n- id: b\n" },
    ]);
    expect(problems.length).toBeGreaterThan(0);
    expect(entries.length).toBeGreaterThan(0);
  });

  test("BibTeX: the value that is not closed, the comma, the equals sign; the other entries are whole", () => {
    const messages = check(
      "bibtex",
      "@misc{a,\n  title = {A},\n}\n⟦@⟧book{b,\n  title = ⟦{⟧{never} closed\n\n@misc{c,\n  ⟦year⟧ 2020,\n title = {C}⟦⟧ note = {x}\n}\n@misc{d, title={D}}\n",
      ["a", "b", "c", "d"],
    );
    expect(messages).toHaveLength(4);
  });

  test("BibTeX: a macro nobody defines, an entry without a key", () => {
    check("bibtex", "@misc{a, journal = ⟦gazette⟧}\n⟦@⟧misc{, title = {B}}\n⟦@⟧misc{title = {C}}", ["a"]);
  });

  test("BibTeX: what stands between entries is a comment", () => {
    check("bibtex", "Write to desk@example.org {or else}.\n@comment{ @misc{x, title={X}} }\n@misc{a}", ["a"]);
  });

  test("the first of two entries with one key wins, whichever file it is in", () => {
    const { entryByKey, problems } = readLibrary([
      { uri: "one", format: "csl-json", text: '[{"id": "a", "title": "First"}]' },
      { uri: "two", format: "bibtex", text: "@misc{a, title = {Second}}" },
    ]);
    expect(entryByKey.get("a")?.title).toBe("First");
    expect(problems).toMatchObject([{ uri: "two", span: { start: 6, end: 7 } }]);
  });
});

test("what Zotero keeps in its Extra field is read from the note, and the note says only the rest", () => {
  const note = "Spoke by telephone.\ncontact: +44 20 7946 0000\nArchive URL: https://archive.example/2";
  const text = JSON.stringify([{ id: "a", type: "document", genre: "Document seen", note }]);
  const entry = readLibrary([{ uri: "a", format: "csl-json", text }]).entryByKey.get("a");
  expect(entry).toMatchObject({
    note: "Spoke by telephone.",
    contact: "+44 20 7946 0000",
    archiveUrl: "https://archive.example/2",
  });
});

test("an address and a DOI are read in small letters too", () => {
  const text = JSON.stringify([{ id: "a", url: "https://port.example/a", doi: "10.1000/1" }]);
  const entry = readLibrary([{ uri: "a", format: "csl-json", text }]).entryByKey.get("a");
  expect(entry).toMatchObject({ url: "https://port.example/a", doi: "10.1000/1" });
});

test("an entry inherits from the one it crosses to", () => {
  const text = `@incollection{part, title = {Part}, crossref = {whole}}
    @collection{whole, title = {Whole}, publisher = {House}, year = {1999}}`;
  const part = readLibrary([{ uri: "a", format: "bibtex", text }]).entryByKey.get("part");
  expect(part).toMatchObject({ title: "Part", containerTitle: "Whole", publisher: "House", issued: "1999" });
});

test.each([
  ["", "csl-json"],
  ["", "csl-yaml"],
  ["", "bibtex"],
  ["[]", "csl-json"],
  ["references:\n", "csl-yaml"],
  ["# nothing yet\n", "csl-yaml"],
] as const)("an empty library, %j, is no problem", (text, format) => {
  expect(readLibrary([{ uri: "a", format, text }])).toMatchObject({ entries: [], problems: [] });
});

test("what every object has by nature is no type of entry and no ending of a file", () => {
  const text = "@constructor{a, title = {A}}";
  const { entries } = readLibrary([{ uri: "a", format: "bibtex", text }]);
  expect(entries).toMatchObject([{ key: "a", type: "document", title: "A" }]);
  expect(
    addEntry({ uri: "a", format: "bibtex", text: "" }, { key: "a", type: "constructor", authors: [] }).edits,
  ).toMatchObject([{ newText: expect.stringContaining("@misc{a,") }]);
  expect(libraryFormatOf("sources.constructor")).toBeUndefined();
});

test.each(["csl-json", "csl-yaml", "bibtex"] as const)("%s: hostile text has an answer, soon", (format) => {
  const hostile = ["[", "{", "@a{b,c={\n", "@a{b,", "- ", '{"a":', "@comment{\n", '"', "\\", "#", "a: &a\n"];
  for (const piece of hostile) {
    const started = processorTime();
    readLibrary([{ uri: "a", format, text: piece.repeat(20_000) }]);
    expect(processorTime() - started, JSON.stringify(piece)).toBeLessThan(3_000);
  }
});

test("a format goes by the file's name", () => {
  expect(["a/sources.json", "a.yml", "a.YAML", "refs.bib", "a.txt", "json"].map(libraryFormatOf)).toEqual([
    "csl-json",
    "csl-yaml",
    "csl-yaml",
    "bibtex",
    undefined,
    undefined,
  ]);
});
