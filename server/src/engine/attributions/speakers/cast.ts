/**
 * The cast of an article as it is read from the top: everyone named or described so far, with what tells them apart, and who was
 * last on stage. Whom “Maliuk” or “the Russian ministry” means is for meet-names.ts and meet-nouns.ts, which ask here. Every search is
 * over a fixed number of candidates, so that reading stays linear; all that is remembered is in the memory and on the stage, so that it
 * is known what each block went by.
 */
import { sameData } from "../../base/index.ts";
import type { Gender } from "../../lexicon/index.ts";
import type { SpeakerKind } from "../types.ts";
import { type Character, couldBePerson, isAnyone } from "./character.ts";
import type { Memory } from "./memory.ts";
import type { Appearance, OpenStage, Voice } from "./stage.ts";

/** The weight of an appearance as the source of an attribution. */
export const SPEAKING = 3;
/** How much the subject of a sentence draws a later pronoun to it, in sentences of distance (1.5 each). */
export const SUBJECT = 2;

/** The weight of an outlet as it is told something: only a paper or a station is looked for there. */
export const LISTENING = -6;

export class Cast {
  constructor(
    private readonly memory: Memory,
    private readonly stage: OpenStage,
  ) {}

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
    if (best) this.letAnswer(best);
    return best;
  }

  /** From here on it is they who answer. */
  letAnswer({ id }: Character): void {
    this.memory.set(ANSWERER, id);
  }

  /**
   * Who answers what somebody asks in the sentence: the one who has spoken of late and `mayAnswer`, or else the one person who is told of;
   * nobody where there are more.
   */
  answererOf(sentence: number, mayAnswer: (character: Character) => boolean): Character | undefined {
    const [spoken, told] = [new Set<string>(), new Set<string>()];
    this.stage.lookBack(sentence, ADDRESSED_WITHIN, ({ character, weight }, ago) => {
      const one = ago <= ADDRESSED_WITHIN ? this.current(character) : undefined;
      if (!one || !isAnyone(one) || !mayAnswer(one) || this.speaksIn(sentence, one)) return true;
      (weight === SPEAKING ? spoken : told).add(one.id);
      return true;
    });
    const [one] = 0 < spoken.size ? spoken : told;
    return spoken.size === 1 || (spoken.size === 0 && told.size === 1) ? this.current(one!) : undefined;
  }

  /** The article tells that they have died: if nobody did before them, it is about them. */
  mourn({ id }: Character): void {
    if (this.memory.get(MOURNED) === undefined) this.memory.set(MOURNED, id);
  }

  /** Whose death the article tells, if “he” or “she” may be them. */
  mourned(gender: Gender): Character | undefined {
    const id = this.memory.get(MOURNED) as string | undefined;
    const one = id === undefined ? undefined : this.current(id);
    return one && (one.gender === undefined || one.gender === gender) ? one : undefined;
  }

  /** Whose initials those of a label are, “RI” of “RI: In March”. */
  bearerOf(initials: string, sentence: number): Character | undefined {
    const fact = `initials ${initials}`;
    const known = this.memory.get(fact) as string | undefined;
    if (known !== undefined) return this.current(known);
    const one = this.recall(
      sentence,
      ANSWERED_WITHIN,
      ({ kind, parts }) => couldBePerson(kind, parts) && parts.map((part) => part[0]).join("") === initials,
    );
    if (one) this.memory.set(fact, one.id);
    return one;
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
    if (isKnown(news, known)) return known;
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

  /** Someone new, known by nothing but their label. */
  enter(kind: SpeakerKind, label: string): Character {
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

  /** “Ostara president Ruth Delgado” makes Ostara a body, wherever it stands alone before or after. */
  learnBody(word: string): void {
    this.note(bodyOf(word));
    const known = this.called("word", word.toLowerCase()).findLast(
      ({ kind, parts }) => kind === "unknown" && parts.length === 1,
    );
    if (known) this.learn(known, { kind: "organisation" });
  }

  isKnownBody(word: string): boolean {
    return this.isNoted(bodyOf(word));
  }

  /** From here on a fact holds, of whatever is no character. */
  note(name: string): void {
    if (!this.isNoted(name)) this.memory.set(name, true);
  }

  isNoted(name: string): boolean {
    return this.memory.get(name) === true;
  }

  /** Those that a word may mean, the last met last. */
  called(by: Index, word: string): readonly Character[] {
    const ids = this.memory.get(`${by} ${word}`) as readonly string[] | undefined;
    return ids ? ids.map((id) => this.current(id)) : nobody;
  }

  /** From here on a word may mean this character, before all others. */
  index(by: Index, word: string, { id }: Character): void {
    const known = (this.memory.get(`${by} ${word}`) as readonly string[] | undefined) ?? [];
    if (known.at(-1) === id) return;
    const others = known.filter((other) => other !== id);
    this.memory.set(`${by} ${word}`, [...others, id].slice(-NAMESAKES));
  }

  /** Whoever spoke last, at most two sentences ago. */
  lastSpeaker(sentence: number): Character | undefined {
    let speaker: string | undefined;
    this.stage.lookBack(sentence, 2, ({ character, weight }, ago) => {
      if (weight < SPEAKING) return true;
      if (ago <= 2) speaker = character;
      return false;
    });
    return speaker === undefined ? undefined : this.current(speaker);
  }

  /** Whether they have spoken in that sentence already. */
  speaksIn(sentence: number, { id }: Character): boolean {
    let does = false;
    this.stage.lookBack(sentence, 0, ({ character, weight }, ago) => {
      if (0 < ago) return false;
      does ||= character === id && SPEAKING <= weight;
      return true;
    });
    return does;
  }
}

/** Whether all the news is old. Asked at every mention of anyone, and makes no lists. */
function isKnown(news: Partial<Character>, known: Character): boolean {
  for (const name in news) if (!sameData(news[name as keyof Character], known[name as keyof Character])) return false;
  return true;
}

/** Maybe a person, for all that is known. One word alone may name a body: “The Taliban said … The American said …”. */
function isNamedInFull({ kind, parts }: Character): boolean {
  return parts.length > 0 && couldBePerson(kind, parts) && (kind === "person" || parts.length > 1);
}

/** In sentences; a paragraph's end counts as one. */
const NEWLY_WITHIN = 3;

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

/** The fact that somebody has died. */
const MOURNED = "mourned";
/** The fact that somebody answers. */
const ANSWERER = "answerer";
/** In sentences. */
const ANSWERED_WITHIN = 40;
/** In sentences, with the ends of paragraphs. */
const ADDRESSED_WITHIN = 10;

/** The fact that a name stood before someone's role: whose president, spokesman or manager they are. */
function bodyOf(word: string): string {
  return `body ${word}`;
}
