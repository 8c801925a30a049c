/** That two numbers held against each other are the slip apart which their marks say. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFigures } from "../../quantities/index.ts";
import { readBlock } from "../../text/index.ts";
import { digitsOf, slipBetween, slipMarksOf } from "./written-digits.ts";

test.each([
  ["They lost £12,800 in May.", "12800"],
  ["They lost £12 800 000 in May.", "12800000"],
  ["They lost £12\u202f800 in May.", "12800"],
  ["They lost £12800 in May.", "12800"],
  ["They lost £1.2mn in May.", "1.2 m"],
  ["They opened 5 500-seat halls in May.", "5"],
])("%s: %s", (prose, written) => {
  const [figure] = readFigures(readBlock({ kind: "paragraph", prose })).quantities;
  expect(digitsOf(prose, figure!)).toBe(written);
});

test.each([
  ["1.3 bn", "1.8 bn", "digit"],
  ["42", "24", "swap"],
  ["3.25", "2.35", "swap"],
  ["3.25", "32.5", undefined],
  ["1.3 m", "1.3 bn", undefined],
  ["42", "42", undefined],
  ["42", "421", undefined],
  ["421", "142", undefined],
])("“%s” and “%s”: %s", (one, other, slip) => {
  expect(slipBetween(one, other)).toBe(slip);
});

test("two numbers are a slip apart where they share one of its marks, and only there", () => {
  const digit = fc.constantFrom("1", "2", "3");
  const written = fc
    .tuple(
      fc.array(digit, { minLength: 1, maxLength: 3 }),
      fc.array(digit, { maxLength: 2 }),
      fc.constantFrom("", " m", " bn"),
    )
    .map(([whole, part, scale]) => `${whole.join("")}${part.length > 0 ? `.${part.join("")}` : ""}${scale}`);
  const share = (one: readonly string[], other: readonly string[]) => one.some((mark) => other.includes(mark));
  fc.assert(
    fc.property(written, written, (one, other) => {
      fc.pre(one !== other);
      const [a, b] = [slipMarksOf(one), slipMarksOf(other)];
      const expected = share(a.oneDigit, b.oneDigit) ? "digit" : share(a.swapped, b.swapped) ? "swap" : undefined;
      expect(slipBetween(one, other)).toBe(expected);
    }),
    { numRuns: 5_000, seed: 1 },
  );
});
