import { expect, test } from "vitest";
import { junit } from "./junit.ts";
import { file, finding, sampleOptions, sampleResult } from "./sample-result.fixture.ts";

test("a suite an article, a test a finding, an error for what can't be read; clean articles pass", () => {
  const xml = junit(sampleResult, sampleOptions);
  expect(xml).toContain('<testsuites name="wellsourced" tests="6" failures="2" errors="1" skipped="2">');
  expect(xml).toContain('<testsuite name="paper/stories/clean.txt" tests="1" failures="0" errors="0" skipped="0">');
  expect(xml).toContain('<testcase classname="paper/stories/clean.txt" name="every claim is answered for"/>');
  expect(xml).toContain('<error message="This is not text."/>');
  expect(xml).toContain("“It was &lt;bad&gt; &amp; ugly");
  expect(xml).not.toContain("notes.txt");
});

test("what XML cannot hold is replaced, and an attribute stays on its line", () => {
  const words = "a\u0000b\u001bc\ufffe\ud800d";
  const odd = finding({ excerpt: { before: "", words, after: "" }, message: { what: "x\ny", why: "<", next: '"' } });
  const xml = junit({ files: [file({ findings: [odd] })], notices: [] }, sampleOptions);
  expect(xml).toContain("a\ufffdb\ufffdc\ufffd\ufffdd");
  expect(xml).toContain('message="x y &quot;"');
});

test("a finding fails from the level on from which it fails the check, and is skipped below it", () => {
  const outcomes = (options = sampleOptions) =>
    [...junit(sampleResult, options).matchAll(/<(failure|skipped) /g)].map(([, outcome]) => outcome);
  expect(outcomes()).toEqual(["failure", "failure", "skipped", "skipped"]);
  expect(outcomes({ ...sampleOptions, failsFrom: () => "error" })).toEqual([
    "skipped",
    "failure",
    "skipped",
    "skipped",
  ]);
  expect(outcomes({ ...sampleOptions, failsFrom: () => "hint" })).not.toContain("skipped");
});

test("a test is called by its words and those beside them: it keeps its name when lines move, and no other has it", () => {
  const namesAt = (line: number) => {
    const findings = [finding({ line }), finding({ line: line + 2 })];
    const xml = junit({ files: [file({ findings })], notices: [] }, sampleOptions);
    return [...xml.matchAll(/ name="(unattributed[^"]*)"/g)].map(([, name]) => name);
  };
  const name = "unattributed-quantity: flood – took [340 homes] on Tuesday: 100%,";
  expect(namesAt(3)).toEqual([name, `${name}:2`]);
  expect(namesAt(40)).toEqual(namesAt(3));
});
