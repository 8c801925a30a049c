/** Sentences with their quantities in ⟦brackets⟧, then what each of them says: value, unit, modifier, trend. */
import { describe, expect, test } from "vitest";
import { figuresOf, mark, readingOf, unmark } from "./reading.fixture.ts";

type Row = readonly [marked: string, ...readings: string[]];

const numbers: readonly Row[] = [
  ["The mass of the electron is ⟦9.109×10−31 kg⟧.", "9.109e-31 kilogram"],
  ["⟦10 000 people⟧", "10000 people"],
  ["⟦12,34,567 rupees⟧", "1234567 rupee"],
  ["⟦1.234.567,89 euros⟧", "1234567.89 euro"],
  ["⟦-5.2%⟧", "-5.2 percentage"],
  ["⟦minus 5 per cent⟧", "-5 percentage"],
  ["⟦three hundred and fifty thousand people⟧", "350000 people"],
  ["⟦two and a half meters⟧", "2.5 metre"],
  ["⟦one-and-a-half hours⟧", "1.5 hour"],
  ["⟦half an hour⟧", "0.5 hour"],
  ["⟦1 and 1/2 cups⟧ of sugar", "1.5 cup"],
  ["⟦three quarters of a mile⟧", "0.75 mile"],
  ["⟦two dozen eggs⟧", "24 egg"],
  ["⟦half a dozen eggs⟧", "6 egg"],
  ["⟦A third⟧ of pupils fail.", "0.333333333333 % pupil"],
  ["⟦Half⟧ of all workers earn less than ⟦£25,000 a year⟧.", "0.5 % worker", "25000 pound sterling per year <"],
  ["⟦tens of millions of dollars⟧", "10000000 dollar >"],
  ["⟦millions of pounds⟧", "1000000 pound sterling >"],
  ["⟦thousands of pounds⟧ of steel", "1000 pound >"],
  ["It fell by ⟦one point three per cent⟧.", "1.3 percentage down"],
  ["It cost ⟦two point five million⟧.", "2500000 -"],
  ["They won by ⟦one point⟧ in ⟦two games⟧.", "1 point", "2 game"],
  ["She ran ⟦15-and-a-half miles⟧.", "15.5 mile"],
  ["They won by ⟦two and three-quarter lengths⟧.", "2.75 length"],
  ["The ⟦two⟧ tried and failed.", "2 -"],
  ["Acme bought ⟦two cosmetics labels⟧ and ⟦five robotics⟧.", "2 cosmetics label", "5 robotic"],
  ["It is home to ⟦100m people⟧; Its users number ⟦100m⟧.", "100000000 people", "100000000 -"],
  ["They took a ⟦2-1⟧ Harrow Cup lead.", "1..2 -"],
  ["They were ⟦42-6⟧ victors.", "6..42 -"],
  ["It stood at ⟦1-1⟧ and ⟦two minutes⟧ were left.", "1..1 -", "2 minute"],
  ["the Olympic ⟦100m⟧ and ⟦200m⟧ finals", "100 metre", "200 metre"],
  ["⟦dozens of people⟧", "12 people >"],
  ["He trails by less than ⟦one-half of 1 percent⟧.", "0.5 percentage <"],
  ["He lost the state ⟦36 percent⟧ to ⟦51 percent⟧.", "36 percentage", "51 percentage"],
  ["The bank lifted interest rates ⟦0.25%⟧ to ⟦5.5%⟧.", "0.25 percentage", "5.5 percentage"],
  ["It is to lift profits ⟦8% to 9%⟧.", "8..9 percentage"],
  ["⟦A million and a half records⟧ were sold.", "1500000 record"],
  ["⟦20-odd people⟧ came to the ⟦200-odd years old⟧ house.", "20 people ~", "200 year of age ~"],
  ["He completed ⟦22⟧ of ⟦30 passes⟧.", "22 pass", "30 pass"],
  ["He hit ⟦.300⟧ with ⟦20 home runs⟧.", "0.3 -", "20 home run"],
];

