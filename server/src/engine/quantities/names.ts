/**
 * Numerals that name, point or number, and which reason goes first: “Boeing 747”, “the Six Nations”, “Channel 4”. Told by the words beside
 * them, a capital above all, and by the lack of anything that they could count.
 */
import {
  codesThatName,
  countedAfter,
  isPlural,
  modals,
  months,
  namesFromNumber,
  numberedThings,
  numberPrefixes,
  referenceWords,
  singularOf,
  sortingThings,
  weekdays,
} from "../lexicon/index.ts";
import { countedNounEnd } from "./counted-noun.ts";
import { type Figure, hyphens, isSpellable, type Scene } from "./figure.ts";
import { classOf, isVerbLike } from "./phrases.ts";
import {
  isAddress,
  isDialled,
  isEmergencyNumber,
  isInAddressOfPage,
  isListMarker,
  isPointedAt,
  isReferenceNumber,
} from "./pointing.ts";
import { isCalibre, isModel, isVersion } from "./products.ts";
import { isNameInWords, isQuotedWhole, isTitledLimit, isTitledMeasure, isWorkTitle } from "./titles.ts";
import type { NoClaim } from "./types.ts";

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
  if (isBeforeCapitalNumber(scene, figure) || isPlaceInTable(scene, figure) || isOfTheBig(scene, figure)) return "name";
  if (figure.unit === undefined && (isConference(scene, figure) || isCertificate(scene, figure))) return "name";
  if (isEmergencyNumber(scene, figure) || isDialled(scene, figure) || isInAddressOfPage(scene, figure))
    return "reference";
  if (isFileName(scene, figure) || isCalibre(scene, figure) || isNumberedInPlural(scene, figure)) return "name";
  const { firstToken } = figure;
  // "OS/2"
  if (scene.text(firstToken - 1) === "/" && scene.isGlued(firstToken) && scene.isCapital(firstToken - 2)) return "name";
  // "Under 30 Summit", in the middle of a sentence.
  if (!isTitle && isTitledLimit(scene, figure)) return "name";
  // A headline may count guys and flags.
  if (!isTitle && isKnownName(scene, firstToken)) return "name";
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
    if (isSort(scene, figure)) return "name";
    if (isNumbered(scene, figure)) return "name";
  }
  // "13 Hours", "98 Degrees" in the middle of a sentence are titles.
  if (!isTitle && isTitledMeasure(scene, figure)) return "name";
  return (!hasAmount || figure.form === "words") && isCapitalName(scene, figure, isTitle) ? "name" : undefined;
}

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

/** "the big four", "Britain's big five banks", the “big six” of them: known by their number. */
function isOfTheBig(scene: Scene, figure: Figure): boolean {
  const { firstToken, endToken, value } = figure;
  if (scene.lower(firstToken - 1) !== "big" || !isSpellable(figure) || value < 2 || 8 < value) return false;
  return !scene.isHyphen(endToken) && !/^an?$/.test(scene.lower(firstToken - 2));
}

/** "COP 30": a code that numbers, with a number as small as its numbers are. */
function isConference(scene: Scene, { firstToken, value }: Figure): boolean {
  const end = codesThatName.get(scene.text(firstToken - 1));
  return end !== undefined && 0 < value && value < end;
}

/** "an 18 certificate", "certificate 15": whom British cinemas let in. */
function isCertificate(scene: Scene, { firstToken, endToken, value }: Figure): boolean {
  if (value !== 12 && value !== 15 && value !== 18) return false;
  const next = scene.isHyphen(endToken) ? endToken + 1 : endToken;
  return scene.lower(next) === "certificate" || scene.lower(firstToken - 1) === "certificate";
}

/** "7610.zip", "2024.report.pdf": past the number of a file. */
function isFileName(scene: Scene, { endToken, unit }: Figure): boolean {
  if (unit !== undefined) return false;
  for (let at = endToken; at < endToken + 6; at += 2) {
    if (scene.text(at) !== "." || !scene.isGlued(at) || !scene.isGlued(at + 1)) return false;
    if (fileEndings.test(scene.text(at + 1))) return true;
  }
  return false;
}

