/**
 * Units that the sentence has said already: “fell 64 points to 4,577”, “the highest bid is 84.75 cents, the lowest 74.07”, “12 cases,
 * up from 5”, “217 votes to 213”. A bare number takes a unit only where its place says so; “rose 8% to 3.65” says nothing of what 3.65 is.
 */
import { unitByWords } from "../lexicon/index.ts";
import type { Figure, Scene } from "./figure.ts";
import { readPer } from "./per.ts";
import { classOf } from "./phrases.ts";

/** "6 million visitors a year, or about 20,000 a day": the same things by another measure of time. */
function isSameByTime(scene: Scene, before: Figure | undefined, figure: Figure): boolean {
  if (
    before?.isCounted !== true ||
    !before.unit?.includes(" per ") ||
    !/^(?:an?|per|each)$/.test(scene.lower(figure.endToken))
  )
    return false;
  return (
    unitByWords.get(scene.lower(figure.endToken + 1))?.kind === "duration" && figure.firstToken - before.endToken < 6
  );
}

export function readImpliedUnits(scene: Scene, figures: readonly Figure[]): void {
  let level: Figure | undefined;
  for (const [at, figure] of figures.entries()) {
    if (figure.unit !== undefined) {
      if (figure.kind === "money" || figure.unit === "point") level = figure;
      continue;
    }
    if (figure.kind !== undefined || figure.form !== "digits" || figure.isScore) continue;
    const before = figures[at - 1];
    if (isSameByTime(scene, before, figure)) {
      figure.unit = before!.unit!.slice(0, before!.unit!.indexOf(" per "));
      figure.kind = "count";
      readPer(scene, figure);
      continue;
    }
    const giver =
      before && isCompared(scene, before, figure)
        ? before
        : level && isLevelOf(scene, level, figure)
          ? level
          : undefined;
    if (!giver?.unit) continue;
    figure.unit = giver.unit;
    figure.kind = giver.kind ?? "count";
    readPer(scene, figure);
  }
}

/** "12 cases in March, up from 5", "217 votes to 213". */
function isCompared(scene: Scene, before: Figure, figure: Figure): boolean {
  if (before.unit === undefined || before.kind === "percentage" || before.kind === "duration") return false;
  const word = scene.lower(figure.firstToken - 1);
  if (/^(?:from|to)$/.test(word) && /^(?:up|down)$/.test(scene.lower(figure.firstToken - 2))) return true;
  if ((before.isCounted || before.unit.includes(" per ")) && isSetAgainst(scene, before, figure)) return true;
  if (isListedAgainst(scene, before, figure)) return true;
  // "up to 1,000 links, or 5,000 if they pay"
  if (before.isCounted && word === "or" && before.endToken >= figure.firstToken - 2)
    return classOf(scene, figure.endToken) !== "noun";
  return (
    word === "to" &&
    before.isCounted === true &&
    before.endToken === figure.firstToken - 1 &&
    before.trend === undefined
  );
}

/** "compared with 6.7 in Norland and 15.8 in Sudland": the second of two, each with the same word behind it. */
function isListedAgainst(scene: Scene, before: Figure, figure: Figure): boolean {
  if (before.endToken !== before.lastNumeralToken + 1 || scene.lower(figure.firstToken - 1) !== "and") return false;
  return (
    figure.firstToken - before.endToken < 6 &&
    scene.lower(before.endToken) === "in" &&
    scene.lower(figure.endToken) === "in"
  );
}

/** "22 burglaries, compared with an average of 20 a week", "9 goals against 4": the other side of a comparison. */
function isSetAgainst(scene: Scene, before: Figure, figure: Figure): boolean {
  let at = figure.firstToken - 1;
  while (figure.firstToken - 6 < at && comparisonFillers.test(scene.lower(at))) at--;
  const word = scene.lower(at);
  const isSet = (/^(?:with|to)$/.test(word) && scene.lower(at - 1) === "compared") || word === "against";
  return isSet && at - before.endToken < 12 && !isCountedLater(scene, figure);
}

const comparisonFillers = /^(?:an?|the|average|of|total|only|just|about|around|some|nearly|almost|more|than|over)$/;

/** "compared with 20 in May" has no noun of its own; "compared with 20 men" has been read. */
function isCountedLater(scene: Scene, { endToken }: Figure): boolean {
  return classOf(scene, endToken) === "noun" || scene.isHyphen(endToken);
}

/** Where an index that moved by points ended up, or a price that looks like the one before it. */
function isLevelOf(scene: Scene, level: Figure, figure: Figure): boolean {
  // "$10.2bn 5.5bn": a conversion whose sign and brackets are lost.
  if (level.endToken === figure.firstToken) return false;
  const isEnd = /^(?:to|at)$/.test(scene.lower(figure.firstToken - 1)) && figure.firstToken - level.endToken < 8;
  if (level.unit === "point" && isEnd && level.value < figure.value) return true;
  const decimals = decimalsOf(scene, figure);
  if (decimals === 0 || decimals !== decimalsOf(scene, level)) return false;
  return level.value / 2 <= figure.value && figure.value <= level.value * 2;
}

function decimalsOf(scene: Scene, figure: Figure): number {
  const text = scene.text(figure.lastNumeralToken);
  const point = text.indexOf(".");
  return point === -1 ? 0 : text.length - point - 1;
}
