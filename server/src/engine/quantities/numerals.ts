/**
 * Every numeral of a sentence, in digits or words, with its value: “1,400”, “$7bn” (its “7bn”), “two dozen”, “2½”, “3.5 × 10⁶”.
 * Takes in what belongs to the number itself (sign, scale, fraction) and leaves currency, unit and meaning to later stages.
 */
import {
  fractionCharacters,
  fractionWords,
  functionWords,
  moneyOnlyScales,
  multiples,
  multiplesBeforeNoun,
  numberedThings,
  ordinalWords,
  referenceWords,
  scaleSymbols,
  scales,
  smallNumbers,
  tens,
  vagueNumbers,
} from "../lexicon/index.ts";
import type { Token } from "../text/index.ts";
import { valueOfDigits } from "./digits.ts";
import { type Figure, hyphens, type NumeralForm, type Scene } from "./figure.ts";
import { mixedEnd, readNumberWords, readScales, skipHyphen, type WordNumber } from "./number-words.ts";

/** No number that anyone reads has more characters; longer runs of digits are data, and are passed over. */
const LONGEST_NUMERAL = 40;

/** True for a token that may be or begin a number: the cheap test that most sentences fail. */
export function mayStartNumber(token: Token): boolean {
  if (token.kind === "number") return true;
  if (token.kind !== "word") return false;
  const { text } = token;
  return numberWords.has(token.lower) || endsInDigit(text) || fractionCharacters.has(text) || isRoman(text);
}

/** "II", "XIV": capitals, up to 89. A lone "I" is a pronoun and "C" a letter, so they don't count. */
function isRoman(text: string): boolean {
  if (text.length > 7 || !/^[IVXL]/.test(text) || text === "I" || text === "L") return false;
  return /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text);
}

/** All numerals of the scene's sentence, in text order. */
export function readNumerals(scene: Scene): Figure[] {
  const figures: Figure[] = [];
  for (let at = scene.first; at < scene.end; ) {
    const figure = numeralAt(scene, at);
    if (figure) figures.push(figure);
    at = figure ? figure.endToken : at + 1;
  }
  return figures;
}

const numberWords: ReadonlySet<string> = new Set([
  ...smallNumbers.keys(),
  ...tens.keys(),
  ...scales.keys(),
  ...vagueNumbers.keys(),
  ...fractionWords.keys(),
  ...multiples.keys(),
  ...multiplesBeforeNoun.keys(),
  ...ordinalWords.keys(),
  "multi",
]);

function numeralAt(scene: Scene, at: number): Figure | undefined {
  const token = scene.tokens[at]!;
  if (token.kind === "number") return digitsAt(scene, at);
  if (token.kind !== "word") return undefined;
  const before = token.lower === "a" || token.lower === "an";
  if (!before && !mayStartNumber(token)) return undefined;
  if (isRoman(token.text)) return romanAt(scene, at);
  const words = readNumberWords(scene, at) ?? multiAt(scene, at);
  if (words) {
    const isNegative = isMinusWord(scene, at - 1);
    const value = isNegative ? -words.value : words.value;
    return make(scene, isNegative ? at - 1 : at, words.endToken, words.form, value, { hasScale: words.hasScale });
  }
  if (before) return undefined;
  const character = fractionCharacters.get(token.text);
  if (character !== undefined) return make(scene, at, at + 1, "fraction", character);
  const ordinal = ordinalWords.get(token.lower);
  if (ordinal !== undefined) return make(scene, at, at + 1, "ordinal", ordinal);
  const multiple = multiples.get(token.lower) ?? multiplesBeforeNoun.get(token.lower);
  if (multiple !== undefined) return make(scene, at, at + 1, "multiple", multiple);
  const part = fractionWords.get(token.lower);
  if (part !== undefined) return make(scene, at, at + 1, "fraction", part);
  return endsInDigit(token.text) ? prefixedDigits(scene, at) : undefined;
}

/** "multi-billion": more than one of the scale. */
function multiAt(scene: Scene, at: number): WordNumber | undefined {
  if (scene.lower(at) !== "multi" || !scene.isHyphen(at + 1)) return undefined;
  const value = scales.get(scene.lower(at + 2));
  return value === undefined || value < 1000 ? undefined : { value, endToken: at + 3, form: "vague", hasScale: true };
}

/** "World War II", "Chapter IV": Roman numerals number what a capital names; nothing is counted in them. */
function romanAt(scene: Scene, at: number): Figure | undefined {
  const before = scene.lower(at - 1);
  const isNumbered = scene.isWord(at - 1) && scene.isCapital(at - 1) && functionWords.get(before) === undefined;
  const isReference = referenceWords.has(before) || numberedThings.has(before);
  if (!isReference && !(isNumbered && scene.text(at).length > 1 && !/^\p{Lu}+$/u.test(scene.text(at - 1))))
    return undefined;
  return make(scene, at, at + 1, "code", 0, {});
}

