/**
 * “Ann Hay is unrepentant. “I would do it again.””: nothing says that Hay spoke, and every reader knows it. A quotation by itself, in the
 * first person, is of whoever the sentence before tells of, if it tells of one person.
 */
import { firstEndingAfter, firstIndex, type Span, textOf } from "../../base/index.ts";
import { genderOfFirstName, roleNouns, singularOf, verbForms } from "../../lexicon/index.ts";
import type { Quotation, Sentence } from "../../text/index.ts";
import { mainClause } from "../rules/main-clause.ts";
import { AUXILIARY, CAPITAL, COORDINATOR, DETERMINER, type Words } from "../rules/words.ts";
import type { BlockAttribution, SpeakerKind } from "../types.ts";
import { isPersonNoun } from "./antecedents.ts";
import { opensTown } from "./character.ts";
import type { Name } from "./name.ts";
import { namesIn } from "./names.ts";
import { afterOpening } from "./plain-subjects.ts";

/** An attribution without words yet: of whom the sentence tells, with its last stop for a cue; undefined where it tells of no one person. */
export function toldOf(words: Words, { firstToken, endToken }: Sentence): BlockAttribution | undefined {
  const stop = words.tokens[endToken - 1];
  if (!stop || !/^[.!:]$/.test(stop.text) || words.isQuoted(endToken - 1)) return undefined;
  const source = personIn(words, firstToken, endToken);
  if (!source) return undefined;
  const cue = [{ start: stop.start, end: stop.end }];
  return { source: [source], cue, content: [], kind: "direct", probability: LIKELIHOOD, origin: "rule" };
}

/** “Asked if it was late, | Ann Hay | smiled.”: whoever the question at the head of a sentence was put to; likewise without words yet. */
export function askedAtHead(words: Words, { firstToken, endToken }: Sentence): BlockAttribution | undefined {
  const asked = words.lower(firstToken) === "when" ? firstToken + 1 : firstToken;
  const stop = words.tokens[endToken - 1]!;
  if (words.lower(asked) !== "asked" || words.isQuoted(asked) || words.isQuoted(endToken - 1)) return undefined;
  const subject = mainClause(words, asked + 1, endToken, true)?.subject;
  if (!subject) return undefined;
  const isPerson = /^s?he$/.test(words.lower(subject.first)) || isPersonNoun(words.lower(subject.end - 1));
  if (!isPerson && !words.is(subject.first, CAPITAL)) return undefined;
  const source = { start: words.tokens[subject.first]!.start, end: words.tokens[subject.end - 1]!.end };
  const cue = [{ start: stop.start, end: stop.end }];
  return { source: [source], cue, content: [], kind: "direct", probability: LIKELIHOOD, origin: "rule" };
}

/**
 * “Harrow has no doctor. “I drive 40 miles.””: one name that nothing else in the article makes a person's, and that is no first name, is as
 * likely a town's, and so is one that opens as towns do (“Long Harrow”).
 * @param kind of whom it turned out to name; undefined where nobody knows
 */
export function isToldOfNoPerson(
  { source, cue, kind: isQuoted }: BlockAttribution,
  prose: string,
  kind: SpeakerKind | undefined,
): boolean {
  const [who] = source;
  const [stop] = cue;
  if (!who || !stop || isQuoted !== "direct" || kind === undefined || kind === "person") return false;
  // The colon behind a label stands right behind the name.
  if (stop.end - stop.start !== 1 || stop.start <= who.end || !/[.!:]/.test(prose[stop.start]!)) return false;
  const name = textOf(prose, who);
  // “Brandt, 40, has no doctor.”
  if (/^, \d{1,3},/.test(prose.slice(who.end, who.end + LONGEST_AGE))) return false;
  if (opensTown(name.split(/[\s.-]+/, 2))) return true;
  return /^\p{Lu}[^\s]*$/u.test(name) && !/^S?[Hh]e$/.test(name) && !genderOfFirstName.has(name.toLowerCase());
}

/** In code units, with its commas. */
const LONGEST_AGE = 6;

/** About as often as such a quotation is theirs; most annotators mark none of them, for it has no cue. */
const LIKELIHOOD = 0.5;

