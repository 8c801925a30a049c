/**
 * Numerals that name, point or number: “Boeing 747”, “the Six Nations”, “page 3”, “10 Downing Street”, “555-1234”, “1)”. Told by the words
 * beside them, a capital above all, and by the lack of anything that they could count.
 */
import {
  answeringWords,
  callingWords,
  codesThatName,
  countedAfter,
  dialling,
  doubtfulWorks,
  emergencyNumbers,
  fates,
  firearms,
  isPlural,
  months,
  namesFromNumber,
  numberedProducts,
  numberedThings,
  numberPrefixes,
  referenceWords,
  singularOf,
  streetWords,
  titledWorks,
  versionedThings,
  weekdays,
} from "../lexicon/index.ts";
import { LONGEST_ADDRESS } from "../text/index.ts";
import { countedNounEnd } from "./counted.ts";
import { gluedText } from "./dates.ts";
import { type Figure, hyphens, type Scene } from "./figure.ts";
import { classOf, isVerbLike } from "./phrases.ts";
import type { NoClaim } from "./types.ts";

/** "the bottom three", "a top-four finish" without a noun in the plural: places in a table. */
function isPlaceInTable(scene: Scene, { firstToken, endToken, unit, value }: Figure): boolean {
  if (unit !== undefined || 40 < value || !/^(?:top|bottom)$/.test(scene.lower(firstToken - 1))) return false;
  // "the top 2 or 3 percent"
  if (/^(?:or|to|and|-|–)$/.test(scene.lower(endToken)) && classOf(scene, endToken + 1) === "number") return false;
  const article = classOf(scene, firstToken - 2) === "noun" ? firstToken - 3 : firstToken - 2;
  return (
    /^(?:the|a|its|their|his|her)$/.test(scene.lower(article)) && countedNounEnd(scene, endToken, true) === undefined
  );
}

/** Why a plain number, in digits or words, is a name or a pointer; undefined when it is neither. */
export function nameReason(
  scene: Scene,
  figure: Figure,
  isTitle: boolean,
  before: Figure | undefined,
): NoClaim | undefined {
  if (isReferenceNumber(scene, figure, before)) return "reference";
  if (isListMarker(scene, figure)) return "list-marker";
  if (isAddress(scene, figure)) return "address";
  if (!isTitle && isWorkTitle(scene, figure)) return "name";
  if (isQuotedWhole(scene, figure) || continuesNames(scene, figure, before)) return "name";
  // "2" of "ISO 3888-2"
  if (isHyphened(scene, figure.firstToken) && before?.isSetAside && before.endToken === figure.firstToken - 1)
    return /^(?:name|figure-of-speech)$/.test(before.noClaim!) && figure.unit === undefined ? "name" : undefined;
  // "7-Eleven"
  if (isBeforeCapitalNumber(scene, figure)) return "name";
  if (isPlaceInTable(scene, figure)) return "name";
  // "COP 30", a conference
  if (figure.unit === undefined && isConference(scene, figure)) return "name";
  if (isEmergencyNumber(scene, figure) || isDialled(scene, figure)) return "reference";
  if (isInAddressOfPage(scene, figure)) return "reference";
  if (figure.unit === undefined && isFileName(scene, figure.endToken)) return "name";
  if (isCalibre(scene, figure) || isNumberedInPlural(scene, figure)) return "name";
  const { firstToken } = figure;
  // "OS/2"
  if (scene.text(firstToken - 1) === "/" && scene.isGlued(firstToken) && scene.isCapital(firstToken - 2)) return "name";
  // "Under 30 Summit", in the middle of a sentence.
  if (!isTitle && isTitledLimit(scene, figure)) return "name";
  // "50 Cent", "the Six Nations"; but a headline may count guys and flags.
  if (
    !isTitle &&
    scene.isCapital(firstToken + 1) &&
    namesFromNumber.has(`${scene.lower(firstToken)} ${scene.lower(firstToken + 1)}`)
  )
    return "name";
  if (
    isHyphened(scene, firstToken) &&
    scene.isWord(firstToken - 2) &&
    // "1.5 million-2 million people"
    before?.endToken !== firstToken - 1 &&
    !/^(?:to|in)$/.test(scene.lower(firstToken - 2))
  ) {
    if (figure.unit === "inch") return undefined;
    return figure.form === "digits" && numberPrefixes.has(scene.lower(firstToken - 2)) ? undefined : "name";
  }
  if (isVersion(scene, figure)) return "version";
  const hasAmount = figure.unit !== undefined || figure.hasScale || !Number.isInteger(figure.value);
  if (!hasAmount) {
    if (isPointedAt(scene, figure)) return "reference";
    if (isNumbered(scene, figure)) return "name";
  }
  // "13 Hours", "98 Degrees" in the middle of a sentence are titles.
  if (!isTitle && isTitledMeasure(scene, figure)) return "name";
  return (!hasAmount || figure.form === "words") && isCapitalName(scene, figure, isTitle) ? "name" : undefined;
}

