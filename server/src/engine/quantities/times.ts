/** Clock times: “3.30pm”, “10:30”, “1130 to 1215 GMT”, “nine at night”, and the minute of a match. */
import { dayHalves, singularOf, timeZones } from "../lexicon/index.ts";
import type { Figure, Scene } from "./figure.ts";
import { isPersonNoun } from "./persons.ts";
import { classOf } from "./phrases.ts";

export function isTime(scene: Scene, figure: Figure): boolean {
  const { endToken, firstToken } = figure;
  if (/^(?:am|pm)$/i.test(figure.suffix)) return true;
  if (figure.unit !== undefined && figure.kind !== "measure") return false;
  if (isMatchMinute(scene, figure)) return true;
  if (opensEntry(scene, figure) || isTimeWithPoint(scene, figure)) return true;
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
  if (firstToken > 0 || hasScale || !clockWithPoint.test(scene.text(firstToken))) return false;
  return scene.text(endToken) === "" || scene.isCapital(endToken) || /^[-–—:|“"]$/.test(scene.text(endToken));
}

/**
 * "By 12.45 the road was open", "said that by 9.30 they left", "by 9.30 officers had left", "the 9.15 from Leeds": where nothing is counted,
 * or costs so much.
 */
function isTimeWithPoint(scene: Scene, { firstToken, endToken, hasScale, unit, form }: Figure): boolean {
  if (form !== "digits" || unit !== undefined || hasScale || !clockWithPoint.test(scene.text(firstToken))) return false;
  const before = scene.lower(firstToken - 1);
  if (before === "the") return /^(?:from|to)$/.test(scene.lower(endToken)) && scene.isCapital(endToken + 1);
  const opensClause = firstToken - 1 === scene.first || /^(?:[,;]|and|but|that)$/.test(scene.lower(firstToken - 2));
  if (!opensClause || !/^(?:at|by|until|till|before|after)$/.test(before)) return false;
  if (before === "at" && isLevel(scene, endToken)) return false;
  // "At 7.05, police closed the bridge"; not "At 4.25, the rate was high".
  if (scene.text(endToken) === ",") return before !== "at" || classOf(scene, endToken + 1) !== "determiner";
  if (/^(?:determiner|pronoun)$/.test(classOf(scene, endToken))) return !/^an?$/.test(scene.lower(endToken));
  // No more than whole people can be counted.
  return scene.lower(endToken) === "police" || isPersonNoun(singularOf(scene.lower(endToken)));
}

/** "At 4.25, bond yields | are | high", "At 1.30 the pound | is | weak": what stands there now stands at a level. */
function isLevel(scene: Scene, endToken: number): boolean {
  const from = scene.text(endToken) === "," ? endToken + 1 : endToken;
  for (let at = from; at < from + LONGEST_SUBJECT && scene.isWord(at); at++)
    if (/^(?:are|is|remains?)$/.test(scene.lower(at))) return true;
  return false;
}

/** In tokens: "the yield of German bonds". */
const LONGEST_SUBJECT = 6;

const clockWithPoint = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/;

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
