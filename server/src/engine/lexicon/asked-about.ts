/**
 * What a copy editor asks about first, and what is left alone: words in a figure's sentence that tell which it is.
 * Grouped by why they are here; lower case; plurals and tenses spelled out, so that a look-up is all it takes.
 */
import { words } from "./words.ts";

/** Harm to people: the figures that are most often wrong on the day and most often corrected. */
export const casualtyWords = words(`
  casualties casualty dead death deaths died dies displaced drowned fatalities fled hospitalised hospitalized
  hostages hurt infected injured injuries injury killed killing kills massacred missing murdered murders perished
  refugees slain starved survivors toll victims wounded
`);

/** Polls and surveys, whose figures mean nothing without who asked whom. */
export const pollWords = words(`
  approve electorate favour favor lead leads margin poll polled polling polls preferred respondents sample
  support supported survey surveyed surveys undecided voters
`);

/** People counted as a crowd, a workforce or a population. */
export const peopleWords = words(`
  adults americans boys children citizens clients consumers customers demonstrators employees families fans girls homes
  households inmates jobs marchers members men migrants officers pages passengers patients people pensioners players
  population prisoners protesters pupils residents shoppers soldiers staff students subscribers supporters teachers
  troops users victims viewers visitors voters women workers youths
`);

/** Trade and output: what statistics offices and companies publish. */
export const statisticsWords = words(`
  average budget capacity consumption cost costs debt deficit demand earnings economy emissions employment exports
  forecast gdp growth imports income inflation investment loss losses market output pay price prices production profit
  profits rate revenue revenues sales spending stake surplus tax trade turnover unemployment value wages worth
`);

/** What a firm's accounts measure, and an office's figures for a whole country. */
export const measuresInAccounts = words(`
  borrowing consumption costs debt debts deficit dividend earnings employment exports gdp growth imports income inflation investment
  lending loss losses margins orders output production profit profits revenue revenues sales shipments spending surplus takings turnover
  unemployment
`);

/** Someone's guess that no one is named for: “is thought to be”, “an estimated”. */
export const hearsayWords = words(`
  believed estimated estimates expected forecast likely predicted projected reportedly reported said thought understood
`);

/** Play that everyone saw: scores, times and placings stand in every report of the match. */
export const playWords = words(`
  ashes batsman batsmen batted batters batting birdie birdies bogey bogeyed bogeys bowled bowler bowlers caps champion championship championships coach conversion
  cup defeat defeated defenseman double drew fairway fifa final finals fumble fumbled fumbles goal goalie goalkeeper goals
  half-time halftime homered homers inning innings kicker lap laps league linebacker match matches medal medals
  midfielder minute minutes outfielder outrebounded overs penalties penalty pitch pitcher pitchers playoff playoffs putt putts
  qualifier quarter-final quarterback rbis rebounds rugby scored scorer scoring season seed seeded semi-final serve
  seamer shortstop spinner striker stumps tackle team teams tennis throws title titles touchdown touchdowns tournament tries try turnovers unbeaten
  victory wicket wickets win winger winner winners
`);

/** Awards, films and records: small counts that any listing gives. */
export const listingWords = words(`
  actor actress album albums award awards book books category episode episodes film films movie nomination nominations
  nominated novel oscar oscars prize single singles song songs star starred starring tour track tracks
`);

/** Returns, counted in public. */
export const ballotWords = words(`
  ballot ballots caucus caucuses delegates election elections electoral majority precincts primaries primary seat seats
  superdelegates turnout vote voted votes
`);

/** Of those, what is counted and nothing else: an “election” and a “majority” stand beside other counts. */
export const countedBallots = words(`
  ballot ballots delegate delegates electoral seat seats superdelegate superdelegates vote voted votes
`);

/** What a law, a contract or a plan lays down: the rule itself is the source. */
export const ruleWords = words(`
  allow allowed allows banned bans ceiling deadline eligible entitled law laws legal limit limits maximum minimum must
  require required requires rule rules sentence sentenced threshold treaty
`);

/** After “under”: what has the force of law. */
export const lawWords = words(`
  act code constitution directive law laws legislation regulation regulations rule rules statute treaty
`);

/** What stands at so many points. */
export const indexWords = words(`
  bourse dow ftse futures index nasdaq nifty nikkei sensex
`);

/** Of whom and what bets are taken. */
export const bettingWords = words(`
  bettors bookies bookmaker bookmakers favorite favorites favourite favourites odds outsider outsiders punters
`);

/** What reviews of goods speak of, by which they are judged and sold. */
export const reviewWords = words(`
  battery bluetooth bhp cordless display keyboard megapixel megapixels mpg pixels processor rrp screen specs touchscreen usb verdict warranty
  wireless
`);

/** The goods that are reviewed. */
export const goodsWords = words(`
  earbuds gadget gadgets handset hatchback headphones hob kettle laptop laptops saloon smartphone smartphones soundbar tablet vacuum
`);

/** What readers pay for at a door or a table. */
export const soldAtDoor = words(`
  admission concession concessions dessert desserts dish dishes doubles drinks entrance entry mains menu parking registration rooms singles
  starters ticket tickets wines
`);

/** Who pays what at a door: “Adults £10, children £5”. */
export const payers = words(`
  adult adults child children families family kids members seniors students
`);

/** What is put in so many points. */
export const listsOfPoints = words(`
  agenda agreement charter checklist code deal list manifesto plan platform pledge program programme proposal statement strategy
`);

/** In what the way from one place to another is told. */
export const unitsOfWay: ReadonlySet<string> = new Set(["block", "kilometre", "metre", "mile", "nautical mile"]);

/** Where one place lies from another. */
export const compassPoints = words(`
  east north northeast north-east northwest north-west south southeast south-east southwest south-west west
`);

/** What is traded where everyone can see its price. */
export const tradedWords = words(`
  barrel bitcoin bourse crude currency dow euro ftse futures gilts index nasdaq nifty nikkei ounce pound rouble rupee sensex share shares
  sterling stock stocks won yen yuan
`);

/** Of those, words that mean more than that, with the words beside them that make them a price: not “36% won”, “88 cents a share”. */
export const doubtfullyTraded: ReadonlyMap<string, RegExp> = new Map([
  ["index", /^(?!(?:activity|confidence|cost|inflation|managers|price|prices|sentiment) )/],
  ["pound", /^(?:against|british|the) /],
  ["share", / prices?$/],
  ["stock", /^(?!(?:council|fish|food|housing|rolling) )/],
  ["won", /^(?:against|korean|the) /],
]);

/** How a traded price is said to have moved or stood. */
export const tradingWords = words(`
  added bought buying climbed closed closing dipped down dropped edged ended fallen fell finished gained higher jumped leaped leapt lost lower
  opened plummeted plunged rallied risen rose sank shed slid slipped slumped soared stronger stumbled sunk surged swung ticked traded
  strengthened trading tumbled up weakened weaker
`);

/** Of the markets as a whole: every other sentence of a report on a day's trading has one. */
export const marketWords = words(`
  bourse crude dax dow ftse futures gilts nasdaq nikkei stock stocks traders treasuries treasurys
`);

/** What a company or an economy reports of itself, and no market sets. */
export const businessWords = words(`
  deficit earnings economy employment exports gdp growth imports income inflation jobs orders output profit profits revenue revenues
  sales unemployment wages workers
`);

/** What a sentence may name as the place its figures come from. */
export const reportNouns = words(`
  analysis audit census data documents figures filing filings index poll records report results statistics study survey
`);
