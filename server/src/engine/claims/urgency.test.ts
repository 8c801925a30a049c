/** Which figures an editor would ask about: the same kinds of figure in sentences of our own. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze, type Context, defaultRuleSettings, emptyLibrary, loadCheckworthinessModel } from "../index.ts";

const weights = readFileSync(new URL("../../../models/checkworthiness.bin", import.meta.url));
const context: Context = {
  models: { checkworthiness: loadCheckworthinessModel(weights) },
  library: emptyLibrary,
  rules: defaultRuleSettings(),
  commonKnowledge: [],
};

/** `words: urgency` of every figure that is a claim, with the reasons of the last. */
function judged(body: string) {
  const text = `Heading without a figure\n\n${body}\n`;
  const claims = analyze({ text, format: "article" }, context).claims.filter(({ subject }) => subject === "quantity");
  return {
    figures: claims.map(({ start, end, urgency }) => `${text.slice(start, end)}: ${urgency}`),
    reasons: claims.at(-1)?.reasons ?? [],
  };
}

describe("asked about", () => {
  test.each([
    ["money", "The bridge will cost taxpayers $48 million.", "$48 million"],
    ["a bet on a rate", "The fund bet $5bn against the dollar in March.", "$5bn"],
    ["a sum for what is called after a currency", "Ruiz gave £400 to the pound shop in Quill.", "£400"],
    ["casualties", "The landslide killed at least 34 people in two villages.", "34 people"],
    ["rates", "Unemployment in the county rose to 9.4 percent in March.", "9.4 percent"],
    ["people", "Some 12,000 workers at the port joined the strike.", "12,000 workers"],
    ["what fans spent on tickets", "Fans spent £1.2bn on tickets and food last year.", "£1.2bn"],
    ["what families are given", "The benefit pays families £85 for every child.", "£85"],
    ["a record", "Heat in the valley reached 48.2C, the most ever measured.", "48.2C"],
    ["what costs have done", "Costs have halved since 2010.", "halved"],
    ["deaths that have a primary cause", "Smoke was the primary cause of 340 deaths.", "340 deaths"],
    ["jobs of which the majority goes", "The majority of the 3,000 jobs will go.", "3,000 jobs"],
    ["seats that no vote fills", "The airline added 1.2 million seats in May.", "1.2 million seats"],
    ["an age that moves", "The plan would raise the pension age for council workers from 60 to 65.", "60 to 65"],
    ["a range", "Some 300-400 people were killed in the two villages.", "300-400 people"],
    ["what came of a law", "Under the new law, 1.2 million people lost their benefits.", "1.2 million people"],
    ["earnings a share", "Earnings rose to $1.20 a share.", "$1.20 a share"],
    ["the prices of an economy", "The consumer price index rose 0.4% in May.", "0.4%"],
    ["a share of a market", "Its share of the market fell to 12%.", "12%"],
    ["a contract that was won", "Harrow won a $3bn contract, up from $2bn.", "$3bn"],
    ["the price of a pound of meat", "Turkey prices are up 21%, to $1.79 a pound.", "21%"],
    ["whose data were stolen", "The data of 12 million customers were stolen.", "12 million customers"],
    ["whom a team took on", "The hospital team recruited 3,400 nurses last year.", "3,400 nurses"],
    ["a few hundred of them", "The team recruited 340 nurses.", "340 nurses"],
    ["the dead behind an insertion", "At least 34, most of them children, drowned in the river.", "34"],
    ["a wait that grew", "The time it takes to sell a home rose from 53 days to 81 days.", "53 days to 81 days"],
    ["two sums in one unit", "The firm spent $3m, or $4m with tax, on lawyers.", "$4m"],
    ["how many were asked to leave", "Last week 340 staff were asked to leave.", "340 staff"],
    ["records that were sold in May", "In May, Harrow sold 340,000 records.", "340,000 records"],
    ["days on which a thing happened", "Last year the bridge was closed for repairs on 11 days.", "11 days"],
    ["a hearsay share", "More than 40% of homes are thought to have lead pipes.", "40%"],
  ])("%s", (_, body, figure) => {
    expect(judged(body).figures).toContain(`${figure}: query`);
  });
});

test("what follows a conversion is none, nor is a share in parentheses", () => {
  const profit = "Profits fell to £800m ($1.5bn) from £950m a year ago.";
  expect(judged(profit).figures).toEqual(["£800m: query", "$1.5bn: leave", "£950m: query"]);
  const owners = "The state owns 30% of the shares and the bank (18%) comes second.";
  expect(judged(owners).figures).toEqual(["30%: query", "18%: query"]);
  const name = "The firm spent €1.5m, or about $1.6m, on lawyers.";
  expect(judged(name).figures).toEqual(["€1.5m: query", "$1.6m: leave"]);
  const loss = "The firm made a loss of $470m in May (compared with a profit of $130m a year ago).";
  expect(judged(loss).figures).toEqual(["$470m: query", "$130m: query"]);
});

