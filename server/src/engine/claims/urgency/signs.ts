/**
 * The signs by which an editor tells a figure that someone must answer for from one that may stand: what it counts, how it
 * is put, where it stands. Each is a number from 0 to 1; what each weighs was learnt from readers' judgements (weights.ts).
 */
import * as lexicon from "../../lexicon/index.ts";
import type { Quantity, QuantityKind } from "../../quantities/index.ts";
import { countsVotes, isOfCount, isWon } from "./ballots.ts";
import { boundsGroup } from "./bounds.ts";
import { isDefinite } from "./definite.ts";
import { isOwnDoing, isStature } from "./firsthand.ts";
import { isShopPrice, isSpecification } from "./goods.ts";
import { isMarketPrice, isOdds } from "./markets.ts";
import { isFew, isFraction, isRate, isScore, isSmallCount, isVague, nearFigure, sharedWords, sizeOf } from "./near.ts";
import { isPenalty, isPrize } from "./penalties.ts";
import { countsCasualties, countsPeople } from "./people.ts";
import { describesStudy, isInterval, namesReport } from "./polls.ts";
import { isPolicyRate, isPostedCount } from "./posted.ts";
import { isOfRecipe, isServicePrice } from "./service.ts";
import type { FigureSetting } from "./setting.ts";
import { isMereDuration, isPeriod } from "./spans-of-time.ts";

export interface Sign {
  readonly name: string;
  /** Said of a figure where the sign told: “… because it is a sum of money”. */
  readonly words: string;
  /** What an editor would expect it to weigh, before any reader was asked; training moves it only as far as the evidence goes. */
  readonly expected: number;
  /** 0 to 1. */
  seen(setting: FigureSetting): number;
}

function sign(name: string, expected: number, words: string, test: (setting: FigureSetting) => boolean | number): Sign {
  return { name, words, expected, seen: (setting) => Number(test(setting)) };
}

/** It both asks for a source and says whose the figure may be; once is enough to say so. */
export const runsOn = "its sentence seems to run on from the report before";

