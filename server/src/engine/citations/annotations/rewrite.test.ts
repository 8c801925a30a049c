/** A value is said anew in a text that somebody laid out and commented: the text says the new value, and every comment. */
import fc from "fast-check";
import { createScanner, parse, parseTree } from "jsonc-parser";
import { expect, test } from "vitest";
import { applyEdits } from "../../base/index.ts";
import { rewritten } from "./rewrite.ts";

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(1, "x", "// no comment", null, true),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("a", "b", "c", "d"), tie("value")),
  ),
}));

/** With a comment behind some of the tokens of the value. */
const written = fc
  .record({
    before: value,
    indent: fc.constantFrom("", "  ", "\t"),
    eol: fc.constantFrom("\n", "\r\n"),
    kinds: fc.array(fc.constantFrom("none", "none", "block", "line")),
  })
  .map(({ before, indent, eol, kinds }) => {
    const json = JSON.stringify(before, null, indent).replaceAll("\n", eol);
    const scanner = createScanner(json, false);
    const comments: string[] = [];
    let text = "";
    for (scanner.scan(); scanner.getTokenLength() !== 0; scanner.scan()) {
      text += json.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
      const kind = kinds.length ? kinds[comments.length % kinds.length]! : "none";
      if (json[scanner.getTokenOffset()]!.trim() === "") continue;
      comments.push(kind === "block" ? `/*${comments.length}*/` : kind === "line" ? `//${comments.length};` : "");
      text += kind === "none" ? "" : ` ${comments.at(-1)}${kind === "line" ? eol : ""}`;
    }
    return { text, comments: comments.filter(Boolean) };
  });

test("whatever is said, in whatever layout", () => {
  fc.assert(
    fc.property(written, value, ({ text, comments }, after) => {
      const now = applyEdits(text, rewritten(text, parseTree(text)!, after));
      expect(parse(now)).toEqual(after);
      for (const comment of comments) expect(now).toContain(comment);
      // Said once more, nothing is left to do.
      expect(rewritten(now, parseTree(now)!, after)).toEqual([]);
    }),
    { seed: 11, numRuns: 1000 },
  );
});

test.each([
  ['{"a": 1, "b": 2, "a": 3}', { a: 4, b: 2 }, '{"b": 2, "a": 4}'],
  ["[1, 2, 3,]", [1, 3], "[1, 3,]"],
  ["[\n  1,\n]", [1, 2], "[\n  1,\n  2\n]"],
  ["[]", [1], "[\n  1\n]"],
  ["[\n  // none yet\n]", [1], "[\n  1\n  // none yet\n]"],
])("%s", (text, after, now) => {
  expect(applyEdits(text, rewritten(text, parseTree(text)!, after))).toBe(now);
});
