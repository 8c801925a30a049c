/**
 * What must hold of any text: a quantity is read back to the same value, unit and modifier however it is written; spans are
 * sorted, disjoint and inside the text; and no text costs more than its length.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../../test/support/processor-time.ts";
import { readBlock } from "../text/index.ts";
import { findQuantities } from "./index.ts";
import { figuresOf } from "./reading.fixture.ts";

// ---- Every way to write a number --------------------------------------------------------------------------------

const below20 =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function inWords(value: number, and: string): string {
  if (value < 20) return below20[value]!;
  if (value < 100) return tens[Math.floor(value / 10)]! + (value % 10 ? `-${below20[value % 10]}` : "");
  for (const [scale, name] of [
    [1e9, "billion"],
    [1e6, "million"],
    [1000, "thousand"],
    [100, "hundred"],
  ] as const) {
    if (value < scale) continue;
    const rest = value % scale;
    const joint = rest === 0 ? "" : rest < 100 ? ` ${and}` : " ";
    return `${inWords(Math.floor(value / scale), and)} ${name}${joint}${rest ? inWords(rest, and) : ""}`;
  }
  throw new RangeError(`No words for ${value}.`);
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function groupedAsInIndia(value: number): string {
  const digits = String(value);
  if (digits.length <= 3) return digits;
  return `${digits.slice(0, -3).replace(/\B(?=(?:\d{2})+$)/g, ",")},${digits.slice(-3)}`;
}

const writings: readonly ((value: number) => string)[] = [
  String,
  grouped,
  groupedAsInIndia,
  (value) => inWords(value, "and "),
  (value) => inWords(value, ""),
  (value) => `${value / 1000} thousand`,
  (value) => `${value / 1e6} million`,
];

const units: readonly (readonly [unit: string, write: (number: string) => string])[] = [
  ["dollar", (number) => `${number} dollars`],
  ["euro", (number) => `${number} euros`],
  ["percentage", (number) => `${number} per cent`],
  ["percentage", (number) => `${number} percent`],
  ["kilometre", (number) => `${number} kilometers`],
  ["kilometre", (number) => `${number} km`],
  ["mile per hour", (number) => `${number} miles per hour`],
  ["hour", (number) => `${number} hours`],
  ["spectator", (number) => `${number} spectators`],
  ["angry farmer", (number) => `${number} angry farmers`],
];

const modifiers: readonly (readonly [sign: string, words: string])[] = [
  ["=", ""],
  [">", "more than "],
  [">", "at least "],
  ["<", "fewer than "],
  ["<", "up to "],
  ["~", "about "],
  ["~", "an estimated "],
];

const frames: readonly ((words: string) => string)[] = [
  (words) => `The clerk noted ${words}.`,
  (words) => `The clerk noted ${words}, and left.`,
  (words) => `“There were ${words},” she said.`,
];

/** Bare, ungrouped four-digit numbers before a noun are years as often as not: not part of the promise. */
const values = fc.integer({ min: 2, max: 999_999_999 }).filter((value) => value < 1500 || 2099 < value);

describe("a quantity is read back", () => {
  test("to its value, unit and modifier, however it is written", () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...writings),
        fc.constantFrom(...units),
        fc.constantFrom(...modifiers),
        fc.constantFrom(...frames),
        (value, write, [unit, withUnit], [sign, words], frame) => {
          const prose = frame(words + withUnit(write(value)));
          const [quantity, ...others] = figuresOf(prose).quantities;
          expect(others, prose).toEqual([]);
          expect(quantity, prose).toMatchObject({ unit, modifier: sign });
          expect(quantity!.value as number, prose).toBeCloseTo(value, 3);
        },
      ),
      { seed: 1, numRuns: 1500 },
    );
  });

  test("with its currency before it, in every short form of a million", () => {
    const signs = fc.constantFrom<readonly [string, string]>(
      ["$", "dollar"],
      ["£", "pound sterling"],
      ["€", "euro"],
      ["US$", "dollar"],
      ["A$", "australian dollar"],
      ["EUR ", "euro"],
    );
    const scales = fc.constantFrom<readonly [string, number]>(
      ["", 1],
      ["m", 1e6],
      [" million", 1e6],
      ["bn", 1e9],
      ["-billion", 1e9],
      ["k", 1e3],
      ["B", 1e9],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(1, 10, 100),
        signs,
        scales,
        (whole, parts, [sign, unit], [scale, factor]) => {
          const prose = `The bill came to ${sign}${whole / parts}${scale}.`;
          const [quantity, ...others] = figuresOf(prose).quantities;
          expect(others, prose).toEqual([]);
          expect(quantity, prose).toMatchObject({ unit, kind: "money" });
          expect(quantity!.value as number, prose).toBeCloseTo((whole / parts) * factor, 2);
        },
      ),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe("any text", () => {
  const scraps = fc.constantFrom(
    ..."1 2,000 3.5 £ $ % - – to and of one half a hundred dozen million 5m 7bn May March 2004 : / . , ( ) “ ” between from rose by about people per year 9/11 1st km ½ 😀 \n".split(
      " ",
    ),
  );

  test("gives sorted, disjoint spans inside it, and the same ones twice", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(scraps, { maxLength: 40 }).map((words) => words.join(" ")),
          fc.array(scraps).map((words) => words.join("")),
        ),
        (prose) => {
          const { quantities, notQuantities } = figuresOf(prose);
          for (const list of [quantities, notQuantities]) {
            let last = 0;
            for (const { start, end } of list) {
              expect(last <= start && start < end && end <= prose.length, prose).toBe(true);
              last = end;
            }
          }
          expect(figuresOf(prose)).toEqual({ quantities, notQuantities });
        },
      ),
      { seed: 3, numRuns: 1000 },
    );
  });

  const hostile = [
    "1",
    "1 ",
    "1-",
    "1,",
    "1/",
    "1:",
    "(5 ",
    "$",
    "one and ",
    "hundred ",
    "half of a ",
    "5 alpha ",
    "5 to ",
    "alpha, ",
    "1 000 ",
    "up by ",
  ];
  test.each(hostile)("that repeats %j costs its length", (scrap) => {
    const reading = readBlock({ kind: "paragraph", prose: scrap.repeat(2e5 / scrap.length) });
    const started = processorTime();
    findQuantities(reading);
    // A fifth of a megabyte: some tens of milliseconds here; a quadratic walk would take minutes.
    expect(processorTime() - started).toBeLessThan(3000);
  });
});
