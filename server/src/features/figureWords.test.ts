import { expect, test } from "vitest";
import type { Quantity } from "../engine/index.ts";
import { figureInWords, numberInWords } from "./figureWords.ts";

const base: Quantity = {
  start: 0,
  end: 1,
  kind: "count",
  value: 1400,
  unit: "troop",
  surfaceUnit: "troops",
  modifier: "=",
};

test.each<[Partial<Quantity>, string]>([
  [{}, "1,400 troops"],
  [{ modifier: ">" }, "more than 1,400 troops"],
  [{ kind: "money", value: 7e9, unit: "dollar", surfaceUnit: "$" }, "7,000,000,000 dollars"],
  [{ kind: "money", value: 1, unit: "dollar", surfaceUnit: "$" }, "1 dollar"],
  [
    { kind: "percentage", value: 2.5, unit: "percentage", surfaceUnit: "percent", trend: "up", from: 2 },
    "2.5 percent, up from 2%",
  ],
  [
    { kind: "measure", value: { low: 15, high: 22 }, unit: "kilometer", surfaceUnit: "km", modifier: "~" },
    "about 15 to 22 kilometers",
  ],
  [{ kind: "multiple", value: 3, unit: "-", surfaceUnit: "-" }, "3 times"],
])("%j → %s", (quantity, words) => expect(figureInWords({ ...base, ...quantity })).toBe(words));

test("a modifier is said as it is written", () => {
  expect(figureInWords({ ...base, modifier: ">" }, "at least")).toBe("at least 1,400 troops");
});

test.each([
  [0, "0"],
  [1234567.891, "1,234,567.891"],
  [1e21, "1e+21"],
  [1e-9, "1e-9"],
])("%d → %s", (value, words) => expect(numberInWords(value)).toBe(words));