export const signs: readonly Sign[] = [
  // What is counted or measured.
  sign("money", 1, "it is a sum of money", ({ figure }) => figure.kind === "money"),
  sign("share", 0.8, "it is a share or a rate", isShare),
  sign("multiple", 0.4, "it compares two amounts", ({ figure }) => comparisons.has(figure.kind) && !isFraction(figure)),
  sign("measure", -0.1, "it is a measurement", ({ figure }) => figure.kind === "measure"),
  sign("duration", -1.6, "it is a span of time", isMereDuration),
  // A limit of age that moves is somebody's plan: “from 60 to 65”.
  sign("age", -4, "it is an age", ({ figure }) => figure.kind === "age" && figure.from === undefined),
  sign("rank", -1.5, "it is a place in an order", ({ figure }) => figure.kind === "rank"),
  sign("people", 0.8, "it counts people, homes or jobs", countsPeople),
  sign("casualties", 1.2, "it counts the dead, the hurt or the missing", countsCasualties),
  sign("statistics", 0.4, "its sentence gives statistics", within(lexicon.statisticsWords)),
  sign("poll", 0.6, "its sentence is worded as polls are", within(lexicon.pollWords)),

  // How large, how exact, how put.
  sign(
    "dozens",
    0.2,
    "it is more than a few",
    ({ figure }) => 13 <= sizeOf(figure.value) && figure.kind !== "duration",
  ),
  sign("hundreds", 0.4, "it is a large number", ({ figure }) => 100 <= sizeOf(figure.value)),
  sign("thousands", 0.4, "it is a large number", ({ figure }) => 1000 <= sizeOf(figure.value)),
  sign("exact", 0.2, "it is given to the decimal", ({ figure }) => !Number.isInteger(sizeOf(figure.value))),
  sign("vague", -1.6, "it is a turn of phrase more than a figure", isVague),
  sign("identifier", -4, "it looks like a serial number", isIdentifier),
  sign("small-count", -0.8, "it is a small count", isSmallCount),
  sign("few", -0.5, "it is a small number", isFew),
  sign("estimate", 0.5, "it is an estimate", (setting) => setting.figure.modifier !== "=" && !isVague(setting)),
  sign("change", 0.3, "it states a change", ({ figure }) => figure.trend !== undefined || figure.from !== undefined),
  sign("hearsay", 0.4, "its sentence reports what someone thinks", within(lexicon.hearsayWords)),
  sign("checkworthy", 1, "its sentence makes a claim worth checking", ({ sentence }) => sentence.checkworthiness),

  // What everyone could see, work out or look up.
  sign("score", -1.6, "it is part of a score", isScore),
  sign("play", -1.3, "its sentence tells of a match that everyone saw", share(lexicon.playWords, 3)),
  sign(
    "match-report",
    -1,
    "its article reports a match",
    ({ figure, isMatchReport }) => isMatchReport && figure.kind !== "money",
  ),
  sign("odds", -2, "any bookmaker posts it", isOdds),
  sign("service-price", -3, "it tells readers what they would pay", isServicePrice),
  sign("shop-price", -4, "any shop or agent shows it", isShopPrice),
  sign("specification", -2.5, "its maker's sheet gives it", isSpecification),
  sign("recipe", -3, "it is a step or an ingredient of a recipe", isOfRecipe),
  sign("distance", -3, "any map gives it", isDistance),
  sign("listing", -0.8, "any listing gives it", share(lexicon.listingWords, 2)),
  sign("ballot", -0.4, "its sentence gives a public result", share(lexicon.ballotWords, 2)),
  sign("won", -2, "it is how a public vote ended", isWon),
  sign("of-count", -4, "it is of a count that anyone may follow", isOfCount),
  sign("votes", -2, "it was counted in public", countsVotes),
  sign("penalty", -2.7, "a court or a body set it", isPenalty),
  sign("prize", -2.3, "whoever awards it posts it", isPrize),
  sign("rule", -0.9, "a rule or a plan lays it down", within(lexicon.ruleWords)),
  sign("under-law", -2, "a law lays it down", isUnderLaw),
  sign("group-bound", -3, "it says who is meant", boundsGroup),
  sign("market", -3.5, "it is a market's public price", isMarketPrice),
  sign("policy-rate", -3.1, "a central bank posts it", isPolicyRate),
  sign("posted-count", -2.5, "the page that it is about shows it", isPostedCount),
  sign("named-report", -2, "its sentence names the report it comes from", namesReport),
  sign("sample", -5, "it describes a poll or a study", describesStudy),
  sign("interval", -5, "it says how sure the estimate beside it is", isInterval),
  sign("period", -3, "it says in which time its sentence counts", isPeriod),
  sign("own-doing", -4, "whoever writes tells what they did themselves", isOwnDoing),
  sign("stature", -4, "it describes somebody", isStature),
  sign("conversion", -4, "it converts the sum before it", isConversion),
  sign("example", -4, "it is what an example starts from", isOfExample),
  sign("states", -4, "everyone knows how many there are", isAllStates),
  sign("pages", -3, "it tells how long something written is", countsPages),
  sign("own-list", -3, "it counts what the article itself lists", countsOwnList),
  sign("definite", -1, "it counts things already known", isDefinite),
  sign("repeated", -0.4, "the figure was given before", ({ isRepeated }) => isRepeated),

  // Where it stands.
  sign(
    "headline",
    -0.3,
    "it stands in a heading",
    ({ block }) => block.kind === "headline" || block.kind === "subhead",
  ),
  sign("caption", -0.3, "it stands in a caption", ({ block }) => block.kind === "caption"),
  sign("first-in-sentence", 0, "it is the first figure of its sentence", ({ previous }) => previous === undefined),
  sign("continued", 0.3, runsOn, ({ isContinued }) => isContinued),
  sign("depth", 0, "it stands far down the article", ({ depth }) => depth),
];

// ---- What the signs look for ------------------------------------------------------------------------------------

function within(list: ReadonlySet<string>): (setting: FigureSetting) => boolean {
  return ({ sentenceWords }) => sharedWords(sentenceWords, list, 1) === 1;
}

