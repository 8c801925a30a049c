/**
 * Where the noun phrase ends that a figure counts: “1,400 Ukrainian troops | in Donetsk”, “40 United States senators | voted”. No parser:
 * the head is the first plural behind which the phrase can't go on.
 */
import { attributivePlurals, isPlural, plainAdjective, singularOf, unitByWords } from "../lexicon/index.ts";
import type { Scene } from "./figure.ts";
import { classOf, isThirdPerson, isVerbLike } from "./phrases.ts";
import { afterQuote, isScareQuote } from "./scare-quotes.ts";

/** No counted noun in the corpora has more words before it. */
export const LONGEST_COUNTED = 7;

/**
 * The end of the counted noun that starts at `at`; undefined when none does. For many, its head is a plural; for one, the last
 * word before a verb, a preposition or a mark.
 */
export function countedNounEnd(scene: Scene, at: number, isMany: boolean): number | undefined {
  return isMany ? manyEnd(scene, at) : oneEnd(scene, at);
}

function manyEnd(scene: Scene, from: number): number | undefined {
  let end: number | undefined;
  let owner: number | undefined;
  const at = afterQuote(scene, from);
  for (let next = at; next < at + LONGEST_COUNTED; next++) {
    if (isNounish(scene, next, at) || isNumberedPlural(scene, next)) {
      if (!(isPluralHere(scene, next) || isNumberedPlural(scene, next)) || isNeverNoun(scene, next)) continue;
      if (owner === undefined && isLostOwner(scene, next, at)) {
        owner = next + 1;
        continue;
      }
      end = next + 1;
      if (!goesOn(scene, next)) return end;
    } else if (!joinsWords(scene, next, from) && (next === at || end !== undefined || !joinsAdjectives(scene, next)))
      break;
  }
  return end ?? owner;
}

/** "worlds" of "five of the worlds most important firms", "clubs" of "one of the clubs players": an apostrophe is lost. */
export function isLostOwner(scene: Scene, at: number, first: number): boolean {
  if (!scene.lower(at).endsWith("s") || scene.isCapital(at)) return false;
  const next = scene.lower(at + 1);
  // "one of mr browns closest aides"
  if (at <= first + 1 && scene.lower(first - 1) === "of" && isSuperlativeWord(next)) return true;
  if (at !== first || classOf(scene, first - 1) !== "determiner" || scene.lower(first - 2) !== "of") return false;
  if (/^(?:most|least)$/.test(next) || isSuperlativeWord(next)) return true;
  if (classOf(scene, at + 1) !== "noun" || !isPlural(next) || isVerbLike(scene, at + 1) || isThirdPerson(next))
    return false;
  // "one of the buildings houses offices", "one of the firms profits from it": a verb that no table knows, and its object.
  const after = classOf(scene, at + 2);
  return after !== "noun" && after !== "determiner" && after !== "number" && after !== "preposition";
}

function oneEnd(scene: Scene, at: number): number | undefined {
  let end: number | undefined;
  // "in round one last year": when.
  if (/^(?:last|next)$/.test(scene.lower(at)) && unitByWords.get(scene.lower(at + 1))?.kind === "duration")
    return undefined;
  // "only one showed her wings", and "one injured man"
  if (classOf(scene, at) === "verb" && /^(?:determiner|pronoun|number)$/.test(classOf(scene, at + 1))) return undefined;
  if (classOf(scene, at) === "verb" && scene.isCapital(at + 1) && !scene.isCapital(at)) return undefined;
  for (let next = at; next < at + LONGEST_COUNTED; next++) {
    if (isNounish(scene, next, at)) {
      if (at < next && (isVerbLike(scene, next) || isVerbOfOne(scene, next))) break;
      if (classOf(scene, next) === "noun" && !modifiersInside.has(scene.lower(next))) end = next + 1;
    } else if (!joinsWords(scene, next, at)) break;
  }
  return end;
}

/** "one man recognises that": one thing is no plural, so a small word in "-s" behind it, and before no noun, is what it does. */
function isVerbOfOne(scene: Scene, at: number): boolean {
  const lower = scene.lower(at);
  if (!isPlural(lower) || singularOf(lower) === lower || scene.isCapital(at) || !lower.endsWith("s")) return false;
  if (lower.endsWith("ics") || attributivePlurals.has(lower) || scene.isHyphen(at - 1)) return false;
  return classOf(scene, at - 1) === "noun" && /^(?:determiner|pronoun|relative|number)$/.test(classOf(scene, at + 1));
}

/** Nouns and adjectives, verbs that may be either, and after the number itself "more" and "other" and adverbs ("newly built"). */
function isNounish(scene: Scene, at: number, first: number): boolean {
  const found = classOf(scene, at);
  return (
    found === "noun" ||
    found === "verb" ||
    (at === first && (found === "adverb" || modifiersInside.has(scene.lower(at))))
  );
}

function isPluralHere(scene: Scene, at: number): boolean {
  return isPlural(scene.lower(at)) || isPluralOfLetters(scene.text(at));
}

/** "92 RBIs", "four CPUs": capitals and an "s", whatever the letters before it are. */
export function isPluralOfLetters(text: string): boolean {
  return text.length <= 6 && /^\p{Lu}{2,5}s$/u.test(text);
}

