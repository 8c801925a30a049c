/**
 * Numbers that point to something, and count nothing: the mark of an item in a list, a house, a page, a law, a telephone or the
 * address of a page.
 */
import {
  answeringWords,
  callingWords,
  dialling,
  emergencyNumbers,
  referenceWords,
  streetWords,
} from "../lexicon/index.ts";
import { LONGEST_ADDRESS } from "../text/index.ts";
import { countedNounEnd } from "./counted-noun.ts";
import { gluedText } from "./dates.ts";
import type { Figure, Scene } from "./figure.ts";

/** "555-1234", "1-800-555-0100", "0800 123 456", "4-4-2", "23/01452/FUL": parts by the hyphen, a leading zero, or a case by its year. */
export function isReferenceNumber(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  if (figure.form !== "digits" || figure.unit !== undefined) return false;
  const digits = scene.text(figure.firstToken);
  if (/^0\d/.test(digits) && !digits.includes(".") && scene.text(figure.firstToken - 1) !== "-") return true;
  if (
    before?.isSetAside &&
    before.noClaim === "reference" &&
    before.endToken === figure.firstToken &&
    (/^\d{3,}$/.test(digits) || scene.isNumber(figure.firstToken + 1))
  )
    return true;
  // "+44 20 7946 0958"
  const isCountryCode = scene.text(figure.firstToken) === "+" && /^\d{1,3}$/.test(scene.text(figure.firstToken + 1));
  if (isCountryCode && /^\d{2,}$/.test(scene.text(figure.endToken))) return true;
  // "crime number 40/12345"
  if (before?.noClaim === "reference" && scene.text(figure.firstToken - 1) === "/" && scene.isGlued(figure.firstToken))
    return true;
  if (isQuotedToPolice(scene, figure)) return true;
  // "[12]" behind a sentence or before one: a note or a link.
  if (
    scene.text(figure.firstToken - 1) === "[" &&
    scene.text(figure.endToken) === "]" &&
    !scene.isWord(figure.firstToken - 2)
  )
    return true;
  // An identifier: no one writes ten digits in a row to be read.
  if (/^\d{10,}$/.test(digits)) return true;
  // "401(k)", "501(c)(3)"
  if (
    scene.text(figure.endToken) === "(" &&
    scene.isGlued(figure.endToken) &&
    /^\p{L}$/u.test(scene.text(figure.endToken + 1))
  )
    return true;
  const whole = gluedText(scene, figure);
  if (/^\d{2,4}\/(?:0\d{2,}|\d{3,}\/)/.test(whole)) return true;
  return /^(?:\d+(?:-\d+){2,}|\d{3}-\d{4}|\d{5,}-\d+|\d+-0\d+)$/.test(whole);
}

/** "quoting incident 2281", "quote log 325": what a caller is to say. */
function isQuotedToPolice(scene: Scene, { firstToken, hasScale }: Figure): boolean {
  if (hasScale || !/^\d{2,}$/.test(scene.text(firstToken))) return false;
  if (!/^(?:case|crime|incident|log|number|occurrence|ref|reference)$/.test(scene.lower(firstToken - 1))) return false;
  for (let at = firstToken - 1; firstToken - FARTHEST_QUOTE < at && scene.isWord(at); at--)
    if (/^quot(?:e|ing)$/.test(scene.lower(at))) return true;
  return false;
}

/** In tokens: "quoting police incident reference number 2281". */
const FARTHEST_QUOTE = 6;

/** "1." where a line and a sentence open, "(1)" and a bare "2)" anywhere. */
export function isListMarker(scene: Scene, figure: Figure): boolean {
  const { firstToken, endToken } = figure;
  if (figure.unit !== undefined || figure.form !== "digits" || 99 < figure.value || !Number.isInteger(figure.value))
    return false;
  if (scene.end - scene.first === 1) return true;
  const next = scene.text(endToken);
  if (firstToken === scene.first && next === "." && opensLine(scene, firstToken)) return true;
  // A ranking: "4 Maria Berg (Sweden)".
  if (
    firstToken === 0 &&
    scene.isCapital(endToken) &&
    (countedNounEnd(scene, endToken, figure.value !== 1) === undefined || isNameWithPlace(scene, endToken))
  )
    return true;
  return next === ")" && (scene.text(firstToken - 1) === "(" || !hasOpenBracket(scene, firstToken));
}

function opensLine({ prose, tokens }: Scene, at: number): boolean {
  return at === 0 || /[\n\r]/.test(prose.slice(tokens[at - 1]!.end, tokens[at]!.start));
}

/** "Tommy Haas (Germany)", which fills its line: nothing but a name, whatever it ends in. */
function isNameWithPlace(scene: Scene, at: number): boolean {
  let end = at;
  while (end < at + LONGEST_NAME && scene.isWord(end) && scene.isCapital(end)) end++;
  return at + 1 < end && scene.text(end) === "(" && scene.isCapital(end + 1) && scene.text(scene.end - 1) === ")";
}

/** In tokens. */
const LONGEST_NAME = 4;

function hasOpenBracket(scene: Scene, at: number): boolean {
  for (let before = at - 1; scene.first <= before && at - 40 < before; before--) {
    if (scene.text(before) === "(") return true;
    if (scene.text(before) === ")") return false;
  }
  return false;
}

