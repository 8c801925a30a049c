/**
 * Numerals that are no quantities, and why: dates and years, clock times, ordinals, names (“Boeing 747”), references (“page 3”),
 * addresses, versions, list markers, “one” as a pronoun. A copy editor does not query these; `explain` shows the reason.
 */
import {
  afterIdiomaticOne,
  beforePronounOne,
  beforeYear,
  countedAfter,
  dayHalves,
  doubtfulMonths,
  firstYear,
  fixedNumbers,
  lastYear,
  months,
  multiplesBeforeNoun,
  namesOfNumberWords,
  numberedThings,
  numberPrefixes,
  referenceWords,
  streetWords,
  timeZones,
  weekdays,
} from "../lexicon/index.ts";
import { countedNounEnd } from "./counted.ts";
import { type Figure, hyphens, type Scene, setAside } from "./figure.ts";
import { classOf } from "./phrases.ts";
import type { NoClaim } from "./types.ts";

/** Marks the figures of a sentence that are no quantities. `isTitle`: the words are capitalised as in a headline. */
export function setAsideNonQuantities(scene: Scene, figures: readonly Figure[], isTitle: boolean): void {
  for (const [at, figure] of figures.entries()) {
    const reason = reasonToSetAside(scene, figure, isTitle, figures[at - 1]);
    if (reason !== undefined && figure.isSetAside !== true && figure.kind !== "age") setAside(figure, reason);
  }
}

function reasonToSetAside(
  scene: Scene,
  figure: Figure,
  isTitle: boolean,
  before: Figure | undefined,
): NoClaim | undefined {
  if (figure.form === "ordinal") return "ordinal";
  if (/^(?:st|nd|rd|th)$/i.test(figure.suffix)) return "ordinal";
  if (figure.form === "code") return /^\d+(?:\.\d+){2,}/.test(scene.text(figure.firstToken)) ? "version" : "name";
  if (figure.prefix !== "" && figure.unit === undefined) return "name";
  const fixed = fixedNumbers.get(hyphenatedText(scene, figure));
  if (fixed !== undefined) return fixed;
  if (isTime(scene, figure)) return "time";
  if (isDate(scene, figure, before)) return "date";
  if (figure.form === "digits" || figure.form === "words") {
    if (isNumberedByHyphens(scene, figure)) return "reference";
    if (isListMarker(scene, figure)) return "list-marker";
    const named = nameReason(scene, figure, isTitle);
    if (named !== undefined) return named;
    if (isAddress(scene, figure)) return "address";
  }
  if (figure.suffix !== "") return "name";
  if (figure.form === "words" && figure.value === 1) return oneReason(scene, figure);
  if (figure.form === "fraction") return fractionReason(scene, figure);
  return figure.form === "multiple" ? multipleReason(scene, figure) : undefined;
}

/** The figure with what is glued to it by slash or hyphen: "9/11", "24/7". */
function hyphenatedText(scene: Scene, figure: Figure): string {
  let first = figure.firstToken;
  let end = figure.endToken;
  while (
    first > scene.first &&
    first > figure.firstToken - 3 &&
    scene.isGlued(first) &&
    /^[\d/-]+$/.test(scene.text(first - 1))
  )
    first--;
  while (end < figure.endToken + 3 && scene.isGlued(end) && /^(?:[\d/-]+|degree)$/.test(scene.text(end))) end++;
  return scene.slice(first, end);
}

// ---- Times and dates --------------------------------------------------------------------------------------------

