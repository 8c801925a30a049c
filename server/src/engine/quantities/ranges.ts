/**
 * Two numerals that make one figure: ranges (“15 to 22 miles”, “between $2bn and $3bn”, “from 5 to 8”), ratios (“one in five”,
 * “3-to-1”), scores (“208-193”).
 */
import { bettingWords, unitByWords } from "../lexicon/index.ts";
import { follows, gapBetween, isFilled } from "./between-figures.ts";
import { extendTo, type Figure, hyphens, type Scene } from "./figure.ts";
import { isMoved, isMovedBy, isOutcome, isRatesMoved } from "./moved-amounts.ts";
import { classOf, isClauseBetween } from "./phrases.ts";
import { isResultLine } from "./results.ts";

/**
 * The figures with ranges, ratios and scores joined; order kept. What stands closest comes first: "from 5/1 to 7/2" and "17:1 to 18:1"
 * join two, and of "from 24.2 to 33-35" 33 is 35's.
 */
export function joinRanges(scene: Scene, figures: readonly Figure[]): Figure[] {
  return joinNeighbours(scene, joinNeighbours(scene, figures, joinPair), tryJoin);
}

function joinNeighbours(
  scene: Scene,
  figures: readonly Figure[],
  tryTo: (scene: Scene, a: Figure, b: Figure) => boolean,
): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    const dated = joined.at(-2);
    if (before && dated && isBetweenEnds(scene, dated, before, figure) && tryTo(scene, dated, figure)) joined.pop();
    else if (!before || before.isSetAside || figure.isSetAside || !tryTo(scene, before, figure)) joined.push(figure);
  }
  return joined;
}

/** The year of "from 20 mpg in 2008 to 29 mpg". */
function isBetweenEnds(scene: Scene, a: Figure, year: Figure, b: Figure): boolean {
  if (a.isSetAside || b.isSetAside || !year.isSetAside || year.noClaim !== "date" || !follows(scene, a, "from"))
    return false;
  return scene.lower(a.endToken) === "in" && year.firstToken === a.endToken + 1 && scene.lower(year.endToken) === "to";
}

function tryJoin(scene: Scene, a: Figure, b: Figure): boolean {
  if (a.kind === "rank" || b.kind === "rank") return false;
  if (a.upTo !== undefined || b.upTo !== undefined || b.firstToken < a.endToken) return false;
  const gap = gapBetween(scene, a, b);
  if (gap === undefined) return false;
  if (/^(?:in|out of)(?: every)?$/.test(gap)) return joinRatio(scene, a, b, gap);
  if (gap === "-in-") return joinRatio(scene, a, b, "in");
  if (gap === "-to-" && a.kind === "money" && areAlike(a, b)) return merge(scene, a, b);
  if (gap === "-to-" || (gap === "to" && isOdds(a, b) && !follows(scene, a, "from"))) return joinOdds(scene, a, b);
  if (hyphens.has(gap)) return joinHyphen(scene, a, b);
  if (gap === "of" && a.form === "fraction" && b.value === 1 && b.kind === "percentage") return joinPart(scene, a, b);
  if (!areAlike(a, b) || (a.form === "fraction") !== (b.form === "fraction")) return false;
  if (gap === "and" || gap.startsWith("and "))
    return follows(scene, a, "between") && isFilled(gap, "and") && merge(scene, a, b);
  if (follows(scene, a, "from") && /(?:^| )(?:up )?to(?: |$)/.test(gap) && !/[.;:,()]/.test(gap))
    return !isClauseBetween(scene, a, b) && merge(scene, a, b);
  if (isBetweenScores(scene, a, b)) return false;
  // "fell 11,000 to 813,200": by how much, and where to.
  if (isMoved(scene, a) || isMovedBy(scene, a, b) || isRatesMoved(scene, a, b) || isOutcome(scene, a, b)) return false;
  return (isFilled(gap, "to") || gap === "through") && isRising(scene, a, b) && merge(scene, a, b);
}

/** "1" and "131" of "from 98 for 1 to 131 for 7": the wickets of one score and the runs of the next. */
function isBetweenScores(scene: Scene, a: Figure, b: Figure): boolean {
  const isOfScore = (at: number) => scene.lower(at) === "for" && scene.isNumber(at - 1) && scene.isNumber(at + 1);
  return isOfScore(a.firstToken - 1) && isOfScore(b.endToken);
}

