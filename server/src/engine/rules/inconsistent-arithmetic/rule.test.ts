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
  ["a rise that falls", "Fees ⟦rose⟧ to $60 from $90."],
  ["a fall that rises", "The index ⟦fell⟧ from 22 in May to 31 in June."],
  ["a fall in a rank", "The club climbed from 10 to 4 in the table."],
  ["a decline that slowed", "The firm slowed a decline in sales to 5.4% from 3.2%."],
  [
    "conversions and dates between",
    "Profits jumped ⟦96%⟧ to $1.13bn (£600m) for the three months to December, from $639m.",
  ],
  [
    "the change before, as a noun",
    "The firm posted a ⟦72%⟧ rise in profits for the year to £198m from the £130m of 2003.",
  ],
  ["a difference that fails", "Fares rose ⟦$40⟧ to $90 from $60."],
  ["a difference that holds", "Fares rose $30 to $90 from $60."],
  ["a negative end", "Growth rose 5% to 2% from -3%."],
  ["a step that fails", "The shares rose 4p, or ⟦3%⟧, to 548p."],
  ["a step that holds", "The index rose 3.54 points, or 0.2 percent, to 2,173.60."],
  ["a lead that fails", "She leads by ⟦25 points⟧ among likely voters, 52 percent to 37 percent."],
  ["a lead that holds", "She leads by 15 points among likely voters, 52 percent to 37 percent."],
  ["a share between dashes", "Only ⟦4%⟧ of members - 13 out of 659 - agreed."],
  ["years", "Sales doubled from 2010 to 2020."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});
