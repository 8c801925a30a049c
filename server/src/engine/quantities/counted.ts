/**
 * Counted nouns as units: “1,400 Ukrainian troops” counts in Ukrainian troops, “two of Johnson’s deputies” in deputies,
 * “a six-cylinder engine” in cylinders. Finds where the noun phrase ends and names its unit in the singular.
 */
import {
  attributivePlurals,
  functionWords,
  isPlural,
  plainAdjective,
  singularOf,
  type Unit,
  unitByWords,
} from "../lexicon/index.ts";
import { extendTo, type Figure, type Scene } from "./figure.ts";
import { skipModifierAfter } from "./modifiers.ts";
import { classOf, isThirdPerson, isVerbLike, phraseBefore, phraseFrom } from "./phrases.ts";

/** No counted noun in the corpora has more words before it. */
const LONGEST_COUNTED = 7;

/** Reads the counted noun of a figure that has no other unit. */
export function readCountedNoun(scene: Scene, figure: Figure): void {
  if (figure.unit !== undefined || figure.kind === "multiple" || figure.form === "multiple") return;
  const at = skipModifierAfter(scene, figure.endToken);
  if (readOrTwo(scene, figure)) return;
  // "a 2-1 Champions League lead", "6-4 winners": a score counts nothing but votes.
  if (figure.isScore && !/^votes?$/.test(scene.lower(at))) return;
  if (scene.isHyphen(at)) readHyphenated(scene, figure, at + 1);
  else if (scene.lower(at) === "of") readPartOf(scene, figure, at + 1);
  else if (figure.form === "fraction" && /^(?:the|its|their|his|her|our|all)$/.test(scene.lower(at)))
    readPartOf(scene, figure, at);
  else readNounAfter(scene, figure, afterSoCalled(scene, at));
}

/** "40 so-called ghost schools" */
function afterSoCalled(scene: Scene, at: number): number {
  if (scene.lower(at) !== "so") return at;
  const called = scene.isHyphen(at + 1) ? at + 2 : at + 1;
  return scene.lower(called) === "called" ? called + 1 : at;
}

/** "a pick or two", "another week or two": what is counted stands before the number. */
function readOrTwo(scene: Scene, figure: Figure): boolean {
  const end = figure.firstToken - 1;
  if (
    figure.form !== "words" ||
    scene.lower(end) !== "or" ||
    countedNounEnd(scene, figure.endToken, true) !== undefined
  )
    return false;
  const phrase = phraseBefore(scene, end);
  if (!phrase || isPlural(scene.lower(end - 1)) || !/^(?:an?|another)$/.test(scene.lower(phrase.first - 1)))
    return false;
  name(scene, figure, phrase.first, end);
  return true;
}

function readNounAfter(scene: Scene, figure: Figure, at: number): void {
  const isMany = figure.value !== 1 || figure.upTo !== undefined;
  const end = countedNounEnd(scene, at, isMany);
  if (end !== undefined) {
    name(scene, figure, at, end);
    return;
  }
  const singular = singularNounEnd(scene, figure, at);
  if (singular === undefined) return;
  name(scene, figure, at, singular);
  figure.isCounted = false;
}

/**
 * The end of the counted noun that starts at `at`; undefined when none does. For many, its head is a plural; for one, the last
 * word before a verb, a preposition or a mark.
 */
export function countedNounEnd(scene: Scene, at: number, isMany: boolean): number | undefined {
  return isMany ? manyEnd(scene, at) : oneEnd(scene, at);
}

function manyEnd(scene: Scene, from: number): number | undefined {
  let end: number | undefined;
  let owner: number | undefined;
  const at = afterQuote(scene, from);
  for (let next = at; next < at + LONGEST_COUNTED; next++) {
    if (isNounish(scene, next, at) || isNumberedPlural(scene, next)) {
      if (!(isPluralHere(scene, next) || isNumberedPlural(scene, next)) || isNeverNoun(scene, next)) continue;
      if (owner === undefined && isLostOwner(scene, next, at)) {
        owner = next + 1;
        continue;
      }
      end = next + 1;
      if (!goesOn(scene, next)) return end;
    } else if (!joinsWords(scene, next, from) && (next === at || end !== undefined || !joinsAdjectives(scene, next)))
      break;
  }
  return end ?? owner;
}

