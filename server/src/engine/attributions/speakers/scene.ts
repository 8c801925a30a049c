/**
 * One block being read aloud: the names it holds come on stage as they are passed, and each source is asked for in its turn.
 */
import { firstEndingAfter, keptInPlace, type Span } from "../../base/index.ts";
import { genderedTitles, hearsayAdverbs, hearsayNouns, hearsayVerbs, stateOfWord } from "../../lexicon/index.ts";
import type { BlockKind, BlockReading } from "../../text/index.ts";
import type { Phrase } from "../rules/phrases.ts";
import { phraseEndingAt } from "../rules/subjects.ts";
import { CAPITAL, type Words, wordsOf } from "../rules/words.ts";
import { initialsIn, isAnswerBelow, isAnswerOnly, isLabelled } from "../turns.ts";
import type { BlockAttribution } from "../types.ts";
import { bodyIn, nounIn, personIn } from "./antecedents.ts";
import { type Cast, LISTENING, SPEAKING, SUBJECT } from "./cast.ts";
import { agree, type Character, couldBePerson, isAnyone, isNamedByCountry, isSomeone } from "./character.ts";
import { type Description, describe } from "./description.ts";
import { meetName, meetPlace, namesakeOf, surnamed } from "./meet-names.ts";
import { holderOf, introduce, meetNoun } from "./meet-nouns.ts";
import { asksByTrade, meetPronoun, someoneMeant } from "./meet-pronouns.ts";
import { isPlaceName, labelOf, type Name } from "./name.ts";
import { introducedIn, namesIn } from "./names.ts";
import type { NounDescription } from "./noun.ts";
import { isToldAsOutlet } from "./outlets.ts";
import { afterOpening, type PlainSubject, plainSubjectsIn } from "./plain-subjects.ts";
import { goesOnAsBody, hasDied, isOtherThanPronoun, isSubject, opensSentence } from "./prominence.ts";
import { calledIn, isAskedSomething, isAsking, personDescribedAt } from "./question-put.ts";
import type { Voice } from "./stage.ts";
import { bodyBehind } from "./voices.ts";

/** One block being read aloud: names come on as they are passed, sources are asked for in text order. */
export class Scene {
  private readonly words: Words;
  private readonly names: readonly Name[];
  private next = 0;
  private readonly subjects: readonly PlainSubject[];
  private nextSubject = 0;
  private sentence = 0;
  /** Whether whoever was resolved last is a body for which somebody speaks. */
  private voice: Voice | undefined;
  /** Whom the label of the block names. */
  private labelled: Character | undefined;

  constructor(
    private readonly cast: Cast,
    private readonly reading: BlockReading,
  ) {
    this.words = wordsOf(reading);
    const isOfNobody = unpeopled.has(reading.kind);
    this.names = isOfNobody ? [] : namesIn(reading);
    this.subjects = isOfNobody ? [] : plainSubjectsIn(reading);
    for (const noun of introducedIn(reading)) introduce(cast, noun);
  }

  speakerOf(attribution: BlockAttribution): Character | undefined {
    const source = attribution.source[0];
    if (isAnswerBelow(attribution, this.reading.prose)) {
      const { from } = this.tokensOf(attribution.cue);
      this.passNames(from, attribution);
      const sentence = this.sentenceAt(from);
      if (attribution.kind !== "direct") return this.called(sentence) ?? this.cast.answerer(sentence);
      const one = this.cast.answererOf(sentence, (other) => !asksByTrade(other));
      if (one) this.cast.appear(one, sentence, SPEAKING);
      return one;
    }
    if (!source) return this.hearsay(attribution);
    const { from: first, to: end } = this.tokensOf([source]);
    this.passNames(first, attribution);
    // “It is thought”, “it is hoped that”: the pronoun is nobody, whatever body was named before it.
    if (end - first === 1 && this.words.lower(first) === "it") {
      const nobody = this.hearsay(attribution);
      if (nobody || this.passiveIn(attribution.cue) !== undefined) return nobody;
    }
    this.voice = undefined;
    const initials = initialsIn(attribution, this.reading.prose);
    const answerer = isAnswerOnly(attribution, this.reading.prose)
      ? this.cast.answerer(this.sentenceAt(first))
      : initials !== undefined
        ? this.cast.bearerOf(initials, this.sentenceAt(first))
        : undefined;
    const character = answerer ?? (this.isMyself(first, end) ? this.labelled : this.resolve(first, end));
    if (isLabelled(attribution, this.reading)) this.labelled = character;
    // Whoever answers first without a name answers to the end.
    if (character && !answerer && isAnswerOnly(attribution, this.reading.prose)) this.cast.letAnswer(character);
    const { voice } = this;
    while (this.next < this.names.length && this.names[this.next]!.first < end) {
      const name = this.names[this.next++]!;
      // The initials of a speaker are no body's letters.
      if (initials === undefined || !answerer) this.passName(name, name.titleFirst <= first ? SUBJECT : TALKED_ABOUT);
    }
    while (this.nextSubject < this.subjects.length && this.subjects[this.nextSubject]!.first < end) this.nextSubject++;
    const weight = this.asksSomebody(attribution) ? 0 : SPEAKING;
    if (character) this.cast.appear(character, this.sentenceAt(first), weight, voice);
    return character && this.cast.learn(character, { hasSpoken: true });
  }

