/** What an amount is “per”: “$1.40 a share”, “50 km/ms”, “£24 a-year”, “2.4 billion gallons of jet fuel a year”. */
import { unitByWords } from "../lexicon/index.ts";
import { countedNounEnd } from "./counted-noun.ts";
import { extendTo, type Figure, type Scene } from "./figure.ts";
import { skipHyphen } from "./number-words.ts";
import { classOf } from "./phrases.ts";
import { unitAt } from "./unit-words.ts";

/** "per hour", "a share", "/km", "a-year", and, past what is measured, "… of jet fuel a year". */
export function readPer(scene: Scene, figure: Figure): void {
  if (figure.unit === undefined || figure.kind === "age") return;
  const near = afterConversion(scene, figure, skipHyphen(scene, figure.endToken));
  const at = scene.lower(near) === "of" ? endOfSubstance(scene, near + 1) : near;
  const isFar = near < at;
  const joint = scene.lower(at);
  const isArticle = joint === "a" || joint === "an";
  if (!isArticle && !/^(?:per|each|every)$/.test(joint) && (joint !== "/" || isFar || !scene.isGlued(at))) return;
  const unit = perUnit(scene, figure, skipHyphen(scene, at + 1), isFar || (joint !== "per" && joint !== "/"));
  if (!unit || (isFar && unitByWords.get(unit.name)?.kind !== "duration")) return;
  // "$3m a year ago" is when, not how often.
  if (isArticle && isWhen(scene, unit.endToken)) return;
  figure.unit = `${figure.unit} per ${unit.name}`;
  figure.surfaceUnit = `${figure.surfaceUnit}${joint === "/" ? "" : " "}${scene.slice(at, unit.endToken)}`;
  if (figure.kind === "duration") figure.kind = "count";
  if (!isFar && near === skipHyphen(scene, figure.endToken)) extendTo(scene, figure, unit.endToken);
}

/** What makes a time of "a year": "a year ago", "a year on, …"; but "spends $3m a year on roads". */
function isWhen(scene: Scene, at: number): boolean {
  const lower = scene.lower(at);
  if (lower === "on") return /^(?:mark|end)$/.test(classOf(scene, at + 1)) || scene.lower(at + 1) === "from";
  return /^(?:ago|earlier|before|later|after|old)$/.test(lower);
}

/** "C$6 (US$4.46) per share": past the bracket, or out of it, to what is said of both. */
function afterConversion(scene: Scene, figure: Figure, at: number): number {
  if (figure.kind !== "money" || !/^[()]$/.test(scene.text(at))) return at;
  for (let next = at; next < at + 6; next++) {
    if (scene.text(next) === ")") return /^(?:per|an?|each|every)$/.test(scene.lower(next + 1)) ? next + 1 : at;
  }
  return at;
}

function perUnit(
  scene: Scene,
  figure: Figure,
  at: number,
  isNarrow: boolean,
): { name: string; endToken: number } | undefined {
  const lower = scene.lower(at);
  if (lower === "annum") return { name: "year", endToken: at + 1 };
  if (lower === "capita") return { name: "person", endToken: at + 1 };
  const unit = unitAt(scene, at);
  if (
    unit &&
    lower !== "time" &&
    !(isNarrow && lower === "second" && figure.kind !== "measure") &&
    !(isNarrow && unit.value.name === "percentage")
  ) {
    return { name: unit.value.name, endToken: unit.endToken };
  }
  if (shareWords.has(lower)) return { name: lower, endToken: at + 1 };
  if (isNarrow || !scene.isWord(at)) return undefined;
  // After "per" a noun must follow, whatever it looks like: "5.4 yards per carry".
  const end = countedNounEnd(scene, at, false) ?? at + 1;
  return { name: scene.slice(at, end).toLowerCase(), endToken: end };
}

/** What an amount may be "a" or "an" of, besides the units: "$1.40 a share", "£10 a head". */
const shareWords: ReadonlySet<string> = new Set(
  "share barrel head person pupil student night game match vote household family unit piece bottle glass pint ticket page minute dozen seat plate season pop shot lap child adult".split(
    " ",
  ),
);

/** "of jet fuel" before "a year": at most four words. */
function endOfSubstance(scene: Scene, at: number): number {
  let end = at;
  while (end < at + 5 && classOf(scene, end) === "noun") end++;
  return end;
}
