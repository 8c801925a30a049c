/** Clock times and dates: “3.30pm”, “11 March”, “Feb. 1, 2004”, “the 1990s”, “in 2004”. Numerals that place, and assert no amount. */
import {
  beforeEarlyYear,
  beforeYear,
  dayHalves,
  doubtfulMonths,
  eras,
  firstEarlyYear,
  firstYear,
  lastYear,
  months,
  timeZones,
  transitiveTrends,
  trendWords,
} from "../lexicon/index.ts";
import { countedNounEnd } from "./counted-noun.ts";
import type { Figure, Scene } from "./figure.ts";
import { classOf } from "./phrases.ts";

export function isTime(scene: Scene, figure: Figure): boolean {
  const { endToken, firstToken } = figure;
  if (/^(?:am|pm)$/i.test(figure.suffix)) return true;
  if (figure.unit !== undefined && figure.kind !== "measure") return false;
  if (isMatchMinute(scene, figure)) return true;
  if (opensEntry(scene, figure) || isHourAtHead(scene, figure)) return true;
  const next = scene.lower(endToken);
  if (dayHalves.has(next) || isHourOfDay(scene, figure)) return true;
  if (/^[ap]$/.test(next) && scene.text(endToken + 1) === "." && /^m/.test(scene.lower(endToken + 2))) return true;
  if (figure.form !== "digits") return next === "past";
  if (timeZones.has(scene.text(endToken)) || startsTimes(scene, figure) || startsHours(scene, figure)) return true;
  // "10:30": two digits after the colon, or this is them.
  if (isColonBetween(scene, endToken) && /^\d\d(?:\D|$)/.test(scene.text(endToken + 1))) return true;
  return isColonBetween(scene, firstToken - 1) && /^\d\d(?:\D|$)/.test(scene.text(firstToken));
}

/** "17.55", "17.55 Police say …" at the head of a paragraph: when an entry of a live blog was written. */
function opensEntry(scene: Scene, { firstToken, endToken, hasScale }: Figure): boolean {
  if (firstToken > 0 || hasScale || !/^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(scene.text(firstToken))) return false;
  return scene.text(endToken) === "" || scene.isCapital(endToken) || /^[-–—:|“"]$/.test(scene.text(endToken));
}

/** "By 12.45 the river had burst": at the head of a sentence nothing else has come to as much. */
function isHourAtHead(scene: Scene, { firstToken, endToken, hasScale, unit }: Figure): boolean {
  if (unit !== undefined || hasScale || !/^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(scene.text(firstToken))) return false;
  if (!/^(?:After|Around|At|Before|By|From|Since|Until)$/.test(scene.text(firstToken - 1))) return false;
  return scene.isWord(endToken) || /^[,-–—]$/.test(scene.text(endToken));
}

/** "three or four in the morning", "nine at night". */
function isHourOfDay(scene: Scene, { endToken, unit, value, firstToken }: Figure): boolean {
  if (
    unit !== undefined ||
    12 < value ||
    !/^(?:at|until|till|by|after|before|around|about|or|to)$/.test(scene.lower(firstToken - 1))
  )
    return false;
  const at = /^(?:or|to)$/.test(scene.lower(endToken)) ? endToken + 2 : endToken;
  if (scene.lower(at) === "at") return scene.lower(at + 1) === "night";
  return (
    scene.lower(at) === "in" &&
    scene.lower(at + 1) === "the" &&
    /^(?:morning|afternoon|evening)$/.test(scene.lower(at + 2))
  );
}

/** "1130" of "1130 to 1215 GMT". */
function startsTimes(scene: Scene, { firstToken, endToken }: Figure): boolean {
  if (!/^\d{4}$/.test(scene.text(firstToken)) || !/^(?:to|and|until|-|–)$/.test(scene.lower(endToken))) return false;
  // "between 2200 and 0700"
  if (/^(?:[01]\d|2[0-3])[0-5][05]$/.test(scene.text(firstToken)) && /^0\d[0-5][05]$/.test(scene.text(endToken + 1)))
    return true;
  return /^\d{4}$/.test(scene.text(endToken + 1)) && timeZones.has(scene.text(endToken + 2));
}

/** "6" of "6 to 8 p.m.", "9" of "9 or 10pm". */
function startsHours(scene: Scene, { value, endToken }: Figure): boolean {
  if (12 < value || !/^(?:to|and|or|until|till|through|-|–)$/.test(scene.lower(endToken))) return false;
  const until = endToken + 1;
  if (/^\d{1,2}[ap]m$/i.test(scene.text(until))) return true;
  if (!/^(?:[1-9]|1[0-2])$/.test(scene.text(until))) return false;
  const half = scene.lower(until + 1);
  return (
    dayHalves.has(half) || (/^[ap]$/.test(half) && scene.text(until + 2) === "." && scene.lower(until + 3) === "m")
  );
}

/** "(Berg 70)": the minute in which a substitute came on or a goal was scored. */
function isMatchMinute(scene: Scene, { firstToken, endToken, form, value }: Figure): boolean {
  if (form !== "digits" || 120 < value || !Number.isInteger(value) || !/^[),]$/.test(scene.text(endToken)))
    return false;
  let at = firstToken - 1;
  while (firstToken - 4 < at && scene.isWord(at) && scene.isCapital(at)) at--;
  return at < firstToken - 1 && scene.text(at) === "(";
}

