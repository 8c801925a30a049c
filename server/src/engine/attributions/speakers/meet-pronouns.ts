/** In whom “he”, “she”, “they” and “it” find whom they mean. */
import {
  type Gender,
  roleNouns,
  rolesOfQuestioners,
  singularOf,
  surnamesOfRoles,
  titles,
} from "../../lexicon/index.ts";
import { type Cast, LISTENING, SPEAKING, SUBJECT } from "./cast.ts";
import {
  type Character,
  isManyByName,
  isNamedAsPeopleAre,
  isNamedByCountry,
  isSomeone,
  lowerParts,
} from "./character.ts";

/**
 * Whom a pronoun means of those told of above; whoever is found learns of it what they are: a man, a woman, a body.
 * @param isObject true where it is who was asked: not the one who asks them
 */
export function meetPronoun(cast: Cast, pronoun: string, sentence: number, isObject: boolean): Character | undefined {
  const gender = genderOf(pronoun);
  if (gender) return meetPerson(cast, gender, sentence, isObject);
  return /^(?:they|their|them)$/.test(pronoun) ? severalMeant(cast, sentence) : meetBody(cast, sentence);
}

function genderOf(pronoun: string): Gender | undefined {
  if (/^(?:he|his|him|himself)$/.test(pronoun)) return "male";
  return /^(?:she|her|herself)$/.test(pronoun) ? "female" : undefined;
}

function meetPerson(cast: Cast, gender: Gender, sentence: number, isObject: boolean): Character | undefined {
  const found = someoneMeant(cast, gender, sentence, isObject);
  if (found?.kind === "organisation") return found;
  return found && cast.learn(found, { gender: found.gender ?? gender, kind: "person" });
}

/** Whom “he” or “she” means; `isObject` as of `meetPronoun`. */
export function someoneMeant(cast: Cast, gender: Gender, sentence: number, isObject: boolean): Character | undefined {
  const isOther = (one: Character) => !isObject || !(asksByTrade(one) || cast.speaksIn(sentence, one));
  const agrees = (one: Character) => (one.gender === undefined || one.gender === gender) && isOther(one);
  return (
    cast.recall(
      sentence,
      14,
      (one, { voice }) =>
        (isOther(one) && (voice === "either" || voice === gender)) ||
        (agrees(one) &&
          !isSeveralByName(one) &&
          (one.kind === "person" || isSomeone(one) || (one.hasSpoken === true && isNamedAsPeopleAre(one)))),
      (one) => doubtOfPerson(one) + doubtOfGender(one, gender),
    ) ??
    cast.recall(sentence, 6, (one) => isNamedAsPeopleAre(one) && isOther(one)) ??
    cast.recall(
      sentence,
      6,
      (one, { weight }) =>
        one.kind === "unknown" &&
        !one.isPlural &&
        !isSeveralByName(one) &&
        one.parts.length > 0 &&
        weight === SUBJECT &&
        isOther(one),
    )
  );
}

/** A judge, a reporter: who asks and is seldom asked. */
export function asksByTrade({ heads, roles }: Character): boolean {
  for (const noun of [...heads, ...roles]) if (rolesOfQuestioners.has(noun)) return true;
  return false;
}

/** Whom “they” means. */
function severalMeant(cast: Cast, sentence: number): Character | undefined {
  return (
    cast.recall(
      sentence,
      6,
      (one) => isMany(one) || (one.kind === "organisation" && one.hasSpoken),
      (one) => (isMany(one) ? 0 : ONE_BODY),
    ) ?? cast.recall(sentence, 4, (one) => one.kind === "organisation")
  );
}

/** “It” is no person: from here on the name that is found is a body's. */
function meetBody(cast: Cast, sentence: number): Character | undefined {
  const body =
    cast.recall(
      sentence,
      6,
      (one, { weight, voice }) =>
        one.kind === "document" ||
        // “A spokesman for the ministry said … It added”: the ministry, whether or not it has a name.
        (voice !== undefined && weight === SPEAKING) ||
        (one.kind === "organisation" && LISTENING < weight && !isManyByName(one.parts)) ||
        (one.kind === "unknown" && weight === SPEAKING && one.parts.length > 0 && !one.gender),
      (one) => (one.kind === "unknown" ? UNTOLD : 0),
    ) ?? cast.recall(sentence, 3, (one) => one.kind === "unknown");
  return body?.kind === "unknown" && body.parts.length > 0 ? cast.learn(body, { kind: "organisation" }) : body;
}

/** A single name that nothing gives away as a person’s may be a company’s or a place’s: “he” is rather somebody else, a few sentences back. */
function doubtOfPerson({ kind, parts, gender, hasSpoken }: Character): number {
  if (kind !== "unknown" || gender) return 0;
  return (parts.length === 1 && !isNamedByCountry(parts)) || !hasSpoken ? NAMED_ONCE : 0;
}

/** A chairman may be a woman, but “she” is rather somebody else, a few sentences back. */
function doubtOfGender({ gender, roles }: Character, pronoun: Gender): number {
  return pronoun === "female" && gender === undefined && roles.has("chairman") ? NAMED_ONCE : 0;
}

/** “The Law Lords”, “the Harrow Ministers”: several who hold one office. */
function isSeveralByName({ kind, parts }: Character): boolean {
  if (kind !== "unknown" || parts.length === 0) return false;
  const last = lowerParts(parts).at(-1)!;
  const one = singularOf(last);
  // Ann Deans is one.
  return one !== last && (last === "lords" || ((roleNouns.has(one) || titles.has(one)) && !surnamesOfRoles.has(one)));
}

const NAMED_ONCE = 2.5;

/** “They”: more than one by noun or name. */
function isMany({ isPlural, kind, parts }: Character): boolean {
  return isPlural || kind === "group" || isManyByName(parts);
}

/** “It” may be whatever spoke, but is rather what is known for a body, a sentence before it. */
const UNTOLD = 1.5;

/** “They” may be a body (“Labour … They”), but is rather several who were named a sentence or two before it. */
const ONE_BODY = 2.5;
