import fc from "fast-check";
import { expect, test } from "vitest";
import { LineIndex } from "./lines.ts";

test("LF, CRLF and a lone CR each end one line", () => {
  const lines = new LineIndex("a\nbc\r\nd\re");
  expect(lines.count).toBe(4);
  expect([1, 2, 3, 4].map((line) => lines.textOf(line))).toEqual(["a", "bc", "d", "e"]);
  expect(lines.at(3)).toEqual({ line: 2, column: 2 });
  expect(lines.at(8)).toEqual({ line: 4, column: 1 });
});

test("columns count UTF-16 code units, so an emoji takes two", () => {
  expect(new LineIndex("🙂3%").at(2)).toEqual({ line: 1, column: 3 });
});

test("places outside the text move to its nearer end", () => {
  const lines = new LineIndex("one\ntwo");
  expect(lines.at(-5)).toEqual({ line: 1, column: 1 });
  expect(lines.at(99)).toEqual({ line: 2, column: 4 });
  expect(lines.startOf(0)).toBe(0);
  expect(lines.startOf(3)).toBe(7);
  expect(lines.textOf(9)).toBe("");
});

test("an empty text has one empty line", () => {
  expect(new LineIndex("").at(0)).toEqual({ line: 1, column: 1 });
});

test.each([
  ["", 0, "0:0"],
  ["ab\ncd", 4, "1:1"],
  ["ab\r\ncd", 4, "1:0"],
  ["ab\rcd\r", 6, "2:0"],
  ["a\n\r\n\rb", 5, "3:0"],
  ["😀b", 2, "0:2"],
  ["ab", 99, "0:2"],
  ["ab", -1, "0:0"],
  ["ab", Number.NaN, "0:0"],
])("%j at %i is %s", (text, offset, expected) => {
  const { line, character } = new LineIndex(text).positionAt(offset);
  expect(`${line}:${character}`).toBe(expected);
});

test("an offset inside a line ending is taken to the end of its line", () => {
  expect(new LineIndex("ab\r\ncd").positionAt(3)).toEqual({ line: 0, character: 2 });
});

test("positions saturate", () => {
  const index = new LineIndex("ab\ncd\n");
  expect(index.count).toBe(3);
  expect(index.offsetAt({ line: 0, character: 99 })).toBe(2);
  expect(index.offsetAt({ line: 99, character: 0 })).toBe(6);
  expect(index.offsetAt({ line: -1, character: 5 })).toBe(0);
  expect(index.offsetAt({ line: 1, character: -5 })).toBe(3);
  expect(index.lineSpan(1)).toEqual({ start: 3, end: 5 });
});

test("there and back again, wherever an offset is not inside a line ending", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "😀")), (parts) => {
      const text = parts.join("");
      const index = new LineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        if (text[offset - 1] === "\r" && text[offset] === "\n") continue;
        expect(index.offsetAt(index.positionAt(offset))).toBe(offset);
      }
      expect(index.count).toBe(text.split(/\r\n|\r|\n/).length);
    }),
    { seed: 1 },
  );
});
