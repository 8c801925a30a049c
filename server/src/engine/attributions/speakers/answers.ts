/**
 * Answers in an interview that go on below the paragraph with the label, or below a question that has none: up to the next turn, or for as
 * long as somebody says “I”. Only among turns that follow each other closely; a label alone makes no interview.
 */
import { keptWith } from "../../base/index.ts";
import type { Block, BlockReading } from "../../text/index.ts";
import { isInFirstPerson } from "../first-person.ts";
import { wordsOf } from "../rules/words.ts";
import { isQuestion } from "../turns.ts";
import type { BlockAttribution } from "../types.ts";
import type { GoingOn } from "./going-on.ts";
import { sentencesWithoutSource } from "./lists.ts";
import { isQuotationOnly } from "./own-quotations.ts";
import { plainSubjectsIn } from "./plain-subjects.ts";
import type { Speech } from "./speech.ts";

/** By the number of the block that goes on. */
export function answersHeldAbove(blocks: readonly Block[], speeches: readonly Speech[]): ReadonlyMap<number, GoingOn> {
  const held = new Map<number, GoingOn>();
  const labelled: Turn[] = [];
  const asked: Turn[] = [];
  for (let block = 0; block < speeches.length; block++) {
    const { turn, asked: by } = speeches[block]!;
    if (turn) labelled.push({ block, by: turn });
    else if (by) asked.push({ block, by });
  }
  if (FEWEST_TURNS <= labelled.length) hold(labelled, blocks, speeches, held);
  else if (isInterview(asked, speeches)) hold(asked, blocks, speeches, held);
  return held;
}

interface Turn {
  readonly block: number;
  readonly by: BlockAttribution | "question";
}

function hold(
  turns: readonly Turn[],
  blocks: readonly Block[],
  speeches: readonly Speech[],
  held: Map<number, GoingOn>,
): void {
  const isOfAnswersAlone = turns.every(({ block, by }) => !isQuestion(by, speeches[block]!.script.reading));
  for (const [i, { block, by }] of turns.entries()) {
    const next = turns[i + 1]?.block;
    const isFollowed = next !== undefined && next - block <= MOST_PARAGRAPHS;
    const end = isFollowed ? next : Math.min(block + MOST_PARAGRAPHS, speeches.length);
    // Where nothing labels an answer and it is quoted, what is not quoted below it is the paper's: questions are subheads as well.
    const first = by !== "question" && by.source.length === 0 ? speeches[block + 1]?.script.reading : undefined;
    const isAllQuoted = first !== undefined && isQuoted(first);
    for (let index = block + 1; by !== "question" && index < end; index++) {
      const speech = speeches[index]!;
      const { reading } = speech.script;
      // “**Your book sold two million copies.**”: the interviewer's, though it asks nothing.
      if (blocks[index]!.isEmphasised) continue;
      // Among answers of several, each with a name, a question without one is the interviewer's.
      if (isOfAnswersAlone && speech.asked) break;
      const isRightBelow = by.source.length === 0 && index === block + 1;
      if (!speech.isRunning || !(isFollowed || isRightBelow || isInFirstPerson(reading) || isQuoted(reading))) break;
      if (isAllQuoted && !wordsOf(reading).isQuoted(0)) break;
      const pieces = sentencesWithoutSource(speech);
      if (0 < pieces.length) held.set(index, { from: block, attribution: by, pieces, isQuoted: isQuoted(reading) });
    }
  }
}

/**
 * Questions without labels: somebody is asked what “you” did, and says “I” below most of them, or is quoted. Two or a firm say “we”, and
 * then the article tells of the two above or each question asks “you”, and the answers do not, for papers that advise their readers say it
 * too (“We think you should …”). Explainers ask as well, and so do writers who say “I” or “we” above the first question: then quotation
 * marks alone tell an answer from their own. Where it is said above that somebody “answers your questions”, whatever they ask, that is
 * enough.
 */
function isInterview(asked: readonly Turn[], speeches: readonly Speech[]): boolean {
  if (asked.length < FEWEST_TURNS) return false;
  if (isAnnounced(asked[0]!.block, speeches)) return true;
  const nAskYou = asked.filter(({ block }) => asksYou(speeches[block]!.script.reading)).length;
  if (nAskYou === 0) return false;
  const answeredBy = (isTheirs: (reading: BlockReading) => boolean) => {
    const isAnswered = ({ block }: Turn) => {
      const below = speeches[block + 1];
      return below?.isRunning === true && isTheirs(below.script.reading);
    };
    return asked.length < 2 * asked.filter(isAnswered).length;
  };
  if (answeredBy(isQuoted)) return true;
  const isSaidBy = (isTheirs: (reading: BlockReading) => boolean) =>
    answeredBy((reading) => isQuoted(reading) || isTheirs(reading)) &&
    !isSaidAbove(asked[0]!.block, speeches, isTheirs);
  const asksOne = nAskYou === asked.length || isOfSeveral(asked[0]!.block, speeches);
  return isSaidBy(saysI) || (asksOne && isSaidBy((reading) => isInFirstPerson(reading) && !asksYou(reading)));
}

/** “Tom and Will Pascoe were dairy farmers”, above the first question: “we” is them, whatever the questions ask. */
function isOfSeveral(end: number, speeches: readonly Speech[]): boolean {
  return speeches
    .slice(0, end)
    .some(({ script: { reading } }) => plainSubjectsIn(reading).some(({ who }) => who === "named"));
}

/** “Dr Hay, who studies heat pumps, answers your questions.” */
function isAnnounced(end: number, speeches: readonly Speech[]): boolean {
  return speeches.slice(0, end).some(({ script: { reading } }) => answersReaders(reading));
}

const answersReaders = keptWith(({ tokens }: BlockReading): boolean =>
  tokens.some(
    ({ lower }, at) =>
      /^answer(?:s|ed)?$/.test(lower) &&
      tokens.slice(at + 1, at + 1 + LONGEST_QUESTIONS).some((token) => token.lower === "questions") &&
      tokens.slice(at + 1, at + 1 + LONGEST_QUESTIONS).some((token) => /^(?:readers?|your)$/.test(token.lower)),
  ),
);

/** In tokens: “answers some of your most burning questions”. */
const LONGEST_QUESTIONS = 7;

function isSaidAbove(end: number, speeches: readonly Speech[], isTheirs: (reading: BlockReading) => boolean): boolean {
  for (let block = 0; block < end; block++) {
    const { isRunning, script } = speeches[block]!;
    if (isRunning && isTheirs(script.reading)) return true;
  }
  return false;
}

const asksYou = keptWith(({ tokens }: BlockReading): boolean =>
  tokens.some(({ lower }) => lower === "you" || lower === "your"),
);

/** Outside of quotation marks, in one person's words. */
const saysI = keptWith(
  (reading: BlockReading): boolean =>
    isInFirstPerson(reading) && reading.tokens.some(({ text }) => /^(?:I|[Mm]e|[Mm]y)$/.test(text)),
);

const isQuoted = keptWith((reading: BlockReading): boolean =>
  isQuotationOnly(wordsOf(reading), 0, reading.tokens.length),
);

/** A question, an answer and another one; or three questions without labels. */
const FEWEST_TURNS = 3;
/** From one turn to the next. */
const MOST_PARAGRAPHS = 6;
