/**
 * The cast of an article as it is read from the top: everyone named or described so far, with what tells them apart, and who was
 * last on stage. Finds the character that “Maliuk”, “the Russian ministry” or “she” means. Every search is over a fixed number of
 * candidates, so that reading stays linear; all that is remembered is in the memory and on the stage, so that it is known what each
 * block went by.
 */
import {
  bodyNouns,
  companyNouns,
  genderedTitles,
  genderOfFirstName,
  genericBodies,
  leaderRoles,
  localCompanies,
  paperWords,
  rolesOfOnlookers,
  stateOfWord,
} from "../../lexicon/index.ts";
import type { SpeakerKind } from "../types.ts";
import {
  agree,
  allStates,
  bears,
  type Character,
  couldBePerson,
  initialsOf,
  isDistinctive,
  isNoFirstName,
  isSomeone,
  isState,
  kindOfName,
  lowerParts,
  mayGoBy,
} from "./character.ts";
import { isSame, type Memory } from "./memory.ts";
import type { Name } from "./name.ts";
import type { NounDescription } from "./noun.ts";
import { mayHold, officeOf, officeUnder } from "./offices.ts";
import { kin } from "./roles.ts";
import type { Appearance, OpenStage, Voice } from "./stage.ts";

/** The weight of an appearance as the source of an attribution. */
export const SPEAKING = 3;
/** How much the subject of a sentence draws a later pronoun to it, in sentences of distance (1.5 each). */
export const SUBJECT = 2;

export class Cast {
  constructor(
    private readonly memory: Memory,
    private readonly stage: OpenStage,
  ) {}

  /** The character that a name means; a new one where nobody known bears it. */
  meetName(name: Name, label: string, roles: readonly string[], sentence: number, speaks: boolean): Character {
    const spouse = speaks ? this.spouse(name, sentence) : undefined;
    if (spouse) return spouse;
    const known =
      this.bearer(name, sentence) ??
      this.described(name, roles) ??
      (speaks ? this.unnamed(name, roles, sentence) : undefined);
    return this.learnName(known ?? this.enter(kindOfName(name), label), name, label, roles);
  }

  /** The character that a noun phrase means; a new one where nobody fits it. */
  meetNoun(noun: NounDescription, sentence: number): Character {
    const known = this.fitting(noun, sentence);
    const character = known ?? this.enter(noun.kind, noun.label);
    const isFuller = known?.parts.length === 0 && noun.label.length > known.label.length && noun.modifiers.length > 0;
    this.index("noun", noun.head, character);
    return this.learn(character, {
      ...(!known && { vague: noun.vague, isPlural: noun.isPlural, labelRank: 1 }),
      ...(isFuller && { label: noun.label }),
      // “A study finds” in the headline, “the study, in the Lancet, found” below.
      ...(known && noun.namesBody && { vague: false }),
      heads: withWords(character.heads, [noun.head]),
      roles: noun.kind === "person" ? withWords(character.roles, [noun.head, noun.office]) : character.roles,
      ties: withWords(
        character.ties,
        noun.modifiers.map((tie) => stateOfWord.get(tie) ?? tie),
      ),
    });
  }

  /** A name is a place’s here: from now on the place is known by it. */
  meetPlace({ parts }: Name): void {
    this.note(`place ${lowerParts(parts).join(" ")}`);
  }

  /**
   * “Jordan said”, where a Marta Jordan was named in full: a surname that is also a place’s or a people’s. Nobody where the place itself
   * was spoken of as well.
   */
  namesake({ kind, parts }: Name): Character | undefined {
    if ((kind !== "state" && kind !== "place") || parts.length > 1) return undefined;
    const surname = parts[0]!.toLowerCase();
    if (this.isNoted(`place ${surname}`)) return undefined;
    return this.called("word", surname).findLast(
      (one) => one.kind === "person" && one.parts.length > 1 && lowerParts(one.parts).at(-1) === surname,
    );
  }

  /** Whoever is known to hold an office, or to be the firm; nobody else. */
  holder(office: NounDescription, sentence: number): Character | undefined {
    const known = this.fitting(office, sentence);
    return known?.roles.has(office.head) || (known && office.kind === "organisation") ? known : undefined;
  }

