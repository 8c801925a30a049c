/** Figures of polls and studies: whether the report is named, how it was come by, and what it found of those asked. */
import { reportNouns } from "../../lexicon/index.ts";
import type { QuantityKind } from "../../quantities/index.ts";
import { isFraction, sharedWords } from "./near.ts";
import type { FigureSetting } from "./setting.ts";

/** “According to Datora, 44% …”, “44% of those polled by Datora”, “In a poll conducted by the Harbour News, 44% …”, where no attribution was made out. */
export function namesReport({ tokens, sentenceFirst, sentenceEnd, sentenceWords }: FigureSetting): boolean {
  if (sentenceWords.has("according")) return true;
  if (sharedWords(sentenceWords, studyVerbs, 1) === 1)
    for (let at = sentenceFirst; at + 2 < sentenceEnd; at++)
      if (studyVerbs.has(tokens[at]!.lower) && tokens[at + 1]!.lower === "by" && /^\p{Lu}/u.test(tokens[at + 2]!.text))
        return true;
  if (sharedWords(sentenceWords, reportNouns, 1) === 0) return false;
  const opening = tokens.slice(sentenceFirst, Math.min(sentenceEnd, sentenceFirst + LONGEST_OPENING));
  const place = opening.findIndex(({ lower }, i) => lower === "in" && i < 3);
  if (place < 0) return false;
  // “In May, Harrow sold 340,000 records”: what was done there, and no report.
  const phrase = opening.slice(place + 1, place + 1 + LONGEST_REPORT);
  const end = phrase.findIndex(({ text }) => text === ",");
  const hasReport = (end < 0 ? phrase : phrase.slice(0, end)).some(({ lower }) => reportNouns.has(lower));
  return hasReport && opening.some(({ text }, i) => 1 < i && /^\p{Lu}/u.test(text));
}

/** In tokens: “its latest yearly report on the state of the”. */
const LONGEST_REPORT = 8;

/** In tokens: “But in a poll conducted last week by the …”. */
const LONGEST_OPENING = 16;

/** “A poll of 1,034 voters”, “asked 1,002 adults”, “a margin of error of 3.4 points”: how the figures were come by, and no claim of its own. */
export function describesStudy(setting: FigureSetting): boolean {
  const { figure, tokens, first, end, sentenceFirst, sentenceEnd, sentenceWords } = setting;
  const word = (at: number) => (sentenceFirst <= at && at < sentenceEnd ? tokens[at]!.lower : "");
  if (sentenceWords.has("margin") || sentenceWords.has("sampling"))
    for (let at = first - FARTHEST_MARGIN; at < end + FARTHEST_MARGIN; at++)
      if (/^(?:margin|sampling)$/.test(word(at)) && /^(?:of|error)$/.test(word(at + 1))) return true;
  if (figure.kind !== "count") return false;
  let before = first - 1;
  while (looseWords.has(word(before))) before--;
  if (isSample(setting, before) || isReach(setting, before)) return true;
  // “asked 1,002 adults”, but “asked 340 staff to leave”.
  if (studyVerbs.has(word(before))) return word(before) !== "asked" || word(end) !== "to";
  // “A study of 12,000 homes”, but “the data of 12 million customers”.
  if (word(before) === "of" && studies.has(word(before - 1))) return true;
  for (let at = end; at < end + 3; at++)
    if (studyVerbs.has(word(at)) && /^(?:by|for|in)$/.test(word(at + 1))) return true;
  return false;
}

