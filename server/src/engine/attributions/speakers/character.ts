/**
 * One person, body, group or document of an article, and what two mentions must share to be the same. A character is never changed:
 * whoever learns something of it makes another with the same id.
 */
import { keptWith } from "../../base/index.ts";
import {
  bodyNouns,
  companyNouns,
  companySuffixes,
  type Gender,
  genderOfFirstName,
  headsByNoun,
  noCompanies,
  paperWords,
  partiesInPlural,
  plainModifiers,
  publicBodies,
  publicLetters,
  regions,
  stateOfWord,
  townOpeners,
} from "../../lexicon/index.ts";
import type { SpeakerKind } from "../types.ts";
import type { Name } from "./name.ts";

export interface Character {
  /** Made of the words it first came in with, so that it is the same one after an edit elsewhere. */
  readonly id: string;
  readonly kind: SpeakerKind;
  readonly gender: Gender | undefined;
  /** The fullest name so far, in words; empty for one who is only described. */
  readonly parts: readonly string[];
  /** “jr” of “Tom Hay Jr.”, where it was ever given. */
  readonly generation?: string;
  readonly label: string;
  readonly labelRank: number;
  readonly roles: ReadonlySet<string>;
  /** Nouns it was called by: "ministry", "official". */
  readonly heads: ReadonlySet<string>;
  /** Words with a capital beside its nouns: "SBU", "Russian"; states by their own name. */
  readonly ties: ReadonlySet<string>;
  readonly isPlural: boolean;
  readonly vague: boolean;
  /** True once it was the source of an attribution. */
  readonly hasSpoken: boolean;
  /** True once it was called by the last part of its name alone: “Hay”, “Mr Hay”. */
  readonly isCalledShort: boolean;
}

export function couldBePerson(kind: SpeakerKind, parts: readonly string[]): boolean {
  return kind === "person" || (kind === "unknown" && parts.length < 4);
}

/** “Northern”, “Royal”: how the names of bodies begin, and nobody's. */
export function isNoFirstName(lower: string): boolean {
  return plainModifiers.has(lower) || regions.has(lower);
}

/** “Long Eaton”, “St Albans”: rather a town's name than a person's. */
export function opensTown(parts: readonly string[]): boolean {
  return townOpeners.has(parts[0]!.toLowerCase());
}

/** A person by name, or a name that has spoken and that no word gives away as a body's. */
export function isSomeone({ kind, parts, hasSpoken }: Character): boolean {
  return parts.length > 0 && (kind === "person" || (kind === "unknown" && hasSpoken));
}

/** “Idris Okonjo … Okonjo”: of two or three names, and called by the last alone; most bodies are called by the first, places by all. */
export function isNamedAsPeopleAre({ kind, parts, isCalledShort }: Character): boolean {
  if (kind !== "unknown" || !isCalledShort || parts.length < 2 || 3 < parts.length) return false;
  return !isNoFirstName(lowerParts(parts)[0]!);
}

/** A person, or someone of two names or more who has spoken. */
export function isAnyone(one: Character): boolean {
  return isSomeone(one) && (one.kind === "person" || one.parts.length > 1);
}

export function kindOfName(name: Name): SpeakerKind {
  if (name.kind === "person") return "person";
  return name.kind === "unknown" ? "unknown" : "organisation";
}

export function isState({ parts }: Character): boolean {
  return parts.length === 1 && stateOfWord.has(parts[0]!);
}

/** “The Tories”: a body that is never “it”, nor a newspaper or an office. */
export function isManyByName(parts: readonly string[]): boolean {
  return parts.length > 0 && partiesInPlural.has(lowerParts(parts).at(-1)!);
}

/** Whether a body may be called by this noun, after the nouns in its own name and description. */
export function mayGoBy(noun: string, { heads, parts }: Character): boolean {
  if (isManyByName(parts)) return noun === "party";
  if (heads.has(noun)) return true;
  if (nounsOfTeams.has(noun) && isPrinted(parts)) return false;
  if (companyNouns.has(noun) && parts.length === 1 && publicLetters.has(lowerParts(parts)[0]!)) return false;
  const allowed = headsByNoun.get(noun);
  if (allowed) {
    const isCompany = parts.length > 1 && companySuffixes.has(lowerParts(parts).at(-1)!);
    if (heads.size > 0) return some(heads, allowed);
    // “The union” is none of which no word says it: letters may be a firm's or a party's.
    if (noun === "union") return false;
    return !isCompany || companyNouns.has(noun);
  }
  return !companyNouns.has(noun) || !some(heads, noun === "group" ? publicBodies : noCompanies);
}

