/** Ages that bound a group of people: “under-21s”, “voters 45 and older”, “women aged 25 to 54”. They assert nothing. */
import { looseGroups, roleNouns, singularOf } from "../lexicon/index.ts";
import type { Figure, Scene } from "./figure.ts";
import { classOf } from "./phrases.ts";

export function boundsGroup(scene: Scene, figure: Figure): boolean {
  return isLimit(scene, figure) ?? isOpenEnded(scene, figure) ?? isOfAges(scene, figure);
}

/** "under-21s", "aged over 65", "voters over 65"; undefined where no limit stands before it. */
function isLimit(scene: Scene, { firstToken, endToken, form }: Figure): boolean | undefined {
  const before = scene.lower(firstToken - 1);
  const second = scene.lower(firstToken - 2);
  if (/^[-–]$/.test(before)) {
    const isGlued = scene.isGlued(firstToken - 1) && scene.isGlued(firstToken);
    return isGlued && /^(?:over|under)$/.test(second) ? true : undefined;
  }
  if (before === "age") return second === "of" ? false : limiting.test(second) ? true : undefined;
  if (!limiting.test(before)) return undefined;
  if (second === "the") return false;
  if (second === "age" || second === "aged") return true;
  if (before === "below" || before === "above") return undefined;
  const counts = classOf(scene, endToken) === "noun";
  if (peopleWords.test(second)) return counts ? undefined : true;
  // "households where taxpayers are over 65"
  if (!/^(?:am|are|is|was|were)$/.test(second) || !isOfPeople(scene.lower(firstToken - 3))) return undefined;
  return form === "digits" && !counts && !scene.isNumber(endToken + 1);
}

const limiting = /^(?:under|over|below|above)$/;

/** "twenty-somethings", "18-24s", "45 and older", "the 18-30 age group"; undefined where nothing of the kind stands behind it. */
function isOpenEnded(scene: Scene, { firstToken, endToken, value }: Figure): boolean | undefined {
  const before = scene.lower(firstToken - 1);
  const next = scene.lower(endToken);
  if (scene.isHyphen(endToken)) {
    if (scene.lower(endToken + 1) === "somethings") return value % 10 === 0;
    if (/^[1-9]\ds$/.test(scene.text(endToken + 1))) return true;
  }
  if (next === "and" || next === "or") {
    const beyond = scene.lower(endToken + 1);
    if (/^(?:older|younger)$/.test(beyond)) return true;
    // "those 23 and over"
    if (/^(?:over|above|under|up)$/.test(beyond) && (before === "aged" || isOfPeople(before))) return true;
  }
  const isFirst = bounding.test(next) && scene.isNumber(endToken + 1);
  const last = isFirst ? endToken + 2 : endToken;
  if (scene.lower(last) !== "age" || !/^(?:brackets?|groups?|range)$/.test(scene.lower(last + 1))) return undefined;
  return isFirst || (bounding.test(before) && scene.isNumber(firstToken - 2));
}

const bounding = /^(?:to|-|–)$/;

/** Either end of "aged 25 to 54", "ages between 25 and 54"; all of "ages 30", but not "her children, ages 2, 5 and 9". */
function isOfAges(scene: Scene, { firstToken, endToken }: Figure): boolean {
  const before = scene.lower(firstToken - 1);
  const next = scene.lower(endToken);
  if (before === "between" && /^age[ds]$/.test(scene.lower(firstToken - 2))) return true;
  if (before === "ages") return !(/^(?:,|and)$/.test(next) && scene.isNumber(endToken + 1));
  return before === "aged" ? bounding.test(next) : isEndOfAges(scene, firstToken);
}

/** "54" of "aged 25 to 54", "ages between 25 and 54". */
export function isEndOfAges(scene: Scene, firstToken: number): boolean {
  const opening = scene.lower(firstToken - 3);
  return (
    /^(?:to|and|-|–)$/.test(scene.lower(firstToken - 1)) &&
    scene.isNumber(firstToken - 2) &&
    // "two daughters, aged 4 and 6"
    (scene.lower(firstToken - 1) === "and" ? opening === "between" : true) &&
    /^(?:aged|ages|between)$/.test(opening) &&
    (opening !== "between" || /^age[ds]$/.test(scene.lower(firstToken - 4)))
  );
}

const peopleWords =
  /^(?:people|those|children|women|men|anyone|everyone|voters|adults|girls|boys|players|drivers|workers)$/;

export function isOfPeople(word: string): boolean {
  return peopleWords.test(word) || looseGroups.has(word) || roleNouns.has(singularOf(word)) || payers.test(word);
}

const payers = /^(?:clients|claimants|pensioners|taxpayers|payers|they|who)$/;