test.each([
  ["Arden closed after the departure of its chief and $ members of the board.", "two", "2"],
  ["The group said it was sold to $ state banks last year.", "four", "4"],
  ["The $ sisters have lived in Quill for three months.", "nine", "9"],
  ["Ruiz has missed nearly $ full seasons with a bad knee.", "three", "3"],
  ["The landslide killed $ people in the valley.", "six", "6"],
])("few are few in words and in digits: %s", (body, word, digit) => {
  const urgencies = (number: string) =>
    judged(body.replace("$", number)).figures.map((figure) => figure.split(": ")[1]);
  expect(urgencies(digit)).toEqual(urgencies(word));
});

test.each([
  "Shares in Harrow were up over 5$ by noon on Monday after the offer.",
  "Less than 40$ of the pages are changed every two months.",
  "Ruiz lost the district by 68$ to 31$ in the primary.",
  "The firm sold 20$ of its equity in a bid to raise more.",
])("a sentence is as much worth checking with “percent” as with “%”: %s", (body) => {
  const worth = (percent: string) => {
    const { sentences } = analyze({ text: body.replaceAll("$", percent), format: "article" }, context);
    return sentences.map(({ checkworthiness }) => checkworthiness);
  };
  for (const percent of [" percent", " per cent", " pct", " pc", "pc"]) expect(worth(percent)).toEqual(worth("%"));
});

test("the figures of one count are judged alike", () => {
  const votes = "The vote was Labour 2,202, Conservatives 1,121, Greens 900 and Left 12.";
  expect(judged(votes).figures).toEqual(["2,202: query", "1,121: query", "900: query", "12: query"]);
});

test.each(["Thousands", "Tens of thousands", "Trillions"])("what nobody counted is hinted at, at most: %s", (many) => {
  expect(judged(`${many} of lights went out.`).figures).toEqual([`${many} of lights: doubtful`]);
});

test("a figure is judged where “through” is the first word of all", () => {
  expect(judged("Through 4,312 complaints we found nothing.").figures).toEqual(["4,312 complaints: query"]);
});

test("the share that a named poll gives is hinted at, at most", () => {
  const share = "Sixty-two percent of the 1,004 adults polled by Datora were in favour.";
  expect(judged(share).figures).not.toContain("Sixty-two percent: query");
});

test("a state that loses jobs or a school that loses pupils ends no public vote", () => {
  expect(judged("Hay won the primary by 18 points.").reasons).toContain("it is how a public vote ended");
  expect(judged("The state lost 41,000 jobs in March.").figures).toEqual(["41,000 jobs: query"]);
  expect(judged("The primary school lost 340 pupils.").figures).not.toContain("340 pupils: leave");
});

test("a party's share rises by points, and is no market's price", () => {
  expect(judged("The index rose 40 points.").reasons).toContain("it is a market's public price");
  expect(judged("Labour's share rose four points.").reasons).not.toContain("it is a market's public price");
});

test("in a report of a day's trading what rose is a price, unless it is a company's business", () => {
  const day =
    "Stocks fell on Monday as Treasury yields climbed. The Dow fell 74 points, the Nasdaq rose 0.7% and crude slid. ";
  expect(judged(`${day}Harrow Oil sank 5.3%, to $16.20. Its profits fell 12% in May.`).figures.slice(2)).toEqual([
    "5.3%: leave",
    "$16.20: leave",
    "12%: query",
  ]);
  expect(judged("Harrow Oil sank 5.3% in May.").figures).toEqual(["5.3%: query"]);
});

test("in a review of goods what they cost and measure is let stand", () => {
  const review =
    "The smartphone has a 6.1-inch screen, a battery that lasts and a wireless charger. Its display is bright, and the verdict is good. ";
  expect(
    judged(`${review}It weighs 180 grams and costs £89. The Brunt K2 (£140) is dear. Ruiz lost £900.`).figures.slice(1),
  ).toEqual(["180 grams: leave", "£89: leave", "£140: leave", "£900: query"]);
  expect(judged("It weighs 180 grams and costs £89.").figures).toEqual(["180 grams: query", "£89: query"]);
});

