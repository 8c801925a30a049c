/** Numbers in the titles of songs, films, books and shows: “99 Problems”, "the film 21 Grams", "the Hateful Eight". */
import { doubtfulWorks, isPlural, titledWorks } from "../lexicon/index.ts";
import { countedNounEnd } from "./counted-noun.ts";
import type { Figure, Scene } from "./figure.ts";
import { classOf, isVerbLike } from "./phrases.ts";

/** A number between quotation marks is a title, and so are capitals after it: “24”, “99 Problems”. */
export function isQuotedWhole(scene: Scene, { firstToken, endToken, unit, form }: Figure): boolean {
  if (scene.tokens[firstToken - 1]?.kind !== "quote" || !scene.isGlued(firstToken)) return false;
  let last = endToken;
  if (form === "digits") while (last < endToken + LONGEST_TITLE && isTitleWord(scene, last)) last++;
  if (unit !== undefined && last === endToken) return false;
  const close = scene.text(last) === "," ? last + 1 : last;
  return scene.tokens[close]?.kind === "quote";
}

/** "the song 99 Problems", "his hit 7 Rings", "the film 21 Grams": a capital after the number, or nothing that it counts. */
export function isWorkTitle(scene: Scene, { firstToken, lastNumeralToken, endToken, unit, hasScale }: Figure): boolean {
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

/** A unit with a capital that it has of no person or table. */
export function isTitledMeasure(scene: Scene, { kind, endToken }: Figure): boolean {
  if (!scene.isCapital(endToken - 1)) return false;
  const lower = scene.lower(endToken - 1);
  return kind === "duration" ? lower.length > 3 : kind === "measure" && titledMeasures.test(lower);
}

const titledMeasures = /^(?:degrees|feet|miles|inches|pounds|acres)$/;

export function isTitledLimit(scene: Scene, { firstToken, endToken, form }: Figure): boolean {
  const at = firstToken - 1;
  return form === "digits" && scene.first < at && /^(?:Under|Over)$/.test(scene.text(at)) && scene.isCapital(endToken);
}

/**
 * "the Hateful Eight", "a drama, Million Dollar Baby, that", "in Ocean's Eleven", "spent a day with Five": inside a sentence a number has
 * no capital of its own. Small letters or a lone plural after it ("killed Twelve Afghans") are what it counts, unless it is watched; at
 * its start a capital says nothing, but "Twelve Angry Men is on" is one thing.
 */
export function isNameInWords(scene: Scene, { firstToken, endToken, unit }: Figure): boolean {
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