/** "worlds" of "five of the worlds most important firms", "clubs" of "one of the clubs players": an apostrophe is lost. */
function isLostOwner(scene: Scene, at: number, first: number): boolean {
  if (!scene.lower(at).endsWith("s") || scene.isCapital(at)) return false;
  const next = scene.lower(at + 1);
  // "one of mr browns closest aides"
  if (at <= first + 1 && scene.lower(first - 1) === "of" && isSuperlativeWord(next)) return true;
  if (at !== first || classOf(scene, first - 1) !== "determiner" || scene.lower(first - 2) !== "of") return false;
  if (/^(?:most|least)$/.test(next) || isSuperlativeWord(next)) return true;
  if (classOf(scene, at + 1) !== "noun" || !isPlural(next) || isVerbLike(scene, at + 1) || isThirdPerson(next))
    return false;
  // "one of the buildings houses offices", "one of the firms profits from it": a verb that no table knows, and its object.
  const after = classOf(scene, at + 2);
  return after !== "noun" && after !== "determiner" && after !== "number" && after !== "preposition";
}

function oneEnd(scene: Scene, at: number): number | undefined {
  let end: number | undefined;
  // "in round one last year": when.
  if (/^(?:last|next)$/.test(scene.lower(at)) && unitByWords.get(scene.lower(at + 1))?.kind === "duration")
    return undefined;
  // "only one showed her wings", and "one injured man"
  if (classOf(scene, at) === "verb" && /^(?:determiner|pronoun|number)$/.test(classOf(scene, at + 1))) return undefined;
  if (classOf(scene, at) === "verb" && scene.isCapital(at + 1) && !scene.isCapital(at)) return undefined;
  for (let next = at; next < at + LONGEST_COUNTED; next++) {
    if (isNounish(scene, next, at)) {
      if (at < next && (isVerbLike(scene, next) || isVerbOfOne(scene, next))) break;
      if (classOf(scene, next) === "noun" && !modifiersInside.has(scene.lower(next))) end = next + 1;
    } else if (!joinsWords(scene, next, at)) break;
  }
  return end;
}

/** "one man recognises that": one thing is no plural, so a small word in "-s" behind it, and before no noun, is what it does. */
function isVerbOfOne(scene: Scene, at: number): boolean {
  const lower = scene.lower(at);
  if (!isPlural(lower) || singularOf(lower) === lower || scene.isCapital(at) || !lower.endsWith("s")) return false;
  if (lower.endsWith("ics") || attributivePlurals.has(lower) || scene.isHyphen(at - 1)) return false;
  return classOf(scene, at - 1) === "noun" && /^(?:determiner|pronoun|relative|number)$/.test(classOf(scene, at + 1));
}

/** Nouns and adjectives, verbs that may be either, and after the number itself "more" and "other" and adverbs ("newly built"). */
function isNounish(scene: Scene, at: number, first: number): boolean {
  const found = classOf(scene, at);
  return (
    found === "noun" ||
    found === "verb" ||
    (at === first && (found === "adverb" || modifiersInside.has(scene.lower(at))))
  );
}

function isPluralHere(scene: Scene, at: number): boolean {
  return isPlural(scene.lower(at)) || isPluralOfLetters(scene.text(at));
}

/** "92 RBIs", "four CPUs": capitals and an "s", whatever the letters before it are. */
function isPluralOfLetters(text: string): boolean {
  return text.length <= 6 && /^\p{Lu}{2,5}s$/u.test(text);
}

