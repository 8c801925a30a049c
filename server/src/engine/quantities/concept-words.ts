/** What is passed over, and what is taken along, wherever the words for what a figure measures are sought. */
import type { Figure, Scene } from "./figure.ts";
import { classOf, type Phrase, phraseBefore } from "./phrases.ts";

/** The token before the modifiers and determiners of a figure. */
export function beforeFillers(scene: Scene, figure: Figure): number {
  let at = beforeModifier(scene, figure);
  while (at > figure.firstToken - 6 && (fillers.has(scene.lower(at)) || classOf(scene, at) === "determiner")) at--;
  return at;
}

/** "upwards of", "the best part of": the words of a modifier are no concept, whatever nouns are in it. */
export function beforeModifier(scene: Scene, { firstToken, modifierSpan }: Figure): number {
  let at = firstToken - 1;
  while (modifierSpan !== undefined && scene.first <= at && modifierSpan.start <= scene.tokens[at]!.start) at--;
  return at;
}

/** “by”, “at least”, “an estimated”: what may stand between a figure and the words that govern it. */
export const fillers: ReadonlySet<string> = new Set(
  "about around nearly almost more less fewer greater lower higher than at least most up to over under just some only roughly approximately as much many by further additional current previous original estimated expected".split(
    " ",
  ),
);

/** "50 ml of 30% acid": what there is of it stands after a second amount. */
export function afterAmount(scene: Scene, at: number): number {
  let next = at;
  while (next < at + 4 && (classOf(scene, next) === "number" || classOf(scene, next) === "determiner")) next++;
  return next;
}

/** "employment for women": a phrase that hangs on another by a preposition is named with it. */
export function withAttachment(scene: Scene, phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase) return undefined;
  let first = phrase.first;
  for (let step = 0; step < 2; step++) {
    let at = first - 1;
    // "the yield on 10-year gilts", "the price of its most popular phone"
    while (/^(?:determiner|number)$/.test(classOf(scene, at)) || scene.isHyphen(at) || scene.lower(at) === "most") at--;
    // "the average house price in England and Wales"
    if (scene.lower(at) === "and" && scene.isCapital(first) && scene.isCapital(at - 1))
      at = (phraseBefore(scene, at)?.first ?? at) - 1;
    if (!/^(?:of|for|in|at|on|by|per)$/.test(scene.lower(at))) break;
    const outer = phraseBefore(scene, at);
    if (!outer) break;
    first = outer.first;
  }
  return { first, end: phrase.end };
}
