/**
 * Reads the figures of a block, sentence by sentence, in the stages listed below. Each stage adds one thing; none looks back.
 * A sentence without a numeral costs one look at each of its tokens.
 */
import type { BlockReading } from "../text/index.ts";
import { readAge } from "./ages.ts";
import { readConcept, shareConcepts } from "./concept.ts";
import { readCountedNoun } from "./counted.ts";
import { joinCountedRatios, joinRates } from "./counted-ratios.ts";
import { MOST_DIGITS } from "./digits.ts";
import { type Figure, Scene } from "./figure.ts";
import { readImpliedUnits } from "./implied-units.ts";
import { readComparison } from "./loose-words.ts";
import { joinMinorUnits } from "./minor-units.ts";
import { readModifier, shareModifiers } from "./modifiers.ts";
import { judgeClaim } from "./no-claim.ts";
import { mayStartNumber, readNumerals } from "./numerals.ts";
import { readPer } from "./per.ts";
import { joinRanges } from "./ranges.ts";
import { setAsideNonQuantities } from "./set-aside.ts";
import { passUnitsOn, shareUnits } from "./shared-units.ts";
import { readTallies } from "./tallies.ts";
import { readOrigins, readTrend, readTrendOfObject, shareTrends } from "./trends.ts";
import type { FigureReading, NotAQuantity, Quantity } from "./types.ts";
import { readUnit } from "./units.ts";

/** Of the sentences `[first, end)`, each by itself. */
export function readFigures(reading: BlockReading, first = 0, end = reading.sentences.length): FigureReading {
  const scene = new Scene(reading.prose, reading.tokens);
  const quantities: Quantity[] = [];
  const notQuantities: NotAQuantity[] = [];
  for (const sentence of reading.sentences.slice(first, end)) {
    const numerals = countNumerals(reading, sentence.firstToken, sentence.endToken);
    if (numerals === 0 || MOST_NUMERALS < numerals) continue;
    scene.enter(sentence.firstToken, sentence.endToken);
    for (const figure of figuresOf(scene, isTitleCase(scene))) {
      if (figure.isSetAside) notQuantities.push({ start: figure.start, end: figure.end, reason: figure.noClaim! });
      else quantities.push(toQuantity(figure));
    }
  }
  return { quantities, notQuantities };
}

/** A sentence with more numerals is data, not prose: the longest run in the corpora is under a hundred. */
const MOST_NUMERALS = 500;

function countNumerals({ tokens }: BlockReading, first: number, end: number): number {
  let count = 0;
  for (let at = first; at < end; at++) if (mayStartNumber(tokens[at]!)) count++;
  return count;
}

/** The stages, in the order in which they run. */
function figuresOf(scene: Scene, isTitle: boolean): Figure[] {
  let figures = readNumerals(scene);
  for (const [at, figure] of figures.entries()) {
    readUnit(scene, figure, figures[at - 1]);
    readPer(scene, figure);
  }
  figures = withoutOverlaps(figures);
  figures = joinMinorUnits(scene, figures);
  for (const [at, figure] of figures.entries()) readAge(scene, figure, figures[at - 1]);
  readTallies(scene, figures);
  setAsideNonQuantities(scene, figures, isTitle);
  figures = joinRanges(scene, figures);
  let kept = figures.filter(({ isSetAside }) => isSetAside !== true);
  scene.claimTokens(kept);
  for (const figure of kept) readCountedNoun(scene, figure);
  kept = joinRates(scene, joinCountedRatios(scene, kept));
  shareUnits(scene, kept);
  passUnitsOn(scene, kept);
  for (const figure of kept) if (figure.isCounted) readPer(scene, figure);
  kept = withoutOverlaps(kept);
  readImpliedUnits(scene, kept);
  for (const figure of kept) {
    readComparison(scene, figure);
    readModifier(scene, figure);
  }
  shareModifiers(scene, kept);
  for (const figure of kept) readTrend(scene, figure);
  shareTrends(scene, kept);
  readOrigins(scene, kept);
  scene.claimTokens(kept.filter(({ kind }) => kind !== "age"));
  for (const [at, figure] of kept.entries()) readConcept(scene, figure, kept[at - 1]);
  shareConcepts(kept);
  for (const figure of kept) readTrendOfObject(scene, figure);
  for (const [at, figure] of kept.entries()) judgeClaim(scene, figure, kept[at - 1]);
  // "747s" of "12 Boeing 747s" has become part of what is counted.
  const setAside = figures.filter(({ isSetAside, firstToken }) => isSetAside && !scene.isInFigure(firstToken));
  return [...setAside, ...kept];
}

/** A unit may have swallowed what looked like the next numeral: the "second" of "one second". */
function withoutOverlaps(figures: readonly Figure[]): Figure[] {
  const kept: Figure[] = [];
  for (const figure of figures) if (kept.length === 0 || kept.at(-1)!.endToken <= figure.firstToken) kept.push(figure);
  return kept;
}

/** Most words of four letters and more begin with a capital, and no stop ends them: there capitals do not tell names. */
function isTitleCase(scene: Scene): boolean {
  if (scene.text(scene.end - 1) === ".") return false;
  let capitals = 0;
  let words = 0;
  for (let at = scene.first; at < scene.end; at++) {
    if (!scene.isWord(at) || scene.text(at).length < 4) continue;
    words++;
    if (scene.isCapital(at)) capitals++;
  }
  return words > 2 && capitals * 3 > words * 2;
}

/** 4.1 × 10⁹ is 4,100,000,000, whatever binary fractions make of it. */
function tidy(value: number): number {
  return Number.isInteger(value) || Math.abs(value) < 1000 ? value : Number(value.toPrecision(MOST_DIGITS));
}

function toQuantity(figure: Figure): Quantity {
  const { start, end, value, upTo } = figure;
  return {
    start,
    end,
    kind: figure.kind ?? "count",
    value: upTo === undefined ? tidy(value) : { low: tidy(Math.min(value, upTo)), high: tidy(Math.max(value, upTo)) },
    unit: figure.unit ?? "-",
    surfaceUnit: figure.surfaceUnit ?? "-",
    modifier: figure.modifier ?? "=",
    ...(figure.modifierSpan && { modifierSpan: figure.modifierSpan }),
    ...(figure.trend && { trend: figure.trend }),
    ...(figure.from !== undefined && { from: tidy(figure.from) }),
    ...(figure.concept !== undefined && { concept: figure.concept }),
    ...(figure.noClaim && { noClaim: figure.noClaim }),
  };
}
