/** Figures a slip of the hand apart that are of two things: articles of many genres, none of which has a mistake. */
import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "inconsistent-quantity";

test.each([
  [
    "co-defendants sentences",
    "Gang jailed\n\nLee Marsh, 24, was fined £1,200 for handling stolen goods at Leeds Crown Court on Monday.\n\nPaul Reed, 42, was fined £1,400 for handling stolen goods at Leeds Crown Court on Monday.\n",
  ],
  [
    "community service",
    "Rioters sentenced\n\nMarsh, of Leeds, must do 120 hours of unpaid work and pay £300 costs.\n\nReed, of Hull, must do 210 hours of unpaid work and pay £500 costs.\n",
  ],
  [
    "co-def swap fines",
    "Dealers fined\n\nThe first trader was ordered to pay a £14,000 fine and costs to the court.\n\nThe second trader was ordered to pay a £41,000 fine and costs to the court.\n",
  ],
  ["what money is spent on", "Council spending\n\nIt spent £4.6m on roads. It spent £6.4m on schools.\n"],
  [
    "what money is for, told in other words",
    "Council spending\n\nThe trust raised $24 million for the hospital wing.\n\nIn all the trust raised $42 million for research.\n",
  ],
  [
    "what money is to do",
    "Council spending\n\nThe council set aside £2.4m to mend the roof last year.\n\nThe council set aside £4.2m to hire nurses.\n",
  ],
  [
    "villages",
    "Votes by district\n\nIn Ashby the Greens won 24 seats on the council.\n\nIn Barton the Greens won 42 seats on the council.\n",
  ],
  [
    "budget and revision",
    "Budget\n\nThe council planned to spend £12m on the new library building this year.\n\nThe revised budget gives the new library building £21m this year.\n",
  ],
  [
    "before after",
    "Rail line\n\nThe line was to cost £35bn when ministers approved the railway in 2010.\n\nThe railway line now costs £53bn, the auditors said.\n",
  ],
  [
    "two teams",
    "Match report\n\nLeeds had 13 shots in the first half at Elland Road.\n\nHull had 31 shots in the second half at Elland Road.\n",
  ],
  [
    "scores",
    "Basketball roundup\n\nJames scored 26 points and added nine rebounds as the Lakers beat the Suns.\n\nDavis scored 62 points over two games for the Lakers against the Suns.\n",
  ],
  [
    "baseball",
    "Baseball\n\nOrtiz hit 34 home runs last season for the Red Sox.\n\nRamirez hit 43 home runs last season for the Red Sox.\n",
  ],
  [
    "quarters without year",
    "Results\n\nThe phone maker reported a quarterly profit of $1.3bn, helped by strong demand.\n\nA year ago the phone maker reported a quarterly profit of $1.8bn, helped by strong demand.\n",
  ],
  [
    "claim and truth",
    'Fact check\n\n"They spent £350m a week on the EU," the poster said, of the money sent to Brussels.\n\nIn fact Britain sent £250m a week to the EU, the statistics office said.\n',
  ],
  [
    "correction",
    "Council spends on road\n\nThe council will spend £12m on the Mill Road bridge repairs.\n\nCorrection: an earlier version of this article said the council would spend £21m on the Mill Road bridge repairs.\n",
  ],
  [
    "correction 2",
    "Council spends on road\n\nThe council will spend £12m on the Mill Road bridge repairs.\n\nThis article was amended on 3 May 2024. It originally said that the council would spend £21m on the Mill Road bridge repairs. It is £12m.\n",
  ],
  [
    "liveblog toll",
    "Live: quake in the valley\n\n09.10 The governor says 24 people are dead in the quake.\n\n14.30 The governor says 42 people are dead in the quake.\n",
  ],
  [
    "liveblog toll 2",
    "Live: bus crash\n\n8:05 am: Police say 12 passengers were taken to hospital after the crash.\n\n9:40 am: Police say 21 passengers were taken to hospital after the crash.\n",
  ],
  [
    "list tables",
    "Top films\n1. Frozen took $24m at the weekend box office.\n2. Wicked took $42m at the weekend box office.\n",
  ],
  [
    "bullets",
    "Fines by club\n\n- Chelsea: fined £250,000 by the league for players' conduct\n\n- Spurs: fined £520,000 by the league for players' conduct\n",
  ],
  [
    "bullets2",
    "Layoffs at a glance\n\n- Google: 12,000 jobs cut in January across the company\n\n- Amazon: 21,000 jobs cut in March across the company\n",
  ],
  [
    "hotels",
    "Travel\n\nThe Grand has 23 rooms with sea views and a pool.\n\nThe Royal has 32 rooms with sea views and a pool.\n",
  ],
  [
    "car review",
    "Two hatchbacks\n\nThe Corsa's engine makes 74 horsepower and its boot is small.\n\nThe Polo's engine makes 47 horsepower more than the old one.\n",
  ],
  [
    "ships",
    "Navy\n\nHMS Kent carries 23 officers and a helicopter.\n\nHMS Duke carries 32 officers and a helicopter.\n",
  ],
  [
    "states US",
    "Medicaid by state\n\nIn Texas, 1.4 million people would gain coverage under the expansion plan.\n\nIn Georgia, 4.1 million people would lose coverage under the plan.\n",
  ],
  [
    "states one digit",
    "Opioid deal\n\nOhio will receive $1.4 million from the opioid settlement with drug makers, the attorney general said.\n\nIndiana will receive $1.9 million from the opioid settlement with drug makers, the attorney general said.\n",
  ],
  [
    "men and women",
    "Survey\n\nSome 1,200 men took part in the sleep study, researchers said.\n\nOf women, 2,100 took part in the sleep study, researchers said.\n",
  ],
  [
    "trial arms",
    "Vaccine trial\n\nOf those given the vaccine, 13 people fell ill within a month of the second dose.\n\nOf those given the placebo, 31 people fell ill within a month of the second dose.\n",
  ],
  [
    "trial arms one digit",
    "Drug trial\n\nIn the group given the drug, 18 patients had a heart attack during the trial.\n\nIn the group given the placebo, 48 patients had a heart attack during the trial.\n",
  ],
  [
    "Indian seats",
    "Assembly polls\n\nThe BJP won 15 seats in the coastal districts, and its allies six.\n\nThe Congress won 51 seats in the coastal districts, and its allies two.\n",
  ],
  [
    "Indian runs",
    "Cricket\n\nKohli made 64 runs off 51 balls for Bangalore against Chennai.\n\nDhoni made 46 runs off 15 balls for Chennai against Bangalore.\n",
  ],
  [
    "weather",
    "Snow\n\nDenver had 14 inches of snow by Monday night, forecasters said.\n\nBoulder had 41 inches of snow by Monday night, forecasters said.\n",
  ],
  [
    "pct two parties",
    "Poll\n\nLabour is on 34 percent, the YouGov poll of British voters found.\n\nThe Conservatives are on 43 percent, the YouGov poll of British voters found.\n",
  ],
  [
    "prisoner swaps",
    "Swap\n\nUkraine handed over 95 prisoners of war in the exchange on Tuesday, its intelligence agency said.\n\nRussia handed over 59 prisoners of war in the exchange on Tuesday, its defence ministry said.\n",
  ],
  [
    "donation one digit",
    "Campaign money\n\nThe senator's campaign raised $2.7 million in the quarter and has $3 million in the bank, filings show.\n\nThe challenger's campaign raised $1.7 million in the quarter and has $6 million in the bank, filings show.\n",
  ],
  [
    "spent vs raised",
    "Appeal\n\nThe appeal raised £2.4m for the hospital's new scanner, trustees said.\n\nThe hospital's new scanner cost £4.2m, trustees said.\n",
  ],
  [
    "offer and counteroffer",
    "Bid\n\nThe board rejected a £1.3bn offer for the supermarket chain from the private equity firm.\n\nThe private equity firm raised its offer for the supermarket chain to £1.8bn.\n",
  ],
  [
    "asked and awarded",
    "Damages\n\nThe singer sought $24m in damages from the paper for libel.\n\nThe jury awarded the singer $42m in damages for libel.\n",
  ],
  [
    "asked and awarded2",
    "Damages\n\nShe had asked the court for £35,000 in damages from the hospital.\n\nThe court gave her £53,000 in damages from the hospital and costs.\n",
  ],
  [
    "capacity attendance",
    "Match\n\nThe ground holds 13,000 fans, and the club wants a bigger one.\n\nSome 31,000 fans watched the club at Wembley.\n",
  ],
  [
    "capacity2",
    "Prison\n\nThe prison was built for 460 inmates, inspectors said.\n\nThe prison holds 640 inmates, inspectors said.\n",
  ],
  [
    "house sale",
    "House\n\nThe couple bought the house for £320,000 and did it up, neighbours said.\n\nThey sold the house for £520,000 after they did it up, neighbours said.\n",
  ],
  [
    "house swap",
    "House\n\nThe couple bought the house for £240,000 as a wreck.\n\nThe couple sold the house for £420,000 last spring.\n",
  ],
  [
    "auction estimate",
    "Auction\n\nThe vase was expected to fetch £12,000 at the sale of the collection.\n\nThe vase fetched £21,000 at the sale of the collection.\n",
  ],
  [
    "auction estimate one digit",
    "Auction\n\nThe Chinese vase was expected to sell for £120,000 at the auction house in Bath.\n\nThe Chinese vase sold for £320,000 at the auction house in Bath to a telephone bidder.\n",
  ],
  [
    "law terms",
    "Bill\n\nA House version of the bill gives $35 million to the border agency for judges.\n\nA Senate version of the bill gives $53 million to the border agency for judges.\n",
  ],
  [
    "law terms one digit",
    "Bill\n\nThe House version of the bill would give $25 million to the border agency for judges.\n\nThe Senate version of the bill would give $75 million to the border agency for judges.\n",
  ],
  [
    "hundreds",
    "Fire crews\n\nAbout 120 firefighters are battling the northern blaze near the lake.\n\nAnother crew of 210 firefighters is battling the southern blaze near the lake.\n",
  ],
  [
    "fires",
    "Fires\n\nThe Park fire has destroyed 64 homes near the lake, officials said.\n\nThe Creek fire has destroyed 46 homes near the lake, officials said.\n",
  ],
  [
    "fires one digit",
    "Wildfires\n\nThe Park wildfire has destroyed 34 homes near the lake since it broke out, officials said.\n\nThe Creek wildfire has destroyed 64 homes near the lake since it broke out, officials said.\n",
  ],
  [
    "distances",
    "Marathon\n\nShe runs 13 miles each day before work, her coach said.\n\nHe runs 31 miles each day before work, her coach said.\n",
  ],
  [
    "EPS one digit",
    "Earnings\n\nAnalysts expected adjusted earnings of $1.2 per share for the chip maker, a survey found.\n\nThe chip maker posted adjusted earnings of $1.8 per share for the quarter.\n",
  ],
  [
    "polls by day",
    "Poll tracker\n\nMonday's survey of likely voters found 46 percent of voters for Lee.\n\nTuesday's survey of likely voters found 64 percent of voters for Lee.\n",
  ],
  [
    "wages",
    "Pay\n\nThe boss of the bank was paid a £1.2m bonus for the year.\n\nThe finance chief of the bank was paid a £1.1m bonus for the year.\n",
  ],
  [
    "wages of two banks",
    "Pay\n\nThe head of Barclays will get a bonus of £2.7m in shares.\n\nThe head of Lloyds will get a bonus of £1.7m in shares.\n",
  ],
  [
    "cities",
    "Shootings\n\nChicago police counted 53 shootings over the holiday weekend.\n\nHouston police counted 35 shootings over the holiday weekend.\n",
  ],
  [
    "Indian Rs crore",
    "Metro\n\nThe state will give Rs 1,200 crore for the metro line, the minister said.\n\nThe Centre will give Rs 2,100 crore for the metro line, the minister said.\n",
  ],
  [
    "pct two questions",
    "Poll on the mayor\n\nSome 57 percent of voters approve of the mayor's handling of schools, the poll of voters found.\n\nSome 75 percent of voters approve of the mayor's handling of parks, the poll of voters found.\n",
  ],
  [
    "pct two companies",
    "Shares\n\nShares in the airline fell 1.4 percent in early trading on the New York exchange.\n\nShares in the hotel group fell 4.1 percent in early trading on the New York exchange.\n",
  ],
  [
    "pct no dates",
    "Inflation\n\nConsumer prices rose 2.3 percent, the statistics agency said of the annual rate.\n\nFood prices rose 3.2 percent, the statistics agency said of the annual rate.\n",
  ],
  [
    "offer and counteroffer2",
    "Bid\n\nThe board rejected the private equity firm's £1.3bn bid for the supermarket chain last week.\n\nThe private equity firm's new £1.5bn bid for the supermarket chain was accepted.\n",
  ],
  [
    "staff in two offices",
    "Bank\n\nThe bank employs 2,300 people in its London office and plans more.\n\nThe bank employs 3,200 people in its Paris office and plans fewer.\n",
  ],
  [
    "two accounts of one day",
    "Protest\n\nOrganisers said 12,000 people marched through the city on Saturday.\n\nPolice said 21,000 people marched through the city on Saturday.\n",
  ],
  [
    "plural years in words",
    "Housing\n\nThe builder finished 450 homes last year, the council said.\n\nThe builder will finish 540 homes this year, the council said.\n",
  ],
  [
    "homes of two sorts",
    "Prices\n\nDetached homes sold for £325,000 on average in May.\n\nTerraced homes sold for £225,000 on average in May.\n",
  ],
  ["tickets", "Fair\n\nAdult tickets cost £12.50 at the door.\n\nChild tickets cost £12.90 at the door.\n"],
  [
    "profit before and after tax",
    "Results\n\nProfit before tax was £3.4m for the year to March.\n\nProfit after tax was £2.4m for the year to March.\n",
  ],
])("says nothing of %s", (_, text) => {
  expect(mark(RULE, text).text).toBe(text);
});

