import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "malformed-citation";

test.each([
  ["a part without a key", "It fell by 12 percent [@grain;⟦ page 3⟧]."],
  ["never closed", "It fell by 12 percent ⟦[@grain-2024⟧ on Monday. It rose by 3 percent [@port]."],
  ["never closed, with words before the key", "It fell by 12 percent ⟦[see, for one, @grain-2024.⟧"],
  ["no key behind the sign", "It fell by 12 percent ⟦[@ grain-2024]⟧, by 3 ⟦[@]⟧ and by 4 ⟦[-@; p. 3]⟧."],
  ["neither closed nor with a key", "It fell by 12 percent ⟦[@⟧ on Monday."],
  ["an address, and a bracket left open for something else", "Write [to desk@example.org] or [desk@example.org."],
  ["a handle far behind an open bracket", `He wrote [sic ${"and so on ".repeat(5)}@BBCNews.`],
  ["a handle in brackets is a citation", "He wrote so [@BBCNews]."],
  ["well formed", "It fell by 12 percent [see @grain, p. 3; @port]."],
  ["brackets that are no citation", "It fell [sic] by 12 percent."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});

test("in Markdown, code and what is escaped are let be", () => {
  const text = "# Heading\n\nWrite `[@key` or `[@]` so, or \\[@key so. It fell by 12 percent ⟦[@grain⟧ on Monday.\n";
  expect(mark(RULE, text, { format: "markdown" }).text).toBe(text);
});
