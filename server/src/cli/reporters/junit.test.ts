import { expect, test } from "vitest";
import { junit } from "./junit.ts";
import { file, finding, sampleOptions, sampleResult } from "./sample-result.fixture.ts";

test("a suite an article, a failure a finding, an error for what can't be read; clean articles pass", () => {
  const xml = junit(sampleResult, sampleOptions);
  expect(xml).toContain('<testsuites name="wellsourced" tests="6" failures="4" errors="1">');
  expect(xml).toContain('<testsuite name="stories/clean.txt" tests="1" failures="0" errors="0">');
  expect(xml).toContain('<testcase classname="stories/clean.txt" name="every claim is answered for"/>');
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
