/** Where a number in digits starts, and which sign it has: “-0.5%”, “minus 20”, “.5”; but “5 -3” is a range badly spaced. */
import { valueOfDigits } from "./digits.ts";
import { hyphens, type Scene } from "./figure.ts";

/** Where the number starts: at its minus sign, its plus sign, or the point of ".5". */
export function firstOfNumber(scene: Scene, at: number): number {
  const before = scene.text(at - 1);
  // "a minus-1.4 degree angle"
  if (scene.isHyphen(at - 1) && isMinusWord(scene, at - 2)) return at - 2;
  if (!scene.isGlued(at)) return isMinusWord(scene, at - 1) || isSpacedMinus(scene, at) ? at - 1 : at;
  const opens = at - 1 === scene.first || scene.tokens[at - 1]!.spaced || /^[($£€[]$/.test(scene.text(at - 2));
  if (before === "." && opens && !/\D/.test(scene.text(at))) return at - 1;
  const isSign = (hyphens.has(before) || before === "+") && opens && before !== "—";
  if (isSign && (!endsNumber(scene, at - 2) || isChangeOfIndex(scene, at) || isChangeOfLevel(scene, at))) return at - 1;
  return at;
}

/** "FTSE 100 -0.5%": a change after the name of an index, which ends in a number. */
function isChangeOfIndex(scene: Scene, at: number): boolean {
  return (
    /^(?:%|percent|per)$/.test(scene.lower(at + 1)) &&
    scene.isWord(at - 3) &&
    scene.isCapital(at - 3) &&
    scene.tokens[at - 2]!.spaced
  );
}

/** "7,412.50 -0.3%", "$1.2712 +0.1%": how far a level moved, which stands right before it and is far from it. */
function isChangeOfLevel(scene: Scene, at: number): boolean {
  if (scene.text(at + 1) !== "%" || !scene.tokens[at - 1]!.spaced || !/[.,]/.test(scene.text(at - 2))) return false;
  if (scene.text(at - 1) === "+") return true;
  const [level, change] = [valueOfDigits(scene.text(at - 2)), valueOfDigits(scene.text(at))];
  return level !== undefined && change !== undefined && SMALLEST_LEVEL * change <= level;
}

/** In changes. */
const SMALLEST_LEVEL = 10;

/** "minus 20", but not the sum "30 minus 20". */
export function isMinusWord(scene: Scene, at: number): boolean {
  return (
    /^(?:minus|negative)$/.test(scene.lower(at)) && !endsNumber(scene, at - 1) && !/^or$/.test(scene.lower(at - 1))
  );
}

/** "- 20 degrees": a spaced hyphen is a sign only before a temperature. */
function isSpacedMinus(scene: Scene, at: number): boolean {
  return (
    scene.text(at - 1) === "-" &&
    /^(?:degrees?|°|celsius|fahrenheit)$/.test(scene.lower(at + 1)) &&
    !endsNumber(scene, at - 2)
  );
}

/** "5 -3" and "10 -20" are ranges or lists badly spaced, not negative numbers. */
function endsNumber(scene: Scene, at: number): boolean {
  return scene.isNumber(at) || scene.text(at) === "%";
}

export function signed(
  scene: Scene,
  firstToken: number,
  at: number,
  value: number,
): { firstToken: number; value: number } {
  const sign = scene.text(firstToken);
  if (sign === ".") return { firstToken, value: Number(`0.${scene.text(at)}`) };
  return { firstToken, value: sign === "+" ? value : -value };
}
