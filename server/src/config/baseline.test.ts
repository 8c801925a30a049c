import { expect, test } from "vitest";
import { baselineEntries, matchBaseline, readBaseline, writeBaseline } from "./baseline.ts";
import { findingKey } from "./neighbours.ts";

const RULE = "unattributed-quantity";

/** The keys of every number in a text. */
const keysOf = (text: string) =>
  [...text.matchAll(/\d+/g)].map(({ 0: words, index }) =>
    findingKey(RULE, { start: index, end: index + words.length }, text),
  );

const known = (before: string, now: string) => matchBaseline(baselineEntries(keysOf(before)), keysOf(now)).known;

const old = "The town built 340 homes and tore down 12 barns by the river.";

test("what is known stays known when the article is edited elsewhere", () => {
  expect(known(old, `A new paragraph about 7 ferries came in.\n\n${old}`)).toEqual([false, true, true]);
});

test("and when its sentence is edited on one side of it", () => {
  expect(known(old, "The town built 340 houses and tore down 12 barns by the river.")).toEqual([true, true]);
});

test("other words are new, wherever they stand", () => {
  expect(known(old, "The town built 341 homes and tore down 12 barns by the river.")).toEqual([false, true]);
});

test("one more of the same is new: known findings are counted", () => {
  expect(known(old, `${old}\n${old}`).filter(Boolean)).toHaveLength(2);
});

test("what is written is read back, sorted, one finding a line", () => {
  const baseline = new Map([
    ["b.txt", baselineEntries(keysOf(old))],
    ["a “odd”\n.txt", baselineEntries(keysOf("9 said “so”\\"))],
    ["clean.txt", []],
  ]);
  const text = writeBaseline(baseline);
  expect(text.split("\n").filter((line) => line.includes('"rule"'))).toHaveLength(3);
  expect(writeBaseline(readBaseline(text).baseline!)).toBe(text);
  expect([...readBaseline(text).baseline!.keys()]).toEqual(["a “odd”\n.txt", "b.txt"]);
  expect(readBaseline(writeBaseline(new Map())).baseline!.size).toBe(0);
});

test.each([
  "",
  "[]",
  "{}",
  '{"version":2,"files":{}}',
  '{"version":1,"files":{"a":1}}',
  '{"version":1,"files":{"a":[{"rule":"x"}]}}',
  '{"version":1,"files":{',
])("%s is a damaged baseline", (text) => {
  const { baseline, problems } = readBaseline(text);
  expect(baseline).toBeUndefined();
  expect(problems).not.toEqual([]);
});
