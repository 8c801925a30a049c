import { expect, test } from "vitest";
import { changedSentences, readArticle, readBlock } from "../text/index.ts";
import { findQuantities } from "./index.ts";

const read = (text: string) => readBlock(readArticle(`Ferry fares\n\n${text}`, "article").blocks[1]!);
const before = read("Fares rose by more than 5%. Some 40 boats were late. The port lost about £3m.");

test.each([
  ["in the middle", "Fares rose by more than 5%. Some 240 new boats were late. The port lost about £3m."],
  ["at the end", "Fares rose by more than 5%. Some 40 boats were late. The port lost about £3m in all 12 months."],
  ["at the start", "In 2 years fares rose by more than 5%. Some 40 boats were late. The port lost about £3m."],
  ["that joins two sentences", "Fares rose by more than 5%; some 40 boats were late. The port lost about £3m."],
  ["that leaves nothing", "Late."],
])("after an edit %s the figures are those of the words", (_, text) => {
  const now = read(text);
  const changed = changedSentences(now, before);
  const earlier = { reading: before, quantities: findQuantities(before), changed };
  expect(findQuantities(now, earlier)).toEqual(findQuantities(now));
});

test("figures of sentences that stayed are not read again", () => {
  const now = read("Fares rose by more than 5%. Some 240 boats were late. The port lost about £3m.");
  const changed = changedSentences(now, before);
  expect(changed).toEqual({ first: 1, end: 2, earlierEnd: 2 });
  const earlier = { reading: before, quantities: findQuantities(before), changed };
  expect(findQuantities(now, earlier)[0]).toBe(earlier.quantities[0]);
});

test("a sentence is another one when what stands beside it is", () => {
  const quoted = read("Fares rose by more than 5%. “Some 40 boats were late.” The port lost about £3m.");
  expect(changedSentences(quoted, before)).toEqual({ first: 0, end: 3, earlierEnd: 3 });
});

test("what an address begins with tells whether its number is a figure", () => {
  const plain = read("It is at ferries/book?Id=40 boats. They left.");
  const address = read("It is at ferries.example.org/book?Id=40 boats. They left.");
  const earlier = { reading: plain, quantities: findQuantities(plain), changed: changedSentences(address, plain) };
  expect(earlier.quantities).toHaveLength(1);
  expect(findQuantities(address, earlier)).toEqual([]);
});
