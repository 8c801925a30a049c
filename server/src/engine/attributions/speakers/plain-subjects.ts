/**
 * Who comes on without a name: where a sentence has for its subject an office (“The minister will visit”), a body (“The government is to
 * close it”), a paper (“The report was written in May”), several (“Residents were angry”) or somebody new (“A man shook his head”). And
 * several with names who do something together (“Ann Hay and Brandt have left”), as one. Whom a question is put to (“asked the minister
 * whether”) comes on likewise.
 */
import { firstIndex, keptWith } from "../../base/index.ts";
import {
  companyNouns,
  genericBodies,
  isPlural,
  looseGroups,
  officialGroups,
  roleNouns,
  stateOfWord,
  titles,
  voiceNouns,
} from "../../lexicon/index.ts";
import type { BlockReading, Sentence } from "../../text/index.ts";
import { AUXILIARY, CAPITAL, MARK, NUMBER, PREPOSITION, TIME, type Words, wordsOf } from "../rules/words.ts";
import { isPlaceName } from "./name.ts";
import { namesIn } from "./names.ts";
import { isAskedSomething, isAsking, personDescribedAt } from "./question-put.ts";

export interface PlainSubject {
  /** Tokens `[first, end)` of the phrase. */
  readonly first: number;
  readonly end: number;
  /**
   * “holder”: only whoever is known to be it comes on; “new”: somebody else each time; “any”: whoever it is, known or not; “named”: several
   * who are named, together; “pronoun”: “he” or “she”.
   */
  readonly who: "holder" | "new" | "any" | "named" | "pronoun";
}

/** In text order. */
export const plainSubjectsIn = keptWith((reading: BlockReading): readonly PlainSubject[] => {
  const words = wordsOf(reading);
  return reading.sentences.flatMap((sentence) => {
    const asked = personAskedIn(words, sentence);
    return asked ? [...subjectIn(words, sentence), asked] : subjectIn(words, sentence);
  });
});

/** “A reporter asked | the minister | whether”: the first, behind the subject of the sentence. */
function personAskedIn(words: Words, { firstToken, endToken }: Sentence): PlainSubject | undefined {
  for (let at = firstToken + 1; at < endToken; at++) {
    if (!isAsking(words, at - 1) || words.isQuoted(at)) continue;
    const person = personDescribedAt(words, at);
    if (person && isAskedSomething(words, person)) return { ...person, who: "any" };
  }
  return undefined;
}

function subjectIn(words: Words, { firstToken, endToken }: Sentence): readonly PlainSubject[] {
  const first = afterOpening(words, firstToken);
  if (words.isQuoted(first)) return [];
  const subject = /^(?:and|but|so|then|yet)$/.test(words.lower(first)) ? first + 1 : first;
  if (/^s?he$/.test(words.lower(subject))) return [{ first: subject, end: subject + 1, who: "pronoun" as const }];
  const several = namesJoinedAt(words, first);
  if (several !== undefined) return [{ first, end: several, who: "named" as const }];
  const article = /^(?:an?|my|our|the)$/.exec(words.lower(first))?.[0];
  const limit = Math.min(endToken - 1, first + (article ? LONGEST : LONGEST_WITHOUT_ARTICLE));
  for (let at = article ? first + 1 : first; at < limit; at++) {
    if (!isPlainWord(words, at, first)) return [];
    const who = whoIs(words, at, article);
    // “A passenger who survived, Ann Hay, wept”: Hay comes on.
    if (who && namesIn(words.reading).some(({ describedFirst }) => describedFirst === first)) return [];
    if (who) return [{ first, end: at + 1, who }];
  }
  return [];
}

/** “Ann Hay and Brandt | have left”: the end of the names that are together the subject; undefined where there are none. */
function namesJoinedAt(words: Words, first: number): number | undefined {
  if (!words.is(first, CAPITAL)) return undefined;
  const names = namesIn(words.reading);
  let at = firstIndex(names.length, (i) => first <= names[i]!.titleFirst);
  if (names[at]?.titleFirst !== first) return undefined;
  for (let nNames = 1; nNames <= MOST_NAMES; nNames++) {
    const { end, titleFirst, describedFirst = titleFirst } = names[at]!;
    // Places and states do nothing together that “they” would say.
    if (isPlaceName(names[at]!)) return undefined;
    const joint = words.lower(end);
    const next = names[++at];
    if (joint === "and" && others.test(words.lower(end + 1)))
      return isVerb(words, words.isAdverb(end + 2) ? end + 3 : end + 2) ? end + 2 : undefined;
    if (nNames > 1 && words.lower(describedFirst - 1) === "and") {
      const verb = joint === "," ? afterInsertion(words, end) : end;
      return verb !== undefined && isVerb(words, verb) ? end : undefined;
    }
    // “Ann Hay and | her colleague Tom Orr | have left”.
    if ((joint !== "," && joint !== "and") || (next?.describedFirst ?? next?.titleFirst) !== end + 1) return undefined;
  }
  return undefined;
}