const pairs: readonly Row[] = [
  ["The saloon does ⟦0-60mph⟧ in ⟦4.2 seconds⟧.", "0..60 mile per hour", "4.2 second"],
  ["⟦60,000-70,000 people⟧", "60000..70000 people"],
  ["between ⟦60% and 70%⟧", "60..70 percentage"],
  ["⟦5-10 million people⟧", "5000000..10000000 people"],
  ["⟦$5-10m⟧", "5000000..10000000 dollar"],
  ["⟦10–15 minutes⟧", "10..15 minute"],
  ["⟦two⟧ or ⟦three weeks⟧", "2 week", "3 week"],
  ["a ratio of ⟦3:1⟧", "3 -"],
  [
    "A ⟦2-to-1⟧ margin and a ⟦two-thirds⟧ majority beat odds of ⟦139 million to one⟧.",
    "2 -",
    "0.666666666667 -",
    "139000000 -",
  ],
  ["It fails ⟦nine times out of ten⟧, and ⟦two tests out of five⟧ hurt.", "0.9 -", "0.4 test"],
  ["Bookmakers cut the odds on a snap poll from ⟦5/1 to 7/2⟧.", "3.5..5 -"],
  ["Red Kite (⟦11/4⟧ favourite) beat a ⟦100-1⟧ outsider.", "2.75 -", "100 -"],
  ["She was the ⟦5-2⟧ joint favourite and he a ⟦100-1⟧ shot.", "2.5 -", "100 -"],
  [
    "A ⟦34-21⟧ shots advantage, a ⟦34-21⟧ shot advantage and a ⟦62-38⟧ joint session.",
    "21..34 -",
    "21..34 -",
    "38..62 -",
  ],
  ["They gave odds of ⟦7-2⟧; the favourites lost ⟦3-1⟧.", "3.5 -", "1..3 -"],
  ["⟦One-in-five adults⟧ smoke, a ⟦1-in-3⟧ chance of harm.", "0.2 % adult", "0.333333333333 -"],
  ["The chance is ⟦one in a million⟧.", "0.000001 -"],
  ["a ⟦one in five⟧ chance of survival", "0.2 -"],
  ["About ⟦two-thirds⟧, ⟦67 per cent⟧, agreed.", "0.666666666667 - ~", "67 percentage"],
  ["They lead the series ⟦2-1⟧.", "1..2 -"],
  ["The bill passed the House ⟦235⟧ to ⟦192⟧.", "235 -", "192 -"],
  ["Nearly ⟦one in three voters⟧ disagreed.", "0.333333333333 % voter ~"],
  ["⟦2 out of every 5 patients⟧", "0.4 % patient"],
  ["profits ⟦doubled⟧", "2 -"],
  ["⟦double⟧ the number", "2 -"],
  ["a ⟦10-fold⟧ rise", "10 -"],
  ["She won ⟦6-4⟧, ⟦6-3⟧.", "4..6 -", "3..6 -"],
  ["The court ruled ⟦5-4⟧.", "4..5 -"],
  ["Output has ⟦tripled⟧ since 2010.", "3 -"],
];

