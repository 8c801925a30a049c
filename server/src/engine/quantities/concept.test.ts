/** What each figure of a sentence measures, in text order; “-” for nothing. */
import { expect, test } from "vitest";
import { figuresOf } from "./reading.testing.ts";

const rows: readonly [prose: string, ...concepts: string[]][] = [
  ["The phone starts at $999.", "phone"],
  ["Homes sell for $1m.", "Homes"],
  ["Shares in the bank fell 5% to $3.", "Shares in the bank", "Shares in the bank"],
  ["The committee awarded the firm a $5m contract.", "contract"],
  ["Sales of 5,835 units were booked.", "Sales"],
  ["The recipe calls for 200g of flour.", "flour"],
  ["The 5-inch screen is bright.", "screen"],
  ["The firm, which employs 500 people, made a profit of £3m.", "firm", "profit"],
  ["The dress costs £50 and the shoes £30.", "dress", "shoes"],
  ["The speed limit on the road is 30 mph (48 km/h).", "speed limit on the road", "speed limit on the road"],
  ["The minister said about 440 tourists were missing.", "-"],
  ["It was 40 degrees.", "-"],
  ["The blast left 5 dead and more than 40 injured.", "dead", "injured"],
  ["The bug was able to infect 40 phones.", "bug"],
  ["The drug is 95% effective.", "drug"],
  ["The fund cut fees by 25 basis points to 4.5%.", "fees", "fees"],
  ["The herd has grown to 2 million in May.", "herd"],
  ["It is a two-horse race.", "race"],
  ["Staff got a 5% pay rise.", "pay rise"],
  ["She has a 6,932 majority.", "majority"],
  ["He drilled in 35 sections of the northern field.", "northern field"],
  ["Add 50 ml of 30% acid.", "acid", "acid"],
  ["A storm had winds of 155mph early Wednesday.", "winds"],
  ["They faced a ban for more than three months.", "ban"],
  ["He shot 47% from the field and 32% from the line.", "field", "line"],
  ["I paid $300 for an 8 kW system.", "system", "system"],
  ["In Asia: NKX -0.6% HSI -1.7%.", "NKX", "HSI"],
  ["We had in the last week 22 thefts.", "-"],
  ["The team shot 41% from the field and committed 17 fouls.", "team", "team"],
  ["The film, which won two prizes at a festival, made £5m.", "film", "film"],
  ["The bank held its overnight rate at 1.75 per cent.", "rate"],
  ["The yield on 10-year gilts fell to 0.48 per cent.", "gilts", "yield on 10-year gilts"],
  ["The rate fell to 5.2% in July.", "rate"],
  ["The film took $5m before May and eventually made $9m.", "film", "film"],
  ["It led to a 26% rise in annual profits to $16bn.", "rise in annual profits", "rise in annual profits"],
  ["They must pay a $27bn (£14bn) tax bill.", "tax bill", "tax bill"],
  ["There was a record profit in 2004 of 30bn yen.", "record profit"],
  ["The cost of repair - much of it by hand - was £5m.", "cost of repair"],
  ["Later that month, he raised his position in Acme to 9.9 per cent.", "position in Acme"],
  ["Opinion split over Tom Ray, a 59-year-old convicted fraudster.", "convicted fraudster"],
  ["Sports drinkers have a 12% lower risk.", "risk"],
  ["School fees now average £17,232 a year.", "School fees"],
  ["The jury of five women deliberated for nine hours.", "jury", "jury"],
];

test.each(rows)("%s", (prose, ...concepts) => {
  expect(figuresOf(prose).quantities.map(({ concept }) => concept ?? "-")).toEqual(concepts);
});
