/**
 * Whom a name means: “Maliuk”, “Mrs Orlik”, “SBU chief Vasyl Maliuk”, “Ostara”. Of those who share a word of it the last met goes first,
 * unless what is known of them speaks against it.
 */
import {
  bodyNouns,
  genderedTitles,
  genderOfFirstName,
  leaderRoles,
  nameParticles,
  sortsOfBodies,
  stateOfWord,
  unionMembers,
} from "../../lexicon/index.ts";
import type { Cast } from "./cast.ts";
import {
  type Character,
  couldBePerson,
  initialsOf,
  isDistinctive,
  kindOfName,
  lowerParts,
  withWords,
} from "./character.ts";
import type { Name } from "./name.ts";
import { mayHold, officeOf, officeUnder } from "./offices.ts";

/** The character that a name means; a new one where nobody known bears it. */
export function meetName(
  cast: Cast,
  name: Name,
  label: string,
  roles: readonly string[],
  sentence: number,
  speaks: boolean,
): Character {
  const spouse = speaks ? spouseNamed(cast, name, sentence) : undefined;
  if (spouse) return spouse;
  const known =
    bearer(cast, name, sentence) ??
    described(cast, name, roles) ??
    (speaks ? unnamed(cast, name, roles, sentence) : undefined);
  return learnName(cast, known ?? cast.enter(kindOfName(name), label), name, label, roles);
}

function bearer(cast: Cast, name: Name, sentence: number): Character | undefined {
  const mine = lowerParts(name.parts);
  const last = mine.at(-1)!;
  if (name.parts.length === 1) {
    const short = cast.called("acronym", last).at(-1);
    if (short) return short;
  }
  if (name.address) {
    const addressed = cast.called("word", `${name.address} ${last}`).at(-1);
    if (addressed) return addressed;
  }
  // “Orlik” is rather Josef Orlik than the Orlik Tower, whichever was named last.
  let alike: Character | undefined;
  const candidates = cast.called("word", last);
  for (let i = candidates.length - 1; 0 <= i; i--) {
    const character = candidates[i]!;
    if (contradicts(name, character)) continue;
    const theirs = lowerParts(character.parts);
    const likeness =
      couldBePerson(character.kind, theirs) && couldBePerson(kindOfName(name), name.parts)
        ? likenessOfPeople(name, character)
        : likenessOfBodies(name, character, alike);
    if (likeness === "alike") alike ??= character;
    if (likeness !== "same") continue;
    const isSurnameAlone = mine.length === 1 && theirs.length > 1;
    return isSurnameAlone ? calledShort(cast, name, candidates.slice(0, i + 1), sentence) : character;
  }
  return alike;
}

/** “Alike” is whoever it may be if nobody else is. */
type Likeness = "same" | "alike" | "other";

function contradicts(name: Name, { kind, gender, generation }: Character): boolean {
  if (name.gender && gender && name.gender !== gender) return true;
  if (name.generation && generation && shortSuffix(name.generation) !== shortSuffix(generation)) return true;
  if (name.kind === "person" && kind === "organisation") return true;
  return kind === "person" && kindOfName(name) === "organisation";
}

/** “jr” for “jnr”. */
function shortSuffix(generation: string): string {
  return generation.replace(/^([js])nr$/, "$1r");
}

/** Of two names that may both be people’s. */
function likenessOfPeople({ kind, parts, address }: Name, character: Character): Likeness {
  const mine = lowerParts(parts);
  const theirs = lowerParts(character.parts);
  const last = mine.at(-1)!;
  if (theirs.at(-1) !== last) {
    if (mine.length > 1) return "other";
    if (theirs[0] === last) return kind === "unknown" || mayComeFirst(last, theirs, address) ? "alike" : "other";
    // “Mr García” of Gabriel García Márquez; but “Ms Jane” is not Mary Jane Hay.
    const isFirstSurname = theirs.length === 3 && theirs[1] === last && !nameParticles.has(last);
    return address && isFirstSurname && !genderOfFirstName.has(last) ? "alike" : "other";
  }
  if (mine.length === 1)
    return theirs.length > 1 || (character.hasSpoken && character.kind !== "person") ? "same" : "alike";
  const isOfPerson = kind === "person" || character.kind === "person";
  const isSurname =
    theirs.length === 1 || endsInSurname(theirs, mine, isOfPerson) || endsInSurname(mine, theirs, isOfPerson);
  return isSurname || mayBeShort(mine[0]!, theirs[0]!) ? "same" : "other";
}

/** “Ó Súilleabháin”, “Mac Harrow”: as `lowerParts` gives what surnames of Ireland begin with. */
const IRISH = /^(?:mac|ni|nic|o)$/;

