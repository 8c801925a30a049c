/** What is typed for a new source: an address, or a title. */
import { expect, test, vi } from "vitest";
import { addressIn, asSeed } from "./new-source.ts";

vi.mock("vscode", () => ({}));

test.each([
  ["https://port.example/annual report?year=2025", "https://port.example/annual%20report?year=2025", true],
  [" https://port.example/traffic ", "https://port.example/traffic", true],
  ["Traffic at Port Ashe", "Traffic at Port Ashe", false],
])("%s", (typed, seed, isAddress) => {
  expect(asSeed(typed)).toBe(seed);
  expect(addressIn(seed) !== undefined).toBe(isAddress);
});
