/**
 * Money: “$7bn”, “US $5”, “7 million euros”, “300p”, “5 MUSD”. A sign or code on either side of the digits, or a name
 * after them; beside money “m” and “b” are millions and billions.
 */
import {
  type Currency,
  codesThatAreWords,
  codesThatName,
  currencies,
  minorUnits,
  numberedThings,
  scaleSymbols,
  unitByWords,
} from "../lexicon/index.ts";
import { extendFrom, extendTo, type Figure, hyphens, type Scene } from "./figure.ts";
import { readScales, skipHyphen } from "./number-words.ts";
import { classOf } from "./phrases.ts";
import { longestMatch } from "./unit-words.ts";

/** Reads a figure's currency and the scale beside it; false when it is no money. `before`: the figure before it in the sentence. */
export function readMoney(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  const isMoney =
    readCurrencyBefore(scene, figure, before) ||
    sharesCurrency(scene, figure, before) ||
    readCurrencyAfter(scene, figure);
  if (!isMoney) return false;
  readSign(scene, figure);
  readMoneyScale(scene, figure);
  skipNameOfSign(scene, figure);
  readTerms(scene, figure);
  if (before !== undefined) shareCurrencyBack(scene, figure, before);
  return true;
}

/** "-$3m", "minus £40": a sign before the currency, and no dash between two amounts or around one. */
function readSign(scene: Scene, figure: Figure): void {
  const at = figure.firstToken - 1;
  if (!bySign.has(scene.text(at + 1)) || scene.isGlued(at) || figure.value < 0) return;
  const isDash = /^[-–−]$/.test(scene.text(at)) && scene.isGlued(at + 1) && !hyphens.has(scene.text(figure.endToken));
  if (!isDash && scene.lower(at) !== "minus") return;
  if (scene.isNumber(at - 1) || (isDash && scene.first === at)) return;
  figure.value = -figure.value;
  extendFrom(scene, figure, at);
}

/** "£1,450pcm", "€310pp", "£32k pa": what rents, holidays and salaries are per, as advertisements write it. */
function readTerms(scene: Scene, figure: Figure): void {
  const isGlued = figure.suffix !== "";
  const letters = isGlued ? figure.suffix : scene.text(figure.endToken);
  const per = terms.get(letters);
  if (per === undefined) return;
  figure.suffix = "";
  figure.unit = `${figure.unit} per ${per}`;
  figure.surfaceUnit = isGlued ? `${figure.surfaceUnit}${letters}` : `${figure.surfaceUnit} ${letters}`;
  if (!isGlued) extendTo(scene, figure, figure.endToken + 1);
}

const terms: ReadonlyMap<string, string> = new Map([
  ["pcm", "month"],
  ["pa", "year"],
  ["pw", "week"],
  ["pn", "night"],
  ["ph", "hour"],
  ["pp", "person"],
  ["pppn", "person per night"],
  ["psf", "square foot"],
]);

const bySign = new Map<string, Currency>();
const byCode = new Map<string, Currency>();
const byWords = new Map<string, Currency>();
for (const currency of currencies) {
  for (const sign of currency.signs ?? []) if (!bySign.has(sign)) bySign.set(sign, currency);
  if (currency.code !== undefined) byCode.set(currency.code, currency);
  for (const word of currency.words)
    for (const form of [word, `${word}s`]) if (!byWords.has(form)) byWords.set(form, currency);
}

function setCurrency(figure: Figure, currency: Currency, surface: string): void {
  figure.kind = "money";
  figure.unit = currency.name;
  figure.surfaceUnit = surface;
}

