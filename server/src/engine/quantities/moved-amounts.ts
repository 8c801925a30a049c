/** Two amounts with “to” between them that are no range: by how much a thing moves and to what, or what either side got. */
import { levelTrends, transitiveTrends, trendWords } from "../lexicon/index.ts";
import { follows } from "./between-figures.ts";
import type { Figure, Scene } from "./figure.ts";

/** "fell 11,000", "lost more than $2": what follows says by how much. */
export function isMoved(scene: Scene, { firstToken }: Figure): boolean {
  let at = firstToken - 1;
  while (firstToken - 5 < at && moveFillers.test(scene.lower(at))) at--;
  return trendWords.has(scene.lower(at)) || levelTrends.has(scene.lower(at));
}

/** "rise by £87.34 to £1,837.20", "cut by 0.25% to 4.5%, from 4.75%"; but "rise by 3% to 5%" is a range: nothing moves by most of itself. */
export function isMovedBy(scene: Scene, a: Figure, b: Figure): boolean {
  if (!follows(scene, a, "by") || (a.unit === undefined) !== (b.unit === undefined)) return false;
  const at = scene.text(b.endToken) === "," ? b.endToken + 1 : b.endToken;
  return SMALLEST_LEVEL * a.value <= b.value || (scene.lower(at) === "from" && scene.lower(b.firstToken - 1) === "to");
}

/** "lifted interest rates 0.25% to 5.5%": what is moved stands before by how much. */
export function isRatesMoved(scene: Scene, a: Figure, b: Figure): boolean {
  if (a.kind !== "percentage" || b.kind !== "percentage" || b.value < SMALLEST_LEVEL * a.value) return false;
  return isVerbNear(scene, a, (lower) => trendWords.has(lower) || transitiveTrends.has(lower));
}

/** "lost the state 36 percent to 51 percent": the share of either side. */
export function isOutcome(scene: Scene, a: Figure, b: Figure): boolean {
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