/** “… 0.79 (95% CI 0.71 to 0.88), and in men 0.85 (0.75-0.97)”: how sure the later estimate is, where no name says so again. */
export function isInterval({ figure, previous, tokens, first, sentenceWords }: FigureSetting): boolean {
  if (typeof figure.value === "number" || !previous) return false;
  const isNamed = sentenceWords.has("ci") || (sentenceWords.has("confidence") && sentenceWords.has("interval"));
  return isNamed && /^[,;([]$/.test(tokens[first - 1]?.text ?? "");
}

/** “The team analysed 1,300 images”, “we looked through 612 complaints”, “the trial followed 240 patients”: what whoever tells of it went through. */
function isSample({ tokens, end, sentenceFirst, sentenceWords }: FigureSetting, before: number): boolean {
  if (before < sentenceFirst || sharedWords(sentenceWords, examiners, 1) === 0) return false;
  const { lower } = tokens[before]!;
  if (/^(?:at|through)$/.test(lower))
    return sentenceFirst < before && /^(?:look|comb|go|sift)(?:ed|ing|s)?$|^went$/.test(tokens[before - 1]!.lower);
  // “The team recruited 340 nurses” to work for it.
  if (hiring.test(lower))
    return studied.test(tokens[end - 1]!.lower) || sharedWords(sentenceWords, researchWords, 1) === 1;
  if (examined.test(lower)) return true;
  // “240 volunteers were given the drug”
  return (
    sharedWords(sentenceWords, trials, 1) === 1 &&
    /^(?:participants|patients|volunteers|subjects)$/.test(tokens[end - 1]!.lower) &&
    /^(?:were|was|took|received|had)$/.test(tokens[end]?.lower ?? "")
  );
}

/**
 * “The poll was conducted in May among 1,358 voters”, “the survey covered 340 firms”, “a poll of 20,000 people in | 20 countries”: whom and
 * how many places it reached.
 */
function isReach({ tokens, sentenceFirst, sentenceWords }: FigureSetting, before: number): boolean {
  if (before < sentenceFirst || sharedWords(sentenceWords, studies, 1) === 0) return false;
  const { lower } = tokens[before]!;
  if (/^(?:among|from|on|with)$/.test(lower) && sharedWords(sentenceWords, conducted, 1) === 1) return true;
  if (covering.test(lower)) return studies.has(tokens[before - 1]?.lower ?? "");
  if (!/^(?:across|from|in)$/.test(lower)) return false;
  let at = before - 1;
  while (sentenceFirst + 1 < at && before - LONGEST_SAMPLE < at && tokens[at]!.kind !== "number") at--;
  while (looseWords.has(tokens[at - 1]?.lower ?? "")) at--;
  return tokens[at - 1]?.lower === "of" && studies.has(tokens[at - 2]?.lower ?? "");
}

const conducted: ReadonlySet<string> = new Set(["based", "carried", "conducted", "done", "sampled", "taken"]);

const covering = /^(?:cover(?:s|ed)|includ(?:es|ed)|involv(?:es|ed))$/;

/** In tokens: “20,000 likely Republican voters”. */
const LONGEST_SAMPLE = 5;

const examiners: ReadonlySet<string> = new Set(
  "analysis researchers scientists study studies survey team trial trials we".split(" "),
);

const trials: ReadonlySet<string> = new Set(["study", "trial", "trials"]);

const hiring = /^(?:enrolled|recruited)$/;

/** Whom a study is made on, and no firm employs. */
const studied =
  /^(?:adults|babies|boys|children|couples|families|girls|men|mothers|participants|patients|subjects|twins|volunteers|women)$/;

const researchWords: ReadonlySet<string> = new Set([...examiners].filter((word) => word !== "team" && word !== "we"));

const examined =
  /^(?:analy[sz]ed?|analy[sz]ing|compared|examined|examining|followed|monitored|reviewed|scanned|scoured|sequenced|studied|studying|tested|tracked|tracking)$/;

const looseWords: ReadonlySet<string> = new Set("about almost around more nearly over some than the".split(" "));

const studies: ReadonlySet<string> = new Set("analysis audit census poll review sample study survey trial".split(" "));

/** In tokens: “a margin of error of plus or minus 3.4 points”. */
const FARTHEST_MARGIN = 8;

const studyVerbs: ReadonlySet<string> = new Set(["asked", "interviewed", "polled", "questioned", "surveyed"]);

/** Shares and leads in an article about a poll: it is named once, and each number is plainly out of it. */
export function isOfPollReport({ figure, isPollReport }: FigureSetting): boolean {
  return isPollReport && (polled.has(figure.kind) || figure.unit === "point");
}

/**
 * “69% of those questioned”, “half the respondents”, “When asked whether it mattered, 69% said no”: a survey's, where the sentence itself does
 * not bring one up (“asked in a poll”).
 */
export function isOfRespondents({ figure, tokens, sentenceFirst, sentenceEnd, sentenceWords }: FigureSetting): boolean {
  if (!(polled.has(figure.kind) || isFraction(figure)) || !asked.some((word) => sentenceWords.has(word))) return false;
  const opening = tokens.slice(sentenceFirst, sentenceFirst + 3).map(({ lower }) => lower);
  let areMeant = opensQuestion.test(opening.join(" "));
  for (let at = sentenceFirst; at < sentenceEnd; at++) {
    const { lower } = tokens[at]!;
    const before = tokens[at - 1]?.lower ?? "";
    if (surveys.has(lower) && [before, tokens[at - 2]?.lower].some((word) => word === "a" || word === "an"))
      return false;
    areMeant ||= /^respondents?$/.test(lower) || (asked.includes(lower) && (before === "those" || isPolled(lower)));
  }
  return areMeant;
}

/** “Asked if”, “When asked who”, “And when asked”. */
const opensQuestion = /^(?:(?:and |but )?when )?asked\b/;

/** Police question people too, and anyone may be asked. */
function isPolled(word: string): boolean {
  return word === "surveyed" || word === "polled";
}

const asked: readonly string[] = [...studyVerbs, "respondent", "respondents"];

const surveys: ReadonlySet<string> = new Set(["poll", "questionnaire", "study", "survey"]);

const polled: ReadonlySet<QuantityKind> = new Set(["multiple", "percentage", "ratio"]);