const MOST_NAMES = 4;

/** “Hay and | colleagues |”. */
const others = /^(?:associates|co-authors|colleagues|friends|others)$/;

/** “Ann Hay and Brandt|, from Harrow, | have left”: behind the comma that closes it. */
function afterInsertion(words: Words, comma: number): number | undefined {
  for (let at = comma + 1; at < comma + LONGEST_INSERTION; at++) {
    if (words.lower(at) === ",") return at + 1;
    if (words.is(at, MARK) || words.isQuoted(at)) return undefined;
  }
  return undefined;
}

/** In tokens. */
const LONGEST_INSERTION = 12;

function isPlainWord(words: Words, at: number, first: number): boolean {
  const { kind, text } = words.tokens[at]!;
  if (kind !== "word" || words.is(at, PREPOSITION | NUMBER | AUXILIARY) || /(?:ed|ing)$/.test(text)) return false;
  return at === first || !words.is(at, CAPITAL) || stateOfWord.has(text);
}

function whoIs(words: Words, at: number, article: string | undefined): PlainSubject["who"] | undefined {
  const lower = words.lower(at);
  const isVerbNext = isVerb(words, at + 1);
  const isRole = roleNouns.has(lower) || titles.has(lower);
  if (article === "the" && isRole && isVerbNext) return "holder";
  const isClauseNext = words.lower(at + 1) === "," && words.lower(at + 2) === "who";
  const goesOn = isClauseNext || /^[a-z]/.test(words.tokens[at + 1]!.text);
  if (article && article !== "the" && isRole && !voiceNouns.has(lower) && goesOn) return "new";
  const isGroup = (looseGroups.has(lower) || officialGroups.has(lower)) && isPlural(lower);
  // “Residents | of Harrow are angry”, “Some parents | who saw it”.
  if (isGroup && article === "the" && words.lower(at + 1) === ",") return "any";
  if (isGroup && (isVerbNext || words.is(at + 1, PREPOSITION) || words.lower(at + 1) === "who")) return "any";
  if (!isVerbNext) return undefined;
  if (article !== "the") return undefined;
  if (sayingPapers.has(lower)) return "any";
  if (bodiesOfAState.has(lower)) return "any";
  // “The firm” is somebody’s name for a body that has one.
  return companyNouns.has(lower) || genericBodies.has(lower) ? "holder" : undefined;
}

function isVerb(words: Words, at: number): boolean {
  return words.is(at, AUXILIARY) || words.verb(at) !== undefined || /ed$/.test(words.lower(at));
}

/** Bodies that news takes for known: “the government”. */
const bodiesOfAState: ReadonlySet<string> = new Set(
  (
    "administration assembly cabinet coalition commission committee congress council court department government inquiry jury ministry " +
    "opposition parliament senate tribunal"
  ).split(" "),
);

/** What is written to be quoted. */
const sayingPapers: ReadonlySet<string> = new Set(
  "audit dossier letter memo report review statement study survey".split(" "),
);

/** In tokens: “The deputy prime minister”. */
const LONGEST = 5;
/** In tokens: “Many local residents”. */
const LONGEST_WITHOUT_ARTICLE = 3;

/** “On Monday, | the minister will …”: where the subject stands behind what opens a sentence; its first token where nothing does. */
export function afterOpening(words: Words, first: number): number {
  // “Sir – | My grandmother was …”: a letter's salutation.
  if (/^(?:madam|sir)$/.test(words.lower(first)) && /^[–—-]$/.test(words.lower(first + 1))) return first + 2;
  if (!words.is(first, PREPOSITION | TIME)) return first;
  for (let at = first + 1; at < first + LONGEST_OPENING; at++) if (words.lower(at) === ",") return at + 1;
  return first;
}

/** In tokens: “In his statement to the court on Saturday,”. */
const LONGEST_OPENING = 10;
