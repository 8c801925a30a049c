/** One run of words with capitals as a name: its parts, its kind, the titles and roles before and after it. */
import { inOneLine } from "../../base/index.ts";
import {
  bodyNouns,
  companySuffixes,
  figureBodies,
  type Gender,
  genderedTitles,
  genderOfFirstName,
  generationSuffixes,
  lettersOfNoBody,
  nameParticles,
  partiesInPlural,
  placeWords,
  postNominals,
  roleNouns,
  rolesOfEither,
  sortsOfBodies,
  stateOfWord,
  surnamesOfRoles,
  titles,
  titleWords,
  weekdays,
} from "../../lexicon/index.ts";
import { CAPITAL, DETERMINER, NUMBER, type Words } from "../rules/words.ts";
import { bodyNounAfter, bodyNounBefore, hasShares } from "./body-nouns.ts";
import { fields, holdAtItsTime, isEx, isHyphenated, officeFor } from "./offices.ts";
import { rolesAfter, rolesBefore, rolesOf, SMALL, toldBefore, withOffice } from "./roles.ts";

type NameKind = "person" | "organisation" | "state" | "place" | "unknown";

export interface Name {
  /** Tokens `[first, end)` of the name alone, titles and roles before it left out. */
  readonly first: number;
  readonly end: number;
  /** The words of the name, points and hyphens left out. */
  readonly parts: readonly string[];
  readonly kind: NameKind;
  readonly gender?: Gender;
  /** Where the titles and roles before it begin; `first` when there are none. */
  readonly titleFirst: number;
  /** “Her | in | Her husband, Ray,”: where a description before the name begins that commas part from it. */
  readonly describedFirst?: number;
  /** Roles the text gives it in titles or descriptions, lower case and whole: "lieutenant", "owner". */
  readonly roles: readonly string[];
  /** Words with a capital among its titles, states by their own name: "SBU" of “SBU chief”, "Turkey" of “Turkish minister”. */
  readonly ties: readonly string[];
  /** “firm” of “research firm Technorati”: what sort of body it is said to be. */
  readonly bodyNoun?: string;
  /** “Ann Hay, a resident of Harrow,”, “Ann Hay, 40,”: says who it is, for whoever reads it for the first time. */
  readonly isDescribed: boolean;
  /** “(RGN)” after it. */
  readonly acronym?: string;
  /** “mrs” of “Mrs Orlik”: of two who share a surname, whoever was called so before. */
  readonly address?: string;
  /** “jr” of “Tom Hay Jr.”: sets apart two who share all the rest. */
  readonly generation?: string;
}

export function isPlaceName({ kind }: Name): boolean {
  return kind === "place" || kind === "state";
}

/** As the text has it, titles included; “Former” and the like without the capital that it owes to its sentence. */
export function labelOf({ tokens, reading }: Words, { titleFirst, end }: Name): string {
  const label = inOneLine(reading.prose.slice(tokens[titleFirst]!.start, tokens[end - 1]!.end));
  return wordsOfTime.has(tokens[titleFirst]!.lower) ? label[0]!.toLowerCase() + label.slice(1) : label;
}