const money: readonly Row[] = [
  ["It paid ⟦70 euro cents⟧ (⟦£0.48⟧) a share.", "70 cent per share", "0.48 pound sterling per share"],
  ["They lost ⟦€1,5 Mrd⟧, ⟦3 Mio euros⟧ and ⟦Rs 500 cr⟧.", "1500000000 euro", "3000000 euro", "5000000000 rupee"],
  ["The city spends ⟦£3m a year⟧ on roads.", "3000000 pound sterling per year"],
  ["He was left ⟦$3m⟧ a year on.", "3000000 dollar"],
  ["It costs ⟦one dollar fifty⟧.", "1.5 dollar"],
  ["It costs ⟦$3 and 50 cents⟧.", "3.5 dollar"],
  ["Gold rose to ⟦$US1,523.70 an ounce⟧.", "1523.7 dollar per ounce up"],
  ["a loan of ⟦$A3bn⟧", "3000000000 australian dollar"],
  ["Power costs ⟦28 c/kWh⟧.", "28 cent per kilowatt hour"],
  ["It will save ⟦$5bn⟧ (⟦£4bn⟧) a year.", "5000000000 dollar per year", "4000000000 pound sterling per year"],
  ["It costs ⟦5 pounds 20 pence⟧.", "5.2 pound sterling"],
  ["It costs ⟦8 yuan 5 jiao⟧.", "8.5 chinese yuan"],
  ["He paid ⟦$5⟧ and ⟦20 people⟧ watched.", "5 dollar", "20 people"],
  ["Tins at ⟦$10⟧ ⟦$20⟧.", "10 dollar", "20 dollar"],
  ["We gave away ⟦3⟧ ⟦USD5⟧ cards.", "3 -", "5 dollar"],
  ["Brent crude rose ⟦45 cents⟧ to ⟦$62.10 a barrel⟧.", "45 cent up", "62.1 dollar per barrel"],
  ["The pound slipped ⟦0.2%⟧ to ⟦$1.29⟧.", "0.2 percentage down", "1.29 dollar"],
  ["Shares were trading at ⟦345p⟧, up ⟦5%⟧.", "345 penny", "5 percentage up"],
  [
    "The company posted earnings of ⟦$1.23 per share⟧ on revenue of ⟦$4.5 billion⟧.",
    "1.23 dollar per share",
    "4500000000 dollar",
  ],
  ["Revenue climbed ⟦15 percent⟧ year-on-year to ⟦€2.3bn⟧.", "15 percentage up", "2300000000 euro"],
  ["The prize is worth ⟦500 pounds⟧.", "500 pound sterling"],
  ["They paid ⟦five American dollars⟧.", "5 dollar"],
  ["a ⟦10-yen⟧ coin", "10 japanese yen"],
  ["⟦Rs 10 crore⟧", "100000000 rupee"],
  ["Fines of ⟦COP 50,000⟧ or ⟦COP30m⟧.", "50000 colombian peso", "30000000 colombian peso"],
  ["⟦R$ 100⟧", "100 brazilian real"],
  ["⟦SFr500m⟧", "500000000 swiss franc"],
  ["⟦EUR1.5bn⟧", "1500000000 euro"],
  ["⟦70 cents per share⟧", "70 cent per share"],
];

const measures: readonly Row[] = [
  ["The engine makes ⟦310 horsepower⟧ and ⟦280 lb-ft⟧ of torque.", "310 horsepower", "280 foot pound-force"],
  ["The ⟦2.0-litre⟧ ⟦four-cylinder⟧ turbo produces ⟦150bhp⟧.", "2 litre", "4 cylinder", "150 brake horsepower"],
  ["A ⟦1.5-litre⟧ engine emits ⟦120g/km⟧ of CO2.", "1.5 litre", "120 gram per kilometre"],
  ["The ⟦75-kWh⟧ battery gives ⟦300 miles⟧ of range.", "75 kilowatt hour", "300 mile"],
  [
    "The phone has a ⟦6.5-inch⟧ display, ⟦8GB⟧ of RAM and a ⟦5,000mAh⟧ battery.",
    "6.5 inch",
    "8 gigabyte",
    "5000 milliampere hour",
  ],
  ["It records 4K video at ⟦60fps⟧.", "60 frame per second"],
  ["The laptop weighs ⟦1.3kg⟧.", "1.3 kilogram"],
  ["The river is ⟦1,900 km⟧ long.", "1900 kilometre"],
  ["The mountain is ⟦8,848 metres⟧ high.", "8848 metre"],
  ["Winds gusted to ⟦75 mph⟧.", "75 mile per hour"],
  ["Temperatures hit ⟦40C⟧.", "40 celsius"],
  ["The boiling point of water is ⟦100 °C⟧.", "100 celsius"],
  ["The field strength was ⟦5 kV/cm⟧.", "5 kilovolt per centimetre"],
  ["A ⟦10 µm⟧ filter was used.", "10 micrometre"],
  ["Stir ⟦5 g⟧ of salt into ⟦200 ml⟧ of water.", "5 gram", "200 millilitre"],
  ["The ⟦60 W⟧ bulb draws ⟦0.5 A⟧.", "60 watt", "0.5 ampere"],
  ["Pressure of ⟦30 psi⟧.", "30 pound per square inch"],
  ["He lost ⟦20 pounds⟧.", "20 pound"],
  ["The baby weighed ⟦7 pounds⟧, ⟦4 ounces⟧.", "7 pound", "4 ounce"],
  ["⟦16,000 sq ft⟧", "16000 square foot"],
  ["⟦200 m²⟧", "200 square metre"],
  ["A ⟦120-sq-m⟧ flat", "120 square metre"],
  ["Speeds of ⟦0.5 megabits a second⟧.", "0.5 megabit per second"],
  ["The lift moves at ⟦17m/s⟧.", "17 metre per second"],
  ["They won the ⟦200m⟧ and ⟦400m⟧ titles.", "200 metre", "400 metre"],
  ["Output is ⟦1.2m bpd⟧.", "1200000 barrel per day"],
  ["The ⟦6-foot⟧-⟦5⟧ quarterback", "6 foot", "5 inch"],
  ["He is ⟦6'⟧⟦2\"⟧ tall.", "6 foot", "2 inch"],
  ["The ⟦1,200-square-foot⟧ apartment rents for ⟦$2,500 a month⟧.", "1200 square foot", "2500 dollar per month"],
  ["⟦0.5 percentage points⟧", "0.5 percentage point"],
  ["⟦50 basis points⟧", "50 basis point"],
  ["⟦1.2 million barrels a day⟧", "1200000 barrel per day"],
];

