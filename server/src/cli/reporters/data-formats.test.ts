import { expect, test } from "vitest";
import { docsAddress, rulePage } from "../../config/index.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { ndjson } from "./ndjson.ts";
import { rdjsonl } from "./rdjsonl.ts";
import { file, finding, sampleOptions, sampleResult } from "./sample-result.fixture.ts";

const lines = (text: string) =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

test("json is the result whole, with the version that found it", () => {
  expect(JSON.parse(json(sampleResult, sampleOptions))).toEqual({ version: "1.2.3", ...sampleResult });
});

test("ndjson has a line for each finding that is shown", () => {
  const records = lines(ndjson(sampleResult, sampleOptions));
  expect(records).toHaveLength(4);
  expect(records[1]).toMatchObject({
    path: "stories/flood.txt",
    line: 5,
    rule: "unclosed-quote",
    severity: "error",
    words: "“It was <bad> & ugly",
    message: "This quotation is never closed: 50%, a\nmess. Close it.",
    fixable: true,
    url: rulePage("unclosed-quote"),
  });
});

test("rdjsonl counts columns in bytes, ends exclusively, and suggests safe fixes alone", () => {
  const records = lines(rdjsonl(sampleResult, sampleOptions));
  expect(records[0]).toEqual({
    message: "Nobody in the text answers for “340 homes”. Name who counted, or cite the source.",
    location: {
      path: "stories/flood.txt",
      range: { start: { line: 3, column: 19 }, end: { line: 3, column: 28 } },
    },
    severity: "WARNING",
    source: { name: "wellsourced", url: docsAddress },
    code: { value: "unattributed-quantity", url: rulePage("unattributed-quantity") },
  });
  expect(records[1].suggestions).toEqual([
    { range: { start: { line: 6, column: 4 }, end: { line: 6, column: 4 } }, text: "”" },
  ]);
});

test("gitlab takes severities and lines of its own, and no two issues share a fingerprint", () => {
  const issues = JSON.parse(gitlab(sampleResult, sampleOptions));
  expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(["minor", "major", "info", "info"]);
  expect(issues[1].location).toEqual({ path: "paper/stories/flood.txt", lines: { begin: 5, end: 6 } });
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(4);
  expect(gitlab({ files: [], notices: [] }, sampleOptions)).toBe("[]\n");
});

test("a fingerprint does not change when lines above it do", () => {
  const at = (line: number) =>
    JSON.parse(
      gitlab({ files: [file({ findings: [finding({ line, start: line * 10 })] })], notices: [] }, sampleOptions),
    );
  expect(at(40)[0].fingerprint).toBe(at(3)[0].fingerprint);
});
