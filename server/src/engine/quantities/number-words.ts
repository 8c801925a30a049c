/**
 * Number words → a value: “two hundred and five thousand”, “three and a half”, “half a million”, “a dozen”, “tens of thousands”,
 * “two-thirds”. Reads the longest number that starts at a token; knows nothing of units.
 */
import { fractionWords, scales, smallNumbers, tens, vagueNumbers, vagueOnlyBeforeOf } from "../lexicon/index.ts";
import type { NumeralForm, Scene } from "./figure.ts";
import { fractionAt } from "./fraction-words.ts";

export interface WordNumber {
  readonly value: number;
  /** Token after the last word. */
  readonly endToken: number;
  readonly form: NumeralForm;
  readonly hasScale: boolean;
}

/** The number in words that starts at token `at`; undefined when none does. */
export function readNumberWords(scene: Scene, at: number): WordNumber | undefined {
  const lower = scene.lower(at);
  if (lower === "a" || lower === "an" || lower === "another") return articleNumber(scene, at);
  if (vagueNumbers.has(lower)) return vagueNumber(scene, at);
  if (lower === "half" || lower === "quarter") return partOfScale(scene, at);
  if (!smallNumbers.has(lower) && !tens.has(lower) && !scales.has(lower)) return undefined;
  if (scales.has(lower) && !/^(?:dozen|hundred|thousand|million|billion|trillion)$/.test(lower)) return undefined;
  // A dozen on its own is a name for the number ("a baker's dozen") unless it is some dozen.
  if (lower === "dozen" && !/^(?:the|last|past|next|first|about|several|other)$/.test(scene.lower(at - 1)))
    return undefined;
  const whole = cardinal(scene, at);
  return whole && (withDecimals(scene, whole) ?? withFraction(scene, whole));
}

/** "one point three per cent", "two point five million": a scale or "per cent" shows that the point is no point of a score. */
function withDecimals(scene: Scene, { value, endToken }: WordNumber): WordNumber | undefined {
  if (scene.lower(endToken) !== "point") return undefined;
  let digits = "";
  let end = endToken + 1;
  for (; digits.length < MOST_DECIMALS; end++) {
    const digit = smallNumbers.get(scene.lower(end));
    if (digit === undefined || 9 < digit) break;
    digits += digit;
  }
  if (digits === "") return undefined;
  const scaled = readScales(scene, end, Number(`${value}.${digits}`));
  if (scaled.endToken === end && !/^(?:per|percent|percentage)$/.test(scene.lower(end))) return undefined;
  return { value: scaled.value, endToken: scaled.endToken, form: "words", hasScale: end < scaled.endToken };
}

const MOST_DECIMALS = 4;

/** Scales and dozens after a number that is already known: "1.5 million", "2 dozen". */
export function readScales(scene: Scene, at: number, value: number): { value: number; endToken: number } {
  let next = skipHyphen(scene, at);
  let scaled = value;
  for (let scale = scales.get(scene.lower(next)); scale !== undefined; scale = scales.get(scene.lower(next))) {
    scaled *= scale;
    at = next + 1;
    next = skipHyphen(scene, at);
  }
  return { value: scaled, endToken: at };
}