const counts: readonly Row[] = [
  ["James scored ⟦28 points⟧, grabbed ⟦11 rebounds⟧ and had ⟦9 assists⟧.", "28 point", "11 rebound", "9 assist"],
  ["The ⟦three-bedroom⟧, ⟦two-bathroom⟧ house sold for ⟦$450,000⟧.", "3 bedroom", "2 bathroom", "450000 dollar"],
  ["The company has ⟦12,000 employees⟧ in ⟦40 countries⟧.", "12000 employee", "40 country"],
  ["Trump won ⟦306 electoral votes⟧ to Clinton's ⟦232⟧.", "306 electoral vote", "232 -"],
  ["The video has been viewed ⟦2.3 billion times⟧.", "2300000000 count"],
  ["⟦40 or so people⟧", "40 people ~"],
  ["⟦30,000 PCs a day⟧ with ⟦four CPUs⟧ each", "30000 pc per day", "4 cpu"],
  ["⟦12 Grand Slam singles titles⟧", "12 grand slam singles title"],
  ["⟦2 billion logged-in monthly users⟧", "2000000000 logged-in monthly user"],
  ["She averages ⟦5 goals a season⟧ and ⟦5.4 yards per carry⟧.", "5 goal per season", "5.4 yard per carry"],
  [
    "It gets ⟦6 million visitors a year⟧, or about ⟦20,000 a day⟧.",
    "6000000 visitor per year",
    "20000 visitor per day ~",
  ],
  ["⟦five hits⟧ over ⟦six innings⟧", "5 hit", "6 inning"],
  ["⟦50-plus countries⟧", "50 country >"],
  ["⟦200+ jobs⟧", "200 job >"],
  ["It opened in 1998 with ⟦200 seats⟧.", "200 seat"],
  ["Over the years ⟦12⟧ and ⟦15 people⟧ left; ⟦911 people⟧ called.", "12 people", "15 people", "911 people"],
  ["Between ⟦1200 and 1400 men⟧ came, a gang of ⟦1250⟧; it rose by ⟦1215⟧.", "1200..1400 man", "1250 -", "1215 - up"],
  ["The bill passed by ⟦217 votes⟧ to ⟦213⟧.", "217 vote", "213 vote"],
  ["They are ⟦eight points⟧ clear with ⟦three games⟧ left.", "8 point", "3 game"],
  ["There were ⟦12 cases⟧ in March, up from ⟦5⟧.", "12 case", "5 case up"],
];