test.each([
  [
    "a jury's verdict",
    "The verdict came late. Her family wept at the verdict. The verdict is harsh, the verdict of many.",
    "94mph: doubtful",
  ],
  [
    "a trade",
    "The laptop has a battery, a screen, a keyboard and a display. Its battery is weak.",
    "400 tonnes: query",
  ],
])("what is measured in an article about %s is not let stand", (_, about, figure) => {
  expect(judged(`${about} It came to ${figure.split(":")[0]} in May.`).figures).toContain(figure);
});

test("in a piece whose writer says “I” over and over sums of their own are hinted at, at most", () => {
  const own = "I gave up my car in May. I was late for work. I wept, I think, and I walked home. ";
  expect(judged(`${own}Insurance was £486. Some 34% of cars are red.`).figures).toEqual([
    "£486: doubtful",
    "34%: query",
  ]);
  const quoted = `“${own.trim()}” `;
  expect(judged(`${quoted}Insurance was £486.`).figures).toEqual(["£486: query"]);
});

test("polling stations and going to the polls make no article one about a poll", () => {
  const day = "Voters went to the polls. Polling stations shut late. Exit polls were held. The polls close late.";
  expect(judged(`${day} Turnout was 63%.`).figures).toEqual(["63%: query"]);
});

test("in an article about a poll shares and leads are hinted at, at most", () => {
  const report =
    "The new poll puts Hay ahead. The poll asked voters in May; polls in spring had her behind. " +
    "Hay leads among women by 58 percent to 31 percent. The count cost £40m.";
  expect(judged(report).figures).toEqual(["58 percent: doubtful", "31 percent: doubtful", "£40m: query"]);
});

test("what those said who were asked is hinted at, at most, where the survey was brought up before", () => {
  const urgencyOf = (sentence: string) => judged(sentence).figures[0];
  expect(urgencyOf("In the north 69 percent of those questioned said they had moved.")).toBe("69 percent: doubtful");
  expect(urgencyOf("Two-thirds of the respondents had heard of the plan.")).toBe("Two-thirds: doubtful");
  expect(urgencyOf("Almost 70 percent of those asked in a poll had moved.")).toBe("70 percent: query");
  expect(urgencyOf("Police said nothing, but 69 percent of the men questioned were let go.")).toBe("69 percent: query");
});

test("nor more than hinted at where a question opens the sentence", () => {
  const said = "When asked who should pay, 59 percent said the state.";
  expect(judged(said).figures).toEqual(["59 percent: doubtful"]);
  expect(judged("The court asked why 59 percent of the money was gone.").figures).toEqual(["59 percent: query"]);
});

test.each([
  ["All three of the main parties want it.", true],
  ["Two of the largest airlines in the country – Arden and Quill – merged.", true],
  ["Six of the poorest countries get no aid, the most since May.", false],
])("what is known already, or named: %s", (body, isKnown) =>
  expect(judged(body).reasons.includes("it counts things already known")).toBe(isKnown),
);

test.each(["Some 20,000 people in 20 countries use it.", "She hit 19 winners in the first set."])(
  "what counts no people: %s",
  (body) => expect(judged(body).reasons).not.toContain("it counts people, homes or jobs"),
);

test("what the headline counts and the text lists; but not the dead", () => {
  const urgencyIn = (text: string) => analyze({ text, format: "article" }, context).claims[0]?.urgency;
  expect(urgencyIn("19 Strange Things the Mayor Has Done\n\nShe sang.\n")).toBe("leave");
  expect(urgencyIn("19 killed in landslide at Quill\n\nIt came at noon.\n")).toBe("query");
});

