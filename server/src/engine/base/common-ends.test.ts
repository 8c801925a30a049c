import fc from "fast-check";
import { expect, test } from "vitest";
import { commonEnds } from "./common-ends.ts";

test.each([
  ["", "", 0, 0],
  ["abc", "abc", 3, 0],
  ["abc", "abxc", 2, 1],
  ["aa", "aaa", 2, 0],
  ["abc", "", 0, 0],
  ["xbc", "ybc", 0, 2],
])("%j and %j", (a, b, atStart, atEnd) => {
  expect(commonEnds(a, b)).toEqual({ atStart, atEnd });
});

test("what is shared is shared, and no more is, in texts longer than one look", () => {
  const text = fc.array(fc.constantFrom("a", "b"), { maxLength: 6 }).map((parts) => parts.join(""));
  const long = fc.constantFrom("", "x".repeat(4_095), "y".repeat(9_000));
  fc.assert(
    fc.property(long, text, text, long, (head, a, b, tail) => {
      const [one, other] = [head + a + tail, head + b + tail];
      const { atStart, atEnd } = commonEnds(one, other);
      expect(one.slice(0, atStart)).toBe(other.slice(0, atStart));
      expect(one.slice(one.length - atEnd)).toBe(other.slice(other.length - atEnd));
      const shorter = Math.min(one.length, other.length);
      expect(atStart + atEnd <= shorter).toBe(true);
      if (atStart + atEnd < shorter) {
        expect(one[atStart]).not.toBe(other[atStart]);
        expect(one[one.length - atEnd - 1]).not.toBe(other[other.length - atEnd - 1]);
      }
    }),
  );
});