const ages: readonly Row[] = [
  ["Smith, ⟦34⟧, has ⟦two children⟧.", "34 year of age", "2 child"],
  [
    "The ⟦three men⟧, aged ⟦19⟧, ⟦22⟧ and ⟦25⟧, were arrested.",
    "3 man",
    "19 year of age",
    "22 year of age",
    "25 year of age",
  ],
  ["The ⟦18-year-old⟧ scored ⟦twice⟧.", "18 year of age", "2 -"],
  ["The champion was ⟦22⟧ when she left; some were as young as ⟦12⟧.", "22 year of age", "12 year of age"],
  ["The twins, aged ⟦six months⟧, slept; I'm ⟦30⟧ now.", "6 month of age", "30 year of age"],
  ["Anna Berg was ⟦54⟧ when she left; Ms Hay was ⟦61⟧ when she did.", "54 year of age", "61 year of age"],
  ["The death toll was ⟦12⟧ when he arrived.", "12 -"],
  ["Inflation was ⟦3⟧ when he took office.", "3 -"],
  ["The deficit under the chancellor was ⟦40⟧ when he left.", "40 -"],
  ["Beef aged ⟦28 days⟧ and the whisky, aged ⟦12 years⟧, are sold.", "28 day", "12 year"],
  ["They tested ⟦12 age groups⟧.", "12 age group"],
  ["an ⟦18-month-old⟧ girl", "18 month of age"],
  ["She died at the age of ⟦91⟧.", "91 year of age"],
  ["He led it at the age of just ⟦28⟧.", "28 year of age"],
  ["His brother died at ⟦43⟧, a poor man; ⟦two men⟧ died at ⟦30 hospitals⟧.", "43 year of age", "2 man", "30 hospital"],
  ["The singer turned ⟦40⟧ last year.", "40 year of age"],
  ["The girl, ⟦12⟧, was found.", "12 year of age"],
  ["Another of the ⟦four arrested men⟧, ⟦22⟧, was held.", "4 arrested man", "22 year of age"],
  ["The older of the ⟦two⟧, ⟦34⟧, was freed.", "2 -", "34 year of age"],
  ["⟦One⟧ of her sons, ⟦19⟧, and the lawyer, ⟦41⟧, were held.", "1 son", "19 year of age", "41 year of age"],
  ["⟦One⟧ of the clubs, ⟦22⟧, was shut.", "1 club", "22 -"],
  ["Anna Berg ⟦34⟧ a nurse from Leeds agreed.", "34 year of age"],
  ["Mr Daniel Berg, now ⟦81⟧ and retired, agreed.", "81 year of age"],
  ["Anna Berg, now ⟦34⟧, agreed.", "34 year of age"],
  ["Anna Berg, then ⟦34⟧, agreed.", "34 year of age"],
  ["It shows her son, Tom, ⟦6⟧, who sings.", "6 year of age"],
  ["She is ⟦3 years⟧ and ⟦4 months old⟧.", "3 year of age", "4 month of age"],
  ["people over ⟦60 years of age⟧", "60 year of age >"],
];

/** Capitals and calls that make no name or telephone number of a figure. */
const noNames: readonly Row[] = [
  ["A total of ⟦Twelve⟧ were killed.", "12 -"],
  ["The king and ⟦Five⟧ of his men fled.", "5 man"],
  ["The toll was put at ⟦Twelve⟧.", "12 -"],
  ["The blast killed ⟦Twelve Afghans⟧.", "12 afghan"],
  ["⟦Twelve Afghans⟧ was the toll.", "12 afghan"],
  ["⟦Four US Marines⟧ has died.", "4 us marine"],
  ["⟦Five Guys⟧ Arrested After Bar Fight", "5 guy"],
  ["⟦Six Flags⟧ Burned at Protest", "6 flag"],
  ["The party called ⟦12000⟧ to the rally.", "12000 -"],
  ["He rang ⟦12000⟧ of them.", "12000 -"],
  ["The general called on ⟦30000⟧ to fight.", "30000 -"],
  ["The firm sent a text message, and replies rose to ⟦34000⟧.", "34000 - up"],
];

