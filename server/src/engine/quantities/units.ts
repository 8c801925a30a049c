/**
 * What a number counts in: money on either side, a unit of measure to the right (“75ml”, “2.5 miles per hour”, “20°C”, “6′2″”), in the
 * words of the tables in `lexicon`. Settles where a word is no unit: a foot, a cup.
 */
import { isPlural, type Unit, unitBySymbol, unitByWords } from "../lexicon/index.ts";
import { extendTo, type Figure, type Scene } from "./figure.ts";
import { skipModifierAfter } from "./modifiers.ts";
import { readMoney } from "./money.ts";
import { skipHyphen } from "./number-words.ts";
import { isShortForm, meaningOfShortForm } from "./short-forms.ts";
import { unitAt } from "./unit-words.ts";
import { unitInContext } from "./units-in-context.ts";

/** `before`: the figure before it in the sentence, whose currency it may share ("$5-10m"). */
export function readUnit(scene: Scene, figure: Figure, before: Figure | undefined): void {
  if (figure.form === "ordinal" || figure.form === "code" || figure.form === "multiple") return;
  if (readMoney(scene, figure, before)) return;
  // "E3G": letters before the digits are money or a name.
  if (figure.prefix !== "") return;
  if (figure.suffix === "") readUnitAfter(scene, figure);
  else if (isShortForm(figure.suffix)) readShortForm(scene, figure, before);
  else readSuffix(scene, figure);
}

function setUnit(figure: Figure, unit: Unit, surface: string): void {
  figure.kind = unit.kind;
  figure.unit = unit.name;
  figure.surfaceUnit = surface;
}

function readUnitAfter(scene: Scene, figure: Figure): void {
  if (readFeetAndInches(scene, figure) || readInchSign(scene, figure)) return;
  const next = skipModifierAfter(scene, figure.endToken);
  const at =
    figure.form === "fraction"
      ? (afterTiedArticle(scene, next) ?? afterArticle(scene, next))
      : afterHyphen(scene, next);
  const isBracketed = isBracketedSymbol(scene, at);
  const unit = unitAt(scene, isBracketed ? at + 1 : at);
  if (!unit) {
    if (scene.lower(at) === "in" && isHeight(scene, figure, at)) setInch(scene, figure, at);
    return;
  }
  // "35 M&S shops"
  if (scene.text(unit.endToken) === "&" && scene.isGlued(unit.endToken)) return;
  if (!isUnitHere(scene, figure, unit.value, at, unit.endToken)) return;
  setUnit(figure, unitInContext(scene, figure, unit.value, unit.endToken), scene.slice(at, unit.endToken));
  if (figure.unit === "pound sterling" || figure.unit === "croatian kuna") figure.kind = "money";
  extendTo(scene, figure, isBracketed ? at + 3 : unit.endToken);
}

/** "20 [kg]" */
function isBracketedSymbol(scene: Scene, at: number): boolean {
  return /^[[<(]$/.test(scene.text(at)) && /^[\]>)]$/.test(scene.text(at + 2)) && unitBySymbol.has(scene.text(at + 1));
}

/** "half a mile", "three quarters of an hour". */
function afterArticle(scene: Scene, at: number): number {
  const next = scene.lower(at) === "of" ? at + 1 : at;
  return /^an?$/.test(scene.lower(next)) && unitAt(scene, next + 1) ? next + 1 : afterHyphen(scene, at);
}

/** "a quarter-of-an-hour", "three-quarters-of-a-mile" */
function afterTiedArticle(scene: Scene, at: number): number | undefined {
  const isTied =
    scene.isHyphen(at) &&
    scene.lower(at + 1) === "of" &&
    scene.isHyphen(at + 2) &&
    /^an?$/.test(scene.lower(at + 3)) &&
    scene.isHyphen(at + 4);
  return isTied ? at + 5 : undefined;
}

/** 6'2" */
function readFeetAndInches(scene: Scene, figure: Figure): boolean {
  const { endToken, firstToken } = figure;
  // A space may stand before the inches if their sign follows: 5' 10".
  const isFeet =
    feetMark.test(scene.text(endToken)) &&
    scene.isGlued(endToken) &&
    scene.isNumber(endToken + 1) &&
    (scene.isGlued(endToken + 1) || inchMark.test(scene.text(endToken + 2)));
  // "6-foot-5", "6 foot 5"
  if (
    /^(?:foot|feet|ft)$/.test(scene.lower(scene.isHyphen(firstToken - 1) ? firstToken - 2 : firstToken - 1)) &&
    (scene.isHyphen(firstToken - 1) || isInchesAfterFeet(scene, figure)) &&
    figure.value < 12
  ) {
    setUnit(figure, unitByWords.get("inch")!, "-");
    return true;
  }
  const isInches =
    feetMark.test(scene.text(firstToken - 1)) &&
    scene.isNumber(firstToken - 2) &&
    (scene.isGlued(firstToken) || inchMark.test(scene.text(endToken))) &&
    scene.isGlued(firstToken - 1);
  if (!isFeet && !isInches) return false;
  setUnit(figure, unitByWords.get(isFeet ? "foot" : "inch")!, scene.text(endToken));
  if (isFeet || inchMark.test(scene.text(endToken))) extendTo(scene, figure, endToken + 1);
  return true;
}

/** "5 foot 4", and nothing that the four counts. */
function isInchesAfterFeet(scene: Scene, { firstToken, endToken, form, value }: Figure): boolean {
  if (form !== "digits" || !scene.isNumber(firstToken - 2) || !Number.isInteger(value * 4)) return false;
  const next = endToken < scene.end ? scene.tokens[endToken]! : undefined;
  return next?.kind !== "word" || /^(?:and|but|or|with|when|at|tall|is|was)$/.test(next.lower);
}

