/** What stands between two figures, or before one: “to as much as”, “from about”. */
import type { Figure, Scene } from "./figure.ts";

/** The farthest that the second number of "from … to …" may stand from the first, in tokens. */
const REACH = 7;

/** The words between two figures, lower case, glued marks unspaced; undefined when there are too many. */
export function gapBetween(scene: Scene, a: Figure, b: Figure): string | undefined {
  if (REACH < b.firstToken - a.endToken) return undefined;
  let gap = "";
  for (let at = a.endToken; at < b.firstToken; at++) {
    const token = scene.tokens[at]!;
    gap += (gap !== "" && token.spaced ? " " : "") + token.lower;
  }
  return gap;
}

/** "to", "to about", "to as much as". */
export function isFilled(gap: string, joint: string): boolean {
  return gap === joint || (gap.startsWith(`${joint} `) && fillers.test(gap.slice(joint.length + 1)));
}

const fillers =
  /^(?:about|around|up to|nearly|almost|roughly|over|as (?:much|many|high) as|more than|even|perhaps|maybe)$/;

/** True when `word` stands before the figure and its modifiers. */
export function follows(scene: Scene, figure: Figure, word: string): boolean {
  let at = figure.firstToken - 1;
  while (figure.firstToken - 4 < at && beforeNumber.test(scene.lower(at))) at--;
  return scene.lower(at) === word;
}

const beforeNumber =
  /^(?:about|around|up|to|roughly|approximately|some|nearly|almost|just|under|over|as|much|little|low|an?)$/;
