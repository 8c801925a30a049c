/**
 * “MS HOLT: When did you learn of it?”, “A: In March. I was told it was £12m.”: a turn in a transcript or an interview. Whoever the label
 * names says all of the block. What an interviewer asks (“Q:”) is the paper's own. Many an interview is set without labels: a question by
 * itself, and below it the answer.
 */
import { anyOverlap, type Span, textOf } from "../base/index.ts";
import { figureBodies, stateOfWord } from "../lexicon/index.ts";
import type { BlockReading } from "../text/index.ts";
import { isInFirstPerson } from "./first-person.ts";
import { kindOf } from "./kind.ts";
import {
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  DETERMINER,
  NUMBER,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  wordsOf,
} from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

/** The attributions of a block, with the turn that it is. `found`: what its sentences attribute. */
export function withTurn(found: readonly BlockAttribution[], reading: BlockReading): readonly BlockAttribution[] {
  const turn = turnIn(reading);
  if (!turn) return found;
  const isBehindLabel = ({ source, cue }: BlockAttribution) =>
    !anyOverlap([...source, ...cue], [...turn.source, ...turn.cue]);
  return [turn, ...found.filter(isBehindLabel)];
}

/** The turn that a block is, `question` for the interviewer's; undefined for any other block. */
export function turnOf(
  { prose, tokens }: BlockReading,
  found: readonly BlockAttribution[],
): BlockAttribution | "question" | undefined {
  if (/^[*_]{0,2}Q\s?[:.]\s/.test(prose.slice(0, 6))) return "question";
  return found.find((one) => one.kind === "indirect" && isLabelled(one, { prose, tokens }));
}

/** Whether an attribution is the label of its block, and all that stands behind it. */
export function isLabelled(
  { source, cue, content }: BlockAttribution,
  { prose, tokens }: Pick<BlockReading, "prose" | "tokens">,
): boolean {
  return (
    source[0]?.start === tokens[0]?.start &&
    isMark(prose.slice(cue[0]!.start, cue[0]!.end)) &&
    content.at(-1)?.end === tokens.at(-1)?.end
  );
}

/** “When did you write it?”, and nothing else: whoever is asked says what stands below, if the article is an interview. */
export function askedIn({ kind, prose, tokens, quotations }: BlockReading): BlockAttribution | undefined {
  const mark = tokens.at(-1);
  if (mark?.text !== "?" || (kind !== "paragraph" && kind !== "subhead") || LONGEST_QUESTION < tokens.length)
    return undefined;
  if (0 < quotations.length || /^[*_]{0,2}Q\s?[:.]\s/.test(prose.slice(0, 6))) return undefined;
  return answerBelow({ start: mark.start, end: mark.end }, "indirect");
}

/** In tokens. */
const LONGEST_QUESTION = 90;

/** “Hay was in no hurry. Why not?”: the one who is told of above may say what is quoted below. */
export function wonderedAtEnd({ prose, tokens, quotations }: BlockReading): BlockAttribution | undefined {
  const mark = tokens.at(-1);
  const last = quotations.at(-1);
  if (mark?.text !== "?" || (last && mark.start < last.end)) return undefined;
  if (/^[*_]{0,2}Q\s?[:.]\s/.test(prose.slice(0, 6))) return undefined;
  return answerBelow({ start: mark.start, end: mark.end }, "direct");
}

function answerBelow(mark: Span, kind: BlockAttribution["kind"]): BlockAttribution {
  return { source: [], cue: [mark], content: [], kind, probability: LIKELIHOOD, origin: "rule" };
}

/** What is said below a question without a label: nobody is named, and yet the reader knows who answers. `text`: in which its spans count. */
export function isAnswerBelow({ source, cue }: Pick<BlockAttribution, "source" | "cue">, text: string): boolean {
  return source.length === 0 && cue.length === 1 && text.slice(cue[0]!.start, cue[0]!.end) === "?";
}

/** True of the answer to a question (“A: In March.”), whose speaker the label does not name. */
export function isAnswerOnly({ source, cue }: BlockAttribution, prose: string): boolean {
  const [who] = source;
  const [mark] = cue;
  return (
    who !== undefined &&
    mark !== undefined &&
    prose.slice(who.start, who.end) === "A" &&
    isMark(prose.slice(mark.start, mark.end))
  );
}

/**
 * True of “A. In March”: unlike “A: In March” it may as well be the first of several points, and answers only where somebody asks. So does
 * “RI: In March”, for what has the initials of a name may head a list.
 */
export function needsQuestion(answer: BlockAttribution, prose: string): boolean {
  return (
    initialsIn(answer, prose) !== undefined || (isAnswerOnly(answer, prose) && prose[answer.cue[0]!.start] === ".")
  );
}

/** “RI” of “RI: In March”, who was named Rana Ikram above; undefined of any other attribution. */
export function initialsIn({ source, cue }: BlockAttribution, prose: string): string | undefined {
  const [who, mark] = [source[0], cue[0]];
  if (!who || !mark || prose[mark.start] !== ":" || 3 < who.end - who.start) return undefined;
  const label = prose.slice(who.start, who.end);
  return isInitials([label]) ? label : undefined;
}

/** Whether somebody asks something in the turn that a block is. */
export function isQuestion(turn: BlockAttribution | "question" | undefined, { tokens }: BlockReading): boolean {
  return turn === "question" || (turn !== undefined && tokens.at(-1)!.text === "?");
}

function isMark(cue: string): boolean {
  return cue === ":" || cue === ".";
}

