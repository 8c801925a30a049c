/**
 * What shows that two figures a slip of the hand apart are of two things, or of one at two times: “Kohli made 64 runs”, “Dhoni made 46
 * runs”; “analysts expected $1.24 a share”, “it earned $1.42 a share”. Reads their two sentences alone, and leaves to `slips.ts` and
 * `short-slips.ts` how much these have in common.
 */
import { firstEndingAfter, keptWith, textOf } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import { functionWords } from "../../lexicon/index.ts";
import { contentWords, sharedWords, wordsIn } from "../content-words.ts";
import { yearsNamed } from "../years-named.ts";
import { type MentionInBlock, sentenceAround } from "./conflict.ts";
import { areParallel } from "./parallel.ts";
import { isVerb } from "./statements.ts";

/** “Surely” is no slip; what is “maybe” of two things is worth a glance, for articles repeat a figure in sentences with other names. */
export type TwoThings = "surely" | "maybe" | undefined;

export function ofTwoThings(blocks: readonly BlockFacts[], one: MentionInBlock, other: MentionInBlock): TwoThings {
  const [these, those] = [circumstancesOf(blocks, one), circumstancesOf(blocks, other)];
  const areSurely =
    (these.isItem && those.isItem) ||
    haveOthers(({ subject }) => subject, these, those) ||
    haveOthers(({ places }) => places, these, those) ||
    areForOthers(phraseBehind(blocks, one), phraseBehind(blocks, other)) ||
    differ(these.otherwise, those.otherwise) ||
    opposites.some(
      ([a, b]) => areOpposite(these.words, those.words, a, b) || areOpposite(these.words, those.words, b, a),
    ) ||
    areParallel(wordsAround(blocks, one), wordsAround(blocks, other));
  if (areSurely) return "surely";
  const areMaybe =
    haveOthers(({ names }) => names, these, those) ||
    differ(these.times, those.times) ||
    isQuoted(blocks, one) !== isQuoted(blocks, other);
  return areMaybe ? "maybe" : undefined;
}

/** Somebody's own words may be wrong, and repeated as they are. */
function isQuoted(blocks: readonly BlockFacts[], { block, mention }: MentionInBlock): boolean {
  return blocks[block]!.quotations.some(({ start, end }) => start <= mention.start && mention.end <= end);
}

/** The words of the sentence but for the figure's own. */
function wordsAround(blocks: readonly BlockFacts[], place: MentionInBlock): readonly string[] {
  const { text } = blocks[place.block]!.article;
  const { start, end } = sentenceAround(blocks, place);
  return wordsIn(`${text.slice(start, place.mention.start)} ${text.slice(place.mention.end, end)}`);
}

/** “£4.6m on roads”, “£6.4m on schools in the county”: what the figure is of or for, up to where more is said of it. */
interface Phrase {
  readonly preposition: string;
  readonly words: ReadonlySet<string>;
}

function phraseBehind(blocks: readonly BlockFacts[], place: MentionInBlock): Phrase | undefined {
  const { block, mention } = place;
  const rest = blocks[block]!.article.text.slice(mention.end, sentenceAround(blocks, place).end);
  const [, preposition, behind] = phrase.exec(rest) ?? [];
  if (preposition === undefined || (isOfPlaces.has(preposition) && mention.figure.kind !== "money")) return undefined;
  const words = behind!.toLowerCase().split(/[ -]/);
  const first = words.findIndex((word) => !functionWords.has(word));
  const end = words.findIndex((word, at) => first < at && functionWords.has(word));
  return { preposition, words: contentWords(words.slice(0, end < 0 ? words.length : end).join(" ")) };
}