/** The subject of a sentence, where it is one person who is or does something: a name or “he” with a verb behind it. */
function personIn(words: Words, first: number, end: number): Span | undefined {
  const at = afterOpening(words, words.is(first, COORDINATOR) ? first + 1 : first);
  if (words.isQuoted(at)) return undefined;
  const { tokens } = words;
  if (isByAnother(words, at, end)) return undefined;
  if (/^s?he$/.test(words.lower(at)))
    return fares(words, at + 1, end) ? { start: tokens[at]!.start, end: tokens[at]!.end } : undefined;
  const name = nameAt(words, at);
  if (!name || !isOnePerson(name) || !isSubject(words, name) || !fares(words, name.end, end)) return undefined;
  return { start: tokens[name.titleFirst]!.start, end: tokens[name.end - 1]!.end };
}

/** “Hay | was pleased”, “Hay still | felt it”, “Ann Hay | lives alone”, “Hay, who …”; but “Harrow | sessions”, “Hay, | Brandt and Weiss”. */
function isSubject(words: Words, { end, kind }: Name): boolean {
  const next = words.isAdverb(end) ? end + 1 : end;
  // “Harrow were beaten”: many.
  if (/^(?:are|have|were)$/.test(words.lower(next))) return false;
  const { lower, text } = words.tokens[next] ?? stopped;
  if (lower === ",") return next === end && !words.is(next + 1, CAPITAL | COORDINATOR);
  if (words.is(next, AUXILIARY) || verbForms.has(lower) || /^[a-z]{2,}ed$/.test(text)) return lower !== "'s";
  return kind === "person" && /^[a-z]{2,}[^s]s$/.test(text);
}

const stopped = { lower: ".", text: "." };

/** “Hay was found | by a neighbour”, “by Tom Orr”, who may as well be the one who speaks. */
function isByAnother(words: Words, first: number, end: number): boolean {
  for (let by = first + 1; by < end; by++) {
    if (words.lower(by) !== "by") continue;
    const noun = words.is(by + 1, DETERMINER) ? by + 2 : by + 1;
    const lower = words.lower(noun);
    if (nameAt(words, noun)?.kind === "person" || roleNouns.has(singularOf(lower)) || otherPeople.has(lower))
      return true;
  }
  return false;
}

const otherPeople: ReadonlySet<string> = new Set(
  "bystander colleague friend neighbor neighbour passer passers relative stranger".split(" "),
);

/** Of the dead and of whoever is carried off others speak. */
function fares(words: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    if (at < first + LONGEST_FATE && fates.test(words.lower(at))) return false;
    // “…, where she later | died”
    if (words.lower(at) === "died" && /^s?he$/.test(words.lower(words.isAdverb(at - 1) ? at - 2 : at - 1)))
      return false;
    if (endsOfLife.get(words.lower(at))?.test(`${words.lower(at + 1)} ${words.lower(at + 2)}`) === true) return false;
  }
  return true;
}

/** Words that with the next two tell of a death: “passed away”, “survived by”, “leaves two children”, “lost her life”, “to her death”. */
const endsOfLife: ReadonlyMap<string, RegExp> = new Map([
  ["laid", /^to rest/],
  ["leaves", /^(?:an?|behind|two|three|four) /],
  ["lost", /^(?:her|his) life/],
  ["passed", /^away /],
  ["survived", /^by /],
  ["to", /^(?:her|his) death/],
]);

/** In tokens. */
const LONGEST_FATE = 8;

const fates =
  /^(?:arrested|attacked|buried|charged|collapsed|coma|convicted|dead|died|dies|drowned|injured|jailed|killed|missing|murdered|sentenced|shot|stabbed|vanished)$/;

function nameAt(words: Words, at: number): Name | undefined {
  if (!words.is(at, CAPITAL) && !words.is(at + 1, CAPITAL)) return undefined;
  const names = namesIn(words.reading);
  const name = names[firstIndex(names.length, (i) => at <= names[i]!.titleFirst)];
  return name?.titleFirst === at ? name : undefined;
}

function isOnePerson({ kind, parts }: Name): boolean {
  return kind === "person" || (kind === "unknown" && parts.length <= 3);
}

/** Whether a quotation is in the words of one who speaks of themselves, and speaks of nobody who may be the one told of. */
export function speaksOfItself(words: Words, { inner }: Quotation, { source }: BlockAttribution): boolean {
  const { tokens } = words;
  let isFirstPerson = false;
  for (let at = firstEndingAfter(tokens, inner.start); at < tokens.length && tokens[at]!.start < inner.end; at++) {
    const { text, lower } = tokens[at]!;
    if (/^(?:he|him|his|she|her|hers)$/.test(lower)) return false;
    isFirstPerson ||= text === "I" || /^(?:me|my|we|our|us)$/.test(lower);
  }
  return isFirstPerson && source.length > 0;
}
