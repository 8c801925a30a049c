/** Short forms that mean two things: “5m” metres or millions, “10K” thousands or a run, “3B” billions. The neighbours decide. */
import { numberedThings, referenceWords } from "../lexicon/index.ts";
import { countedNounEnd } from "./counted-noun.ts";
import type { Figure, Scene } from "./figure.ts";
import { classOf, isVerbLike } from "./phrases.ts";
import { unitAt } from "./unit-words.ts";

/** What a short form glued to digits that are no money stands for; undefined when it makes a name of them ("4K television"). */
export function meaningOfShortForm(
  scene: Scene,
  figure: Figure,
  before: Figure | undefined,
): { scale: number } | { symbol: string } | undefined {
  const { suffix, value, endToken, firstToken } = figure;
  // "Courtroom 3B"
  if (
    suffix === "B" &&
    (numberedThings.has(scene.lower(firstToken - 1)) || referenceWords.has(scene.lower(firstToken - 1)))
  )
    return undefined;
  const next = scene.lower(scene.isHyphen(endToken) ? endToken + 1 : endToken);
  if (suffix === "mm") return { symbol: "mm" };
  // "1h 10m"
  if (suffix === "m" && before?.unit === "hour" && before.endToken === firstToken) return { symbol: "min" };
  // "56 (38b, 5x4)": balls
  if (suffix === "b" && scene.text(firstToken - 1) === "(" && /^[,)]$/.test(scene.text(endToken))) return undefined;
  if (suffix === "b" || suffix === "B") return { scale: 1e9 };
  if (suffix === "M") return { scale: 1e6 };
  // "$168m 89m": the same sum again, its sign lost with the brackets
  if (suffix === "m" && before?.kind === "money" && before.hasScale && before.endToken === firstToken)
    return { scale: 1e6 };
  const counts = countedNounEnd(scene, endToken, true) !== undefined;
  if (suffix === "k" || suffix === "K") {
    if (raceWords.test(next)) return { symbol: "km" };
    if (isRoadRace(scene, figure)) return undefined;
    const isResolution = value <= 8 && !counts && (classOf(scene, endToken) === "noun" || isPicture(scene, figure));
    return isResolution ? undefined : { scale: 1e3 };
  }
  if (raceWords.test(next) || isSized(scene, endToken) || isRace(scene, figure)) return { symbol: "m" };
  if (/^(?:per|a)$/.test(next) && /^(?:second|minute|hour)$/.test(scene.lower(endToken + 1))) return { symbol: "m" };
  // "rose 31,000 to 1.6m", "up from 1.4m to 1.6m"
  if (before !== undefined && isMove(scene, figure, before)) return { scale: 1e6 };
  if (isOfMany(scene, figure)) return { scale: 1e6 };
  // "net users number 100m"
  if (
    /^(?:number|numbers|numbered|total|totals|totalled|totaled|population)$/.test(
      scene.lower(firstToken - (scene.text(firstToken - 1) === ":" ? 2 : 1)),
    )
  )
    return { scale: 1e6 };
  // "a 15.8m signing"
  if (classOf(scene, firstToken - 1) === "determiner" && soldByMillions.test(next)) return { scale: 1e6 };
  const hasUnit = unitAt(scene, endToken) !== undefined;
  return counts || hasUnit || /^(?:a|per|more)$/.test(next) ? { scale: 1e6 } : { symbol: "m" };
}

/** Before which the sign of a currency may be left out, and nothing that has a length. */
const soldByMillions = /^(?:bid|budget|contract|deal|fund|investment|jackpot|loan|offer|signing|takeover|transfer)$/;

/** Where a plain number has moved to or from, if millions would be near it: not "from 1,500 to 800m", a race or a height. */
function isMove(scene: Scene, { value, firstToken }: Figure, before: Figure): boolean {
  if (before.unit !== undefined || before.value < 1000 || before.value * LARGEST_MOVE < value * 1e6) return false;
  const joint = scene.lower(firstToken - 1);
  if (joint === "from" && before.hasScale && /^(?:up|down)$/.test(scene.lower(firstToken - 2)))
    return firstToken - before.endToken <= LONGEST_JOINT;
  return firstToken - before.endToken <= 2 && /^(?:to|from|of)$/.test(joint);
}

/** How many times the first number the second may be. */
const LARGEST_MOVE = 100;

/** In tokens: "in March, up from". */
const LONGEST_JOINT = 6;