/** “Mr Xi” is Xi Jinping, “Ms Kim” Kim Ye-jin, “Sir Alan” Alan Hay, but “Mr Alan” is not. */
function mayComeFirst(word: string, theirs: readonly string[], address: string | undefined): boolean {
  if (theirs.length === 1) return false;
  return !address || !genderOfFirstName.has(word) || (/^(?:kim|lee)$/.test(word) && theirs.length === 3);
}

/** “van der Berg” of Pieter van der Berg; but Ann Hay is not “Using Ann Hay”, nor Glass-Steagall “Super Glass-Steagall”. */
function endsInSurname(whole: readonly string[], surname: readonly string[], isOfPerson: boolean): boolean {
  const [first] = surname;
  const by = whole.length - surname.length;
  if (by < 0) return false;
  // “Lewis-Francis” of Mark Lewis-Francis begins with a first name as well.
  if (genderOfFirstName.has(first!) && !(by === 1 && genderOfFirstName.has(whole[0]!))) return false;
  if (!isOfPerson && !nameParticles.has(first!) && !IRISH.test(first!)) return false;
  return surname.every((part, i) => part === whole[by + i]);
}

/** “Tim” and “Timothy”. */
function mayBeShort(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Of two names of which one is a body’s or a state’s; `alike`: who else it may be. */
function likenessOfBodies(name: Name, character: Character, alike: Character | undefined): Likeness {
  const mine = lowerParts(name.parts);
  const theirs = lowerParts(character.parts);
  const isStateAlone = character.ties.size === 1 && theirs.length === 1 && stateOfWord.has(character.parts[0]!);
  if (name.kind === "state" || isStateAlone) return theirs.join(" ") === mine.join(" ") ? "same" : "other";
  if (mine.length > 1) {
    const holds = mine.every((part) => theirs.includes(part)) || theirs.every((part) => mine.includes(part));
    return holds ? "same" : "other";
  }
  // “Ostara” is rather the Ostara that has spoken than Ostara Systems, whichever was named last.
  if (theirs.length === 1 && character.hasSpoken && !(alike && initialsOf(alike.parts) === mine[0])) return "same";
  return isDistinctive(mine[0]!, character.parts) ? "alike" : "other";
}

/**
 * Of several with one surname, of whom the last was met last: whoever has been called by it alone, for the others are then called by
 * more; but whoever has only just spoken may be called so from now on. Else whoever the sentences before are most about.
 */
function calledShort(
  cast: Cast,
  { parts, gender }: Name,
  candidates: readonly Character[],
  sentence: number,
): Character {
  const latest = candidates.at(-1)!;
  if (latest.isCalledShort) return latest;
  const surname = lowerParts(parts)[0];
  const sharing = candidates.filter(
    (one) =>
      one.parts.length > 1 &&
      lowerParts(one.parts).at(-1) === surname &&
      (!gender || !one.gender || gender === one.gender),
  );
  const usual = sharing.findLast((one) => one.isCalledShort);
  if (!usual && sharing.length < 2) return latest;
  if (cast.lastSpeaker(sentence)?.id === latest.id) return latest;
  return usual ?? cast.recall(sentence, 4, ({ id }) => sharing.some((one) => one.id === id)) ?? latest;
}

/** “Josef Orlik … His wife, Tess, … Mrs Orlik”: named by her first name alone a moment ago, and by no surname since. */
function spouseNamed(cast: Cast, { address, gender, parts }: Name, sentence: number): Character | undefined {
  if (address !== "mrs") return undefined;
  const surname = parts[0]!;
  const sharing = cast.called("word", surname.toLowerCase());
  if (sharing.length === 0 || sharing.some((one) => one.gender !== "male")) return undefined;
  const isTold = ({ parts: [first, ...others] }: Character) =>
    first !== undefined && others.length === 0 && genderOfFirstName.get(first.toLowerCase()) === gender;
  const one = cast.recall(sentence, 4, isTold);
  if (!one) return undefined;
  const named = cast.learn(one, {
    parts: [...one.parts, surname],
    label: `${one.label} ${surname}`,
    kind: "person",
    gender,
  });
  cast.index("word", surname.toLowerCase(), named);
  cast.index("word", `mrs ${surname.toLowerCase()}`, named);
  return named;
}

/** “The head of Ukraine's SBU …” before “SBU chief Vasyl Maliuk”: someone so far only described by role and body. */
function described(cast: Cast, name: Name, roles: readonly string[]): Character | undefined {
  if (name.kind !== "person") return undefined;
  for (const role of roles) {
    for (const same of leaderRoles.has(role) ? leaderRoles : [role]) {
      const candidates = cast.called("noun", same);
      const found = candidates.findLast(
        (character) =>
          character.parts.length === 0 &&
          !character.isPlural &&
          !character.vague &&
          mayHold(character.roles, same, officeUnder(same, officeOf(roles, role))) &&
          name.ties.some((tie) => character.ties.has(tie)),
      );
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * “Scotland's justice minister has warned … | Ann Reid said”: news names a speaker a sentence after the description. A full name
 * that speaks for the first time, with no description of its own, is whoever has just spoken without a name. But of two who speak in one
 * sentence (“the judge said …, but Ann Reid said …”) neither is the other.
 */
function unnamed(cast: Cast, name: Name, roles: readonly string[], sentence: number): Character | undefined {
  if (name.parts.length < 2 || roles.length > 0 || name.isDescribed || kindOfName(name) === "organisation")
    return undefined;
  const character = cast.lastSpeaker(sentence);
  if (!character || cast.speaksIn(sentence, character)) return undefined;
  const fits = character.kind === "person" && character.parts.length === 0 && !character.isPlural && !character.vague;
  const agrees = character.gender === undefined || name.gender === undefined || character.gender === name.gender;
  return fits && agrees ? character : undefined;
}

function learnName(cast: Cast, known: Character, name: Name, label: string, roles: readonly string[]): Character {
  const rank =
    10 * name.parts.length +
    (roles.length > 0 || label.length > name.parts.join(" ").length ? 5 : 0) -
    (/^(?:mr|mrs|ms|miss) /i.test(label) ? 8 : 0);
  const kind = name.kind === "person" ? "person" : known.kind === "unknown" ? kindOfName(name) : known.kind;
  const lower = lowerParts(name.parts);
  const bodies = lower.filter((part) => bodyNouns.has(part));
  const sort = name.bodyNoun ?? sortOfBody(name.parts, bodies);
  const sorts = sort === undefined ? bodies : [...bodies, sort];
  const states = name.parts.flatMap((part) => stateOfWord.get(part) ?? []);
  const gender = known.gender ?? name.gender ?? roles.map((role) => genderedTitles.get(role)).find(Boolean);
  const isBody = kind === "unknown" && name.parts.length === 1 && cast.isKnownBody(name.parts[0]!);
  const character = cast.learn(known, {
    ...(rank > known.labelRank && { label, labelRank: rank }),
    parts: name.parts.length > known.parts.length ? name.parts : known.parts,
    vague: false,
    ...(name.parts.length === 1 && lower[0] === lowerParts(known.parts).at(-1) && { isCalledShort: true }),
    kind: isBody ? "organisation" : kind,
    gender,
    ...(name.generation && { generation: name.generation }),
    roles: withWords(known.roles, roles),
    heads: withWords(known.heads, sorts),
    ties: withWords(known.ties, name.ties, states),
  });
  if (name.kind === "person" && roles.length > 0) for (const tie of name.ties) cast.learnBody(tie);
  for (const role of roles) cast.index("noun", role, character);
  for (const part of lower) cast.index("word", part, character);
  if (name.address) cast.index("word", `${name.address} ${lower.at(-1)}`, character);
  for (const body of bodies) cast.index("noun", body, character);
  if (character.kind === "organisation") cast.index("word", initialsOf(name.parts), character);
  if (name.acronym) cast.index("acronym", name.acronym.toLowerCase(), character);
  return character;
}

/** “GMB”, “the Harrow Teachers’ Association”: a union, though no word of the name is “union”. */
function sortOfBody(parts: readonly string[], bodies: readonly string[]): string | undefined {
  const known = sortsOfBodies.get(parts.join(" "));
  if (known) return known;
  return 0 < bodies.length && lowerParts(parts).some((part) => unionMembers.has(part)) ? "union" : undefined;
}

/** A name is a place’s here: from now on the place is known by it. */
export function meetPlace(cast: Cast, { parts }: Name): void {
  cast.note(`place ${lowerParts(parts).join(" ")}`);
}

/**
 * “Jordan said”, where a Marta Jordan was named in full: a surname that is also a place’s or a people’s. Nobody where the place itself
 * was spoken of as well.
 */
export function namesakeOf(cast: Cast, { kind, parts }: Name): Character | undefined {
  if ((kind !== "state" && kind !== "place") || parts.length > 1) return undefined;
  const surname = parts[0]!.toLowerCase();
  return cast.isNoted(`place ${surname}`) ? undefined : surnamed(cast, surname);
}

/** Who was named in full with it last: “Baker said” of Ann Baker, who bakes nothing. */
export function surnamed(cast: Cast, surname: string): Character | undefined {
  return cast
    .called("word", surname)
    .findLast((one) => one.kind === "person" && one.parts.length > 1 && lowerParts(one.parts).at(-1) === surname);
}
