/**
 * Whom a noun phrase means: “the Russian ministry”, “the company”, “the keeper”, “officials”. Whoever was called so, then whoever may be
 * called so after what is known of them.
 */
import {
  companyNouns,
  genderedTitles,
  genericBodies,
  headsByNoun,
  leaderRoles,
  localCompanies,
  nounsOfRoles,
  paperWords,
  rolesOfOnlookers,
  stateOfWord,
} from "../../lexicon/index.ts";
import { type Cast, LISTENING, SUBJECT } from "./cast.ts";
import {
  agree,
  allStates,
  bears,
  type Character,
  isAnyone,
  isNamedAsPeopleAre,
  isNoFirstName,
  isState,
  lowerParts,
  mayGoBy,
  withWords,
} from "./character.ts";
import type { NounDescription } from "./noun.ts";
import { mayHold, officeUnder } from "./offices.ts";
import { kin } from "./roles.ts";

/**
 * The character that a noun phrase means; a new one where nobody fits it.
 * @param isObject true where it is who was asked: not the one who asks them
 */
export function meetNoun(cast: Cast, noun: NounDescription, sentence: number, isObject: boolean): Character {
  const known = fitting(cast, noun, sentence, isObject);
  const character = known ?? cast.enter(noun.kind, noun.label);
  const isFuller = known?.parts.length === 0 && noun.label.length > known.label.length && noun.modifiers.length > 0;
  cast.index("noun", noun.head, character);
  return cast.learn(character, {
    ...(!known && { vague: noun.vague, isPlural: noun.isPlural, labelRank: 1 }),
    ...(isFuller && { label: noun.label }),
    // “A study finds” in the headline, “the study, in the Lancet, found” below.
    ...(known && noun.namesBody && { vague: false }),
    heads: withWords(character.heads, [noun.head]),
    // “Her father told her … She”.
    gender: character.gender ?? (noun.kind === "person" && !noun.isPlural ? genderedTitles.get(noun.head) : undefined),
    roles: noun.kind === "person" ? withWords(character.roles, [noun.head, noun.office]) : character.roles,
    ties: withWords(
      character.ties,
      noun.modifiers.map((tie) => stateOfWord.get(tie) ?? tie),
    ),
  });
}

/** Whoever is known to hold an office, or to be the firm; nobody else. */
export function holderOf(cast: Cast, office: NounDescription, sentence: number): Character | undefined {
  const known = fitting(cast, office, sentence, false);
  return known?.roles.has(office.head) || (known && office.kind === "organisation") ? known : undefined;
}

/** “A clerk opened it”: from now on “the clerk” is someone of their own. */
export function introduce(cast: Cast, noun: string): void {
  cast.note(introduced(noun));
}

/** The fact that a noun was somebody new. */
function introduced(noun: string): string {
  return `introduced ${noun}`;
}

function fitting(cast: Cast, noun: NounDescription, sentence: number, isObject: boolean): Character | undefined {
  const ties = noun.modifiers.map((word) => stateOfWord.get(word) ?? word);
  // “The Harrow company”, where nobody is called Harrow: a place.
  const mayBePlaces = noun.isDefinite && localCompanies.has(noun.head);
  const isPlace = (word: string) => mayBePlaces && cast.called("word", word.toLowerCase()).length === 0;
  const ownWords = ties.filter((tie) => !allStates.has(tie) && !isPlace(tie));
  // “The mayor's spokesman” speaks for the mayor, whoever else was called a spokesman.
  const isSomebodys = noun.isVoice && !noun.isBare && noun.isDefinite && noun.modifiers.length === 0;
  const fits = (character: Character) =>
    !(isObject && cast.speaksIn(sentence, character)) &&
    character.isPlural === noun.isPlural &&
    agree(character.ties, ties) &&
    bears(character, ownWords) &&
    mayHold(character.roles, noun.head, noun.office) &&
    (!isSomebodys || character.label.toLowerCase() === noun.label.toLowerCase());
  const wasCalledSo = (character: Character) =>
    fits(character) && (character.roles.has(noun.head) || character.heads.has(noun.head));
  const named =
    (noun.isDefinite && cast.recall(sentence, 40, wasCalledSo)) || cast.called("noun", noun.head).findLast(fits);
  if (noun.isDefinite) {
    if (named) return named;
    // “The publisher”, “the developer”: rather a firm.
    const isPerson = noun.kind === "person" && !companyNouns.has(noun.head);
    return isPerson ? personMeant(cast, noun, ties, fits, sentence) : bodyMeant(cast, noun, fits, sentence);
  }
  if (!named) return undefined;
  if (noun.kind === "organisation") return ties.some((tie) => named.ties.has(tie)) ? named : undefined;
  return noun.isPlural && isSameGroup(named, noun, ties) ? named : undefined;
}