/** "the number waiting hit 7.4m", "the population has risen to 8.2m": so many, and no such length, where a number did that. */
function isOfMany(scene: Scene, { firstToken, endToken }: Figure): boolean {
  if (isSized(scene, endToken)) return false;
  let at = firstToken - 1;
  if (/^(?:to|at|from)$/.test(scene.lower(at))) {
    at--;
    // "is down from 1.6m"
    if (/^(?:up|down)$/.test(scene.lower(at)) && classOf(scene, at - 1) === "auxiliary") at--;
  } else if (!/^(?:hit|reach(?:ed|es)?|was|is|exceed(?:ed|s)?|topped)$/.test(scene.lower(at))) return false;
  if (!isVerbLike(scene, at)) return false;
  // "has now reached"
  while (isVerbLike(scene, at) || classOf(scene, at) === "adverb") at--;
  for (; scene.first <= at && firstToken - FARTHEST_NUMBER < at; at--) {
    if (/^(?:number|population|unemployment|circulation|membership|readership)$/.test(scene.lower(at)))
      return !/^an?$/.test(scene.lower(at - 1)) && !scene.isNumber(at + 1);
    // "numbers on the waiting list", "visitors to the tower"; but "the visitors' tower", "sales towers".
    if (scene.lower(at) === "numbers" || countedByMillions.has(scene.lower(at)))
      return (
        classOf(scene, at + 1) === "preposition" || isVerbLike(scene, at + 1) || classOf(scene, at + 1) === "adverb"
      );
    // Another clause has another subject, but for "the number who wait".
    const found = classOf(scene, at);
    if (found === "conjunction" && !joinsNouns(scene, at)) return false;
    if ((found === "mark" && !scene.isHyphen(at)) || (found === "relative" && scene.lower(at) !== "who")) return false;
    if (isVerbLike(scene, at) && scene.lower(at - 1) !== "who" && !scene.lower(at).endsWith("ing")) return false;
  }
  return false;
}

/** What companies and countries have by the million, and who comes by the million and reaches no height. */
const countedByMillions: ReadonlySet<string> = new Set(
  (
    "audience audiences customers debt debts deficit downloads earnings exports imports income listeners loss losses members passengers " +
    "profit profits readers revenue revenues sales shipments subscribers takings turnover users vacancies viewers visitors"
  ).split(" "),
);

/** "in England and Wales", where no new subject is opened: "fell and the river reached". */
function joinsNouns(scene: Scene, at: number): boolean {
  return /^(?:and|or)$/.test(scene.lower(at)) && classOf(scene, at + 1) === "noun" && classOf(scene, at - 1) === "noun";
}

/** In tokens: "the number of people on the waiting list in England hit 7.4m". */
const FARTHEST_NUMBER = 20;

