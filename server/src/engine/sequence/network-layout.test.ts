/** What a network takes of memory, which an editor's server holds for as long as it runs. */
import { expect, test } from "vitest";
import { layoutOf, type NetworkShape } from "./network-layout.ts";

const shape: NetworkShape = {
  window: 3,
  units: [80, 48],
  tags: 14,
  tables: ["word", "suffix", "quotation", "place"],
  formTables: 2,
};

const { bytes, addresses } = layoutOf(shape, 64, [30_000, 1024, 96, 64]);

test("a network of the tagger's size takes less than 12 MB", () => {
  expect(bytes).toBeLessThan(12e6);
});

test("the share of what is no form is kept for its own step alone", () => {
  const [, , quotation, place] = addresses.shares;
  expect(place! - quotation!).toBe(96 * 2 * 8 * 80);
});