test.each([
  [
    "budget revised one digit",
    "Rail line\n\nMinisters said the rail line through the valley would cost £32bn when they approved the plan.\n\nThe rail line through the valley will now cost £52bn, the company building it says.\n",
  ],
  [
    "budget quarters",
    "Results\n\nSales in the quarter were $1.3bn, helped by strong demand for phones.\n\nSales in the previous quarter were $3.1bn, helped by strong demand for phones.\n",
  ],
  [
    "quotation wrong on purpose",
    'Fact check\n\nThe senator said: "We have 24 cities that refuse to help federal agents."\n\nThere are 42 cities that refuse to help federal agents, the department\'s list shows.\n',
  ],
  [
    "toll rising",
    "Quake\n\nThe toll on Monday was 24 people dead in the quake, officials said.\n\nBy Tuesday the quake toll was 42 people dead, officials said.\n",
  ],
  [
    "box office chart",
    'Weekend box office\n\n"The Hunt" earned $15.2 million in its second weekend, distributor Lionsgate said.\n\n"Old Dogs" earned $12.5 million in its second weekend, distributor Sony said.\n',
  ],
  [
    "rent",
    "Rents\n\nA one-bed flat in Hackney rents for £1,640 a month, the agents said.\n\nA one-bed flat in Camden rents for £1,460 a month, the agents said.\n",
  ],
  [
    "obits",
    "Obituary\n\nHe wrote 12 novels about the sea and taught at the college.\n\nHis wife wrote 21 novels about the sea.\n",
  ],
  [
    "company guidance",
    "Guidance\n\nAnalysts had expected revenue of $1.24bn for the quarter, according to FactSet.\n\nThe company reported revenue of $1.42bn for the quarter.\n",
  ],
  [
    "EPS",
    "Earnings\n\nAnalysts expected earnings of $1.24 a share on revenue growth, according to FactSet.\n\nThe retailer reported earnings of $1.42 a share.\n",
  ],
  [
    "jobs here and everywhere",
    "Cuts\n\nThe company cut 1,200 jobs in its stores here.\n\nIt cut 1,700 jobs in its stores worldwide.\n",
  ],
])("hints at most at %s", (_, text) => {
  expect(mark(RULE, text).findings.map(({ severity }) => severity)).toEqual(["hint"]);
});
