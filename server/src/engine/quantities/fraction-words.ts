/**
 * The part that a number word or numeral counts: “thirds” of “two-thirds” and “2 thirds”, “half” of “one-half”. Not the third of “one
 * third-place medal”, nor quarters of a year: “the first three quarters”, “in three quarters of 2024”.
 */
import { fractionWords, isPlural, scales, unitByWords } from "../lexicon/index.ts";
import type { Scene } from "./figure.ts";

/** "third" after "one", "thirds" after more; the fraction's unit. */
export function fractionAt(scene: Scene, at: number, count: number): number | undefined {
  const lower = scene.lower(at);
  if (count === 1) {
    if (!scene.isHyphen(at - 1) && opensCompound(scene, at)) return undefined;
    return lower === "half" || (fractionWords.has(lower) && (isWholeAfter(scene, at + 1) || scene.isHyphen(at - 1)))
      ? fractionWords.get(lower)
      : undefined;
  }
  const part = lower.endsWith("s") ? fractionWords.get(lower.slice(0, -1)) : undefined;
  if (part === undefined) return undefined;
  // "three quarters" without a whole are nine months, as are "the past three quarters", and two are half a year.
  if (lower === "quarters" && (count !== 3 || isInSequence(scene, at))) return undefined;
  return lower === "quarters" && !isWholeAfter(scene, at + 1) && scene.text(at - 1) !== "-" ? undefined : part;
}

/** "one | third-place medal", "1 | quarter-final", "one | half-marathon" are whole ones; "one | half-hour" is half of one. */
function opensCompound(scene: Scene, at: number): boolean {
  return scene.isHyphen(at + 1) && scene.isWord(at + 2) && !unitByWords.has(scene.lower(at + 2));
}

/** "The past three | quarters", "the first three quarters of 2020"; but "the other three quarters of the money" are its part. */
function isInSequence(scene: Scene, at: number): boolean {
  const isListed = inSequence.test(scene.lower(at - 2));
  if (scene.lower(at + 1) !== "of") return isListed || (!scene.isWord(at + 1) && lasts(scene, at - 2));
  if (!isListed) return isYearAlone(scene, at + 2) || (courses.test(scene.lower(at + 2)) && lasts(scene, at - 2));
  const of = scene.lower(at + 2) === "the" ? at + 3 : at + 2;
  return scene.tokens[of]?.kind === "number" || /^(?:financial|fiscal|last|next|this|year)$/.test(scene.lower(of));
}

/** "in three quarters of | 2024", not "of 2000 voters". */
function isYearAlone(scene: Scene, at: number): boolean {
  return /^(?:19|20)\d\d$/.test(scene.text(at)) && !isPlural(scene.lower(at + 1));
}

/** What goes on for quarters: "after three quarters of growth". */
const courses =
  /^(?:contraction|decline|falling|growing|growth|losses|negative|recession|rising|shrinking|stagnation)$/;

/** "fell for three | quarters", "after at least three | quarters"; but it "accounts for three quarters". `before`: the number. */
function lasts(scene: Scene, before: number): boolean {
  const loose = /^(?:about|almost|least|nearly)$/.test(scene.lower(before)) ? before - 1 : before;
  const at = scene.lower(loose) === "at" && loose < before ? loose - 1 : loose;
  if (scene.lower(at) === "for") return !/^(?:account(?:ed|ing|s)?|paid|pays?|responsible)$/.test(scene.lower(at - 1));
  return /^(?:after|during|in|throughout|within)$/.test(scene.lower(at));
}

const inSequence = /^(?:first|following|last|next|other|past|preceding|previous|recent)$/;

/** A fraction is a fraction of something, or ends its phrase. */
function isWholeAfter(scene: Scene, at: number): boolean {
  const lower = scene.lower(at);
  return (
    scales.has(lower) ||
    lower === "of" ||
    lower === "the" ||
    lower === "as" ||
    lower === "more" ||
    lower === "less" ||
    !scene.isWord(at)
  );
}