/** Without "from", only a rising pair is a range, and its unit stands at the end or on both. */
function isRising(scene: Scene, a: Figure, b: Figure): boolean {
  const low = a.value * scaleOf(scene, a, b);
  if (a.unit !== undefined && b.unit === undefined && !(a.kind === "money" && b.value < low * 20)) return false;
  return low < b.value || (b.value < low && low < 0);
}

function joinPair(scene: Scene, a: Figure, b: Figure): boolean {
  return joinBet(scene, a, b) || joinColon(scene, a, b) || joinEnd(scene, a, b);
}

/** "33-35" of "from 24.2 to 33-35 billion euros". */
function joinEnd(scene: Scene, a: Figure, b: Figure): boolean {
  const isGlued = scene.isHyphen(a.endToken) && scene.isGlued(a.endToken) && scene.isGlued(b.firstToken);
  if (!isGlued || b.firstToken - a.endToken !== 1 || scene.lower(a.firstToken - 1) !== "to") return false;
  const isRange = a.value * scaleOf(scene, a, b) < b.value && scene.isNumber(a.firstToken - 2);
  return isRange && tryJoin(scene, a, b);
}

/** "3:1" */
function joinColon(scene: Scene, a: Figure, b: Figure): boolean {
  const isColon =
    b.firstToken - a.endToken === 1 &&
    scene.text(a.endToken) === ":" &&
    scene.isGlued(a.endToken) &&
    scene.isGlued(b.firstToken);
  if (!isColon || a.kind === "rank" || b.kind === "rank" || a.upTo !== undefined || b.upTo !== undefined) return false;
  return joinOdds(scene, a, b);
}

/** "2/1", "9/4", "at 100/30", "a 7-2 favourite": the odds of a bet, and neither a date nor a score. */
function joinBet(scene: Scene, a: Figure, b: Figure): boolean {
  if (b.firstToken - a.endToken !== 1 || !scene.isGlued(a.endToken) || !scene.isGlued(b.firstToken)) return false;
  if (a.unit !== undefined || b.unit !== undefined || a.upTo !== undefined || scene.text(b.endToken) === "/")
    return false;
  const isBet =
    scene.text(a.endToken) === "/" ? isBetBySlash(scene, a, b) : scene.isHyphen(a.endToken) && isNamedBet(scene, a, b);
  if (!isBet) return false;
  a.value /= b.value;
  a.kind = "ratio";
  // "a 100-1 outsider" counts no outsiders.
  a.isScore = true;
  extendTo(scene, a, b.endToken);
  return true;
}

function isBetBySlash(scene: Scene, a: Figure, b: Figure): boolean {
  if (b.value === 1 || isNamedBet(scene, a, b)) return true;
  if (!(0 < b.value && b.value < a.value && a.value <= 500)) return false;
  if (/^(?:at|of|now|from)$/.test(scene.lower(a.firstToken - 1))) return true;
  for (let at = scene.first; at < scene.end; at++) if (bettingWords.has(scene.lower(at))) return true;
  return false;
}

