/** What a scorecard gives and nobody has to answer for: “102 off 89 balls”, “245 for six”, “87 not out”, “a three-under-par 69”. */
import type { Figure, Scene } from "./figure.ts";
import { classOf } from "./phrases.ts";

export function isOfScorecard(scene: Scene, figure: Figure): boolean {
  if (isInnings(scene, figure) || isBowling(scene, figure)) return true;
  if (figure.unit !== undefined || figure.kind !== undefined || figure.upTo !== undefined) return false;
  return isOfWickets(scene, figure) || isAgainstPar(scene, figure);
}

/** "102 off 89 balls", "50 from 31 balls": what a batter made. */
function isInnings(scene: Scene, { form, unit, firstToken, endToken }: Figure): boolean {
  if (form !== "digits") return false;
  if (unit === "ball") return isOffBalls(scene, firstToken - 1) && scene.isNumber(firstToken - 2);
  return unit === undefined && isOffBalls(scene, endToken);
}

/** "took 3/27", "figures of 5/61": so many wickets for so many runs. */
function isBowling(scene: Scene, { unit, firstToken, endToken, form }: Figure): boolean {
  if (unit !== undefined || (form !== "digits" && form !== "fraction") || endToken - firstToken !== 3) return false;
  if (scene.text(firstToken + 1) !== "/" || !/^\d$/.test(scene.text(firstToken))) return false;
  // "took 2/3 of the vote"
  if (/^(?:of|an?)$/.test(scene.lower(endToken))) return false;
  const before = scene.lower(firstToken - 1);
  return /^(?:took|takes|taking|claimed|claims|bagged|returned)$/.test(before) || speaksOfCricket(scene);
}

function isOffBalls(scene: Scene, at: number): boolean {
  return /^(?:off|from)$/.test(scene.lower(at)) && scene.isNumber(at + 1) && /^balls?$/.test(scene.lower(at + 2));
}

/** "87 not out", "all out for 187"; and, where cricket is spoken of, "245 for six" and "4 for 32". */
function isOfWickets(scene: Scene, { firstToken, endToken }: Figure): boolean {
  // "12 not out of stock"
  if (scene.lower(endToken) === "not" && scene.lower(endToken + 1) === "out") return scene.lower(endToken + 2) !== "of";
  const isSecond = scene.lower(firstToken - 1) === "for";
  if (isSecond && isBowledOut(scene, firstToken - 2)) return true;
  if (scene.lower(firstToken - 1) === "on" && scene.lower(firstToken - 2) === "unbeaten") return true;
  const isFirst = scene.lower(endToken) === "for" && classOf(scene, endToken + 1) === "number";
  if (!isFirst && !(isSecond && classOf(scene, firstToken - 2) === "number")) return false;
  // "300 for 12 places": the second number counts.
  if (scene.isInFigure(isFirst ? endToken + 2 : endToken)) return false;
  return speaksOfCricket(scene);
}

function speaksOfCricket(scene: Scene): boolean {
  let nScores = 0;
  for (let at = scene.first; at < scene.end; at++) {
    if (cricket.has(scene.lower(at)) || isBowledOut(scene, at) || isOfRuns(scene, at)) return true;
    // "from 98 for 1 to 131 for 7"
    if (scene.lower(at) === "for" && scene.isNumber(at - 1) && scene.isNumber(at + 1)) nScores++;
  }
  return 1 < nScores;
}

function isBowledOut(scene: Scene, at: number): boolean {
  return scene.lower(at) === "out" && /^(?:all|bowled)$/.test(scene.lower(at - 1));
}

/** "12 runs": a council runs things as well. */
function isOfRuns(scene: Scene, at: number): boolean {
  return /^runs?$/.test(scene.lower(at)) && classOf(scene, at - 1) === "number";
}

/** Words of no other trade: "runs" is. */
const cricket: ReadonlySet<string> = new Set(
  "batsman batsmen bowler innings lbw overs stumps unbeaten wicket wickets".split(" "),
);

/** "three" and "69" of "a three-under-par 69", "5-under 67", "on 11 under", "four over par". */
function isAgainstPar(scene: Scene, { firstToken, endToken }: Figure): boolean {
  if (scene.lower(firstToken - 1) === "par" && isUnderOrOver(scene, firstToken - 2)) return true;
  if (isTiedUnder(scene, firstToken - 1) || (isTiedUnder(scene, endToken + 1) && scene.isNumber(endToken + 2)))
    return true;
  if (!isUnderOrOver(scene, endToken)) return false;
  const par = scene.isHyphen(endToken) ? endToken + 3 : endToken + 1;
  return scene.lower(par) === "par" || (/^(?:at|on)$/.test(scene.lower(firstToken - 1)) && !scene.isWord(par));
}

/** The "under" of "5-under". */
export function isTiedUnder(scene: Scene, at: number): boolean {
  return /^(?:under|over)$/.test(scene.lower(at)) && scene.isHyphen(at - 1) && classOf(scene, at - 2) === "number";
}

/** "under" or "over" beside a token, past a hyphen. */
function isUnderOrOver(scene: Scene, at: number): boolean {
  const word = /^(?:under|over)$/;
  return (
    word.test(scene.lower(at)) ||
    (scene.isHyphen(at) && (word.test(scene.lower(at + 1)) || word.test(scene.lower(at - 1))))
  );
}