/** "The 5K starts at 8", "a charity 10K.": the runs of towns, and nothing that they could count in thousands. */
function isRoadRace(scene: Scene, { value, suffix, firstToken, endToken }: Figure): boolean {
  if (suffix !== "K" || !/^(?:5|8|10|12|15)$/.test(String(value))) return false;
  if (!/^(?:an?|the|annual|charity|fun|['’]s|turkey|virtual|memorial)$/.test(scene.lower(firstToken - 1))) return false;
  const next = classOf(scene, endToken);
  return next !== "noun" || /^(?:starts|begins|benefits|raises|supports|takes|draws)$/.test(scene.lower(endToken));
}

/** "shot in 4K": a picture, where nothing follows that could be counted in thousands. */
function isPicture(scene: Scene, { value, firstToken, suffix }: Figure): boolean {
  return (value === 4 || value === 8) && suffix === "K" && scene.lower(firstToken - 1) === "in";
}

export function isShortForm(suffix: string): boolean {
  return /^(?:[kKmMbB]|mm)$/.test(suffix);
}

/** "the 1500m", "Berg's 100m", "a 10,000m world record": a distance that is run, by its length and its company. */
function isRace(scene: Scene, { value, firstToken, endToken }: Figure): boolean {
  if (!raceDistances.has(value)) return false;
  if (/^(?:the|['’]s)$/.test(scene.lower(firstToken - 1))) return true;
  return isRaceEvent(scene, endToken);
}

/** "the 6.6km race", "a 10-mile run": how far it goes tells which race it is, however far that is. */
function tellsWhichRace(scene: Scene, { unit, upTo, modifier }: Figure, at: number): boolean {
  if (upTo !== undefined || modifier !== undefined || !/^(?:kilometre|metre|mile|yard)$/.test(unit ?? "")) return false;
  return /^(?:races?|champions?|runners?|steeplechase)$/.test(scene.lower(at));
}

/** "46.45" of "took gold in 46.45", "a best of 7.35": seconds and hundredths, where races are spoken of. */
export function isRaceTime(scene: Scene, { unit, form, firstToken, endToken }: Figure): boolean {
  if (unit !== undefined || form !== "digits" || !/^\d{1,2}\.\d\d$/.test(scene.text(firstToken))) return false;
  const before = scene.lower(firstToken - 1);
  if (before === "of" ? !/^(?:best|mark|record|time)$/.test(scene.lower(firstToken - 2)) : !beforeTime.test(before))
    return false;
  return afterTime.test(scene.lower(endToken)) && (before.startsWith("clock") || speaksOfRaces(scene));
}

const beforeTime = /^(?:in|clock(?:s|ed|ing)|the|\()$/;
const afterTime = /^(?:[,.;)-–]?|in|at|and|to|which|while|ahead|behind|after|before|on|for|as|which|who)$/;

/** "the 200m butterfly", "a 3,000m steeplechase", "the 100m in 9.8 seconds": the distance is the name of the race. */
export function isRaceName(scene: Scene, figure: Figure): boolean {
  const { unit, value, upTo, modifier, firstToken, endToken } = figure;
  if (tellsWhichRace(scene, figure, scene.isHyphen(endToken) ? endToken + 1 : endToken)) return true;
  if ((unit !== "metre" && unit !== "yard") || upTo !== undefined || !raceDistances.has(value)) return false;
  const at = scene.isHyphen(endToken) ? endToken + 1 : endToken;
  if (isRaceEvent(scene, at)) return true;
  const next = scene.lower(at);
  const before = scene.lower(firstToken - 1);
  // "over 1500m" is how far the race goes.
  if ((modifier !== undefined && before !== "over") || !/\d ?m(?:etres)?$/.test(scene.slice(firstToken, endToken)))
    return false;
  // "the 100m", where no noun follows that would be so long.
  if (/^(?:the|women's|men's|'s)$/.test(before) && afterRace.test(next)) return true;
  return (
    (beforeRace.test(before) || isPlaceOfGames(scene, firstToken - 1)) && !sizeWords.test(next) && speaksOfRaces(scene)
  );
}

/** "final", "world record". */
function isRaceEvent(scene: Scene, at: number): boolean {
  return raceEvents.test(scene.lower(/^(?:world|olympic|european)$/.test(scene.lower(at)) ? at + 1 : at));
}

const afterRace = /^(?:[,.;)]?|in|at|and|or|on|with|by|after|as|but|when|where|while)$/;

/** "over 1500m", "the marathon and 10,000m", "world 200m and …": not "ran 200m", "the last 100m" or "a 100m tower". */
const beforeRace =
  /^(?:the|women's|men's|'s|his|her|over|to|and|or|both|world|olympic|indoor|outdoor|european|commonwealth|british|irish|favou?red|fastest|impressive|runaway|favourite)$/;

/** "the Athens 10,000m": where it was run. */
function isPlaceOfGames(scene: Scene, at: number): boolean {
  return scene.isWord(at) && scene.isCapital(at) && at > scene.first && !/^(?:mr|mrs|ms|dr)$/.test(scene.lower(at));
}

/** Somewhere in the sentence. */
function speaksOfRaces(scene: Scene): boolean {
  for (let at = scene.first; at < scene.end; at++) if (raceCompany.test(scene.lower(at))) return true;
  return false;
}

const raceCompany =
  /^(?:olympics?|olympian|marathon|athletics|athletes?|champions?|championships?|medals?|medall?ists?|titles?|relay|hurdles|sprint|sprinters?|runners?|heats|course|crown|cross-country|indoors|personal|race|races|steeplechase|finished|season's|season|win|wins|won|winning|victory|seconds|secs)$/;

const raceEvents =
  /^(?:hurdles|relay|sprint|freestyle|butterfly|backstroke|breaststroke|medley|individual|indoor|outdoor|steeplechase|dash|heats?|semi-finals?|finals?|finalists?|titles?|crowns?|champions?|gold|silver|bronze|medals?|medall?ists?|records?|rankings?|runners?|hurdlers?|sprinters?|swimmers?|races?|favou?rites?|victory|victories|win|wins|man|woman|specialists?|trials?)$/;

/** Distances that are run, swum and hurdled: "100m", "the 1500m". World Athletics and World Aquatics programmes. */
const raceDistances: ReadonlySet<number> = new Set([
  50, 60, 100, 110, 200, 400, 500, 800, 1000, 1500, 3000, 5000, 10000,
]);

const raceWords =
  /^(?:run|race|races|hurdles|relay|sprint|finals?|heats?|freestyle|butterfly|backstroke|breaststroke|medley|titles?|champions?|gold|silver|bronze|medals?|runners?|hurdler|sprinter|swimmer|sprints|records?|steeplechase|individual|indoor|dash|walk|event|course|backcountry|fun|charity)$/;

/** "1.4m tall", "1.4m from the kerb"; but "fell to 1.4m from 1.6m" says what it was. */
function isSized(scene: Scene, endToken: number): boolean {
  const next = scene.lower(scene.isHyphen(endToken) ? endToken + 1 : endToken);
  return sizeWords.test(next) && !(next === "from" && scene.isNumber(endToken + 1));
}

const sizeWords =
  /^(?:tall|long|wide|high|deep|away|thick|across|square|apart|above|below|from|of|off|north|south|east|west|up|down|out|radius|diameter|depth|distance|height|width)$/;
