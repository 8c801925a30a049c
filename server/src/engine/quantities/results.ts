/** "Rovers 0-2 United", "Bath 19-33 Wasps": a result in a line of its own without a verb, with who played on either side. */
import type { Scene } from "./figure.ts";
import { isVerbLike } from "./phrases.ts";

/** Tokens `[firstToken, endToken)` are what may be the score. */
export function isResultLine(scene: Scene, firstToken: number, endToken: number): boolean {
  if (LONGEST_LINE < scene.end - scene.first) return false;
  if (!scene.isCapital(firstToken - 1) || !scene.isCapital(endToken)) return false;
  for (let at = scene.first; at < scene.end; at++) if (isVerbLike(scene, at)) return false;
  return true;
}

/** In tokens. */
const LONGEST_LINE = 12;
