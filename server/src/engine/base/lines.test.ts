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
