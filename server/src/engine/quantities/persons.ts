/** Who a figure may be the age of: “Anna Berg”, “the former prime minister”, “a third man”, “one of the three men”. */
import { genderedTitles, genderOfFirstName, isPlural, roleNouns, singularOf } from "../lexicon/index.ts";
import type { Scene } from "./figure.ts";
import { classOf } from "./phrases.ts";

/**
 * A pronoun, "the champion", "the former prime minister", "Ms Berg" or "Anna Berg", and nothing before it that it belongs to ("the
 * deficit under Mr Berg").
 */
export function isPerson(scene: Scene, at: number): boolean {
  if (/^(?:he|she|who)$/.test(scene.lower(at))) return true;
  if (isNamed(scene, at)) return classOf(scene, at - 2) !== "preposition";
  if (!isPersonNoun(scene.lower(at))) return false;
  let first = at - 1;
  while (at - LONGEST_ROLE < first && classOf(scene, first) === "noun") first--;
  return classOf(scene, first) === "determiner" && classOf(scene, first - 1) !== "preposition";
}

/** Past the first noun for a person from `at`. */
export function personEnd(scene: Scene, at: number): number {
  let end = at;
  while (end < at + LONGEST_ROLE && classOf(scene, end) === "noun" && !isPersonNoun(scene.lower(end))) end++;
  return end + 1;
}

/** In tokens: "former prime minister". */
export const LONGEST_ROLE = 4;

/**
 * "Berg was 47 when he took office": one capital behind a comma or "that", or where a sentence opens; what opens one may be a common
 * noun, which its end gives away: "Unemployment", "Turnout".
 */
export function isSurname(scene: Scene, at: number): boolean {
  if (!scene.isWord(at) || !scene.isCapital(at) || classOf(scene, at) !== "noun") return false;
  return at === scene.first ? !abstractEnd.test(scene.lower(at)) : /^(?:,|that)$/.test(scene.lower(at - 1));
}

/** Not "-t" alone: "Hunt", "Scott" and "Elliott" are people, "debt", "deficit", "turnout", "support" and "profit" are not. */
const abstractEnd =
  /(?:age|al|ance|ence|ing|ion|ism|ity|ness|ship|ebt|ecit|icit|[mc]ent|fit|ort|out|put|count|[glptw]th)$/;

/** Behind "Ms" or a first name: another capital may be "Inflation" or a cheese. */
export function isNamed(scene: Scene, at: number): boolean {
  const before = scene.lower(at - 1);
  return scene.isCapital(at) && (/^(?:mrs?|ms|miss|sir|dame|dr)$/.test(before) || genderOfFirstName.has(before));
}

/** A person's name ends here: a capital, not a month, with a capital or "Mr" before it unless brackets say enough. */
export function isName(scene: Scene, at: number, isBracketed: boolean): boolean {
  if (!isBracketed && isPersonNoun(scene.lower(at)) && classOf(scene, beforeOrdinal(scene, at)) === "determiner")
    return true;
  if (!isBracketed && isOneOfSeveral(scene, at)) return true;
  if (!scene.isWord(at) || !scene.isCapital(at)) return false;
  if (classOf(scene, at) !== "noun" && !scene.isCapital(at - 1)) return false;
  return !isBracketed || scene.isCapital(at - 1);
}

/** "a third man, 41,", "the second suspect, 22,": past which of them it is. */
function beforeOrdinal(scene: Scene, at: number): number {
  return /^(?:second|third|fourth|fifth|other|elder|eldest|older|oldest|younger|youngest)$/.test(scene.lower(at - 1))
    ? at - 2
    : at - 1;
}

/** "The girl, 12, was found": people who need no name before their age. */
export function isPersonNoun(word: string): boolean {
  return roleNouns.has(word) || genderedTitles.has(word) || personNouns.has(word);
}

const personNouns: ReadonlySet<string> = new Set(
  "baby child infant pensioner pupil soldier suspect teenager toddler twin youth".split(" "),
);

/** "One of the three men, 22, was held", "the older of the two, 34, said": the words before the comma pick out one person. */
function isOneOfSeveral(scene: Scene, at: number): boolean {
  const last = scene.lower(at);
  if (!(isPlural(last) && isPersonNoun(singularOf(last))) && !/^(?:them|two|three|four|five|six)$/.test(last))
    return false;
  for (let first = at; at - LONGEST_GROUP < first; first--) {
    if (scene.lower(first - 1) !== "of") continue;
    const isGroup = last === "them" ? first === at : first < at || classOf(scene, first) === "number";
    return isGroup && choosing.test(scene.lower(first - 2));
  }
  return false;
}

/** In tokens: "the four arrested men". */
const LONGEST_GROUP = 5;

const choosing = /^(?:one|another|other|first|last|former|latter|elder|eldest|older|oldest|younger|youngest)$/;
