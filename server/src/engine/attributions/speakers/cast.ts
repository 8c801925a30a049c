/**
 * The cast of an article as it is read from the top: everyone named or described so far, with what tells them apart, and who was
 * last on stage. Finds the character that “Maliuk”, “the Russian ministry” or “she” means. Every search is over a fixed number of
 * candidates, so that reading stays linear.
 */
import {
  bodyNouns,
  companyNouns,
  genderedTitles,
  genericBodies,
  leaderRoles,
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
  isPublicBody,
  isSomeone,
  isState,
  kindOfName,
  lowerParts,
} from "./character.ts";
import type { Name } from "./name.ts";
import type { NounDescription } from "./noun.ts";

/** The weight of an appearance as the source of an attribution. */
export const SPEAKING = 3;

/** Someone mentioned: where in the article, and how prominently. */
interface Appearance {
  readonly character: Character;
  readonly sentence: number;
  readonly weight: number;
}

/** Older appearances than these are never meant by a pronoun. */
const REMEMBERED = 48;

export class Cast {
  readonly characters: Character[] = [];
  private readonly byWord = new Map<string, Character[]>();
  private readonly byAcronym = new Map<string, Character[]>();
  private readonly byNoun = new Map<string, Character[]>();
  /** Names that stand before someone's role: whose president, spokesman or manager they are. */
  private readonly bodies = new Set<string>();
  private readonly introduced = new Set<string>();
  private readonly recent: Appearance[] = [];

  /** The character that a name means; a new one where nobody known bears it. */
  meetName(name: Name, label: string, roles: readonly string[], speaksAt?: number): Character {
    const known = this.bearer(name) ?? this.described(name, roles) ?? this.unnamed(name, roles, speaksAt);
    const character = known ?? this.enter(kindOfName(name), label);
    this.learnName(character, name, label, roles);
    return character;
  }

  /** The character that a noun phrase means; a new one where nobody fits it. */
  meetNoun(noun: NounDescription, sentence: number): Character {
    const known = this.fitting(noun, sentence);
    const character = known ?? this.enter(noun.kind, noun.label);
    if (!known) {
      character.vague = noun.vague;
      character.isPlural = noun.isPlural;
      character.labelRank = 1;
    } else if (known.parts.length === 0 && noun.label.length > known.label.length && noun.modifiers.length > 0)
      known.label = noun.label;
    character.heads.add(noun.head);
    if (noun.kind === "person") character.roles.add(noun.head);
    for (const tie of noun.modifiers) character.ties.add(stateOfWord.get(tie) ?? tie);
    this.index(this.byNoun, noun.head, character);
    return character;
  }

  /** “A clerk opened it”: from now on “the clerk” is someone of their own. */
  introduce(noun: string): void {
    this.introduced.add(noun);
  }

  /** The speaker of hearsay: “it is believed”. One for each wording. */
  nobody(label: string): Character {
    const known = this.byNoun.get(`${label} ()`)?.[0];
    if (known) return known;
    const character = this.enter("unknown", label);
    character.vague = true;
    this.index(this.byNoun, `${label} ()`, character);
    return character;
  }

  appear(character: Character, sentence: number, weight: number): void {
    this.recent.push({ character, sentence, weight });
    if (this.recent.length > 2 * REMEMBERED) this.recent.splice(0, REMEMBERED);
  }

  /** The most prominent character of late that `fits`: near before far, speakers and subjects before the rest. */
  recall(sentence: number, reach: number, fits: (character: Character) => boolean): Character | undefined {
    let best: Character | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    const oldest = Math.max(0, this.recent.length - REMEMBERED);
    for (let i = this.recent.length - 1; oldest <= i; i--) {
      const { character, sentence: then, weight } = this.recent[i]!;
      if (sentence - then > reach) break;
      const score = weight - 1.5 * (sentence - then);
      if (score > bestScore && fits(character)) {
        best = character;
        bestScore = score;
      }
    }
    return best;
  }