function isTime(scene: Scene, figure: Figure): boolean {
  const { endToken, firstToken } = figure;
  const next = scene.lower(endToken);
  if (/^(?:am|pm)$/i.test(figure.suffix)) return true;
  if (figure.unit !== undefined && figure.kind !== "measure") return false;
  if (dayHalves.has(next) || /^[ap]\.?m\.?$/.test(next)) return true;
  if (/^[ap]$/.test(next) && scene.text(endToken + 1) === "." && /^m/.test(scene.lower(endToken + 2))) return true;
  if (figure.form !== "digits")
    return (
      /^(?:past|o'clock)$/.test(next) ||
      (figure.form === "fraction" && next === "to" && scene.isNumber(endToken + 1) && false)
    );
  if (timeZones.has(scene.text(endToken))) return true;
  if (
    scene.text(endToken) === ":" &&
    scene.isGlued(endToken) &&
    scene.isNumber(endToken + 1) &&
    scene.isGlued(endToken + 1)
  )
    return true;
  return (
    scene.text(firstToken - 1) === ":" &&
    scene.isGlued(firstToken) &&
    scene.isGlued(firstToken - 1) &&
    scene.isNumber(firstToken - 2)
  );
}

function isMonth(scene: Scene, at: number): boolean {
  const lower = scene.lower(at);
  return (
    months.has(lower) &&
    (!doubtfulMonths.has(lower) || scene.isCapital(at) || (scene.text(at + 1) === "." && scene.isGlued(at + 1)))
  );
}

/** The month before the figure, past "Sept" and its point. */
function monthBefore(scene: Scene, at: number): boolean {
  return isMonth(scene, at - 1) || (scene.text(at - 1) === "." && isMonth(scene, at - 2));
}

function isDate(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  if (figure.unit !== undefined && !(figure.kind === "measure" && monthBefore(scene, figure.firstToken))) return false;
  const { firstToken, endToken } = figure;
  if (figure.suffix === "s" || /^['’]s$/.test(scene.lower(endToken) + (scene.isGlued(endToken) ? "" : "x"))) {
    if (isDecade(scene, figure)) return true;
  }
  if (figure.form === "digits" && isNumericDate(scene, figure)) return true;
  if (isDay(figure) && (isMonth(scene, endToken) || (scene.lower(endToken) === "of" && isMonth(scene, endToken + 1))))
    return true;
  if ((isDay(figure) || isYear(scene, figure)) && monthBefore(scene, firstToken)) return true;
  // "7 and 8 May", "May 13-22", "8, 9 and 10 March".
  if (isDay(figure) && isListedDay(scene, figure)) return true;
  if (
    isDay(figure) &&
    before?.noClaim === "date" &&
    firstToken - before.endToken === 1 &&
    /^(?:and|or|to|,|-|–|&|\/)$/.test(scene.lower(firstToken - 1))
  ) {
    return scene.lower(firstToken - 1) !== "," && countedNounEnd(scene, endToken, true) === undefined;
  }
  return isYear(scene, figure) && isYearHere(scene, figure, before);
}

function isDay(figure: Figure): boolean {
  return (
    figure.form === "digits" &&
    figure.suffix === "" &&
    Number.isInteger(figure.value) &&
    1 <= figure.value &&
    figure.value <= 31
  );
}

/** "13" of "13-22 May": another day and a month follow. */
function isListedDay(scene: Scene, figure: Figure): boolean {
  let at = figure.endToken;
  for (let step = 0; step < 3; step++) {
    if (!/^(?:and|or|to|,|-|–|&|\/)$/.test(scene.lower(at)) || !scene.isNumber(at + 1)) return false;
    if (isMonth(scene, at + 2)) return true;
    at += 2;
  }
  return false;
}

/** "1990s", "the 80s", "'90s", "mid-30s" of an age. */
function isDecade(scene: Scene, figure: Figure): boolean {
  const { value, endToken } = figure;
  if (!Number.isInteger(value) || value % 10 !== 0) return figure.suffix === "s" ? false : isYearLike(value);
  return figure.suffix === "s" || (isYearLike(value) && scene.isGlued(endToken));
}

/** "12/05/2004", "2019-09-01". */
function isNumericDate(scene: Scene, figure: Figure): boolean {
  const parts = hyphenatedText(scene, figure);
  return /^(?:\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})|\d{4}[/-]\d{1,2}[/-]\d{1,2})$/.test(parts);
}

function isYearLike(value: number): boolean {
  return Number.isInteger(value) && firstYear <= value && value <= lastYear;
}

function isYear(scene: Scene, figure: Figure): boolean {
  return (
    figure.form === "digits" &&
    figure.suffix === "" &&
    !figure.hasScale &&
    isYearLike(figure.value) &&
    /^\d{4}$/.test(scene.text(figure.lastNumeralToken)) &&
    figure.endToken - figure.firstToken === 1
  );
}

/** A year unless the words around count with it: "2000 people", "a total of 1984". */
function isYearHere(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  const { firstToken, endToken, value } = figure;
  const previous = scene.lower(firstToken - 1);
  if (/^(?:about|nearly|almost|than|least|some|approximately|roughly|over|least|total|exactly|only)$/.test(previous))
    return false;
  const counts = countedNounEnd(scene, endToken, true);
  if (counts === undefined) return !/^(?:number|score)$/.test(previous) || value % 10 !== 0;
  if (classOf(scene, firstToken - 1) === "determiner" || previous === "'s") return true;
  if (beforeYear.has(previous)) return !(value % 50 === 0 && /^(?:of|to|for|by|from|with)$/.test(previous));
  if (before?.noClaim === "date" && firstToken - before.endToken <= 1) return true;
  // Title case or a lone year before a noun ("2016 primaries") names; round numbers count ("2000 troops").
  return value % 100 !== 0 && value >= 1900;
}

// ---- Names, references, addresses, markers ------------------------------------------------------------------------

