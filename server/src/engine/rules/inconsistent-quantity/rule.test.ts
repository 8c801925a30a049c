import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "inconsistent-quantity";

test.each([
  ["another count", "⟦14 miners⟧ freed after collapse\n\nRescuers freed 12 miners after a collapse.\n"],
  ["another sum", "⟦$3m⟧ payoff for Shellfish boss\n\nShellfish will pay its former boss $1m.\n"],
  ["the same", "12 miners freed after collapse\n\nRescuers freed 12 miners after a collapse.\n"],
  ["rounded", "$280bn case thrown out\n\nThe court threw out the case for $279.6bn.\n"],
  ["cut short", "Workers send $16bn home\n\nWorkers sent a record $16.6bn home last year.\n"],
  ["at least", "At least 12 miners freed\n\nRescuers freed 14 miners after a collapse.\n"],
  ["a sum of parts", "14 freed miners and guards safe\n\nRescuers freed 12 miners. Two guards were safe.\n"],
  [
    "the figure stands further down",
    "14 miners freed\n\nRescuers freed 12 miners by noon.\n\nBy night 14 miners were out.\n",
  ],
  ["other things", "14 miners freed\n\nRescuers used 12 pumps.\n"],
  [
    "an order of size bears nothing out",
    "⟦$268m⟧ payout at Shellfish\n\nShellfish pays $168m. It hid hundreds of millions of dollars.\n",
  ],
  ["nor does it speak against", "$268m payout at Shellfish\n\nShellfish pays. It hid millions of dollars.\n"],
  ["what it was before", "Lee ahead by 6 points\n\nLee leads. Her lead has shrunk from 11 points in May.\n"],
  ["a lead in points", "Lee ahead by 6 points\n\nLee leads 48% to 42%, and by 11 points in Leeds.\n"],
  ["a part of the votes", "Lee leads by 541 votes\n\nWith 62% of wards reporting, Lee led by 1,204 votes.\n"],
  ["half of the votes", "Lee leads by 541 votes\n\nWith half the votes counted, Lee led by 1,204 votes.\n"],
  ["what was declared", "⟦45 miners⟧ freed\n\nRescuers with ropes freed 43 miners, the mine declared.\n"],
  ["another lead in points", "Lee ahead by ⟦7 points⟧\n\nLee leads by 11 points.\n"],
  ["ages and spans of time", "Mayor, 92, dies\n\nHe served for 11 years with his wife, 91.\n"],
  ["both round numbers", "⟦$1bn⟧ for Shellfish boss\n\nShellfish will pay its former boss $2bn.\n"],
  [
    "the same number of another unit",
    "Bank sheds 2,850 staff\n\nThe bank will cut 2,850 jobs among its 100,000 staff.\n",
  ],
  [
    "further down, with the headline's words",
    "⟦22 emails⟧ secret\n\nIt is so.\n\nIt is.\n\nThe 32 emails are secret.\n",
  ],
  ["a threshold passed", "Oil above $50\n\nOil rose above $50 and closed at $53.09.\n"],
  ["digits swapped", "Votes in\n\nHe won 1,280 votes in all.\n\nShe has more than his ⟦1,820 votes⟧ in all.\n"],
  ["swapped across the point", "Costs\n\nThe tower cost $2.35m.\n\nOf the ⟦$3.25m⟧ for the tower, half is owed.\n"],
  ["a digit in a long number", "Votes in\n\nHe won 34,572 votes.\n\nShe has more than his ⟦34,672 votes⟧.\n"],
  ["millions for billions", "Costs\n\nThe tower cost $3.2bn.\n\nOf the ⟦$3.2m⟧ for the tower, half is owed.\n"],
  [
    "a digit in a short sum, with the same words beside it",
    "Offer\n\nBanks made a £1.3bn offer for the exchange.\n\nThe exchange did not want the ⟦£1.8bn⟧ offer for it.\n",
  ],
  [
    "a digit in a short count, told in the same words",
    "Votes in\n\nHe asked the rules committee of 112 members for help.\n\nA rules committee of ⟦212 members⟧ must help.\n",
  ],
  [
    "two digits swapped in a short number",
    "Votes in\n\nThe hall seats 24 voters.\n\nThe hall had no room for ⟦42 voters⟧.\n",
  ],
  [
    "the headline bears neither out",
    "Bank in £1.3bn offer\n\nBanks made a £1.3bn offer for the exchange.\n\nThe exchange did not want the ⟦£1.8bn⟧ offer for it.\n",
  ],
  [
    "a short sum that another bears out",
    "Offer\n\nIt had a £1.3bn offer for the exchange.\n\nIt then had a £1.8bn offer for the exchange.\n\nSo £1.8bn it is.\n",
  ],
  [
    "another of the kind",
    "Offer\n\nBanks made a £1.3bn offer for the exchange.\n\nAnother bank made a £1.8bn offer for the exchange.\n",
  ],
  [
    "one of the two has risen",
    "Debt\n\nThe council's debt was £1.3bn in all, auditors said.\n\nThe council's debt rose to £1.8bn in all, auditors said.\n",
  ],
  [
    "a limit and a sum",
    "Debt\n\nThe council owed banks £1.3bn in all.\n\nThe council owed banks more than £1.8bn in all.\n",
  ],
  ["in brackets", "Film\n\nIt took $18.1m (£9.4m) on New Year's Day.\n\nIt took $19.9m (£9.9m) on New Year's Day.\n"],
  [
    "shares of two groups",
    "Poll\n\nOf the women asked, 74% of voters said yes.\n\nOf the men asked, 79% of voters said yes.\n",
  ],
  [
    "sizes of two things",
    "Shops\n\nIt has a 17-inch monitor and a mouse.\n\nThis has a 16-inch monitor and a mouse.\n",
  ],
  [
    "counts of a list",
    "Votes\n\nOf the votes counted so far, Lee has 158 in all.\n\nOf the votes counted so far, Hay has 108 in all.\n",
  ],
  ["short numbers differ", "Votes in\n\nHe won 128 votes.\n\nShe has more votes: 129 votes.\n"],
  ["one sentence means both", "Rates\n\nThe price fell to $1.3666 and rose to $1.3636.\n"],
  ["the same said twice", "Fire\n\nThe fire destroyed 12 homes.\n\nThe fire destroyed ⟦14 homes⟧ on Monday.\n"],
  ["the same said twice of money", "Tax\n\nThe new tax raised $12.4m, it said.\n\nThe new tax has raised ⟦$15.8m⟧.\n"],
  ["the same rounded", "Fire\n\nThe fire destroyed 121 homes.\n\nThe fire destroyed 120 homes.\n"],
  ["not exact", "Fire\n\nThe fire destroyed about 12 homes.\n\nThe fire destroyed 14 homes.\n"],
  [
    "what money went to, named in full",
    "Donor\n\nThe donor gave $1.3m to the campaign.\n\nIn all the donor gave ⟦$3.1m⟧ to Hay’s campaign.\n",
  ],
  [
    "whom money went for, by the surname alone",
    "Club\n\nThe club paid £4.6m for striker Tom Hay from Leeds in a summer deal.\n\nThe club paid ⟦£6.4m⟧ for Hay from Leeds in a summer deal.\n",
  ],
  [
    "where people were, in other words",
    "Attack\n\nBombers killed 130 people in several places around Paris.\n\nThe bombers killed ⟦310 people⟧ in Paris itself, officials said.\n",
  ],
  [
    "lakhs for crores",
    "Road\n\nThe road to the port will cost ₹1,250 crore.\n\nThe minister opened the road to the port, which cost ⟦₹1,250 lakh⟧.\n",
  ],
  ["another time", "Cars\n\nThe firm built 12 cars in 2003.\n\nThe firm built 14 cars in 2004.\n"],
  ["maybe another time", "Cars\n\nThe firm built 12 cars.\n\nThe firm built 14 cars in 2004.\n"],
  ["another place", "Fire\n\nThe fire destroyed 12 homes in Leeds.\n\nThe fire destroyed 14 homes in York.\n"],
  ["another thing", "Fire\n\nThe first fire destroyed 12 homes.\n\nThe second fire destroyed 14 homes.\n"],
  ["what many did", "Raids\n\nPolice arrested 12 men.\n\nPolice arrested 140 men.\n"],
  ["what many did, a digit apart", "Raids\n\nPolice arrested 12 men.\n\nPolice arrested ⟦14 men⟧.\n"],
  ["other stories", "Rates\n\nThe bridge cost $3.2bn.\n\nA ferry sold for $3.2m.\n"],
])("%s", (_, text) => {
  expect(mark(RULE, text).text).toBe(text);
});

test("hints at two sources that differ", () => {
  const text =
    "Fire\n\nThe fire destroyed 12 homes, police said.\n\nThe fire destroyed 14 homes, Mayor Anna Berg said.\n\nThe fire destroyed 15 homes, police said.\n";
  expect(mark(RULE, text).findings.map(({ severity, message }) => [severity, message.what])).toEqual([
    ["hint", "“14 homes” was “12 homes” further up."],
    ["warning", "“15 homes” was “12 homes” further up."],
  ]);
});
