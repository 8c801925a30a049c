/** What kind of character stands where, for the splitting of prose into tokens: told once for each code unit, then looked up. */

export const BLANK = 32;
export const SOFT_HYPHEN = 0xad;
export const STRAIGHT_APOSTROPHE = 39;
export const POINT = 46;
export const COMMA = 44;
export const UNDERSCORE = 95;

export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const APOSTROPHE = 4;
export const QUOTE = 5;
const MARK = 6;
/** A letter outside the Basic Multilingual Plane: two code units. */
export const LETTER_PAIR = 7;
/** Any other character outside the plane (an emoji): two code units, one token. */
export const PAIR = 8;
export const COMBINING = 9;
export const AT = 10;
export const HASH = 11;
const END = 0;

const classOfUnit = new Uint8Array(0x10000);

/** The class of what stands at `at`, an offset in UTF-16 code units; `END` behind the last. */
export function classAt(prose: string, at: number): number {
  const unit = prose.charCodeAt(at);
  if (Number.isNaN(unit)) return END;
  const known = classOfUnit[unit]!;
  if (known !== 0) return known;
  if (0xd800 <= unit && unit <= 0xdbff) return classOfPair(prose, at);
  const found = classify(unit);
  classOfUnit[unit] = found;
  return found;
}

function classOfPair(prose: string, at: number): number {
  const codePoint = prose.codePointAt(at)!;
  if (codePoint <= 0xffff) return MARK;
  return /^[\p{L}\p{N}]$/u.test(String.fromCodePoint(codePoint)) ? LETTER_PAIR : PAIR;
}

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit === 64) return AT;
  if (unit === 35) return HASH;
  if (isApostropheUnit(unit) || unit === 0x2018 || unit === 0x60 || unit === 0xb4) return APOSTROPHE;
  if ('"“”„‟«»‹›‚‛'.includes(char)) return QUOTE;
  // Zero-width space, word joiner and byte-order mark part words; the joiners of letters and the soft hyphen (below) do not.
  if (unit < 0x20 || /^[\s\u200b\u2060\ufeff\u0085]$/u.test(char)) return SPACE;
  if (/^\p{Nd}$/u.test(char)) return DIGIT;
  if (/^[\p{L}\p{N}]$/u.test(char)) return LETTER;
  if (/^[\p{M}\u00ad\u200c\u200d]$/u.test(char)) return COMBINING;
  return MARK;
}

export function isLetter(kind: number): boolean {
  return kind === LETTER || kind === LETTER_PAIR;
}

export function isLetterOrDigit(kind: number): boolean {
  return kind === LETTER || kind === DIGIT || kind === LETTER_PAIR;
}

export function isApostropheUnit(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x2bc;
}

export function isAsciiLetter(unit: number): boolean {
  const small = unit | 32;
  return 97 <= small && small <= 122;
}

export function isAsciiDigit(unit: number): boolean {
  return 48 <= unit && unit <= 57;
}

export function isAsciiLetterOrDigit(unit: number): boolean {
  return isAsciiLetter(unit) || isAsciiDigit(unit);
}
