/**
 * What a source phrase says of its speaker: a pronoun, a name (“SBU chief Vasyl Maliuk”) or a noun with what goes before and
 * after it (“two sources close to the talks”). Reads the phrase alone; who is meant is for the cast.
 */
import {
  companyNouns,
  forecastNouns,
  type Gender,
  generationSuffixes,
  genericBodies,
  reckonings,
  roleNouns,
  rolesOfEither,
  timeNouns,
  titles,
  weekdays,
} from "../../lexicon/index.ts";
import { isOwning, isPossessivePronoun } from "../rules/owners.ts";
import { CAPITAL, MARK, NUMBER, PREPOSITION, SUBORDINATOR, type Words } from "../rules/words.ts";
import { labelOf, type Name } from "./name.ts";
import { joinsNames, listsNames } from "./name-lists.ts";
import { isTicker } from "./names.ts";
import { describeNoun, type NounDescription, withoutArticle } from "./noun.ts";
import { beforeElect } from "./offices.ts";
import { withOffice } from "./roles.ts";

export type Description =
  | { readonly shape: "pronoun"; readonly pronoun: string }
  | { readonly shape: "name"; readonly name: Name; readonly label: string; readonly roles: readonly string[] }
  | NounDescription;

/** Tokens `[first, end)` are the source; `names` are those inside it, in order. */
export function describe(words: Words, first: number, end: number, names: readonly Name[]): Description | undefined {
  const mainEnd = beforeTime(words, first, segmentEnd(words, first, end, names), names);
  if (mainEnd <= first) return undefined;
  const owner = reckonerEnd(words, first, mainEnd);
  if (owner !== undefined) return describe(words, first, owner, names);
  const only = words.lower(first);
  if (mainEnd - first === 1 && /^(?:i|we|you|us|me|my|our)$/.test(only)) return undefined;
  if (mainEnd - first === 1 && pronouns.has(only)) return { shape: "pronoun", pronoun: only };
  const headEnd = beforeElect(words, beforePreposition(words, first, mainEnd, names));
  const isLoose = (at: number) => words.is(at, MARK) || generationSuffixes.has(words.lower(at));
  const name = names.find(
    (one) => one.first < headEnd && (headEnd === one.end || (headEnd === one.end + 1 && isLoose(one.end))),
  );
  const isState = name?.kind === "state" || name?.kind === "place";
  if (listsNames(words, first, end, names)) return describeNoun(words, first, end, end, end, names);
  if (name && !isState && !joinsNames(words, first, headEnd, names)) {
    const holder = isOffice(words, first, name) ? apposedName(words, name.end, names) : undefined;
    return named(words, holder?.kind === "person" ? holder : name, []);
  }
  // “The envoy, Anton Reus”, “The press officer (PO), Anton Reus”: the name comes after the comma.
  const letters = names.find((one) => one.first === mainEnd + 1 && words.lower(mainEnd) === "(");
  const comma =
    letters && words.lower(letters.end) === ")"
      ? letters.end + 1
      : (commaBeforeName(words, mainEnd, end, names) ?? mainEnd);
  const apposed = apposedName(words, comma, names);
  if (apposed && !name && (apposed.kind !== "organisation" || isBodyByNoun(words, headEnd, apposed))) {
    const acronym = comma === mainEnd ? undefined : letters?.parts[0];
    return named(words, acronym ? { ...apposed, acronym } : apposed, rolesIn(words, first, headEnd));
  }
  return describeNoun(words, first, end, mainEnd, headEnd, names);
}

/** “| The Tánaiste |, Ann Hay,”: one word with its article, and behind the comma whoever it is. */
function isOffice(words: Words, first: number, { parts, titleFirst, end }: Name): boolean {
  return parts.length === 1 && titleFirst === first + 1 && words.lower(first) === "the" && words.lower(end) === ",";
}

/** “the union|’s latest count”, “its| own estimate”: whoever made it can be asked. Undefined where nothing says who did. */
function reckonerEnd(words: Words, first: number, end: number): number | undefined {
  const made = words.lower(end - 1);
  if (!reckonings.has(made) && !forecastNouns.has(made)) return undefined;
  for (let at = end - 2; first <= at && !words.is(at, PREPOSITION); at--)
    if (isOwning(words, at)) return isPossessivePronoun(words, at) ? at + 1 : at;
  return undefined;
}

/** “The group | which speaks for drivers|,| Harrow Wheels,”: the comma behind a relative clause with whose name the source ends. */
function commaBeforeName(words: Words, mainEnd: number, end: number, names: readonly Name[]): number | undefined {
  if (!/^(?:that|which|who)$/.test(words.lower(mainEnd))) return undefined;
  const last = names.at(-1);
  if (!last || words.lower(last.titleFirst - 1) !== "," || words.lower(last.end) !== "," || last.end + 1 < end)
    return undefined;
  return mainEnd < last.titleFirst - 1 ? last.titleFirst - 1 : undefined;
}

/**
 * The name that comes after the comma at `comma`. What is listed there goes with the noun, and the name comes after the list: “The
 * minister for culture|, media and sport, Tess Arden”.
 */
function apposedName(words: Words, comma: number, names: readonly Name[]): Name | undefined {
  // “Her husband, | the artist Ann Hay|”, “The regulator, | the FCA|, said”, but “The regulator, the FCA, and the GMB”.
  const hasArticle = ({ kind, first, titleFirst, end }: Name) =>
    titleFirst === comma + 2 &&
    words.lower(comma + 1) === "the" &&
    (kind === "person" ? titleFirst < first : kind === "organisation" && words.lower(end + 1) !== "and");
  const next = names.find((one) => one.first >= comma && (one.titleFirst <= comma + 1 || hasArticle(one)));
  if (!next || next.kind === "person" || words.lower(next.end) !== "and") return next;
  const afterList = names.find((one) => next.end < one.first && words.lower(one.titleFirst - 1) === ",");
  return afterList ?? next;
}

