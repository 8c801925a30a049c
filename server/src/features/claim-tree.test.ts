import { expect, test } from "vitest";
import { claimTree, type Grouping } from "./claim-tree.ts";
import { analysisOf } from "./cursor.fixture.ts";
import { sourceUse } from "./source-use.ts";

const analysis = analysisOf(
  "Fire in the old town\n\n" +
    "The fire destroyed 316 houses in the old town on Friday.\n\n" +
    "Harbour master Di Ray said the port lost $7 billion in trade and 12 cranes.\n\n" +
    "The port counted 1,400 ships last year [@port-2025, p. 3], and 90 boats [@lost-2020].\n",
);

const outline = (grouping: Grouping, filter?: string) =>
  claimTree(analysis, grouping, filter).groups.map(({ label, claims }) => [label, claims.map(({ words }) => words)]);

test("claims by standing: what wants doing first", () => {
  expect(outline("standing")).toEqual([
    ["unattributed", ["316 houses", "90 boats"]],
    ["cited", ["1,400 ships"]],
    ["attributed", ["$7 billion", "12 cranes"]],
  ]);
});

test("claims by speaker: what nobody says first", () => {
  expect(outline("speaker")).toEqual([
    ["nobody named", ["316 houses", "90 boats"]],
    ["Di Ray", ["$7 billion", "12 cranes"]],
    ["port", ["1,400 ships"]],
  ]);
});

test.each([
  ["ray cranes", ["12 cranes"]],
  ["traffic at port", ["1,400 ships"]],
  ["7,000,000,000", ["$7 billion"]],
  ["open", ["316 houses", "90 boats"]],
  ["zebra", []],
])("typing “%s” leaves %j", (filter, words) => {
  expect(claimTree(analysis, "standing", filter).groups.flatMap(({ claims }) => claims.map((c) => c.words))).toEqual(
    words,
  );
  expect(claimTree(analysis, "standing", filter).tally.claims).toBe(5);
});

test("each claim has its figure in words, its speaker and its sources", () => {
  const items = claimTree(analysis, "standing").groups.flatMap(({ claims }) => claims);
  const on = (words: string) => items.find((item) => item.words === words)!;
  expect(on("$7 billion")).toMatchObject({ figure: "7,000,000,000 dollars", speaker: "Di Ray", isOpen: false });
  expect(on("1,400 ships").sources).toMatchObject([
    { key: "port-2025", locator: "p. 3", title: "Traffic at Port Ashe", url: "https://port.example/traffic" },
  ]);
  expect(on("316 houses")).toMatchObject({ isOpen: true, sources: [], reviews: [] });
});

test("the library as the article uses it: cited, in no library, unused, incomplete", () => {
  const uses = sourceUse(analysis);
  expect(uses.map(({ key, places }) => [key, places.map(({ words }) => words)])).toEqual([
    ["port-2025", ["1,400 ships"]],
    ["lost-2020", ["90 boats"]],
    ["ek-2024", []],
  ]);
  expect(uses[1]!.entry).toBeUndefined();
  expect(uses.map(({ missing }) => missing)).toEqual([["no date on which it was seen"], [], []]);
});