describe("let stand", () => {
  test.each([
    ["a price tag", "With a price tag of £69, the lamp is cheaper than most.", "£69"],
    ["how little a thing is sold for", "Such boxes are available from as little as 70 euros.", "70 euros"],
    [
      "between what tickets cost",
      "The tickets, priced at between 59.50 and 80 euros each, went online.",
      "59.50 and 80 euros",
    ],
    ["a rate of exchange to the hundredth of a cent", "The dollar had edged higher to 1.3040 euros.", "1.3040 euros"],
    ["all members of a union of states", "The ministers of all 25 EU members will meet.", "25 EU members"],
    ["over how far a race goes", "Holmes will compete over 1500m in Quill.", "1500m"],
    ["who exceeds a limit", "Drivers who exceed 40mph could be fined.", "40mph"],
    ["what one unit is, where a line converts", "The bank rose. ($1 = 10.9021 Norwegian crowns)", "$1"],
    ["what the writer weighed", "I put 120 products from my own cupboard on the scales.", "120 products"],
    ["the interval of an estimate", "The ratio was 0.79 (95% CI 0.71 to 0.88) in May.", "0.71 to 0.88"],
    [
      "an interval further down the sentence",
      "It fell to 0.74 (95% confidence interval 0.64 to 0.86), and in men to 0.85 (0.75-0.97).",
      "0.75-0.97",
    ],
    ["the weeks of a result", "Sales rose 12% in the 13 weeks to 28 December.", "13 weeks"],
    ["what the writer paid", "Last January I sold a Skoda to a friend in Quill for £3,200.", "£3,200"],
    ["what the writer was paid for two things", "I sold the Skoda and the trailer to a friend for £3,200.", "£3,200"],
    ["what a reader asks about", "Q: We have £40,000 in savings. Should we spend it?", "£40,000"],
    ["how tall a woman is", "She is 5ft 4in tall.", "4in"],
    ["how tall a wanted man is", "One man is described as white, slim and about 185cm.", "185cm"],
    ["the most that a court may ask", "The maximum penalty for the offence is £5,000.", "£5,000"],
    ["the costs that somebody is to pay", "Orr was fined £900 and must pay the council's costs of £2,400.", "£2,400"],
    ["a rate of exchange", "The pound was at $1.87 against the dollar.", "$1.87"],
    ["a rate against a country's currency", "Sterling slid to 1.12 against the Swiss franc on Monday.", "1.12"],
    ["betting odds", "The colt is the 8/11 favourite for the cup.", "8/11"],
    ["odds of more than evens", "The favourite, at 7/2, won by a neck.", "7/2"],
    ["odds in brackets", "Red Kite (33/1) won the race.", "33/1"],
    ["odds behind “at”", "Red Kite won at 33/1.", "33/1"],
    ["what a ticket costs", "Tickets are £25 from the box office.", "£25"],
    ["what the tickets are", "The tickets are £12 each.", "£12"],
    ["a price set apart", "Tickets, priced £10, are available from the box office.", "£10"],
    ["a price at the door", "Tickets are $20 in advance and $25 at the door.", "$25"],
    ["where prices start", "Tickets start at $35.", "$35"],
    ["prices for this and that person", "Admission is $5 for adults and $3 for children ages 6 to 12.", "$3"],
    ["what entry costs", "Entry is £3.", "£3"],
    ["what it costs to come", "Cost is $10 per person.", "$10 per person"],
    ["prices of admission", "Open daily; admission £6.50, under-16s free.", "£6.50"],
    ["prices by who pays", "Adults £10, children £5", "£5"],
    ["prices by who pays, in words", "Tickets are £12 for adults and £8 for children.", "£8"],
    ["a price for each of a party", "A week in Arden costs £699pp, including flights.", "£699pp"],
    ["bed and breakfast", "Doubles from £140 B&B.", "£140"],
    ["an oven with a fan", "Heat the oven to 180C/160C fan/gas 4.", "160C"],
    ["an oven in Fahrenheit", "Bake at 350°F for 25 minutes.", "350°F"],
    ["prices on a menu", "Starters from £8, mains £16, lunch £28", "£28"],
    ["a step of a recipe", "Add 200g of flour and 2 tbsp of oil to the bowl.", "200g"],
    ["time in an oven", "Cover with foil and bake for 45 minutes.", "45 minutes"],
    ["an ingredient", "225g caster sugar", "225g"],
    ["an ingredient that a cook has to prepare", "400g tinned tomatoes, drained and chopped", "400g"],
    ["how far a place is", "The plane came down about 45 miles northwest of Arden.", "45 miles"],
    ["how far a place is from the sea", "The plant is 60km outside Arden and 12 miles from the coast.", "12 miles"],
    ["how far up the coast a place is", "The hotel sits 20 miles up the coast.", "20 miles"],
    ["which way a place lies", "They flew to Arden, 90 miles east.", "90 miles"],
    ["what a room costs", "Rooms start at $220 a night, and wines are $12 a glass.", "$220 a night"],
    ["the points of a plan", "The unions agreed on a 56-point deal with the ministry.", "56-point"],
    ["what an example starts from", "The owner of a $200,000 home would pay about $38 more a year.", "$200,000"],
    ["pages", "The inquiry published a 300-page report on Monday.", "300-page"],
    ["pages in a listing", "The novel (Harrow, 432pp) is out in May.", "432pp"],
    ["the states", "The law holds in all 50 states of the union.", "50 states"],
    ["the states, tied to what is in them", "She set out on a 50-state tour on Monday.", "50-state"],
    ["chapters", "The inquiry published a 12-chapter report on Monday.", "12-chapter"],
    ["the price of a share", "Its share price rose 3% to 210p.", "3%"],
    ["the price of a currency", "The pound fell 0.2% to $1.27.", "0.2%"],
    ["a line of prices", "FTSE 100 7,412.50 -0.3%", "-0.3%"],
    ["the price of oil in a line", "Brent crude $82.10", "$82.10"],
    ["how far a count is", "With 87% of precincts reporting, Hay led by 51% to 47%.", "87%"],
    ["how a count stands", "With 87% of precincts reporting, Hay led by 51% to 47%.", "51%"],
    ["how many places have counted", "With 62 of 67 counties in, Hay led in 41 of them.", "67 counties"],
    ["a guide price", "The mill has a guide price of £350,000.", "£350,000"],
    ["what is on the market", "The flat, on the market for £475,000, has two rooms.", "£475,000"],
    ["a price tag", "RRP: £119", "£119"],
    ["what only a shop asks", "The kettle came to £49.99.", "£49.99"],
    ["where prices of a car start", "The saloon starts at £42,995.", "£42,995"],
    ["what a camera has", "The phone has a 48-megapixel camera.", "48-megapixel"],
    ["how large a screen is", "It has a 6.1-inch screen and 16GB of memory.", "6.1-inch"],
    ["how much is stored", "It has a 6.1-inch screen and 16GB of memory.", "16GB"],
    ["how fast a car is", "It does 0-62mph in 4.2 seconds.", "0-62mph"],
    ["what a study went through", "The team analysed 1,300 images from the probe.", "1,300 images"],
    ["whom a team enrolled", "The team enrolled 412 patients last year.", "412 patients"],
    ["what the paper went through", "We went through 4,312 complaints to the council.", "4,312 complaints"],
    ["who took part in a trial", "In the trial 240 volunteers were given the drug.", "240 volunteers"],
    ["a fine", "Ruiz was fined £850 at the hearing in Arden.", "£850"],
    ["what a court ordered", "The court ordered him to pay £240 on Monday.", "£240"],
    ["a prize", "She won the £30,000 Harrow painting prize in May.", "£30,000"],
    ["a majority", "The government has a majority of 80.", "80"],
    ["the level of an index", "The FTSE closed up 0.3% at 7,412 on Friday.", "7,412"],
    ["how an election ended", "Hay won the primary by 18 points on Tuesday.", "18 points"],
    ["what the article lists itself", "Here are just 19 things that the mayor has sold.", "19 things"],
    [
      "what lists the missing",
      "The group runs four daily broadcasts of their lists of the missing.",
      "four daily broadcasts",
    ],
    ["a small count of known things", "The two sides met in the old town hall.", "two sides"],
    ["a span of time", "The talks lasted four days.", "four days"],
    ["the minute of a goal", "Bowyer took the lead on 34 minutes.", "34 minutes"],
    ["a score", "United won the cup final 3-1 after a goal in each half.", "3"],
    ["a conversion", "The firm paid £800m ($1.5bn) for the club.", "$1.5bn"],
    ["a conversion of a sum that somebody gave", "The firm will pay £800m ($1.5bn), its chairman said.", "$1.5bn"],
    ["a share price", "Shares closed at 270.25p, down 3.75p.", "3.75p"],
    ["a limit of the law", "Under European rules, states must keep their deficits below 3 percent.", "3 percent"],
    ["whom a rule is for", "The grant goes to anyone who earns at least £40,000 a year.", "£40,000 a year"],
    ["who is meant", "Seats go to parties that win at least 5 percent of the vote.", "5 percent"],
    ["the rate of a central bank", "The Bank of Norland lifted borrowing costs three times to 2.25%.", "2.25%"],
    ["rates that are raised", "The Fed then pushed rates up to 2.25%.", "2.25%"],
    ["a rate that is kept", "The Fed held its key rate at 4%, though inflation rose.", "4%"],
    ["shares of a post", "The post was retweeted over 25,000 times.", "25,000 times"],
    ["a poll's sample", "A Datora poll of 1,034 likely voters was held in May.", "1,034 likely voters"],
    ["a survey's sample", "Datora surveyed 2,034 adults on 3 May.", "2,034 adults"],
    ["among whom a poll was made", "The poll was conducted on May 3 by telephone among 1,358 voters.", "1,358 voters"],
    ["where a poll was made", "The poll of 20,000 people in 20 countries came out in May.", "20 countries"],
    ["how many a survey covered", "The survey covered 1,340 firms in the county.", "1,340 firms"],
    ["a vote by its sides", "Members backed the bill in May, the second of the year, by 320 to 285.", "285"],
    ["what a coin was traded at", "Bitcoin jumped nearly 7% to $68,450.", "7%"],
    ["an Indian index", "The Sensex fell 612 points, or 0.8%, to 74,119.", "612 points"],
    ["the votes against", "The motion passed by 312 votes to 290.", "290"],
    ["a long war", "The company rebuilt the centre after a bitter 15-year civil war.", "15-year"],
    ["a currency that strengthened", "The currency has strengthened 4% since December.", "4%"],
    [
      "a large price of a share",
      "Shares in Harrow were trading down 0.67% at 590 pence in London on Monday.",
      "590 pence",
    ],
    [
      "a group that is named",
      "Two of the largest airlines, Arden and Quill, blamed fuel prices for their losses.",
      "Two",
    ],
    ["a margin of error", "The poll has a margin of error of plus or minus 3.4 points.", "3.4 points"],
    ["an age", "The mayor, a 44-year-old lawyer, believes that voters were misled.", "44-year-old"],
    ["a serial number", "The post, 751133678269587456, was deleted.", "751133678269587456"],
  ])("%s", (_, body, figure) => {
    const { figures } = judged(body);
    expect(figures.filter((one) => one.startsWith(figure))).not.toContain(`${figure}: query`);
  });
});