/** "the 100-1 outsider", "a 5-2 joint favourite", "Kite (5-2 favourite)", "odds of 7-2". */
function isNamedBet(scene: Scene, a: Figure, b: Figure): boolean {
  if (!(0 < a.value && 0 < b.value)) return false;
  const before = scene.lower(a.firstToken - 1);
  const named = scene.lower(b.endToken) === "joint" ? b.endToken + 1 : b.endToken;
  if (/^(?:an?|the|[(,])$/.test(before) && /^(?:favou?rites?|outsiders?|shot)$/.test(scene.lower(named)))
    return classOf(scene, named + 1) !== "noun" || scene.isCapital(named + 1);
  return before === "odds" || (before === "of" && scene.lower(a.firstToken - 2) === "odds");
}

/** "one-half of 1 percent": half a percent. */
function joinPart(scene: Scene, a: Figure, b: Figure): boolean {
  absorb(scene, a, b);
  return true;
}

function isOdds(a: Figure, b: Figure): boolean {
  return b.value === 1 && 1 < a.value && a.unit === undefined;
}

function areAlike(a: Figure, b: Figure): boolean {
  if (a.form === "multiple" || b.form === "multiple" || a.form === "vague" || b.form === "vague") return false;
  return a.unit === undefined || b.unit === undefined || a.unit === b.unit || b.unit.startsWith(`${a.unit} per `);
}

/** "2 to 3 million": the scale said once is meant twice, unless the first number is already as large. */
export function scaleOf(scene: Scene, a: Figure, b: Figure): number {
  if (
    a.hasScale ||
    !b.hasScale ||
    a.value >= 1000 ||
    (a.unit !== undefined && b.unit !== undefined && a.kind !== "money")
  )
    return 1;
  return indianScale(scene, b) ?? 10 ** (3 * Math.floor(Math.log10(Math.abs(b.value)) / 3));
}

/** Of "15 lakh", "5cr" and "2 lakh crore", whose scales are no powers of a thousand. */
function indianScale(scene: Scene, { firstToken, endToken }: Figure): number | undefined {
  let scale = 1;
  for (let at = firstToken; at < endToken; at++) {
    if (/^lakhs?$/.test(scene.lower(at))) scale *= 1e5;
    else if (/^(?:crores?|\d*cr)$/.test(scene.lower(at))) scale *= 1e7;
  }
  return scale === 1 ? undefined : scale;
}

function merge(scene: Scene, a: Figure, b: Figure): boolean {
  a.value *= scaleOf(scene, a, b);
  a.upTo = b.value;
  absorb(scene, a, b);
  return true;
}

function absorb(scene: Scene, a: Figure, b: Figure): void {
  if (b.unit !== undefined) {
    a.unit = b.unit;
    a.surfaceUnit = b.surfaceUnit ?? a.surfaceUnit ?? "-";
    if (b.kind !== undefined) a.kind = b.kind;
  } else if (b.kind === "multiple") a.kind = b.kind;
  a.hasScale ||= b.hasScale;
  extendTo(scene, a, b.endToken);
}

/** "one in five", "two out of three", "1 in 10", "1-in-10": a share, unless the second number is a time or a place. */
function joinRatio(scene: Scene, a: Figure, b: Figure, gap: string): boolean {
  if (a.unit !== undefined || b.unit !== undefined || !(0 < a.value && a.value < b.value)) return false;
  if (!Number.isInteger(a.value) || !Number.isInteger(b.value)) return false;
  // "167/8 in 20 overs"
  if (scene.text(a.firstToken - 1) === "/" && scene.isGlued(a.firstToken)) return false;
  // "won five in 16 games", but "one in 12 adults"
  const isRound = b.value <= 10 || b.value % 5 === 0 || 100 <= b.value || a.value === 1;
  if (gap === "in" && (a.value > 10 || !isRound)) return false;
  if (gap === "out of" && b.value > 20 && b.value % 10 !== 0) return false;
  if (unitByWords.get(scene.lower(b.endToken))?.kind === "duration") return false;
  a.value /= b.value;
  a.kind = "ratio";
  extendTo(scene, a, b.endToken);
  return true;
}

/** "3-to-1", "2 to 1" are odds; "5-to-4" is a vote. */
function joinOdds(scene: Scene, a: Figure, b: Figure): boolean {
  if (b.value === 0 || b.unit !== undefined) return false;
  // "a 2-to-1 margin" counts no margins.
  a.isScore = true;
  if (b.value !== 1) return merge(scene, a, b);
  a.value /= b.value;
  a.kind = "ratio";
  extendTo(scene, a, b.endToken);
  return true;
}

/** "10-15 miles" is a range; "208-193" and "3-1" are scores: both numbers, and no unit. */
function joinHyphen(scene: Scene, a: Figure, b: Figure): boolean {
  const isGlued = scene.isGlued(a.endToken) && scene.isGlued(a.endToken + 1);
  const isDash = scene.text(a.endToken) !== "-";
  // "40 - 50 years old": spaced, with the unit at the end.
  const isSpaced =
    scene.tokens[b.firstToken]!.spaced && a.unit === undefined && b.unit !== undefined && b.kind !== "money";
  if (!isGlued && !isDash && !(isSpaced && a.kind === undefined)) return false;
  if (!isGlued && !(a.value < b.value)) return false;
  if (!areAlike(a, b) || a.form === "fraction" || b.form === "fraction") return false;
  if (a.unit !== undefined && b.unit === undefined && a.kind !== "money") return false;
  const isScore =
    a.unit === undefined &&
    b.unit === undefined &&
    (b.value <= a.value || isResultLine(scene, a.firstToken, b.endToken));
  merge(scene, a, b);
  if (isScore) a.isScore = true;
  return true;
}