  /** Who answers in an interview: whoever was spoken of most before the first answer, and first of those. */
  answerer(sentence: number): Character | undefined {
    const known = this.memory.get(ANSWERER) as string | undefined;
    if (known !== undefined) return this.current(known);
    const times = new Map<string, number>();
    let best: Character | undefined;
    this.stage.lookBack(sentence, ANSWERED_WITHIN, ({ character }, ago) => {
      const one = this.current(character);
      if (ANSWERED_WITHIN < ago || !isAnyone(one)) return true;
      times.set(one.id, (times.get(one.id) ?? 0) + 1);
      if (!best || times.get(best.id)! <= times.get(one.id)!) best = one;
      return true;
    });
    if (best) this.memory.set(ANSWERER, best.id);
    return best;
  }

  /** “A clerk opened it”: from now on “the clerk” is someone of their own. */
  introduce(noun: string): void {
    this.note(`introduced ${noun}`);
  }

  /** The speaker of hearsay: “it is believed”. One for each wording. */
  nobody(label: string): Character {
    const [known] = this.called("noun", `${label} ()`);
    if (known) return known;
    const character = this.learn(this.enter("unknown", label), { vague: true });
    this.index("noun", `${label} ()`, character);
    return character;
  }

  appear({ id }: Character, sentence: number, weight: number, voice?: Voice): void {
    this.stage.appearances.push({ character: id, sentence, weight, voice });
  }

  /** From here on something more is known of a character. */
  learn({ id }: Character, news: Partial<Character>): Character {
    const known = this.current(id);
    const names = Object.keys(news) as (keyof Character)[];
    if (names.every((name) => isSame(known[name], news[name]))) return known;
    const learned = { ...known, ...news };
    this.memory.set(factOf(id), learned);
    return learned;
  }

  /** As it is known by now. */
  current(id: string): Character {
    return this.memory.get(factOf(id)) as Character;
  }

  /**
   * The most prominent character of late that `fits`: near before far, speakers and subjects before the rest. `doubt` is how much less
   * prominent someone counts.
   */
  recall(
    sentence: number,
    reach: number,
    fits: (character: Character, appearance: Appearance) => boolean,
    doubt: (character: Character) => number = none,
  ): Character | undefined {
    let best: Character | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    this.stage.lookBack(sentence, reach, (appearance, ago) => {
      const { character, weight } = appearance;
      if (ago > reach) return false;
      const score = weight - 1.5 * ago;
      if (score <= bestScore) return true;
      const candidate = this.current(character);
      if (!fits(candidate, appearance)) return true;
      const believed = score - doubt(candidate);
      if (believed <= bestScore) return true;
      best = candidate;
      bestScore = believed;
      return true;
    });
    return best;
  }

  /** Who was the subject just before, “the Scot” or “the Ghanaian”, whether or not they have spoken; nobody where more than one was. */
  subjectOfLate(sentence: number, isMeant = isNamedInFull): Character | undefined {
    const subjects = new Map<string, Character>();
    this.stage.lookBack(sentence, NEWLY_WITHIN, ({ character, weight }, ago) => {
      const other = ago <= NEWLY_WITHIN && SUBJECT <= weight ? this.current(character) : undefined;
      if (other && isMeant(other)) subjects.set(other.id, other);
      return true;
    });
    const [one] = subjects.values();
    return subjects.size === 1 ? one : undefined;
  }

  private enter(kind: SpeakerKind, label: string): Character {
    const namesakes = (this.memory.get(`namesakes ${label}`) as number | undefined) ?? 0;
    this.memory.set(`namesakes ${label}`, namesakes + 1);
    const character: Character = {
      id: `${label}\n${namesakes}`,
      kind,
      gender: undefined,
      parts: [],
      label,
      labelRank: 0,
      roles: nothing,
      heads: nothing,
      ties: nothing,
      isPlural: false,
      vague: false,
      hasSpoken: false,
      isCalledShort: false,
    };
    this.memory.set(factOf(character.id), character);
    return character;
  }

