import { expect, test } from "vitest";
import { findingKey, fingerprintOf } from "./neighbours.ts";

const key = (text: string, words: string) => {
  const start = text.indexOf(words);
  return findingKey("unattributed-quantity", { start, end: start + words.length }, text);
};

test("a finding is known by its words and three on either side", () => {
  expect(key("Last year the town built 340 homes on the river bank.", "340 homes")).toEqual({
    rule: "unattributed-quantity",
    words: "340 homes",
    before: "the town built",
    after: "on the river",
  });
});

test("moving it to another line changes nothing", () => {
  const one = key("Last year the town built 340 homes on the river bank.", "340 homes");
  const other = key("A new opening.\n\nLast year the\r\ntown built  340 homes on\nthe river bank.", "340 homes");
  expect(fingerprintOf(other)).toBe(fingerprintOf(one));
});

test("other words, other neighbours or another rule make another finding", () => {
  const one = key("The town built 340 homes here.", "340 homes");
  expect(fingerprintOf(key("The town built 341 homes here.", "341 homes"))).not.toBe(fingerprintOf(one));
  expect(fingerprintOf(key("The town tore down 340 homes here.", "340 homes"))).not.toBe(fingerprintOf(one));
  expect(fingerprintOf({ ...one, rule: "vague-source" })).not.toBe(fingerprintOf(one));
});

test("the start and the end of a text have no neighbours, and a very long finding is cut", () => {
  expect(key("340 homes", "340 homes")).toMatchObject({ before: "", after: "" });
  expect(key("9".repeat(100_000), "9".repeat(100_000)).words).toHaveLength(200);
});
