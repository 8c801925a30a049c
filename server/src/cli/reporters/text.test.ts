import { expect, test } from "vitest";
import { paletteFor } from "../colours.ts";
import { file, finding, sampleOptions, sampleResult } from "./sample-result.fixture.ts";
import { text } from "./text.ts";

test("findings by file, the words in their line with carets under them, and a summary", () => {
  expect(text(sampleResult, sampleOptions)).toBe(`stories/flood.txt
  3:17  warning  Nobody in the text answers for “340 homes”.  unattributed-quantity
        The flood – took 340 homes on Tuesday: 100%, they say.
                         ^^^^^^^^^
        Name who counted, or cite the source.

  5:1   error  This quotation is never closed: 50%, a mess.  unclosed-quote
        “It was <bad> & ugly
        ^^^^^^^^^^^^^^^^^^^^
        7:2  The next quotation starts here.
        Close it.

  9:17  hint  Nobody in the text answers for “340 homes”.  unattributed-quantity
        The flood – took 340 homes on Tuesday: 100%, they say.
                         ^^^^^^^^^

stories/a, b: 100%.md
  3:17  note  Nobody in the text answers for “340 homes”.  unattributed-quantity
        The flood – took 340 homes on Tuesday: 100%, they say.
                         ^^^^^^^^^
        Name who counted, or cite the source.

photo.txt
  error  This is not text.

Passed over:
  notes.txt  It does not read like an article: a list.

17 claims: 12 attributed, 1 cited, 4 unattributed
1 error, 1 warning, 1 note, 1 hint (3 articles checked, 1 file passed over, 1 file could not be read, 1 known finding not shown)
`);
});

test("of what was passed over, all that was named is told, and a few of what was found", () => {
  const passedOver = (path: string, named?: boolean) =>
    file({ path, outcome: "passed-over", why: "It lies in “vendor”.", ...(named && { named }) });
  const files = ["a", "b", "c", "d", "e", "f", "g"].map((name) => passedOver(name));
  const told = text({ files: [...files, passedOver("h", true)], notices: [] }, sampleOptions);
  expect(told).toMatch(
    /^Passed over:\n {2}a {2}It lies in “vendor”\.\n(?: {2}[b-eh] .*\n)+ {2}and 2 more\n\nNo claims\nNothing was/,
  );
});

test("nothing to complain of is said so", () => {
  expect(text({ files: [file()], notices: [] }, sampleOptions)).toBe(
    "No claims\nNothing to complain of (1 article checked)\n",
  );
  expect(text({ files: [], notices: [] }, sampleOptions)).toBe(
    "No claims\nThere was nothing to check (0 articles checked)\n",
  );
});

test("fixes that were written are counted", () => {
  const summaryOf = (...fixed: number[]) =>
    text({ files: fixed.map((each) => file({ fixed: each })), notices: [] }, sampleOptions).split("\n")[1];
  expect(summaryOf(1)).toBe("Nothing to complain of (1 article checked, 1 fix written)");
  expect(summaryOf(1, 0, 2)).toBe("Nothing to complain of (3 articles checked, 3 fixes written)");
  expect(summaryOf(0)).toBe("Nothing to complain of (1 article checked)");
});

test("carets stand under words after wide characters, and long lines are clipped on both sides", () => {
  const before = `${"word ".repeat(40)}東京で🙂 `;
  const wide = finding({ excerpt: { before, words: "340 homes", after: " and more".repeat(40) } });
  const lines = text({ files: [file({ findings: [wide] })], notices: [] }, sampleOptions).split("\n");
  expect(lines[2]).toMatch(/^ {8}….*東京で🙂 340 homes and more.*…$/);
  // Three wide characters and an emoji take eight columns, and are five code units.
  expect(lines[3]!.indexOf("^")).toBe(lines[2]!.indexOf("340") + 3);
});

test("in a narrow terminal no line is wider than it, and the carets stand under the words", () => {
  for (const columns of [80, 59, 40, 30]) {
    const long = finding({
      excerpt: { before: "word ".repeat(20), words: "340 homes", after: " and more".repeat(9) },
      message: { what: "This is told at length. ".repeat(5), why: "", next: "Do this, and that. ".repeat(8) },
    });
    const files = [file({ findings: [finding(), long, finding({ severity: "hint" })] })];
    const lines = text({ files, notices: [] }, { ...sampleOptions, columns })
      .split("\n")
      .slice(0, -4);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    lines.forEach((line, i) => {
      const carets = /\^+/.exec(line);
      if (carets) expect(lines[i - 1]!.slice(carets.index, carets.index + carets[0].length)).toBe("340 homes");
    });
  }
});

test("a message keeps to its line in a file, and is cut between words in a terminal, the rule behind it", () => {
  const what = "“£2 million” seems to belong to what Officials said, but its sentence does not say so.";
  const result = { files: [file({ findings: [finding({ message: { what, why: "", next: "" } })] })], notices: [] };
  const headOf = (columns?: number) =>
    text(result, { ...sampleOptions, columns })
      .split("\n")
      .slice(1, 3);
  expect(headOf()[0]).toBe(`  3:17  warning  ${what}  unattributed-quantity`);
  expect(headOf(80)).toEqual([
    "  3:17  warning  “£2 million” seems to belong to what Officials said, but its",
    "        sentence does not say so.  unattributed-quantity",
  ]);
});

test("what a terminal would act on is not let through", () => {
  const evil = finding({ excerpt: { before: "\u001b[2J\u202e", words: "340\u0007", after: "\u009b31m" } });
  const path = "a\u001b[1m.txt";
  const failed = file({ path, outcome: "failed", why: "“\u001b[2J” is no key.\nIts stack." });
  const drawn = text({ files: [file({ findings: [evil], path }), failed], notices: [] }, sampleOptions);
  expect(drawn.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(drawn).toContain("is no key.\nIts stack.");
});

test("with colours the words are the same", () => {
  const palette = paletteFor({ env: {}, columns: 80 });
  const coloured = text(sampleResult, { ...sampleOptions, palette });
  expect(coloured).toContain("\u001b[");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(text(sampleResult, sampleOptions));
});

test("more findings than a call may have arguments", () => {
  const findings = Array.from({ length: 200_000 }, (_, i) => finding({ line: i + 1 }));
  const lines = text({ ...sampleResult, files: [file({ findings })] }, sampleOptions).split("\n");
  expect(lines.filter((line) => line.includes("unattributed-quantity"))).toHaveLength(200_000);
});

test("of many like findings in a library a few are drawn, the others counted; of an article all are drawn", () => {
  const unused = Array.from({ length: 8 }, (_, i) =>
    finding({ rule: "unused-source", severity: "hint", line: i + 1, message: { what: `No ${i}.`, why: "", next: "" } }),
  );
  const drawn = (outcome: "library" | "checked") =>
    text({ files: [file({ path: "sources.json", outcome, findings: unused })], notices: [] }, sampleOptions);
  expect(drawn("library").match(/No \d\./g)).toHaveLength(5);
  expect(drawn("library")).toContain("\n\n  and 3 more findings of unused-source\n\n");
  expect(drawn("library")).toContain("8 hints");
  expect(drawn("checked").match(/No \d\./g)).toHaveLength(8);
});
