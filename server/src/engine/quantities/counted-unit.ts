/** What a counted noun is called as a unit: “six largest cities” → “large city”, “a third of workers” → “% worker”. */
import { plainAdjective, singularOf, type Unit, unitByWords } from "../lexicon/index.ts";
import { countedNounEnd, isLostOwner, isPluralOfLetters } from "./counted-noun.ts";
import { extendTo, type Figure, type Scene } from "./figure.ts";
import { classOf, phraseFrom } from "./phrases.ts";
import { afterQuote, openingQuote } from "./scare-quotes.ts";

/** Gives the figure the unit that the tokens `[first, end)` name, and takes them into its span. */
export function nameUnit(scene: Scene, figure: Figure, first: number, end: number): void {
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
  if (first !== end + 1 || 4 <= stop - first) return end;
  // "categories of products | leaving China"
  return Math.min(stop, countedNounEnd(scene, first, true) ?? stop);
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