/** "10 Downing Street", "1600 Pennsylvania Ave". */
export function isAddress(scene: Scene, figure: Figure): boolean {
  if (figure.form !== "digits" || figure.unit !== undefined) return false;
  // "Reno, NV 89501", "Reno, NV, 89501"
  if (/^\d{5}$/.test(scene.text(figure.firstToken))) {
    const state = figure.firstToken - (scene.text(figure.firstToken - 1) === "," ? 2 : 1);
    if (/^[A-Z]{2}$/.test(scene.text(state)) && scene.text(state - 1) === ",") return true;
  }
  if (isStretchOfStreet(scene, figure)) return true;
  for (let at = figure.endToken; at < figure.endToken + 4 && scene.isCapital(at); at++) {
    if (figure.endToken < at && streetWords.has(scene.lower(at))) return true;
  }
  return false;
}

/** "the 1400 block of Bell Road": the houses from that number on. */
function isStretchOfStreet(scene: Scene, { firstToken, endToken, value }: Figure): boolean {
  const noun = scene.isHyphen(endToken) ? endToken + 1 : endToken;
  if (scene.lower(noun) !== "block" || scene.lower(firstToken - 1) !== "the") return false;
  const street = /^(?:of|on|along)$/.test(scene.lower(noun + 1)) ? noun + 2 : noun + 1;
  return 100 <= value && value % 100 === 0 && (scene.isCapital(street) || scene.isNumber(street));
}

/** "page 3", "No 10", "§ 5", "#1"; but "order 50 planes" counts planes. */
export function isPointedAt(scene: Scene, figure: Figure): boolean {
  const { firstToken } = figure;
  const mark = scene.text(firstToken - 1);
  if (mark === "#" || mark === "§") return true;
  const isAbbreviated = mark === "." && scene.isGlued(firstToken - 1);
  const at = firstToken - (isAbbreviated ? 2 : 1);
  const lower = scene.lower(at);
  if (!referenceWords.has(lower) || (isAbbreviated && !/^(?:nos?|pp?|prop|art|sec|ch|vol|fig)$/.test(lower)))
    return false;
  if (lower === "no" && figure.form === "words") return false;
  if (lower === "number" || scene.isCapital(at)) return true;
  return countedNounEnd(scene, figure.endToken, figure.value !== 1) === undefined;
}

/** "called 911", "dialled 101", "a 999 call", "the 911 dispatcher". */
export function isEmergencyNumber(scene: Scene, { firstToken, endToken, form, unit }: Figure): boolean {
  if (form !== "digits" || unit !== undefined || !/^\d{3}$/.test(scene.text(firstToken))) return false;
  const before = scene.lower(scene.lower(firstToken - 1) === "to" ? firstToken - 2 : firstToken - 1);
  const counts = countedNounEnd(scene, endToken, true) !== undefined;
  if (dialling.has(before) && !counts) return true;
  if (!emergencyNumbers.has(scene.text(firstToken))) return false;
  return (callingWords.has(before) && !counts) || answeringWords.has(scene.lower(endToken));
}

/** "call them on 116 123", "text HELP to 74174", "text 85258": digits without a comma, and nothing that they count or that is done to them. */
export function isDialled(scene: Scene, { firstToken, endToken, form, unit, hasScale }: Figure): boolean {
  if (form !== "digits" || unit !== undefined || hasScale || !/^\d{3,}$/.test(scene.text(firstToken))) return false;
  const hasTwo = scene.isNumber(endToken) && /^\d{3,}$/.test(scene.text(endToken));
  if (scene.text(firstToken).length < 5 && !hasTwo) return false;
  const next = scene.lower(hasTwo ? endToken + 1 : endToken);
  // "Call 116123 to speak": readers alone are told to.
  const isTold = next === "to";
  if (!isTold && !afterDialled.test(next)) return false;
  const isCall = (verb: number) => toDial.test(scene.lower(verb)) && (!isTold || opensClause(scene, verb));
  const at = firstToken - 2;
  const before = scene.lower(at + 1);
  if (before !== "on" && before !== "to") return isCall(at + 1);
  if (before === "on" && scene.lower(at) === "called" && scene.lower(at - 1) === "be") return !isTold;
  if (before === "to" && !/^\p{Lu}{2,}$/u.test(scene.text(at)) && scene.tokens[at]?.kind !== "quote") return false;
  // "call on 30000" asks them.
  for (let verb = at - 1; firstToken - LONGEST_CALL < verb; verb--) if (isCall(verb)) return true;
  return false;
}

function opensClause(scene: Scene, at: number): boolean {
  return at === scene.first || /^(?:[,;:]|and|or|please)$/.test(scene.lower(at - 1));
}

/** Not "called": a union that called 12000 brought them out. */
const toDial = /^(?:call|ring|phone|text(?:ed|ing)?)$/;

const afterDialled = /^(?:[.,;:)]?|or|and|for|if|now|free)$/;

/** In tokens, from who is called to the number: "call the Samaritans free on". */
const LONGEST_CALL = 9;

/** Digits in an address that has no "http" before it: "example.org/help?id=40". */
export function isInAddressOfPage(scene: Scene, { firstToken, start }: Figure): boolean {
  const { prose } = scene;
  // A "?" in the address may have begun another sentence.
  if (start === 0 || !/[\p{L}\p{N}/=?&#_.~+%:-]/u.test(prose.charAt(start - 1)) || scene.tokens[firstToken]!.spaced)
    return false;
  let first = start;
  while (start - LONGEST_ADDRESS < first && 0 < first && !/\s/.test(prose.charAt(first - 1))) first--;
  return PAGE.test(prose.slice(first, start));
}

const PAGE = /^["“‘'(<[]?[a-z\d][a-z\d-]{0,62}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,10}(?::\d{1,5})?[/?#]/i;