/** "two hundred and five thousand": the usual two registers, one for the group of three at hand, one for what is done. */
function cardinal(scene: Scene, at: number): WordNumber | undefined {
  let done = 0;
  let group = 0;
  let last: "start" | "small" | "ten" | "scale" = "start";
  let lastScale = Number.POSITIVE_INFINITY;
  let hasScale = false;
  let end = at;
  let next = at;
  for (;;) {
    const lower = scene.lower(next);
    const small = smallNumbers.get(lower);
    const ten = tens.get(lower);
    const scale = scales.get(lower);
    if (small !== undefined) {
      if (last === "small" || (last === "ten" && (small === 0 || small > 9))) break;
      if (last === "scale" && group % 100 !== 0) break;
      group += small;
      last = "small";
    } else if (ten !== undefined) {
      if (last === "small" || last === "ten") break;
      group += ten;
      last = "ten";
    } else if (scale !== undefined) {
      if (scale <= 100) {
        if (group >= 100 && scale === 100) break;
        group = (group || 1) * scale;
      } else {
        done = lastScale <= scale ? (done + group) * scale : done + (group || 1) * scale;
        group = 0;
        lastScale = scale;
      }
      hasScale ||= scale >= 1000;
      last = "scale";
    } else if (lower === "and" && last === "scale" && continuesAfterAnd(scene, next + 1, group > 0 ? 100 : lastScale)) {
      next++;
      continue;
    } else break;
    end = next + 1;
    next = skipHyphen(scene, end);
    if (next > end && !numberWord(scene.lower(next))) break;
  }
  return end === at ? undefined : { value: done + group, endToken: end, form: "words", hasScale };
}

/** "hundred and five" goes on; "one hundred and two hundred" is two numbers. */
function continuesAfterAnd(scene: Scene, at: number, below: number): boolean {
  const lower = scene.lower(at);
  const value = smallNumbers.get(lower) ?? tens.get(lower);
  if (value === undefined || value >= below) return false;
  const after = scales.get(scene.lower(skipHyphen(scene, at + 1)));
  if (after === undefined) return true;
  return below === 100 ? after > 100 : value * after < below;
}

/** "a hundred", "a dozen", "a million", "a half", "a quarter of a million". */
function articleNumber(scene: Scene, at: number): WordNumber | undefined {
  const lower = scene.lower(at + 1);
  if (lower === "couple") return coupleOfScale(scene, at);
  if (scales.has(lower) && scene.lower(at) !== "another") {
    const whole = cardinal(scene, at + 1);
    return whole && withFraction(scene, whole);
  }
  if (fractionWords.has(lower)) {
    if (scene.lower(at) === "another") return undefined;
    const part = partOfScale(scene, at + 1);
    if (part) return part;
    const isOrdinal = (scene.isHyphen(at + 2) && scene.lower(at + 3) !== "of") || scene.lower(at + 2) === "quarter";
    if (lower !== "half" && beforePart.test(scene.lower(at - 1)) && scene.lower(at + 2) !== "of" && !isOrdinal) {
      return { value: fractionWords.get(lower)!, endToken: at + 2, form: "fraction", hasScale: false };
    }
    if (lower !== "half" && scene.lower(at + 2) === "of" && !/^(?:19|20)\d\d$/.test(scene.lower(at + 3))) {
      return { value: fractionWords.get(lower)!, endToken: at + 2, form: "fraction", hasScale: false };
    }
  }
  return undefined;
}

/** Before "a quarter" these show a share, not three months. */
const beforePart = /^(?:by|than|over|under|about|nearly|almost|around|roughly|only|just|up|down)$/;

/** "a couple of hundred", "a couple thousand": a couple alone may be a pair, or a few. */
function coupleOfScale(scene: Scene, at: number): WordNumber | undefined {
  const scale = readScales(scene, scene.lower(at + 2) === "of" ? at + 3 : at + 2, 2);
  if (scale.value === 2) return undefined;
  return { value: scale.value, endToken: scale.endToken, form: "words", hasScale: 1000 < scale.value };
}

/** "half a million", "half-million", "half a dozen", "quarter of a million"; "half" alone is judged elsewhere. */
function partOfScale(scene: Scene, at: number): WordNumber | undefined {
  return ofScale(scene, fractionWords.get(scene.lower(at))!, at + 1);
}

