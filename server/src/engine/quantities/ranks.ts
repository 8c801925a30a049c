/** Ordinals that count: “the third year in a row”, “a fourth straight loss”, “the 12th consecutive month”. Others name or order. */
import { singularOf } from "../lexicon/index.ts";
import { extendTo, type Figure, type Scene } from "./figure.ts";
import { classOf } from "./phrases.ts";

/** Makes a rank of an ordinal that says how long a run is, with what it counts as its unit; false when it says no such thing. */
export function readRun(scene: Scene, figure: Figure): boolean {
  if (figure.value === 1) return false;
  const isStraight = /^(?:consecutive|straight|successive)$/.test(scene.lower(figure.endToken));
  const first = isStraight ? figure.endToken + 1 : figure.endToken;
  let end = first;
  while (end < first + 3 && isInPhrase(scene, end)) end++;
  const tail = runTail(scene, end);
  if (end === first || !(isStraight || tail > 0)) return false;
  figure.kind = "rank";
  figure.suffix = "";
  figure.unit = singularOf(scene.lower(end - 1));
  figure.surfaceUnit = scene.text(end - 1);
  extendTo(scene, figure, end + tail);
  return true;
}

/** "quarterly loss": an adjective in "-ly" may stand before the noun. */
function isInPhrase(scene: Scene, at: number): boolean {
  if (scene.lower(at) === "running") return false;
  const found = classOf(scene, at);
  if (found === "noun") return true;
  // "fall", "rise", "drop": nouns here, after an ordinal or an adjective.
  if (found === "verb") return !scene.lower(at).endsWith("ed") && classOf(scene, at - 1) !== "noun";
  return found === "adverb" && scene.lower(at).endsWith("ly") && /^(?:noun|verb)$/.test(classOf(scene, at + 1));
}

/** How many tokens "in a row" or "running" has here; 0 for neither. */
function runTail(scene: Scene, at: number): number {
  if (scene.lower(at) === "running") return 1;
  return scene.lower(at) === "in" && scene.lower(at + 1) === "a" && scene.lower(at + 2) === "row" ? 3 : 0;
}
