/**
 * A name as a writer types it: a person's, taken apart, or a body's, left whole.
 *
 * A body is known by its words; whatever shows no sign of one and has two or three words with capitals is a person's, for no list of
 * first names has everybody's. Where that is wrong the writer sees it at once: the key that is put in the text is made of the family
 * name. A person taken for a body would look right everywhere, and only be sorted wrongly in the end.
 */
import {
  bodiesNamedLikePeople,
  bodyNameOpeners,
  bodyNameWords,
  bodyNouns,
  bodyWordsAndSurnames,
  companySuffixes,
  genderOfFirstName,
  generationSuffixes,
  looseGroups,
  nameParticles,
  officialGroups,
  plainModifiers,
  postNominals,
  stateOfWord,
  titles,
  titleWords,
} from "../lexicon/index.ts";
import { fold } from "./keys.ts";
import type { SourceName } from "./types.ts";

/** Titles stay with the first names, “MP” and “Jr.” become the suffix: `fullName` gives the words as they were typed. */
export function nameFrom(typed: string): SourceName {
  const words = typed.trim().split(/\s+/);
  const nTitles = words.findIndex((word) => !titles.has(bare(word)));
  if (nTitles < 0) return { literal: typed };
  const end = words.findLastIndex((word) => !isSuffix(word)) + 1;
  const own = words.slice(nTitles, end);
  const isSure = 0 < nTitles || end < words.length || beginsPerson(own[0] ?? "");
  if (!isMadeLikePerson(own, isSure) || showsBody(own, isSure)) return { literal: typed };
  const family = familyFrom(own);
  // A particle in small letters stands between the names, one with a capital belongs to the family's: “Robert De Niro”.
  const nParticles = own.slice(family).findIndex((word) => !isSmall(word));
  const particle = own.slice(family, family + nParticles).join(" ");
  const suffix = words.slice(end).join(" ");
  return {
    family: own.slice(family + nParticles).join(" "),
    given: [...words.slice(0, nTitles), ...own.slice(0, family)].join(" "),
    ...(particle !== "" && { particle }),
    ...(suffix !== "" && { suffix }),
  };
}

/** Two or three words with capitals, four where something else shows a person; between them nothing but particles. */
function isMadeLikePerson(words: readonly string[], isSure: boolean): boolean {
  const names = words.filter((word) => !isSmall(word));
  if (names.length < 2 || (isSure ? 4 : 3) < names.length) return false;
  if (isSmall(words[0]!) || isSmall(words.at(-1)!)) return false;
  return words.every((word) => (isSmall(word) ? nameParticles.has(word) : /^\p{Lu}[\p{L}\p{M}’'.-]*$/u.test(word)));
}

/** @param isSure of a person, by a title or a known first name: then a last word that is a family name too shows nothing */
function showsBody(words: readonly string[], isSure: boolean): boolean {
  if (bodiesNamedLikePeople.has(words.join(" ").toLowerCase())) return true;
  const first = bare(words[0]!);
  if (!isSure && (bodyNameOpeners.has(first) || plainModifiers.has(first) || stateOfWord.has(words[0]!))) return true;
  return words.some((word, i) => {
    const isLast = i === words.length - 1;
    if (/[’']s?$/.test(word) || isCamel(word)) return true;
    if (stateOfWord.has(word) && isLast) return !isSure;
    // “NHS England”, “Oxfam GB”; but “JK Rowling”, and whoever types all in capitals.
    if (/^\p{Lu}{2,}$/u.test(word) && !(isSure || (i === 0 && word.length === 2))) return true;
    const lower = bare(word);
    if (!bodySigns.some((signs) => signs.has(lower))) return false;
    return !(isSure && isLast && bodyWordsAndSurnames.has(lower));
  });
}

const bodySigns = [bodyNameWords, bodyNouns, companySuffixes, looseGroups, officialGroups, titleWords];

/** “YouGov”, “AstraZeneca”; but “McDonald”, “DeSantis”. */
function isCamel(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word.replace(/^(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz)(?=\p{Lu})/u, ""));
}

/** Where the family name begins, its particles with it; there is always a first name. */
function familyFrom(words: readonly string[]): number {
  const at = words.findIndex((word, i) => 0 < i && i < words.length - 1 && nameParticles.has(word.toLowerCase()));
  return at < 0 ? words.length - 1 : at;
}

function beginsPerson(word: string): boolean {
  return genderOfFirstName.has(fold(word.split("-")[0]!)) || /^(?:\p{Lu}|(?:\p{Lu}\.)+)$/u.test(word);
}

function isSuffix(word: string): boolean {
  return postNominals.has(bare(word)) || generationSuffixes.has(bare(word));
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[.,]$/, "");
}
