import { expect, test } from "vitest";
import { clipEnd, clipStart, padEnd, widthOf } from "./width.ts";

test.each([
  ["plain", 5],
  ["“Zürich” – café…", 16],
  ["東京", 4],
  ["e\u0301", 1],
  ["🙂", 2],
  ["👩‍👩‍👧", 2],
  ["👍🏽", 2],
  ["", 0],
])("%s takes %d columns", (text, columns) => {
  expect(widthOf(text)).toBe(columns);
});

test("what is too long is cut at either end, never through a character", () => {
  expect(clipEnd("harbour", 5)).toBe("harb…");
  expect(clipStart("harbour", 5)).toBe("…bour");
  expect(clipEnd("東京都", 4)).toBe("東…");
  expect(clipStart("a🙂🙂", 4)).toBe("…🙂");
  expect(clipEnd("fits", 4)).toBe("fits");
});

test("padding counts columns, not characters", () => {
  expect(padEnd("東", 4)).toBe("東  ");
});
