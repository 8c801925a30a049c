import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "inconsistent-arithmetic";

test.each([
  ["a share of two counts", "In all, 45 of 90 members (⟦60%⟧) agreed."],
  ["a share that holds", "In all, 45 of 90 members (50%) agreed."],
  ["a rounded share", "In all, 2 of 3 members (67%) agreed."],
  ["a rise that fails", "Fees rose ⟦20%⟧ to $90 from $60."],
  ["a rise that fails, in a tabloid's notation", "Fees rose ⟦20 pct⟧ to $90 from $60."],
  ["a rise that fails, in codes", "Fees rose ⟦20%⟧ to USD 90 from USD 60."],
  ["a rise that fails, in a code and in words", "Fees rose ⟦20%⟧ to 90 euros from EUR 60."],
  ["a rise that fails, in rupees", "Fees rose ⟦20%⟧ to Rs 90 crore from 60 crore rupees."],
  ["a rise that fails, in thin spaces", "Fees rose ⟦20%⟧ to $90\u202f000 from $60\u202f000."],
  ["a rise that holds, in thin spaces", "Fees rose 100% to $1\u202f900 from $950."],
  ["a fall that holds, in spaces", "Sales fell 5% to 950 from 1 000."],
  ["a share that fails, in spaces", "In all, 500 of 1 250 members (⟦50%⟧) agreed."],
  ["a share that fails, in a tabloid's notation", "In all, 45 of 90 members (⟦60pc⟧) agreed."],
  ["a rise that fails, without a space", "Fees rose ⟦20pct⟧ to $90 from $60."],
  ["a rise that fails, without commas", "Fees rose ⟦20%⟧ to $90000 from $60000."],
  ["a rise that holds", "Fees rose 50% to $90 from $60."],
  ["rounding may explain it", "Revenue rose 4.7% to $51.2bn from $48.8bn."],
  ["coarse rounding may explain it", "Revenue rose 40% to $3bn from $2bn."],
  ["doubled", "Visits ⟦doubled⟧ from 10 to 30."],
  ["more than doubled", "Visits more than doubled from 10 to 30."],
  ["more than doubled that did not double", "Visits more than ⟦doubled⟧ from 10 to 15."],
  ["more than halved that did not halve", "Visits more than ⟦halved⟧ from 20 to 15."],
  ["nearly tripled", "Visits nearly tripled from 10 to 27, or almost ⟦tripled⟧ from 10 to 15."],
  ["a share after the ends", "Costs rose from £200m to £250m, an increase of ⟦20 per cent⟧."],
  ["a share after the ends that holds", "Costs rose from £200m to £250m last year, an increase of 25 per cent."],
  ["a share in words", "Sales fell by ⟦a third⟧ from $90m to $80m."],
  ["a share in words that holds", "Sales fell by a third from $90m to $62m."],
  ["about doubled", "Visits doubled from 10 to 21."],
  ["halved", "Visits halved from 20 to 10."],
  ["a whole that stands first", "Of 90 beds, 45 (⟦60%⟧) are taken."],
  ["a whole that stands first, and another whole", "Of 90 patients, 45 (60% of women) agreed."],
  ["a share of counts in words", "Ten of 20 (⟦55%⟧) agreed."],
  ["a share of counts in words that holds", "Two of the three (67%) agreed."],
  ["a ratio", "One in four (⟦40%⟧) agreed."],
  ["about a ratio", "About one in four (40%) agreed, and one in 10 (12%) did not."],
  ["a ratio loosely said", "One in four (28%) agreed, and one in three (40% of women) did not."],
  ["parts of more than their whole", "It has ⟦4,100⟧ staff: 2,300 nurses, 900 doctors and 1,200 others."],
  ["parts of less than their whole", "It has ⟦4,900⟧ staff: 2,300 nurses, 900 doctors and 1,200 others."],
  ["parts that are not all", "It has 4,900 staff: 2,300 nurses, 900 doctors and 1,200 porters."],
  ["parts of parts", "It freed 12 people: 10 men, eight of them hurt."],
  ["parts of parts after “and”", "It freed 12 people: 10 men and eight of them hurt."],
  ["rounded parts", "It has 4,450 staff: 2,300 nurses, 900 doctors and 1,200 others."],
  ["three answers", "Of those asked, ⟦30% said yes, 50% no and 40%⟧ did not know."],
  ["three answers that hold", "Of those asked, 30% said yes, 50% no and 21% did not know."],
  ["answers to other questions", "Of those asked, 60% were for the tax, 55% were against the war and 10% undecided."],
  ["answers of others", "Of men 60% said yes, of women 50% no and 10% did not know."],
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
  ["a rating that fails", "Her rating stood at -⟦21 points⟧ (40 percent positive to 51 percent negative)."],
  ["a rating that holds", "Her rating stood at -11 points (40 percent positive to 51 percent negative)."],
  ["points, and shares of others", "It is up 21 points (40 percent of men to 51 percent of women)."],
  ["points, and a range that is none of shares", "She scored 12 points (20 to 30) for the team."],
  [
    "points that both ends refute, one below and one above",
    "His rating sits at -⟦20 points⟧ (15 percent to 45 percent).",
  ],
  ["lakhs and crores", "Profit rose ⟦22%⟧ to ₹4.48 crore from ₹400 lakh."],
  [
    "lakhs and crores that hold",
    "Profit rose 12% to Rs 4.48 crore from Rs 400 lakh, and debt 50% to 3 lakh crore from 2 lakh crore.",
  ],
  ["trillions in short", "Debt rose ⟦22%⟧ to $1.12trn from $1.00trn."],
  ["basis points that fail", "Rates rose ⟦50 basis points⟧ to 5.25% from 5.00%."],
  [
    "basis points that hold",
    "Rates rose 25 basis points to 5.25% from 5.00%, and yields fell 12 bps to 4.30% from 4.42%.",
  ],
  ["a share between dashes", "Only ⟦4%⟧ of members - 13 out of 659 - agreed."],
  ["two rates of exchange", "The deal cost $168m (£89m). In all $500m (⟦£378.8m⟧) was paid."],
  ["one rate of exchange", "The deal cost $168m (£89m). In all $500m (£264m) was paid."],
  ["rates that rounding sets apart", "The deal cost $6m (£4m). In all $500m (£264m) was paid."],
  ["rates of two years", "It lost 684bn yen ($6.4bn) in 2000. It made 331bn yen ($2.7bn) in 2001."],
  ["the odd one of three", "It cost $10bn (⟦£3.17bn⟧), then $5bn (£2.6bn) and $20bn (£10.3bn)."],
  ["the odd sum of a conversion", "It cost 100m euros (£70m; $136m), then 300m euros (⟦£281m⟧; $400m)."],
  ["the odd sum that is converted", "It cost 100m euros (£70m; $136m), then ⟦500m euros⟧ (£210m; $408m)."],
  ["what is no conversion", "It took $10bn (£5.2bn in fees), then $5bn (£1bn in fees)."],
  ["another of three dollars", "It cost $10m (£5m), then A$10m (£4m)."],
  ["prices of two countries", "The console is $499 (£449, €499). The lite one is $299 (£249, €249)."],
  ["prices just below a round sum", "The phone is £1,199 ($1,099). The watch is £99 ($119)."],
  [
    "two rates that are named",
    "At the official rate it is 70,000 pesos ($390). At the blue rate it is 70,000 pesos ($190).",
  ],
  ["what it was", "It made 1.2 trillion yen ($11.3bn). Four years earlier it made 750bn yen ($5.9bn)."],
  ["no currency of a steady rate", "He paid 10,000 bitcoin ($41) for pizza. Hackers want 75 bitcoin ($4.4m)."],
  ["years", "Sales doubled from 2010 to 2020."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});

test.each([
  ["Sales halved from $10m to $8m.", "Half of $10m is $5m, not $8m."],
  ["Visits doubled from 10 to 30.", "Twice 10 is 20, not 30."],
  ["Visits more than doubled from 10 to 15.", "Twice 10 is 20, and 15 is less."],
  ["Sales fell by a third from $90m to $80m.", "From $90m to $80m is 11.1%, not a third."],
  ["Fares rose $40 to $90 from $60.", "From $60 to $90 is $30, not $40."],
  ["Ten of 20 (55%) agreed.", "Ten of 20 is 50%, not 55%."],
  ["The bus had 1,200 seats, including 1,400 free ones.", "A part of 1,200 cannot be 1,400."],
  ["It has 4,100 staff: 2,300 nurses, 900 doctors and 1,200 others.", "The parts add up to 4,400, not 4,100."],
  [
    "It paid $168m (£89m). In all $500m (£378.8m) was paid.",
    "At the rate of $168m for £89m, $500m is about £265m, not £378.8m.",
  ],
  ["It paid $168m (£89m), and $2.5 (£1.3m).", "At the rate of $168m for £89m, $2.5 is nowhere near £1.3m."],
  ["Of those asked, 30% said yes, 50% no and 40% did not know.", "These three answers add up to 120%."],
])("%s: %s", (body, what) => {
  const [finding] = mark(RULE, `Heading\n\n${body}\n`).findings;
  expect(finding?.message.what).toBe(what);
});

test.each([
  ["It cost 2,400 lira ($1,350) in 2010. It costs 22,000 lira ($720).", "hint"],
  ["It sold for £200 ($1,000) in 1910, and for £5m ($6.4m) in 2024.", "hint"],
  ["It cost 2,400 lira ($1,350). It cost 22,000 lira ($720).", "warning"],
  ["It was $20m (£10.5m) in 2004, and is to be $1.8bn (£9.4m) by 2009.", "warning"],
])("%s: %s", (body, severity) => {
  expect(mark(RULE, `Heading\n\n${body}\n`).findings.map((finding) => finding.severity)).toEqual([severity]);
});

test("a book that converts hundreds of sums has the rates of many years", () => {
  const slip = "It paid lawyers $168m (£89m), and $500m (£378.8m) in all.\n\n";
  const book = (nChapters: number) =>
    `Heading\n\n${slip}${"The ship cost $300m (£159m) to build.\n\n".repeat(nChapters)}`;
  expect(mark(RULE, book(20)).findings).toHaveLength(1);
  expect(mark(RULE, book(200)).findings).toHaveLength(0);
});
