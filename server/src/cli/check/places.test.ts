import { expect, test } from "vitest";
import { Places } from "./places.ts";

const regionOf = (text: string, words: string) => {
  const start = text.lastIndexOf(words);
  return new Places(text).regionOf({ start, end: start + words.length });
};

test("columns are counted in UTF-16 code units and in bytes of UTF-8", () => {
  expect(regionOf("one\na𐐀é—b", "b")).toMatchObject({
    line: 2,
    column: 6,
    byteColumn: 11,
    endColumn: 7,
    endByteColumn: 12,
  });
});

test("bytes are right far into a long line, wherever the notes fall", () => {
  const text = `${"x🙂é".repeat(5000)}!`;
  for (const at of [1022, 1023, 1024, 1025, 4095, 4096, 4097, 20_000]) {
    const place = new Places(text).regionOf({ start: at, end: text.length });
    const halved = /[\ud800-\udbff]$/.test(text.slice(0, at));
    if (!halved) expect(place.byteColumn).toBe(Buffer.byteLength(text.slice(0, at)) + 1);
    expect(place.endByteColumn).toBe(Buffer.byteLength(text) + 1);
  }
});

test("half a character counts as the three bytes it is written with", () => {
  expect(regionOf("\ud83da", "a").byteColumn).toBe(4);
  expect(regionOf("\ude00a", "a").byteColumn).toBe(4);
});
