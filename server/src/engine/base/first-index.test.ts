import { expect, test } from "vitest";
import { firstIndex } from "./first-index.ts";

test.each([0, 1, 2, 7, 8])("the first of %i, wherever it is, or their number", (count) => {
  for (let first = 0; first <= count; first++) expect(firstIndex(count, (i) => first <= i)).toBe(first);
});