const fileEndings =
  /^(?:avi|bat|csv|dll|docx?|exe|gif|html?|iso|jpe?g|json|mov|mp[34]|pdf|php|png|pptx?|rtf|svg|tiff?|txt|wav|xlsx?|xml|zip)$/i;

/** "50 Cent", "the Six Nations". */
function isKnownName(scene: Scene, at: number): boolean {
  return scene.isCapital(at + 1) && namesFromNumber.has(`${scene.lower(at)} ${scene.lower(at + 1)}`);
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

/** "Channel 4", "stage two", "Windows 10 users". */
function isNumbered(scene: Scene, figure: Figure): boolean {
  const at = figure.firstToken - 1;
  const lower = scene.lower(at);
  if (!numberedThings.has(lower)) return false;
  // "lead the series 2-1": a score; "Channels 2-5" would have its capital.
  if (!scene.isCapital(at) && scene.isHyphen(figure.endToken) && scene.isNumber(figure.endToken + 1)) return false;
  const counts = countedNounEnd(scene, figure.endToken, figure.value !== 1) !== undefined;
  if (countedAfter.has(lower)) return lower !== "top" && !counts && (scene.isCapital(at) || isNumberedTime(scene, at));
  return !counts || scene.text(at) !== lower;
}

/** "2" of "type 2 diabetes patients", "key stage 2 pupils"; but "in the last stage 12 riders fell" and "will stage 40 shows". */
function isSort(scene: Scene, { firstToken, endToken, value }: Figure): boolean {
  if (HIGHEST_SORT < value || endToken - firstToken !== 1) return false;
  const noun = firstToken - 1;
  if (scene.lower(noun) === "year") return value <= LAST_SCHOOL_YEAR && beforeSchoolYear.test(scene.lower(noun - 1));
  if (!sortingThings.has(scene.lower(noun)) || isDeed(scene, noun)) return false;
  let at = noun - 1;
  while (noun - 3 < at && classOf(scene, at) === "noun" && !isVerbLike(scene, at)) at--;
  if (isVerbLike(scene, at)) return true;
  if (/^(?:determiner|noun|number|relative)$/.test(classOf(scene, at))) return false;
  return !/^(?:'s|each|first|last|next)$/.test(scene.lower(at));
}

/** "will | stage | 40 shows", "to | grade | 40 papers", and "left on | schedule |", behind which a count begins. */
function isDeed(scene: Scene, noun: number): boolean {
  const before = scene.lower(noun - 1);
  if (scene.lower(noun) === "schedule") return /^(?:of|on|to)$/.test(before);
  return (
    modals.has(before) ||
    (before === "to" && /^(?:grade|stage)$/.test(scene.lower(noun))) ||
    classOf(scene, noun - 1) === "pronoun"
  );
}

/** Longer laws have more sections, but few that are known by their number. */
const HIGHEST_SORT = 200;

const LAST_SCHOOL_YEAR = 13;

/** "for year 11 pupils"; but "in year 11 pupils left" cannot be told from it. */
const beforeSchoolYear = /^(?:among|for|from|of|with)$/;

/** "on day 4", "in week 12", "by year three": which day of it. */
function isNumberedTime(scene: Scene, at: number): boolean {
  return /^(?:day|week|year)$/.test(scene.lower(at)) && /^(?:on|in|by|from|until|after)$/.test(scene.lower(at - 1));
}

/** "Boeing 747", "Big 12", "the Six Nations", "Group of Eight": a capital beside the number, and nothing that it counts. */
function isCapitalName(scene: Scene, figure: Figure, isTitle: boolean): boolean {
  const { firstToken, endToken } = figure;
  if (isBeforeChange(scene, figure)) return true;
  if (isTitle) return false;
  if (isNamedGroup(scene, figure)) return true;
  if (figure.form === "words") return isNameInWords(scene, figure);
  if (isModel(scene, figure)) return true;
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

/** A capitalised word that is no month and no weekday, and does not merely open a sentence. */
function isNameWord(scene: Scene, at: number): boolean {
  if (!scene.isWord(at) || !scene.isCapital(at) || classOf(scene, at) !== "noun") return false;
  return !weekdays.has(scene.lower(at)) && !months.has(scene.lower(at));
}
