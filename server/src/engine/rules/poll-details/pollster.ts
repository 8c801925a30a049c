/** Whether a sentence says who made a poll: “a Datora poll”, “a survey by Datora”, “Datora polled 1,002 adults”, “according to Pew”. */
import { months, provinceWords, stateOfWord, weekdays } from "../../lexicon/index.ts";
import type { Token } from "../../text/index.ts";

export function namesPollster(sentence: readonly Token[]): boolean {
  let aboutPoll = false;
  for (const { lower } of sentence) {
    if (houses.has(lower)) return true;
    aboutPoll ||= polls.test(lower);
  }
  return (
    aboutPoll &&
    sentence.some(({ lower }, i) => {
      if ((polls.test(lower) || asked.test(lower)) && hasNameBefore(sentence, i)) return true;
      return (
        (lower === "by" || lower === "from" || lower === "to" || lower === "for" || lower === "with") &&
        isMaker(sentence, i)
      );
    })
  );
}

const polls = /^(?:polls?|pollsters?|polling|polled|surveys?|surveyed|questionnaire)$/;

/** “Datora (DT) conducted a survey”, “for the survey, Datora interviewed …”. */
const asked = /^(?:conducted|interviewed|questioned|commissioned|canvassed)$/;

/** Whom news names most, whatever stands beside the name. */
const houses: ReadonlySet<string> = new Set(
  (
    "yougov ipsos mori gallup pew quinnipiac icm populus comres survation opinium savanta deltapoll rasmussen marist monmouth zogby " +
    "surveymonkey surveyusa newspoll kantar gfk techne ifop elabe forsa infratest levada nanos leger kff norc ppp"
  ).split(" "),
);

/** “a Datora poll”, “the BBC’s latest opinion poll”, “Wall Street Journal/NBC News poll”; “Datora surveyed”, “Datora has polled”. */
function hasNameBefore(sentence: readonly Token[], poll: number): boolean {
  for (let at = poll - 1; 0 <= at && poll - FARTHEST < at; at--) {
    const { lower, kind } = sentence[at]!;
    if (isName(sentence, at) || (at === poll - 1 && namesPoll(sentence, at))) return true;
    if (kind === "quote" || /^[,;:—]$/.test(lower) || stopWords.has(lower)) return false;
  }
  return false;
}

/** “the Iowa Poll”, “the Field Poll”: with its capital it is the name of a poll that has a maker. */
function namesPoll(sentence: readonly Token[], before: number): boolean {
  return /^(?:Poll|Survey)$/.test(sentence[before + 1]!.text) && /^\p{Lu}/u.test(sentence[before]!.text);
}

/** In tokens: “Quinnipiac University’s most recent national poll”. */
const FARTHEST = 6;

const stopWords: ReadonlySet<string> = new Set(
  "a an the this that in of on at by from to for and but as is are was were said say says told found show shows showed than".split(
    " ",
  ),
);

/** “a survey by the firm Datora”, “conducted for the BBC”, “according to Datora”: not “by 52% to 48%”, nor “from Florida”. */
function isMaker(sentence: readonly Token[], joint: number): boolean {
  const before = sentence.slice(Math.max(0, joint - FARTHEST_MADE), joint).map(({ lower }) => lower);
  if (sentence[joint]!.lower === "to" ? before.at(-1) !== "according" : !before.some((word) => madeWords.test(word)))
    return false;
  for (let at = joint + 1; at < sentence.length && at < joint + FARTHEST; at++) {
    const { kind, lower } = sentence[at]!;
    if (kind !== "word" || polls.test(lower) || findings.test(lower)) return false;
    if (isName(sentence, at)) return true;
  }
  return false;
}

/** What a poll does: whoever is named after it is no maker, but who did well. */
const findings = /^(?:puts?|finds?|found|shows?|showed|suggests?|suggested|gives?|gave|has|had|is|was|were)$/;

/** In tokens: “a poll of 1,002 likely voters by Datora”. */
const FARTHEST_MADE = 6;

const madeWords =
  /^(?:polls?|surveys?|polling|conducted|commissioned|carried|out|done|made|released|published|taken|sponsored|run|prepared|compiled|questionnaire|data|partnership|conjunction)$/;

/** A capital that is no mere place, party, month or day, and does not only open the sentence. */
function isName(sentence: readonly Token[], at: number): boolean {
  const { text, lower, kind } = sentence[at]!;
  if (kind === "link") return true;
  if (kind !== "word" || !/^\p{Lu}/u.test(text) || text.length < 2) return false;
  if (at === 0 && (stopWords.has(lower) || openers.has(lower))) return false;
  if (notPollsters.has(lower) || months.has(lower) || weekdays.has(lower)) return false;
  return !stateOfWord.has(text) && !provinceWords.has(lower);
}

const openers: ReadonlySet<string> = new Set(
  "another one new recent latest last most some several many all both early exit public national online telephone post pre when while if".split(
    " ",
  ),
);

const notPollsters: ReadonlySet<string> = new Set(
  (
    "republican republicans democrat democrats democratic conservative conservatives labour tory tories liberal liberals gop mr mrs ms dr " +
    "us u.s. uk american americans america british european eu national north south east west latino latinos hispanic hispanics new trump clinton sanders cruz obama biden putin i"
  ).split(" "),
);