/** How many of the sentence's words are listed, as a share of `enough`. */
function share(list: ReadonlySet<string>, enough: number): (setting: FigureSetting) => number {
  return ({ sentenceWords }) => sharedWords(sentenceWords, list, enough) / enough;
}

function isShare({ figure }: FigureSetting): boolean {
  return figure.kind === "percentage" || isFraction(figure) || (isRate(figure) && figure.kind !== "money");
}

const comparisons: ReadonlySet<QuantityKind> = new Set(["multiple", "ratio"]);

/** Written amounts of twelve digits or more are grouped; a longer run of digits numbers a thing. */
function isIdentifier({ tokens, first }: FigureSetting): boolean {
  return /^\d{12,}$/.test(tokens[first]?.text ?? "");
}

/** “45 miles northwest of Ashby”, “60km outside the capital”, “two blocks from the river”: where a place lies. */
function isDistance({ figure, tokens, first, end, sentenceEnd, sentenceWords }: FigureSetting): boolean {
  if (!lexicon.unitsOfWay.has(figure.unit) || figure.trend !== undefined) return false;
  // “Holmes will compete over 1500m”
  if (tokens[first - 1]?.lower === "over" && sharedWords(sentenceWords, racing, 1) === 1) return true;
  const next = (at: number) => (at < sentenceEnd ? tokens[at]!.lower : "");
  const at = lexicon.compassPoints.has(next(end)) && next(end + 1) === "-" ? end + 2 : end;
  // “Arden, 90 miles east”, but “the oil spread 90 miles east”.
  if (lexicon.compassPoints.has(next(at))) return next(at + 1) === "of" || tokens[first - 1]?.text === ",";
  if (/^(?:up|down|off|along)$/.test(next(end)))
    return next(end + 1) === "the" && /^(?:coast|road|river)$/.test(next(end + 2));
  if (next(end) !== "outside" && next(end) !== "from") return false;
  const place = next(end + 1) === "the" ? end + 2 : end + 1;
  return place < sentenceEnd && (/^\p{Lu}/u.test(tokens[place]!.text) || landmarks.has(next(place)));
}

const racing = lexicon.words("compete competed competes competing race raced races racing");

const landmarks: ReadonlySet<string> = new Set(
  "airport beach border capital center centre coast downtown ocean river sea shore shoreline".split(" "),
);

/** “Under EU rules, deficits must stay below 3%”: the law is named, and anyone may read it. */
function isUnderLaw(setting: FigureSetting): boolean {
  const { tokens, sentenceFirst, sentenceEnd } = setting;
  // “Under the new law, 1.2 million people lost their benefits”: what came of it.
  if (tokens[sentenceFirst]?.lower !== "under" || countsPeople(setting) || countsCasualties(setting)) return false;
  const opening = tokens.slice(sentenceFirst, Math.min(sentenceEnd, sentenceFirst + LONGEST_LAW));
  return opening.some(({ lower }) => lexicon.lawWords.has(lower));
}

/** In tokens: “Under the terms of the new European law”. */
const LONGEST_LAW = 9;

/**
 * “£800m ($1.5bn; 1.2bn euros)”, “£800m, or about $1bn,”: right after a sum or a measure, in parentheses or as its other name, one of its
 * kind; not “(£97m) from | $64m”, nor “a loss of $470m (compared with $13m a year ago)”.
 */
export function isConversion(setting: FigureSetting): boolean {
  const { tokens, first, figure, previous } = setting;
  if (previous === undefined || figure.kind !== previous.kind || !converted.has(figure.kind)) return false;
  if (isOtherName(setting, previous)) return true;
  for (let at = first - 1; first - at < FARTHEST_BRACKET && 0 <= at; at--) {
    const { text, lower } = tokens[at]!;
    if (text === "(") return true;
    if (text === ")" || comparing.has(lower)) return false;
  }
  return false;
}