  private enter(kind: SpeakerKind, label: string): Character {
    const character: Character = {
      kind,
      gender: undefined,
      parts: [],
      label,
      labelRank: 0,
      roles: new Set(),
      heads: new Set(),
      ties: new Set(),
      isPlural: false,
      vague: false,
      mentions: [],
    };
    this.characters.push(character);
    return character;
  }

  private learnName(character: Character, name: Name, label: string, roles: readonly string[]): void {
    const rank =
      10 * name.parts.length +
      (roles.length > 0 || label.length > name.parts.join(" ").length ? 5 : 0) -
      (/^(?:mr|mrs|ms|miss) /i.test(label) ? 8 : 0);
    if (rank > character.labelRank) {
      character.labelRank = rank;
      character.label = label;
    }
    if (name.parts.length > character.parts.length) character.parts = name.parts;
    character.vague = false;
    if (character.kind === "unknown" || character.parts.length === 0) character.kind = kindOfName(name);
    if (name.kind === "person") character.kind = "person";
    character.gender ??= name.gender;
    for (const tie of name.ties) {
      character.ties.add(tie);
      if (name.kind === "person" && roles.length > 0) this.learnBody(tie);
    }
    if (character.kind === "unknown" && name.parts.length === 1 && this.bodies.has(name.parts[0]!))
      character.kind = "organisation";
    for (const role of roles) {
      character.roles.add(role);
      character.gender ??= genderedTitles.get(role);
      this.index(this.byNoun, role, character);
    }
    for (const [i, part] of name.parts.entries()) {
      const lower = lowerParts(name.parts)[i]!;
      this.index(this.byWord, lower, character);
      if (bodyNouns.has(lower)) {
        character.heads.add(lower);
        this.index(this.byNoun, lower, character);
      }
      const state = stateOfWord.get(part);
      if (state) character.ties.add(state);
    }
    if (character.kind === "organisation") this.index(this.byWord, initialsOf(name.parts), character);
    if (name.acronym) this.index(this.byAcronym, name.acronym.toLowerCase(), character);
  }

  /** “Ostara president Ruth Delgado” makes Ostara a body, wherever it stands alone before or after. */
  private learnBody(word: string): void {
    this.bodies.add(word);
    const known = this.byWord
      .get(word.toLowerCase())
      ?.findLast(({ kind, parts }) => kind === "unknown" && parts.length === 1);
    if (known) known.kind = "organisation";
  }

  private index(map: Map<string, Character[]>, key: string, character: Character): void {
    const known = map.get(key);
    if (!known) map.set(key, [character]);
    else {
      if (known.at(-1) === character) return;
      const at = known.indexOf(character);
      if (at >= 0) known.splice(at, 1);
      known.push(character);
      if (known.length > 8) known.shift();
    }
  }