  /** Whom a question calls by a name that was given above. */
  private called(sentence: number): Character | undefined {
    const name = calledIn(this.words);
    const one = name && meetName(this.cast, name, labelOf(this.words, name), name.roles, sentence, false);
    return one && isAnyone(one) ? one : undefined;
  }

  /** “Ben: I'd say | 20 of them”: whoever says “I” in a turn is whose turn it is. */
  private isMyself(first: number, end: number): boolean {
    return end - first === 1 && this.words.tokens[first]!.text === "I" && !this.words.isQuoted(first);
  }

  close(): void {
    this.passNames(this.words.length, undefined);
  }

  private resolve(first: number, end: number): Character | undefined {
    const { words, cast } = this;
    const lower = words.lower(first);
    if (end - first === 1 && (lower === "who" || lower === "which" || lower === "that")) {
      const before = words.lower(first - 1) === "," ? first - 1 : first;
      const antecedent = phraseEndingAt(words, before, this.sentenceStart(first));
      if (!antecedent) return undefined;
      const isBody = lower === "which";
      const one = this.resolve(this.antecedentIn(antecedent, isBody), antecedent.end);
      // “The fund, chaired by Ann Hay, | which | said”
      return isBody && one?.kind === "person" ? undefined : one;
    }
    const description = descriptions(this.reading, first, [end], () =>
      describe(words, first, end, this.namesWithin(first, end)),
    );
    if (!description) return undefined;
    const sentence = this.sentenceAt(first);
    const isObject = isAsking(words, first - 1);
    if (description.shape === "pronoun") return meetPronoun(cast, description.pronoun, sentence, isObject);
    if (description.shape === "name" && isNamedByCountry(description.name.parts) && words.lower(first) === "the") {
      const someone = cast.subjectOfLate(sentence);
      if (someone) return someone;
    }
    if (description.shape === "name")
      return meetName(cast, description.name, description.label, description.roles, sentence, true);
    const alone = this.namesWithin(first, end).find((name) => name.titleFirst === first && name.end === end);
    const namesake = alone && (goesOnAsBody(words, end) ? undefined : namesakeOf(cast, alone));
    if (namesake) return namesake;
    const mayBeSurname = end - first === 1 && words.is(first, CAPITAL) && words.lower(first - 1) !== "the";
    const bearer = mayBeSurname && !(alone && isPlaceName(alone)) ? surnamed(cast, lower) : undefined;
    if (bearer) return bearer;
    if (alone && isPlaceName(alone)) meetPlace(cast, alone);
    const citizen = this.namesWithin(first, end).find((name) => name.first === first + 1 && name.end === end);
    if (citizen && words.lower(first) === "the" && isCitizen(citizen)) {
      const someone = cast.subjectOfLate(sentence);
      if (someone && agree(someone.ties, [stateOfWord.get(citizen.parts[0]!)!])) return someone;
    }
    if (description.isVoice) this.voice = genderedTitles.get(description.head) ?? "either";
    if (description.speaksFor)
      return meetName(cast, description.speaksFor, description.speaksFor.parts.join(" "), [], sentence, false);
    const body = description.isVoice ? bodyBehind(cast, description, sentence) : undefined;
    if (body) return body;
    if (description.isDefinite && /^\d+-year-old\b/.test(description.label)) {
      const last = cast.lastSpeaker(sentence);
      // “The woman said … The 40-year-old added”: nobody else is called no more than that.
      const someone = last && isManOrWoman(last) ? last : cast.recall(sentence, 6, isSomeone);
      if (someone) return someone;
    }
    // “Ann Hay, a cleaner, will walk. “It is dear,” says | the mother of two |.”
    const parent =
      description.isDefinite && isParentOfSome(description.label)
        ? this.parentOfLate(description, sentence)
        : undefined;
    return parent ?? meetNoun(cast, description, sentence, isObject);
  }

