/** Ages that the words before them give away: “aged 34”, “died at 77”, “left school at 14”, “the voting age is 18”. */
import { roleNouns } from "../lexicon/index.ts";
import type { Figure, Scene } from "./figure.ts";
import { isNamed, isPerson, isPersonNoun, isSurname } from "./persons.ts";
import { classOf, isVerbLike } from "./phrases.ts";

/** What the word before decides, with those before it; undefined where it leaves the age open. */
export function isAgeAfterWord(scene: Scene, figure: Figure, firstToken: number): boolean | undefined {
  const { form, value, endToken } = figure;
  const second = scene.lower(firstToken - 2);
  const endsThere = endsTurn.test(scene.lower(endToken));
  switch (scene.lower(firstToken - 1)) {
    case "aged":
    case "age":
    case "ages":
      return true;
    case "of":
      return /^ages?$/.test(second) || isOfOne(scene, figure, firstToken - 2) ? true : undefined;
    // "ages ranged from 6", "ranging in age from 6"
    case "from":
      return isRangeOfAges(scene, firstToken - 2) ? true : undefined;
    case "at":
      return isEndOfLife(scene, firstToken - 2) || isTurnOfLife(scene, figure, firstToken - 2)
        ? form === "digits" && (endsThere || (turnsOfLife.test(second) && goesOnFromTurn.test(scene.lower(endToken))))
        : undefined;
    // "retire before 65"
    case "before":
    case "until":
    case "till":
      return /^retir(?:e|es|ed|ing)$/.test(second) && 40 <= value && endsThere ? true : undefined;
    case "turn":
    case "turns":
    case "turned":
    case "turning":
      return 10 <= value && endsThere;
    case "be":
      if (!/^(?:will|would)$/.test(second) || !/^(?:he|she|who|i)$/.test(scene.lower(firstToken - 3))) return undefined;
      return classOf(scene, endToken) !== "noun" && 10 <= value;
    // "as young as 12"
    case "as":
      return /^(?:young|old)$/.test(second) ? classOf(scene, endToken) !== "noun" : undefined;
    case "is":
    case "was":
      // "was 22 when she retired"
      if (scene.lower(endToken) === "when" && /^(?:he|she)$/.test(scene.lower(endToken + 1)))
        return isPerson(scene, firstToken - 2) || (16 <= value && isSurname(scene, firstToken - 2));
      // "Mr Berg was 31.", "Anna Berg is 72 and lives in Leeds"
      if (!isNamed(scene, firstToken - 2) || !endsThere) return undefined;
      return form === "digits" && 16 <= value && isPerson(scene, firstToken - 2);
    default:
      return undefined;
  }
}

/** "Ages ranged | from 6 to 14", "The boys ranged in age | from 6 to 14"; an average age that rises from 6 is a statistic. */
function isRangeOfAges(scene: Scene, last: number): boolean {
  const ranges = /^rang(?:es?|ed|ing)$/;
  if (scene.lower(last) === "age") return scene.lower(last - 1) === "in" && ranges.test(scene.lower(last - 2));
  return scene.lower(last - 1) === "ages" && ranges.test(scene.lower(last));
}

/** "a boy of | 14 was", "a woman of 80 and her son"; but "a team of 14", "a player of 14 matches" and "a father of 3". */
function isOfOne(scene: Scene, { form, endToken }: Figure, last: number): boolean {
  const who = scene.lower(last);
  if (form !== "digits" || !isPersonNoun(who) || ofSeveral.has(who) || !/^an?$/.test(scene.lower(last - 1)))
    return false;
  return /^(?:auxiliary|conjunction|end|mark|preposition|relative|verb)$/.test(classOf(scene, endToken));
}

/** Who has or leads so many. */
const ofSeveral: ReadonlySet<string> = new Set(
  "author champion coach dad director father founder grandfather grandmother head leader manager member mother mum owner parent president veteran winner".split(
    " ",
  ),
);

/** "died at 77", "died in Lisbon on Monday at 77", "retired at 60": nothing between but where and when. */
function isEndOfLife(scene: Scene, last: number): boolean {
  if (/^(?:retire[sd]?|retiring|marr(?:y|ies|ied)|wed|adults?|votes?|voting)$/.test(scene.lower(last))) return true;
  for (let at = last; last - FARTHEST_DEATH < at; at--) {
    if (/^(?:dead|dies?|died|dying)$/.test(scene.lower(at))) return true;
    if (!scene.isWord(at) || classOf(scene, at) === "conjunction" || isVerbLike(scene, at)) return false;
  }
  return false;
}

/** "left school at 14", "became an MP at 27", "turned professional at 17", "its youngest manager at 19", "made his debut in Arden at 18"; what is left at 8 is left in the morning. */
function isTurnOfLife(scene: Scene, figure: Figure, last: number): boolean {
  if (figure.value <= LATEST_HOUR) return false;
  if (turnsOfLife.test(scene.lower(last)) || (roleNouns.has(scene.lower(last)) && isGrown(figure))) return true;
  // "as the score stood at 40"
  if (stands.test(scene.lower(last))) return false;
  for (let at = last; scene.first <= at && last - FARTHEST_DEATH < at && !/^[,;:(]$/.test(scene.text(at)); at--) {
    // A song makes its debut at a place in the charts.
    if (scene.lower(at) === "debut" && scene.lower(at - 1) === "its") return false;
    if (tellsOfLife.test(scene.lower(at))) return true;
  }
  return false;
}

const LATEST_HOUR = 12;

function isGrown({ value }: Figure): boolean {
  return 16 <= value && value < 70;
}

/** "Born in Leeds, she moved to Arden at 26." */
const tellsOfLife = /^(?:youngest|oldest|born|debut|emigrated|enlisted|graduated|orphaned|widowed)$/;

const stands = /^(?:closed|ended|opened|stands|stood|was)$/;

/** "left school at 14 | to work in the mill". */
const goesOnFromTurn = /^(?:to|with|without|because|but|after|before)$/;

const turnsOfLife = /^(?:school|home|pregnant|orphaned|widowed|mother|father|professional|pro)$/;

/** In tokens: "died at a hospital in New York City on Monday". */
const FARTHEST_DEATH = 10;

/** "the voting age is 18", "raised the pension age to 67"; an average age is a statistic like any other. */
export function isAgeLimit(scene: Scene, { form, firstToken, endToken, value }: Figure): boolean {
  if (form !== "digits" || value < 10 || !/^(?:is|was|to|at|from)$/.test(scene.lower(firstToken - 1))) return false;
  if (!endsTurn.test(scene.lower(endToken)) && !/^(?:from|to|by|while|but|or)$/.test(scene.lower(endToken)))
    return false;
  for (let at = firstToken - 2; firstToken - FARTHEST_AGE < at; at--) {
    if (scene.lower(at) === "age" && limits.test(scene.lower(at - 1))) return true;
    if (/^[,;:]$/.test(scene.text(at))) return false;
  }
  return false;
}

/** In tokens: "the minimum age of 21 for an MP would be reduced to". */
const FARTHEST_AGE = 12;

const limits =
  /^(?:voting|minimum|maximum|retirement|pension|drinking|leaving|legal|marriage|consent|smoking|driving)$/;

/** What follows "turned 40". */
const endsTurn = /^(?:[,.;)]?|last|this|next|in|on|when|and|at|yesterday|today|tomorrow|earlier|later)$/;
