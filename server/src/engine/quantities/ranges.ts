/**
 * Two numerals that make one figure: ranges (“15 to 22 miles”, “between $2bn and $3bn”, “from 5 to 8”), ratios (“one in five”,
 * “3-to-1”), scores (“208-193”); and units said once for several (“eight or nine euros”, “four-, five- and six-cylinder”).
 */
import { bettingWords, levelTrends, transitiveTrends, trendWords, unitByWords } from "../lexicon/index.ts";
import { extendTo, type Figure, hyphens, type Scene } from "./figure.ts";
import { isLevelOfConfidence } from "./no-claim.ts";
import { classOf, isClauseBetween } from "./phrases.ts";
import { isResultLine } from "./results.ts";

/** The figures with ranges, ratios and scores joined; order kept. Bets and ratios come first: "from 5/1 to 7/2" and "17:1 to 18:1" join two. */
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

/** "fell 11,000", "lost more than $2": what follows says by how much. */
function isMoved(scene: Scene, { firstToken }: Figure): boolean {
  let at = firstToken - 1;
  while (firstToken - 5 < at && moveFillers.test(scene.lower(at))) at--;
  return trendWords.has(scene.lower(at)) || levelTrends.has(scene.lower(at));
}

/** "rise by £87.34 to £1,837.20", "cut by 0.25% to 4.5%, from 4.75%"; but "rise by 3% to 5%" is a range: nothing moves by most of itself. */
function isMovedBy(scene: Scene, a: Figure, b: Figure): boolean {
  if (!follows(scene, a, "by") || (a.unit === undefined) !== (b.unit === undefined)) return false;
  const at = scene.text(b.endToken) === "," ? b.endToken + 1 : b.endToken;
  return SMALLEST_LEVEL * a.value <= b.value || (scene.lower(at) === "from" && scene.lower(b.firstToken - 1) === "to");
}

/** "lifted interest rates 0.25% to 5.5%": what is moved stands before by how much. */
function isRatesMoved(scene: Scene, a: Figure, b: Figure): boolean {
  if (a.kind !== "percentage" || b.kind !== "percentage" || b.value < SMALLEST_LEVEL * a.value) return false;
  return isVerbNear(scene, a, (lower) => trendWords.has(lower) || transitiveTrends.has(lower));
}

/** "lost the state 36 percent to 51 percent": the share of either side. */
function isOutcome(scene: Scene, a: Figure, b: Figure): boolean {
  return a.kind === "percentage" && b.kind === "percentage" && isVerbNear(scene, a, (lower) => outcomes.test(lower));
}

const outcomes =
  /^(?:lost|loses|losing|trailed|trails|trailing|won|wins|winning|led|leads|leading|beat|beats|beating)$/;

