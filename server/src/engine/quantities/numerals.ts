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
import { grouped, powerInWords, powerOfTen, withFraction } from "./digit-tails.ts";
import { valueOfDigits } from "./digits.ts";
import type { Figure, NumeralForm, Scene } from "./figure.ts";
import { readNumberWords, readParts, readScales, skipHyphen, type WordNumber } from "./number-words.ts";
import { firstOfNumber, isMinusWord, signed } from "./signs.ts";

/** No number that anyone reads has more characters; longer runs of digits are data, and are passed over. */
const LONGEST_NUMERAL = 40;

/** True for a token that may be or begin a number: the cheap test that most sentences fail. */
export function mayStartNumber(token: Token): boolean {
  if (token.kind === "number") return true;
  if (token.kind !== "word") return false;
  const { text } = token;
  return numberWords.has(token.lower) || endsInDigit(text) || fractionCharacters.has(text.charAt(0)) || isRoman(text);
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
    const { value, end } = powerInWords(scene, words.endToken, words.value);
    const first = isNegative ? at - 1 : at;
    return make(scene, first, end, words.form, isNegative ? -value : value, { hasScale: words.hasScale });
  }
  if (before) return undefined;
  const character = fractionCharacters.get(token.text.charAt(0));
  if (character !== undefined) {
    // "½m", "½pc"
    const suffix = token.text.slice(1);
    return suffix === ""
      ? make(scene, at, at + 1, "fraction", character)
      : scaled(scene, at, at, character, suffix, "");
  }
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
  // "2 thirds", "3-quarters"
  const parts =
    suffix === "" && Number.isInteger(value) ? readParts(scene, skipHyphen(scene, at + 1), value) : undefined;
  if (parts) return make(scene, at, parts.endToken, parts.form, parts.value, { hasScale: parts.hasScale });
  return scaled(scene, firstOfNumber(scene, at), at, value, suffix, "");
}

/** The digits at the start of `text` and the letters after them. */
function splitDigits(text: string): { value: number; suffix: string; valid: boolean } {
  if (text.length > LONGEST_NUMERAL) return { value: 0, suffix: "", valid: false };
  let end = 0;
  while (end < text.length && isDigitOrSeparator(text.charCodeAt(end))) end++;
  const value = valueOfDigits(text.slice(0, end));
  const rest = text.slice(end);
  // "2½", "3½bn", "2½m"
  const fraction = fractionCharacters.get(rest.charAt(0));
  if (value !== undefined && fraction !== undefined)
    return { value: value + fraction, suffix: rest.slice(1), valid: !/\d/.test(rest) };
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
    ({ value, end } = powerInWords(scene, end, value));
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