function isColonBetween(scene: Scene, at: number): boolean {
  return (
    scene.text(at) === ":" &&
    scene.isGlued(at) &&
    scene.isGlued(at + 1) &&
    scene.isNumber(at - 1) &&
    scene.isNumber(at + 1)
  );
}

/** `before`: the figure before this one, whose date it may go on ("7 and 8 May"). */
export function isDate(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  if (figure.unit !== undefined && !(figure.kind === "measure" && isMonthBefore(scene, figure.firstToken)))
    return false;
  if (isDecade(scene, figure) || isShortYear(scene, figure) || isYearOfEra(scene, figure)) return true;
  if (isSpanOfYears(scene, figure)) return true;
  if (figure.form === "digits" && isNumericDate(scene, figure)) return true;
  if (isMonth(scene, figure.endToken) && /^\d{1,2}\/\d{1,2}$/.test(gluedText(scene, figure))) return true;
  if (
    isDay(figure) &&
    (isDayOfMonth(scene, figure) || isListedDay(scene, figure) || continuesDate(scene, figure, before))
  )
    return true;
  if (isEarlyYear(scene, figure))
    return isMonthBefore(scene, figure.firstToken) || isEarlyYearHere(scene, figure, before);
  if (!isYear(scene, figure)) return false;
  return isMonthBefore(scene, figure.firstToken) || isYearHere(scene, figure, before);
}

function isMonth(scene: Scene, at: number): boolean {
  const lower = scene.lower(at);
  if (!months.has(lower)) return false;
  if (!doubtfulMonths.has(lower) || scene.isCapital(at) || (scene.text(at + 1) === "." && scene.isGlued(at + 1)))
    return true;
  // "on may 19", "on 1 may": text without capitals.
  const isAfterNumber = scene.isNumber(at - 1);
  return (
    /^(?:on|since|until)$/.test(scene.lower(isAfterNumber ? at - 2 : at - 1)) &&
    (isAfterNumber || scene.isNumber(at + 1))
  );
}

