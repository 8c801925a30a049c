import { expect, test } from "vitest";
import { mark } from "../../rule-testing.ts";

const RULE = "inconsistent-arithmetic";

test.each([
  ["a share of two counts", "In all, 45 of 90 members (⟦60%⟧) agreed."],
  ["a share that holds", "In all, 45 of 90 members (50%) agreed."],
  ["a rounded share", "In all, 2 of 3 members (67%) agreed."],
  ["a rise that fails", "Fees rose ⟦20%⟧ to $90 from $60."],
  ["a rise that holds", "Fees rose 50% to $90 from $60."],
  ["rounding may explain it", "Revenue rose 4.7% to $51.2bn from $48.8bn."],
  ["coarse rounding may explain it", "Revenue rose 40% to $3bn from $2bn."],
  ["doubled", "Visits ⟦doubled⟧ from 10 to 30."],
  ["more than doubled", "Visits more than doubled from 10 to 30."],
  ["about doubled", "Visits doubled from 10 to 21."],
  ["halved", "Visits halved from 20 to 10."],
  ["a part greater than its whole", "The bus carried 12 people, including ⟦14⟧ children."],
  ["a part", "The bus carried 14 people, including 12 children."],
  ["another clause", "Rates were cut from 2.5% to 2%, while others fell from 3.25% to 2.5%."],
  ["years", "Sales doubled from 2010 to 2020."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});