/** "$5", "US $5", "HK$5", "USD 5", "USD5", "Rs 5". */
function readCurrencyBefore(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  if (figure.prefix !== "") return readPrefix(figure) || readLateLetters(scene, figure);
  const isAbbreviated = scene.text(figure.firstToken - 1) === "." && scene.text(figure.firstToken - 2) === "Rs";
  const at = figure.firstToken - (isAbbreviated ? 2 : 1);
  const text = scene.text(at);
  if (text === "" || (before && at < before.endToken)) return false;
  if (text === "=" && scene.text(at - 1) === "Y" && scene.isGlued(at) && scene.isGlued(at + 1)) {
    // "Y=100": the yen where a wire cannot send its sign.
    setCurrency(figure, byCode.get("JPY")!, "Y=");
    extendFrom(scene, figure, at - 1);
    return true;
  }
  const sign = bySign.get(text);
  if (sign && !/^\p{L}+$/u.test(text)) {
    const letters = isWordBeforeSign(scene, at - 1) ? "" : scene.text(at - 1);
    const wide = letters === "" ? undefined : wideSign(letters, text);
    setCurrency(figure, wide ?? sign, wide ? `${letters}${text}` : text);
    extendFrom(scene, figure, wide ? at - 1 : at);
    return true;
  }
  const isGluedOnly = text === "PS" || text === "R" || text === "元";
  const letters = isGluedOnly ? undefined : (byCode.get(text.toUpperCase()) ?? bySign.get(text.toUpperCase()) ?? sign);
  if (!letters || !isCodeLike(scene, at) || isNumbered(figure, text)) return false;
  setCurrency(figure, letters, text);
  extendFrom(scene, figure, at);
  return true;
}

/** "a $5 fare", "A $5 fare", "it cost us $5", and not "A$5" or "us$5". */
function isWordBeforeSign(scene: Scene, at: number): boolean {
  const text = scene.text(at);
  return /^[as]$/.test(text) || (/^(?:A|us)$/.test(text) && !scene.isGlued(at + 1));
}

/** "US $", "HK$", "Mex$", "MXN$": letters and sign together. */
function wideSign(letters: string, sign: string): Currency | undefined {
  const upper = letters.toUpperCase().replace(/^U\.S\.?$/, "US");
  const isWord = letters !== upper && codesThatAreWords.has(letters.toLowerCase());
  const byLetters = sign === "$" && !isWord ? byCode.get(upper) : undefined;
  return bySign.get(`${upper}${sign}`) ?? byLetters;
}

/** A code in capitals, or one in small letters that is no word; a sign as its table has it. "ALL 5" and "try 5" are no money. */
function isCodeLike(scene: Scene, at: number): boolean {
  const text = scene.text(at);
  return (
    text === text.toUpperCase() || bySign.has(text) || (text === text.toLowerCase() && !codesThatAreWords.has(text))
  );
}

/** "$US91.20", "$A3bn": Australian papers put the letters after the sign. */
function readLateLetters(scene: Scene, figure: Figure): boolean {
  const at = figure.firstToken - 1;
  const currency = scene.text(at) === "$" && scene.isGlued(at + 1) ? wideSign(figure.prefix, "$") : undefined;
  if (!currency) return false;
  setCurrency(figure, currency, `$${figure.prefix}`);
  extendFrom(scene, figure, at);
  return true;
}

/** "COP30", "PHP 8". */
function isNumbered({ value, suffix, hasScale }: Figure, code: string): boolean {
  return (
    suffix === "" && !hasScale && Number.isInteger(value) && value < (codesThatName.get(code.toUpperCase()) ?? value)
  );
}

function readPrefix(figure: Figure): boolean {
  const { prefix } = figure;
  if (isNumbered(figure, prefix)) return false;
  const currency = bySign.get(prefix) ?? byCode.get(prefix.toUpperCase());
  if (!currency) return false;
  // "PS5" is a console; "PS500" and "PS5m" are pounds.
  if (
    prefix === "PS" &&
    Number.isInteger(figure.value) &&
    figure.value < 10 &&
    figure.suffix === "" &&
    !figure.hasScale
  )
    return false;
  if (prefix === "R" && figure.value < 10) return false;
  setCurrency(figure, currency, prefix);
  return true;
}

/** The "10m" of "$5-10m" and "$5m to 10m". */
function sharesCurrency(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  if (before?.kind !== "money" || !scaleSymbols.has(figure.suffix) || figure.firstToken - before.endToken !== 1)
    return false;
  if (!/^(?:[-–—]|to)$/.test(scene.lower(before.endToken))) return false;
  figure.kind = "money";
  figure.unit = before.unit!;
  figure.surfaceUnit = before.surfaceUnit!;
  return true;
}

/** The "1.5m" of "1.5m to 12m euros", which is no length. */
function shareCurrencyBack(scene: Scene, figure: Figure, before: Figure): void {
  if (before.unit !== "metre" || before.surfaceUnit !== "m" || !figure.hasScale) return;
  if (figure.firstToken - before.endToken !== 1 || !/^(?:[-–—]|and|or|to)$/.test(scene.lower(before.endToken))) return;
  before.value *= 1e6;
  before.hasScale = true;
  before.kind = "money";
  before.unit = figure.unit!;
  before.surfaceUnit = figure.surfaceUnit!;
}