describe("not let stand", () => {
  test.each([
    ["what the writer thinks", "I think the council lost £3,200 on the bridge."],
    ["what others did before the writer's eyes", "I watched as 340 people fled the mill."],
    ["what others lost after the writer left", "I left in May, and the council lost £3,200 on the bridge."],
    ["what the writer supposes", "I bet the council lost £3,200 on the bridge."],
    ["what others owe", "I met a man who owed £40,000 to the bank."],
    ["an interval of time", "At 40 stops the bus came at an interval of 12 to 18 passengers."],
    ["what is paid on each share", "The firm earned $1.2345 a share last year."],
    ["how high water rose by dark houses", "Dark water stood 6ft deep in the street and the woman fled."],
    ["all members of a party", "All 120 Labour members walked out."],
    ["what a plan would cost", "The stadium has a price tag of £800m."],
    ["what an interviewer asks", "Q: The council lost £40,000 in May. What went wrong?"],
    ["what exceeded a limit", "Sales that exceeded 400 were rare."],
    ["all members of a gang", "All 40 members of the gang fled."],
    ["a range beside no interval", "The rate was 8%, and among men from 12% to 18%."],
    ["how tall a wave was", "A wave of 4 metres hit the man, who was described as lucky, and 340 homes."],
    ["a gift of tickets", "The mayor's family were given tickets worth £950 on the night."],
    ["a fine over a ticket", "A student was fined £475 for a train ticket that she had bought."],
    ["what touts charged", "Ticket touts charged members £900 for entry to the ground."],
    ["what a trust spent", "The trust spent £600 on a dinner for its senior staff and £380 on concert tickets."],
    ["what tickets cost somebody", "Tickets cost the council £900 for one night."],
    ["who is worse off, and by how much", "Families £700 worse off will get no help"],
    ["what a Cook did", "Cook also closed 120 stores in the north last year."],
    ["what a Cook did after that", "Cook then sold 24 houses in the town."],
    ["what a Fry lost", "Fry also lost 14 patients at the clinic."],
    ["a place in a list", "Place in the top ten was lost by 40 schools."],
    ["what to bring back", "Bring back the 300 officers who were cut."],
    ["who chose to leave", "Leave in 300 of the councils was the winner."],
    ["a theft", "12 ounces gold stolen from a shop in Ashby"],
    ["a find of the police", "400 grams cocaine, seized in Ashby"],
    ["what somebody's tickets cost", "The MP flew to Monaco in May. The tickets cost £950 each."],
    ["what entry to a scheme costs", "Entry to the scheme costs £900."],
    ["what parking cost a town", "Parking in the lot cost the town $900."],
    ["a debt of children", "Children are £40 in debt to the school."],
    ["how far a spill went", "The spill spread 40 miles from the well."],
    ["how far and where a spill went", "The spill spread 40 miles north."],
    ["what rooms cost somebody", "Rooms for the staff cost the council £900."],
    ["what somebody was left", "She was left a $300,000 home in the will."],
    ["the dead of a group", "Two of the eighty passengers aboard died."],
    ["what it seems", "It seems that over 1,200 homes were hit in the storm."],
    ["what papers show", "Papers that reveal more than 40 faults were kept from the council."],
    ["what is feared", "There are risks that floods close more than 40 roads."],
    ["what workers lost", "Workers who lost more than £5,000 sued the firm."],
    ["what a mayor earns", "The mayor, who earns more than £100,000, resigned."],
    ["what inflation did", "The Fed held its key rate, but inflation rose to 6.2%."],
    ["what inflation did meanwhile", "The Fed raised rates as inflation hit 9%."],
    ["what a rate is meant to tame", "The Bank of Norland raised interest rates to tame inflation of 9.1%."],
    ["what wages did meanwhile", "The Bank of Norland kept its key rate low despite a fall in wages of 8.2%."],
    ["a rate that no central bank sets", "The lender raised its mortgage rate to 5.1%."],
    ["what fines came to", "The council collected fines of £40m in May."],
    ["what compensation came to", "The health service paid out £2.4bn compensation in May."],
    ["what somebody was fined for", "He was fined after stealing £4,000 from the shop."],
    ["what was ordered", "The minister ordered officials to find £300m."],
    ["what was spent on prizes", "The fund spent £12m on prizes."],
    ["what was lost before anyone spoke of prizes", "The fund lost £12m. Prizes were given."],
    ["what counties reported", "It was late, and many of the counties reported a fall of 34%."],
    ["an average price", "The average asking price of £312,000 is the most ever."],
    ["costs that have grown", "The plan lifts costs from £40m a year."],
    ["what thieves stole", "Thieves copied 60GB of files from the council."],
    ["what rain fell", "Some 12 inches of rain fell on Arden."],
    ["what a team lost", "The team lost 1,300 fans in a year."],
    ["what we pay", "We tested the plan, and 340 people lost money."],
    ["a fall in oil and jobs", "Oil firms cut 7,400 jobs in May."],
    ["a vote in a poll", "Some 34% of ballots were cast early."],
    ["a part", "The lake stood at 2/3 of its depth in May."],
    ["one for so many", "The region has one doctor for every 2,300 patients."],
    ["a few for so many", "The prison has two officers per 1,000 inmates."],
    ["a ratio", "The school's ratio of pupils to teachers stood at 20/1."],
    ["how many share a teacher", "The class has 20/1 pupils to a teacher."],
  ])("%s", (_, body) => {
    const { figures } = judged(body);
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(figure).not.toContain(": leave");
  });

  test("a price in a headline", () => {
    const text = "Families £900 worse off\n\nIt was said at noon.\n";
    expect(analyze({ text, format: "article" }, context).claims[0]?.urgency).toBe("query");
  });
});