function make(
  scene: Scene,
  firstToken: number,
  endToken: number,
  form: NumeralForm,
  value: number,
  more: Partial<Pick<Figure, "prefix" | "suffix" | "hasScale">> = {},
): Figure {
  return {
    firstToken,
    endToken,
    start: scene.tokens[firstToken]!.start,
    end: scene.tokens[endToken - 1]!.end,
    form,
    value,
    suffix: "",
    prefix: "",
    hasScale: false,
    lastNumeralToken: endToken - 1,
    ...more,
  };
}

/** "USD500", "PS6m": letters, then digits. Whether the letters are money or a name is for the units to say. */
function prefixedDigits(scene: Scene, at: number): Figure {
  const { text } = scene.tokens[at]!;
  const digits = text.search(/\d/);
  const { value, suffix, valid } = splitDigits(text.slice(digits));
  const prefix = text.slice(0, digits);
  // "scp173m": letters on both sides make a name, unless the first are money.
  const isCode = prefix === prefix.toLowerCase() && /^\p{Ll}/u.test(prefix) && suffix !== "";
  if (!valid || prefix.length > 4 || isCode) return make(scene, at, at + 1, "code", 0, { prefix });
  return scaled(scene, at, at, value, suffix, prefix);
}

function digitsAt(scene: Scene, at: number): Figure {
  const { text } = scene.tokens[at]!;
  const { value, suffix, valid } = splitDigits(text);
  if (!valid) return make(scene, at, at + 1, "code", 0, { suffix });
  // "10s of thousands"
  const many = suffix === "s" && scene.lower(at + 1) === "of" ? vagueNumbers.get(scene.lower(at + 2)) : undefined;
  if (many !== undefined && (value === 10 || value === 100))
    return make(scene, at, at + 3, "vague", value * many, { hasScale: true });
  return scaled(scene, firstOfNumber(scene, at), at, value, suffix, "");
}

/** The digits at the start of `text` and the letters after them. */
function splitDigits(text: string): { value: number; suffix: string; valid: boolean } {
  if (text.length > LONGEST_NUMERAL) return { value: 0, suffix: "", valid: false };
  let end = 0;
  while (end < text.length && isDigitOrSeparator(text.charCodeAt(end))) end++;
  const value = valueOfDigits(text.slice(0, end));
  const rest = text.slice(end);
  const fraction = fractionCharacters.get(rest);
  if (value !== undefined && fraction !== undefined) return { value: value + fraction, suffix: "", valid: true };
  const exponent = /^[eE](\d{1,2})$/.exec(rest);
  // "7E7" is an aeroplane, "3.2E6" and "2e6" are numbers.
  if (value !== undefined && exponent && (rest.startsWith("e") || !Number.isInteger(value)))
    return { value: value * 10 ** Number(exponent[1]), suffix: "", valid: true };
  const isWhole = value !== undefined && (!/\d/.test(rest) || /^\p{L}{1,3}[23]$/u.test(rest));
  return { value: value ?? 0, suffix: rest, valid: isWhole };
}

/** Adds to the digits what belongs to them: sign, thousands after a space, a fraction, a power of ten, a scale. */
function scaled(scene: Scene, firstToken: number, at: number, digits: number, suffix: string, prefix: string): Figure {
  let value = digits;
  let end = at + 1;
  let rest = suffix;
  let hasScale = false;
  if (rest === "") {
    ({ value, end } = grouped(scene, at, value));
    ({ value, end } = withFraction(scene, end, value));
    ({ value, end } = powerOfTen(scene, end, value));
    const words = readScales(scene, end, value);
    hasScale = words.endToken > end;
    ({ value } = words);
    end = words.endToken;
    const symbol = scene.text(end);
    if (!hasScale && scaleSymbols.has(symbol) && !moneyOnlyScales.has(symbol)) {
      value *= scaleSymbols.get(symbol)!;
      hasScale = true;
      end++;
    }
  } else {
    // "7bn", and "45.1million" where the space is lost.
    const scale = moneyOnlyScales.has(rest) ? undefined : (scaleSymbols.get(rest) ?? fusedScale(rest));
    if (scale !== undefined) {
      value *= scale;
      hasScale = true;
      rest = "";
    }
  }
  if (firstToken < at) ({ firstToken, value } = signed(scene, firstToken, at, value));
  return make(scene, firstToken, end, "digits", value, { suffix: rest, prefix, hasScale });
}