type Fits = (character: Character) => boolean;

/** “Officials” after “Ukrainian officials”, a bare plural named more fully a moment ago, or the same words again. */
function isSameGroup({ ties, vague, label }: Character, noun: NounDescription, own: readonly string[]): boolean {
  if (own.length > 0 ? own.every((tie) => ties.has(tie)) : !vague) return true;
  return vague && noun.label === label;
}

/** “The paper”, “the company”, “the document”, “the organisation”: of that sort, and not called so until now. */
function bodyMeant(
  cast: Cast,
  { head, label, isBare }: NounDescription,
  fits: Fits,
  sentence: number,
): Character | undefined {
  if (/^(?:news)?paper$/.test(label)) {
    const paper = cast.recall(sentence, 30, (one) => isPaper(one) && fits(one));
    if (paper || label === "paper") return paper;
  }
  const isFitCompany = (one: Character) =>
    companyNouns.has(head) && couldBeCompany(cast, one) && !isState(one) && fits(one) && mayGoBy(head, one);
  // “The banks' lobby group”, “Hay's office”: somebody else's. “The county's largest lender” may be the one that spoke just before.
  if (/(?:['’]s|s['’]) /.test(label)) {
    const last = /['’]s? (?:most|top|[a-z]{3,}est) /.test(label) ? cast.lastSpeaker(sentence) : undefined;
    return last && isFitCompany(last) ? last : undefined;
  }
  if (companyNouns.has(head))
    return cast.recall(sentence, 30, (one, { weight }) => LISTENING < weight && isFitCompany(one));
  if (isBare && head === "document") return cast.recall(sentence, 12, ({ kind }) => kind === "document");
  if (!genericBodies.has(head)) return undefined;
  // “The trade body” is more than a body.
  const noun = headsByNoun.has(label) ? label : head;
  return cast.recall(
    sentence,
    12,
    (one, { weight }) =>
      LISTENING < weight && one.kind === "organisation" && !isState(one) && fits(one) && mayGoBy(noun, one),
  );
}

/** “The Norland leader”, “the presenter”, “the Harrow striker”: someone not called so until now. */
function personMeant(
  cast: Cast,
  noun: NounDescription,
  ties: readonly string[],
  fits: Fits,
  sentence: number,
): Character | undefined {
  const { head } = noun;
  if (leaderRoles.has(head)) {
    const leader = leaderMeant(cast, noun, ties, fits);
    if (leader) return leader;
  }
  if (noun.isVoice || noun.isPlural || rolesOfOnlookers.has(head) || cast.isNoted(introduced(head))) return undefined;
  // “The presenter” may be whoever the article is about, if nothing is known of what they do.
  if (noun.isBare)
    return (
      cast.recall(
        sentence,
        12,
        (one) => isAnyone(one) && (isShortFor(head, one) || isSortOf(head, one)) && agree(one.ties, ties),
      ) ??
      cast.recall(
        sentence,
        5,
        (one, { weight }) =>
          // “Omala has now scored 14. The striker said …”
          (isAnyone(one) || (SUBJECT <= weight && isNamedAsPeopleAre(one))) &&
          leavesOpen(one.roles, noun.head) &&
          fits(one),
      )
    );
  return noun.isEpithet ? calledNewly(cast, noun, ties, sentence) : undefined;
}

/** “The Norland leader”, of Norland’s president. */
function leaderMeant(
  cast: Cast,
  { office }: NounDescription,
  ties: readonly string[],
  fits: Fits,
): Character | undefined {
  for (const role of leaderRoles) {
    const same = officeUnder(role, office);
    const one = cast.called("noun", role).findLast((other) => fits(other) && mayHold(other.roles, role, same));
    if (one && ties.some((tie) => one.ties.has(tie))) return one;
  }
  return undefined;
}

/**
 * “Brandt has left the club. | The Harrow striker | said …”: a description with a capital says something new of whoever was the subject
 * just before.
 */
function calledNewly(
  cast: Cast,
  { head, office }: NounDescription,
  ties: readonly string[],
  sentence: number,
): Character | undefined {
  const one = cast.subjectOfLate(sentence, isAnyone);
  if (!one || !agree(one.ties, ties) || !mayBeCalled(one, head) || !mayHold(one.roles, head, office)) return undefined;
  // “The Harrow striker … the Norland striker”: somebody else of the same kind.
  const isAnother = one.heads.has(head) && one.ties.size > 0 && !ties.some((tie) => one.ties.has(tie));
  return isAnother ? undefined : one;
}

/** A body, or a single name that has spoken and that no word gives away as a person's, or “Northern Grid”. */
function couldBeCompany(cast: Cast, { kind, parts, hasSpoken, gender }: Character): boolean {
  if (kind === "organisation") return parts.length > 0 || hasSpoken;
  if (kind !== "unknown" || gender) return false;
  if (parts.length === 1) return hasSpoken || cast.isKnownBody(parts[0]!);
  return parts.length > 1 && hasSpoken && isNoFirstName(lowerParts(parts)[0]!);
}

/** “The keeper”, of a goalkeeper; but “the mother” is no grandmother. */
function isShortFor(noun: string, { roles }: Character): boolean {
  if (noun.length < 5 || noun === "woman" || kin.has(noun)) return false;
  for (const role of roles) if (role.length > noun.length && role.endsWith(noun) && !role.includes(" ")) return true;
  return false;
}

/** “The lawmaker”, of a senator. */
function isSortOf(noun: string, { roles }: Character): boolean {
  const sorts = nounsOfRoles.get(noun);
  if (sorts) for (const role of roles) if (sorts.has(role)) return true;
  return false;
}

/** None that tells what someone does; but a captain may be the defender as well. */
function leavesOpen(roles: ReadonlySet<string>, noun: string): boolean {
  for (const role of roles)
    if (!(positionsOfPlayers.has(noun) && (role === "captain" || role === "skipper"))) return false;
  return true;
}

const positionsOfPlayers: ReadonlySet<string> = new Set(
  (
    "back batsman batter bowler centre defender forward fullback goalkeeper hooker keeper lock midfielder pitcher player playmaker " +
    "prop quarterback spinner striker wicketkeeper winger"
  ).split(" "),
);

/** By which a report of a match calls any player. */
const nounsOfPlayers: ReadonlySet<string> = new Set(["captain", "player", "skipper", "star"]);

/** “The Norland Post”, “the Harrow newspaper”. */
function isPaper({ heads, parts }: Character): boolean {
  return heads.has("newspaper") || (parts.length > 0 && paperWords.has(lowerParts(parts).at(-1)!));
}

/** Someone of whom no role is known, or the same one: “the Harrow boss” may be a manager. */
function mayBeCalled({ roles }: Character, head: string): boolean {
  if (roles.size === 0 || roles.has(head)) return true;
  // “Midfielder Ann Hay … The Harrow star”
  if (nounsOfPlayers.has(head)) return [...roles].every((role) => positionsOfPlayers.has(role));
  if (!leaderRoles.has(head)) return false;
  for (const role of roles) if (leaderRoles.has(role)) return true;
  return false;
}
