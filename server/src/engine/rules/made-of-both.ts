/**
 * An amount and, in brackets right behind it, the two shares that it is made of: “-11 points (40 percent positive to 51 percent negative)”;
 * not “12 points (20 to 30)” of another count, nor “12 percent (6% to 18%)”, between which the amount surely lies.
 */
import type { Token } from "../text/index.ts";
import type { Amount } from "./amounts.ts";

export function isMadeOfBoth(tokens: readonly Token[], whole: Amount, one: Amount, other: Amount): boolean {
  const [open, joint, close] = [one.first - 1, other.first - 1, other.end];
  if (open !== whole.end || tokens[open]!.text !== "(" || !/^(?:to|-|–|—)$/.test(tokens[joint]!.lower)) return false;
  if (one.unit !== "%" && other.unit !== "%") return false;
  const isNamed = joint === one.end + 1 || tokens[close]?.text !== ")";
  if (whole.unit === "%" && !isNamed && one.value < whole.value && whole.value < other.value) return false;
  return joint <= one.end + 1 && closesSoon(tokens, close);
}

/** With a word at most for what the share is of. */
function closesSoon(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ")" || (tokens[at]?.kind === "word" && tokens[at + 1]?.text === ")");
}
