/**
 * Money: “$7bn”, “US $5”, “7 million euros”, “300p”, “5 MUSD”. A sign or code on either side of the digits, or a name
 * after them; beside money “m” and “b” are millions and billions.
 */
import { scaleSymbols } from "../lexicon/index.ts";
import { readCurrencyAfter } from "./currency-after.ts";
import { readCurrencyBefore } from "./currency-before.ts";
import { bySign, byWords } from "./currency-signs.ts";
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