function fusedScale(suffix: string): number | undefined {
  return 3 < suffix.length ? scales.get(suffix.toLowerCase()) : undefined;
}

/** Where the number starts: at its minus sign, its plus sign, or the point of ".5". */
function firstOfNumber(scene: Scene, at: number): number {
  const before = scene.text(at - 1);
  // "a minus-1.4 degree angle"
  if (scene.isHyphen(at - 1) && isMinusWord(scene, at - 2)) return at - 2;
  if (!scene.isGlued(at)) return isMinusWord(scene, at - 1) || isSpacedMinus(scene, at) ? at - 1 : at;
  const opens = at - 1 === scene.first || scene.tokens[at - 1]!.spaced || /^[($£€[]$/.test(scene.text(at - 2));
  if (before === "." && opens && !/\D/.test(scene.text(at))) return at - 1;
  const isSign = (hyphens.has(before) || before === "+") && opens && before !== "—";
  if (isSign && (!endsNumber(scene, at - 2) || isChangeOfIndex(scene, at) || isChangeOfLevel(scene, at))) return at - 1;
  return at;
}

/** "FTSE 100 -0.5%": a change after the name of an index, which ends in a number. */
function isChangeOfIndex(scene: Scene, at: number): boolean {
  return (
    /^(?:%|percent|per)$/.test(scene.lower(at + 1)) &&
    scene.isWord(at - 3) &&
    scene.isCapital(at - 3) &&
    scene.tokens[at - 2]!.spaced
  );
}

/** "7,412.50 -0.3%", "$1.2712 +0.1%": how far a level moved, which stands right before it and is far from it. */
function isChangeOfLevel(scene: Scene, at: number): boolean {
  if (scene.text(at + 1) !== "%" || !scene.tokens[at - 1]!.spaced || !/[.,]/.test(scene.text(at - 2))) return false;
  if (scene.text(at - 1) === "+") return true;
  const [level, change] = [valueOfDigits(scene.text(at - 2)), valueOfDigits(scene.text(at))];
  return level !== undefined && change !== undefined && SMALLEST_LEVEL * change <= level;
}

/** In changes. */
const SMALLEST_LEVEL = 10;

/** "minus 20", but not the sum "30 minus 20". */
function isMinusWord(scene: Scene, at: number): boolean {
  return (
    /^(?:minus|negative)$/.test(scene.lower(at)) && !endsNumber(scene, at - 1) && !/^or$/.test(scene.lower(at - 1))
  );
}

/** "- 20 degrees": a spaced hyphen is a sign only before a temperature. */
function isSpacedMinus(scene: Scene, at: number): boolean {
  return (
    scene.text(at - 1) === "-" &&
    /^(?:degrees?|°|celsius|fahrenheit)$/.test(scene.lower(at + 1)) &&
    !endsNumber(scene, at - 2)
  );
}

/** "5 -3" and "10 -20" are ranges or lists badly spaced, not negative numbers. */
function endsNumber(scene: Scene, at: number): boolean {
  return scene.isNumber(at) || scene.text(at) === "%";
}

function signed(scene: Scene, firstToken: number, at: number, value: number): { firstToken: number; value: number } {
  const sign = scene.text(firstToken);
  if (sign === ".") return { firstToken, value: Number(`0.${scene.text(at)}`) };
  return { firstToken, value: sign === "+" ? value : -value };
}

/** "10 000 000", "10, 000": thousands parted by a space. A group "000" shows it; so do two groups, or a no-break or thin space. */
function grouped(scene: Scene, at: number, value: number): { value: number; end: number } {
  let end = at + 1;
  if (!/^\d{1,3}$/.test(scene.text(at))) return { value, end };
  let digits = scene.text(at);
  let sure = false;
  for (;;) {
    const comma = scene.text(end) === "," ? 1 : 0;
    const group = scene.text(end + comma);
    if (!/^\d{3}$/.test(group) || !scene.isNumber(end + comma)) break;
    const space = scene.prose.charAt(scene.tokens[end + comma]!.start - 1);
    const isGroup = group === "000" || /[\u00a0\u2009\u202f]/.test(space);
    if (comma === 1 && !isGroup && !sure) break;
    if (!isGroup && !sure && !/^\d{3}$/.test(scene.text(end + 1))) break;
    sure = true;
    digits += group;
    end += comma + 1;
  }
  return { value: Number(digits), end };
}

/** "7 3/4", "5-1/2", "2 ½", "3/4", "three and a half" in digits ("3 and a half"); of "$4.17 ½" half a cent. */
function withFraction(scene: Scene, at: number, value: number): { value: number; end: number } {
  const character = fractionCharacters.get(scene.text(at));
  if (character !== undefined) return { value: plusPart(scene.text(at - 1), value, character), end: at + 1 };
  const rulerPart = partOnRuler(scene, at);
  if (rulerPart !== undefined) return { value: plusPart(scene.text(at - 1), value, rulerPart), end: at + 4 };
  if (scene.text(at) === "/" && scene.isGlued(at) && scene.isGlued(at + 1)) {
    // "2/3rds"
    const below = plainInteger(scene.text(at + 1).replace(/(?:rd|th)s?$/, ""));
    if (
      below !== undefined &&
      Number.isInteger(value) &&
      0 < value &&
      value < 10 &&
      value < below &&
      scene.text(at + 2) !== "/"
    ) {
      return { value: value / below, end: at + 2 };
    }
    return { value, end: at };
  }
  const above = plainInteger(scene.text(at));
  const below = plainInteger(scene.text(at + 2));
  if (
    above !== undefined &&
    below !== undefined &&
    scene.text(at + 1) === "/" &&
    above < below &&
    Number.isInteger(value)
  ) {
    return { value: value + above / below, end: at + 3 };
  }
  if (scene.lower(at) === "and" && scene.text(at + 2) === "/") {
    const part = withFraction(scene, at + 2, Number(scene.text(at + 1)));
    if (part.end > at + 2) return { value: value + part.value, end: part.end };
  }
  const mixed = mixedEnd(scene, skipHyphen(scene, at));
  return mixed ? { value: value + mixed.part, end: mixed.endToken } : { value, end: at };
}

/** A part of the last place written. */
function plusPart(digits: string, value: number, part: number): number {
  const point = digits.lastIndexOf(".");
  const places = point < 0 ? 0 : digits.length - point - 1;
  return Number((value + part * 10 ** -places).toPrecision(MOST_DIGITS));
}

/** That a double holds exactly. */
const MOST_DIGITS = 15;

/** "-1/2" of "a 5-1/2 inch screen": parts as rulers have them, after a hyphen. */
function partOnRuler(scene: Scene, at: number): number | undefined {
  if (!scene.isHyphen(at) || scene.text(at + 2) !== "/" || !scene.isGlued(at + 2) || !scene.isGlued(at + 3))
    return undefined;
  const [above, below] = [plainInteger(scene.text(at + 1)), plainInteger(scene.text(at + 3))];
  if (above === undefined || below === undefined || !/^(?:[2-4]|8|16|32|64)$/.test(String(below))) return undefined;
  return 0 < above && above < below && scene.text(at + 4) !== "/" ? above / below : undefined;
}

function plainInteger(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** "2.998 × 10⁸", "3 x 10^-5", "×10−8" (the superscript lost), and "10^9" alone. */
function powerOfTen(scene: Scene, at: number, value: number): { value: number; end: number } {
  const times = scene.text(at);
  if (times === "^" && scene.text(at - 1) === "10" && value === 10 && scene.isGlued(at))
    return exponentAt(scene, at + 1, 1) ?? { value, end: at };
  if (times !== "×" && times !== "x" && times !== "*" && times !== "·") return { value, end: at };
  const ten = scene.text(at + 1);
  const raised = /^10([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})$/.exec(ten);
  if (raised) return { value: value * 10 ** Number(withoutRaising(raised[1]!)), end: at + 2 };
  if (ten !== "10") return { value, end: at };
  let next = at + 2;
  if (scene.text(next) === "^") next++;
  else if (!scene.isGlued(next)) return { value, end: at };
  return exponentAt(scene, next, value) ?? { value, end: at };
}

/** `value` times ten to the power written at `at`. */
function exponentAt(scene: Scene, at: number, value: number): { value: number; end: number } | undefined {
  const isNegative = hyphens.has(withoutRaising(scene.text(at)));
  const next = isNegative ? at + 1 : at;
  const digits = withoutRaising(scene.text(next));
  if (!/^\d{1,2}$/.test(digits)) return undefined;
  return { value: value * 10 ** (isNegative ? -Number(digits) : Number(digits)), end: next + 1 };
}

/** "⁻⁸" as "−8". */
function withoutRaising(text: string): string {
  return text.normalize("NFKC");
}

function endsInDigit(text: string): boolean {
  if (text.length > LONGEST_NUMERAL) return false;
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

function isDigit(unit: number): boolean {
  return 48 <= unit && unit <= 57;
}

function isDigitOrSeparator(unit: number): boolean {
  return isDigit(unit) || unit === 46 || unit === 44;
}