/** “The world's largest carrier, | RGN, |”, “Its owner, | Hay Foods, |”: a noun for one body and its name, which a comma closes. */
function isBodyByNoun(words: Words, headEnd: number, { end }: Name): boolean {
  const noun = words.lower(headEnd - 1);
  return (companyNouns.has(noun) || genericBodies.has(noun) || rolesOfEither.has(noun)) && words.lower(end) === ",";
}

const pronouns = new Set([
  "he",
  "she",
  "they",
  "it",
  "his",
  "her",
  "their",
  "its",
  "him",
  "them",
  "himself",
  "herself",
]);

function named(words: Words, name: Name, roles: readonly string[]): Description {
  const itself = genderOfItself.get(words.lower(name.end));
  return {
    shape: "name",
    name: itself ? { ...name, gender: itself } : name,
    label: withoutArticle(labelOf(words, name)),
    roles: [...name.roles, ...roles],
  };
}

/** “Arden | herself”. */
const genderOfItself: ReadonlyMap<string, Gender> = new Map([
  ["herself", "female"],
  ["himself", "male"],
]);

/** The phrase up to its first comma, dash or relative clause; a comma in a name ends nothing. */
function segmentEnd(words: Words, first: number, end: number, names: readonly Name[]): number {
  for (let at = first + 1; at < end; at++) {
    const lower = words.lower(at);
    if (isTicker(words, at)) return at;
    if (lower === "than" && countEnd(words, at - 1) > at) continue;
    if (lower === "," && names.some((name) => name.first < at && at < name.end)) continue;
    if (
      /^[,—–(;]$/.test(lower) ||
      (/^--?$/.test(lower) && words.tokens[at]!.spaced && words.tokens[at + 1]?.spaced !== false) ||
      lower === "who" ||
      lower === "which" ||
      (words.is(at, SUBORDINATOR) && !words.is(at, PREPOSITION))
    )
      return at;
  }
  return end;
}

/** “Tess Arden | last week”, “the Harrow Fund | on Sunday night”: when, right after a name. */
function beforeTime(words: Words, first: number, end: number, names: readonly Name[]): number {
  if (isPlainAdverb(words, end - 1) && names.some((name) => name.end === end - 1)) return end - 1;
  if (first + 1 < end && /^(?:today|tonight|yesterday)$/.test(words.tokens[end - 1]!.text)) return end - 1;
  let at = end;
  if (timeNouns.has(words.lower(at - 1))) at--;
  if (/^(?:this|last)$/.test(words.lower(at - 1)) ? at < end : weekdays.has(words.lower(at - 1))) at--;
  if (/^(?:on|earlier|late)$/.test(words.lower(at - 1))) at--;
  // One word alone is part of the name: “Joe Friday”.
  return at < end - 1 && names.some((name) => name.end === at) ? at : end;
}

/** “Arden | afterwards”, “Arden | herself”; but not “Tess | Kelly”. */
function isPlainAdverb(words: Words, at: number): boolean {
  if (words.is(at, CAPITAL)) return false;
  return words.isAdverb(at) || /^(?:afterwards?|earlier|herself|himself|itself|later)$/.test(words.lower(at));
}

function beforePreposition(words: Words, first: number, end: number, names: readonly Name[]): number {
  for (let at = countEnd(words, first) + 1; at < end; at++) {
    if (names.some((name) => name.first <= at && at < name.end)) continue;
    if (isOfName(words, at, end, names)) continue;
    if (words.is(at, PREPOSITION) || /^(?:to|close|familiar)$/.test(words.lower(at)))
      return overParticiple(words, first, at);
  }
  let last = end;
  while (first + 1 < last && (words.is(last - 1, MARK) || words.lower(last - 1) === "'s")) last--;
  return overParticiple(words, first, last);
}

/** “People | Before | Profit leader Ann Hay”, “the Reporters | Without | Borders group”: with its capital, before somebody or a noun. */
function isOfName(words: Words, at: number, end: number, names: readonly Name[]): boolean {
  if (!words.is(at, CAPITAL) || !words.is(at + 1, CAPITAL)) return false;
  // “the League Against | Cruel Sports |”
  const last = names.find((name) => name.end === end);
  return last ? last.kind === "person" || 0 < last.roles.length : !words.is(end - 1, CAPITAL);
}

/** “more than | 20 ministers”, “up to | 40 firms”: `first` where no such words stand. */
function countEnd(words: Words, first: number): number {
  const isCount =
    (/^(?:fewer|less|more)$/.test(words.lower(first)) && words.lower(first + 1) === "than") ||
    (words.lower(first) === "up" && words.lower(first + 1) === "to");
  return isCount && words.is(first + 2, NUMBER) ? first + 2 : first;
}

/** “an image | provided by the ministry”: the participle is not the noun. */
function overParticiple(words: Words, first: number, end: number): number {
  return first + 1 < end - 1 && /^[a-z]{3,}ed$/.test(words.tokens[end - 1]!.text) ? end - 1 : end;
}

function rolesIn(words: Words, first: number, end: number): string[] {
  const roles: string[] = [];
  for (let at = first; at < end; at++)
    if (roleNouns.has(words.lower(at)) || titles.has(words.lower(at)))
      roles.push(...withOffice(words, at, [words.lower(at)]));
  return roles;
}