const moves: readonly Row[] = [
  ["Shares were off ⟦3%⟧ at noon.", "3 percentage down"],
  ["They make up ⟦16%⟧ of the vote.", "16 percentage"],
  ["The index edged up ⟦0.5%⟧.", "0.5 percentage up"],
  ["Sales grew a lacklustre ⟦2.9%⟧ in May and ⟦2.5%⟧ a month later.", "2.9 percentage up", "2.5 percentage up"],
  ["Support fell ⟦5%⟧ last month and ⟦12%⟧ are undecided.", "5 percentage down", "12 percentage"],
  ["Support fell ⟦5%⟧ last month and ⟦12%⟧ now say no.", "5 percentage down", "12 percentage"],
  ["Sales grew ⟦2.9%⟧ in May and make up ⟦2.5%⟧ now.", "2.9 percentage up", "2.5 percentage"],
  ["The rate ticked up to ⟦5.3%⟧; fines run up to ⟦$500⟧.", "5.3 percentage up", "500 dollar <"],
  ["It sold ⟦5 farms⟧ for ⟦$3m⟧ a year ago.", "5 farm", "3000000 dollar"],
  ["Claims fell ⟦11,000⟧ to ⟦813,200⟧.", "11000 - down", "813200 -"],
  ["Claims rose ⟦31,000⟧ to ⟦1.6m⟧; the rope fell ⟦2m⟧.", "31000 - up", "1600000 -", "2 metre down"],
  ["The number who wait hit ⟦7.42m⟧, up from ⟦7.33m⟧.", "7420000 -", "7330000 - up"],
  ["The number waiting has risen to ⟦7.4m⟧; the population was ⟦67m⟧.", "7400000 - up", "67000000 -"],
  ["A number 7 shirt hung at ⟦20m⟧.", "20 metre"],
  ["A number of homes were flooded when the river hit ⟦5m⟧.", "5 metre"],
  ["The number of swimmers fell after the river reached ⟦3m⟧.", "3 metre"],
  ["The population lives on an island whose highest peak is ⟦900m⟧.", "900 metre"],
  ["Numbers were small at the pool, where the depth was ⟦20m⟧.", "20 metre"],
  ["She moved down from 1500 to ⟦800m⟧.", "800 metre"],
  ["The trail climbs from ⟦1,500 to 5,000m⟧.", "1500..5000 metre"],
  ["They sold ⟦two million⟧, and she came down from ⟦900m⟧.", "2000000 -", "900 metre"],
  ["The tax will rise by ⟦£87.34⟧ to ⟦£1,837.20⟧.", "87.34 pound sterling up", "1837.2 pound sterling"],
  ["It was cut by ⟦3%⟧ to ⟦8%⟧ from ⟦11%⟧.", "3 percentage down", "8 percentage", "11 percentage"],
  ["Prices rose by ⟦3% to 5%⟧.", "3..5 percentage up"],
  [
    "The Dow Jones Industrial Average fell ⟦123.45 points⟧, or ⟦0.5%⟧, to ⟦24,567.89⟧.",
    "123.45 point down",
    "0.5 percentage down",
    "24567.89 point",
  ],
  ["The FTSE 100 closed down ⟦12 points⟧ at ⟦7,123⟧.", "12 point down", "7123 point"],
  ["The ⟦10-year⟧ Treasury yield rose to ⟦2.65%⟧ from ⟦2.61%⟧.", "10 year", "2.65 percentage up", "2.61 percentage"],
  ["The median home price rose ⟦5.2 percent⟧ to ⟦$310,000⟧.", "5.2 percentage up", "310000 dollar"],
  ["Unemployment fell to ⟦3.9%⟧, the lowest since 1975.", "3.9 percentage down"],
  ["GDP grew at an annual rate of ⟦2.9%⟧.", "2.9 percentage up"],
  ["Prices rose by between ⟦3% and 5%⟧.", "3..5 percentage up"],
  ["The fine could be as much as ⟦$5,000⟧.", "5000 dollar <"],
  ["Over ⟦300 homes⟧ were damaged.", "300 home >"],
  ["Some ⟦2,500 people⟧ attended.", "2500 people ~"],
  ["The tax will rise to ⟦20 cents per litre⟧.", "20 cent per litre up"],
];

const nounPhrases: readonly Row[] = [
  ["The ⟦20 most expensive hotels⟧ closed.", "20 expensive hotel"],
  ["⟦996 likely voters⟧ were asked.", "996 likely voter"],
  ["⟦30 gifted and patient teachers⟧ left.", "30 gifted patient teacher"],
  ["It taxed ⟦70 categories of toys⟧.", "70 category toy"],
  ["She is ⟦one⟧ of the tallest climbers in Wales.", "1 tall climber wales"],
  ["The line bought ⟦six 747s⟧ and ⟦two F-16s⟧.", "6 747", "2 f-16"],
  ["It ships ⟦4,000 9 litre cases⟧.", "4000 9 litre case"],
  ["⟦A third⟧ of those asked agreed.", "0.333333333333 -"],
  ["There were ⟦22 thefts⟧, compared with an average of ⟦20 per week⟧.", "22 theft", "20 theft per week"],
];

