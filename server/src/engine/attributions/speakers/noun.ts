/** A source that is described, not named: “the Russian ministry”, “two sources close to the talks”, “a spokesman for X”. */
import { inOneLine } from "../../base/index.ts";
import {
  anonymousSources,
  bodyNouns,
  documentNouns,
  isPlural,
  looseGroups,
  officialGroups,
  plainModifiers,
  pollNouns,
  regions,
  roleNouns,
  singularOf,
  stateOfWord,
  titles,
  voiceNouns,
} from "../../lexicon/index.ts";
import { CAPITAL, COORDINATOR, DETERMINER, PREPOSITION, type Words } from "../rules/words.ts";
import type { SpeakerKind } from "../types.ts";
import type { Name } from "./name.ts";
import { joinsNames, listsNames } from "./name-lists.ts";
import { officeAt } from "./offices.ts";
import { isVague } from "./vague.ts";

export interface NounDescription {
  readonly shape: "noun";
  /** The noun itself, lower case and singular. */
  readonly head: string;
  /** The noun with the words that make it another office: “shadow chancellor”; the head itself for most. */
  readonly office: string;
  readonly kind: SpeakerKind;
  readonly isPlural: boolean;
  /** “the ministry”, “its president”: someone the reader has met, or is expected to know. */
  readonly isDefinite: boolean;
  /** No one who could be asked, unless the article names them elsewhere. */
  readonly vague: boolean;
  /** “the presenter”: nothing but an article and words in lower case, or the name of an office. */
  readonly isBare: boolean;
  /** “the Harrow striker”, “the Democrat”: an article, words with a capital that own nothing, and the noun. */
  readonly isEpithet: boolean;
  /** Words with a capital that belong to it: “Russian”, “Kremlin”. */
  readonly modifiers: readonly string[];
  /** The phrase without its article, as a name for the speaker. */
  readonly label: string;
  /** A body is named with it: “a study in the Lancet”. */
  readonly namesBody: boolean;
  /** For a voice (“a spokesman for X”, “a statement from X”): the body it speaks for. */
  readonly speaksFor?: Name;
  /** “a spokeswoman” with no body of its own. */
  readonly isVoice: boolean;
}

export function describeNoun(
  words: Words,
  first: number,
  end: number,
  mainEnd: number,
  headEnd: number,
  names: readonly Name[],
): NounDescription {
  const written = words.lower(headEnd - 1);
  const isNames = joinsNames(words, first, headEnd, names) || listsNames(words, first, end, names);
  const plural = isNames || isSeveral(written);
  const head = plural ? singularOf(written) : written;
  const isOffice = words.is(headEnd - 1, CAPITAL) && (roleNouns.has(head) || titles.has(head));
  const modifiers = modifiersIn(words, first, mainEnd, names, isOffice);
  const nearest = names.findIndex((name) => headEnd <= name.titleFirst && name.titleFirst - headEnd < 4);
  // “a spokesman for Harrow's | Tollgate Centre”
  const owned = nearest >= 0 && words.lower(names[nearest]!.end) === "'s" ? names[nearest + 1] : undefined;
  const isOwned = owned !== undefined && owned.first === names[nearest]!.end + 1 && 1 < owned.parts.length;
  // “a letter from Harrow's Mill Office chief | Ann Hay”
  const chief = isOwned ? names[nearest + 2] : undefined;
  const after = chief && chief.titleFirst <= owned!.end ? chief : isOwned ? owned : names[nearest];
  const isVoice = voiceNouns.has(head);
  const kind = kindOfNoun(written, head, plural, names, first, headEnd);
  // Of “the former president” a source may leave the article out.
  const determiner = words.lower(words.lower(first - 1) === "the" ? first - 1 : first);
  const isDefinite =
    /^(?:the|this|that|these|those|its|his|her|their|both)$/.test(determiner) ||
    words.lower(first + 1) === "'s" ||
    words.lower(first + 2) === "'s";
  // “A Datora poll | of 1,001 adults taken in July” is called by its first words, “a poll of 1,001 adults” by all.
  const isNamedPoll =
    pollNouns.has(written) && !after && modifiersIn(words, first, headEnd, names, isOffice).length > 0;
  const namesBody =
    (after !== undefined && after.kind !== "place" && after.kind !== "state") ||
    names.some((one) => one.kind === "organisation" && one.end <= mainEnd);
  return {
    shape: "noun",
    head,
    office: plural ? head : officeAt(words, headEnd - 1),
    kind,
    isPlural: plural,
    isDefinite,
    isEpithet:
      determiner === "the" &&
      headEnd === mainEnd &&
      hasCapital(words, first, headEnd) &&
      !hasPossessor(words, first, headEnd),
    isBare:
      determiner === "the" && modifiers.length === 0 && headEnd === mainEnd && !hasPossessor(words, first, headEnd),
    modifiers,
    label: labelOf(words, first, isNamedPoll ? headEnd : mainEnd),
    namesBody,
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
      hasBodyAfter: namesBody,
      isNames,
    }),
    ...((isVoice || /^(?:statement|letter|email|note|post)$/.test(head)) &&
      after &&
      after.kind !== "place" && { speaksFor: after }),
  };
}

function isSeveral(written: string): boolean {
  return isPlural(written) || officialGroups.has(written) || looseGroups.has(written) || severalWords.has(written);
}

const severalWords: ReadonlySet<string> = new Set("some many most several few others those both all two".split(" "));

/** “Berlin's | pledge”, “(73%|)”: whose it is, without the mark of it, or one whose partner stands before it. */
function labelOf(words: Words, first: number, end: number): string {
  let last = end - 1;
  while (first < last && /^(?:'s|--?|[)\]–—,])$/.test(words.lower(last))) last--;
  return withoutArticle(inOneLine(words.reading.prose.slice(words.tokens[first]!.start, words.tokens[last]!.end)));
}

/** The words with a capital that tell whose it is. Of an office (“the Culture Secretary”) only states count. */
function modifiersIn(words: Words, first: number, end: number, names: readonly Name[], isOffice: boolean): string[] {
  const modifiers: string[] = [];
  for (let at = first; at < end; at++) {
    const { text, lower } = words.tokens[at]!;
    if (!words.is(at, CAPITAL) || words.is(at, DETERMINER | COORDINATOR | PREPOSITION)) continue;
    if (regions.has(lower) || (at === first && plainModifiers.has(lower))) continue;
    // “The Harrow-based firm” is called by another name.
    if (words.lower(at + 1) === "-" && words.lower(at + 2) === "based") continue;
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

function hasCapital(words: Words, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) if (words.is(at, CAPITAL)) return true;
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
  return plural || (first + 1 === headEnd && severalWords.has(written)) ? "group" : "unknown";
}

export function withoutArticle(text: string): string {
  return text.replace(/^(?:the|a|an) /i, "");
}