const feetMark = /^['’′]$/;
const inchMark = /^["”″]$/;

/** 25.5″, and 65" or 10 " before "long", "TV" and the like: the sign is a quotation mark elsewhere. */
function readInchSign(scene: Scene, figure: Figure): boolean {
  const { endToken, form } = figure;
  const sign = scene.text(endToken);
  if (form !== "digits" || !/^["”″]$/.test(sign)) return false;
  if (sign !== "″" && !inchWords.test(scene.lower(endToken + 1))) return false;
  setUnit(figure, unitByWords.get("inch")!, sign);
  extendTo(scene, figure, endToken + 1);
  return true;
}

const inchWords =
  /^(?:long|tall|wide|high|deep|thick|screen|screens|display|displays|monitor|tv|tvs|television|televisions|wheels|rims|laptop|tablet|touchscreen|panel|set|hdtv|lcd|oled|x|by)$/;

/** Past a glued hyphen, or past a spaced one before a unit in the singular ("a 70,000 - ton ship", as some archives space it). */
function afterHyphen(scene: Scene, at: number): number {
  if (scene.text(at) !== "-" || scene.isGlued(at)) return skipHyphen(scene, at);
  const unit = unitAt(scene, at + 1);
  const isSingular = unit !== undefined && !isPlural(scene.lower(unit.endToken - 1)) && scene.isWord(at + 1);
  return isSingular || unit?.value.kind === "duration" ? at + 1 : at;
}

/** Words that are units only in the right company: "times", "one second", "a cup", "5G". */
function isUnitHere(scene: Scene, figure: Figure, unit: Unit, at: number, endToken: number): boolean {
  const lower = scene.lower(at);
  if (unit.name === "count") return lower === "times" && endToken === at + 1;
  if (unit.name === "generation wireless") return isGeneration(figure);
  // "one second" is a time; "the two second places" are not.
  if (lower === "second" && !scene.isHyphen(at - 1)) return figure.value === 1 || figure.hasScale;
  // "two gigs of memory", "a 16-gig phone"; others are played: "one gig in Harrow".
  if (lower === "gigs" || (lower === "gig" && figure.value === 1))
    return /^(?:of|ram|memory|storage)$/.test(scene.lower(endToken));
  if (lower === "cup") return !scene.isCapital(at) && !cupMatches.test(scene.lower(endToken));
  return lower !== "stone" || !scene.isCapital(at);
}

const cupMatches = /^(?:competitions?|games?|tie|ties|titles?|final|finals|run|win|wins|match|matches)$/;

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

function readShortForm(scene: Scene, figure: Figure, before: Figure | undefined): void {
  const { suffix } = figure;
  const meaning = meaningOfShortForm(scene, figure, before);
  if (!meaning) return;
  figure.suffix = "";
  if ("symbol" in meaning) {
    setUnit(figure, unitBySymbol.get(meaning.symbol)!, suffix);
    readTail(scene, figure);
  } else {
    figure.value *= meaning.scale;
    figure.hasScale = true;
    readUnitAfter(scene, figure);
  }
}

/** "75ml", "20C", "5G", "100m", "10x"; what no table knows is left in `suffix` and makes the numeral a name. */
function readSuffix(scene: Scene, figure: Figure): void {
  const { suffix } = figure;
  if (/^[xX]$/.test(suffix)) {
    figure.kind = "multiple";
    figure.suffix = "";
    return;
  }
  // "1990s" and "Model 3s" are no seconds; "9.8s" is. "5A" is a flat.
  if ((suffix === "s" && Number.isInteger(figure.value)) || suffix === "A") return;
  if (suffix === "G" && !isGeneration(figure)) return;
  if (suffix === "pp" && FEWEST_PAGES <= figure.value) {
    // "Harrow, 432pp, £20"; "up 3pp" by so many points.
    figure.suffix = "";
    setUnit(figure, { name: "page", kind: "measure" }, suffix);
    figure.kind = "count";
    return;
  }
  if (suffix === "st" && isStones(scene, figure)) {
    figure.suffix = "";
    setUnit(figure, unitByWords.get("stone")!, suffix);
    return;
  }
  if (suffix === "t") {
    // "100t": the SI symbol of the tonne, glued; alone it is a letter.
    figure.suffix = "";
    setUnit(figure, unitByWords.get("tonne")!, suffix);
    return;
  }
  const unit =
    suffix === "in" ? unitByWords.get("inch") : (unitBySymbol.get(suffix) ?? unitByWords.get(suffix.toLowerCase()));
  if (!unit) {
    readSplitUnit(scene, figure);
    return;
  }
  figure.suffix = "";
  setUnit(figure, unitInContext(scene, figure, unit, figure.endToken, suffix), suffix);
  if (figure.unit === "croatian kuna") figure.kind = "money";
  readTail(scene, figure);
}

const FEWEST_PAGES = 48;

/** "12st", "11st 4lb"; "1st" and "21st" are ordinals, unless pounds follow. */
function isStones(scene: Scene, { value, endToken }: Figure): boolean {
  return value % 10 !== 1 || value % 100 === 11 || /^\d{1,2}lbs?$/.test(scene.lower(endToken));
}

/** "3923sq m", "900cu ft": a unit of two words whose first is glued to the digits. */
function readSplitUnit(scene: Scene, figure: Figure): void {
  const key = `${figure.suffix} ${scene.text(figure.endToken)}`;
  const unit = figure.suffix.length > 8 ? undefined : unitByWords.get(key.toLowerCase());
  if (!unit) return;
  figure.suffix = "";
  setUnit(figure, unit, key);
  extendTo(scene, figure, figure.endToken + 1);
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
