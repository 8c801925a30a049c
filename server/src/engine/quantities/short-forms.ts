/** Short forms that mean two things: “5m” metres or millions, “10K” thousands or a run, “3B” billions. The neighbours decide. */
import { countedNounEnd } from "./counted.ts";
import type { Figure, Scene } from "./figure.ts";
import { classOf } from "./phrases.ts";
import { unitAt } from "./unit-words.ts";

/** What a short form glued to digits that are no money stands for; undefined when it makes a name of them ("4K television"). */
export function meaningOfShortForm(scene: Scene, figure: Figure): { scale: number } | { symbol: string } | undefined {
  const { suffix, value, endToken } = figure;
  const next = scene.lower(scene.isHyphen(endToken) ? endToken + 1 : endToken);
  if (suffix === "mm") return { symbol: "mm" };
  if (suffix === "b" || suffix === "B") return { scale: 1e9 };
  if (suffix === "M") return { scale: 1e6 };
  const counts = countedNounEnd(scene, endToken, true) !== undefined;
  if (suffix === "k" || suffix === "K") {
    if (raceWords.test(next)) return { symbol: "km" };
    const isResolution = value <= 8 && !counts && (classOf(scene, endToken) === "noun" || isPicture(scene, figure));
    return isResolution ? undefined : { scale: 1e3 };
  }
  if (raceWords.test(next) || sizeWords.test(next) || isRace(scene, figure)) return { symbol: "m" };
  if (/^(?:per|a)$/.test(next) && /^(?:second|minute|hour)$/.test(scene.lower(endToken + 1))) return { symbol: "m" };
  const hasUnit = unitAt(scene, endToken) !== undefined;
  return counts || hasUnit || /^(?:a|per|more)$/.test(next) ? { scale: 1e6 } : { symbol: "m" };
}

/** "shot in 4K": a picture, where nothing follows that could be counted in thousands. */
function isPicture(scene: Scene, { value, firstToken, suffix }: Figure): boolean {
  return (value === 4 || value === 8) && suffix === "K" && scene.lower(firstToken - 1) === "in";
}

export function isShortForm(suffix: string): boolean {
  return /^(?:[kKmMbB]|mm)$/.test(suffix);
}

/** "the 1500m", "Berg's 100m": a distance that is run, by its length and its company. */
function isRace(scene: Scene, { value, firstToken }: Figure): boolean {
  return raceDistances.has(value) && /^(?:the|['’]s)$/.test(scene.lower(firstToken - 1));
}

/** "the 200m butterfly", "a 3,000m steeplechase", "the 100m in 9.8 seconds": the distance is the name of the race. */
export function isRaceName(scene: Scene, { unit, value, upTo, firstToken, endToken }: Figure): boolean {
  if ((unit !== "metre" && unit !== "yard") || upTo !== undefined || !raceDistances.has(value)) return false;
  const next = scene.isHyphen(endToken) ? endToken + 1 : endToken;
  if (raceEvents.test(scene.lower(next))) return true;
  if (!/^(?:the|women's|men's|'s)$/.test(scene.lower(firstToken - 1))) return false;
  // "the 100m", where no noun follows that would be so long.
  return (
    scene.lower(endToken - 1).endsWith("m") && /^(?:[,.;)]?|in|at|and|or|on|with|by|after)$/.test(scene.lower(next))
  );
}

const raceEvents =
  /^(?:hurdles|relay|sprint|freestyle|butterfly|backstroke|breaststroke|medley|individual|indoor|outdoor|steeplechase|dash|heats?|semi-finals?|finals?|titles?|champions?|gold|silver|bronze|medals?|record|runners?|hurdlers?|sprinters?|swimmers?)$/;

/** Distances that are run, swum and hurdled: "100m", "the 1500m". World Athletics and World Aquatics programmes. */
const raceDistances: ReadonlySet<number> = new Set([
  50, 60, 100, 110, 200, 400, 500, 800, 1000, 1500, 3000, 5000, 10000,
]);

const raceWords =
  /^(?:run|race|races|hurdles|relay|sprint|final|heats?|freestyle|butterfly|backstroke|breaststroke|medley|titles?|champions?|gold|silver|bronze|medals?|runners?|hurdler|sprinter|swimmer|sprints|record|steeplechase|individual|indoor|dash|walk|event|course|backcountry|fun|charity)$/;

const sizeWords =
  /^(?:tall|long|wide|high|deep|away|thick|across|square|apart|above|below|from|of|off|north|south|east|west|up|down|out|radius|diameter|depth|height|width)$/;