/** "two 747s", "5,000 Model 3s", "six F-16s": a name that ends in digits, in the plural. A decade has a nought. */
function isNumberedPlural(scene: Scene, at: number): boolean {
  const text = scene.text(at);
  if (text.length > 5 || !scene.isNumber(at) || !/^\d{1,4}s$/.test(text)) return false;
  return !/^(?:\d0s|(?:1[5-9]|20)\d0s)$/.test(text);
}

/**
 * What stands inside a noun phrase between its words: a glued hyphen, "'s", a number that is part of a name or a compound ("F-16 jets",
 * "three-ton satellites", "9 litre cases").
 */
function joinsWords(scene: Scene, at: number, first: number): boolean {
  if (isScareQuote(scene, at, first)) return true;
  if (scene.isHyphen(at) || (scene.lower(at) === "'s" && scene.isGlued(at)) || isPossessiveMark(scene, at)) return true;
  if (classOf(scene, at) !== "number") return false;
  return scene.isGlued(at) || scene.isHyphen(at + 1) || isSizeInside(scene, at) || isSizeInside(scene, at - 1);
}

/** Either mark of “100 new "affordable" homes”: a word or two between quotation marks, and more of the phrase behind them. */
function isScareQuote(scene: Scene, at: number, first: number): boolean {
  if (scene.opensQuote(at)) return goesOnBehind(scene, closingQuote(scene, at));
  return goesOnBehind(scene, at) && openingQuote(scene, at, first) !== undefined;
}

function goesOnBehind(scene: Scene, close: number | undefined): boolean {
  return close !== undefined && (scene.isWord(close + 1) || scene.isHyphen(close + 1));
}

/** The mark that closes a word or two. */
function closingQuote(scene: Scene, open: number): number | undefined {
  let at = open + 1;
  while (at <= open + LONGEST_SCARE && isInsideQuote(scene, at)) at++;
  return open + 1 < at && scene.isQuote(at) && scene.isGlued(at) ? at : undefined;
}

/** The mark, not before `first`, that opens the word or two which `close` closes. */
function openingQuote(scene: Scene, close: number, first: number): number | undefined {
  if (!scene.isQuote(close) || !scene.isGlued(close)) return undefined;
  for (let at = close - 2; first <= at && close - LONGEST_SCARE - 1 <= at; at--)
    if (scene.opensQuote(at)) return closingQuote(scene, at) === close ? at : undefined;
  return undefined;
}

function isInsideQuote(scene: Scene, at: number): boolean {
  return scene.isHyphen(at) || /^(?:noun|verb|adverb)$/.test(classOf(scene, at));
}

/** In tokens. */
const LONGEST_SCARE = 4;

/** Past the first mark of “nine "useless" bodies”. */
function afterQuote(scene: Scene, at: number): number {
  return scene.opensQuote(at) && closingQuote(scene, at) !== undefined ? at + 1 : at;
}