function isVerbNear(scene: Scene, { firstToken }: Figure, is: (lower: string) => boolean): boolean {
  for (let at = firstToken - 1; firstToken - 6 < at && !/^(?:[,;:(]|by|from)$/.test(scene.lower(at)); at--)
    if (is(scene.lower(at))) return true;
  return false;
}

/** In moves: a range of amounts to move by is narrower. */
const SMALLEST_LEVEL = 8;

const moveFillers = /^(?:another|further|an?|about|around|almost|nearly|over|under|just|only|more|less|as|much|than)$/;

/** The farthest that the second number of "from … to …" may stand from the first, in tokens. */
const REACH = 7;

/** The words between two figures, lower case, glued marks unspaced; undefined when there are too many. */
function gapBetween(scene: Scene, a: Figure, b: Figure): string | undefined {
  if (REACH < b.firstToken - a.endToken) return undefined;
  let gap = "";
  for (let at = a.endToken; at < b.firstToken; at++) {
    const token = scene.tokens[at]!;
    gap += (gap !== "" && token.spaced ? " " : "") + token.lower;
  }
  return gap;
}

/** "to", "to about", "to as much as". */
function isFilled(gap: string, joint: string): boolean {
  return gap === joint || (gap.startsWith(`${joint} `) && fillers.test(gap.slice(joint.length + 1)));
}

const fillers =
  /^(?:about|around|up to|nearly|almost|roughly|over|as (?:much|many|high) as|more than|even|perhaps|maybe)$/;

/** True when `word` stands before the figure and its modifiers. */
function follows(scene: Scene, figure: Figure, word: string): boolean {
  let at = figure.firstToken - 1;
  while (figure.firstToken - 4 < at && beforeNumber.test(scene.lower(at))) at--;
  return scene.lower(at) === word;
}

const beforeNumber =
  /^(?:about|around|up|to|roughly|approximately|some|nearly|almost|just|under|over|as|much|little|low|an?)$/;

/** Without "from", only a rising pair is a range, and its unit stands at the end or on both. */
function isRising(scene: Scene, a: Figure, b: Figure): boolean {
  const low = a.value * scaleOf(scene, a, b);
  if (a.unit !== undefined && b.unit === undefined && !(a.kind === "money" && b.value < low * 20)) return false;
  return low < b.value || (b.value < low && low < 0);
}

function joinPair(scene: Scene, a: Figure, b: Figure): boolean {
  return joinBet(scene, a, b) || joinColon(scene, a, b);
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
function scaleOf(scene: Scene, a: Figure, b: Figure): number {
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

/** "one household in three", "nine times out of ten": the counted noun stands inside the ratio. */
export function joinCountedRatios(scene: Scene, figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (!before || !isCountedRatio(scene, before, figure)) {
      joined.push(figure);
      continue;
    }
    before.value /= figure.value;
    // "nine times out of ten" counts no times.
    if (before.unit === TIMES) before.unit = undefined;
    before.kind = "ratio";
    extendTo(scene, before, figure.endToken);
  }
  return joined;
}

function isCountedRatio(scene: Scene, a: Figure, b: Figure): boolean {
  if (b.unit !== undefined || a.upTo !== undefined || !(a.value < b.value) || 10 < a.value) return false;
  if (!a.isCounted && a.unit !== TIMES) return false;
  const gap = gapBetween(scene, a, b);
  return gap === "out of" || (gap === "in" && a.unit !== TIMES);
}

/**
 * "12 deaths per 100,000 people", "$4.50 for every $100 of assessed value", "40 micrograms of alcohol in 100ml of breath": how many there
 * are to so many is one figure.
 */
export function joinRates(scene: Scene, figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (
      !before ||
      !(figure.form === "digits" || figure.hasScale) ||
      figure.upTo !== undefined ||
      !isRate(scene, before, figure)
    ) {
      joined.push(figure);
      continue;
    }
    const many = [String(figure.value), figure.unit].filter((part) => part !== undefined).join(" ");
    const written = scene.slice(before.endToken, figure.endToken);
    before.unit = before.unit === undefined ? `per ${many}` : `${before.unit} per ${many}`;
    before.surfaceUnit = before.surfaceUnit === undefined ? written : `${before.surfaceUnit} ${written}`;
    extendTo(scene, before, figure.endToken);
  }
  return joined;
}

/** “12 per 100,000”, “12 for every 100,000”; but “1% for every 9 weeks” is two figures. */
function isRate(scene: Scene, before: Figure, figure: Figure): boolean {
  const gap = gapBetween(scene, before, figure);
  if (gap === "per") return true;
  if (gap === "for every") return before.kind !== "percentage" && figure.kind !== "duration";
  if (gap === undefined || figure.unit !== "millilitre" || !/^of \w{1,20} (?:in|per)$/.test(gap)) return false;
  return scene.lower(figure.endToken) === "of" && /^(?:blood|breath|urine)$/.test(scene.lower(figure.endToken + 1));
}

/** The unit of "nine times". */
const TIMES = "count";

const sharing = /^(?:-\s?)?(?:,|(?:, )?(?:or|and)(?: even| maybe| perhaps| possibly)?|-|x|by|×|±)$/;
/** What the sides of a thing are measured in: "2 x 4 metres" has the unit twice, "2 x 400g tins" once. */
const lengths = /(?:metre|foot|inch|yard|mile|pixel)$/;

const partOf =
  /^(?:out )?of(?: (?:(?:the|its|their|his|her|our)(?: (?:last|first|past|next|top|final))?|(?:\S+ ){0,2}\S+['’]s?))?$/;

/** Gives a unit said once to the figures before it: "eight or nine euros", "5, 6 and 7 per cent". */
export function shareUnits(scene: Scene, figures: readonly Figure[]): void {
  for (let at = figures.length - 2; at >= 0; at--) {
    const a = figures[at]!;
    const b = figures[at + 1]!;
    if (a.unit !== undefined || a.kind !== undefined || b.unit === undefined || a.isSetAside || b.isSetAside) continue;
    if (b.kind === "money" && b.firstToken !== b.lastNumeralToken && scene.tokens[b.firstToken]!.kind === "mark")
      continue;
    const gap = gapBetween(scene, a, b);
    // "the score was 1-1 and two minutes remained"
    if (a.isScore && (gap === "and" || gap === "by")) continue;
    if (gap === undefined || !(sharing.test(gap) || (b.isCounted && partOf.test(gap)))) continue;
    // "the older of the two, 34, said": an age that names no unit has none to share.
    if (b.kind === "age" && b.endToken === b.lastNumeralToken + 1) continue;
    // "par 72, 6,812 yards": a comma alone lists nothing but "three, four years", unless the list goes on.
    if (gap === "," && b.unitFrom === undefined && !(a.value < b.value && b.value <= 2 * a.value)) continue;
    // "0.66, 95% CI": the level of an interval, and no share.
    if (isLevelOfConfidence(scene, b)) continue;
    if (/^[x×]$/.test(gap) && b.kind === "measure" && !lengths.test(b.unit)) continue;
    // "two-thirds, 67 per cent, say": the same share said twice.
    if (a.form === "fraction" && b.kind === "percentage") continue;
    // "5 or 6 million people"; once they share the unit, each would have a scale of its own.
    if (gap === "or") a.value *= scaleOf(scene, a, b);
    a.unit = b.unit;
    a.unitFrom = b;
    a.surfaceUnit = b.surfaceUnit ?? "-";
    if (b.kind !== undefined) a.kind = b.kind;
  }
}

/** Gives a measure said once to the level or the step right behind it: "to 81 days from 53", "183 bushels an acre, up 3.3 from May". */
export function passUnitsOn(scene: Scene, figures: readonly Figure[]): void {
  for (let at = 1; at < figures.length; at++) {
    const a = figures[at - 1]!;
    const b = figures[at]!;
    if (b.unit !== undefined || b.kind !== undefined || !isMeasured(a) || a.upTo !== undefined) continue;
    const gap = gapBetween(scene, a, b);
    if (gap === undefined) continue;
    const isLevel = /^(?:, )?(?:up |down )?from$/.test(gap) && isLevelReached(scene, a);
    const isStep = /^, (?:up|down)$/.test(gap) && a.kind !== "percentage" && scene.lower(b.endToken) === "from";
    if (!isLevel && !isStep) continue;
    b.unit = a.unit;
    b.unitFrom = a;
    b.surfaceUnit = a.surfaceUnit ?? "-";
    b.kind = a.kind!;
  }
}

/** "to 81 days", "to about 81 days". */
function isLevelReached(scene: Scene, { firstToken }: Figure): boolean {
  return scene.lower(firstToken - 1) === "to" || (scene.lower(firstToken - 2) === "to" && scene.isWord(firstToken - 1));
}

function isMeasured({ kind, isCounted, unit }: Figure): boolean {
  return unit !== undefined && !isCounted && /^(?:measure|percentage|duration)$/.test(kind ?? "");
}
