import { expect, test } from "vitest";
import { solve } from "./solve.ts";

test("a system is solved", () => {
  const matrix = [
    [4, 2, 0.5],
    [2, 5, -1],
    [0.5, -1, 3],
  ];
  const wanted = [1.5, -2, 0.25];
  const right = matrix.map((row) => row.reduce((sum, each, i) => sum + each * wanted[i]!, 0));
  solve(matrix, right).forEach((each, i) => {
    expect(each).toBeCloseTo(wanted[i]!, 12);
  });
  expect(right).toEqual([2.125, -7.25, 3.5]);
});