test("a day of cricket is a match", () => {
  const day =
    "England were all out before stumps. The spinner took the new ball. Their batting fell apart in the Ashes. ";
  expect(judged(`${day}They were 112 behind.`).figures).toEqual(["112: doubtful"]);
  expect(judged("They were 112 behind.").figures).toEqual(["112: query"]);
});

test("the gate of a match, in a line of its own, is let stand; in other lists a figure alone is not", () => {
  const lines = (above: string) => judged(`${above}\n\n42,093.`).figures.at(-1);
  expect(lines("United beat Rovers with a goal in each half, and the striker scored before the whistle.")).toBe(
    "42,093: leave",
  );
  expect(lines("The state has its poor, and the report counts all of them:")).not.toBe("42,093: leave");
});

test.each([
  [
    "basketball",
    "Jay Wray posted 20 points and Ray Bell added 15 as the Rams beat the Sharks in overtime. The Sharks had 18 turnovers, and Wray grabbed 11 rebounds after halftime.",
  ],
  [
    "American football",
    "Mark Kane rushed 22 times for 148 yards and two touchdowns. The Eagles fumbled, and Kane scored from 4 yards out. Their quarterback made 12 passes.",
  ],
])("what was seen in a game of %s is let stand", (_, body) => {
  for (const figure of judged(body).figures) expect(figure).not.toContain(": query");
});

