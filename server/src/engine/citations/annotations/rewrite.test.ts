/** A value is said anew in a text that somebody laid out and commented: the text says the new value, and every comment. */
import fc from "fast-check";
import { createScanner, type ParseError, parse, parseTree } from "jsonc-parser";
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
    hasLastComma: fc.boolean(),
  })
  .map(({ before, indent, eol, kinds, hasLastComma }) => {
    const json = JSON.stringify(before, null, indent).replaceAll("\n", eol);
    const scanner = createScanner(json, false);
    const comments: string[] = [];
    let text = "";
    let last = "";
    for (scanner.scan(); scanner.getTokenLength() !== 0; scanner.scan()) {
      const token = json.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
      if (hasLastComma && /[\]}]/.test(token[0]!) && !/[[{]/.test(last)) text += ",";
      text += token;
      if (token.trim() === "") continue;
      last = token[0]!;
      const kind = kinds.length ? kinds[comments.length % kinds.length]! : "none";
      comments.push(kind === "block" ? `/*${comments.length}*/` : kind === "line" ? `//${comments.length};` : "");
      text += kind === "none" ? "" : ` ${comments.at(-1)}${kind === "line" ? eol : ""}`;
    }
    return { text, comments: comments.filter(Boolean) };
  });

const treeOf = (text: string) => parseTree(text, [], { allowTrailingComma: true })!;

test("whatever is said, in whatever layout", () => {
  fc.assert(
    fc.property(written, value, ({ text, comments }, after) => {
      const now = applyEdits(text, rewritten(text, treeOf(text), after));
      const errors: ParseError[] = [];
      expect(parse(now, errors, { allowTrailingComma: true })).toEqual(after);
      expect(errors).toEqual([]);
      expect(now.match(/\/\*\d+\*\/|\/\/\d+;/g)?.toSorted() ?? []).toEqual(comments.toSorted());
      // Said once more, nothing is left to do.
      expect(rewritten(now, treeOf(now), after)).toEqual([]);
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
  ["[ // all\n  1 // one\n]", [0, 1], "[ // all\n  0,\n  1 // one\n]"],
  [
    '[{\n  "a": 1\n}, {\n  "a": 2\n}]',
    [{ a: 1 }, { b: 0 }, { a: 2 }],
    '[{\n  "a": 1\n}, {\n  "b": 0\n}, {\n  "a": 2\n}]',
  ],
  [
    '[\n  {"a": 1},\n  {"a": 2}\n]',
    [{ a: 1 }, { a: 2, b: [0] }, { a: 3 }],
    '[\n  {"a": 1},\n  {"a": 2, "b": [0]},\n  {"a": 3}\n]',
  ],
  ['{\n\t"a": 1\n}', { a: 1, b: { c: 0 } }, '{\n\t"a": 1,\n\t"b": {\n\t\t"c": 0\n\t}\n}'],
])("%s", (text, after, now) => {
  expect(applyEdits(text, rewritten(text, parseTree(text)!, after))).toBe(now);
});

test("no edit begins or ends inside a line end of two characters, for which editors have no place", () => {
  const text = '{\n  "a": 1\r\n}';
  const edits = rewritten(text, parseTree(text)!, {});
  expect(applyEdits(text, edits)).toBe("{}");
  const places = edits.flatMap(({ span }) => [span.start, span.end]);
  expect(places.filter((at) => text.startsWith("\r\n", at - 1))).toEqual([]);
});