/** “The Harrow Post”, “the Journal of Rural Medicine”: what is printed is no team. */
function isPrinted(parts: readonly string[]): boolean {
  const lowers = lowerParts(parts);
  return lowers[0] === "journal" || paperWords.has(lowers.at(-1) ?? "");
}

const nounsOfTeams: ReadonlySet<string> = new Set(["club", "team"]);

function some(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true;
  return false;
}

/** A state named on both sides must be the same one. */
export function agree(theirs: ReadonlySet<string>, mine: readonly string[]): boolean {
  if (theirs.size === 0 || !mine.some((tie) => allStates.has(tie))) return true;
  if (mine.some((tie) => allStates.has(tie) && theirs.has(tie))) return true;
  for (const tie of theirs) if (allStates.has(tie)) return false;
  return true;
}

/** Words with a capital that are no state's must belong to the character too: “the Reuters agency” is not just any. */
export function bears(character: Character, words: readonly string[]): boolean {
  return (
    words.every(isAdjectiveOfPlace) || words.some((word) => character.ties.has(word) || character.parts.includes(word))
  );
}

/** “Harrovian”, and no “Jean”; “Christian” tells as little of a body as a state does. */
function isAdjectiveOfPlace(word: string): boolean {
  return adjectiveOfPlace.test(word) && (word === "Christian" || !genderOfFirstName.has(word.toLowerCase()));
}

/** How an adjective made from the name of a place ends, where the table of states doesn't have it: “Norlandic”. */
const adjectiveOfPlace = /(?:[aei]an|ese|ian|ic|ish)$/;

export const allStates: ReadonlySet<string> = new Set(stateOfWord.values());

/** “Ostara” for Ostara Systems Inc, “UMW” for the Union of Metal Workers; `word` in lower case. */
export function isDistinctive(word: string, theirs: readonly string[]): boolean {
  if (lowerParts(theirs)[0] === word || lowerParts(theirs).join("") === word)
    return !bodyNouns.has(word) && !companySuffixes.has(word);
  return initialsOf(theirs) === word;
}

export const initialsOf = keptWith((parts: readonly string[]): string =>
  parts
    .map((part) => part[0]!)
    .filter((initial) => initial !== initial.toLowerCase())
    .join("")
    .toLowerCase(),
);

/** The parts of a name are kept with the block it stands in, so this is worked out once a mention. */
export const lowerParts = keptWith((parts: readonly string[]): readonly string[] =>
  parts.map((part) => asTyped(part.toLowerCase())),
);

/** “garcia” of “garcía”, “o'brien” of “o’brien”: as whoever lacks the key for it types it. */
function asTyped(lower: string): string {
  if (plainLetters.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’đıłø]/g, (letter) => withoutStroke[letter]!);
}

const plainLetters = /^[a-z]+$/;
const withoutStroke: Readonly<Record<string, string>> = { "’": "'", đ: "d", ı: "i", ł: "l", ø: "o" };

/** With more of them: the same set where none is new. */
export function withWords(words: ReadonlySet<string>, ...more: readonly (readonly string[])[]): ReadonlySet<string> {
  const news = more.flat().filter((word) => !words.has(word));
  return news.length === 0 ? words : new Set([...words, ...news]);
}

/** “The Scot”, “the Frenchman”: somebody named elsewhere. */
export function isNamedByCountry(parts: readonly string[]): boolean {
  return parts.length === 1 && peopleByCountry.test(parts[0]!);
}

const peopleByCountry =
  /^(?:Briton|Croat|Dane|Finn|Kiwi|Pole|Scot|Serb|Spaniard|Swede|Texan|Turk|[A-Z][a-z]+(?:man|woman))$/;
