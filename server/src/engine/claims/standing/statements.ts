/**
 * Which attributions state what they hold. “The board said 340 homes were lost” does; who “rejected the 60% rise” or “ordered
 * 26 plants closed” acts on the figure and does not state it.
 */
import {
  type BlockAttribution,
  isAnswerBelow,
  tellsOfAct,
  tellsOfCharge,
  tellsOfWordyAct,
} from "../../attributions/index.ts";
import type { Span } from "../../base/index.ts";
import { addressing, deedsToMany } from "../../lexicon/index.ts";

/**
 * Below this an attribution may be shown, but nothing rests on it. Measured on judged articles: of figures held only by such
 * attributions, readers held none to be attributed; from 0.3 on some were.
 */
const LEAST_PROBABILITY = 0.2;

export function states(attribution: BlockAttribution, text: string): boolean {
  const { cue } = attribution;
  return (
    isReport(attribution, text) &&
    !tellsOfAct(cue, text) &&
    !tellsOfDeed(attribution, text) &&
    !leavesUnsaid(cue, text) &&
    !isAskedWhether(attribution, text)
  );
}

/**
 * Whether what it holds in quotation marks is its source's own words, though it acts on the rest: “condemned ‘such a murderous
 * attack’”, “‘It is a chance,’ agreed Cram”.
 */
export function quotesItself(attribution: BlockAttribution, text: string): boolean {
  const { source, cue } = attribution;
  return source.length > 0 && isReport(attribution, text) && tellsOfWordyAct(cue, text);
}

/** Whether somebody answers for it: a source that the text names, whoever brings a charge (“was convicted of”), or who was asked above. */
export function isAnsweredFor(attribution: BlockAttribution, text: string): boolean {
  return 0 < attribution.source.length || tellsOfCharge(attribution, text) || isAnswerBelow(attribution, text);
}

function isReport(attribution: BlockAttribution, text: string): boolean {
  const { source, cue, probability } = attribution;
  if (probability < LEAST_PROBABILITY || isSurveyed(source, cue, text)) return false;
  return !isHearsay(source, cue, text) || tellsOfCharge(attribution, text);
}

/** “has not said when 14 schools will open”, “never said that 400 homes would be built”: whoever states it, they do not. */
function leavesUnsaid(cue: readonly Span[], text: string): boolean {
  return cue.some(({ start, end }) => end - start <= LONGEST_CUE && unsaid.test(text.slice(start, end)));
}

const unsaid =
  /(?:\b(?:never|not)|n[’']t) (?:\w+ )?(?:confirm|disclose|give|given|provide|reveal|said|say|specify|state|tell|told)\b/i;

/** “Was | he | aware that 40 homes were empty?”, “Could | she | say …”: the writer or somebody else asks. */
function isAskedWhether({ source: [who], cue: [saying] }: BlockAttribution, text: string): boolean {
  if (!who || !saying || saying.start !== who.end + 1) return false;
  return /(?:^|[.?!:,] |\n)(?:Can|Could|Did|Does|Has|Is|Was|Will|Would) $/.test(
    text.slice(Math.max(0, who.start - LONGEST_INVERTED), who.start),
  );
}

/** In code units, with the mark before it. */
const LONGEST_INVERTED = 8;

/** “The fire claimed 31 lives”, “employers added 263,000 jobs”; “he added 31 were hurt” and “he claimed 31 homes were lost” are said. */
function tellsOfDeed({ cue, content }: BlockAttribution, text: string): boolean {
  const [verb, what] = [cue.at(-1), content.at(0)];
  if (!verb || !what || what.start < verb.end || verb.end + 1 < what.start || LONGEST_CUE < verb.end - verb.start)
    return false;
  const stretch = text.slice(what.start, Math.min(what.end, what.start + LONGEST_DEED)).toLowerCase();
  const [clause] = stretch.split(/[,;:.]\s/, 1) as [string];
  if (!opensWithNumber.test(clause)) return false;
  const lastOfCue = text
    .slice(verb.start, verb.end)
    .toLowerCase()
    .split(/[^a-z]/)
    .at(-1)!;
  // “urged 340 staff to strike”
  if (addressing.has(lastOfCue)) return true;
  if (/^add(?:s|ed|ing)?$/.test(lastOfCue)) return !hasAuxiliary.test(clause);
  const counted = deedsToMany.get(lastOfCue);
  return (
    counted !== undefined && !hasAuxiliary.test(clause) && clause.split(/[^a-z]+/).some((word) => counted.has(word))
  );
}

/** In code units. */
const LONGEST_DEED = 120;

const opensWithNumber =
  /^(?:(?:about|almost|another|at least|more than|nearly|over|some|up to|an estimated) )?(?:[$£€]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b)/;

const hasAuxiliary = /\b(?:am|are|can|could|had|has|have|is|may|might|must|should|was|were|will|would)\b/;

/** Longer than any cue that these expressions are about; keeps hostile text cheap. */
const LONGEST_CUE = 80;

/** “Of those asked, 62% …”: the people of a survey are what it counts, not who counted them. */
function isSurveyed(source: readonly Span[], [cue]: readonly Span[], text: string): boolean {
  const [who] = source;
  if (who === undefined || cue === undefined || cue.start - who.end !== 1 || LONGEST_CUE < cue.end - who.start)
    return false;
  return surveyed.test(text.slice(who.start, cue.end));
}

const surveyed =
  /^(?:all )?(?:those|people|adults|voters|respondents|customers|users|firms|workers|parents) (?:asked|surveyed|polled|questioned|interviewed)$/i;

/** “It is thought”, “is expected”: a passive with nobody, or only an “it”, for its source. */
function isHearsay(source: readonly Span[], cue: readonly Span[], text: string): boolean {
  const [who] = source;
  if (who && text.slice(who.start, who.end).toLowerCase() !== "it") return false;
  return cue.some(({ start, end }) => end - start <= LONGEST_CUE && passive.test(text.slice(start, end)));
}

const passive = /^(?:is|are|was|were|been|be)\b/i;
