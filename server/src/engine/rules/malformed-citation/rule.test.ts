import { expect, test } from "vitest";
import { mark } from "../../rule-testing.ts";

const RULE = "malformed-citation";

test.each([
  ["a part without a key", "It fell by 12 percent [@grain;⟦ page 3⟧]."],
  ["well formed", "It fell by 12 percent [see @grain, p. 3; @port]."],
  ["brackets that are no citation", "It fell [sic] by 12 percent."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});