export function nameFrom(words: Words, first: number, end: number): Name | undefined {
  let start = first;
  const roles: string[] = [];
  let gender: Gender | undefined;
  // Titles inside the run: “Turkish Foreign Minister Hakan Fidan”. A name in which they come last is a role, not a name.
  for (let at = first; at < end; at++) {
    const lower = words.lower(at);
    // “Secretary of State Ann Hay”.
    if (lower === "state" && words.lower(at - 1) === "of" && at - 1 === start && start > first) {
      if (at + 1 === end) return undefined;
      start = at + 1;
      continue;
    }
    if (!titles.has(lower) && !isRole(words, first, at, end)) continue;
    if (at + 1 === end && isSurname(words, start, at)) break;
    roles.push(...withOffice(words, at, rolesOf(lower)));
    gender ??= genderedTitles.get(lower);
    if (at + 1 === end) return undefined;
    start = words.lower(at + 1) === "." ? at + 2 : at + 1;
  }
  const office = isBody(words, start, end) ? undefined : officeFor(words, start, end);
  if (office) {
    start = office.end;
    roles.push(...office.roles);
  }
  if (end <= start) return undefined;
  const parts = words.tokens
    .slice(start, end)
    .filter(({ kind }) => kind === "word" || kind === "number")
    .map(({ text }) => text);
  if (isCompound(words, start, end)) return undefined;
  if (parts.length === 1 && bodyNouns.has(parts[0]!.toLowerCase())) return undefined;
  let generation: string | undefined;
  while (parts.length > 1 && generationSuffixes.has(parts.at(-1)!.toLowerCase()))
    generation = parts.pop()!.toLowerCase();
  // “Peter Gray KC” is Gray.
  while (parts.length > 2 && postNominals.has(parts.at(-1)!.toLowerCase())) parts.pop();
  const titled = start > first;
  const looksLike = titled && !isBody(words, start, end) ? "person" : kindOf(words, start, end, parts);
  const bodyNoun =
    looksLike === "unknown"
      ? (bodyNounBefore(words, first, end) ??
        bodyNounAfter(words, first, end) ??
        (hasShares(words, first, end) ? "company" : undefined))
      : looksLike === "organisation"
        ? bodyNounAfter(words, first, end)
        : undefined;
  const kind = bodyNoun === undefined ? looksLike : "organisation";
  // “Judge Clark” has a surname that others have for a first name.
  const hasFirstName = parts.length > 1 || !titled;
  gender ??= kind === "person" && hasFirstName ? genderOfFirstName.get(parts[0]!.toLowerCase()) : undefined;
  let titleFirst = first;
  if (kind === "person" || kind === "unknown") {
    const lowerRoles = rolesBefore(words, first);
    titleFirst = lowerRoles.first;
    for (const role of lowerRoles.roles) roles.push(role);
    gender ??= lowerRoles.roles.map((role) => genderedTitles.get(role)).find((known) => known !== undefined);
  }
  if (kind === "organisation") titleFirst = possessorBefore(words, start);
  else if (titleFirst < start) titleFirst = rankBefore(words, wholeWordBefore(words, titleFirst));
  if (office && kind === "person") titleFirst = Math.min(titleFirst, office.first);
  if (titleFirst < start) holdAtItsTime(roles, words.lower(titleFirst));
  roles.push(...rolesAfter(words, end));
  const told = kind === "unknown" || kind === "person" ? toldBefore(words, first, end) : undefined;
  if (told) roles.push(...told.roles);
  gender ??= told?.roles.map((role) => genderedTitles.get(role)).find(Boolean);
  const isSaidToBe = titleFirst < first || (told && (parts.length > 1 || !told.mayBeBody));
  const acronym = acronymAfter(words, end);
  const address = parts.length === 1 && start > first ? addressBefore(words, start) : undefined;
  return {
    first: start,
    end,
    parts,
    kind: kind === "unknown" && isSaidToBe ? (isOfEither(roles, parts) ? "organisation" : "person") : kind,
    titleFirst,
    ...(told && told.first < titleFirst && { describedFirst: told.first }),
    roles,
    isDescribed: words.lower(end) === "," && words.is(end + 1, DETERMINER | NUMBER),
    ties: [...tiesIn(words, titleFirst, start), ...seatAfter(words, end)],
    ...(gender && { gender }),
    ...(acronym && { acronym }),
    ...(address && { address }),
    ...(generation && { generation }),
    ...(bodyNoun && { bodyNoun }),
  };
}

/** “co-|founder Ann Hay”, “44-year-|old roofer Ann Hay”: where the word begins that token `first` ends. */
function wholeWordBefore(words: Words, first: number): number {
  let start = first;
  while (1 < start && isHyphenated(words, start) && !isEx(words, start)) start -= 2;
  // “Harrow Prize-|winning author Ann Hay”
  if (start < first && words.is(start, CAPITAL))
    while (words.is(start - 1, CAPITAL) && !words.is(start - 1, SMALL)) start--;
  return start;
}

/** Where a title begins with the words for its rank and its time. */
function rankBefore(words: Words, first: number): number {
  // “First Minister Ann Hay” is no minister, nor “first lady Ann Hay” a lady; the word for which it is opens no name.
  const isFirst = words.lower(first - 1) === "first" && (words.is(first - 1, CAPITAL) || words.lower(first) === "lady");
  const start = isFirst ? first - 1 : secondField(words, first) ? first - 2 : first;
  // “Former Prime Minister Tony Blair” must not become prime minister again.
  if (wordsOfTime.has(words.lower(start - 1))) return start - 1;
  return isEx(words, start) ? start - 2 : start;
}

/** “Trade and | Industry Secretary Ann Hay”. */
function secondField(words: Words, at: number): boolean {
  if (words.lower(at - 1) !== "and" || !words.is(at, CAPITAL) || !words.is(at - 2, CAPITAL)) return false;
  return fields.has(words.lower(at)) && fields.has(words.lower(at - 2));
}

function addressBefore(words: Words, start: number): string | undefined {
  const lower = words.lower(words.lower(start - 1) === "." ? start - 2 : start - 1);
  return /^(?:miss|mr|mrs|ms)$/.test(lower) ? lower : undefined;
}

/** “The exchange operator Nordbors”: a person would have two names where it first says what they do. */
function isOfEither(roles: readonly string[], parts: readonly string[]): boolean {
  return parts.length === 1 && roles.every((role) => rolesOfEither.has(role));
}

/** When an office is held, before the office. */
const wordsOfTime: ReadonlySet<string> = new Set(
  "acting caretaker ex former incoming interim late outgoing then".split(" "),
);

/** “House Majority Leader Ann Hay”, “Chief Executive Ann Hay”; but “the Northern Ireland Executive” is a body. */
function isRole(words: Words, first: number, at: number, end: number): boolean {
  if (!roleNouns.has(words.lower(at))) return false;
  if (!isBody(words, first, end)) return true;
  if (at + 2 < end && genderOfFirstName.has(words.lower(at + 1)) && !isBody(words, at + 1, end)) return true;
  const before = words.lower(at - 1);
  return first < at && (titles.has(before) || roleNouns.has(before)) && !isBody(words, at + 1, end);
}

