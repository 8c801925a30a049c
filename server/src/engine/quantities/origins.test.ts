/** Comparisons keep both ends. */
import { expect, test } from "vitest";
import { figuresOf } from "./reading.fixture.ts";

const rows: readonly [prose: string, ...origins: (number | undefined)[]][] = [
  ["Revenue rose to $51m from $49m.", 49e6, undefined],
  ["Deaths went from 5 to 8.", 5],
  ["Profit was $345m, up from $66m.", 66e6, undefined],
  ["They won 4-1.", undefined],
  ["Prices range from 2% to 4%, and up to 6% in May.", 2, undefined],
];

test.each(rows)("%s", (prose, ...origins) => {
  expect(figuresOf(prose).quantities.map(({ from }) => from)).toEqual(origins);
});
