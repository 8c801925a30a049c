/**
 * What a source phrase says of its speaker: a pronoun, a name (“SBU chief Vasyl Maliuk”) or a noun with what goes before and
 * after it (“two sources close to the talks”). Reads the phrase alone; who is meant is for the cast.
 */
import {
  anonymityWords,
  anonymousSources,
  bodyNouns,
  documentNouns,
  isPlural,
  knownByOffice,
  looseGroups,
  officialGroups,
  plainModifiers,
  roleNouns,
  singularOf,
  stateOfWord,
  titles,
  vagueQuantifiers,
  voiceNouns,
} from "../../lexicon/index.ts";
import { CAPITAL, COORDINATOR, DETERMINER, MARK, PREPOSITION, SUBORDINATOR, type Words } from "../rules/words.ts";
import type { SpeakerKind } from "../types.ts";
import type { Name } from "./names.ts";

const regions = new Set(["african", "asian", "eastern", "european", "northern", "southern", "western"]);

export type Description =
  | { readonly shape: "pronoun"; readonly pronoun: string }
  | { readonly shape: "name"; readonly name: Name; readonly label: string; readonly roles: readonly string[] }
  | NounDescription;

export interface NounDescription {
  readonly shape: "noun";
  /** The noun itself, lower case and singular. */
  readonly head: string;
  readonly kind: SpeakerKind;
  readonly isPlural: boolean;
  /** “the ministry”, “its president”: someone the reader has met, or is expected to know. */
  readonly isDefinite: boolean;
  /** No one who could be asked, unless the article names them elsewhere. */
  readonly vague: boolean;
  /** “the presenter”: nothing but an article and words in lower case, or the name of an office. */
  readonly isBare: boolean;
  /** Words with a capital that belong to it: “Russian”, “Kremlin”. */
  readonly modifiers: readonly string[];
  /** The phrase without its article, as a name for the speaker. */
  readonly label: string;
  /** For a voice (“a spokesman for X”, “a statement from X”): the body it speaks for. */
  readonly speaksFor?: Name;
  /** “a spokeswoman” with no body of its own. */
  readonly isVoice: boolean;
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

/** Tokens `[first, end)` are the source; `names` are those inside it, in order. */
export function describe(words: Words, first: number, end: number, names: readonly Name[]): Description | undefined {
  const mainEnd = segmentEnd(words, first, end);
  if (mainEnd <= first) return undefined;
  const only = words.lower(first);
  if (mainEnd - first === 1 && /^(?:i|we|you|us|me|my|our)$/.test(only)) return undefined;
  if (mainEnd - first === 1 && pronouns.has(only)) return { shape: "pronoun", pronoun: only };
  const headEnd = beforePreposition(words, first, mainEnd, names);
  const name = names.find(
    (one) => one.first < headEnd && (headEnd === one.end || (headEnd === one.end + 1 && words.is(one.end, MARK))),
  );
  const isState = name?.kind === "state" || name?.kind === "place";
  if (listsNames(words, first, end, names)) return noun(words, first, end, end, end, names);
  if (name && !isState && !joinsNames(words, first, headEnd, names)) return named(words, name, []);
  // “The envoy, Anton Reus”: the name comes after the comma.
  const apposed = names.find((one) => one.first >= mainEnd && one.titleFirst <= mainEnd + 1);
  if (apposed && !name && apposed.kind !== "organisation") return named(words, apposed, rolesIn(words, first, headEnd));
  return noun(words, first, end, mainEnd, headEnd, names);
}

function named(words: Words, name: Name, roles: readonly string[]): Description {
  const label = words.reading.prose.slice(words.tokens[name.titleFirst]!.start, words.tokens[name.end - 1]!.end);
  return { shape: "name", name, label: withoutArticle(label), roles: [...name.roles, ...roles] };
}

/** The phrase up to its first comma, dash or relative clause. */
function segmentEnd(words: Words, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) {
    const lower = words.lower(at);
    if (
      /^[,—–(;]$/.test(lower) ||
      lower === "who" ||
      lower === "which" ||
      (words.is(at, SUBORDINATOR) && !words.is(at, PREPOSITION))
    )
      return at;
  }
  return end;
}

function beforePreposition(words: Words, first: number, end: number, names: readonly Name[]): number {
  for (let at = first + 1; at < end; at++) {
    if (names.some((name) => name.first <= at && at < name.end)) continue;
    if (words.is(at, PREPOSITION) || /^(?:to|close|familiar)$/.test(words.lower(at)))
      return overParticiple(words, first, at);
  }
  let last = end;
  while (first + 1 < last && (words.is(last - 1, MARK) || words.lower(last - 1) === "'s")) last--;
  return overParticiple(words, first, last);
}

/** “an image | provided by the ministry”: the participle is not the noun. */
function overParticiple(words: Words, first: number, end: number): number {
  return first + 1 < end - 1 && /^[a-z]{3,}ed$/.test(words.tokens[end - 1]!.text) ? end - 1 : end;
}

/** “Brandt, Anand and Calloway”: names with commas and an “and” between them. */
function listsNames(words: Words, first: number, end: number, names: readonly Name[]): boolean {
  const inside = names.filter((name) => first <= name.titleFirst && name.end <= end);
  if (inside.length < 3 || inside[0]!.titleFirst !== first || inside.at(-1)!.end < end - 1) return false;
  return inside.every(
    (name, i) => i === 0 || isListGap(words, inside[i - 1]!.end, name.titleFirst, i === inside.length - 1),
  );
}

function isListGap(words: Words, first: number, end: number, isLast: boolean): boolean {
  if (isLast) return words.lower(end - 1) === "and" && end - first <= 2;
  return words.lower(first) === "," && end === first + 1;
}

/** “the engineers Morrow and Pike”, “Smith and Jones”: more than one, under one label. */
function joinsNames(words: Words, first: number, end: number, names: readonly Name[]): boolean {
  const inside = names.filter((name) => first <= name.first && name.end <= end);
  return inside.some(
    (name, i) => i > 0 && words.lower(name.titleFirst - 1) === "and" && inside[i - 1]!.end === name.titleFirst - 1,
  );
}

function rolesIn(words: Words, first: number, end: number): string[] {
  const roles: string[] = [];
  for (let at = first; at < end; at++)
    if (roleNouns.has(words.lower(at)) || titles.has(words.lower(at))) roles.push(words.lower(at));
  return roles;
}

function noun(
  words: Words,
  first: number,
  end: number,
  mainEnd: number,
  headEnd: number,
  names: readonly Name[],
): NounDescription {
  const written = words.lower(headEnd - 1);
  const plural =
    listsNames(words, first, end, names) ||
    isPlural(written) ||
    officialGroups.has(written) ||
    looseGroups.has(written) ||
    /^(?:some|many|most|several|few|others|those|both|all|two)$/.test(written);
  const head = plural ? singularOf(written) : written;
  const isOffice = words.is(headEnd - 1, CAPITAL) && (roleNouns.has(head) || titles.has(head));
  const modifiers = modifiersIn(words, first, mainEnd, names, isOffice);
  const after = names.find((name) => headEnd <= name.titleFirst && name.titleFirst - headEnd < 4);
  const isVoice = voiceNouns.has(head);
  const kind = kindOfNoun(written, head, plural, names, first, headEnd);
  const determiner = words.lower(first);
  const isDefinite =
    /^(?:the|this|that|these|those|its|his|her|their|both)$/.test(determiner) ||
    words.lower(first + 1) === "'s" ||
    words.lower(first + 2) === "'s";
  const text = words.reading.prose.slice(words.tokens[first]!.start, words.tokens[mainEnd - 1]!.end);
  return {
    shape: "noun",
    head,
    kind,
    isPlural: plural,
    isDefinite,
    isBare:
      determiner === "the" && modifiers.length === 0 && headEnd === mainEnd && !hasPossessor(words, first, headEnd),
    modifiers,
    label: withoutArticle(text),
    isVoice,
    vague: isVague(words, {
      first,
      end,
      headEnd,
      written,
      head,
      kind,
      plural,
      isDefinite,
      determiner,
      modifiers,
      hasBodyAfter:
        (after !== undefined && after.kind !== "place" && after.kind !== "state") ||
        names.some((one) => one.kind === "organisation" && one.end <= mainEnd),
      isNames: joinsNames(words, first, headEnd, names) || listsNames(words, first, end, names),
    }),
    ...((isVoice || /^(?:statement|letter|email|note|post)$/.test(head)) &&
      after &&
      after.kind !== "place" && { speaksFor: after }),
  };
}

/** The words with a capital that tell whose it is. Of an office (“the Culture Secretary”) only states count. */
function modifiersIn(words: Words, first: number, end: number, names: readonly Name[], isOffice: boolean): string[] {
  const modifiers: string[] = [];
  for (let at = first; at < end; at++) {
    const { text, lower } = words.tokens[at]!;
    if (!words.is(at, CAPITAL) || words.is(at, DETERMINER | COORDINATOR | PREPOSITION)) continue;
    if (regions.has(lower) || (at === first && plainModifiers.has(lower))) continue;
    if (isOffice && !stateOfWord.has(text)) continue;
    // The capital that opens a sentence makes no name by itself.
    const isName = at > first || stateOfWord.has(text) || names.some((name) => name.titleFirst <= at && at < name.end);
    if (isName) modifiers.push(text);
  }
  return modifiers;
}

/** “the families’ lawyer”, “Ukraine’s agency”. */
function hasPossessor(words: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (words.lower(at) === "'s" || /^['’]$/.test(words.lower(at))) return true;
  return false;
}

function kindOfNoun(
  written: string,
  head: string,
  plural: boolean,
  names: readonly Name[],
  first: number,
  headEnd: number,
): SpeakerKind {
  if (/^(?:authorities|media|military|police)$/.test(written)) return "organisation";
  if (names.some(({ kind, end: nameEnd }) => nameEnd === headEnd && (kind === "state" || kind === "place")))
    return "organisation";
  if (documentNouns.has(written) && !bodyNouns.has(written)) return "document";
  if (
    officialGroups.has(written) ||
    looseGroups.has(written) ||
    (plural && (anonymousSources.has(written) || roleNouns.has(head)))
  )
    return "group";
  if (roleNouns.has(head) || titles.has(head)) return plural ? "group" : "person";
  if (bodyNouns.has(written) || bodyNouns.has(head)) return plural ? "group" : "organisation";
  if (documentNouns.has(head)) return "document";
  return plural || (first + 1 === headEnd && /^(?:some|many|most|several|few|others|those|both|all)$/.test(written))
    ? "group"
    : "unknown";
}

interface Evidence {
  readonly first: number;
  readonly end: number;
  readonly headEnd: number;
  readonly written: string;
  readonly head: string;
  readonly kind: SpeakerKind;
  readonly plural: boolean;
  readonly isDefinite: boolean;
  readonly determiner: string;
  readonly modifiers: readonly string[];
  readonly hasBodyAfter: boolean;
  /** “Lord Rix and Mr Forbes”. */
  readonly isNames: boolean;
}

/**
 * Could a reader ring somebody up? A body that is named can be rung (“Ukrainian officials”, “analysts at Example Bank”), and so
 * can someone definite (“the clerk”); “officials”, “some analysts”, “reports from Turkey” and whoever stays anonymous can't.
 */
function isVague(words: Words, evidence: Evidence): boolean {
  const { written, head, kind, plural, isDefinite, determiner, modifiers, hasBodyAfter, first, end } = evidence;
  for (let at = first; at < end; at++) if (anonymityWords.has(words.lower(at))) return true;
  if (evidence.isNames) return false;
  if (anonymousSources.has(written)) return true;
  if (vagueQuantifiers.has(written)) return true;
  const isNamed = modifiers.length > 0 || hasBodyAfter;
  const isNamedFully = hasBodyAfter || modifiers.some((word) => !stateOfWord.has(word));
  if (kind === "document") return !isDefinite && !isNamedFully;
  if (kind === "organisation") return !isDefinite && !isNamed && /^(?:a|an|some|one|another)$/.test(determiner);
  if (knownByOffice.has(written)) return false;
  if (officialGroups.has(written)) return !isNamed && !isDefinite;
  if (looseGroups.has(written) || plural) return !hasBodyAfter && !(isDefinite && determiner !== "those");
  if (kind === "person") return !isDefinite && !isNamed && !voiceNouns.has(head);
  return !isDefinite && !isNamed;
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|a|an) /i, "");
}
