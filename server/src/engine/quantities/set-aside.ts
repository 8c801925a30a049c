/**
 * Numerals that are no quantities, and why. A copy editor does not query these; whoever explains a reading shows the reason.
 * Here is the order in which the reasons are tried; the files beside this one hold them.
 */
import { fixedNumbers, referenceWords } from "../lexicon/index.ts";
import { gluedText, isDate } from "./dates.ts";
import { type Figure, type Scene, setAside } from "./figure.ts";
import { fractionReason, multipleReason, oneReason } from "./loose-words.ts";
import { nameReason } from "./names.ts";
import { readRun } from "./ranks.ts";
import { isTime } from "./times.ts";
import type { NoClaim } from "./types.ts";

/** Marks the figures of a sentence that are no quantities. `isTitle`: the words are capitalised as in a headline. */
export function setAsideNonQuantities(scene: Scene, figures: readonly Figure[], isTitle: boolean): void {
  for (const [at, figure] of figures.entries()) {
    if (figure.isSetAside || figure.kind === "age" || figure.isTallied) continue;
    const reason = reasonToSetAside(scene, figure, isTitle, figures[at - 1]);
    if (reason !== undefined) setAside(figure, reason);
  }
}

function reasonToSetAside(
  scene: Scene,
  figure: Figure,
  isTitle: boolean,
  before: Figure | undefined,
): NoClaim | undefined {
  if (figure.form === "ordinal" || /^(?:st|nd|rd|th)$/i.test(figure.suffix))
    return readRun(scene, figure) ? undefined : "ordinal";
  if (
    figure.form === "code" &&
    /^[IVXL]/.test(scene.text(figure.firstToken)) &&
    referenceWords.has(scene.lower(figure.firstToken - 1))
  )
    return "reference";
  if (figure.form === "code") return /^\d+(?:\.\d+){2,}/.test(scene.text(figure.firstToken)) ? "version" : "name";
  if (figure.prefix !== "" && figure.unit === undefined) return "name";
  // "9/11", and "post-9/11"
  const fixed =
    fixedNumbers.get(gluedText(scene, figure)) ??
    fixedNumbers.get(scene.slice(figure.firstToken, figure.lastNumeralToken + 1));
  if (fixed !== undefined) return fixed;
  if (isTime(scene, figure)) return "time";
  if (isDate(scene, figure, before)) return "date";
  if (isLooseZero(scene, figure)) return "figure-of-speech";
  // "1-6,4-6": set after set without a space; "6,4" alone is no number in English.
  if (figure.unit === undefined && !figure.hasScale && /^\d+,\d{1,2}$/.test(scene.text(figure.firstToken)))
    return "score-list";
  if (figure.form === "digits" || figure.form === "words") {
    const named = nameReason(scene, figure, isTitle, before);
    if (named !== undefined) return named;
  }
  // Letters glued to digits that no unit explains: "3D", "A380neo".
  if (figure.suffix !== "") return "name";
  if (figure.form === "words" && figure.value === 1) return oneReason(scene, figure);
  if (figure.form === "fraction") return fractionReason(scene, figure);
  return figure.form === "multiple" ? multipleReason(scene, figure) : undefined;
}

/** "to zero in on", "net zero by 2050", "zero tolerance", "zero-hours contracts": nothing is counted. */
function isLooseZero(scene: Scene, { firstToken, lastNumeralToken }: Figure): boolean {
  if (scene.lower(firstToken) !== "zero") return false;
  if (/^(?:net|absolute|ground|patient)$/.test(scene.lower(firstToken - 1))) return true;
  const next = lastNumeralToken + 1;
  if (scene.lower(next) === "in") return scene.lower(next + 1) === "on";
  return (
    /^(?:tolerance|hours?|sum|rated?)$/.test(scene.lower(scene.isHyphen(next) ? next + 1 : next)) &&
    (scene.isHyphen(next) || scene.lower(next) === "tolerance")
  );
}