/** "two 747s", "5,000 Model 3s", "six F-16s": a name that ends in digits, in the plural. A decade has a nought. */
function isNumberedPlural(scene: Scene, at: number): boolean {
  const text = scene.text(at);
  if (text.length > 5 || !scene.isNumber(at) || !/^\d{1,4}s$/.test(text)) return false;
  return !/^(?:\d0s|(?:1[5-9]|20)\d0s)$/.test(text);
}

/**
 * What stands inside a noun phrase between its words: a glued hyphen, "'s", a number that is part of a name or a compound ("F-16 jets",
 * "three-ton satellites", "9 litre cases").
 */
function joinsWords(scene: Scene, at: number, first: number): boolean {
  if (isScareQuote(scene, at, first)) return true;
  if (scene.isHyphen(at) || (scene.lower(at) === "'s" && scene.isGlued(at)) || isPossessiveMark(scene, at)) return true;
  if (classOf(scene, at) !== "number") return false;
  return scene.isGlued(at) || scene.isHyphen(at + 1) || isSizeInside(scene, at) || isSizeInside(scene, at - 1);
}

/** The apostrophe of "US Airways' baggage staff", with a noun to follow. */
function isPossessiveMark(scene: Scene, at: number): boolean {
  return (
    /^['’]$/.test(scene.text(at)) &&
    scene.isGlued(at) &&
    scene.lower(at - 1).endsWith("s") &&
    scene.tokens[at + 1]?.spaced === true &&
    classOf(scene, at + 1) === "noun"
  );
}

/** "9 litre" of "9 litre cases": a measure in the singular that says which cases. */
function isSizeInside(scene: Scene, at: number): boolean {
  const lower = scene.lower(at + 1);
  return scene.isNumber(at) && unitByWords.get(lower)?.kind === "measure" && !isPlural(lower);
}

/** "small, friendly deals", "music and movie stars", "US online journalists": on to the plural that follows. */
function joinsAdjectives(scene: Scene, at: number): boolean {
  if (/^(?:,|and|&)$/.test(scene.lower(at))) return isListedAdjective(scene, at);
  return classOf(scene, at) === "adverb" && classOf(scene, at + 1) === "noun";
}

/** The comma of "small, friendly deals", the "and" of "council and housing association tenants": a plural follows soon. */
function isListedAdjective(scene: Scene, at: number): boolean {
  if (classOf(scene, at - 1) !== "noun" || isPlural(scene.lower(at - 1))) return false;
  let last = scene.text(at) === "," ? at + 2 : at + 3;
  for (let next = at + 1; next <= last && (classOf(scene, next) === "noun" || scene.isHyphen(next)); next++) {
    // "short and medium-distance flights"
    if (scene.isHyphen(next)) {
      last++;
      continue;
    }
    if (isPlural(scene.lower(next))) return next > at + 1;
    // "council and housing association tenants"
    const isGerund = scene.lower(next).endsWith("ing") && classOf(scene, next + 1) === "noun";
    if (isVerbLike(scene, next) && !isGerund) return false;
  }
  return false;
}

/** Words that no class holds to a noun phrase but that stand between number and noun: "five more losses", "two other men". */
const modifiersInside: ReadonlySet<string> = new Set([
  "more",
  "fewer",
  "other",
  "further",
  "such",
  "additional",
  "extra",
  "new",
  "straight",
  "consecutive",
]);

/** After these plurals the noun goes on: "two sports fans", "40 United States senators". */
function goesOn(scene: Scene, at: number): boolean {
  if (scene.lower(at + 1) === "'s" || isPossessiveMark(scene, at + 1)) return true;
  // "Sanders-linked accounts"
  if (scene.isHyphen(at + 1) && scene.isWord(at + 2)) return true;
  // "with-profits policyholders"
  if (scene.isHyphen(at - 1) && isPlural(scene.lower(at + 1))) return true;
  // "Trumps strongest states": an apostrophe lost.
  const isOwner = scene.isCapital(at) && (scene.isCapital(at + 1) || isSuperlativeWord(scene.lower(at + 1)));
  // "two cosmetics labels", "three electronics firms"
  // "700 United Airlines jobs", "six Sanders supporters": a name that ends as plurals do.
  const isName = scene.isCapital(at) && !scene.isCapital(at + 1) && isPlural(scene.lower(at + 1));
  const isAttributive = attributivePlurals.has(scene.lower(at)) || isOwner || isName || scene.lower(at).endsWith("ics");
  if (!isAttributive || classOf(scene, at + 1) !== "noun") return false;
  return isPlural(scene.lower(at + 1)) || isPlural(scene.lower(at + 2));
}

/** "22, says the club": a third person is no plural, unless it is as good a noun ("five wins", "three hits"). */
function isNeverNoun(scene: Scene, at: number): boolean {
  return neverNouns.has(scene.lower(at)) && classOf(scene, at) === "verb";
}

const neverNouns: ReadonlySet<string> = new Set(
  (
    "says tells makes takes gives gets goes comes sees knows thinks leaves becomes begins keeps brings writes loses pays sits " +
    "translates equates belongs contains represents speaks grows sends spends sells feels hears means dies remains seems includes involves expects announces adds lets eats"
  ).split(" "),
);

export function isSuperlativeWord(lower: string): boolean {
  return lower.endsWith("est") && plainAdjective.has(lower);
}