/** The month before the figure, past "Sept" and its point. */
function isMonthBefore(scene: Scene, at: number): boolean {
  return isMonth(scene, at - 1) || (scene.text(at - 1) === "." && isMonth(scene, at - 2));
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

/** "11 March", "the 11 of March", "March 11". */
function isDayOfMonth(scene: Scene, { firstToken, endToken }: Figure): boolean {
  return (
    isMonth(scene, endToken) ||
    (scene.lower(endToken) === "of" && isMonth(scene, endToken + 1)) ||
    isMonthBefore(scene, firstToken)
  );
}

const dayJoint = /^(?:and|or|to|,|-|–|&|\/)$/;

/** "13" of "13-22 May" and of "8, 9 and 10 May": other days, then the month. */
function isListedDay(scene: Scene, figure: Figure): boolean {
  for (let at = figure.endToken, step = 0; step < 3; step++, at += 2) {
    if (!dayJoint.test(scene.lower(at)) || !scene.isNumber(at + 1)) return false;
    if (isMonth(scene, at + 2)) return true;
  }
  return false;
}

/** "22" of "May 13-22". After a comma a new count may begin: "On May 5, 22 men …". */
function continuesDate(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  if (before?.noClaim !== "date" || figure.firstToken - before.endToken !== 1) return false;
  const joint = scene.lower(figure.firstToken - 1);
  return joint !== "," && dayJoint.test(joint) && countedNounEnd(scene, figure.endToken, true) === undefined;
}

/** "1990s", "the 80s", "’90s", "1990’s". */
function isDecade(scene: Scene, figure: Figure): boolean {
  const { value, endToken } = figure;
  if (!Number.isInteger(value) || value % 10 !== 0) return false;
  return figure.suffix === "s" || (isYearLike(value) && scene.lower(endToken) === "'s" && scene.isGlued(endToken));
}

/** "’16" */
function isShortYear(scene: Scene, { firstToken, form }: Figure): boolean {
  if (form !== "digits" || !/^\d\d$/.test(scene.text(firstToken)) || !/^['’‘]$/.test(scene.text(firstToken - 1)))
    return false;
  return (
    scene.isGlued(firstToken) && scene.tokens[firstToken - 1]!.spaced && !/^['’]$/.test(scene.text(firstToken + 1))
  );
}

/** "12/05/2004", "2019-09-01". */
function isNumericDate(scene: Scene, figure: Figure): boolean {
  return /^(?:\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})|\d{4}[/-]\d{1,2}[/-]\d{1,2})$/.test(gluedText(scene, figure));
}

/** The figure with the digits that slashes or hyphens glue to it: "9/11", "2019-09-01". */
export function gluedText(scene: Scene, figure: Figure): string {
  let first = figure.firstToken;
  let end = figure.endToken;
  while (figure.firstToken - 4 < first && scene.isGlued(first) && /^[\d/-]+$/.test(scene.text(first - 1))) first--;
  while (end < figure.endToken + 4 && scene.isGlued(end) && /^(?:[\d/-]+|degree)$/.test(scene.text(end))) end++;
  return scene.slice(first, end);
}

function isYearLike(value: number): boolean {
  return (Number.isInteger(value) && firstYear <= value && value <= lastYear) || value === CENTURY_END;
}

/** Forecasts of the climate end there. */
const CENTURY_END = 2100;

function isYear(scene: Scene, figure: Figure): boolean {
  if (figure.form !== "digits" || figure.suffix !== "" || figure.hasScale || figure.endToken - figure.firstToken !== 1)
    return false;
  return isYearLike(figure.value) && /^\d{4}$/.test(scene.text(figure.firstToken));
}

/** "476 AD", "AD 79" */
function isYearOfEra(scene: Scene, { form, suffix, hasScale, value, firstToken, endToken }: Figure): boolean {
  if (form !== "digits" || suffix !== "" || hasScale || !Number.isInteger(value)) return false;
  return eras.has(scene.text(endToken)) || /^A\.?D\.?$/.test(scene.text(firstToken - 1));
}

/** "2024" and "25" of "the 2024/25 accounts", "1939" and "45" of "the 1939-45 war": a year and a later one's last two digits. */
function isSpanOfYears(scene: Scene, { firstToken, endToken, form }: Figure): boolean {
  return form === "digits" && (joinsLaterYear(scene, endToken) || joinsLaterYear(scene, firstToken - 1));
}

function joinsLaterYear(scene: Scene, mark: number): boolean {
  if (!/^[-–/]$/.test(scene.text(mark)) || !scene.isGlued(mark) || !scene.isGlued(mark + 1)) return false;
  const [year, later] = [Number(scene.text(mark - 1)), Number(scene.text(mark + 1))];
  if (
    !isFourDigits(scene, mark - 1) ||
    !/^\d\d$/.test(scene.text(mark + 1)) ||
    year < firstEarlyYear ||
    lastYear < year
  )
    return false;
  return (year + 1) % 100 === later || (scene.text(mark) !== "/" && year % 100 < later);
}

/** Bare digits, 1000 to 1499. */
function isEarlyYear(scene: Scene, { form, value, suffix, prefix, firstToken, endToken }: Figure): boolean {
  if (form !== "digits" || value < firstEarlyYear || firstYear <= value) return false;
  return suffix === "" && prefix === "" && endToken - firstToken === 1 && isFourDigits(scene, firstToken);
}

function isFourDigits(scene: Scene, at: number): boolean {
  return /^\d{4}$/.test(scene.text(at));
}

/** A year where the words say so and the number counts nothing: "in 1215", "the Revolt of 1381", "from 1337 to 1453", "the 1066 invasion". */
function isEarlyYearHere(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  const { firstToken, endToken, value } = figure;
  const next = scene.lower(endToken);
  if (/^(?:of|x|×|per|%|percent)$/.test(next) || (next === "by" && scene.isNumber(endToken + 1))) return false;
  if (countedNounEnd(scene, endToken, true) !== undefined) return false;
  if (before?.noClaim === "date" && firstToken - before.endToken === 1 && dayJoint.test(scene.lower(firstToken - 1)))
    return true;
  const previous = scene.lower(firstToken - 1);
  if (startsYears(scene, figure)) {
    if (/^(?:from|between)$/.test(previous)) return value % 50 !== 0;
    return previous === "(" || scene.isHyphen(endToken);
  }
  if (/^(?:the|a|an)$/.test(previous))
    return value % 50 !== 0 && classOf(scene, endToken) === "noun" && !scene.isHyphen(endToken);
  if (previous === "of") return scene.isCapital(firstToken - 2) || beforeOfYear.test(scene.lower(firstToken - 2));
  if (previous === "by") return value % 50 !== 0 && !isAmountBefore(scene, firstToken - 2);
  if (previous === "." && scene.lower(firstToken - 2) === "c") return true;
  return beforeEarlyYear.has(previous) && !isChance(scene, firstToken - 1);
}

const beforeOfYear = /^(?:year|spring|summer|autumn|winter|end|start|beginning|battle|charter|revolt|treaty)$/;

/** "rose by 1215", "won by 1215". */
function isAmountBefore(scene: Scene, at: number): boolean {
  for (let i = at; at - 4 < i; i--) {
    const lower = scene.lower(i);
    if (trendWords.has(lower) || transitiveTrends.has(lower) || scene.isNumber(i)) return true;
    if (
      /^(?:won|wins?|winning|beat|beats|beaten|lost|leads?|led|ahead|behind|outnumbered|multiplied|divided)$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}

/** "one person in 1000" */
function isChance(scene: Scene, of: number): boolean {
  for (let at = of - 1; of - 4 < at; at--) if (/^(?:one|1|two|2|three|3)$/.test(scene.lower(at))) return true;
  return false;
}

/** "1337 to 1453", "1307-1327": a later year follows, and counts nothing either. */
function startsYears(scene: Scene, { endToken, value }: Figure): boolean {
  if (!/^(?:and|to|-|–)$/.test(scene.lower(endToken)) || !isFourDigits(scene, endToken + 1)) return false;
  const later = Number(scene.text(endToken + 1));
  return value < later && later <= lastYear && countedNounEnd(scene, endToken + 2, true) === undefined;
}

/** Words before a four-digit number that make it an amount. */
const countsBefore =
  /^(?:about|nearly|almost|than|least|some|approximately|roughly|over|total|exactly|only|score|number)$/;

/** "until at least 2008", "since about 1950": a preposition of time before the modifier. */
function isDated(scene: Scene, firstToken: number): boolean {
  let at = firstToken - 1;
  while (firstToken - 4 < at && (countsBefore.test(scene.lower(at)) || /^(?:at|the)$/.test(scene.lower(at)))) at--;
  return /^(?:until|till|since|before|after|by|rather|sooner|later|earlier|other)$/.test(scene.lower(at));
}

/** "between 2000 and 2500 people", "from 2000 to 2500 jobs": no year is the other end, and something is counted. */
function startsCount(scene: Scene, { firstToken, endToken }: Figure): boolean {
  if (!/^(?:between|from)$/.test(scene.lower(firstToken - 1)) || !/^(?:and|to)$/.test(scene.lower(endToken)))
    return false;
  const other = scene.text(endToken + 1);
  return (
    /^\d{4,}$/.test(other) && !isYearLike(Number(other)) && countedNounEnd(scene, endToken + 2, true) !== undefined
  );
}

/** A year, unless the words around count with it: "2000 people", "a total of 1984". */
function isYearHere(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  const { firstToken, endToken, value } = figure;
  const previous = scene.lower(firstToken - 1);
  if (startsCount(scene, figure)) return false;
  // "lower than 2003's loss"
  if (scene.lower(endToken) === "'s" && scene.isGlued(endToken)) return true;
  // "Some 2016 candidates": nobody rounds to that.
  if (previous === "some" && value % 10 !== 0 && 1900 <= value) return true;
  if (countsBefore.test(previous)) return isDated(scene, firstToken);
  if (countedNounEnd(scene, endToken, true) === undefined) return true;
  if (classOf(scene, firstToken - 1) === "determiner" || previous === "'s") return true;
  if (beforeYear.has(previous)) return !(value % 50 === 0 && /^(?:of|to|for|by|from|with)$/.test(previous));
  if (before?.noClaim === "date" && firstToken - before.endToken <= 1) return true;
  // A lone year before a plural names ("2016 primaries"); a round number counts ("2000 troops").
  return value % 100 !== 0 && value >= 1900;
}
