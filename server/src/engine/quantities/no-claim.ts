/**
 * Quantities that state nothing anyone would answer for: “one of the …”, “5G”, “two days ago”, “24-hour”. They are still quantities,
 * with value and unit; what is no quantity at all has been set aside before.
 */
import { months } from "../lexicon/index.ts";
import { type Figure, isSpellable, type Scene } from "./figure.ts";
import { isResultLine } from "./results.ts";
import { isOfScorecard } from "./scorecards.ts";
import { isRaceName, isRaceTime } from "./short-forms.ts";
import type { NoClaim } from "./types.ts";

/** `before`: the figure before it in the sentence. */
export function judgeClaim(scene: Scene, figure: Figure, before: Figure | undefined): void {
  const reason = reasonOf(scene, figure, before);
  if (reason !== undefined) figure.noClaim = reason;
}

function reasonOf(scene: Scene, figure: Figure, before: Figure | undefined): NoClaim | undefined {
  if (figure.unit === "generation wireless") return "name";
  if (isLoneOne(figure)) return isStressed(scene, figure) ? undefined : "pronoun";
  if (isBackReference(scene, figure)) return "pronoun";
  if (isResult(scene, figure) || isOfScorecard(scene, figure) || isTieBreak(scene, figure)) return "score-list";
  if (isTopOfList(scene, figure) || isRating(scene, figure)) return "name";
  if (isRoundOfCup(scene, figure) || isBanknote(scene, figure)) return "name";
  // "the $64,000 question"
  if (figure.kind === "money" && scene.lower(figure.endToken) === "question") return "figure-of-speech";
  if (isLevelOfConfidence(scene, figure) || isBaseOfRate(scene, figure) || isLevelOfChance(scene, figure))
    return "name";
  if (isBoundOfInterval(scene, figure, before)) return "name";
  if (isRaceName(scene, figure)) return "name";
  if (isRaceTime(scene, figure)) return "time";
  // "a two-way street"
  if (figure.unit === "way") return "figure-of-speech";
  if (isRoundTheClock(scene, figure)) return "figure-of-speech";
  return figure.kind === "duration" && namesPeriod(scene, figure) ? "date" : undefined;
}

function isResult(scene: Scene, { firstToken, endToken, upTo, unit }: Figure): boolean {
  return upTo !== undefined && unit === undefined && isResultLine(scene, firstToken, endToken);
}

/** "6/8" of "6-7 (6/8) 6-2": how a set was decided. */
function isTieBreak(scene: Scene, { firstToken, form }: Figure): boolean {
  if (form !== "digits" && form !== "fraction") return false;
  const open = scene.text(firstToken - 1) === "/" ? firstToken - 3 : firstToken - 1;
  return (
    scene.text(open) === "(" &&
    scene.isNumber(open - 1) &&
    scene.text(open + 2) === "/" &&
    scene.isNumber(open + 3) &&
    scene.text(open + 4) === ")"
  );
}

/** "deaths per million", "cases of flu per 100,000 people", "(2015=100)": what a rate or an index is of. */
function isBaseOfRate(scene: Scene, { firstToken }: Figure): boolean {
  if (scene.lower(firstToken - 1) === "per") return true;
  return scene.text(firstToken - 1) === "=" && /^(?:19|20)\d\d$/.test(scene.text(firstToken - 2));
}

/** "95% CI", "a 95 per cent confidence interval": which interval it is. */
export function isLevelOfConfidence(scene: Scene, { kind, endToken }: Figure): boolean {
  return kind === "percentage" && (scene.text(endToken) === "CI" || isConfidence(scene, endToken));
}

/** "confidence interval", "credible limits" */
function isConfidence(scene: Scene, at: number): boolean {
  return (
    /^(?:confidence|credible)$/.test(scene.lower(at)) && /^(?:intervals?|levels?|limits?)$/.test(scene.lower(at + 1))
  );
}

/** "1.1 to 1.6" of "1.3 (95% CI 1.1 to 1.6)", and either of "CI 1.1, 1.6": how sure the figure before the brackets is. */
function isBoundOfInterval(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  if (opensInterval(scene, figure)) return true;
  if (before === undefined || before.upTo !== undefined || figure.upTo !== undefined) return false;
  return figure.firstToken - before.endToken === 1 && opensInterval(scene, before);
}