  /** Who was the subject or spoke just before, whom “the mother of two” calls by another name. */
  private parentOfLate({ head }: NounDescription, sentence: number): Character | undefined {
    const gender = genderedTitles.get(head);
    return this.cast.recall(
      sentence,
      6,
      (one) => isSomeone(one) && (one.gender === undefined || gender === undefined || one.gender === gender),
    );
  }

  /** The names that tokens `[first, end)` touch, found from the place the scene has reached. */
  private namesWithin(first: number, end: number): Name[] {
    let at = this.next;
    while (at > 0 && first < this.names[at - 1]!.end) at--;
    const within: Name[] = [];
    for (; at < this.names.length && this.names[at]!.titleFirst < end; at++)
      if (first < this.names[at]!.end) within.push(this.names[at]!);
    return within;
  }

  /** Where the noun or the name begins that “who” or “which” stands for, within the phrase before it. */
  private antecedentIn(phrase: Phrase, isBody: boolean): number {
    const { words } = this;
    const names = this.namesWithin(phrase.first, phrase.end);
    const person = isBody ? undefined : personIn(words, phrase, names);
    if (person !== undefined) return person;
    const first = nounIn(words, phrase);
    if (!isBody) return first;
    const within = this.namesWithin(first, phrase.end);
    const describeWhole = () => describe(words, first, phrase.end, within);
    return bodyIn(
      words,
      { first, end: phrase.end },
      within,
      descriptions(this.reading, first, [phrase.end], describeWhole),
    );
  }

  /** “it is believed”, “reportedly”, “there are rumours”: no one at all. */
  private hearsay({ cue }: BlockAttribution): Character | undefined {
    const first = cue[0];
    if (!first) return undefined;
    const { from, to } = this.tokensOf(cue);
    const isThere = this.words.lower(from - 1) === "there";
    const said = this.reading.prose.slice(first.start, cue.at(-1)!.end);
    const label = isThere ? `there ${said}` : said;
    let isHearsay = hearsayVerbs.has(this.passiveIn(cue) ?? "");
    for (let at = from; at < to; at++) {
      const lower = this.words.lower(at);
      if (hearsayAdverbs.has(lower) || (isThere && hearsayNouns.has(lower))) isHearsay = true;
    }
    return isHearsay ? this.cast.learn(this.cast.nobody(label), { hasSpoken: true }) : undefined;
  }

  /** “is widely | believed |”: the verb of a passive, as the dictionary has it. */
  private passiveIn(cue: readonly Span[]): string | undefined {
    const { from, to } = this.tokensOf(cue);
    let isPassive = false;
    for (let at = from; at < to; at++) {
      const verb = this.words.verb(at);
      if (/^(?:is|are|was|were|been)$/.test(this.words.lower(at))) isPassive = true;
      else if (isPassive && verb && (verb.form === "past" || verb.form === "participle")) return verb.lemma;
    }
    return undefined;
  }

  /** From the first span to the last, which may end with what is no token: a mark that nobody sees, at the end of a block. */
  private tokensOf(spans: readonly Span[]): { from: number; to: number } {
    const { tokens } = this.reading;
    if (spans.length === 0) return { from: 0, to: 0 };
    const to = firstEndingAfter(tokens, spans.at(-1)!.end - 1) + 1;
    return { from: firstEndingAfter(tokens, spans[0]!.start), to: Math.min(to, tokens.length) };
  }

  private passNames(limit: number, attribution: BlockAttribution | undefined): void {
    while (this.next < this.names.length && this.names[this.next]!.first < limit) {
      const name = this.names[this.next]!;
      this.passSubjects(name.first);
      if (name.end > limit) return;
      this.next++;
      const start = this.reading.tokens[name.first]!.start;
      const own = attribution?.content.some((span) => span.start <= start && start < span.end);
      const quoted = this.words.isQuoted(name.first);
      const isOther = own || (attribution && this.isOtherThanSource(name, attribution));
      const isSubject =
        opensSentence(this.words, name, this.sentenceStart(name.first)) ||
        isAskedSomething(this.words, { first: name.titleFirst, end: name.end });
      const prominence = isOther ? SELF : quoted ? QUOTED : isSubject ? SUBJECT : 0;
      this.passName(name, isToldAsOutlet(this.words, name) ? LISTENING : prominence);
    }
    this.passSubjects(limit);
  }

  /** “A reporter | asked | Hay whether …”, “… the minister whether …”: what is said next is rather theirs. */
  private asksSomebody({ cue }: BlockAttribution): boolean {
    const { to } = this.tokensOf(cue);
    const name = this.namesWithin(to, to + 1).find(({ titleFirst }) => titleFirst === to);
    const isPronoun = /^(?:her|him)$/.test(this.words.lower(to));
    const end = name?.end ?? (isPronoun ? to + 1 : personDescribedAt(this.words, to)?.end);
    return end !== undefined && isAskedSomething(this.words, { first: to, end });
  }

