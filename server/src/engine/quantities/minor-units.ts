/** One amount said in two units: “3 dollars 50 cents”, “5 pounds and 20 pence”, “3hr 20min”, “six years and four months”, “a mile and a half”. */
import { minorUnits, unitByWords } from "../lexicon/index.ts";
import { MOST_DIGITS } from "./digits.ts";
import { extendFrom, extendTo, type Figure, type Scene } from "./figure.ts";
import { classOf } from "./phrases.ts";

/** The figures, each minor unit joined to the major one that stands right before it; order kept. */
export function joinMinorUnits(scene: Scene, figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const [at, figure] of figures.entries()) {
    const before = joined.at(-1);
    if (!before || !isPartOf(scene, [joined.at(-2), before], figure, figures[at + 1])) {
      addLoneTime(scene, figure, before);
      addLoneUnit(scene, figure, before);
      joined.push(figure);
    } else extendTo(scene, before, figure.endToken);
  }
  return joined;
}

/** Adds `figure` to `before`; false when they are two amounts. `next` is the one behind it. */
function isPartOf(
  scene: Scene,
  [earlier, before]: readonly [Figure | undefined, Figure],
  figure: Figure,
  next: Figure | undefined,
): boolean {
  if (before.hasScale || !Number.isInteger(before.value)) return false;
  const hasAnd = scene.lower(before.endToken) === "and";
  const hasComma = scene.text(before.endToken) === "," && isListedOn(scene, figure, next);
  if (figure.firstToken !== before.endToken + (hasAnd || hasComma ? 1 : 0)) return false;
  if (before.kind === "money") return !hasComma && addMoney(scene, before, figure);
  // "between one hour and 20 minutes"
  const isBetween = hasAnd && scene.lower(before.firstToken - 1) === "between";
  // "one to two hours and 20 minutes", whose first number would count minutes
  const to = before.firstToken - 1;
  const endsRange =
    earlier !== undefined &&
    earlier.unit === undefined &&
    earlier.endToken === to &&
    /^(?:to|or|-|–)$/.test(scene.lower(to));
  return before.kind === "duration" && !isBetween && !endsRange && addTime(before, figure);
}

/** "two hours, | 23 minutes and 10 seconds"; but "two hours, 20 minutes longer" are two. */
function isListedOn(scene: Scene, { unit, endToken }: Figure, next: Figure | undefined): boolean {
  if (!next || unit === undefined || partsOfTime.get(next.unit ?? "")?.of !== unit) return false;
  return next.firstToken === endToken + (scene.lower(endToken) === "and" ? 1 : 0);
}

function addMoney(scene: Scene, before: Figure, figure: Figure): boolean {
  const parts = partsOfMoney(scene, before, figure);
  if (parts === undefined) return false;
  before.value += figure.value / parts;
  return true;
}

/** How many of `figure` make one of `before`; undefined when they are two amounts. */
function partsOfMoney(scene: Scene, before: Figure, figure: Figure): number | undefined {
  const minor = figure.unit === undefined ? undefined : minorUnits.get(figure.unit);
  if (minor)
    return minor.of.includes(before.unit!.slice(before.unit!.lastIndexOf(" ") + 1)) && figure.value < minor.parts
      ? minor.parts
      : undefined;
  // "one dollar fifty", "15 dollars and 50": two figures of cents, and nothing that they count.
  const isBare =
    figure.unit === undefined &&
    figure.suffix === "" &&
    (!scene.isWord(figure.endToken) || scene.lower(figure.endToken) === "more");
  return isBare && Number.isInteger(figure.value) && 10 <= figure.value && figure.value < 100 ? 100 : undefined;
}

/** In the minor unit, for thirds of an hour would be no exact number. */
function addTime(before: Figure, figure: Figure): boolean {
  const unit = figure.unit ?? "";
  const minor = partsOfTime.get(unit.includes(" per ") ? unit.slice(0, unit.indexOf(" per ")) : unit);
  if (!minor || minor.of !== before.unit || minor.parts <= figure.value) return false;
  before.value = Number((before.value * minor.parts + figure.value).toPrecision(MOST_DIGITS));
  if (figure.kind !== undefined) before.kind = figure.kind;
  before.unit = unit;
  before.surfaceUnit = `${before.surfaceUnit} ${figure.surfaceUnit}`;
  return true;
}

/** "| an hour and | 20 minutes", "a year and three months": one that is no figure by itself; but "£12 an hour" and "once an hour" are rates. */
function addLoneTime(scene: Scene, figure: Figure, before: Figure | undefined): void {
  const { firstToken, unit } = figure;
  const article = firstToken - 3;
  if (!isLone(scene, article, before)) return;
  const minor = scene.lower(firstToken - 1) === "and" && unit !== undefined ? partsOfTime.get(unit) : undefined;
  if (!minor || scene.lower(firstToken - 2) !== minor.of || minor.parts <= figure.value) return;
  figure.value += minor.parts;
  extendFrom(scene, figure, article);
}

/** "| a mile and a | half": of the unit before, which is no figure by itself; "a year and a half-brother" has a hyphen. */
function addLoneUnit(scene: Scene, figure: Figure, before: Figure | undefined): void {
  const { form, firstToken, endToken, lastNumeralToken } = figure;
  if (form !== "fraction" || figure.unit !== undefined || scene.isHyphen(endToken)) return;
  const and = /^an?$/.test(scene.lower(firstToken)) ? firstToken - 1 : firstToken - 2;
  if (scene.lower(and) !== "and" || scene.lower(lastNumeralToken - 1) !== "a" || !isLone(scene, and - 2, before))
    return;
  const unit = unitByWords.get(scene.lower(and - 1));
  if (unit?.kind !== "duration" && unit?.kind !== "measure") return;
  // "an hour and a half share"
  const next = scene.lower(endToken);
  if (scene.isWord(endToken) && classOf(scene, endToken) === "noun" && next !== "later" && next !== "ago") return;
  figure.value += 1;
  figure.kind = unit.kind;
  figure.unit = unit.name;
  figure.surfaceUnit = scene.text(and - 1);
  extendFrom(scene, figure, and - 2);
}

/** "a" and "an" that count one, and say no rate. */
function isLone(scene: Scene, article: number, before: Figure | undefined): boolean {
  if (article < scene.first || !/^an?$/.test(scene.lower(article)) || article < (before?.endToken ?? 0)) return false;
  return !/^(?:half|once|times|twice)$/.test(scene.lower(article - 1));
}

const partsOfTime: ReadonlyMap<string, { readonly of: string; readonly parts: number }> = new Map([
  ["second", { of: "minute", parts: 60 }],
  ["minute", { of: "hour", parts: 60 }],
  ["month", { of: "year", parts: 12 }],
]);