  private learnName(known: Character, name: Name, label: string, roles: readonly string[]): Character {
    const rank =
      10 * name.parts.length +
      (roles.length > 0 || label.length > name.parts.join(" ").length ? 5 : 0) -
      (/^(?:mr|mrs|ms|miss) /i.test(label) ? 8 : 0);
    const kind = name.kind === "person" ? "person" : known.kind === "unknown" ? kindOfName(name) : known.kind;
    const lower = lowerParts(name.parts);
    const bodies = lower.filter((part) => bodyNouns.has(part));
    const sorts = name.bodyNoun === undefined ? bodies : [...bodies, name.bodyNoun];
    const states = name.parts.flatMap((part) => stateOfWord.get(part) ?? []);
    const gender = known.gender ?? name.gender ?? roles.map((role) => genderedTitles.get(role)).find(Boolean);
    const isBody = kind === "unknown" && name.parts.length === 1 && this.isNoted(bodyOf(name.parts[0]!));
    const character = this.learn(known, {
      ...(rank > known.labelRank && { label, labelRank: rank }),
      parts: name.parts.length > known.parts.length ? name.parts : known.parts,
      vague: false,
      ...(name.parts.length === 1 && lower[0] === lowerParts(known.parts).at(-1) && { isCalledShort: true }),
      kind: isBody ? "organisation" : kind,
      gender,
      roles: withWords(known.roles, roles),
      heads: withWords(known.heads, sorts),
      ties: withWords(known.ties, name.ties, states),
    });
    if (name.kind === "person" && roles.length > 0) for (const tie of name.ties) this.learnBody(tie);
    for (const role of roles) this.index("noun", role, character);
    for (const part of lower) this.index("word", part, character);
    if (name.address) this.index("word", `${name.address} ${lower.at(-1)}`, character);
    for (const body of bodies) this.index("noun", body, character);
    if (character.kind === "organisation") this.index("word", initialsOf(name.parts), character);
    if (name.acronym) this.index("acronym", name.acronym.toLowerCase(), character);
    return character;
  }

  /** “Ostara president Ruth Delgado” makes Ostara a body, wherever it stands alone before or after. */
  private learnBody(word: string): void {
    this.note(bodyOf(word));
    const known = this.called("word", word.toLowerCase()).findLast(
      ({ kind, parts }) => kind === "unknown" && parts.length === 1,
    );
    if (known) this.learn(known, { kind: "organisation" });
  }

  private note(name: string): void {
    if (!this.isNoted(name)) this.memory.set(name, true);
  }

  private isNoted(name: string): boolean {
    return this.memory.get(name) === true;
  }

  /** Those that a word may mean, the last met last. */
  private called(by: Index, word: string): readonly Character[] {
    const ids = this.memory.get(`${by} ${word}`) as readonly string[] | undefined;
    return ids ? ids.map((id) => this.current(id)) : nobody;
  }

  private index(by: Index, word: string, { id }: Character): void {
    const known = (this.memory.get(`${by} ${word}`) as readonly string[] | undefined) ?? [];
    if (known.at(-1) === id) return;
    const others = known.filter((other) => other !== id);
    this.memory.set(`${by} ${word}`, [...others, id].slice(-NAMESAKES));
  }

