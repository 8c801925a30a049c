/**
 * The names in a block, speaking or not: “SBU chief Vasyl Maliuk”, “the Royal Guild of Nurses (RGN)”, “Mr Trump”. Finds where
 * each stands and what it can be; who is who is for the cast of the whole article.
 */
import {
  anonymousSources,
  bodyNouns,
  companySuffixes,
  documentNouns,
  type Gender,
  genderedTitles,
  genderOfFirstName,
  generationSuffixes,
  looseGroups,
  nameParticles,
  officialGroups,
  placeWords,
  plainModifiers,
  roleNouns,
  singularOf,
  stateOfWord,
  titles,
  titleWords,
} from "../../lexicon/index.ts";
import type { BlockReading } from "../../text/index.ts";
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  TIME,
  type Words,
  wordsOf,
} from "../rules/words.ts";

export type NameKind = "person" | "organisation" | "state" | "place" | "unknown";

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
  /** Roles the text gives it in titles or descriptions, lower case and whole: "lieutenant", "owner". */
  readonly roles: readonly string[];
  /** Words with a capital among its titles, states by their own name: "SBU" of “SBU chief”, "Turkey" of “Turkish minister”. */
  readonly ties: readonly string[];
  /** “(RGN)” after it. */
  readonly acronym?: string;
}

const namesByReading = new WeakMap<BlockReading, readonly Name[]>();

/** The names of a block in text order; worked out once a reading. */
export function namesIn(reading: BlockReading): readonly Name[] {
  let names = namesByReading.get(reading);
  if (!names) {
    names = findNames(wordsOf(reading));
    namesByReading.set(reading, names);
  }
  return names;
}

const introducedByReading = new WeakMap<BlockReading, ReadonlySet<string>>();

/** The roles that a block brings in with “a” or “an”: “a clerk opened it”. */
export function introducedIn(reading: BlockReading): ReadonlySet<string> {
  let introduced = introducedByReading.get(reading);
  if (!introduced) {
    const words = wordsOf(reading);
    const nouns = new Set<string>();
    for (let at = 0; at < words.length; at++) {
      if (!/^(?:an?|another|one)$/.test(words.lower(at))) continue;
      for (let next = at + 1; next < at + 4; next++) if (roleNouns.has(words.lower(next))) nouns.add(words.lower(next));
    }
    introduced = nouns;
    introducedByReading.set(reading, introduced);
  }
  return introduced;
}

function findNames(words: Words): Name[] {
  const starts = new Set(words.reading.sentences.map(({ firstToken }) => firstToken));
  const names: Name[] = [];
  for (let at = 0; at < words.length; ) {
    if (!opensName(words, at, starts.has(at) || words.opensQuotation(at - 1))) {
      at++;
      continue;
    }
    const end = runEnd(words, at);
    const name = nameFrom(words, at, end);
    if (name) names.push(name);
    at = Math.max(at + 1, name?.acronym ? end + 3 : end);
  }
  return names;
}

const SMALL = DETERMINER | PREPOSITION | PRONOUN | AUXILIARY | COORDINATOR | SUBORDINATOR | ADVERB | TIME;

function opensName(words: Words, at: number, opensSentence: boolean): boolean {
  if (!words.is(at, CAPITAL) || words.tokens[at]!.kind !== "word") return false;
  if (words.is(at, SMALL) && !/^[A-Z]{2,}$/.test(words.tokens[at]!.text)) return false;
  if (words.lower(at) === "i" || (words.lower(at - 1) === "-" && !words.tokens[at]!.spaced)) return false;
  if (!opensSentence) return true;
  const lower = words.lower(at);
  if (words.is(at + 1, CAPITAL) && !words.is(at + 1, TIME)) return true;
  if (isAdjective(words, at)) return false;
  return (
    !words.isAdverb(at) &&
    !commonNouns.some((nouns) => nouns.has(lower)) &&
    (titles.has(lower) || !roleNouns.has(singularOf(lower)))
  );
}

/** “Disappointing | reports”: an adjective with the capital of its sentence. */
function isAdjective(words: Words, at: number): boolean {
  return (
    /(?:ing|ed|ous|ive|ful|less|able|ible|ary|ical)$/.test(words.lower(at)) &&
    /^[a-z]/.test(words.tokens[at + 1]?.text ?? "")
  );
}

/** Nouns that a capital at the head of a sentence does not make a name. */
const commonNouns = [anonymousSources, bodyNouns, documentNouns, looseGroups, officialGroups, plainModifiers];

/** In tokens; a line all in capitals is no name. */
const LONGEST_NAME = 16;

