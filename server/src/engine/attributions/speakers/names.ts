/**
 * The names in a block, speaking or not: “SBU chief Vasyl Maliuk”, “the Royal Guild of Nurses (RGN)”, “Mr Trump”. Finds where each
 * stands; what it can be is for `name.ts`, and who is who for the cast of the whole article.
 */
import { keptWith } from "../../base/index.ts";
import {
  anonymousSources,
  bodyNouns,
  documentNouns,
  genderedTitles,
  genderOfFirstName,
  isPlural,
  labelsOfPieces,
  looseGroups,
  nameParticles,
  officialGroups,
  plainModifiers,
  roleNouns,
  singularOf,
  smallNumbers,
  tens,
  titles,
  vagueAlways,
  weekdays,
} from "../../lexicon/index.ts";
import type { BlockReading } from "../../text/index.ts";
import { CAPITAL, NUMBER, PREPOSITION, PRONOUN, TIME, type Words, wordsOf } from "../rules/words.ts";
import { isInTitleCase } from "../title-case.ts";
import { joinsMembers } from "./members.ts";
import { isBody, type Name, nameFrom } from "./name.ts";
import { fields } from "./offices.ts";
import { SMALL } from "./roles.ts";
import { isHyphen, isOpeningParticle, isPrepositionInName, isSecondSyllable, particlesEnd } from "./small-words.ts";

/** The names of a block in text order; worked out once a reading. */
export const namesIn = keptWith((reading: BlockReading): readonly Name[] => findNames(wordsOf(reading)));

function findNames(words: Words): Name[] {
  const starts = new Set(words.reading.sentences.map(({ firstToken }) => firstToken));
  const names: Name[] = [];
  for (let at = 0; at < words.length; ) {
    const opensSentence = starts.has(at) || words.opensQuotation(at - 1);
    if (!opensName(words, at, opensSentence)) {
      at++;
      continue;
    }
    const end = runEnd(words, at, opensSentence);
    const name = nameFrom(words, words.reading.kind === "headline" ? firstNameIn(words, at, end) : at, end);
    // “Minister for | Women | and Sport Ann Hay”: what an office is for is no name.
    while (name && names.length > 0 && name.titleFirst < names.at(-1)!.titleFirst) names.pop();
    if (name) names.push(name);
    at = Math.max(at + 1, name?.acronym ? end + 3 : end);
  }
  return names;
}

function opensName(words: Words, at: number, opensSentence: boolean): boolean {
  if (isOpeningParticle(words, at)) return true;
  if (!words.is(at, CAPITAL) || words.tokens[at]!.kind !== "word") return false;
  if (isNamedForMonth(words, at) || isNamedForDay(words, at)) return true;
  if (isTicker(words, at) || isTicker(words, at - 2) || isAsking(words, at)) return false;
  if ((words.is(at, SMALL) || isVerbInTitle(words, at)) && !/^[A-Z]{2,}$/.test(words.tokens[at]!.text)) return false;
  if (words.lower(at) === "i" || (words.lower(at - 1) === "-" && !words.tokens[at]!.spaced)) return false;
  if (isNumeral(words, at) && !words.is(at + 1, CAPITAL)) return false;
  // “Sketch: the minister's hole”.
  if (at === 0 && words.lower(1) === ":" && labelsOfPieces.has(words.lower(0))) return false;
  if (!opensSentence) return true;
  if (/^(?:earlier|former|later|meanwhile|rival|senior|similarly|veteran)$/.test(words.lower(at))) return false;
  // “Recall Senator Ann Hay”: what asks the reader is no part of the name.
  if (words.verb(at)?.form === "base" && titles.has(words.lower(at + 1))) return false;
  const lower = words.lower(at);
  if (particlesEnd(words, at + 1) !== at + 1) return true;
  if ((words.is(at + 1, CAPITAL) && !words.is(at + 1, TIME)) || isOfState(words, at + 1)) return true;
  if (isAdjective(words, at) || isNumeral(words, at)) return false;
  // “Look,” he said; “Never,” she said: what opens a quotation needs more than its capital.
  if (words.isQuoted(at) && !genderOfFirstName.has(lower) && !titles.has(lower) && !isShort(words, at)) return false;
  return (
    !words.isAdverb(at) &&
    !commonNouns.some((nouns) => nouns.has(lower)) &&
    (titles.has(lower) || !roleNouns.has(singularOf(lower)))
  );
}