/** "555-1234", "1-800-555-0100", "0800 123", "4-4-2": parts by the hyphen, or a leading zero. */
function isNumberedByHyphens(scene: Scene, figure: Figure): boolean {
  if (figure.form !== "digits" || figure.unit !== undefined) return false;
  const digits = scene.text(figure.firstToken);
  if (/^0\d/.test(digits) && !digits.includes(".") && scene.text(figure.lastNumeralToken - 1) !== "-") return true;
  const whole = hyphenatedText(scene, figure);
  if (/^\d+(?:-\d+){2,}$/.test(whole) || /^\d{3}-\d{4}$/.test(whole)) return true;
  return /^\d{5,}-\d+$|^\d+-0\d+$/.test(whole);
}

/** "1." or "1)" or "(1)" where a line or a clause opens. */
function isListMarker(scene: Scene, figure: Figure): boolean {
  const { firstToken, endToken } = figure;
  if (figure.unit !== undefined || figure.value > 99 || !Number.isInteger(figure.value) || figure.form !== "digits")
    return false;
  const next = scene.text(endToken);
  if (firstToken === 0 || (firstToken === scene.first && next !== "."))
    return (
      next === ")" ||
      (next === "." && firstToken === 0 && endToken + 1 < scene.end) ||
      (next === "." && scene.end === endToken + 1 && firstToken === 0)
    );
  if (next !== ")") return false;
  return scene.text(firstToken - 1) === "(" || !hasOpenBracket(scene, firstToken);
}

function hasOpenBracket(scene: Scene, at: number): boolean {
  for (let before = at - 1; before >= scene.first && before > at - 40; before--) {
    if (scene.text(before) === "(") return true;
    if (scene.text(before) === ")") return false;
  }
  return false;
}

function nameReason(scene: Scene, figure: Figure, isTitle: boolean): NoClaim | undefined {
  const { firstToken, endToken } = figure;
  const before = scene.lower(firstToken - 1);
  const isHyphened =
    hyphens.has(scene.text(firstToken - 1)) && scene.isGlued(firstToken - 1) && scene.isGlued(firstToken);
  if (isHyphened && scene.isWord(firstToken - 2) && scene.lower(firstToken - 2) !== "to") {
    return numberPrefixes.has(scene.lower(firstToken - 2)) && figure.form === "digits" ? undefined : "name";
  }
  if (before === "#" || scene.text(firstToken - 1) === "§") return "reference";
  if (figure.unit !== undefined || figure.hasScale || !Number.isInteger(figure.value)) {
    return figure.form === "words" && isCapitalName(scene, figure, isTitle) ? "name" : undefined;
  }
  if (
    scene.text(firstToken - 1) === "." &&
    (scene.lower(firstToken - 2) === "no" || scene.lower(firstToken - 2) === "nos") &&
    scene.isGlued(firstToken - 1)
  )
    return "reference";
  if (referenceWords.has(before) && isReference(scene, figure)) return "reference";
  if (numberedThings.has(before) && isNumbered(scene, figure)) return "name";
  return isCapitalName(scene, figure, isTitle) ? "name" : undefined;
}

/** "No 10" and "page 3", but "the number 300" and "order 50 planes" only when nothing counted follows. */
function isReference(scene: Scene, figure: Figure): boolean {
  const before = scene.lower(figure.firstToken - 1);
  if (before === "no" && !scene.isCapital(figure.firstToken - 1) && figure.form === "words") return false;
  if (figure.form === "words" && countedNounEnd(scene, figure.endToken, figure.value !== 1) !== undefined) return false;
  return countedNounEnd(scene, figure.endToken, true) === undefined || scene.isCapital(figure.firstToken - 1);
}

function isNumbered(scene: Scene, figure: Figure): boolean {
  const before = scene.lower(figure.firstToken - 1);
  const counts = countedNounEnd(scene, figure.endToken, figure.value !== 1) !== undefined;
  if (countedAfter.has(before)) return before !== "top" && !counts && scene.isCapital(figure.firstToken - 1);
  return !counts || scene.isCapital(figure.firstToken - 1);
}

/** "Boeing 747", "Big 12", "Six Nations", "Ocean's Twelve": a capital beside the number, and nothing that it counts. */
function isCapitalName(scene: Scene, figure: Figure, isTitle: boolean): boolean {
  const { firstToken, endToken } = figure;
  if (
    figure.form === "words" &&
    namesOfNumberWords.has(`${scene.lower(firstToken)} ${scene.lower(firstToken + 1)}`) &&
    scene.isCapital(firstToken + 1)
  )
    return true;
  if (isTitle) return false;
  if (figure.form === "words") {
    if (
      !scene.isCapital(firstToken) ||
      firstToken === scene.first ||
      scene.text(firstToken - 1) === ":" ||
      scene.tokens[firstToken - 1]!.kind !== "word"
    )
      return false;
    return scene.isCapital(endToken) || scene.isCapital(firstToken - 1);
  }
  if (!isNameBefore(scene, firstToken - 1) || !scene.tokens[firstToken]!.spaced) return false;
  if (/^\d{1,3}(?:,\d{3})+$/.test(scene.text(figure.lastNumeralToken))) return false;
  if (hyphens.has(scene.text(endToken)) && scene.isGlued(endToken) && scene.isNumber(endToken + 1)) return false;
  const counted = countedNounEnd(scene, endToken, figure.value !== 1);
  return counted === undefined;
}