/** “500 euros, or | $540,”, “10 miles, or about | 16 km.”: another unit, between commas; but “spends £3, or $4 abroad, on”, “5kg or 10 litres”. */
function isOtherName({ figure, tokens, first, end }: FigureSetting, previous: Quantity): boolean {
  if (figure.unit === previous.unit || !/^[,.;)]?$/.test(tokens[end]?.text ?? "")) return false;
  let or = first - 1;
  while (first - 4 < or && /^(?:about|almost|around|just|nearly|over|roughly|some)$/.test(tokens[or]?.lower ?? ""))
    or--;
  return tokens[or]?.lower === "or" && tokens[or - 1]?.text === "," && tokens[or - 1]!.start === previous.end;
}

/** “The owner of a $200,000 home would pay $38 more”: the home stands for any, and the $38 are asked about. */
function isOfExample({ figure, tokens, first, end, sentenceWords }: FigureSetting): boolean {
  if (figure.kind !== "money" || !/^an?$/.test(tokens[first - 1]?.lower ?? "")) return false;
  if (!/^(?:of|on|for|with)$/.test(tokens[first - 2]?.lower ?? "")) return false;
  const isOfProperty = /^(?:home|house|property|condo|mortgage)$/;
  const isProperty = isOfProperty.test(tokens[end]?.lower ?? "") || isOfProperty.test(tokens[end + 1]?.lower ?? "");
  return isProperty && sharedWords(sentenceWords, billed, 1) === 1;
}

const billed: ReadonlySet<string> = new Set(
  "add bill bills homeowner homeowners increase owe owner owners pay pays rise save saves tax taxes".split(" "),
);

const comparing: ReadonlySet<string> = new Set("after against before compared down from up versus with".split(" "));

const converted: ReadonlySet<QuantityKind> = new Set(["money", "measure"]);

/** In tokens: room for one other conversion. */
const FARTHEST_BRACKET = 8;

/** “in all 50 states”, “the 50-state poll”, “all 25 EU members”; but not “all 40 members of the gang”, nor “all 12 Labour members”. */
function isAllStates({ figure: { value }, tokens, first, end }: FigureSetting): boolean {
  const last = tokens[end - 1]!.lower;
  if (value === 50 && /^states?$/.test(last)) return true;
  if (tokens[first - 1]?.lower !== "all" || typeof value !== "number" || MOST_STATES < value) return false;
  return parts.test(last) || (last === "members" && unions.has(tokens[end - 2]!.lower));
}

/** Whose members are states. */
const unions = lexicon.words("asean commonwealth ecowas eu eurozone g20 g7 nato oecd opec un union who wto");

const parts = /^(?:boroughs|councils|counties|countries|nations|provinces|regions|states)$/;

/** With some more than Britain's councils, and the members of the United Nations. */
const MOST_STATES = 400;

/** “a 300-page report”, “The book has 320 pages”, “a ten-point plan”. */
function countsPages({ figure, tokens, first, end }: FigureSetting): boolean {
  if (figure.kind !== "count") return false;
  const last = tokens[end - 1]!.lower;
  // “432pp”
  if (figure.unit === "page" || /^(?:page|paragraph|chapter)s?$/.test(last)) return true;
  const isOfPoints = first < end - 1 && last === "point" && /^[-‐‑]$/.test(tokens[end - 2]!.text);
  return isOfPoints && lexicon.listsOfPoints.has(tokens[end]?.lower ?? "");
}

/** “Here are nine reasons to …”, “9 Things to Know About …” over the article. */
function countsOwnList(setting: FigureSetting): boolean {
  const { figure, block, tokens, first, sentenceFirst } = setting;
  if (figure.kind !== "count" || LONGEST_LIST < sizeOf(figure.value)) return false;
  const word = (at: number) => tokens[at]?.lower ?? "";
  if (block.kind === "headline" && first === 0 && nearFigure(setting, listedThings)) return true;
  return word(sentenceFirst) === "here" && /^(?:are|is)$/.test(word(sentenceFirst + 1)) && first <= sentenceFirst + 5;
}

const listedThings: ReadonlySet<string> = new Set(
  "facts lessons moments myths questions quotes reasons signs takeaways things tips ways".split(" "),
);

/** In items. */
const LONGEST_LIST = 50;