/** The end of the run of capitals that begins at `first`, with the small words that stand inside names. */
function runEnd(words: Words, first: number): number {
  let end = first + 1;
  for (;;) {
    const lower = words.lower(end);
    if (end - first >= LONGEST_NAME) return end;
    if (isNamePart(words, end)) end++;
    else if (
      lower === "." &&
      !words.tokens[end]!.spaced &&
      isAbbreviation(words, end - 1) &&
      isNamePart(words, end + 1)
    )
      end++;
    else if (lower === "-" && !words.tokens[end]!.spaced && words.is(end + 1, CAPITAL)) end += 2;
    else if (lower === "&" && words.is(end + 1, CAPITAL)) end += 2;
    else if (nameParticles.has(lower) && words.is(end + 1, CAPITAL)) end += 2;
    else if (
      /^(?:of|for)$/.test(lower) &&
      (isBody(words, first, end) || (lower === "of" && isTitle(words, first, end)))
    ) {
      const next = words.lower(end + 1) === "the" ? end + 2 : end + 1;
      if (!isNamePart(words, next)) return end;
      end = next + 1;
    } else if (lower === "and" && isNamePart(words, end + 1) && joinsBody(words, first, end)) end += 2;
    else return end;
  }
}

function isNamePart(words: Words, at: number): boolean {
  return words.is(at, CAPITAL) && words.tokens[at]!.kind === "word" && !words.is(at, TIME) && !words.is(at, PRONOUN);
}

function isAbbreviation(words: Words, at: number): boolean {
  return words.tokens[at]!.text.length === 1 || titles.has(words.lower(at)) || /^(?:st|jr|sr)$/.test(words.lower(at));
}

function isBody(words: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (bodyNouns.has(words.lower(at)) || words.lower(at) === "university") return true;
  return false;
}

/** “Top of the Charts”, “House of Commons”: one word with a capital, of no person or office, before “of”. */
function isTitle(words: Words, first: number, end: number): boolean {
  const lower = words.lower(first);
  return end === first + 1 && !roleNouns.has(lower) && !titles.has(lower) && !genderOfFirstName.has(lower);
}

/** “Ashdale Fire and Rescue Service”: a body's name goes on after “and” when it ends with the word for a body. */
function joinsBody(words: Words, first: number, and: number): boolean {
  if (isPerson(words, first, and) || isBody(words, first, and)) return false;
  for (let at = and + 1; at < and + 5 && isNamePart(words, at); at++) if (bodyNouns.has(words.lower(at))) return true;
  return false;
}

function isPerson(words: Words, first: number, end: number): boolean {
  return end - first >= 2 && genderOfFirstName.has(words.lower(first));
}

function nameFrom(words: Words, first: number, end: number): Name | undefined {
  let start = first;
  const roles: string[] = [];
  let gender: Gender | undefined;
  // Titles inside the run: “Turkish Foreign Minister Hakan Fidan”. A name in which they come last is a role, not a name.
  for (let at = first; at < end; at++) {
    const lower = words.lower(at);
    if (!titles.has(lower) && !(roleNouns.has(lower) && !isBody(words, first, end))) continue;
    roles.push(...rolesOf(lower));
    gender ??= genderedTitles.get(lower);
    if (at + 1 === end) return undefined;
    start = words.lower(at + 1) === "." ? at + 2 : at + 1;
  }
  if (end <= start) return undefined;
  const parts = words.tokens
    .slice(start, end)
    .filter(({ kind }) => kind === "word" || kind === "number")
    .map(({ text }) => text);
  if (isCompound(words, start, end)) return undefined;
  if (parts.length === 1 && bodyNouns.has(parts[0]!.toLowerCase())) return undefined;
  while (parts.length > 1 && generationSuffixes.has(parts.at(-1)!.toLowerCase())) parts.pop();
  const titled = start > first;
  const kind = titled && !isBody(words, start, end) ? "person" : kindOf(words, start, end, parts);
  gender ??= kind === "person" ? genderOfFirstName.get(parts[0]!.toLowerCase()) : undefined;
  let titleFirst = first;
  if (kind === "person" || kind === "unknown") {
    const lowerRoles = rolesBefore(words, first);
    titleFirst = lowerRoles.first;
    for (const role of lowerRoles.roles) roles.push(role);
    gender ??= lowerRoles.roles.map((role) => genderedTitles.get(role)).find((known) => known !== undefined);
  }
  roles.push(...rolesAfter(words, end));
  if (kind === "organisation") titleFirst = possessorBefore(words, start);
  const acronym = acronymAfter(words, end);
  return {
    first: start,
    end,
    parts,
    kind: kind === "unknown" && titleFirst < first ? "person" : kind,
    titleFirst,
    roles,
    ties: [...tiesIn(words, titleFirst, start), ...seatAfter(words, end)],
    ...(gender && { gender }),
    ...(acronym && { acronym }),
  };
}

/** “a Norrby-Belhadi | meeting”: two names that describe a noun are neither of them. */
function isCompound(words: Words, first: number, end: number): boolean {
  if (end - first !== 3 || words.lower(first + 1) !== "-" || !/^[a-z]{3,}$/.test(words.tokens[end]?.text ?? ""))
    return false;
  return !words.verb(end) && !words.is(end, SMALL);
}