const phrase = /^ (for|in|of|on|to) ((?:[\p{L}’']+[ -]){0,3}[\p{L}’']+)/u;

/** “130 people in several places around Paris”, told again as “in Paris”: of money alone they tell what it is for. */
const isOfPlaces: ReadonlySet<string> = new Set(["in", "to"]);

/** Behind the same word, as who repeats a figure may say of other things what it is for. */
function areForOthers(one: Phrase | undefined, other: Phrase | undefined): boolean {
  if (!one || !other || one.preposition !== other.preposition) return false;
  const nShared = sharedWords(one.words, other.words);
  return nShared < one.words.size && nShared < other.words.size;
}

/** Each has one that the other sentence lacks. */
function haveOthers(of: (sentence: Circumstances) => readonly string[], a: Circumstances, b: Circumstances): boolean {
  return of(a).some((word) => !b.words.has(word)) && of(b).some((word) => !a.words.has(word));
}

/** One has one that the other lacks. */
function differ(these: readonly string[], those: readonly string[]): boolean {
  return these.some((word) => !those.includes(word)) || those.some((word) => !these.includes(word));
}

function areOpposite(these: ReadonlySet<string>, those: ReadonlySet<string>, a: string, b: string): boolean {
  return these.has(a) && !these.has(b) && those.has(b) && !those.has(a);
}

interface Circumstances {
  /** An item of a list is of its own thing. */
  readonly isItem: boolean;
  /** Names in the sentence, but for whoever says so, and the noun that it begins with: “senator” of “The senator raised”. */
  readonly names: readonly string[];
  /** Names that it begins with. */
  readonly subject: readonly string[];
  /** Names and days behind “in” and the like. */
  readonly places: readonly string[];
  /** Words for what is not so, or no longer; years, and the clock time that an entry of a live report begins with. */
  readonly otherwise: readonly string[];
  /** Words such as “last”, “new” and “worldwide”. */
  readonly times: readonly string[];
  readonly words: ReadonlySet<string>;
}

function circumstancesOf(blocks: readonly BlockFacts[], { block, mention }: MentionInBlock): Circumstances {
  const facts = blocks[block]!;
  return circumstancesIn(facts)[firstEndingAfter(facts.sentences, mention.start)]!;
}

/** Of each sentence of the block. */
const circumstancesIn = keptWith(({ article, sentences, attributions, readings }: BlockFacts) => {
  const isItem = itemKinds.has(readings[0].kind);
  const sources = attributions.flatMap(({ source }) => source);
  const entry = clockTime.exec(article.text)?.[0] ?? [];
  return sentences.map((sentence): Circumstances => {
    const text = textOf(article.text, sentence);
    const told = sources
      .filter(({ start, end }) => sentence.start <= start && end <= sentence.end)
      .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }))
      .reduce((rest, { start, end }) => rest.slice(0, start) + "_".repeat(end - start) + rest.slice(end), text);
    const words = wordsIn(text);
    const names = namesIn(told);
    const noun = firstNoun.exec(told)?.[0].toLowerCase() ?? [];
    return {
      isItem,
      names: names.map(({ name }) => name).concat(noun),
      subject: names.filter(({ nBefore }) => nBefore <= MOST_BEFORE_SUBJECT).map(({ name }) => name),
      places: (told.match(place) ?? []).map((name) => name.toLowerCase()),
      otherwise: [...words.filter((word) => otherwiseWords.has(word)), ...yearsNamed(text)].concat(entry),
      times: words.filter((word) => timeWords.has(word)),
      words: new Set(words),
    };
  });
});

const itemKinds: ReadonlySet<string> = new Set(["list", "table"]);

/** “09.10 The governor says”, “8:05 am: Police say”. */
const clockTime = /^\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b)?(?=[ :])/;

const place = /(?<=\b(?:[Ii]n|[Aa]t|[Oo]n|[Ss]ince) (?:the )?)\p{Lu}\p{L}+/gu;
const firstNoun = /(?<=^(?:The|An?) )\p{Ll}+/u;

interface Name {
  /** In lower case. */
  readonly name: string;
  /** How many words of the sentence stand before it. */
  readonly nBefore: number;
}

function namesIn(sentence: string): readonly Name[] {
  const words = sentence.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.flatMap((name, nBefore) => {
    if (!/^\p{Lu}\p{L}/u.test(name) || functionWords.has(name.toLowerCase())) return [];
    return 0 < nBefore || isFirstName(name, words[1]) ? [{ name: name.toLowerCase(), nBefore }] : [];
  });
}

/** “Kohli made”, “Monday's”, “BJP”, “Anna Berg”; not “Rescuers freed”. */
function isFirstName(first: string, next = ""): boolean {
  if (/^\p{Lu}{2,}$/u.test(first) || /^(?:\p{Lu}|s$)/u.test(next)) return true;
  return !first.endsWith("s") && (isVerb(next) || functionWords.get(next) === "auxiliary");
}

/** “In the Park fire”, “At St James's”. */
const MOST_BEFORE_SUBJECT = 2;

const otherwiseWords: ReadonlySet<string> = new Set(
  (
    "expected forecast forecasts predicted estimate estimated planned projected originally initially previously earlier ago " +
    "revised"
  ).split(" "),
);

const timeWords: ReadonlySet<string> = new Set(
  (
    "previous original initial later next last now old new first second third another instead version each every " +
    "worldwide globally nationwide nationally overall altogether"
  ).split(" "),
);

/** Each of its own sentence alone. */
const opposites: readonly (readonly [string, string])[] = [
  ["after", "before"],
  ["asked", "gave"],
  ["awarded", "sought"],
  ["bought", "sold"],
  ["boys", "girls"],
  ["built", "holds"],
  ["cost", "raised"],
  ["drug", "placebo"],
  ["eastern", "western"],
  ["gain", "lose"],
  ["he", "she"],
  ["her", "his"],
  ["killed", "wounded"],
  ["lost", "won"],
  ["men", "women"],
  ["north", "south"],
  ["northern", "southern"],
  ["placebo", "vaccine"],
  ["raised", "spent"],
  ["raised", "rejected"],
];
