/** Citations, exemptions, links and suppressions as an article's text has them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../../test/support/processor-time.ts";
import { textOf } from "../base/index.ts";
import { readLibrary } from "../library/index.ts";
import { type Format, readArticle } from "../text/index.ts";
import { exemptionKinds, parseExemption, writeExemption } from "./exemptions.ts";
import { parseGroup, parsePointer, writeGroup, writePointer } from "./pointers.ts";
import { readCitations, readExemptions, readMarkupProblems, readReferences } from "./read-citations.ts";
import { readSuppressions } from "./suppressions.ts";

const articleOf = (text: string, format: Format = "article") => readArticle(text, format);

describe("Pandoc's syntax", () => {
  test.each([
    ["[@port-2025]", [{ key: "port-2025" }]],
    ["[@port2025, p. 3]", [{ key: "port2025", locator: "p. 3" }]],
    [
      "[see @a; @b, para. 2]",
      [
        { key: "a", prefix: "see" },
        { key: "b", locator: "para. 2" },
      ],
    ],
    ["[-@a]", [{ key: "a", suppressAuthor: true }]],
    [
      "[see -@a, pp. 33-35, 38-39 and *passim*]",
      [{ key: "a", prefix: "see", suppressAuthor: true, locator: "pp. 33-35, 38-39", suffix: "and *passim*" }],
    ],
    ["[@a, 33]", [{ key: "a", locator: "33" }]],
    ["[@a, iv, vi-xi, and elsewhere]", [{ key: "a", locator: "iv, vi-xi", suffix: ", and elsewhere" }]],
    ["[@a, {ii, A, D-Z}, with a suffix]", [{ key: "a", locator: "{ii, A, D-Z}", suffix: ", with a suffix" }]],
    ["[@a, {}99 years later]", [{ key: "a", locator: "{}", suffix: "99 years later" }]],
    ["[@a, as the mayor said]", [{ key: "a", suffix: "as the mayor said" }]],
    ["[@a p. 3; @b]", [{ key: "a", locator: "p. 3" }, { key: "b" }]],
    ["[@{https://example.org/a?b=c;d}, § 4]", [{ key: "https://example.org/a?b=c;d", locator: "§ 4" }]],
    ["[@a.b:c--d.]", [{ key: "a.b:c", suffix: "--d." }]],
    ["[@Foo_bar.baz.]", [{ key: "Foo_bar.baz", suffix: "." }]],
    [
      "[write to desk@example.org about @müller2020]",
      [{ key: "müller2020", prefix: "write to desk@example.org about" }],
    ],
    ["[@a, slide 12]", [{ key: "a", locator: "slide 12" }]],
    ["[@a, minute 12:40]", [{ key: "a", locator: "minute 12:40" }]],
  ])("%s", (group, pointers) => {
    const { items } = parseGroup(group);
    expect(items.map(({ pointer }) => pointer)).toEqual(pointers);
    for (const { pointer, keySpan } of items) expect(textOf(group, keySpan)).toBe(pointer.key);
  });

  const word = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8})?$/);
  const pointer = fc.record(
    {
      key: fc.oneof(
        fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?$/),
        fc.stringMatching(/^[a-z]{1,3}[/;,.!]{2}[a-z]$/),
      ),
      prefix: word.map((words) => `see ${words}`),
      locator: fc.constantFrom("p. 3", "pp. 3-5, 8", "para. 2", "§ 12", "33", "{ii, A}"),
      suffix: word.map((words) => `after ${words}`),
      suppressAuthor: fc.constant(true),
    },
    { requiredKeys: ["key"] },
  );

  test("what is written is read back", () => {
    fc.assert(
      fc.property(fc.array(pointer, { minLength: 1, maxLength: 4 }), (pointers) => {
        expect(parseGroup(writeGroup(pointers)).items.map((item) => item.pointer)).toEqual(pointers);
        for (const one of pointers) expect(parsePointer(writePointer(one))).toEqual(one);
      }),
      { seed: 5 },
    );
  });

  test("hostile groups are read in time", () => {
    for (const piece of ["@", "@a", ";", "@a;", "{", "@{", "1, ", "[", "p. ", "@a, 1-", "iv "]) {
      const started = processorTime();
      parseGroup(`[@a, ${piece.repeat(100_000)}]`);
      expect(processorTime() - started, piece).toBeLessThan(1_000);
    }
  });
});

test("citations count from the start of the article, two keys of one group each with their part", () => {
  const text = "Cranes idle\n\nSix cranes stand idle [see @port, p. 3; @union].\n";
  const citations = readCitations(articleOf(text));
  expect(citations.map(({ key }) => key)).toEqual(["port", "union"]);
  expect(citations.map(({ span }) => textOf(text, span))).toEqual(Array(2).fill("[see @port, p. 3; @union]"));
  expect(citations.map(({ keySpan }) => textOf(text, keySpan))).toEqual(["port", "union"]);
  expect(citations.map(({ itemSpan }) => textOf(text, itemSpan))).toEqual(["see @port, p. 3", " @union"]);
});

describe("exemptions", () => {
  test("stand where a citation would, and are none", () => {
    const text = "Cranes\n\nThe yard lost 111 jobs [@exempt:calculation, 316 − 205; Ann Lee, 2025-06-03].\n";
    const article = articleOf(text);
    expect(readCitations(article)).toEqual([]);
    expect(readExemptions(article)).toEqual([
      { kind: "calculation", reason: "316 − 205", by: "Ann Lee", date: "2025-06-03", span: { start: 31, end: 84 } },
    ]);
  });

  const words = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .map((text) => `r${text.replace(/\s+/g, " ").trim()}`);
  const exemption = fc.record(
    {
      kind: fc.constantFrom(...exemptionKinds),
      reason: words,
      by: words,
      date: fc.constantFrom("2025-06-03", "2025-06-03T10:00:00Z"),
    },
    { requiredKeys: ["kind", "reason"] },
  );
  test("what is written is read back, whatever the reason holds", () => {
    fc.assert(
      fc.property(exemption, (one) => {
        const group = writeExemption(one);
        expect(group.slice(1, -1)).not.toMatch(/[[\]\n]/);
        expect(parseExemption(group)).toEqual(one);
      }),
      { seed: 5 },
    );
    const hard = { kind: "calculation", reason: "f[1]; \\ &#91; {x}; y", by: "A; B" } as const;
    expect(parseExemption(writeExemption(hard))).toEqual(hard);
  });
});

test("a link, and a footnote by its keys or address, can stand for a source; a place in the page can't", () => {
  const library = readLibrary([
    { uri: "a", format: "csl-json", text: '[{"id": "port", "URL": "https://www.example.org/cranes/"}]' },
  ]);
  const article = {
    ...articleOf("x", "markdown"),
    islands: [
      { kind: "link", span: { start: 0, end: 1 }, target: "http://example.org/cranes?utm_source=x#top" },
      { kind: "link", span: { start: 1, end: 2 }, target: "#notes" },
      { kind: "link", span: { start: 2, end: 3 }, target: "mailto:desk@example.org" },
      { kind: "footnote", span: { start: 3, end: 4 }, target: "See @union, p. 3, and https://example.org/cranes." },
      { kind: "footnote", span: { start: 4, end: 5 }, target: "Interview, 3 June; desk@example.org" },
    ] as const,
  };
  expect(readReferences(article, library).map(({ kind, keys, url }) => [kind, keys, url])).toEqual([
    ["link", ["port"], "http://example.org/cranes?utm_source=x#top"],
    ["footnote", ["union", "port"], "https://example.org/cranes"],
    ["footnote", [], undefined],
  ]);
});

describe("suppressions", () => {
  const paragraphs = (text: string, format: Format = "article") =>
    readSuppressions(articleOf(text, format)).map(({ form, rules, reason, target }) => [
      form,
      rules,
      reason,
      textOf(text, target),
    ]);

  test("of the next block", () => {
    expect(
      paragraphs(
        "Head\n\n%% wellsourced-ignore-next unattributed-quantity, vague-source: as agreed: with Ann\n\nSix cranes.\n\nSeven.",
      ),
    ).toEqual([["next", ["unattributed-quantity", "vague-source"], "as agreed: with Ann", "Six cranes."]]);
  });

  test("of the block it stands in, in Markdown", () => {
    const [[form, rules, reason, target]] = paragraphs(
      "# Head\n\nSix cranes. <!-- wellsourced-ignore-line: known -->\n\nSeven.",
      "markdown",
    ) as [unknown[]];
    expect([form, rules, reason]).toEqual(["line", [], "known"]);
    expect(target).toContain("Six cranes.");
  });

  test("from here to there, and of the file", () => {
    const text =
      "Head\n\n%% wellsourced-ignore-start vague-source: live blog\n\nOne.\n\n%% wellsourced-ignore-end vague-source\n\nTwo.\n\n%% wellsourced-ignore-file loaded-cue: house style";
    const [range, file] = readSuppressions(articleOf(text));
    expect(textOf(text, range!.target).trim()).toBe("One.");
    expect(file!.target).toEqual({ start: 0, end: text.length });
  });

  test("with nothing after it, hides nothing", () => {
    expect(paragraphs("Head\n\n%% wellsourced-ignore-next: why")).toEqual([["next", [], "why", ""]]);
  });
});

test.each([
  ["Six [@a; and more].", "no @key"],
  ["Six [@exempt:guess, x].", "own-reporting, calculation, common-knowledge"],
  ["Six [@exempt:calculation].", "reason"],
  ["%% wellsourced-ignore-nxt vague-source: x", "ignore-next"],
  ["%% wellsourced-ignore-next vague-source", "REASON"],
  ["%% wellsourced-ignore-next Not a rule: x", "no rule"],
  ["%% wellsourced-ignore-end", "ignore-start"],
])("malformed: %s", (text, message) => {
  const problems = readMarkupProblems(articleOf(text));
  expect(problems).toHaveLength(1);
  expect(problems[0]!.message).toContain(message);
});

test("more problems than a call may have arguments", () => {
  expect(readMarkupProblems(articleOf("[@a; ".repeat(200_000))).length).toBeGreaterThan(150_000);
});
