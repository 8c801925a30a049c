/** A currency behind its digits: “5 €”, “5 USD”, “5 Hong Kong dollars”, “300p”, “5 MUSD”, “millions of dollars”. */
import { type Currency, minorUnits, numberedThings, scaleSymbols, unitByWords } from "../lexicon/index.ts";
import { byCode, bySign, byWords, isCodeLike, setCurrency } from "./currency-signs.ts";
import { extendTo, type Figure, type Scene } from "./figure.ts";
import { skipHyphen } from "./number-words.ts";
import { classOf } from "./phrases.ts";
import { longestMatch } from "./unit-words.ts";

/** "5 €", "5€", "5 USD", "5 euros", "5 Hong Kong dollars", "5 MUSD", "5 USD million", "millions of dollars". */
export function readCurrencyAfter(scene: Scene, figure: Figure): boolean {
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