/** "version 17.4", "USB 3.2" */
function isVersion(scene: Scene, { firstToken, form, unit, hasScale }: Figure): boolean {
  if (form !== "digits" || unit !== undefined || hasScale || !/^\d+\.\d+$/.test(scene.text(firstToken))) return false;
  return versionedThings.has(scene.lower(firstToken - 1));
}

/** A unit with a capital that it has of no person or table. */
function isTitledMeasure(scene: Scene, { kind, endToken }: Figure): boolean {
  if (!scene.isCapital(endToken - 1)) return false;
  const lower = scene.lower(endToken - 1);
  return kind === "duration" ? lower.length > 3 : kind === "measure" && titledMeasures.test(lower);
}

const titledMeasures = /^(?:degrees|feet|miles|inches|pounds|acres)$/;

function isTitledLimit(scene: Scene, { firstToken, endToken, form }: Figure): boolean {
  const at = firstToken - 1;
  return form === "digits" && scene.first < at && /^(?:Under|Over)$/.test(scene.text(at)) && scene.isCapital(endToken);
}

/** "COP 30": a code that numbers, with a number as small as its numbers are. */
function isConference(scene: Scene, { firstToken, value }: Figure): boolean {
  const end = codesThatName.get(scene.text(firstToken - 1));
  return end !== undefined && 0 < value && value < end;
}

/** "called 911", "dialled 101", "a 999 call", "the 911 dispatcher". */
function isEmergencyNumber(scene: Scene, { firstToken, endToken, form, unit }: Figure): boolean {
  if (form !== "digits" || unit !== undefined || !/^\d{3}$/.test(scene.text(firstToken))) return false;
  const before = scene.lower(scene.lower(firstToken - 1) === "to" ? firstToken - 2 : firstToken - 1);
  const counts = countedNounEnd(scene, endToken, true) !== undefined;
  if (dialling.has(before) && !counts) return true;
  if (!emergencyNumbers.has(scene.text(firstToken))) return false;
  return (callingWords.has(before) && !counts) || answeringWords.has(scene.lower(endToken));
}

