/** Which way a figure moves, and from where: “rose 3%”, “fell to 5”, “up nearly 57%”, “to $51bn from $49bn”, “from 5 to 8”. */
import {
  levelTrends,
  type TrendDirection,
  transitiveTrends,
  trendFillers,
  trendWords,
  unitByWords,
} from "../lexicon/index.ts";
import { beforeFillers } from "./concept-words.ts";
import type { Figure, Scene } from "./figure.ts";
import { classOf, isClauseBetween, isVerbLike } from "./phrases.ts";

/** The most words between a trend word and its figure. */
const REACH = 7;

export function readTrend(scene: Scene, figure: Figure): void {
  if (figure.upTo !== undefined && figure.unit === undefined) return;
  // "fell to a 10-year low", "a four month low"
  const isOfExtreme =
    scene.isHyphen(figure.lastNumeralToken + 1) || /^(?:high|low)$/.test(scene.lower(figure.endToken));
  if (figure.kind === "duration" && isOfExtreme) return;
  if (isListedChange(scene, figure)) {
    figure.trend = scene.text(figure.firstToken) === "+" ? "up" : "down";
    return;
  }
  const after = levelAfter(scene, figure);
  if (after !== undefined) {
    figure.trend = after;
    return;
  }
  let hasBy = false;
  for (let at = figure.firstToken - 1; at >= scene.first && at > figure.firstToken - REACH; at--) {
    const lower = scene.lower(at);
    const direction = trendAt(scene, figure, at, hasBy);
    if (direction !== undefined) {
      figure.trend = direction;
      return;
    }
    if (lower === "by") hasBy = true;
    // "rose from 5 to 8" has no trend of its own: its ends say which way, and `from` where it began.
    if (lower === "from" && /^(?:up|down)$/.test(scene.lower(at - 1))) continue;
    if (lower === "between" && figure.upTo !== undefined) continue;
    // "grew at an annual rate of 3%"
    if (lower === "of" && /^(?:rate|pace)$/.test(scene.lower(at - 1))) {
      at -= /^(?:a|an|the|at)$/.test(scene.lower(at - 2)) ? 2 : 3;
      continue;
    }
    if (lower === "than" && !/^(?:more|less|fewer|greater|higher|lower|other)$/.test(scene.lower(at - 1))) return;
    // "grew a lacklustre 2.9%"
    const isAdjective = at === figure.firstToken - 1 && /^an?$/.test(scene.lower(at - 1));
    if (!trendFillers.has(lower) && !lower.endsWith("ly") && !isAdjective && !isOfModifier(scene, figure, at)) return;
  }
}

/** "upwards of", "circa" or "~" before its figure. */
function isOfModifier({ tokens }: Scene, { modifierSpan }: Figure, at: number): boolean {
  const { start, end } = tokens[at]!;
  return modifierSpan !== undefined && modifierSpan.start <= start && end <= modifierSpan.end;
}

/**
 * "cut its key rate by a quarter of a point": the object moves. Read once concepts are known: they are looked for in the subject of what
 * has a trend of its own.
 */
export function readTrendOfObject(scene: Scene, figure: Figure): void {
  if (figure.trend !== undefined) return;
  let at = figure.firstToken - 1;
  while (scene.lower(at) !== "by" && (trendFillers.has(scene.lower(at)) || scene.lower(at).endsWith("ly"))) at--;
  if (scene.lower(at) !== "by") return;
  for (let object = at - 1; at - REACH < object; object--) {
    const direction = transitiveTrends.get(scene.lower(object));
    // "beat the cut in rates forecast": no verb
    const isVerb = scene.lower(object - 1) === "to" || !/^(?:determiner|preposition)$/.test(classOf(scene, object - 1));
    if (direction !== undefined && isVerb && object < at - 1) {
      figure.trend = direction;
      return;
    }
    if (!/^(?:noun|determiner)$/.test(classOf(scene, object))) return;
  }
}

/** "FTSE -0.6% CAC 40 -1.7%": a signed change right after its name. */
export function isListedChange(scene: Scene, { kind, firstToken }: Figure): boolean {
  if (kind !== "percentage" || !/^[-−–+]$/.test(scene.text(firstToken))) return false;
  return scene.isCapital(scene.isNumber(firstToken - 1) ? firstToken - 2 : firstToken - 1);
}