/** The apostrophe of "US Airways' baggage staff", with a noun to follow. */
function isPossessiveMark(scene: Scene, at: number): boolean {
  return (
    /^['’]$/.test(scene.text(at)) &&
    scene.isGlued(at) &&
    scene.lower(at - 1).endsWith("s") &&
    scene.tokens[at + 1]?.spaced === true &&
    classOf(scene, at + 1) === "noun"
  );
}

/** "9 litre" of "9 litre cases": a measure in the singular that says which cases. */
function isSizeInside(scene: Scene, at: number): boolean {
  const lower = scene.lower(at + 1);
  return scene.isNumber(at) && unitByWords.get(lower)?.kind === "measure" && !isPlural(lower);
}

/** "small, friendly deals", "music and movie stars", "US online journalists": on to the plural that follows. */
function joinsAdjectives(scene: Scene, at: number): boolean {
  if (/^(?:,|and|&)$/.test(scene.lower(at))) return isListedAdjective(scene, at);
  return classOf(scene, at) === "adverb" && classOf(scene, at + 1) === "noun";
}

/** The comma of "small, friendly deals", the "and" of "council and housing association tenants": a plural follows soon. */
function isListedAdjective(scene: Scene, at: number): boolean {
  if (classOf(scene, at - 1) !== "noun" || isPlural(scene.lower(at - 1))) return false;
  let last = scene.text(at) === "," ? at + 2 : at + 3;
  for (let next = at + 1; next <= last && (classOf(scene, next) === "noun" || scene.isHyphen(next)); next++) {
    // "short and medium-distance flights"
    if (scene.isHyphen(next)) {
      last++;
      continue;
    }
    if (isPlural(scene.lower(next))) return next > at + 1;
    // "council and housing association tenants"
    const isGerund = scene.lower(next).endsWith("ing") && classOf(scene, next + 1) === "noun";
    if (isVerbLike(scene, next) && !isGerund) return false;
  }
  return false;
}

/** "a three course meal", "a .500 record": many, yet what is counted stands in the singular, in small letters, before its noun. */
function singularNounEnd(scene: Scene, figure: Figure, at: number): number | undefined {
  if (figure.isScore || figure.form === "vague" || figure.value === 1) return undefined;
  // "a 1.4bn cash bid": money whose sign is lost
  if (figure.hasScale && 1e6 <= figure.value) return undefined;
  if (classOf(scene, figure.firstToken - 1) !== "determiner") return undefined;
  // "the two tried and failed", "the 12 affected by it"
  if (scene.lower(at).endsWith("ed") && classOf(scene, at + 1) !== "noun") return undefined;
  let end = at;
  while (
    end < at + 2 &&
    classOf(scene, end) === "noun" &&
    !scene.isCapital(end) &&
    !isVerbLike(scene, end) &&
    scene.isWord(end)
  )
    end++;
  return end === at || notCounted.has(scene.lower(at)) ? undefined : end;
}

/** Adjectives and nouns that follow a number without being counted by it. */
const notCounted: ReadonlySet<string> = new Set(
  "straight consecutive successive dead injured wounded win draw loss victory defeat lead seed favourite favorite strong high mark milestone barrier threshold".split(
    " ",
  ),
);

/** Words that no class holds to a noun phrase but that stand between number and noun: "five more losses", "two other men". */
const modifiersInside: ReadonlySet<string> = new Set([
  "more",
  "fewer",
  "other",
  "further",
  "such",
  "additional",
  "extra",
  "new",
  "straight",
  "consecutive",
]);

/** After these plurals the noun goes on: "two sports fans", "40 United States senators". */
function goesOn(scene: Scene, at: number): boolean {
  if (scene.lower(at + 1) === "'s" || isPossessiveMark(scene, at + 1)) return true;
  // "Sanders-linked accounts"
  if (scene.isHyphen(at + 1) && scene.isWord(at + 2)) return true;
  // "with-profits policyholders"
  if (scene.isHyphen(at - 1) && isPlural(scene.lower(at + 1))) return true;
  // "Trumps strongest states": an apostrophe lost.
  const isOwner = scene.isCapital(at) && (scene.isCapital(at + 1) || isSuperlativeWord(scene.lower(at + 1)));
  // "two cosmetics labels", "three electronics firms"
  // "700 United Airlines jobs", "six Sanders supporters": a name that ends as plurals do.
  const isName = scene.isCapital(at) && !scene.isCapital(at + 1) && isPlural(scene.lower(at + 1));
  const isAttributive = attributivePlurals.has(scene.lower(at)) || isOwner || isName || scene.lower(at).endsWith("ics");
  if (!isAttributive || classOf(scene, at + 1) !== "noun") return false;
  return isPlural(scene.lower(at + 1)) || isPlural(scene.lower(at + 2));
}

/** "22, says the club": a third person is no plural, unless it is as good a noun ("five wins", "three hits"). */
function isNeverNoun(scene: Scene, at: number): boolean {
  return neverNouns.has(scene.lower(at)) && classOf(scene, at) === "verb";
}

const neverNouns: ReadonlySet<string> = new Set(
  (
    "says tells makes takes gives gets goes comes sees knows thinks leaves becomes begins keeps brings writes loses pays sits " +
    "translates equates belongs contains represents speaks grows sends spends sells feels hears means dies remains seems includes involves expects announces adds lets eats"
  ).split(" "),
);

/** "two-car crash", "six-cylinder", "three-bedroom", "four-time champion". */
function readHyphenated(scene: Scene, figure: Figure, at: number): void {
  if (!scene.isWord(at) || classOf(scene, at) !== "noun" || functionWords.has(scene.lower(at))) return;
  if (scene.lower(at) === "fold") {
    figure.kind = "multiple";
    extendTo(scene, figure, at + 1);
    return;
  }
  if (/^(?:plus|ish|odd|owned|strong|something)$/.test(scene.lower(at))) return;
  figure.kind = "count";
  figure.isCounted = true;
  figure.unit = singularOf(scene.lower(at));
  figure.surfaceUnit = scene.text(at);
  extendTo(scene, figure, at + 1);
}

/** "two of Johnson's deputies", "one of the most spectacular catches", "half of the condos", "dozens of homes", "one of them". */
function readPartOf(scene: Scene, figure: Figure, at: number): void {
  let next = at;
  while (next < at + 4 && (classOf(scene, next) === "determiner" || /^(?:most|very|only|the)$/.test(scene.lower(next))))
    next++;
  if (classOf(scene, next) === "number" && next > at && !scene.isHyphen(next + 1)) next++;
  const end = figure.form === "fraction" ? wholeEnd(scene, next) : countedNounEnd(scene, next, true);
  // "a third of those screened": nothing says what they are.
  if (end === undefined || (scene.lower(next - 1) === "those" && scene.lower(next).endsWith("ed"))) return;
  const { endToken, end: stop } = figure;
  name(scene, figure, next, figure.value === 1 ? placeEnd(scene, next, end) : end);
  if (figure.form !== "vague") {
    // The whole is another thing than the part: the figure's span stays with its number.
    figure.endToken = endToken;
    figure.end = stop;
  }
}

/** "one of the oldest parks in America": a superlative counts within what "in" names, so that belongs to the unit. */
function placeEnd(scene: Scene, first: number, end: number): number {
  const isSuperlative = /^(?:most|best|worst)$/.test(scene.lower(first - 1)) || isSuperlativeWord(scene.lower(first));
  if (!isSuperlative || scene.lower(end) !== "in") return end;
  const phrase = phraseFrom(scene, end + 1);
  return phrase && phrase.end - end < LONGEST_COUNTED ? phrase.end : end;
}

function isSuperlativeWord(lower: string): boolean {
  return lower.endsWith("est") && plainAdjective.has(lower);
}

/** A whole may be one thing or many: "a third of the population lives …", "half of workers earn …". */
function wholeEnd(scene: Scene, at: number): number | undefined {
  const many = countedNounEnd(scene, at, true);
  const one = countedNounEnd(scene, at, false);
  return many === undefined || one === undefined ? (many ?? one) : Math.min(many, one);
}

function name(scene: Scene, figure: Figure, first: number, end: number): void {
  // "a one in five chance of survival", "a two-thirds majority": the ratio is the chance.
  if ((figure.kind === "ratio" || figure.form === "fraction") && chances.test(scene.lower(end - 1))) {
    figure.kind = "ratio";
    return;
  }
  // "1,000 person-years" are no years.
  const known = scene.isHyphen(end - 2) && first < end - 2 ? undefined : countedUnit(scene.lower(end - 1));
  const isShare = figure.form === "fraction" || (figure.kind === "ratio" && figure.value < 1);
  end = contentsEnd(scene, end);
  figure.surfaceUnit = scene.slice(afterQuote(scene, first), end);
  if (isShare && (known === undefined || known.kind === "count" || scene.isCapital(end - 1))) {
    figure.kind = "ratio";
    figure.unit = `% ${unitName(scene, first, end)}`;
  } else if (known && known.kind === "count" && first === end - 1) {
    figure.kind = "count";
    figure.unit = known.name;
  } else if (known?.name === "pound" && figure.form === "vague" && figure.hasScale && scene.lower(end) !== "of") {
    // "Millions of pounds" are spent, as "two million pounds" are; "thousands of pounds of steel" are weighed.
    figure.kind = "money";
    figure.unit = "pound sterling";
  } else if (known && known.kind !== "count" && !scene.isCapital(end - 1)) {
    figure.kind = known.kind;
    figure.unit = known.name;
  } else {
    figure.kind ??= "count";
    figure.unit = unitName(scene, first, end);
  }
  figure.isCounted = true;
  extendTo(scene, figure, openingQuote(scene, end, first) === undefined ? end : end + 1);
}

/** "24 European gigs" are played. */
function countedUnit(lower: string): Unit | undefined {
  return lower === "gigs" || lower === "gig" ? undefined : unitByWords.get(lower);
}

const chances = /^(?:chance|risk|odds|probability|likelihood|shot|ratio|majority)$/;

/** "5,700 categories of products": a noun that only sorts or parts is named with what it sorts. */
function contentsEnd(scene: Scene, end: number): number {
  if (!sortingNouns.has(scene.lower(end - 1)) || scene.lower(end) !== "of") return end;
  const { first, end: stop } = phraseFrom(scene, end + 1) ?? { first: 0, end: 0 };
  return first === end + 1 && stop - first < 4 ? stop : end;
}

const sortingNouns: ReadonlySet<string> = new Set(
  "categories types kinds sorts varieties breeds brands forms pieces pairs sets styles strains".split(" "),
);

/**
 * The words of content, in the singular, lower case, comparatives plain, possessives without their "'s": "six largest cities" → "large
 * city", "20 most expensive hotels" → "expensive hotel", "digital and physical sales" → "digital physical sale". After CQE, section 3.
 */
function unitName(scene: Scene, first: number, end: number): string {
  let unit = "";
  for (let at = first; at < end; at++) {
    const { lower, spaced } = scene.tokens[at]!;
    if (lower === "'s" || lower === "," || scene.isQuote(at)) continue;
    if (at < end - 1 && isEmptyInUnit(scene, at, end)) continue;
    const before = classOf(scene, at - 1) === "number" ? countedUnit(lower) : undefined;
    const isHead = at === end - 1 || isLostOwner(scene, at, first) || /^(?:in|of)$/.test(scene.lower(at + 1));
    const word =
      before?.name ??
      (isPluralOfLetters(scene.text(at))
        ? lower.slice(0, -1)
        : isHead
          ? singularOf(lower)
          : scene.isHyphen(at + 1)
            ? lower
            : (plainAdjective.get(lower) ?? lower));
    unit +=
      (unit !== "" && (spaced || scene.lower(at - 1) === "," || (scene.isQuote(at - 1) && scene.isWord(at)))
        ? " "
        : "") + word;
  }
  return unit;
}

/** Words that say nothing of what is counted. "Likely voters" and "earlier cases" keep what stands right before the noun. */
function isEmptyInUnit(scene: Scene, at: number, end: number): boolean {
  const found = classOf(scene, at);
  if (found !== "adverb") return found === "conjunction" || found === "preposition" || found === "determiner";
  const lower = scene.lower(at);
  if (scene.isHyphen(at + 1)) return false;
  return lower === "most" || (lower.endsWith("ly") && at < end - 2 && !sortingAdverbs.has(lower));
}

/** Words in "-ly" that sort what is counted: "monthly active users", "likely Republican voters". */
const sortingAdverbs: ReadonlySet<string> = new Set(
  "likely hourly daily weekly monthly quarterly yearly early".split(" "),
);