/** “| How | I lost it all”: a question word with its capital, and no WHO. */
function isAsking(words: Words, at: number): boolean {
  return /^(?:How|What|When|Where|Which|Why)$/.test(words.tokens[at]!.text);
}

function isNumeral(words: Words, at: number): boolean {
  return smallNumbers.has(words.lower(at)) || tens.has(words.lower(at));
}

/** “Jan | Egeland”: a first name that is also a month, right before a name and not after “in” or a day. */
function isNamedForMonth(words: Words, at: number): boolean {
  if (words.lower(at) !== "jan" || !isNamePart(words, at + 1) || titles.has(words.lower(at + 1))) return false;
  const before = words.tokens[at - 1];
  return before === undefined || (before.kind !== "number" && !words.is(at - 1, PREPOSITION | TIME));
}

/** “the | Sunday Echo”: a day that a name goes on from, and no sentence. */
function isNamedForDay(words: Words, at: number): boolean {
  return weekdays.has(words.lower(at)) && words.lower(at - 1) === "the" && isNamePart(words, at + 1);
}

/** “Theresa | May”, “Mrs | May”: a month right behind a first name or a form of address, with no day behind it. */
function isSurnameForMonth(words: Words, at: number): boolean {
  if (!/^(?:april|august|june|march|may)$/.test(words.lower(at)) || !words.is(at, CAPITAL)) return false;
  const before = words.lower(at - 1);
  return (genderOfFirstName.has(before) || genderedTitles.has(before)) && !words.is(at + 1, NUMBER);
}

/** “BBC”. */
function isShort(words: Words, at: number): boolean {
  return /^\p{Lu}{2,}$/u.test(words.tokens[at]!.text);
}

/** “Disappointing | reports”, “Born | in Harrow”: an adjective or a participle with the capital of its sentence. */
function isAdjective(words: Words, at: number): boolean {
  // “Ahmed | said”, “Harding | told the Post”
  if (/^(?:said|says|tells|told)$/.test(words.lower(at + 1))) return false;
  return (
    /(?:ing|ed|ous|ive|ful|less|able|ible|ary|ical)$|^(?:born|brought|built|driven|given|held|known|made|set|shown|taken|told|written)$/.test(
      words.lower(at),
    ) && /^[a-z]/.test(words.tokens[at + 1]?.text ?? "")
  );
}

/** Nouns that a capital at the head of a sentence does not make a name. */
const commonNouns = [
  anonymousSources,
  bodyNouns,
  documentNouns,
  looseGroups,
  officialGroups,
  plainModifiers,
  vagueAlways,
];

/** “Strange Things | Ann Hay | Said”: where all words have capitals, a person begins with the first name. */
function firstNameIn(words: Words, first: number, end: number): number {
  for (let at = Math.max(first + 1, end - 3); at + 1 < end; at++) {
    if (!genderOfFirstName.has(words.lower(at)) || isBody(words, at, end)) continue;
    const before = words.lower(at - 1);
    if (titles.has(before) || roleNouns.has(before) || genderOfFirstName.has(before) || before === ".") return first;
    return at;
  }
  return first;
}

