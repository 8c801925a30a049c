/**
 * Whom “who” and “which” stand for: “the fund, chaired by Ann Hay, | which | said” is the fund, “drew praise from Ann Hay, | who | said” is
 * Hay. Each answers where the noun or the name begins, as a token, within the phrase before the comma.
 */
import {
  isPlural,
  looseGroups,
  officialGroups,
  roleNouns,
  singularOf,
  titles,
  voiceNouns,
} from "../../lexicon/index.ts";
import type { Phrase } from "../rules/phrases.ts";
import { CAPITAL, DETERMINER, NUMBER, PREPOSITION, PRONOUN, type Words } from "../rules/words.ts";
import type { Description } from "./description.ts";
import { isPlaceName, type Name } from "./name.ts";
import { kin } from "./roles.ts";

/**
 * “drew praise from | Ann Hay|, who said”, “met | the mother of Ann Hay|, who said”, “| fans of Ann Hay|, who said”: where the person
 * begins with whom the phrase ends; undefined where no name ends it, or one begins it.
 */
export function personIn(words: Words, { first, end }: Phrase, names: readonly Name[]): number | undefined {
  const last = names.at(-1);
  if (last?.end !== end || last.titleFirst <= first || isPlaceName(last) || last.kind === "organisation")
    return undefined;
  const of = last.titleFirst - 1;
  // “Hay and Brandt, who said”: both.
  if (words.lower(of) === "and" && names.at(-2)?.end === of) return names.at(-2)!.titleFirst;
  if (!/^(?:at|for|of)$/.test(words.lower(of)) || !isOneOrMore(words.lower(of - 1))) return last.titleFirst;
  for (let at = of - 2; first <= at && of - at <= LONGEST_DESCRIBED; at--) if (words.is(at, DETERMINER)) return at;
  return of - 1;
}

/** “seized by | the government, which …”: what opens with a participle or an adjective has its noun after the preposition. */
export function nounIn(words: Words, { first, end }: Phrase): number {
  const { text, lower } = words.tokens[first]!;
  if (words.is(first, CAPITAL | DETERMINER | NUMBER | PRONOUN) || isPlural(lower) || !/(?:ed|er|ing)$/.test(text))
    return first;
  for (let at = first + 1; at + 1 < end; at++) if (words.is(at, PREPOSITION)) return at + 1;
  return first;
}

/**
 * “talks with | the Harrow Fund|, which said”, “the chief of | the fund|, which said”: what a body says that the phrase ends with, where
 * its noun is neither a body itself nor a paper. The phrase begins with the noun of the `whole`.
 */
export function bodyIn(
  words: Words,
  { first, end }: Phrase,
  names: readonly Name[],
  whole: Description | undefined,
): number {
  if (whole?.shape !== "noun" || whole.kind === "document" || whole.kind === "organisation") return first;
  const last = names.at(-1);
  if (last?.end === end && !isPlaceName(last) && last.kind !== "person" && first < last.titleFirst) {
    const start = words.lower(last.titleFirst - 1) === "the" ? last.titleFirst - 1 : last.titleFirst;
    // “a show in Harrow, which”: a place, as far as one can tell.
    const before = words.lower(start - 1);
    // “the prize for Tide of Iron, which”: half a title.
    if (before === "of" && start === last.titleFirst && words.is(start - 2, CAPITAL)) return first;
    return last.kind === "unknown" && /^(?:at|in|near)$/.test(before) ? first : start;
  }
  // “chairman of | the fund|, which”, “6-1 for | the resolution|, which”
  if (whole.kind === "person" || !/^\p{L}/u.test(whole.head))
    for (let at = end - 1; first < at; at--) if (words.is(at, PREPOSITION)) return at + 1;
  return first;
}

/** “The mother of”, “employees at”, “fans of”; but “the death of”, “a look at”. */
function isOneOrMore(lower: string): boolean {
  if (isPersonNoun(lower) || closeTo.has(lower) || looseGroups.has(lower) || officialGroups.has(lower)) return true;
  return isPlural(lower) && isPersonNoun(singularOf(lower));
}

/** Who is told of by whom they are close to, and in no other list. */
const closeTo: ReadonlySet<string> = new Set(
  "biographer bodyguard child children colleague colleagues followers".split(" "),
);

/** “The mother”, “the mayor”, “a friend”. */
export function isPersonNoun(lower: string): boolean {
  return roleNouns.has(lower) || titles.has(lower) || kin.has(lower) || voiceNouns.has(lower) || lower === "friend";
}

/** In tokens: “the former deputy leader | of”. */
const LONGEST_DESCRIBED = 5;