/** A capitalised word that is no month, weekday or sentence opener. */
function isNameBefore(scene: Scene, at: number): boolean {
  if (!scene.isWord(at) || !scene.isCapital(at)) return false;
  const lower = scene.lower(at);
  return classOf(scene, at) === "noun" && !weekdays.has(lower) && !months.has(lower) && lower !== "'s";
}

/** "10 Downing Street", "1600 Pennsylvania Ave". */
function isAddress(scene: Scene, figure: Figure): boolean {
  if (figure.form !== "digits" || figure.unit !== undefined) return false;
  for (let at = figure.endToken; at < figure.endToken + 4; at++) {
    if (!scene.isCapital(at)) return false;
    if (at > figure.endToken && streetWords.has(scene.lower(at))) return true;
  }
  return false;
}

// ---- Words that are numbers only sometimes -------------------------------------------------------------------------

/** "One" counts before a noun, in "one of …" and "one in five"; else it stands for someone or something. */
function oneReason(scene: Scene, figure: Figure): NoClaim | undefined {
  const { firstToken, endToken } = figure;
  if (figure.unit !== undefined) return isLooseDay(scene, figure) ? "figure-of-speech" : undefined;
  const before = scene.lower(firstToken - 1);
  const next = scene.lower(endToken);
  if (scene.isHyphen(firstToken - 1)) return "pronoun";
  if (scene.isHyphen(endToken)) return "figure-of-speech";
  if (next === "'s" || afterIdiomaticOne.has(next)) return "pronoun";
  if (next === "in" || next === "out")
    return scene.isNumber(endToken + 1) ||
      classOf(scene, endToken + 1) === "number" ||
      classOf(scene, endToken + 2) === "number"
      ? undefined
      : "pronoun";
  if (next === "of") return undefined;
  if (next === "or" || next === "and" || next === "to")
    return classOf(scene, endToken + 1) === "number" ? undefined : "pronoun";
  const counts = countedNounEnd(scene, endToken, false) !== undefined;
  if (beforePronounOne.has(before))
    return counts && /^(?:the|that|this|only|just|not|another)$/.test(before) ? undefined : "pronoun";
  return counts ? undefined : "pronoun";
}

/** "one day", "at one time": no length of time. */
function isLooseDay(scene: Scene, figure: Figure): boolean {
  const unit = scene.lower(figure.endToken - 1);
  return (
    (unit === "day" || unit === "time" || unit === "night") &&
    figure.endToken - figure.firstToken === 2 &&
    scene.lower(figure.firstToken - 1) !== "than"
  );
}

/** "Half" counts before or of a whole; "second half", "half-time", "a quarter" of a year do not. */
function fractionReason(scene: Scene, figure: Figure): NoClaim | undefined {
  const lower = scene.lower(figure.firstToken);
  if (figure.endToken - figure.firstToken > 1 || (lower !== "half" && lower !== "quarter")) return undefined;
  const before = scene.lower(figure.firstToken - 1);
  const next = scene.lower(figure.endToken);
  if (scene.isHyphen(figure.firstToken - 1) || (scene.isHyphen(figure.endToken) && figure.unit === undefined))
    return "name";
  if (figure.unit !== undefined) return undefined;
  const isPart = /^(?:of|the|a|an|its|their|his|her|our|that|as|all|what|those|these|this)$/.test(next);
  if (lower === "half") {
    if (/^(?:first|second|other|opening|latter|top|bottom|the|each|last|better)$/.test(before) && next !== "of")
      return "name";
    if (/^(?:first|second|other|opening|latter|last|better|later)$/.test(before)) return "name";
    return isPart || /^(?:by|than|about|nearly|almost|in|over|under|least|around|only|to|just)$/.test(before)
      ? undefined
      : "figure-of-speech";
  }
  return /^(?:a|one|by|than|about|nearly|almost|over|under)$/.test(before) && next === "of" ? undefined : "name";
}

/** "Double" multiplies before a whole ("double the number"); "double standards" are a manner of speaking. */
function multipleReason(scene: Scene, figure: Figure): NoClaim | undefined {
  const lower = scene.lower(figure.firstToken);
  if (!multiplesBeforeNoun.has(lower)) return undefined;
  return /^(?:the|its|their|his|her|that|what|last|in|to|to)$/.test(scene.lower(figure.endToken)) && lower.length < 7
    ? undefined
    : "figure-of-speech";
}
