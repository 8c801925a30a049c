/** Words that are numbers only in the right company: “one” before what it counts, “half” of a whole, “double” the number. */
import { afterIdiomaticOne, beforePronounOne, modals, multiplesBeforeNoun, scales } from "../lexicon/index.ts";
import { countedNounEnd } from "./counted-noun.ts";
import type { Figure, Scene } from "./figure.ts";
import { classOf } from "./phrases.ts";
import type { NoClaim } from "./types.ts";

/** "One" counts before a noun, in "one of …" and "one in five"; else it stands for someone or something. */
export function oneReason(scene: Scene, figure: Figure): NoClaim | undefined {
  const { firstToken, endToken } = figure;
  const before = scene.lower(firstToken - 1);
  if (before === "at" && /^(?:point|stage|time|moment)$/.test(scene.lower(firstToken + 1))) return "figure-of-speech";
  if (figure.unit !== undefined) return isLooseDay(scene, figure) ? "figure-of-speech" : undefined;
  const next = scene.lower(endToken);
  // "139 million to one"
  if (before === "to" && (classOf(scene, firstToken - 2) === "number" || scales.has(scene.lower(firstToken - 2))))
    return undefined;
  if (scene.isHyphen(firstToken - 1)) return /^(?:to|in)$/.test(scene.lower(firstToken - 2)) ? undefined : "pronoun";
  if (scene.isHyphen(endToken)) return scene.lower(endToken + 1) === "in" ? undefined : "figure-of-speech";
  if (next === "'s" || afterIdiomaticOne.has(next)) return "pronoun";
  if (next === "of") return undefined;
  if (/^(?:in|out|or|and|to)$/.test(next)) return isNumberSoon(scene, endToken + 1) ? undefined : "pronoun";
  // "the one imprisoned without trial"
  const isParticiple = next.endsWith("ed") && classOf(scene, endToken + 1) !== "noun";
  if (isParticiple && /^(?:the|that|this)$/.test(before)) return "pronoun";
  const counts = countedNounEnd(scene, endToken, false) !== undefined;
  if (beforePronounOne.has(before))
    return counts && /^(?:the|that|this|only|not|another)$/.test(before) ? undefined : "pronoun";
  return counts ? undefined : "pronoun";
}

function isNumberSoon(scene: Scene, at: number): boolean {
  return (
    classOf(scene, at) === "number" ||
    (/^(?:of|every)$/.test(scene.lower(at)) && classOf(scene, at + 1) === "number") ||
    (scene.lower(at) === "a" && scales.has(scene.lower(at + 1)))
  );
}

/** "one day", "one night": no length of time, unless something lasts or takes it. */
function isLooseDay(scene: Scene, { firstToken, endToken }: Figure): boolean {
  if (endToken - firstToken !== 2 || scene.lower(firstToken - 1) === "than") return false;
  if (/^(?:for|in|within)$/.test(scene.lower(firstToken - 1)) && scene.lower(endToken - 1) !== "time") return false;
  return /^(?:day|time|night)$/.test(scene.lower(endToken - 1)) && !/^(?:a|an|per|each)$/.test(scene.lower(endToken));
}

/** "Half" counts before or of a whole, and after "by" or "than"; "second half", "half-time", "a quarter" of a year do not. */
export function fractionReason(scene: Scene, figure: Figure): NoClaim | undefined {
  const lower = scene.lower(figure.firstToken);
  if (figure.unit !== undefined || figure.endToken - figure.firstToken > 1 || (lower !== "half" && lower !== "quarter"))
    return undefined;
  if (scene.isHyphen(figure.firstToken - 1) || scene.isHyphen(figure.endToken)) return "name";
  const before = scene.lower(figure.firstToken - 1);
  const next = scene.lower(figure.endToken);
  if (lower === "quarter") return beforeShare.test(before) && next === "of" ? undefined : "name";
  if (/^(?:first|second|other|opening|latter|last|better|later|top|bottom)$/.test(before)) return "name";
  if (/^(?:the|each)$/.test(before) && next !== "of") return "name";
  if (next === "the" && figuresOfSpeech.has(scene.lower(figure.endToken + 1))) return "figure-of-speech";
  return beforeWhole.test(next) || beforeShare.test(before) ? undefined : "figure-of-speech";
}

/** "Only half the story", "half the battle". */
const figuresOfSpeech: ReadonlySet<string> = new Set(["battle", "fun", "job", "problem", "story"]);

const beforeWhole = /^(?:of|the|a|an|its|their|his|her|our|that|as|all|what|those|these|this|owned)$/;
const beforeShare = /^(?:one|by|than|about|nearly|almost|in|over|under|least|around|only|to|just)$/;

/** "Double" multiplies before a whole ("double the number") and as a verb; "double standards" are a manner of speaking. */
export function multipleReason(scene: Scene, figure: Figure): NoClaim | undefined {
  const next = scene.lower(figure.endToken);
  // "doubling down", "doubles up as": idioms.
  if (/^(?:down|up)$/.test(next)) return "figure-of-speech";
  if (!multiplesBeforeNoun.has(scene.lower(figure.firstToken))) return undefined;
  if (/^(?:the|its|their|his|her|that|what|last)$/.test(next) || isBareVerb(scene, figure.firstToken)) return undefined;
  return "figure-of-speech";
}

/** "Doubled", "twice the number": one amount against another; "twice" alone tells how often. */
export function readComparison(scene: Scene, figure: Figure): void {
  if (figure.form !== "multiple" || figure.kind !== undefined) return;
  const isOften = /^(?:twice|thrice)$/.test(scene.lower(figure.firstToken));
  if (!isOften || /^(?:the|as|its|their|his|her|that|what)$/.test(scene.lower(figure.endToken)))
    figure.kind = "multiple";
}

/** "could double by 2030", "will more than triple", "hope to double sales"; not "led to double digits". */
function isBareVerb(scene: Scene, at: number): boolean {
  let before = at - 1;
  while (at - 4 < before && /^(?:almost|about|at|easily|least|more|nearly|than)$/.test(scene.lower(before))) before--;
  const lower = scene.lower(before);
  if (modals.has(lower) || (lower === "not" && modals.has(scene.lower(before - 1)))) return true;
  return lower === "to" && beforeInfinitive.test(scene.lower(before - 1));
}

const beforeInfinitive =
  /^(?:aim(?:s|ed|ing)?|agreed?|bid|due|expect(?:s|ed)?|forecast|going|hop(?:e|es|ed|ing)|intend(?:s|ed)?|likely|need(?:s|ed)?|ordered?|plan(?:s|ned|ning)?|pledged?|pledges|predicted|project(?:ed)?|promis(?:e|ed|es)|propos(?:e|ed|es)|seek(?:s|ing)?|set|sought|targets?|trying|vow(?:s|ed)?|want(?:s|ed)?|wish(?:es)?)$/;