function trendAt(scene: Scene, figure: Figure, at: number, hasBy: boolean): TrendDirection | undefined {
  const lower = scene.lower(at);
  const direction = trendWords.get(lower);
  if (direction !== undefined) {
    // "up to 5" is a limit, not a rise; "set up 5 camps" no rise either.
    if (lower === "up" && scene.lower(at + 1) === "to" && !movesUp(scene, at - 1)) return undefined;
    if ((lower === "up" || lower === "down") && isPhrasal(scene, at - 1)) return undefined;
    // "shares were off 3%", but "knocked off 3 players" and "switched off 3%".
    if (lower === "off" && (figure.kind !== "percentage" || classOf(scene, at - 1) === "verb")) return undefined;
    if ((lower === "up" || lower === "down") && !movesLevel(figure) && scene.lower(at + 1) !== "from") return undefined;
    return direction;
  }
  if (hasBy && transitiveTrends.has(lower)) return transitiveTrends.get(lower);
  const isLevel = figure.kind === "percentage" || /^(?:point|cent|penny)$/.test(figure.unit ?? "");
  if ((isLevel || isStep(scene, figure)) && !hasBy) return levelTrends.get(lower);
  return undefined;
}

/** "closed 45.3 points | lower", "ended 2% | higher at 476p"; but "12% lower costs" and "5% higher than in May" compare. */
function levelAfter(scene: Scene, figure: Figure): TrendDirection | undefined {
  const { kind, unit, endToken } = figure;
  const direction = levelsAfter.get(scene.lower(endToken));
  if (direction === undefined || !(kind === "percentage" || kind === "money" || isStepUnit(unit))) return undefined;
  if (scene.lower(endToken + 1) === "than" || isPulled(scene, figure)) return undefined;
  return /^(?:adverb|conjunction|end|mark|preposition)$/.test(classOf(scene, endToken + 1)) ? direction : undefined;
}

/** "pulled the sector | 0.7% lower", "left sales | 5% higher": by somebody, where a thing stands before it that is no time. */
function isPulled(scene: Scene, figure: Figure): boolean {
  const at = beforeFillers(scene, figure);
  return (
    classOf(scene, at) === "noun" && !isVerbLike(scene, at) && unitByWords.get(scene.lower(at))?.kind !== "duration"
  );
}

const levelsAfter: ReadonlyMap<string, TrendDirection> = new Map([
  ["higher", "up"],
  ["stronger", "up"],
  ["lower", "down"],
  ["weaker", "down"],
]);

function isStepUnit(unit: string | undefined): boolean {
  return unit === "point" || unit === "basis point" || unit === "percentage point";
}

/** "gained $1.32 to $74.51", "lost more than $2, to $43": a price that went on to another; nobody "lost $2 to" a thief. */
function isStep(scene: Scene, { kind, endToken }: Figure): boolean {
  if (kind !== "money") return false;
  const at = scene.text(endToken) === "," ? endToken + 1 : endToken;
  // "lost $2m to 30 fraudsters"
  return scene.lower(at) === "to" && /^(?:[$£€]|\d+\.\d)/.test(scene.text(at + 1));
}

/** "ticked up to", "went up to", "is up to", "pushed claims up to": the verb before "up to" moves. */
export function movesUp(scene: Scene, at: number): boolean {
  if (marketVerbs.has(scene.lower(at)) || trendWords.get(scene.lower(at)) === "up") return true;
  for (let verb = at - 1; at - LONGEST_PUSHED <= verb; verb--) {
    if (pushing.test(scene.lower(verb))) return true;
    if (bringing.test(scene.lower(verb))) return totals.test(scene.lower(at));
    const found = classOf(scene, verb);
    if (found !== "noun" && found !== "determiner" && scene.lower(verb) !== "of") return false;
  }
  return false;
}

/** In tokens: "pushed the total number of claims". */
const LONGEST_PUSHED = 6;

const pushing = /^(?:push(?:es|ed|ing)?|driv(?:es?|en|ing)|drove|lift(?:s|ed|ing)?)$/;