/** The end of the run of capitals that begins at `first`, with the small words that stand inside names. */
function runEnd(words: Words, first: number, opensSentence: boolean): number {
  let end = first + 1;
  for (;;) {
    const lower = words.lower(end);
    if (end - first >= LONGEST_NAME) return end;
    if (isNamePart(words, end) || isSurnameForMonth(words, end) || isToday(words, end)) end++;
    else if (
      lower === "." &&
      !words.tokens[end]!.spaced &&
      isAbbreviation(words, end - 1) &&
      isNamePart(words, end + 1)
    )
      end++;
    else if (isHyphen(words, end) && (words.is(end + 1, CAPITAL) || isSecondSyllable(words, first, end))) end += 2;
    else if (isHyphen(words, end) && particlesEnd(words, end + 1) !== end + 1) end = particlesEnd(words, end + 1) + 1;
    else if (isNickname(words, end)) end += 3;
    else if (joinsMembers(words, end) || isSundayPaper(words, end)) end += 2;
    else if (lower === "&" && words.is(end + 1, CAPITAL)) end += 2;
    else if (particlesEnd(words, end) !== end) end = particlesEnd(words, end) + 1;
    else if (
      (/^(?:of|for)$/.test(lower) ||
        (lower === "on" && /^(?:commission|committee|panel)$/.test(words.lower(end - 1)))) &&
      (isBody(words, first, end) || (lower === "of" && isTitle(words, first, end, opensSentence)))
    ) {
      const next = words.lower(end + 1) === "the" ? end + 2 : end + 1;
      if (!isNamePart(words, next)) return end;
      end = fieldsEnd(words, next);
    } else if (isOfState(words, end)) end += 2;
    else if (
      lower === "and" &&
      isNamePart(words, end + 1) &&
      (joinsBody(words, first, end) || isSpeltWith(words, first, end + 1))
    )
      end += 2;
    else if (lower === "and" && words.lower(end + 1) === "the" && isSpeltWith(words, first, end + 2)) end += 3;
    else return end;
  }
}

/** “Patricia | “Pat” | Holloway”: one word in quotation marks between the parts of a name. */
function isNickname(words: Words, mark: number): boolean {
  if (!words.opensQuotation(mark) || !words.closesQuotation(mark + 2)) return false;
  return words.is(mark + 1, CAPITAL) && isNamePart(words, mark + 3) && words.reading.kind !== "headline";
}

/** “Ostara | Today |”: with its capital in running text it is part of a name. */
function isToday(words: Words, at: number): boolean {
  return words.lower(at) === "today" && words.is(at, CAPITAL) && words.reading.kind === "paragraph";
}

/** “The Mail | on Sunday |”. */
function isSundayPaper(words: Words, on: number): boolean {
  if (words.lower(on) !== "on" || words.lower(on + 1) !== "sunday") return false;
  if (!/^(?:independent|mail)$/.test(words.lower(on - 1)) || !words.is(on - 1, CAPITAL)) return false;
  // “Mail on Sunday editor Ann Hay”
  return words.lower(on - 2) === "the" || roleNouns.has(words.lower(on + 2));
}

/** “Secretary | of State | Ann Hay”. */
function isOfState(words: Words, of: number): boolean {
  return words.lower(of) === "of" && words.lower(of + 1) === "state" && titles.has(words.lower(of - 1));
}

/** “Ministry of | Trade, Media and Rural Affairs |”: the end of what a ministry is for, which begins at `first`. */
function fieldsEnd(words: Words, first: number): number {
  for (let at = first; isField(words, at); at++) {
    while (isField(words, at + 1)) at++;
    const joint = words.lower(at + 1);
    if (joint === "and") return fieldsFrom(words, at + 2) ?? first + 1;
    if (joint === ",") at++;
    else break;
  }
  return first + 1;
}

/** The end of the fields that begin at `first`; undefined where none does. */
function fieldsFrom(words: Words, first: number): number | undefined {
  let end = first;
  while (isField(words, end)) end++;
  return end === first ? undefined : end;
}

function isField(words: Words, at: number): boolean {
  return words.is(at, CAPITAL) && fields.has(words.lower(at));
}

/** In tokens; a line all in capitals is no name. */
const LONGEST_NAME = 16;

