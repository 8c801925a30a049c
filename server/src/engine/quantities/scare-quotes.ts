/** A word or two in quotation marks inside what is counted: “100 new "affordable" homes”. */
import type { Scene } from "./figure.ts";
import { classOf } from "./phrases.ts";

/** Either mark of “100 new "affordable" homes”: a word or two between quotation marks, and more of the phrase behind them. */
export function isScareQuote(scene: Scene, at: number, first: number): boolean {
  if (scene.opensQuote(at)) return goesOnBehind(scene, closingQuote(scene, at));
  return goesOnBehind(scene, at) && openingQuote(scene, at, first) !== undefined;
}

/** The mark, not before `first`, that opens the word or two which `close` closes. */
export function openingQuote(scene: Scene, close: number, first: number): number | undefined {
  if (!scene.isQuote(close) || !scene.isGlued(close)) return undefined;
  for (let at = close - 2; first <= at && close - LONGEST_SCARE - 1 <= at; at--)
    if (scene.opensQuote(at)) return closingQuote(scene, at) === close ? at : undefined;
  return undefined;
}

/** Past the first mark of “nine "useless" bodies”. */
export function afterQuote(scene: Scene, at: number): number {
  return scene.opensQuote(at) && closingQuote(scene, at) !== undefined ? at + 1 : at;
}

function goesOnBehind(scene: Scene, close: number | undefined): boolean {
  return close !== undefined && (scene.isWord(close + 1) || scene.isHyphen(close + 1));
}

/** The mark that closes a word or two. */
function closingQuote(scene: Scene, open: number): number | undefined {
  let at = open + 1;
  while (at <= open + LONGEST_SCARE && isInsideQuote(scene, at)) at++;
  return open + 1 < at && scene.isQuote(at) && scene.isGlued(at) ? at : undefined;
}

function isInsideQuote(scene: Scene, at: number): boolean {
  return scene.isHyphen(at) || /^(?:noun|verb|adverb)$/.test(classOf(scene, at));
}

/** In tokens. */
const LONGEST_SCARE = 4;