/** "brought the total up to 40", but "takes groups up to 26". */
const bringing = /^(?:tak(?:es?|en|ing)|took|bring(?:s|ing)?|brought)$/;
const totals = /^(?:totals?|tally|toll|number|count|bill|cost|figure|value)$/;

/** "make up 16%", "freed up $26m", "set up 5 camps": the particle belongs to its verb, unless it is one that markets move by. */
function isPhrasal(scene: Scene, at: number): boolean {
  const verb = scene.lower(at);
  if (marketVerbs.has(verb)) return false;
  return phrasalVerbs.has(verb) || verb.endsWith("ed") || classOf(scene, at) === "verb";
}

const marketVerbs: ReadonlySet<string> = new Set(
  (
    "closed close closes closing ended end ends ending finished finish opened open edged edge edging inched inch crept creep ticked tick " +
    "traded trade trading nudged drifted moved move moves settled went go goes gone been"
  ).split(" "),
);

const phrasalVerbs: ReadonlySet<string> = new Set(
  "make making take taking set setting pick give put come sign back build hold line turn bring step draw shut break lay scale write track".split(
    " ",
  ),
);

/** After a bare "up" or "down" only an amount of change tells a trend: "up 3%", but "laid down 5 rules". */
function movesLevel(figure: Figure): boolean {
  return (
    figure.kind === "percentage" ||
    figure.kind === "money" ||
    figure.unit === "point" ||
    figure.unit === undefined ||
    figure.unit === "percentage point"
  );
}

/** "rose 64 points, or 1.4%": the same move said twice. */
export function shareTrends(scene: Scene, figures: readonly Figure[]): void {
  for (let at = 1; at < figures.length; at++) {
    const before = figures[at - 1]!;
    const figure = figures[at]!;
    if (figure.trend !== undefined || before.trend === undefined) continue;
    const gap = figure.firstToken - before.endToken;
    const words = `${scene.lower(before.endToken)} ${gap > 1 ? scene.lower(before.endToken + 1) : ""}`.trim();
    const isSaidAgain = (gap === 1 && /^(?:or|and|\()$/.test(words)) || (gap === 2 && words === ", or");
    if (isSaidAgain || goesOn(scene, before, figure)) figure.trend = before.trend;
  }
}

/** "grew 2.9% in May and 2.5% a month later": the verb is said once. */
function goesOn(scene: Scene, before: Figure, figure: Figure): boolean {
  if (figure.unit === undefined || figure.unit !== before.unit || REACH < figure.firstToken - before.endToken)
    return false;
  if (scene.lower(figure.firstToken - 1) !== "and" || scene.lower(figure.endToken) === "of" || figure.isCounted)
    return false;
  for (let at = before.endToken; at < figure.firstToken; at++)
    if (isVerbLike(scene, at) || /^(?:to|from|[;:])$/.test(scene.lower(at))) return false;
  // "and 12% now say no": that is what 12% do.
  const after = classOf(scene, figure.endToken) === "adverb" ? figure.endToken + 1 : figure.endToken;
  return !isVerbLike(scene, after);
}

/** The other end of a comparison: the 8 of "from 5 to 8" and of "to 8 from 5" has `from: 5`. */
export function readOrigins(scene: Scene, figures: readonly Figure[]): void {
  for (let at = 1; at < figures.length; at++) {
    const before = figures[at - 1]!;
    const figure = figures[at]!;
    if (figure.isSetAside || before.isSetAside || figure.unit !== before.unit) continue;
    // "from two to four and up to six": a range has its own ends.
    if (figure.firstToken - before.endToken > 8 || figure.upTo !== undefined || before.upTo !== undefined) continue;
    const isFrom = (one: Figure) => scene.lower(one.firstToken - 1) === "from";
    const isTo = (one: Figure) => scene.lower(one.firstToken - 1) === "to";
    if (isFrom(before) && isTo(figure)) {
      if (!isClauseBetween(scene, before, figure)) figure.from = before.value;
    } else if (
      isFrom(figure) &&
      (isTo(before) || before.trend !== undefined || /^(?:up|down|,)$/.test(scene.lower(figure.firstToken - 2)))
    )
      before.from = figure.value;
  }
  for (const figure of figures) {
    if (figure.upTo !== undefined && figure.isScore !== true && scene.lower(figure.firstToken - 1) === "from")
      figure.from = figure.value;
  }
}
