/** The numbers that the models which ship were trained with: other ones would give other models. */
import { expect, test } from "vitest";
import { mulberry, normal, shuffled, xoshiro } from "./random.ts";

const items = [1, 2, 3, 4, 5, 6];

test("a seed gives the numbers that it always gave", () => {
  const a = xoshiro(1);
  expect([a(), a(), normal(a)]).toEqual([0.09156953264027834, 0.5061978038866073, -2.086604810008575]);
  expect(shuffled(items, a)).toEqual([4, 1, 2, 5, 6, 3]);
  const b = mulberry(1);
  expect([b(), b()]).toEqual([0.6270739405881613, 0.002735721180215478]);
  expect(shuffled(items, b)).toEqual([3, 2, 1, 6, 5, 4]);
});