/** "5 €", "5€", "5 USD", "5 euros", "5 Hong Kong dollars", "5 MUSD", "5 USD million", "millions of dollars". */
function readCurrencyAfter(scene: Scene, figure: Figure): boolean {
  if (figure.suffix !== "" && !scaleSymbols.has(figure.suffix)) return readMoneySuffix(scene, figure);
  const isOf = figure.form === "vague" && scene.lower(figure.endToken) === "of";
  const at = isOf ? figure.endToken + 1 : (afterArticleOfPart(scene, figure) ?? skipHyphen(scene, figure.endToken));
  const text = scene.text(at);
  const names = longestMatch(scene, at, (key) => byWords.get(key));
  if (names && names.endToken > at) {
    if (isOtherThanMoney(scene, figure, at)) return false;
    setCurrency(figure, names.value, scene.slice(at, names.endToken));
    extendTo(scene, figure, names.endToken);
    return true;
  }
  const sign = bySign.get(text);
  if (sign && (!/^\p{L}+$/u.test(text) || (text !== "PS" && !scene.isWord(at + 1) && !scene.isNumber(at + 1)))) {
    if (startsNextAmount(scene, at)) return false;
    setCurrency(figure, sign, text);
    extendTo(scene, figure, at + 1);
    return true;
  }
  const isMillions = /^M[A-Z]{3}$/.test(text) && byCode.has(text.slice(1));
  const code = byCode.get(isMillions ? text.slice(1) : text.toUpperCase());
  if (!code || startsNextAmount(scene, at) || !(isMillions || isCodeLike(scene, at))) return false;
  if (isMillions) {
    figure.value *= 1e6;
    figure.hasScale = true;
  }
  setCurrency(figure, code, text);
  extendTo(scene, figure, at + 1);
  return true;
}

/** "half a cent", "a quarter of a penny" */
function afterArticleOfPart(scene: Scene, { form, endToken }: Figure): number | undefined {
  if (form !== "fraction") return undefined;
  const at = scene.lower(endToken) === "of" ? endToken + 1 : endToken;
  return /^an?$/.test(scene.lower(at)) ? at + 1 : undefined;
}

/** The sign after "10" in "$10 $20" and "3 USD50 cards" belongs to the next number. */
function startsNextAmount(scene: Scene, at: number): boolean {
  if (!scene.isNumber(at + 1)) return false;
  // "10 $ 30 cents": the number after the sign has a unit of its own.
  if (!scene.isGlued(at + 1) && minorUnits.has(byWords.get(scene.lower(at + 2))?.name ?? "")) return false;
  if (isAmountWithCents(scene, at)) return false;
  return scene.isGlued(at + 1) || !scene.isGlued(at);
}

/** "17 USD 25": two figures of cents after a code that stands between, unless they count or cost something themselves. */
function isAmountWithCents(scene: Scene, at: number): boolean {
  if (
    scene.isGlued(at) ||
    scene.isGlued(at + 1) ||
    !/^\d\d$/.test(scene.text(at + 1)) ||
    !/^\p{Lu}{3}$/u.test(scene.text(at))
  )
    return false;
  if (byCode.has(scene.text(at - 2).toUpperCase()) || byCode.has(scene.text(at + 2).toUpperCase())) return false;
  return !scene.isWord(at + 2) || scene.lower(at + 2) === "more";
}

/** Money glued to its digits from behind: "100元", "300p", "115USD". */
function readMoneySuffix(scene: Scene, figure: Figure): boolean {
  const { suffix, prefix } = figure;
  // "HbA1c"
  if (prefix !== "") return false;
  const currency =
    byCode.get(suffix) ?? (suffix === "元" ? bySign.get(suffix) : undefined) ?? minorBySuffix(scene, figure);
  if (!currency) return false;
  setCurrency(figure, currency, suffix);
  figure.suffix = "";
  return true;
}

/** "300p" is money unless it is the height of a picture; "50c" likewise unless it is a temperature. */
function minorBySuffix(scene: Scene, figure: Figure): Currency | undefined {
  if (figure.suffix === "p")
    return pictureHeights.has(figure.value) || /^(?:video|resolution|display)$/.test(scene.lower(figure.endToken))
      ? undefined
      : byWords.get("pence");
  // "the series 3c"
  return figure.suffix === "c" && figure.value > 0 && !numberedThings.has(scene.lower(figure.firstToken - 1))
    ? byWords.get("cent")
    : undefined;
}