test("says why, the strongest reason first", () => {
  expect(judged("The landslide killed at least 34 people in two villages.").reasons.length).toBeGreaterThan(0);
  const { reasons } = judged("The landslide killed at least 34 people.");
  expect(reasons[0]).toBe("it counts the dead, the hurt or the missing");
});

test("a report that runs on is softened, and says whose it seems to be", () => {
  const text =
    "Voters split\n\nA survey by Datora found that 41 percent of voters back the mayor. It put her rival on 38 percent of the vote.\n";
  const { claims, findings } = analyze({ text, format: "article" }, context);
  const [first, second] = claims;
  expect(first!.standing).toBe("attributed");
  expect(second!.standing).toBe("unattributed");
  expect(second!.continues).toBe(first!.attribution);
  expect(second!.urgency).toBe("doubtful");
  const reason = "its sentence seems to run on from the report before";
  expect(second!.reasons.filter((words) => /\brun/.test(words))).toEqual([reason]); // said once
  expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toContain("unattributed-quantity hint");
});

test("what those say who were asked goes on with the poll", () => {
  const text =
    "Voters split\n\nA survey by Datora found that 41 percent of voters back the mayor. Only 25 percent said they would move. Forty-two percent said rents were too high.\n";
  const { claims } = analyze({ text, format: "article" }, context);
  expect(claims.map(({ urgency }) => urgency).slice(1)).toEqual(["doubtful", "doubtful"]);
  expect(claims.at(-1)!.continues).toBe(claims[0]!.attribution);
});

