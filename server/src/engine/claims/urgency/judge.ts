/** How much an editor would want a source behind each claim, and why, from the signs about it. */
import type { BlockFacts } from "../facts.ts";
import type { GroundedSubject } from "../grounds.ts";
import type { Subject } from "../subjects.ts";
import { continuesTally } from "../tallies.ts";
import type { Claim, Urgency } from "../types.ts";
import { isAskers, isOwnAffair } from "./firsthand.ts";
import { isOfPollReport, isOfRespondents } from "./polls.ts";
import { judgeQuotation } from "./quotation.ts";
import { type FigureSetting, figureOutlooks, settingsIn, type Tone } from "./setting.ts";
import { isConversion, runsOn, type Sign, signs } from "./signs.ts";
import { bias, weights } from "./weights.ts";

export type Judgement = Pick<Claim, "urgency" | "reasons">;

/** What the rest of the article says of a block's claims. */
export interface Circumstances {
  readonly tone: Tone;
  /** 0 for the first block of the article, 1 for the last. */
  readonly depth: number;
  /** True where the article attributes anything at all. */
  readonly attributes: boolean;
  /** One for each of the block's subjects, as is the next. */
  readonly isAnswered: readonly boolean[];
  /** True for a figure whose amount was given before. */
  readonly isRepeated: readonly boolean[];
}

/** One judgement for each of the block's subjects, in order; `grounded` has what was made out of each. */
export function judgementsIn(
  block: Pick<BlockFacts, "article" | "readings">,
  grounded: readonly GroundedSubject[],
  subjects: readonly Subject[],
  { tone, depth, attributes, isAnswered, isRepeated }: Circumstances,
): readonly Judgement[] {
  const outlooks = figureOutlooks(subjects, isRepeated, tone, depth);
  const settingOf = settingsIn(block);
  const judgements: Judgement[] = [];
  for (let i = 0; i < subjects.length; i++) {
    const subject = subjects[i]!;
    const { quotation } = grounded[i]!;
    if (outlooks[i]) {
      const end = tallyEnd(block.article.text, subjects, i);
      judgements.push(...judgeFigures(outlooks.slice(i, end).map((outlook) => settingOf(outlook!))));
      i = end - 1;
    } else if (subject.subject === "table") judgements.push(judgeTable(tone));
    else if (!quotation) judgements.push(judgeSentence(subject));
    else judgements.push(judgeQuotation(quotation, isAnswered[i]!, subject.isContinued, attributes));
  }
  return judgements;
}

/** Behind the last of the figures that are one list with the one at `first`. */
function tallyEnd(text: string, subjects: readonly Subject[], first: number): number {
  let end = first + 1;
  while (end < subjects.length && continuesTally(text, subjects[end - 1]!, subjects[end]!)) end++;
  return end;
}

/**
 * Probabilities that a reader wants a source or is in two minds, at which a figure is asked about and at which it is
 * hinted at. Measured by cross-validation over articles: training/claims/README.md.
 */
const QUERY_FROM = 0.65;
const DOUBTFUL_FROM = 0.4;

/** The figures of one list are judged as one; a figure that is in none is a list of its own. */
function judgeFigures(settings: readonly FigureSetting[]): readonly Judgement[] {
  const left = settings.length === 1 ? whyLeft(settings[0]!) : undefined;
  if (left !== undefined) return [{ urgency: "leave", reasons: [left] }];
  const all = settings.map((setting) => ({ setting, weighed: weigh(setting) }));
  const probabilities = all.map(({ weighed }) => probabilityOf(weighed));
  const most = Math.max(...probabilities);
  const { setting, weighed } = all[probabilities.indexOf(most)]!;
  const urgency = urgencyAt(most, softening(setting) !== undefined);
  return settings.map(() => ({ urgency, reasons: reasonsFor(urgency, weighed, softening(setting)) }));
}

/** What settles the matter by itself. */
function whyLeft(setting: FigureSetting): string | undefined {
  if (isConversion(setting)) return "it converts the sum before it";
  if (isAskers(setting)) return "whoever asks tells it of themselves";
  return isGate(setting) ? "it stands by itself among the lines of a match" : undefined;
}

/** “42,093” in a line of its own: how a match report gives the gate, beside teams and scorers that nobody answers for either. */
function isGate({ figure, first, end, tokens, isMatchReport }: FigureSetting): boolean {
  if (!isMatchReport || figure.kind !== "count" || figure.unit !== "-" || first !== 0) return false;
  return end === tokens.length || (end === tokens.length - 1 && tokens[end]!.text === ".");
}

/** One sign as it bears on one figure: positive asks for a source, negative lets the figure stand. */
export interface WeighedSign {
  readonly sign: Sign;
  /** How far it is seen: above 0, up to 1. */
  readonly seen: number;
  readonly weight: number;
}

/** The signs that are seen, in their order. */
export function weigh(setting: FigureSetting): readonly WeighedSign[] {
  const weighed: WeighedSign[] = [];
  for (const sign of signs) {
    const seen = sign.seen(setting);
    if (seen !== 0) weighed.push({ sign, seen, weight: weightOf(sign) * seen });
  }
  return weighed;
}

/** Probability that a reader would want a source behind the figure, or be in two minds. */
export function probabilityOf(weighed: readonly WeighedSign[]): number {
  return 1 / (1 + Math.exp(-weighed.reduce((sum, { weight }) => sum + weight, bias)));
}

/** Why the reader guesses whose a figure is, though nobody says so. */
function softening(setting: FigureSetting): string | undefined {
  if (setting.isContinued) return runsOn;
  if (isOfPollReport(setting)) return "its article is about the poll that it seems to come from";
  if (isOfRespondents(setting)) return "its sentence speaks of those whom a survey asked";
  return isOwnAffair(setting) ? "its writer tells their own story" : undefined;
}

function urgencyAt(probability: number, isSoftened: boolean): Urgency {
  if (QUERY_FROM <= probability) return isSoftened ? "doubtful" : "query";
  return DOUBTFUL_FROM <= probability ? "doubtful" : "leave";
}

function weightOf({ name, expected }: Sign): number {
  return weights[name] ?? expected;
}

/** Too little to speak of. */
const LEAST_TELLING_WEIGHT = 0.25;
const HALF_SEEN = 0.5;

function reasonsFor(
  urgency: Urgency,
  weighed: readonly WeighedSign[],
  softened: string | undefined,
): readonly string[] {
  const direction = urgency === "leave" ? -1 : 1;
  const telling = weighed
    .map(({ sign, seen, weight }) => ({ words: sign.words, seen, told: direction * weight }))
    .filter(({ seen, told }) => HALF_SEEN <= seen && LEAST_TELLING_WEIGHT <= told)
    .sort((a, b) => b.told - a.told)
    .map(({ words }) => words);
  return [...new Set([...(softened !== undefined && urgency === "doubtful" ? [softened] : []), ...telling])];
}

function judgeTable({ isMatchReport }: Tone): Judgement {
  if (isMatchReport) return { urgency: "leave", reasons: ["it stands among the lines of a match"] };
  return { urgency: "query", reasons: ["a table of figures is somebody's count"] };
}

function judgeSentence({ sentence }: Subject): Judgement {
  const reasons = ["its sentence makes a claim worth checking"];
  return { urgency: 0.75 <= sentence.checkworthiness ? "query" : "doubtful", reasons };
}