function kindOf(words: Words, first: number, end: number, parts: readonly string[]): NameKind {
  const lowers = parts.map((part) => part.toLowerCase());
  if (stateOfWord.has(parts.join("-")) || (parts.length === 1 && isStateWord(parts[0]!))) return "state";
  if (lowers.some((part) => companySuffixes.has(part) || bodyNouns.has(part))) return "organisation";
  if (parts.length > 1 && titleWords.has(lowers.at(-1)!)) return "organisation";
  if (placeWords.has(lowers[0]!) || placeWords.has(lowers.at(-1)!)) return "place";
  if (parts.length > 1 && genderOfFirstName.has(lowers[0]!)) return "person";
  if (parts.length === 1 && /^[A-Z][A-Z.]+$/.test(parts[0]!)) return "organisation";
  for (let at = first; at < end; at++) if (words.lower(at) === "of" || words.lower(at) === "&") return "organisation";
  return "unknown";
}

/** “Norland’s | Ministry of Defence”: whose body it is belongs to its name. */
function possessorBefore(words: Words, first: number): number {
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
    if (kind === "word" && words.is(at, CAPITAL) && !words.is(at, SMALL) && !titles.has(lower) && !roleNouns.has(lower))
      ties.push(stateOfWord.get(text) ?? text);
  }
  return ties;
}

/** “Ukraine”, “Ukrainian”, “Ukrainians”. */
function isStateWord(word: string): boolean {
  return stateOfWord.has(word) || (word.endsWith("s") && stateOfWord.has(word.slice(0, -1)));
}

const fullTitles: Readonly<Record<string, string>> = {
  adm: "admiral",
  capt: "captain",
  cllr: "councillor",
  col: "colonel",
  det: "detective",
  dr: "doctor",
  gen: "general",
  gov: "governor",
  insp: "inspector",
  lt: "lieutenant",
  maj: "major",
  prof: "professor",
  rep: "representative",
  rev: "reverend",
  sen: "senator",
  sgt: "sergeant",
  supt: "superintendent",
};

function rolesOf(lower: string): string[] {
  if (/^(?:mr|mrs|ms|miss|sir|dame|lord|lady|prime|staff)$/.test(lower)) return [];
  return [fullTitles[lower] ?? lower];
}

/** “chief executive | Ruth Delgado”: roles in lower case right before the name, and where they begin. */
function rolesBefore(words: Words, first: number): { first: number; roles: string[] } {
  const roles: string[] = [];
  let start = first;
  while (0 < start && first - start < 5) {
    const lower = words.lower(start - 1);
    if (roleNouns.has(lower) || titles.has(lower)) roles.push(lower);
    else if (roles.length === 0 || !/^[a-z]{3,}$/.test(lower) || words.is(start - 1, SMALL) || words.verb(start - 1))
      break;
    start--;
  }
  if (roles.length === 0) return { first, roles };
  // “SBU chief”, “Council leader”: a capital before the role belongs to it.
  while (
    0 < start &&
    first - start < 8 &&
    words.is(start - 1, CAPITAL) &&
    !words.is(start - 1, SMALL) &&
    words.lower(start - 1) !== "."
  )
    start--;
  return { first: start, roles };
}

/** “, the trawler's owner,” and “, who chairs the board,”: roles in a description after the name. */
function rolesAfter(words: Words, end: number): string[] {
  if (words.lower(end) !== ",") return [];
  const roles: string[] = [];
  for (let at = end + 1; at < Math.min(words.length, end + 14); at++) {
    const lower = words.lower(at);
    if (lower === "," || lower === "." || words.isQuoted(at) || words.is(at, AUXILIARY)) break;
    if (roleNouns.has(lower) || titles.has(lower)) roles.push(lower);
    else if (roleOfVerb[lower]) roles.push(roleOfVerb[lower]!);
  }
  return roles;
}

/** “who chairs the board” makes a chair. */
const roleOfVerb: Readonly<Record<string, string>> = {
  chairs: "chair",
  chaired: "chair",
  directs: "director",
  edits: "editor",
  heads: "head",
  leads: "leader",
  owns: "owner",
  represents: "representative",
};

function acronymAfter(words: Words, end: number): string | undefined {
  if (words.lower(end) !== "(") return undefined;
  let close = end + 1;
  while (close < end + 5 && words.lower(close) !== ")") close++;
  if (words.lower(close) !== ")") return undefined;
  const inner = words.reading.prose.slice(words.tokens[end + 1]!.start, words.tokens[close - 1]!.end);
  return /^[A-Z][A-Za-z]{0,2}[A-Z][A-Z-]{0,6}$/.test(inner) || /^[A-Z]{2,8}s?$/.test(inner) ? inner : undefined;
}