/** “Ann | Baker”, “Mr | King”; where all words have capitals it may be the trade: “Charlotte Judge Blocks Law”. */
function isSurname(words: Words, first: number, at: number): boolean {
  if (words.reading.kind === "headline" || !surnamesOfRoles.has(words.lower(at))) return false;
  return (first < at && genderOfFirstName.has(words.lower(at - 1))) || addressBefore(words, at) !== undefined;
}

/** “a Norrby-Belhadi | meeting”: two names that describe a noun are neither of them. */
function isCompound(words: Words, first: number, end: number): boolean {
  if (nameParticles.has(words.lower(first))) return false;
  if (end - first !== 3 || words.lower(first + 1) !== "-" || !/^[a-z]{3,}$/.test(words.tokens[end]?.text ?? ""))
    return false;
  return !words.verb(end) && !words.is(end, SMALL);
}

function kindOf(words: Words, first: number, end: number, parts: readonly string[]): NameKind {
  const lowers = parts.map((part) => part.toLowerCase());
  if (stateOfWord.has(parts.join("-")) || (parts.length === 1 && isStateWord(parts[0]!))) return "state";
  if (lowers.some((part) => bodyNouns.has(part) || (parts.length > 1 && companySuffixes.has(part))))
    return "organisation";
  if (partiesInPlural.has(lowers.at(-1)!) || sortsOfBodies.has(parts.join(" "))) return "organisation";
  if (parts.length > 1 && (titleWords.has(lowers.at(-1)!) || weekdays.has(lowers[0]!))) return "organisation";
  if (placeWords.has(lowers[0]!) || placeWords.has(lowers.at(-1)!)) return "place";
  if (parts.length > 1 && genderOfFirstName.has(lowers[0]!)) return "person";
  if (parts.some((part, i) => isFigureBody(part, lowers[i]!))) return "organisation";
  if (parts.length === 1 && /^[A-Z][A-Z.]+$/.test(parts[0]!))
    return lettersOfNoBody.has(lowers[0]!) ? "unknown" : "organisation";
  for (let at = first; at < end; at++) if (words.lower(at) === "of" || words.lower(at) === "&") return "organisation";
  return "unknown";
}

/** “Reuters”, “BBC Wales”. */
function isFigureBody(part: string, lower: string): boolean {
  return figureBodies.has(lower) && (lower.length > 4 || part === part.toUpperCase());
}

export function isBody(words: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (bodyNouns.has(words.lower(at)) || words.lower(at) === "university") return true;
  return false;
}

/** “Norland’s | Ministry of Defence”, “the All |Harrow Guild”: whose body it is belongs to its name, and that it is everyone's. */
function possessorBefore(words: Words, first: number): number {
  if (words.lower(first - 1) === "all" && words.is(first - 1, CAPITAL) && words.tokens[first - 2]?.kind === "word")
    return first - 1;
  if (words.lower(first - 1) !== "'s" || !words.is(first - 2, CAPITAL)) return first;
  let start = first - 2;
  while (words.is(start - 1, CAPITAL) && !words.is(start - 1, SMALL)) start--;
  return start;
}

/** “the ministry | in Moscow”: a seat of government tells whose body it is. */
function seatAfter(words: Words, end: number): string[] {
  const state = words.lower(end) === "in" ? stateOfWord.get(words.tokens[end + 1]?.text ?? "") : undefined;
  return state ? [state] : [];
}

function tiesIn(words: Words, first: number, end: number): string[] {
  const ties: string[] = [];
  for (let at = first; at < end; at++) {
    const { text, lower, kind } = words.tokens[at]!;
    if (kind !== "word" || !words.is(at, CAPITAL) || words.is(at, SMALL)) continue;
    // “Finance chief Ann Hay” has the capital of its sentence, and heads no body of that name.
    if (titles.has(lower) || roleNouns.has(lower) || (fields.has(lower) && !namesakesOfFields.has(lower))) continue;
    ties.push(stateOfWord.get(text) ?? text);
  }
  return ties;
}

/** Fields that are bodies as well. */
const namesakesOfFields: ReadonlySet<string> = new Set(["labor", "labour", "police", "treasury"]);

/** “Ukraine”, “Ukrainian”, “Ukrainians”; but not “Frances”. */
function isStateWord(word: string): boolean {
  if (stateOfWord.has(word)) return true;
  const one = word.endsWith("s") ? word.slice(0, -1) : word;
  return stateOfWord.has(one) && stateOfWord.get(one) !== one;
}

function acronymAfter(words: Words, end: number): string | undefined {
  if (words.lower(end) !== "(") return undefined;
  let close = end + 1;
  while (close < end + 5 && words.lower(close) !== ")") close++;
  if (words.lower(close) !== ")") return undefined;
  const inner = words.reading.prose.slice(words.tokens[end + 1]!.start, words.tokens[close - 1]!.end);
  return /^[A-Z][A-Za-z]{0,2}[A-Z][A-Z-]{0,6}$/.test(inner) || /^[A-Z]{2,8}s?$/.test(inner) ? inner : undefined;
}
