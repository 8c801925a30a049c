/**
 * Counted nouns as units: “1,400 Ukrainian troops” counts in Ukrainian troops, “two of Johnson’s deputies” in deputies,
 * “a six-cylinder engine” in cylinders. Says which words of those around a figure are counted (`counted-noun.ts` where they end,
 * `counted-unit.ts` what they are called).
 */
import { functionWords, isPlural, singularOf } from "../lexicon/index.ts";
import { countedNounEnd, isSuperlativeWord, LONGEST_COUNTED } from "./counted-noun.ts";
import { nameUnit } from "./counted-unit.ts";
import { extendTo, type Figure, isSpellable, type Scene } from "./figure.ts";
import { skipModifierAfter } from "./modifiers.ts";
import { classOf, isVerbLike, phraseBefore, phraseFrom } from "./phrases.ts";

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
  if (!isSpellable(figure) || scene.lower(end) !== "or" || countedNounEnd(scene, figure.endToken, true) !== undefined)
    return false;
  const phrase = phraseBefore(scene, end);
  if (!phrase || isPlural(scene.lower(end - 1)) || !/^(?:an?|another)$/.test(scene.lower(phrase.first - 1)))
    return false;
  nameUnit(scene, figure, phrase.first, end);
  return true;
}

function readNounAfter(scene: Scene, figure: Figure, at: number): void {
  const isMany = figure.value !== 1 || figure.upTo !== undefined;
  const end = countedNounEnd(scene, at, isMany);
  if (end !== undefined) {
    nameUnit(scene, figure, at, end);
    return;
  }
  const singular = singularNounEnd(scene, figure, at);
  if (singular === undefined) return;
  nameUnit(scene, figure, at, singular);
  figure.isCounted = false;
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
  if (end === undefined || (scene.lower(next - 1) === "those" && scene.lower(next).endsWith("ed"))) {
    if (figure.form === "fraction") figure.kind = "ratio";
    return;
  }
  const { endToken, end: stop } = figure;
  nameUnit(scene, figure, next, figure.value === 1 ? placeEnd(scene, next, end) : end);
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

/** A whole may be one thing or many: "a third of the population lives …", "half of workers earn …". */
function wholeEnd(scene: Scene, at: number): number | undefined {
  const many = countedNounEnd(scene, at, true);
  const one = countedNounEnd(scene, at, false);
  return many === undefined || one === undefined ? (many ?? one) : Math.min(many, one);
}