/** A part of the scale at `at`: “million”, “-million”, “a million”, “of a million”; but “of million-dollar homes” are homes. */
function ofScale(scene: Scene, part: number, at: number): WordNumber | undefined {
  let next = skipHyphen(scene, at);
  if (scene.lower(next) === "of" && scene.lower(next + 1) === "a") next++;
  if (scene.lower(next) === "a") next++;
  const scale = scales.get(scene.lower(next));
  if (scale === undefined) return undefined;
  return { value: part * scale, endToken: next + 1, form: "words", hasScale: scale >= 1000 };
}

/** "dozens", "hundreds of thousands"; "millions" of money or people alike. */
function vagueNumber(scene: Scene, at: number): WordNumber | undefined {
  const value = vagueNumbers.get(scene.lower(at))!;
  if (scene.lower(at + 1) === "of") {
    const times = vagueNumbers.get(scene.lower(at + 2));
    if (times !== undefined) return { value: value * times, endToken: at + 3, form: "vague", hasScale: true };
  } else if (vagueOnlyBeforeOf.has(scene.lower(at))) return undefined;
  return { value, endToken: at + 1, form: "vague", hasScale: value >= 1000 };
}

/** "three and a half", "two-thirds", "three quarters of a million", "two and a half million". */
function withFraction(scene: Scene, whole: WordNumber): WordNumber {
  const { endToken, value } = whole;
  const next = skipHyphen(scene, endToken) + (isSpacedHyphen(scene, endToken) ? 1 : 0);
  const parts = readParts(scene, next, value);
  if (parts !== undefined) return parts;
  const mixed = mixedEnd(scene, next);
  if (mixed === undefined) return whole;
  // "a million and a half": half of another million.
  if (whole.hasScale && scales.has(scene.lower(endToken - 1)))
    return { ...whole, value: value + mixed.part * scales.get(scene.lower(endToken - 1))!, endToken: mixed.endToken };
  const scaled = readScales(scene, mixed.endToken, value + mixed.part);
  return {
    value: scaled.value,
    endToken: scaled.endToken,
    form: "words",
    hasScale: whole.hasScale || scaled.endToken > mixed.endToken,
  };
}

/** "thirds" of "two-thirds" and "2 thirds", "quarters of a million" of "three quarters of a million"; undefined where `at` names no part. */
export function readParts(scene: Scene, at: number, count: number): WordNumber | undefined {
  const part = count < 100 ? fractionAt(scene, at, count) : undefined;
  if (part === undefined) return undefined;
  const bare: WordNumber = { value: count * part, endToken: at + 1, form: "fraction", hasScale: false };
  return ofScale(scene, count * part, at + 1) ?? bare;
}

/** "three - quarters", as some archives space it. */
function isSpacedHyphen(scene: Scene, at: number): boolean {
  return scene.text(at) === "-" && !scene.isGlued(at) && !scene.isGlued(at + 1);
}

/** "and a half", "and-a-half", "and a quarter", "and three quarters": the part, and the token after it. */
export function mixedEnd(scene: Scene, at: number): { part: number; endToken: number } | undefined {
  if (scene.lower(at) !== "and") return undefined;
  const next = skipHyphen(scene, at + 1);
  const lower = scene.lower(next);
  const last = skipHyphen(scene, next + 1);
  const name = scene.lower(last);
  if (lower === "a" || lower === "one") {
    const part = fractionWords.get(name);
    return part === undefined ? undefined : { part, endToken: last + 1 };
  }
  const count = smallNumbers.get(lower);
  // "and three quarters", "and three-quarter"
  const part = fractionWords.get(name.endsWith("s") ? name.slice(0, -1) : next + 1 < last ? name : "");
  return count === undefined || part === undefined ? undefined : { part: count * part, endToken: last + 1 };
}

function numberWord(lower: string): boolean {
  return (
    smallNumbers.has(lower) ||
    tens.has(lower) ||
    scales.has(lower) ||
    fractionWords.has(lower) ||
    lower === "and" ||
    lower.endsWith("s")
  );
}

export function skipHyphen(scene: Scene, at: number): number {
  return scene.isHyphen(at) ? at + 1 : at;
}
