import { expect, test } from "vitest";
import { hashOf } from "./hash.ts";

test("words are spread over 32 bits", () => {
  const hashes = new Set(Array.from({ length: 50_000 }, (_, i) => hashOf(`word${i}`, 0)));
  expect(hashes.size).toBeGreaterThan(49_990);
});