/** "call them on 116 123", "text HELP to 74174", "text 85258": digits without a comma, and nothing that they count or that is done to them. */
function isDialled(scene: Scene, { firstToken, endToken, form, unit, hasScale }: Figure): boolean {
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
function isInAddressOfPage(scene: Scene, { firstToken, start }: Figure): boolean {
  const { prose } = scene;
  // A "?" in the address may have begun another sentence.
  if (start === 0 || !/[\p{L}\p{N}/=?&#_.~+%:-]/u.test(prose.charAt(start - 1)) || scene.tokens[firstToken]!.spaced)
    return false;
  let first = start;
  while (start - LONGEST_ADDRESS < first && 0 < first && !/\s/.test(prose.charAt(first - 1))) first--;
  return PAGE.test(prose.slice(first, start));
}

const PAGE = /^["“‘'(<[]?[a-z\d][a-z\d-]{0,62}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,10}(?::\d{1,5})?[/?#]/i;

/** "7610.zip", "2024.report.pdf": past the number of a file. */
function isFileName(scene: Scene, endToken: number): boolean {
  for (let at = endToken; at < endToken + 6; at += 2) {
    if (scene.text(at) !== "." || !scene.isGlued(at) || !scene.isGlued(at + 1)) return false;
    if (fileEndings.test(scene.text(at + 1))) return true;
  }
  return false;
}

const fileEndings =
  /^(?:avi|bat|csv|dll|docx?|exe|gif|html?|iso|jpe?g|json|mov|mp[34]|pdf|php|png|pptx?|rtf|svg|tiff?|txt|wav|xlsx?|xml|zip)$/i;

/** "a .22 rifle", "a .45-caliber gun", "a 9mm pistol": the bore says which gun. */
function isCalibre(scene: Scene, { firstToken, endToken, unit, value }: Figure): boolean {
  if (unit !== "millimetre" && (unit !== undefined || 1 <= value || scene.text(firstToken) !== ".")) return false;
  const next = scene.isHyphen(endToken) ? endToken + 1 : endToken;
  if (unit === undefined && /^cal(?:iber|ibre)?$/.test(scene.lower(next))) return true;
  for (let at = next; at < next + 3 && scene.isWord(at); at++)
    if (firearms.has(singularOf(scene.lower(at)))) return true;
  return false;
}

/** "30" and "31" of "junctions 30 and 31": things in sequence, in the plural, and their numbers. */
function isNumberedInPlural(scene: Scene, { firstToken, endToken, form, unit, value }: Figure): boolean {
  if (form !== "digits" || unit !== undefined || !Number.isInteger(value)) return false;
  let [first, end] = [firstToken, endToken];
  while (firstToken - LONGEST_LIST < first && listJoint.test(scene.lower(first - 1)) && scene.isNumber(first - 2))
    first -= 2;
  while (end < endToken + LONGEST_LIST && listJoint.test(scene.lower(end)) && scene.isNumber(end + 1)) end += 2;
  const lower = scene.lower(first - 1);
  if (end - first < 2 || !isPlural(lower) || playedThings.test(lower)) return false;
  const singular = singularOf(lower);
  if (!numberedThings.has(singular) && !referenceWords.has(singular)) return false;
  // "beat the two groups 5-1": a score.
  if (/^(?:to|-|–)$/.test(scene.lower(first + 1)) && Number(scene.text(first + 2)) <= Number(scene.text(first)))
    return false;
  // "over the years 12 and 15 people"
  return (
    countedNounEnd(scene, end, true) === undefined && !/^(?:[%$£€]|per|percent|million|billion)$/.test(scene.lower(end))
  );
}

/** In tokens. */
const LONGEST_LIST = 12;

const listJoint = /^(?:and|or|to|through|,|&|-|–)$/;

/** Who played them lost or won by a score: "won the games 6 to 3". */
const playedThings = /^(?:games|matches|sets|races|heats|tests|laps|points|lines|lots|orders|bills|acts|forms)$/;

/** A number between quotation marks is a title, and so are capitals after it: “24”, “99 Problems”. */
function isQuotedWhole(scene: Scene, { firstToken, endToken, unit, form }: Figure): boolean {
  if (scene.tokens[firstToken - 1]?.kind !== "quote" || !scene.isGlued(firstToken)) return false;
  let last = endToken;
  if (form === "digits") while (last < endToken + LONGEST_TITLE && isTitleWord(scene, last)) last++;
  if (unit !== undefined && last === endToken) return false;
  const close = scene.text(last) === "," ? last + 1 : last;
  return scene.tokens[close]?.kind === "quote";
}

/** "the song 99 Problems", "his hit 7 Rings", "the film 21 Grams": a capital after the number, or nothing that it counts. */
function isWorkTitle(scene: Scene, { firstToken, lastNumeralToken, endToken, unit, hasScale }: Figure): boolean {
  const lower = scene.lower(firstToken - 1);
  const isWork = titledWorks.has(lower) || (doubtfulWorks.has(lower) && isAfterArticle(scene, firstToken - 1));
  if (!isWork || scene.isCapital(firstToken - 1) || !scene.tokens[firstToken]!.spaced) return false;
  const next = lastNumeralToken + 1;
  if (scene.isWord(next) && scene.isCapital(next)) return true;
  const isBare = unit === undefined && !hasScale && endToken === next && titledWorks.has(lower);
  return isBare && !scene.isHyphen(next) && countedNounEnd(scene, next, true) === undefined && lower !== "track";
}

/** "his hit", "the new single", "Adele’s latest hit". */
function isAfterArticle(scene: Scene, at: number): boolean {
  for (let before = at - 1; at - 3 <= before; before--) {
    if (classOf(scene, before) === "determiner" || /^['’]s$/.test(scene.text(before))) return true;
    if (classOf(scene, before) !== "noun") return false;
  }
  return false;
}

/** In tokens. */
const LONGEST_TITLE = 5;

function isTitleWord(scene: Scene, at: number): boolean {
  return scene.isWord(at) && (scene.isCapital(at) || /^(?:of|the|and|in|to|a|for)$/.test(scene.lower(at)));
}

/** "98" of "Windows 95, 98 and 2000". */
function continuesNames(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  if (!before?.isSetAside || before.noClaim !== "name" || before.form !== "digits" || figure.form !== "digits")
    return false;
  if (figure.unit !== undefined || figure.hasScale || figure.firstToken - before.endToken !== 1) return false;
  if (!/^(?:,|and|or|\/)$/.test(scene.lower(figure.firstToken - 1)) || !scene.isCapital(before.firstToken - 1))
    return false;
  return countedNounEnd(scene, figure.endToken, true) === undefined;
}

/** A hyphen right before, glued on both sides: "TA-35". */
function isHyphened(scene: Scene, at: number): boolean {
  return hyphens.has(scene.text(at - 1)) && scene.isGlued(at - 1) && scene.isGlued(at);
}

/** "555-1234", "1-800-555-0100", "0800 123 456", "4-4-2": parts by the hyphen, or a leading zero. */
function isReferenceNumber(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
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
  return /^(?:\d+(?:-\d+){2,}|\d{3}-\d{4}|\d{5,}-\d+|\d+-0\d+)$/.test(whole);
}

/** "1." where a line and a sentence open, "(1)" and a bare "2)" anywhere. */
function isListMarker(scene: Scene, figure: Figure): boolean {
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
function isAddress(scene: Scene, figure: Figure): boolean {
  if (figure.form !== "digits" || figure.unit !== undefined) return false;
  // "Reno, NV 89501"
  if (/^\d{5}$/.test(scene.text(figure.firstToken)) && /^[A-Z]{2}$/.test(scene.text(figure.firstToken - 1))) {
    if (scene.text(figure.firstToken - 2) === ",") return true;
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
function isPointedAt(scene: Scene, figure: Figure): boolean {
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

/** "Channel 4", "stage two", "Windows 10 users". */
function isNumbered(scene: Scene, figure: Figure): boolean {
  const at = figure.firstToken - 1;
  const lower = scene.lower(at);
  if (!numberedThings.has(lower)) return false;
  // "lead the series 2-1": a score; "Channels 2-5" would have its capital.
  if (!scene.isCapital(at) && scene.isHyphen(figure.endToken) && scene.isNumber(figure.endToken + 1)) return false;
  const counts = countedNounEnd(scene, figure.endToken, figure.value !== 1) !== undefined;
  if (countedAfter.has(lower)) return lower !== "top" && !counts && scene.isCapital(at);
  return !counts || scene.text(at) !== lower;
}

/** "Boeing 747", "Big 12", "the Six Nations", "Group of Eight": a capital beside the number, and nothing that it counts. */
function isCapitalName(scene: Scene, figure: Figure, isTitle: boolean): boolean {
  const { firstToken, endToken } = figure;
  if (isBeforeChange(scene, figure)) return true;
  if (isTitle) return false;
  if (isNamedGroup(scene, figure)) return true;
  if (figure.form === "words") return isNameInWords(scene, figure);
  if (isModelBefore(scene, figure) || isOwnedByNumber(scene, figure) || isModelOfOne(scene, figure)) return true;
  if (!isNameWord(scene, firstToken - 1) || !scene.tokens[firstToken]!.spaced) return false;
  if (scene.text(firstToken).includes(",")) return false;
  // "Arsenal 3-1" is a score, "ISO 3888-2" a name.
  if (hyphens.has(scene.text(endToken)) && scene.isGlued(endToken) && scene.isNumber(endToken + 1))
    return 1000 <= figure.value && Number(scene.text(endToken + 1)) < 100;
  // "passed the House 235 to 192"
  if (scene.lower(endToken) === "to" && scene.isNumber(endToken + 1)) return false;
  // "iPhone 12 Mini": capitals on both sides.
  if (scene.isCapital(endToken) && classOf(scene, endToken) === "noun" && !isPlural(scene.lower(endToken))) return true;
  return countedNounEnd(scene, endToken, figure.value !== 1) === undefined || isVerbAfterName(scene, endToken);
}

/** "the Group of 20", "the Gang of Eight", "the Group of Seven nations"; but "Group of 12 men held" and "Gang of five youths". */
function isNamedGroup(scene: Scene, { form, firstToken, endToken }: Figure): boolean {
  if (scene.lower(firstToken - 1) !== "of" || !/^(?:Gang|Group)$/.test(scene.text(firstToken - 2))) return false;
  if (form === "words") return scene.isCapital(firstToken);
  const end = countedNounEnd(scene, endToken, true);
  return end === undefined || scene.isCapital(endToken) || actAsStates.test(scene.lower(end - 1));
}

const actAsStates = /^(?:countries|economies|governments|leaders|members|ministers|nations|officials|powers|states)$/;

/**
 * "the Hateful Eight", "a drama, Million Dollar Baby, that", "in Ocean's Eleven", "spent a day with Five": inside a sentence a number has
 * no capital of its own. Small letters or a lone plural after it ("killed Twelve Afghans") are what it counts, unless it is watched; at
 * its start a capital says nothing, but "Twelve Angry Men is on" is one thing.
 */
function isNameInWords(scene: Scene, { firstToken, endToken, unit }: Figure): boolean {
  if (!scene.isCapital(firstToken)) return false;
  if (firstToken === scene.first) return isShow(scene, firstToken + 1);
  const before = scene.lower(firstToken - 1);
  const isBeforeName =
    scene.isCapital(endToken) &&
    (before === "the" ||
      scene.isCapital(endToken + 1) ||
      !isPlural(scene.lower(endToken)) ||
      isWatched(scene, firstToken, endToken));
  if (isBeforeName) return before === "," || scene.isWord(firstToken - 1);
  if (before === "'s" || (scene.isWord(firstToken - 1) && scene.isCapital(firstToken - 1))) return true;
  // "a first Five or Six Nations title"
  if (/^(?:and|or)$/.test(scene.lower(endToken)) && scene.isCapital(endToken + 1) && scene.isCapital(endToken + 2))
    if (classOf(scene, endToken + 1) === "number") return true;
  // "in Seven Oaks, near Nine Elms"
  if (scene.isCapital(endToken) && /^(?:in|near|at|outside|around|from)$/.test(before))
    return /^(?:end|mark|preposition|conjunction)$/.test(classOf(scene, endToken + 1));
  // "with Five of his men", "by Twelve were"
  if (!/^(?:with|by|on)$/.test(before) || unit !== undefined || scene.lower(endToken) === "of") return false;
  return classOf(scene, endToken) !== "auxiliary" && countedNounEnd(scene, endToken, true) === undefined;
}

/** "watched Twelve Monkeys with her", and not "watched Twelve Afghans die". */
function isWatched(scene: Scene, firstToken: number, endToken: number): boolean {
  const next = endToken + 1;
  return (
    /^watch(?:ed|es|ing)?$/.test(scene.lower(firstToken - 1)) &&
    classOf(scene, next) !== "noun" &&
    !isVerbLike(scene, next)
  );
}

/** Capitals that end in a plural, before a verb in the singular and where or how it is shown. */
function isShow(scene: Scene, at: number): boolean {
  let end = at;
  while (end < at + LONGEST_TITLE && isTitleWord(scene, end)) end++;
  return (
    scene.isCapital(at) &&
    scene.isCapital(end - 1) &&
    isPlural(scene.lower(end - 1)) &&
    /^(?:is|was)$/.test(scene.lower(end)) &&
    /^(?:on|at|in|out|back|playing|released|showing|shown|screened|staged)$/.test(scene.lower(end + 1))
  );
}

/** "7" of "7-Eleven", "4" of "4-H club". */
function isBeforeCapitalNumber(scene: Scene, { form, endToken }: Figure): boolean {
  const at = endToken + 1;
  if (form !== "digits" || !scene.isHyphen(endToken) || !scene.isCapital(at)) return false;
  return scene.text(at).length === 1 || classOf(scene, at) === "number";
}

/** "costs" of "the iPhone 12 costs $799": a third person, for nothing that is counted stands right before an amount or an article. */
function isVerbAfterName(scene: Scene, at: number): boolean {
  const next = classOf(scene, at + 1);
  return next === "determiner" || next === "number" || /^[$£€]$/.test(scene.text(at + 1));
}

/** "100" of "FTSE 100 -0.5%", even in a headline. */
function isBeforeChange(scene: Scene, { form, firstToken, endToken }: Figure): boolean {
  return (
    form === "digits" &&
    isNameWord(scene, firstToken - 1) &&
    /^[-+−–]$/.test(scene.text(endToken)) &&
    scene.tokens[endToken]!.spaced &&
    scene.isGlued(endToken + 1)
  );
}

/** "the 787 Dreamliner", "its own 911 Carrera": three digits or more, then a capital in the singular. */
function isModelBefore(scene: Scene, { firstToken, endToken, value }: Figure): boolean {
  if (value < 100 || !/^\d{3,4}$/.test(scene.text(firstToken))) return false;
  if (isAirliner(scene, firstToken)) return true;
  if (!scene.isCapital(endToken) || classOf(scene, endToken) !== "noun" || !scene.tokens[endToken]?.spaced)
    return false;
  const before = scene.lower(firstToken - 1);
  if (!/^(?:a|an|the|own|new|its|their|his|her|'s)$/.test(before)) return false;
  return countedNounEnd(scene, endToken, true) === undefined;
}

/** "the 7610's functions": what has something is a thing, and no count; "100's of people" is a plural. */
function isOwnedByNumber(scene: Scene, { firstToken, endToken }: Figure): boolean {
  if (!/^\d{3,}$/.test(scene.text(firstToken)) || scene.lower(endToken) !== "'s") return false;
  return scene.isGlued(endToken) && classOf(scene, endToken + 1) === "noun";
}

/** "their 7610 phone", "the 990 processor": one of a make, unlike "a 1250 majority" and "a 3450 crowd". */
function isModelOfOne(scene: Scene, { firstToken, endToken }: Figure): boolean {
  if (!/^[1-9]\d{2,3}$/.test(scene.text(firstToken)) || !numberedProducts.has(scene.lower(endToken))) return false;
  if (classOf(scene, firstToken - 1) !== "determiner" && scene.lower(firstToken - 1) !== "'s") return false;
  // "a 300 car crash"
  return !scene.isHyphen(endToken + 1) && (classOf(scene, endToken + 1) !== "noun" || isVerbLike(scene, endToken + 1));
}

/** "The 757 can land there", "his own 747"; but of people there may be as many ("the 727 killed"). */
function isAirliner(scene: Scene, at: number): boolean {
  if (!/^7[0-8]7$/.test(scene.text(at))) return false;
  // "its 777-200LR planes"
  if (scene.isHyphen(at + 1) && /^[2-9]00\p{Lu}/u.test(scene.text(at + 2))) return true;
  if (!/^(?:an?|the|own|new|its|their|his|her|'s)$/.test(scene.lower(at - 1))) return false;
  const next = scene.lower(at + 1);
  if (classOf(scene, at + 1) === "preposition" || /^(?:who|whose|people)$/.test(next) || fates.has(next)) return false;
  if (next.endsWith("ed") && !flightVerbs.has(next)) return false;
  return countedNounEnd(scene, at + 1, true) === undefined;
}

/** What an aircraft did, and nobody had done to them. */
const flightVerbs: ReadonlySet<string> = new Set(
  "arrived circled climbed crashed departed disappeared exploded landed plunged skidded stalled taxied touched turned vanished veered".split(
    " ",
  ),
);

/** A capitalised word that is no month and no weekday, and does not merely open a sentence. */
function isNameWord(scene: Scene, at: number): boolean {
  if (!scene.isWord(at) || !scene.isCapital(at) || classOf(scene, at) !== "noun") return false;
  return !weekdays.has(scene.lower(at)) && !months.has(scene.lower(at));
}