const slips: readonly Row[] = [
  ["It made ⟦$846.8million⟧ from ⟦45.1million users⟧.", "846800000 dollar", "45100000 user"],
  ["The plot of ⟦3923sq m⟧ took ⟦100t⟧ of sand.", "3923 square metre", "100 metric ton"],
  ["A ⟦minus-1.4 degree⟧ slope.", "-1.4 degree"],
  ["The ISE 20 ⟦-1.3%⟧ at noon.", "-1.3 percentage"],
  [
    "A ⟦70,000 - ton⟧ ship, a ⟦900 - square - foot⟧ flat, ⟦50 km / h⟧.",
    "70000 ton",
    "900 square foot",
    "50 kilometre per hour",
  ],
  ["Sales of ⟦3.4 billion marks⟧ - a record - and ⟦60 marks⟧ in maths.", "3400000000 german mark", "60 mark"],
  ["US crude lost more than ⟦$2⟧ to ⟦$43.25⟧.", "2 dollar >", "43.25 dollar"],
  ["He is about ⟦5'⟧ ⟦10\"⟧ tall.", "5 foot ~", "10 inch"],
  ["He is about ⟦40 - 50 years old⟧.", "40..50 year of age ~"],
  ['A ⟦25.5″⟧ neck and a ⟦65"⟧ TV.', "25.5 inch", "65 inch"],
];

const ranks: readonly Row[] = [
  ["It is the ⟦third year in a row⟧ of losses.", "3 year"],
  ["It was a ⟦fourth straight loss⟧ and the ⟦12th consecutive quarterly fall⟧.", "4 loss", "12 fall"],
  ["He lost for the ⟦second time running⟧.", "2 time"],
];

const lists: readonly Row[] = [
  ["They sold ⟦300,000 council and hospital trust homes⟧.", "300000 council hospital trust home"],
  ["He was favourite at ⟦9/4⟧.", "2.25 -"],
  ["She will be ⟦34⟧ by then.", "34 year of age"],
  ["She was ⟦twice⟧ the club's player of the year.", "2 -"],
];

const currencies: readonly Row[] = [
  ["The fee rose to ⟦17 USD 25⟧.", "17.25 dollar up"],
  ["It cost ⟦three quarters billion dollars⟧.", "750000000 dollar"],
];

const parts: readonly Row[] = [
  ["⟦A quarter⟧ of parliamentary seats for men are free.", "0.25 % parliamentary seat"],
  ["Sales rose by ⟦a fifth⟧; ⟦a tenth⟧ of shops closed.", "0.2 - up", "0.1 % shop"],
  ["⟦1,000 police officers⟧ and ⟦40 staff members⟧ came.", "1000 police officer", "40 staff member"],
];

const several: readonly Row[] = [
  ["It was seen ⟦several hundred million times⟧ by ⟦a few thousand people⟧.", "100000000 count >", "1000 people >"],
  ["A ⟦multi-billion dollar⟧ deal and a ⟦multimillion-pound⟧ fund.", "1000000000 dollar >", "1000000 pound sterling >"],
];

const moneyInContext: readonly Row[] = [
  ["A profit of ⟦Y=100 million⟧.", "100000000 japanese yen"],
  ["It sold for ⟦500 francs⟧ or ⟦MXN$ 15⟧.", "500 swiss franc", "15 mexican peso"],
  ["The offer was ⟦C$6⟧ (⟦US$4.46⟧) per share.", "6 canadian dollar per share", "4.46 dollar per share"],
  ["The ticket cost ⟦150 kn⟧; the wind reached ⟦40 kn⟧.", "150 croatian kuna", "40 knot"],
  ["The contract was up ⟦$31.20 US⟧.", "31.2 dollar up"],
];

describe.each(
  Object.entries({
    nounPhrases,
    lists,
    several,
    parts,
    currencies,
    slips,
    ranks,
    moneyInContext,
    numbers,
    pairs,
    money,
    measures,
    counts,
    ages,
    noNames,
    moves,
  }),
)("%s", (_name, rows) => {
  test.each(rows)("%s", (marked, ...readings) => {
    const prose = unmark(marked);
    expect(mark(prose)).toBe(marked);
    expect(readingOf(prose)).toEqual(readings);
  });
});

test("a scaled number is whole where its decimals are", () => {
  const [figure] = figuresOf("It cost $4.1bn.").quantities;
  expect(figure!.value).toBe(4_100_000_000);
});
