import { expect, test } from "vitest";
import { cleanSelection } from "./clean-selection.ts";
import { analysisOf } from "./cursor.fixture.ts";

const text =
  "Fire\n\n%% wellsourced-ignore-next unattributed-quantity: seen\nIt burnt 316 houses [@port-2025, p. 3].\n";

test("the whole article, and a selection of it", () => {
  const analysis = analysisOf(text);
  expect(cleanSelection(analysis)).toBe("Fire\n\nIt burnt 316 houses.\n");
  const start = text.indexOf("burnt");
  expect(cleanSelection(analysis, { start, end: text.indexOf(".\n") + 1 })).toBe("burnt 316 houses.");
  expect(cleanSelection(analysis, { start, end: text.indexOf("2025") })).toBe("burnt 316 houses");
});