  private bearer(name: Name): Character | undefined {
    const mine = lowerParts(name.parts);
    const last = mine.at(-1)!;
    const first = mine[0]!;
    if (name.parts.length === 1) {
      const short = (this.byAcronym.get(last) ?? []).at(-1);
      if (short) return short;
    }
    const candidates = this.byWord.get(last) ?? [];
    for (let i = candidates.length - 1; 0 <= i; i--) {
      const character = candidates[i]!;
      const theirs = lowerParts(character.parts);
      if (name.gender && character.gender && name.gender !== character.gender) continue;
      if (name.kind === "person" && character.kind === "organisation") continue;
      if (character.kind === "person" && kindOfName(name) === "organisation") continue;
      if (couldBePerson(character.kind, theirs) && couldBePerson(kindOfName(name), name.parts)) {
        if (name.parts.length === 1 || theirs.length === 1) {
          if (
            theirs.at(-1) === last ||
            (theirs[0] === last && name.kind === "unknown") ||
            (theirs.length === 1 && theirs[0] === last)
          )
            return character;
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
      if (
        mine.length === 1
          ? isDistinctive(mine[0]!, character.parts)
          : mine.every((part) => theirs.includes(part)) || theirs.every((part) => mine.includes(part))
      )
        return character;
    }
    return undefined;
  }

  /** “The head of Ukraine's SBU …” before “SBU chief Vasyl Maliuk”: someone so far only described by role and body. */
  private described(name: Name, roles: readonly string[]): Character | undefined {
    if (name.kind !== "person") return undefined;
    for (const role of roles) {
      for (const same of leaderRoles.has(role) ? leaderRoles : [role]) {
        const candidates = this.byNoun.get(same) ?? [];
        const found = candidates.findLast(
          (character) =>
            character.parts.length === 0 &&
            !character.isPlural &&
            !character.vague &&
            name.ties.some((tie) => character.ties.has(tie)),
        );
        if (found) return found;
      }
    }
    return undefined;
  }

  /**
   * “Scotland's justice minister has warned … | Ann Reid said”: news names a speaker a sentence after the description. A full name
   * that speaks for the first time, with no description of its own, is whoever has just spoken without a name.
   */
  private unnamed(name: Name, roles: readonly string[], sentence: number | undefined): Character | undefined {
    if (sentence === undefined || name.parts.length < 2 || roles.length > 0 || kindOfName(name) === "organisation")
      return undefined;
    const last = this.recent.findLast(({ weight }) => weight >= SPEAKING);
    if (!last || sentence - last.sentence > 2) return undefined;
    const { character } = last;
    const fits = character.kind === "person" && character.parts.length === 0 && !character.isPlural && !character.vague;
    const agrees = character.gender === undefined || name.gender === undefined || character.gender === name.gender;
    return fits && agrees ? character : undefined;
  }

  private fitting(noun: NounDescription, sentence: number): Character | undefined {
    const ties = noun.modifiers.map((word) => stateOfWord.get(word) ?? word);
    const ownWords = ties.filter((tie) => !allStates.has(tie));
    const fits = (character: Character) =>
      character.isPlural === noun.isPlural && agree(character.ties, ties) && bears(character, ownWords);
    const called = (character: Character) =>
      fits(character) && (character.roles.has(noun.head) || character.heads.has(noun.head));
    const named =
      (noun.isDefinite && this.recall(sentence, 40, called)) || (this.byNoun.get(noun.head) ?? []).findLast(fits);
    if (noun.isDefinite || noun.kind === "organisation") {
      if (named && (noun.isDefinite || ties.some((tie) => named.ties.has(tie)))) return named;
      if (noun.isDefinite && companyNouns.has(noun.head))
        return this.recall(
          sentence,
          30,
          (one) => couldBeCompany(one, this.bodies) && !isState(one) && fits(one) && !isPublicBody(one),
        );
      if (noun.isDefinite && genericBodies.has(noun.head))
        return this.recall(sentence, 12, (one) => one.kind === "organisation" && !isState(one) && fits(one));
      if (noun.isDefinite && noun.kind === "person" && leaderRoles.has(noun.head)) {
        for (const role of leaderRoles) {
          const one = (this.byNoun.get(role) ?? []).findLast(fits);
          if (one && ties.some((tie) => one.ties.has(tie))) return one;
        }
      }
      // “The presenter” may be whoever the article is about, if nothing is known of what they do.
      if (noun.isDefinite && noun.kind === "person" && !noun.isPlural && !this.introduced.has(noun.head)) {
        return this.recall(
          sentence,
          5,
          (one) =>
            isSomeone(one) &&
            (one.kind === "person" || one.parts.length > 1) &&
            one.roles.size === 0 &&
            noun.isBare &&
            fits(one),
        );
      }
      return undefined;
    }
    // A bare plural named more fully a moment ago: “officials” after “Ukrainian officials”.
    if (noun.isPlural && named && (ties.length > 0 ? ties.every((tie) => named.ties.has(tie)) : !named.vague))
      return named;
    if (noun.isPlural && named?.vague && noun.label === named.label) return named;
    return undefined;
  }
}

/** A body, or a single name that has spoken and that no word gives away as a person's. */
function couldBeCompany({ kind, parts, mentions, gender }: Character, bodies: ReadonlySet<string>): boolean {
  if (kind === "organisation") return true;
  return kind === "unknown" && parts.length === 1 && !gender && (mentions.length > 0 || bodies.has(parts[0]!));
}