  private bearer(name: Name, sentence: number): Character | undefined {
    const mine = lowerParts(name.parts);
    const last = mine.at(-1)!;
    const first = mine[0]!;
    if (name.parts.length === 1) {
      const short = this.called("acronym", last).at(-1);
      if (short) return short;
    }
    if (name.address) {
      const addressed = this.called("word", `${name.address} ${last}`).at(-1);
      if (addressed) return addressed;
    }
    // “Orlik” is rather Josef Orlik than the Orlik Tower, whichever was named last.
    let alike: Character | undefined;
    const candidates = this.called("word", last);
    for (let i = candidates.length - 1; 0 <= i; i--) {
      const character = candidates[i]!;
      const theirs = lowerParts(character.parts);
      if (name.gender && character.gender && name.gender !== character.gender) continue;
      if (name.kind === "person" && character.kind === "organisation") continue;
      if (character.kind === "person" && kindOfName(name) === "organisation") continue;
      if (couldBePerson(character.kind, theirs) && couldBePerson(kindOfName(name), name.parts)) {
        if (name.parts.length === 1 || theirs.length === 1) {
          if (theirs.at(-1) === last && (theirs.length > 1 || name.parts.length > 1))
            return name.parts.length > 1 ? character : this.calledShort(name, candidates.slice(0, i + 1), sentence);
          if (theirs.at(-1) === last && character.hasSpoken && character.kind !== "person") return character;
          if (theirs.at(-1) === last || (theirs[0] === last && name.kind === "unknown")) alike ??= character;
        } else if (
          theirs.at(-1) === last &&
          (theirs[0] === first || theirs[0]!.startsWith(first) || first.startsWith(theirs[0]!))
        )
          return character;
        continue;
      }
      if (
        name.kind === "state" ||
        (character.ties.size === 1 && theirs.length === 1 && stateOfWord.has(character.parts[0]!))
      ) {
        if (theirs.join(" ") === mine.join(" ")) return character;
        continue;
      }
      if (mine.length === 1) {
        // “Ostara” is rather the Ostara that has spoken than Ostara Systems, whichever was named last.
        if (theirs.length === 1 && character.hasSpoken && !(alike && initialsOf(alike.parts) === mine[0]))
          return character;
        if (isDistinctive(mine[0]!, character.parts)) alike ??= character;
      } else if (mine.every((part) => theirs.includes(part)) || theirs.every((part) => mine.includes(part))) {
        return character;
      }
    }
    return alike;
  }

  /**
   * Of several with one surname, of whom the last was met last: whoever has been called by it alone, for the others are then called by
   * more; but whoever has only just spoken may be called so from now on. Else whoever the sentences before are most about.
   */
  private calledShort({ parts, gender }: Name, candidates: readonly Character[], sentence: number): Character {
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
    if (this.lastSpeaker(sentence)?.id === latest.id) return latest;
    return usual ?? this.recall(sentence, 4, ({ id }) => sharing.some((one) => one.id === id)) ?? latest;
  }

  /** “Josef Orlik … His wife, Tess, … Mrs Orlik”: named by her first name alone a moment ago, and by no surname since. */
  private spouse({ address, gender, parts }: Name, sentence: number): Character | undefined {
    if (address !== "mrs") return undefined;
    const surname = parts[0]!;
    const sharing = this.called("word", surname.toLowerCase());
    if (sharing.length === 0 || sharing.some((one) => one.gender !== "male")) return undefined;
    const isTold = ({ parts: [first, ...others] }: Character) =>
      first !== undefined && others.length === 0 && genderOfFirstName.get(first.toLowerCase()) === gender;
    const one = this.recall(sentence, 4, isTold);
    if (!one) return undefined;
    const named = this.learn(one, {
      parts: [...one.parts, surname],
      label: `${one.label} ${surname}`,
      kind: "person",
      gender,
    });
    this.index("word", surname.toLowerCase(), named);
    this.index("word", `mrs ${surname.toLowerCase()}`, named);
    return named;
  }

