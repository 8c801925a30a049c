/**
 * What a number counts in: “$7bn”, “7 million euros”, “300p”, “75ml”, “2.5 miles per hour”, “$1.40 a share”. Reads currencies on
 * either side, units to the right, and settles short forms whose meaning the neighbours decide (“m”, “K”, “pound”).
 */
import {
  type Currency,
  currencies,
  gluedOnlySymbols,
  longestUnit,
  minorUnits,
  scaleSymbols,
  type Unit,
  unitBySymbol,
  unitByWords,
} from "../lexicon/index.ts";
import { countedNounEnd } from "./counted.ts";
import { extendFrom, extendTo, type Figure, type Scene } from "./figure.ts";
import { readScales, skipHyphen } from "./number-words.ts";
import { classOf } from "./phrases.ts";

/** `before`: the figure before it in the sentence, whose currency it may share ("$5-10m"). */
export function readUnit(scene: Scene, figure: Figure, before: Figure | undefined): void {
  if (figure.form === "ordinal" || figure.form === "code" || figure.form === "multiple") return;
  const isMoney =
    readCurrencyBefore(scene, figure) || sharesCurrency(scene, figure, before) || readCurrencyAfter(scene, figure);
  if (isMoney) {
    readMoneyScale(scene, figure);
    skipNameOfSign(scene, figure);
  } else if (figure.suffix !== "") readSuffix(scene, figure);
  else readUnitAfter(scene, figure);
}

// ---- Money ------------------------------------------------------------------------------------------------------

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
function readCurrencyBefore(scene: Scene, figure: Figure): boolean {
  if (figure.prefix !== "") return readPrefix(figure);
  const isAbbreviated = scene.text(figure.firstToken - 1) === "." && scene.text(figure.firstToken - 2) === "Rs";
  const at = figure.firstToken - (isAbbreviated ? 2 : 1);
  const text = scene.text(at);
  if (text === "") return false;
  const sign = bySign.get(text);
  if (sign && !/^\p{L}+$/u.test(text)) {
    const letters = /^[as]$/.test(scene.text(at - 1)) ? "" : scene.text(at - 1);
    const wide = letters === "" ? undefined : bySign.get(`${letters.toUpperCase().replace(/^U\.S\.?$/, "US")}${text}`);
    setCurrency(figure, wide ?? sign, wide ? `${letters}${text}` : text);
    extendFrom(scene, figure, wide ? at - 1 : at);
    return true;
  }
  const isGluedOnly = text === "PS" || text === "R" || text === "元";
  const letters = isGluedOnly ? undefined : (byCode.get(text.toUpperCase()) ?? bySign.get(text.toUpperCase()) ?? sign);
  if (!letters || !isCodeLike(scene, at)) return false;
  setCurrency(figure, letters, text);
  extendFrom(scene, figure, at);
  return true;
}

