import { expect, test } from "vitest";
import { github } from "./github.ts";
import { file, finding, sampleOptions, sampleResult } from "./sample-result.fixture.ts";

test("the worst first, everything escaped as the runner wants it, columns only within one line", () => {
  expect(github(sampleResult, sampleOptions)).toBe(`::error file=paper/photo.txt::This is not text.
::error file=paper/stories/flood.txt,line=5,endLine=6,title=unclosed-quote::This quotation is never closed: 50%25, a%0Amess. Close it.
::warning file=paper/stories/flood.txt,line=3,endLine=3,col=17,endColumn=26,title=unattributed-quantity::Nobody in the text answers for “340 homes”. Name who counted, or cite the source.
::notice file=paper/stories/a%2C b%3A 100%25.md,line=3,endLine=3,col=17,endColumn=26,title=unattributed-quantity::Nobody in the text answers for “340 homes”. Name who counted, or cite the source.
::notice file=paper/stories/flood.txt,line=9,endLine=9,col=17,endColumn=26,title=unattributed-quantity::Nobody in the text answers for “340 homes”. Name who counted, or cite the source.
17 claims: 12 attributed, 1 cited, 4 unattributed
`);
});

test.each([
  [25, "5 more findings are in the summary of this step."],
  [21, "1 more finding is in the summary of this step."],
])("ten of each kind, and a word about the rest: %i", (n, rest) => {
  const many = Array.from({ length: n }, (_, i) => finding({ line: i + 1, severity: i % 2 ? "error" : "warning" }));
  const lines = github({ files: [file({ findings: many })], notices: [] }, sampleOptions).split("\n");
  expect(lines.filter((line) => line.startsWith("::error"))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith("::warning"))).toHaveLength(10);
  expect(lines[0]).toMatch(/^::error/);
  expect(lines).toContain(rest);
});

test("a file that could not be read is one of the ten errors", () => {
  const many = Array.from({ length: 12 }, (_, i) => finding({ line: i + 1, severity: "error" }));
  const closed = file({ path: "b.article", outcome: "failed", why: "This is not text.", findings: [] });
  const lines = github({ files: [file({ findings: many }), closed], notices: [] }, sampleOptions).split("\n");
  expect(lines.filter((line) => line.startsWith("::error"))).toHaveLength(10);
  expect(lines[0]).toContain("This is not text.");
  expect(lines).toContain("3 more findings are in the summary of this step.");
});

test("words that look like a command stay words", () => {
  const message = { what: "\r\n::set-output name=x::y", why: "", next: "%0A" };
  const text = github({ files: [file({ findings: [finding({ message })] })], notices: [] }, sampleOptions);
  expect(text.split("\n").filter((line) => line.startsWith("::"))).toHaveLength(1);
  expect(text).toContain("::%0D%0A::set-output name=x::y %250A\n");
});
