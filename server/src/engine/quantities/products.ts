/** Numbers that tell one make from another: "the 787 Dreamliner", "a 9mm pistol", "USB 3.2". */
import { fates, firearms, numberedProducts, singularOf, versionedThings } from "../lexicon/index.ts";
import { countedNounEnd } from "./counted-noun.ts";
import type { Figure, Scene } from "./figure.ts";
import { classOf, isVerbLike } from "./phrases.ts";

/** A model, by its number alone or before its name. */
export function isModel(scene: Scene, figure: Figure): boolean {
  return isModelBefore(scene, figure) || isOwnedByNumber(scene, figure) || isModelOfOne(scene, figure);
}

/** "a .22 rifle", "a .45-caliber gun", "a 9mm pistol": the bore says which gun. */
export function isCalibre(scene: Scene, { firstToken, endToken, unit, value }: Figure): boolean {
  if (unit !== "millimetre" && (unit !== undefined || 1 <= value || scene.text(firstToken) !== ".")) return false;
  const next = scene.isHyphen(endToken) ? endToken + 1 : endToken;
  if (unit === undefined && /^cal(?:iber|ibre)?$/.test(scene.lower(next))) return true;
  for (let at = next; at < next + 3 && scene.isWord(at); at++)
    if (firearms.has(singularOf(scene.lower(at)))) return true;
  return false;
}

/** "version 17.4", "USB 3.2" */
export function isVersion(scene: Scene, { firstToken, form, unit, hasScale }: Figure): boolean {
  if (form !== "digits" || unit !== undefined || hasScale || !/^\d+\.\d+$/.test(scene.text(firstToken))) return false;
  return versionedThings.has(scene.lower(firstToken - 1));
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