  /** “The head of Ukraine's SBU …” before “SBU chief Vasyl Maliuk”: someone so far only described by role and body. */
  private described(name: Name, roles: readonly string[]): Character | undefined {
    if (name.kind !== "person") return undefined;
    for (const role of roles) {
      for (const same of leaderRoles.has(role) ? leaderRoles : [role]) {
        const candidates = this.called("noun", same);
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
   * that speaks for the first time, with no description of its own, is whoever has just spoken without a name. But of two who speak in
   * one sentence (“the judge said …, but Ann Reid said …”) neither is the other.
   */
  private unnamed(name: Name, roles: readonly string[], sentence: number): Character | undefined {
    if (name.parts.length < 2 || roles.length > 0 || kindOfName(name) === "organisation") return undefined;
    const character = this.lastSpeaker(sentence);
    if (!character || this.speaksIn(sentence, character)) return undefined;
    const fits = character.kind === "person" && character.parts.length === 0 && !character.isPlural && !character.vague;
    const agrees = character.gender === undefined || name.gender === undefined || character.gender === name.gender;
    return fits && agrees ? character : undefined;
  }

  /** Whoever spoke last, at most two sentences ago. */
  private lastSpeaker(sentence: number): Character | undefined {
    let speaker: string | undefined;
    this.stage.lookBack(sentence, 2, ({ character, weight }, ago) => {
      if (weight < SPEAKING) return true;
      if (ago <= 2) speaker = character;
      return false;
    });
    return speaker === undefined ? undefined : this.current(speaker);
  }

  private speaksIn(sentence: number, { id }: Character): boolean {
    let does = false;
    this.stage.lookBack(sentence, 0, ({ character, weight }, ago) => {
      if (0 < ago) return false;
      does ||= character === id && SPEAKING <= weight;
      return true;
    });
    return does;
  }

  private fitting(noun: NounDescription, sentence: number): Character | undefined {
    const ties = noun.modifiers.map((word) => stateOfWord.get(word) ?? word);
    // “The Harrow company”, where nobody is called Harrow: a place.
    const mayBePlaces = noun.isDefinite && localCompanies.has(noun.head);
    const isPlace = (word: string) => mayBePlaces && this.called("word", word.toLowerCase()).length === 0;
    const ownWords = ties.filter((tie) => !allStates.has(tie) && !isPlace(tie));
    // “The mayor's spokesman” speaks for the mayor, whoever else was called a spokesman.
    const isSomebodys = noun.isVoice && !noun.isBare && noun.isDefinite && noun.modifiers.length === 0;
    const fits = (character: Character) =>
      character.isPlural === noun.isPlural &&
      agree(character.ties, ties) &&
      bears(character, ownWords) &&
      mayHold(character.roles, noun.head, noun.office) &&
      (!isSomebodys || character.label.toLowerCase() === noun.label.toLowerCase());
    const called = (character: Character) =>
      fits(character) && (character.roles.has(noun.head) || character.heads.has(noun.head));
    const named =
      (noun.isDefinite && this.recall(sentence, 40, called)) || this.called("noun", noun.head).findLast(fits);
    if (noun.isDefinite || noun.kind === "organisation") {
      if (named && (noun.isDefinite || ties.some((tie) => named.ties.has(tie)))) return named;
      if (noun.isDefinite && /^(?:news)?paper$/.test(noun.label)) {
        const paper = this.recall(sentence, 30, (one) => isPaper(one) && fits(one));
        if (paper || noun.label === "paper") return paper;
      }
      if (noun.isDefinite && companyNouns.has(noun.head))
        return this.recall(
          sentence,
          30,
          (one) => this.couldBeCompany(one) && !isState(one) && fits(one) && mayGoBy(noun.head, one),
        );
      if (noun.isBare && noun.head === "document") return this.recall(sentence, 12, ({ kind }) => kind === "document");
      if (noun.isDefinite && genericBodies.has(noun.head))
        return this.recall(
          sentence,
          12,
          (one) => one.kind === "organisation" && !isState(one) && fits(one) && mayGoBy(noun.head, one),
        );
      if (noun.isDefinite && noun.kind === "person" && leaderRoles.has(noun.head)) {
        for (const role of leaderRoles) {
          const office = officeUnder(role, noun.office);
          const one = this.called("noun", role).findLast((other) => fits(other) && mayHold(other.roles, role, office));
          if (one && ties.some((tie) => one.ties.has(tie))) return one;
        }
      }
      const mayBeAnyone = noun.kind === "person" && !noun.isVoice && !noun.isPlural;
      if (!noun.isDefinite || !mayBeAnyone || rolesOfOnlookers.has(noun.head)) return undefined;
      if (this.isNoted(`introduced ${noun.head}`)) return undefined;
      // “The presenter” may be whoever the article is about, if nothing is known of what they do.
      if (noun.isBare)
        return (
          this.recall(sentence, 12, (one) => isAnyone(one) && isShortFor(noun.head, one) && agree(one.ties, ties)) ??
          this.recall(sentence, 5, (one) => isAnyone(one) && leavesOpen(one.roles, noun.head) && fits(one))
        );
      return noun.isEpithet ? this.calledNewly(noun, ties, sentence) : undefined;
    }
    // A bare plural named more fully a moment ago: “officials” after “Ukrainian officials”.
    if (noun.isPlural && named && (ties.length > 0 ? ties.every((tie) => named.ties.has(tie)) : !named.vague))
      return named;
    if (noun.isPlural && named?.vague && noun.label === named.label) return named;
    return undefined;
  }

  /**
   * “Brandt has left the club. | The Harrow striker | said …”: a description with a capital says something new of whoever was the subject
   * just before.
   */
  private calledNewly(
    { head, office }: NounDescription,
    ties: readonly string[],
    sentence: number,
  ): Character | undefined {
    const one = this.subjectOfLate(sentence, isAnyone);
    if (!one || !agree(one.ties, ties) || !mayBeCalled(one, head) || !mayHold(one.roles, head, office))
      return undefined;
    // “The Harrow striker … the Norland striker”: somebody else of the same kind.
    const isAnother = one.heads.has(head) && one.ties.size > 0 && !ties.some((tie) => one.ties.has(tie));
    return isAnother ? undefined : one;
  }

  /** A body, or a single name that has spoken and that no word gives away as a person's, or “Northern Grid”. */
  private couldBeCompany({ kind, parts, hasSpoken, gender }: Character): boolean {
    if (kind === "organisation") return parts.length > 0 || hasSpoken;
    if (kind !== "unknown" || gender) return false;
    if (parts.length === 1) return hasSpoken || this.isNoted(bodyOf(parts[0]!));
    return parts.length > 1 && hasSpoken && isNoFirstName(lowerParts(parts)[0]!);
  }
}

/** Maybe a person, for all that is known. One word alone may name a body: “The Taliban said … The American said …”. */
function isNamedInFull({ kind, parts }: Character): boolean {
  return parts.length > 0 && couldBePerson(kind, parts) && (kind === "person" || parts.length > 1);
}

function isAnyone(one: Character): boolean {
  return isSomeone(one) && (one.kind === "person" || one.parts.length > 1);
}

/** “The keeper”, of a goalkeeper; but “the mother” is no grandmother. */
function isShortFor(noun: string, { roles }: Character): boolean {
  if (noun.length < 5 || noun === "woman" || kin.has(noun)) return false;
  for (const role of roles) if (role.length > noun.length && role.endsWith(noun) && !role.includes(" ")) return true;
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

/** “The Norland Post”, “the Harrow newspaper”. */
function isPaper({ heads, parts }: Character): boolean {
  return heads.has("newspaper") || (parts.length > 0 && paperWords.has(lowerParts(parts).at(-1)!));
}

/** In sentences; a paragraph's end counts as one. */
const NEWLY_WITHIN = 3;

/** Someone of whom no role is known, or the same one: “the Harrow boss” may be a manager. */
function mayBeCalled({ roles }: Character, head: string): boolean {
  if (roles.size === 0 || roles.has(head)) return true;
  if (!leaderRoles.has(head)) return false;
  for (const role of roles) if (leaderRoles.has(role)) return true;
  return false;
}

/** By a word of its name, by its letters (“RGN”), or by a noun for it. */
type Index = "word" | "acronym" | "noun";

/** How many a word may mean; those met longest ago are forgotten. */
const NAMESAKES = 8;

const none = () => 0;
const nothing: ReadonlySet<string> = new Set();
const nobody: readonly Character[] = [];

/** The fact that a character is. */
export function factOf(id: string): string {
  return CHARACTER + id;
}

/** The id of the character that a fact is; undefined for any other fact. */
export function characterOf(fact: string): string | undefined {
  return fact.startsWith(CHARACTER) ? fact.slice(CHARACTER.length) : undefined;
}

const CHARACTER = "character ";

/** The fact that somebody answers. */
const ANSWERER = "answerer";
/** In sentences. */
const ANSWERED_WITHIN = 40;

/** The fact that a name stood before someone's role: whose president, spokesman or manager they are. */
function bodyOf(word: string): string {
  return `body ${word}`;
}

function withWords(words: ReadonlySet<string>, ...more: readonly (readonly string[])[]): ReadonlySet<string> {
  const news = more.flat().filter((word) => !words.has(word));
  return news.length === 0 ? words : new Set([...words, ...news]);
}