  private isOtherThanSource(name: Name, { source }: BlockAttribution): boolean {
    const at = source[0] ? firstEndingAfter(this.words.tokens, source[0].start) : 0;
    return isOtherThanPronoun(this.words, name, at, (token) => this.sentenceStart(token));
  }

  /** Whoever opens a sentence without a name comes on like a name. */
  private passSubjects(limit: number): void {
    for (; this.nextSubject < this.subjects.length; this.nextSubject++) {
      const { first, end, who } = this.subjects[this.nextSubject]!;
      if (limit <= first) return;
      if (who === "pronoun") {
        const gender = this.words.lower(first) === "he" ? "male" : "female";
        // “Ann Hay, who has died at 90, … ¶ She was born in Harrow”, whoever has spoken in between.
        const mourned = first === afterOpening(this.words, 0) ? this.cast.mourned(gender) : undefined;
        const one = mourned ?? someoneMeant(this.cast, gender, this.sentenceAt(first), false);
        if (one) this.cast.appear(one, this.sentenceAt(first), SUBJECT);
        continue;
      }
      const noun = describe(this.words, first, end, who === "named" ? this.namesWithin(first, end) : []);
      if (noun?.shape !== "noun") continue;
      const sentence = this.sentenceAt(first);
      const one = who === "holder" ? holderOf(this.cast, noun, sentence) : meetNoun(this.cast, noun, sentence, false);
      if (one) this.cast.appear(one, sentence, who === "new" ? NEW : SUBJECT);
    }
  }

  private passName(name: Name, weight: number): void {
    const sentence = this.sentenceAt(name.first);
    if (isPlaceName(name)) {
      const namesake = isSubject(this.words, name) ? namesakeOf(this.cast, name) : undefined;
      if (namesake) this.cast.appear(namesake, sentence, weight);
      else meetPlace(this.cast, name);
      return;
    }
    const character = meetName(this.cast, name, labelOf(this.words, name), name.roles, sentence, false);
    this.cast.appear(character, sentence, weight);
    const isDead =
      couldBePerson(character.kind, name.parts) &&
      hasDied(this.words, name) &&
      opensSentence(this.words, name, this.sentenceStart(name.first));
    if (isDead) this.cast.mourn(character);
  }

  private sentenceStart(token: number): number {
    this.sentenceAt(token);
    return this.reading.sentences[this.sentence]?.firstToken ?? 0;
  }

  /** The number of the token's sentence in the block. */
  private sentenceAt(token: number): number {
    const { sentences } = this.reading;
    while (this.sentence > 0 && token < sentences[this.sentence]!.firstToken) this.sentence--;
    while (this.sentence + 1 < sentences.length && sentences[this.sentence]!.endToken <= token) this.sentence++;
    return this.sentence;
  }
}

/**
 * What a dateline names in capitals is a place, and the agency in its brackets has said nothing; nor have those of a byline, or what a page
 * puts between the paragraphs: “ADVERTISEMENT”.
 */
const unpeopled: ReadonlySet<BlockKind> = new Set(["dateline", "byline", "picture", "credit", "footer"]);

/** “mother of two”, “father-of-three”. */
function isParentOfSome(label: string): boolean {
  return /^(?:dad|father|grandfather|grandmother|mother|mum)(?: of |-of-)(?:\d|two|three|four|five|six|seven|eight|nine|ten)/i.test(
    label,
  );
}

function isManOrWoman({ heads, parts, isPlural }: Character): boolean {
  return parts.length === 0 && !isPlural && ["boy", "girl", "man", "woman"].some((noun) => heads.has(noun));
}

/** By its first token: what a source phrase says of its speaker depends on its block alone. */
const descriptions = keptInPlace<BlockReading, Description | undefined>();

const TALKED_ABOUT = -1.5;

/** “A man shook his head. … He”: less than one whom the reader knows. */
const NEW = 1;

/** Named by somebody else: “he” after the quotation is rather whoever spoke, a few sentences back. */
const QUOTED = -4.5;

const SELF = -5;

/** “The Ghanaian”, “the Israeli”: one of a people, and not all of it, as “the French” are. */
function isCitizen({ kind, parts }: Name): boolean {
  const [word] = parts;
  return kind === "state" && parts.length === 1 && /(?:an|i)$/.test(word!) && stateOfWord.get(word!) !== word;
}
