/** Two hundred of the kills that `npm run fuzz -- --kills` does by the thousand. */
import { expect, test } from "vitest";
import { randomFrom } from "../fuzz/random.ts";
import { killWhileWriting } from "./kills.ts";

test("killed at any moment, a command leaves every file whole", { timeout: 240_000 }, async () => {
  const { broken, nKilled } = await killWhileWriting(200, randomFrom(20_251_123));
  expect(broken).toEqual([]);
  // Some end before they are killed; most must not, or nothing was tried.
  expect(nKilled).toBeGreaterThan(60);
});