function isNamePart(words: Words, at: number): boolean {
  if (!words.is(at, CAPITAL) || words.tokens[at]!.kind !== "word" || isTicker(words, at)) return false;
  return !words.is(at, TIME | PRONOUN) && !isSmallInTitle(words, at) && !isVerbInTitle(words, at);
}

/** “Big-Name Senator | Endorsed | Hay”, “| Says | Watchdog”: a verb with the capital of a headline. */
function isVerbInTitle(words: Words, at: number): boolean {
  const verb = words.verb(at);
  const isPredicate = verb?.form === "past" || (verb?.form === "third" && verb.lemma === "say");
  return isPredicate && isInTitleCase(words.reading);
}

/** “Flood Response | Is A Test For Ann Hay”: a small word with the capital of a headline or of a title ends a name. */
function isSmallInTitle(words: Words, at: number): boolean {
  const { text, lower } = words.tokens[at]!;
  if (lower === "under" && words.lower(isHyphen(words, at + 1) ? at + 2 : at + 1) === "secretary") return false;
  if (!words.is(at, SMALL) || isShort(words, at) || genderOfFirstName.has(lower)) return false;
  if (isPrepositionInName(words, at)) return false;
  return text.length > 1 && !nameParticles.has(lower);
}

/** “Ostara | OSTR.L”: what a wire writes behind the name of a company whose shares are traded, from its first token. */
export function isTicker(words: Words, at: number): boolean {
  const [code, point, exchange] = [words.tokens[at], words.tokens[at + 1], words.tokens[at + 2]];
  if (!code || point?.text !== "." || point.spaced || !exchange || exchange.spaced) return false;
  return /^[A-Z\d]{2,6}$/.test(code.text) && /^[A-Z]{1,2}$/.test(exchange.text);
}

function isAbbreviation(words: Words, at: number): boolean {
  return words.tokens[at]!.text.length === 1 || titles.has(words.lower(at)) || /^(?:st|jr|sr)$/.test(words.lower(at));
}

/** “Top of the Charts”, “House of Commons”: one word with a capital, of no person or office, before “of”; but “Sales | of Ostara”. */
function isTitle(words: Words, first: number, end: number, opensSentence: boolean): boolean {
  const lower = words.lower(first);
  if (opensSentence && isPlural(lower) && !/^(?:daughters|friends|knights|sons)$/.test(lower)) return false;
  return end === first + 1 && !roleNouns.has(lower) && !titles.has(lower) && !genderOfFirstName.has(lower);
}

/** “Ashdale Fire and Rescue Service”: a body's name goes on after “and” when it ends with the word for a body. */
function joinsBody(words: Words, first: number, and: number): boolean {
  if (isPerson(words, first, and) || isBody(words, first, and)) return false;
  for (let at = and + 1; at < and + 5 && isNamePart(words, at); at++) if (bodyNouns.has(words.lower(at))) return true;
  return false;
}

/** “Institute of Purchasing and Supply (IPS)”: the letters in brackets are those of both sides. */
function isSpeltWith(words: Words, first: number, next: number): boolean {
  let end = next;
  while (isNamePart(words, end) && end - first < LONGEST_NAME) end++;
  if (words.lower(end) !== "(") return false;
  const capitals = words.tokens.slice(first, end).filter((_, i) => words.is(first + i, CAPITAL));
  return words.tokens[end + 1]?.text === capitals.map(({ text }) => text[0]).join("");
}

function isPerson(words: Words, first: number, end: number): boolean {
  return end - first >= 2 && genderOfFirstName.has(words.lower(first));
}

/** The roles that a block brings in with “a” or “an”: “a clerk opened it”. */
export const introducedIn = keptWith((reading: BlockReading): ReadonlySet<string> => {
  const words = wordsOf(reading);
  const nouns = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    if (!/^(?:an?|another|one)$/.test(words.lower(at))) continue;
    for (let next = at + 1; next < at + 4; next++) if (roleNouns.has(words.lower(next))) nouns.add(words.lower(next));
  }
  return nouns;
});