const pictureHeights: ReadonlySet<number> = new Set([480, 720, 1080, 1440, 2160]);

/** "won" after a number is nearly always a verb, "marks" are for school, "sens" are senators, "c" is often a temperature. */
function isOtherThanMoney(scene: Scene, figure: Figure, at: number): boolean {
  const lower = scene.lower(at);
  // "passed the 100 million mark", but "a 5 million mark loan"
  if (lower === "mark" && !scene.isHyphen(at - 1) && classOf(scene, at + 1) !== "noun") return true;
  if (lower === "won" && isVerbWon(scene, at + 1)) return true;
  if (lower === "won" || lower === "mark" || lower === "marks") return !figure.hasScale && figure.value < 1000;
  // "the 12 Euro zone countries", "five Euro MPs"
  if (lower === "euro" && ofEurope.test(scene.lower(at + 1))) return true;
  // "two Sens. Smith": a title.
  if (lower === "sen" || lower === "sens") return scene.isCapital(at);
  // "28 c/kWh" is money; "5 c" is a temperature or a letter.
  if (lower === "c") return scene.text(at + 1) !== "/";
  return lower === "ether" || lower === "quids";
}

/** "the 30,000 won by the club", "20,000 won the prize", but "30,000 won a month". */
function isVerbWon(scene: Scene, next: number): boolean {
  const lower = scene.lower(next);
  if (/^an?$/.test(lower)) return unitByWords.get(scene.lower(next + 1))?.kind !== "duration";
  return /^(?:by|the|its|their|his|her)$/.test(lower);
}

/** What "Euro" stands before without a sum: no price is named after it. */
const ofEurope =
  /^(?:zone|area|mps?|mep|meps|elections?|sceptics?|skeptics?|qualifiers?|finals?|matches|games|championships?|tournaments?)$/;

/** Short forms of millions count only beside money: "$5m", "£3 b". */
function readMoneyScale(scene: Scene, figure: Figure): void {
  if (figure.suffix !== "") {
    const scale = scaleSymbols.get(figure.suffix);
    if (scale === undefined) return;
    figure.value *= scale;
    figure.hasScale = true;
    figure.suffix = "";
    return;
  }
  // "$5 bn", "a Rs 3,000-cr fund"
  const at = skipHyphen(scene, figure.endToken);
  const scale = isInitial(scene, at) ? undefined : scaleSymbols.get(scene.text(at));
  if (scale !== undefined && !figure.hasScale) {
    figure.value *= scale;
    figure.hasScale = true;
    extendTo(scene, figure, at + 1);
  } else if (!figure.hasScale) {
    const words = readScales(scene, figure.endToken, figure.value);
    if (words.endToken > figure.endToken) {
      figure.value = words.value;
      figure.hasScale = true;
      extendTo(scene, figure, words.endToken);
    }
  }
}

/** The "B" of "£140 B&B" and the "M" of "a $5 M&S voucher". */
function isInitial(scene: Scene, at: number): boolean {
  return scene.text(at + 1) === "&" && scene.isGlued(at + 1) && scene.isGlued(at + 2);
}

/** "$10 dollars": the name after the sign says the same again. */
function skipNameOfSign(scene: Scene, figure: Figure): void {
  const again = longestMatch(scene, figure.endToken, (key) => byWords.get(key));
  if (again && (again.value.name === figure.unit || again.value.name.endsWith(` ${figure.unit}`))) {
    figure.unit = again.value.name;
    extendTo(scene, figure, again.endToken);
  } else if (figure.unit === "pound sterling" && /^pounds?$/.test(scene.lower(figure.endToken))) {
    extendTo(scene, figure, figure.endToken + 1);
  } else if (
    figure.unit === "dollar" &&
    /^(?:US|U\.S\.|USD)$/.test(scene.text(figure.endToken)) &&
    !isNoun(scene, figure.endToken + 1)
  )
    extendTo(scene, figure, figure.endToken + 1);
}

/** "$5 US stamps": there the letters belong to the noun. */
function isNoun(scene: Scene, at: number): boolean {
  return classOf(scene, at) === "noun";
}
