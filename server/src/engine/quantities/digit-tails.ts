/** What belongs to a number in digits and stands behind them: “10 000 000”, “7 3/4”, “5-1/2”, “2.998 × 10⁸”. */
import { fractionCharacters, smallNumbers } from "../lexicon/index.ts";
import { byCode, bySign, byWords } from "./currency-signs.ts";
import { MOST_DIGITS } from "./digits.ts";
import { hyphens, type Scene } from "./figure.ts";
import { mixedEnd, skipHyphen } from "./number-words.ts";

/**
 * "10 000 000", "10, 000", "£12 800", "12 800 euros": thousands parted by a space. A group "000" shows it; so do two groups, a no-break
 * or thin space, and a currency on either side.
 */
export function grouped(scene: Scene, at: number, value: number): { value: number; end: number } {
  let end = at + 1;
  const [, prefix = "", first] = /^(\D*)(\d{1,3})$/.exec(scene.text(at)) ?? [];
  const isSum = isMoney(prefix || scene.text(at - 1));
  if (first === undefined || (prefix !== "" && !isSum)) return { value, end };
  let digits = first;
  let sure = false;
  for (;;) {
    const comma = scene.text(end) === "," ? 1 : 0;
    const group = scene.text(end + comma);
    if (!/^\d{3}$/.test(group) || !scene.isNumber(end + comma)) break;
    const space = scene.prose.charAt(scene.tokens[end + comma]!.start - 1);
    // "a $5 100-watt bulb"
    const isOfSum = (isSum || byWords.has(scene.lower(end + 1))) && comma === 0 && !scene.isHyphen(end + 1);
    const isGroup = isOfSum || group === "000" || /[\u00a0\u2009\u202f]/.test(space);
    if (comma === 1 && !isGroup && !sure) break;
    if (!isGroup && !sure && !/^\d{3}$/.test(scene.text(end + 1))) break;
    sure = true;
    digits += group;
    end += comma + 1;
  }
  return { value: Number(digits), end };
}

/** “£”, “R” and “USD” before a sum. */
function isMoney(sign: string): boolean {
  return bySign.has(sign) || byCode.has(sign);
}

/** "7 3/4", "5-1/2", "2 ½", "3/4", "three and a half" in digits ("3 and a half"); of "$4.17 ½" half a cent. */
export function withFraction(scene: Scene, at: number, value: number): { value: number; end: number } {
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
export function powerOfTen(scene: Scene, at: number, value: number): { value: number; end: number } {
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

/** "10 to the minus six", "ten to the power of nine". */
export function powerInWords(scene: Scene, at: number, value: number): { value: number; end: number } {
  if (value !== 10 || scene.lower(at) !== "to" || scene.lower(at + 1) !== "the") return { value, end: at };
  const afterPower = scene.lower(at + 2) === "power" ? at + (scene.lower(at + 3) === "of" ? 4 : 3) : at + 2;
  const isNegative = /^(?:minus|negative)$/.test(scene.lower(afterPower));
  const last = isNegative ? afterPower + 1 : afterPower;
  const digits = /^\d{1,2}$/.test(scene.text(last)) ? Number(scene.text(last)) : undefined;
  const exponent = digits ?? smallNumbers.get(scene.lower(last));
  // "10 to the two men"
  if (exponent === undefined || last === at + 2) return { value, end: at };
  return { value: timesPowerOfTen(1, isNegative ? -exponent : exponent), end: last + 1 };
}

/** `value` times ten to the power written at `at`. */
function exponentAt(scene: Scene, at: number, value: number): { value: number; end: number } | undefined {
  const isNegative = hyphens.has(withoutRaising(scene.text(at)));
  const next = isNegative ? at + 1 : at;
  const digits = withoutRaising(scene.text(next));
  if (!/^\d{1,2}$/.test(digits)) return undefined;
  return { value: timesPowerOfTen(value, isNegative ? -Number(digits) : Number(digits)), end: next + 1 };
}

/** Without what binary fractions add: 3 × 10⁻⁵ would be 0.000030000000000000004. */
function timesPowerOfTen(value: number, exponent: number): number {
  return Number((value * 10 ** exponent).toPrecision(MOST_DIGITS));
}

/** "⁻⁸" as "−8". */
function withoutRaising(text: string): string {
  return text.normalize("NFKC");
}
