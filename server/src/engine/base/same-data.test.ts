import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sameData } from "./same-data.ts";

test("is what Node takes for equal, of plain data", () => {
  const small = fc.object({
    maxDepth: 2,
    maxKeys: 2,
    key: fc.constantFrom("a", "b"),
    values: [fc.constantFrom(0, 1, "")],
  });
  fc.assert(fc.property(small, small, (a, b) => sameData(a, b) === isDeepStrictEqual(a, b)));
});

test.each([
  [[], {}],
  [{ a: undefined }, { b: undefined }],
  [{ a: [1, { b: "x" }] }, { a: [1, { b: "y" }] }],
  [null, {}],
])("tells %j from %j", (a, b) => {
  expect(sameData(a, b)).toBe(false);
  expect(sameData(b, a)).toBe(false);
});

test("looks into sets, in their order", () => {
  expect(sameData({ a: new Set(["x", "y"]) }, { a: new Set(["x", "y"]) })).toBe(true);
  for (const other of [new Set(["x"]), new Set(["y", "x"]), new Set(["x", "y", "z"]), ["x", "y"], {}]) {
    expect(sameData(new Set(["x", "y"]), other)).toBe(false);
    expect(sameData(other, new Set(["x", "y"]))).toBe(false);
  }
});
