/** Prices that anyone may look up: of shares, oil and currencies, and what bookmakers offer. */
import {
  bettingWords,
  businessWords,
  doubtfullyTraded,
  functionWords,
  indexWords,
  tradedWords,
  tradingWords,
} from "../../lexicon/index.ts";
import { nearFigure, sharedWords } from "./near.ts";
import type { FigureSetting } from "./setting.ts";

/** “Shares rose 12% to 476p”, “crude closed at $51.15”: what is traded, and how it moved. */
export function isMarketPrice(setting: FigureSetting): boolean {
  const { figure, sentenceWords, isMarketReport } = setting;
  const isLevel = figure.kind === "count" && (figure.unit === "-" || figure.unit === "point");
  const isPrice = figure.kind === "money" || figure.kind === "percentage" || isLevel || figure.unit === "basis point";
  if (isPrice && (isExchangeRate(setting) || isOfMarketLine(setting))) return true;
  if (!isPrice || sharedWords(sentenceWords, tradingWords, 1) === 0) return false;
  // “Labour's share rose four points” is no price.
  const traded = figure.unit === "point" ? indexWords : tradedWords;
  if (speaksOf(setting, traded)) return true;
  // “Harrow Oil fell 3%”, but “Harrow Oil's profits fell 3%”.
  return isMarketReport && sharedWords(sentenceWords, businessWords, 1) === 0;
}

/** “FTSE 100 7,412.50 -0.3%”, “Brent crude $82.10”: in a line of its own what is traded by name, and no word of what anyone did. */
function isOfMarketLine({ tokens, sentenceFirst, sentenceEnd, sentenceWords }: FigureSetting): boolean {
  if (LONGEST_MARKET_LINE < sentenceEnd - sentenceFirst || sharedWords(sentenceWords, quoted, 1) === 0) return false;
  for (let at = sentenceFirst; at < sentenceEnd; at++) {
    const { kind, text, lower } = tokens[at]!;
    if (kind === "word" && !quoted.has(lower) && !/^\p{Lu}/u.test(text) && !/^(?:at|up|down|on|points?)$/.test(lower))
      return false;
  }
  return true;
}

/** In tokens. */
const LONGEST_MARKET_LINE = 16;

/** With the index or the currency in front, what boards of prices have. */
const quoted: ReadonlySet<string> = new Set(
  "brent bitcoin cac crude dax dollar dow euro ftse gold hang nasdaq nikkei oil pound s&p sterling stoxx yen yuan".split(
    " ",
  ),
);

/** “at $1.87 against the US dollar”, “to 1.3040 euros”; but “bet $5bn against the dollar”, and 5% is how far it moved. */
function isExchangeRate({ figure, tokens, first, end }: FigureSetting): boolean {
  // “($1 = 10.9 crowns)”
  if (figure.kind === "money" && tokens[end]?.text === "=") return true;
  // No sum is given to the hundredth of a cent, but for what is paid on each share.
  const isOfShare = tokens.slice(end - 2, end + 2).some(({ lower }) => /^shares?$/.test(lower));
  if (figure.kind === "money" && !isOfShare && tokens.slice(first, end).some(({ text }) => /^\d\.\d{4}$/.test(text)))
    return true;
  if (figure.kind === "percentage" || !/^(?:against|to|versus)$/.test(tokens[end]?.lower ?? "")) return false;
  if (typeof figure.value !== "number" || HIGHEST_RATE < figure.value) return false;
  const the = tokens[end + 1]?.lower === "the" ? end + 1 : end;
  const at = ofCurrency.has(tokens[the + 1]?.lower ?? "") ? the + 2 : the + 1;
  const lower = tokens[at]?.lower ?? "";
  // “£40 to the pound shop”, “the pound of flesh”
  const next = tokens[at + 1];
  if (next?.lower === "of" || next?.lower === "-") return false;
  if (next?.kind === "word" && !functionWords.has(next.lower) && !/(?:ly|day)$/.test(next.lower)) return false;
  return lower === "sterling" || (the === end + 1 && currencyOfRate.has(lower));
}

const currencyOfRate: ReadonlySet<string> = new Set(
  "baht dollar euro franc greenback krona krone lira naira peso pound rand real ringgit rouble ruble rupee rupiah won yen yuan zloty".split(
    " ",
  ),
);

/** Between “the” and the currency. */
const ofCurrency: ReadonlySet<string> = new Set(
  "american australian british canadian chinese indian japanese mexican russian swiss turkish us u.s.".split(" "),
);

/** The rial and the đồng stand at tens of thousands to the dollar; what is more is a sum. */
const HIGHEST_RATE = 1e5;

/** Whether a word of the list is in the sentence, and, where it has other meanings, in the right company. */
function speaksOf(
  { tokens, sentenceFirst, sentenceEnd, sentenceWords }: FigureSetting,
  list: ReadonlySet<string>,
): boolean {
  let isDoubtful = false;
  for (const word of sentenceWords) {
    if (!list.has(word)) continue;
    if (!doubtfullyTraded.has(word)) return true;
    isDoubtful = true;
  }
  if (!isDoubtful) return false;
  for (let at = sentenceFirst; at < sentenceEnd; at++) {
    const { lower } = tokens[at]!;
    if (!list.has(lower)) continue;
    const company = doubtfullyTraded.get(lower);
    if (company?.test(`${tokens[at - 1]?.lower ?? ""} ${lower} ${tokens[at + 1]?.lower ?? ""}`)) return true;
  }
  return false;
}

/**
 * “the 8/11 favourite”, “odds of 40-1”; with a stroke, anywhere in a sentence about betting, and “(33/1)” and “at 33/1” by themselves.
 * “20/1 pupils to a teacher” and a ratio “at 20/1” are none.
 */
export function isOdds(setting: FigureSetting): boolean {
  const { figure, tokens, first, sentenceWords } = setting;
  if (figure.kind === "ratio" && tokens[first + 1]?.text === "/")
    return sharedWords(sentenceWords, bettingWords, 1) === 1 || isPriceOfBet(setting);
  return (figure.kind === "count" || figure.kind === "ratio") && nearFigure(setting, bettingWords);
}

/** Above evens: “at 2/3 of its capacity” is a part. */
function isPriceOfBet({ figure, tokens, first, end, sentenceWords }: FigureSetting): boolean {
  if (!(typeof figure.value === "number" && 1 < figure.value) || sentenceWords.has("ratio")) return false;
  const before = tokens[first - 1]?.lower;
  const next = tokens[end];
  if (before === "(") return next?.text === ")";
  return before === "at" && (next?.kind !== "word" || functionWords.has(next.lower));
}