/** "ALL 5" and "all 5" are no leks: a code is in capitals, or so are the words of its currency ("usd", "rmb"). */
function isCodeLike(scene: Scene, at: number): boolean {
  const text = scene.text(at);
  return (
    text === text.toUpperCase() ||
    bySign.has(text) ||
    text === "usd" ||
    text === "rmb" ||
    text === "eur" ||
    text === "gbp"
  );
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

function readPrefix(figure: Figure): boolean {
  const { prefix } = figure;
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

/** "5 €", "5€", "5 USD", "5 euros", "5 Hong Kong dollars", "5 MUSD", "5 USD million". */
function readCurrencyAfter(scene: Scene, figure: Figure): boolean {
  if (figure.suffix !== "") return readMoneySuffix(scene, figure);
  const at = skipHyphen(scene, figure.endToken);
  const text = scene.text(at);
  const names = longestMatch(scene, at, (key) => byWords.get(key));
  if (names && names.endToken > at) {
    if (isOtherThanMoney(scene, figure, names.value.name, at)) return false;
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

/** The sign after "10" in "$10 $20" and "3 USD50 cards" belongs to the next number. */
function startsNextAmount(scene: Scene, at: number): boolean {
  return scene.isNumber(at + 1) && (scene.isGlued(at + 1) || !scene.isGlued(at));
}

/** Money glued to its digits from behind: "100元", "300p", "115USD". */
function readMoneySuffix(scene: Scene, figure: Figure): boolean {
  const { suffix } = figure;
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
  return figure.suffix === "c" && figure.value > 0 ? byWords.get("cent") : undefined;
}

const pictureHeights: ReadonlySet<number> = new Set([480, 720, 1080, 1440, 2160]);

/** "won" after a number is nearly always a verb, "pound" often a weight, "real" and "buck" other words. */
function isOtherThanMoney(scene: Scene, figure: Figure, name: string, at: number): boolean {
  const lower = scene.lower(at);
  if (lower === "pound" || lower === "pounds") return true;
  if (lower === "won") return !figure.hasScale && figure.value < 1000;
  if (name === "dram") return true;
  return lower === "c" || lower === "ether" || lower === "quids";
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
  const scale = scaleSymbols.get(scene.text(figure.endToken));
  if (scale !== undefined && !figure.hasScale) {
    figure.value *= scale;
    figure.hasScale = true;
    extendTo(scene, figure, figure.endToken + 1);
  } else if (!figure.hasScale) {
    const words = readScales(scene, figure.endToken, figure.value);
    if (words.endToken > figure.endToken) {
      figure.value = words.value;
      figure.hasScale = true;
      extendTo(scene, figure, words.endToken);
    }
  }
}

/** "$10 dollars": the name after the sign says the same again. */
function skipNameOfSign(scene: Scene, figure: Figure): void {
  const again = longestMatch(scene, figure.endToken, (key) => byWords.get(key));
  if (again && (again.value.name === figure.unit || again.value.name.endsWith(` ${figure.unit}`))) {
    figure.unit = again.value.name;
    extendTo(scene, figure, again.endToken);
  }
}

/** "3 dollars 50 cents", "3 dollars and 50": a minor unit right after its major one is part of the same amount. */
export function joinMinorUnits(scene: Scene, figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    const parts = before && partsOf(scene, before, figure);
    if (before && parts !== undefined) {
      before.value += figure.value / parts;
      extendTo(scene, before, figure.endToken);
    } else joined.push(figure);
  }
  return joined;
}

/** How many of `figure` make one of `before`; undefined when they are two amounts. */
function partsOf(scene: Scene, before: Figure, figure: Figure): number | undefined {
  if (
    before.unit === undefined ||
    before.hasScale ||
    !Number.isInteger(before.value) ||
    !scene.isWord(before.endToken - 1)
  )
    return undefined;
  const hasAnd = scene.lower(before.endToken) === "and";
  if (figure.firstToken !== before.endToken + (hasAnd ? 1 : 0)) return undefined;
  if (figure.unit === undefined) {
    const isBare =
      hasAnd && figure.form === "digits" && 10 <= figure.value && figure.value < 100 && !scene.isWord(figure.endToken);
    return isBare && before.kind === "money" && Number.isInteger(figure.value) ? 100 : undefined;
  }
  const minor = minorUnits.get(figure.unit);
  return minor?.of.includes(before.unit) && figure.value < minor.parts ? minor.parts : undefined;
}

// ---- Measures ---------------------------------------------------------------------------------------------------

function setUnit(figure: Figure, unit: Unit, surface: string): void {
  figure.kind = unit.kind;
  figure.unit = unit.name;
  figure.surfaceUnit = surface;
}

/** The longest run of tokens from `at` that `find` knows: words parted by one space, glued tokens by none, lower case. */
function longestMatch<T>(
  scene: Scene,
  at: number,
  find: (key: string) => T | undefined,
  text = false,
): { value: T; endToken: number } | undefined {
  let key = "";
  let best: { value: T; endToken: number } | undefined;
  for (let next = at; next < at + longestUnit && next < scene.end; next++) {
    const token = scene.tokens[next]!;
    if (token.text.length > 20) break;
    key += (next > at && token.spaced ? " " : "") + (text ? token.text : token.lower);
    const value = find(key);
    if (value !== undefined) best = { value, endToken: next + 1 };
  }
  return best;
}

/** A unit in words or symbols that starts at `at`. */
function unitAt(scene: Scene, at: number): { value: Unit; endToken: number } | undefined {
  const symbol = longestMatch(scene, at, (key) => unitBySymbol.get(key), true);
  const words = longestMatch(scene, at, (key) => unitByWords.get(key));
  if (symbol && words) return words.endToken < symbol.endToken ? symbol : words;
  if (!symbol) return words;
  // A lone letter after a space is no symbol, and neither is one that starts a word of its own ("5 in all").
  return symbol.endToken === at + 1 && gluedOnlySymbols.has(scene.text(at)) && !endsPhrase(scene, at + 1)
    ? undefined
    : symbol;
}

/** A lone letter may be a symbol where a phrase ends: "for 3 h.", "5 g of salt". */
function endsPhrase(scene: Scene, at: number): boolean {
  const found = classOf(scene, at);
  return found === "end" || found === "mark" || found === "preposition" || found === "conjunction";
}

function readUnitAfter(scene: Scene, figure: Figure): void {
  if (readFeetAndInches(scene, figure)) return;
  const at = figure.form === "fraction" ? afterArticle(scene, figure.endToken) : afterHyphen(scene, figure.endToken);
  const bracketed =
    /^[[<(]$/.test(scene.text(at)) && /^[\]>)]$/.test(scene.text(at + 2)) && unitBySymbol.has(scene.text(at + 1));
  const unit = unitAt(scene, bracketed ? at + 1 : at);
  if (!unit) {
    if (/^in$/.test(scene.lower(at)) && isHeight(scene, figure, at)) setInch(scene, figure, at);
    return;
  }
  if (!isUnitHere(scene, figure, unit.value, at, unit.endToken)) return;
  const surface = scene.slice(at, unit.endToken);
  const settled = settle(scene, figure, unit.value, unit.endToken);
  setUnit(figure, settled, surface);
  if (settled.name === "pound sterling") figure.kind = "money";
  extendTo(scene, figure, bracketed ? at + 3 : unit.endToken);
}

/** "half a mile", "three quarters of an hour". */
function afterArticle(scene: Scene, at: number): number {
  const next = scene.lower(at) === "of" ? at + 1 : at;
  return /^an?$/.test(scene.lower(next)) && unitAt(scene, next + 1) ? next + 1 : afterHyphen(scene, at);
}

/** 6'2" */
function readFeetAndInches(scene: Scene, figure: Figure): boolean {
  const { endToken, firstToken } = figure;
  const isFeet =
    feetMark.test(scene.text(endToken)) &&
    scene.isGlued(endToken) &&
    scene.isNumber(endToken + 1) &&
    scene.isGlued(endToken + 1);
  const isInches =
    feetMark.test(scene.text(firstToken - 1)) &&
    scene.isNumber(firstToken - 2) &&
    scene.isGlued(firstToken) &&
    scene.isGlued(firstToken - 1);
  if (!isFeet && !isInches) return false;
  setUnit(figure, unitByWords.get(isFeet ? "foot" : "inch")!, scene.text(endToken));
  if (isFeet || /^["”″]$/.test(scene.text(endToken))) extendTo(scene, figure, endToken + 1);
  return true;
}

const feetMark = /^['’′]$/;

/** Past a glued hyphen, or past a spaced one before a unit of time ("30 - year bonds", as some archives space it). */
function afterHyphen(scene: Scene, at: number): number {
  if (scene.text(at) === "-" && !scene.isGlued(at) && unitAt(scene, at + 1)?.value.kind === "duration") return at + 1;
  return skipHyphen(scene, at);
}

/** Words that are units only in the right company: "time(s)", "quarters", "degrees" of education. */
function isUnitHere(scene: Scene, figure: Figure, unit: Unit, at: number, endToken: number): boolean {
  const lower = scene.lower(at);
  if (unit.name === "count") return lower === "times" && endToken === at + 1;
  if (lower === "second" && !scene.isHyphen(at - 1)) return figure.value === 1 || figure.hasScale === true;
  if (lower === "stone" || lower === "cup" || lower === "bar" || lower === "nits")
    return (
      !scene.isCapital(at) &&
      (lower !== "cup" || !/^(?:tie|ties|final|finals|run|win|wins|match)$/.test(scene.lower(endToken)))
    );
  if (unit.name === "generation wireless") return isGeneration(figure);
  if (lower === "m" && figure.value >= 1000 && !figure.hasScale) return true;
  // "17 Day to Day…": a capitalised time word mid-sentence is a name, unless the sentence is all capitals.
  return true;
}

function isGeneration(figure: Figure): boolean {
  return Number.isInteger(figure.value) && 2 <= figure.value && figure.value <= 7;
}

/** "6 ft 2 in". */
function isHeight(scene: Scene, figure: Figure, at: number): boolean {
  const before = scene.lower(figure.firstToken - 1);
  return (before === "ft" || before === "feet" || before === "foot") && !scene.isNumber(at + 1);
}

function setInch(scene: Scene, figure: Figure, at: number): void {
  setUnit(figure, unitByWords.get("inch")!, scene.text(at));
  extendTo(scene, figure, at + 1);
}

/** The pound is money beside millions or the words of money, else a weight. */
function settle(scene: Scene, figure: Figure, unit: Unit, endToken: number): Unit {
  if (unit.name !== "pound") return unit;
  const sterling: Unit = { name: "pound sterling", kind: "measure" };
  if (figure.hasScale) return sterling;
  if (/^(?:note|coin|shop|fine|bill|prize|fee|deal)s?$/.test(scene.lower(endToken))) return sterling;
  if (scene.lower(endToken) === "of" || scene.lower(figure.endToken) === "lb" || scene.lower(figure.endToken) === "lbs")
    return unit;
  for (let at = figure.firstToken - 1; at >= scene.first && at > figure.firstToken - 12; at--) {
    if (moneyWords.has(scene.lower(at))) return sterling;
  }
  return unit;
}

const moneyWords: ReadonlySet<string> = new Set(
  (
    "cost costs costing pay pays paid paying price prices priced profit profits sales salary wages fee fees fined fine worth " +
    "spent spend spending sold sell bought buy raised raise invest invested earn earned earns cash money fund funds tax debt " +
    "loan budget income revenue turnover bill bills charge charged prize"
  ).split(" "),
);

/** "75ml", "20C", "5G", "100m", "10x"; what no table knows is left in `suffix` and makes the numeral a name. */
function readSuffix(scene: Scene, figure: Figure): void {
  const { suffix } = figure;
  if (/^[kKmMbB]$/.test(suffix) || suffix === "mm") return readAmbiguousSuffix(scene, figure);
  if (/^[xX]$/.test(suffix)) {
    figure.kind = "multiple";
    figure.suffix = "";
    return;
  }
  if (suffix === "s") {
    if (Number.isInteger(figure.value)) return;
  }
  if (suffix === "G" && !isGeneration(figure)) return;
  if (suffix === "in") {
    figure.suffix = "";
    setUnit(figure, unitByWords.get("inch")!, suffix);
    return;
  }
  const unit = unitBySymbol.get(suffix) ?? unitByWords.get(suffix.toLowerCase());
  if (!unit || (suffix.length === 1 && suffix === "A")) return;
  figure.suffix = "";
  setUnit(figure, unit, suffix);
  readTail(scene, figure);
}

/** "40km/h", "20deg C": the tail of a unit whose head is glued to the digits. */
function readTail(scene: Scene, figure: Figure): void {
  let key = figure.surfaceUnit ?? "";
  for (let at = figure.endToken; at < figure.endToken + 2 && at < scene.end; at++) {
    key += (scene.isGlued(at) ? "" : " ") + scene.text(at);
    const unit = unitBySymbol.get(key) ?? unitByWords.get(key.toLowerCase());
    if (!unit) continue;
    setUnit(figure, unit, key);
    extendTo(scene, figure, at + 1);
    return;
  }
}

/** Distances that are run, swum and hurdled: "100m", "the 1500m". World Athletics and World Aquatics programmes. */
const raceDistances: ReadonlySet<number> = new Set([
  50, 60, 100, 110, 200, 400, 500, 800, 1000, 1500, 3000, 5000, 10000,
]);
const raceWords =
  /^(?:run|race|races|hurdles|relay|sprint|final|heats?|freestyle|butterfly|backstroke|breaststroke|medley|title|champion|record|steeplechase|individual|indoor|dash|walk|event|course|backcountry|fun|charity)$/;
const sizeWords =
  /^(?:tall|long|wide|high|deep|away|thick|across|square|apart|above|below|from|of|off|north|south|east|west|up|down|out|radius|diameter|depth|height|width)$/;

/** "5m": metres or millions; "10K": thousands or a run; "3B": billions. */
function readAmbiguousSuffix(scene: Scene, figure: Figure): void {
  const { suffix } = figure;
  const next = scene.lower(scene.isHyphen(figure.endToken) ? figure.endToken + 1 : figure.endToken);
  if (suffix === "mm") return take("mm");
  if (/[kK]/.test(suffix)) {
    if (raceWords.test(next)) return take("km");
    // "4K television": a resolution, and so a name.
    if (
      figure.value <= 8 &&
      countedNounEnd(scene, figure.endToken, true) === undefined &&
      scene.isWord(figure.endToken)
    )
      return;
    return multiply(1e3);
  }
  if (/[bB]/.test(suffix)) return multiply(1e9);
  if (suffix === "M") return multiply(1e6);
  if (raceWords.test(next) || sizeWords.test(next)) return take("m");
  const isRace =
    raceDistances.has(figure.value) &&
    (scene.lower(figure.firstToken - 1) === "the" || /^['’]s$/.test(scene.lower(figure.firstToken - 1)));
  if (!isRace && (countedNounEnd(scene, figure.endToken, true) !== undefined || /^(?:a|per|more)$/.test(next)))
    return multiply(1e6);
  return take("m");

  function multiply(scale: number): void {
    figure.value *= scale;
    figure.hasScale = true;
    figure.suffix = "";
  }
  function take(symbol: string): void {
    figure.suffix = "";
    setUnit(figure, unitBySymbol.get(symbol)!, suffix);
  }
}

// ---- Per --------------------------------------------------------------------------------------------------------

/** What an amount may be "a" or "an" of, besides the units: "$1.40 a share", "£10 a head". */
const shareWords: ReadonlySet<string> = new Set(
  "share barrel head person pupil student night game match vote household family unit piece bottle ticket page minute dozen seat plate".split(
    " ",
  ),
);

/** "per hour", "a share", "/km", "a-year", and, past what is measured, "… of jet fuel a year". */
export function readPer(scene: Scene, figure: Figure): void {
  if (figure.unit === undefined || figure.kind === "age") return;
  let at = skipHyphen(scene, figure.endToken);
  if (scene.lower(at) === "of") at = endOfSubstance(scene, at + 1);
  const isFar = figure.endToken < at;
  const lower = scene.lower(at);
  const isSlash = lower === "/" && scene.isGlued(at) && !isFar;
  const isArticle = lower === "a" || lower === "an";
  if (!isSlash && !isArticle && lower !== "per" && lower !== "each" && lower !== "every") return;
  let next = at + 1;
  if (scene.isHyphen(next)) next++;
  const unit = perUnit(scene, next, isArticle || isFar || lower === "each" || lower === "every");
  if (!unit || (isFar && unitByWords.get(unit.name)?.kind !== "duration")) return;
  figure.unit = `${figure.unit} per ${unit.name}`;
  figure.surfaceUnit = isFar
    ? `${figure.surfaceUnit} ${scene.slice(at, unit.endToken)}`
    : `${figure.surfaceUnit} ${scene.slice(at, unit.endToken)}`.replace(" /", "/");
  if (figure.kind === "duration" || figure.kind === "count") figure.kind = "count";
  if (!isFar) extendTo(scene, figure, unit.endToken);
}

function perUnit(scene: Scene, at: number, isNarrow: boolean): { name: string; endToken: number } | undefined {
  const lower = scene.lower(at);
  if (lower === "annum") return { name: "year", endToken: at + 1 };
  if (lower === "capita") return { name: "person", endToken: at + 1 };
  const unit = unitAt(scene, at);
  if (
    unit &&
    lower !== "time" &&
    !(isNarrow && lower === "second") &&
    !(isNarrow && unit.value.name === "percentage")
  ) {
    return { name: unit.value.name, endToken: unit.endToken };
  }
  if (shareWords.has(lower)) return { name: lower, endToken: at + 1 };
  if (isNarrow || !scene.isWord(at)) return undefined;
  const counted = countedNounEnd(scene, at, false);
  return counted === undefined ? undefined : { name: scene.slice(at, counted).toLowerCase(), endToken: counted };
}

/** "of jet fuel" before "a year": at most four words. */
function endOfSubstance(scene: Scene, at: number): number {
  let end = at;
  while (end < at + 5 && classOf(scene, end) === "noun") end++;
  return end;
}
