/** Tables as a reader will see them. */
import { expect, test } from "vitest";
import { cellsOf } from "./without-mark-up.ts";

test("rows have as many cells as the longest, however many rows there are", () => {
  const rows = cellsOf(`| Ward |\n|---|\n${"| North | £812 |\n".repeat(150_000)}`);
  expect(rows.slice(0, 2)).toEqual([
    ["Ward", ""],
    ["North", "£812"],
  ]);
});