test.each([
  "However 25 percent said they would move.",
  "In homes with a garden, 25 percent said they would move.",
  "In all, just under 3 out of 10 said they would move.",
  "When asked about rents, some 25 percent said they would move.",
])("of whom a share is told may stand before it: %s", (further) => {
  const text = `Voters split\n\nA survey by Datora found that 41 percent of voters back the mayor. ${further}\n`;
  const { claims } = analyze({ text, format: "article" }, context);
  expect(claims[1]!.continues).toBe(claims[0]!.attribution);
});

test.each([
  "In March, 40 people died in a flood.",
  "However, 3,000 jobs went.",
  "In the north, most of the 300 homes are empty.",
])("what is news of its own does not run on from a poll: %s", (further) => {
  const text = `Voters split\n\nA survey by Datora found that 41 percent of voters back the mayor. ${further}\n`;
  const { claims } = analyze({ text, format: "article" }, context);
  expect(claims[1]!.continues).toBeUndefined();
});

describe("results run on from measure to measure", () => {
  const report = "Hay Foods reported a profit of £4m for the year.";
  const continues = (further: string, before = report) => {
    const { claims } = analyze({ text: `Bread\n\n${before} ${further}\n`, format: "article" }, context);
    return claims.at(-1)!.continues !== undefined;
  };
  test.each([
    "Revenue from bread fell to £81m.",
    "In the fourth quarter, sales at its mills were up 4.6%.",
    "Hay's turnover stood at £90m.",
    "But net income was £3m.",
  ])("%s", (further) => expect(continues(further)).toBe(true));
  test.each([
    ["Revenue from bread fell to £81m.", true],
    ["It rained. Revenue from bread fell to £81m.", false],
    ["Ostara's revenue fell to £81m.", false],
    ["Costs were £9m.\n\nRevenue from bread fell to £81m.", true],
    ["Outlook\n\nRevenue from bread fell to £81m.", false],
  ])("into the next paragraph: %s", (further, isMore) => expect(continues(`\n\n${further}`)).toBe(isMore));
  test.each([
    ["Ostara's revenue fell to £81m.", report],
    ["Sales of arms, which the port bans, cost £81m.", report],
    ["Growth is thought to be 4%.", report],
    ["Revenue fell to £81m.", "Hay Foods reported on its year."],
    ["Revenue fell to £81m.", "“Our profit came to £4m,” Hay said."],
  ])("not so: %s after “%s”", (further, before) => expect(continues(further, before)).toBe(false));
});

describe("what is a name, and nobody's words", () => {
  const urgencyOf = (text: string) => {
    const { claims } = analyze({ text: `Bread\n\n${text}\n`, format: "article" }, context);
    return claims.find(({ subject }) => subject === "quotation")!.urgency;
  };
  test.each([
    "The so-called “hospital at home” scheme ended.",
    "A plan known as “cash for clunkers” ended.",
    "A bridge called “the road to nowhere” fell.",
    "The group is called “Friends of the lower park”.",
    "His book, “How I learned to swim at sea”, sold well.",
    "Her song “All the fields are blue” was a hit.",
    "The report, “A better start for all”, is out.",
  ])("%s", (text) => expect(urgencyOf(text)).toBe("leave"));
  test.each([
    "The plan was called “a disgrace to the city” at the time.",
    "The plan was widely called “a disgrace to the city” at the time.",
    "The film “is a triumph of its kind” and no more.",
    "In the essay, “Nobody was to blame for it” and no more.",
    "For his book, “We were late with it all.”",
  ])("but not %s", (text) => expect(urgencyOf(text)).not.toBe("leave"));
});

test("every sign of every figure lies between 0 and 1", async () => {
  const { settingsOfFigures, signs } = await import("./index.ts");
  const text =
    "5 of 9 (60%)\n\n“12” in 3-1 $7bn ($8bn) 0.5 -4 two-thirds of 1,000,000 people died, 21, on the 2nd of 30 days.\n";
  for (const setting of settingsOfFigures(analyze({ text, format: "article" }, context).claimed.blocks)) {
    for (const { name, seen } of signs) {
      const value = seen(setting);
      expect(value, name).toBeGreaterThanOrEqual(0);
      expect(value, name).toBeLessThanOrEqual(1);
    }
  }
});
