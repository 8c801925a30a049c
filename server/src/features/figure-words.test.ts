import { expect, test } from "vitest";
import type { Quantity } from "../engine/index.ts";
import { figureInWords, numberInWords } from "./figure-words.ts";

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
    { kind: "money", value: { low: 2500, high: 7600 }, unit: "dollar", surfaceUnit: "dollars", from: 2500 },
    "2,500 to 7,600 dollars",
  ],
  [
    { kind: "measure", value: { low: 15, high: 22 }, unit: "kilometer", surfaceUnit: "km", modifier: "~" },
    "about 15 to 22 kilometers",
  ],
  [{ value: 60, unit: "job", surfaceUnit: "jobs" }, "60 jobs"],
  [{ kind: "money", value: 8.6e6, unit: "pound sterling", surfaceUnit: "£" }, "8,600,000 pounds sterling"],
  [{ kind: "money", value: 300, unit: "japanese yen", surfaceUnit: "¥" }, "300 japanese yen"],
  [{ kind: "measure", value: 20, unit: "mile per hour", surfaceUnit: "mph" }, "20 miles per hour"],
  [{ kind: "measure", value: 3, unit: "square mile", surfaceUnit: "square miles" }, "3 square miles"],
  [{ kind: "measure", value: 5, unit: "foot", surfaceUnit: "ft" }, "5 feet"],
  [{ kind: "age", value: 78, unit: "year of age", surfaceUnit: "-" }, "78 years old"],
  [{ value: 1 / 3, unit: "-", surfaceUnit: "-", trend: "up" }, "a third (0.33), up"],
  [{ kind: "ratio", value: 0.5, unit: "% income", surfaceUnit: "yearly income" }, "a half (0.5) of yearly income"],
  [{ kind: "ratio", value: 0.4, unit: "% steel hanger", surfaceUnit: "steel hangers" }, "0.4 of steel hangers"],
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