function turnIn(reading: BlockReading): BlockAttribution | undefined {
  const { kind, tokens } = reading;
  if (kind !== "paragraph" && kind !== "list" && kind !== "caption") return undefined;
  const colon = opensWithPoint(reading) ? 1 : tokens.findIndex(({ text }, at) => text === ":" || LONGEST_LABEL <= at);
  if (colon <= 0 || !isMark(tokens[colon]!.text) || colon === tokens.length - 1) return undefined;
  const label = tokens.slice(0, colon).map(({ text }) => text);
  if (!isAnswer(label) && !isTitled(label) && !isInitials(label)) {
    // “NEW DELHI: The government will spend …”, “KEY FIGURES: 40 homes, 12 shops” are set alike.
    const isSpoken = isInFirstPerson(reading) || tokens.at(-1)!.text === "?";
    if (!isSpoken || !(isLabel(label) || isName(label) || isNameAlone(label))) return undefined;
  }
  const content = [{ start: tokens[colon + 1]!.start, end: tokens.at(-1)!.end }];
  return {
    source: [{ start: tokens[0]!.start, end: tokens[colon - 1]!.end }],
    cue: [{ start: tokens[colon]!.start, end: tokens[colon]!.end }],
    content,
    kind: kindOf(content, reading),
    probability: LIKELIHOOD,
    origin: "rule",
  };
}

/** “A. In March”, but not “A. Lange and Sons”. */
function opensWithPoint(reading: BlockReading): boolean {
  const { tokens } = reading;
  if (tokens[0]?.text !== "A" || tokens[1]?.text !== "." || !tokens[2]?.spaced) return false;
  return wordsOf(reading).is(2, SMALL_WORD) || /^(?:absolutely|no|oh|sure|well|yeah|yes)$/i.test(tokens[2].text);
}

const SMALL_WORD = ADVERB | AUXILIARY | COORDINATOR | DETERMINER | NUMBER | PREPOSITION | PRONOUN | SUBORDINATOR;

/** The layout says so. */
const LIKELIHOOD = 0.9;

/** In tokens. */
const LONGEST_LABEL = 6;

function isAnswer(label: readonly string[]): boolean {
  return label.length === 1 && label[0] === "A";
}

/** “RI”, “JMB”; “UN” and “TV” are nobody's. */
function isInitials([label, more]: readonly string[]): boolean {
  if (more !== undefined || !/^\p{Lu}{2,3}$/u.test(label!) || furniture.has(label!) || noInitials.has(label!))
    return false;
  return !stateOfWord.has(label!) && !figureBodies.has(label!.toLowerCase());
}

const noInitials: ReadonlySet<string> = new Set(
  "AI AM BST CEO EST ET EU FAQ FYI GMT GOP HR IT MEP MP MPS NB NEW PM PR PS RE TIP TL TV UAE UK UN US USA VAR VIP".split(
    " ",
  ),
);

/** “MS. HOLT”, “THE CHAIR”. */
function isTitled(label: readonly string[]): boolean {
  return isLabel(label) && label.some((word) => titlesInCapitals.has(word));
}

const titlesInCapitals: ReadonlySet<string> = new Set(
  "MR MRS MS MISS DR SIR DAME LORD LADY JUDGE JUSTICE SENATOR SEN REP COUNCILLOR CLLR CHAIR CHAIRMAN CHAIRWOMAN SPEAKER COUNSEL".split(
    " ",
  ),
);

/** “SMITH”, “THE CHAIR”. */
function isLabel(label: readonly string[]): boolean {
  const words = label.filter((word) => word !== ".");
  return words.some((word) => FEWEST_CAPITALS <= word.length && !furniture.has(word)) && words.every(isInCapitals);
}

const FEWEST_CAPITALS = 3;

function isInCapitals(word: string): boolean {
  return /^[\p{Lu}][\p{Lu}’'-]*$/u.test(word) || /^(?:Mc|Mac|O[’'])\p{Lu}+$|^(?:Mr|Mrs|Ms|Dr)$/u.test(word);
}

/** Labels in capitals of something other than a speaker. */
const furniture: ReadonlySet<string> = new Set(
  "UPDATE BREAKING CORRECTION NOTE WATCH READ MORE LIVE EXCLUSIVE OPINION ANALYSIS VIDEO PHOTOS SOURCE SOURCES DATA TOTAL WHAT WHO WHEN WHERE WHY HOW TICKETS PRICE DATE TIME VENUE INFO CONTACT WARNING LATEST RELATED SCORE FINAL GOALS SUBS".split(
    " ",
  ),
);

/** Letters that are called neither a person nor a body. */
export function isLabelOfNobody(word: string): boolean {
  return furniture.has(word) || noInitials.has(word);
}

/** “Ana” of “Ana: I was late”: one name, by which a block begins and which another mention must tell to be somebody's. */
export function isLabelledByOneName({ source, cue, origin }: BlockAttribution, { kind, prose }: BlockReading): boolean {
  const [who, mark] = [source[0], cue[0]];
  // “Hay: I was late” is what a headline makes of “Hay said …”.
  return (
    kind !== "headline" &&
    kind !== "subhead" &&
    // “Sales fell – Reuters: “We lost it””: the model knows what speaks so.
    origin === "rule" &&
    who?.start === 0 &&
    mark?.start === who.end &&
    prose[mark.start] === ":" &&
    isNameAlone([textOf(prose, who)])
  );
}

function isNameAlone([label, more]: readonly string[]): boolean {
  return more === undefined && /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(label!) && !furniture.has(label!.toUpperCase());
}

/** “Ana Ruiz”, “Peter O’Dunne”. */
function isName(label: readonly string[]): boolean {
  return 2 <= label.length && label.length <= 4 && label.every((word) => /^\p{Lu}[\p{L}’'-]*\.?$/u.test(word));
}