/** "CI: | 1.1", "confidence interval of | 1.1" */
function opensInterval(scene: Scene, { firstToken }: Figure): boolean {
  let at = firstToken - 1;
  while (firstToken - 3 < at && /^(?:[,:=([]|of|from|between|is|was)$/.test(scene.lower(at))) at--;
  // Not “CI” of Channel Islands.
  return (
    (scene.text(at) === "CI" && /^(?:%|percent|cent|[([;,])$/.test(scene.lower(at - 1))) || isConfidence(scene, at - 1)
  );
}

/** "(p < 0.001)", "P=0.03": how likely it is by chance, which only goes with the finding. */
function isLevelOfChance(scene: Scene, { firstToken, value, unit }: Figure): boolean {
  if (unit !== undefined || 1 <= value || !/^[<>=≤≥]$/.test(scene.text(firstToken - 1))) return false;
  return scene.lower(firstToken - 2) === "p";
}

/** "a four-star general", "a five-star hotel": the rank, or the class. */
function isRating(scene: Scene, { unit, lastNumeralToken }: Figure): boolean {
  return unit === "star" && scene.isHyphen(lastNumeralToken + 1);
}

/** "the top 20 banks", "a top 100 list": how far a list was read, not how many there are. "Its top three makers" are three. */
function isTopOfList(scene: Scene, { firstToken, value, kind }: Figure): boolean {
  const top = scene.isHyphen(firstToken - 1) ? firstToken - 2 : firstToken - 1;
  return 10 <= value && (kind === undefined || kind === "count") && scene.lower(top) === "top";
}

/** "reached the last 16", "a place in the last eight": the round of a cup. */
function isRoundOfCup(scene: Scene, { firstToken, value, unit, kind }: Figure): boolean {
  if (unit !== undefined || kind !== undefined || !roundsOfCup.has(value)) return false;
  return scene.lower(firstToken - 1) === "last" && /^(?:the|cup)$/.test(scene.lower(firstToken - 2));
}

const roundsOfCup: ReadonlySet<number> = new Set([4, 8, 16, 32, 64]);

/** "a $100 bill", "£20 notes", "a one-euro coin": what it is worth is its name. A bill of $2,000 or $2.5 trillion is another matter. */
function isBanknote(scene: Scene, { kind, value, firstToken, endToken, hasScale }: Figure): boolean {
  if (kind !== "money" || hasScale || !denominations.has(value)) return false;
  const noun = scene.lower(scene.isHyphen(endToken) ? endToken + 1 : endToken);
  if (/^(?:bank)?notes?$/.test(noun)) return true;
  if (/^bills?$/.test(noun)) return /\$|dollar/.test(scene.slice(firstToken, endToken));
  return /^coins?$/.test(noun);
}

const denominations: ReadonlySet<number> = new Set([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]);

function isLoneOne(figure: Figure): boolean {
  if (figure.form !== "words" || figure.value !== 1 || figure.upTo !== undefined) return false;
  // "one doctor for every 2,300 patients"
  if (figure.unit?.includes(" per ")) return false;
  return figure.kind === undefined || figure.kind === "count";
}

/** "Only one player", "just the one session", "one man was killed": "one" that answers "how many". */
function isStressed(scene: Scene, figure: Figure): boolean {
  if (scene.lower(figure.lastNumeralToken + 1) === "of") return false;
  if (figure.modifier !== undefined) return true;
  const before = figure.firstToken - 1;
  if (stress.test(scene.lower(before)) || (scene.lower(before) === "the" && stress.test(scene.lower(before - 1))))
    return true;
  for (let at = figure.endToken; at < figure.endToken + 4; at++) if (casualty.test(scene.lower(at))) return true;
  return scene.lower(figure.endToken - 1) === "point";
}

const stress = /^(?:only|just|least|exactly|not)$/;
const casualty = /^(?:killed|dead|died|dies|injured|wounded|hurt|missing|arrested|drowned|shot)$/;

/** "the two were …", "between the two": people or things named before. */
function isBackReference(scene: Scene, figure: Figure): boolean {
  if (figure.unit !== undefined || figure.kind !== undefined || !isSpellable(figure)) return false;
  return /^(?:the|these|those)$/.test(scene.lower(figure.firstToken - 1));
}

/** "24-hour", "24 hours a day, seven days a week". */
function isRoundTheClock(scene: Scene, { unit, value, lastNumeralToken }: Figure): boolean {
  if (unit === "hour") return value === 24 && scene.isHyphen(lastNumeralToken + 1);
  return (unit === "hour per day" && value === 24) || (unit === "day per week" && value === 7);
}

/** "two days ago" and "the three months to March" say when, not how long. */
function namesPeriod(scene: Scene, figure: Figure): boolean {
  const next = scene.lower(figure.endToken);
  if (next === "ago") return true;
  return /^(?:to|ending|ended|until)$/.test(next) && months.has(scene.lower(figure.endToken + 1));
}
