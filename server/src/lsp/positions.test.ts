import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LineIndex } from "../engine/index.ts";
import { offsetOf, spanOf } from "./from-proto.ts";
import { toPosition, toRange } from "./to-proto.ts";

const texts = fc
  .array(fc.constantFrom("a", "é", "“", "🚢", "\n", "\r\n", "\r", " ", "\u2028"), { maxLength: 40 })
  .map((parts) => parts.join(""));

/** Between the two halves of a line break there is no place that a position could name. */
function isPlace(text: string, offset: number): boolean {
  return !(text[offset - 1] === "\r" && text[offset] === "\n");
}

test("offset → position → offset is the same place", () => {
  fc.assert(
    fc.property(texts, fc.nat(80), (text, at) => {
      const offset = Math.min(at, text.length);
      fc.pre(isPlace(text, offset));
      const lines = new LineIndex(text);
      expect(offsetOf(lines, toPosition(lines, offset))).toBe(offset);
    }),
    { seed: 20250602 },
  );
});

test("a position is that of an offset where the offset's own position is it", () => {
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(40), (text, at, other) => {
      const [offset, otherOffset] = [Math.min(at, text.length), Math.min(other, text.length)];
      fc.pre(isPlace(text, offset));
      const lines = new LineIndex(text);
      const position = toPosition(lines, otherOffset);
      const { line, character } = toPosition(lines, offset);
      expect(lines.isAt(position, offset)).toBe(position.line === line && position.character === character);
      expect(lines.isAt({ line: position.line, character: 99 }, offset)).toBe(false);
      expect(lines.isAt({ line: 99, character: 0 }, offset)).toBe(false);
    }),
    { seed: 20250602 },
  );
});

test("any position, however wrong, is a place in the text, and a range is never backwards", () => {
  const numbers = fc.oneof(
    fc.integer({ min: -5, max: 60 }),
    fc.constantFrom(Number.NaN, Infinity, -Infinity, 1.5, 2 ** 31),
  );
  const positions = fc.record({ line: numbers, character: numbers });
  fc.assert(
    fc.property(texts, positions, positions, (text, start, end) => {
      const span = spanOf(new LineIndex(text), { start, end });
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }),
    { seed: 20250602 },
  );
});

describe("positions count UTF-16 code units", () => {
  test.each([
    ["after an emoji", "🚢 7", 3, { line: 0, character: 3 }],
    ["after CRLF", "a\r\nb7", 4, { line: 1, character: 1 }],
    ["after a lone CR", "a\rb7", 3, { line: 1, character: 1 }],
    ["after a byte-order mark", "\ufeff7", 1, { line: 0, character: 1 }],
  ])("%s", (_, text, offset, position) => {
    const lines = new LineIndex(text);
    expect(toPosition(lines, offset)).toEqual(position);
    expect(offsetOf(lines, position)).toBe(offset);
  });

  test("a character beyond its line's end is that end", () => {
    const lines = new LineIndex("ab\r\ncd");
    expect(offsetOf(lines, { line: 0, character: 99 })).toBe(2);
    expect(toRange(lines, { start: 99, end: 99 }).start).toEqual({ line: 1, character: 2 });
  });
});
