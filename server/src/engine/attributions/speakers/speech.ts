/**
 * What a block's own words say of who speaks in it: with the sentences that go on from one attribution, being nothing but a
 * quotation, with figures that the next sentence answers for, and who still has the word at its end.
 */
import { anyOverlap, firstEndingAfter, overlaps } from "../../base/index.ts";
import type { BlockReading, Quotation, Sentence } from "../../text/index.ts";
import { type Words, wordsOf } from "../rules/words.ts";
import { signatureOf } from "../signatures.ts";
import { sourceOfBox } from "../source-lines.ts";
import { addSentencesOf } from "../sourced.ts";
import { askedIn, needsQuestion, turnOf, wonderedAtEnd } from "../turns.ts";
import type { BlockAttribution, FoundAttributions } from "../types.ts";
import { type Placed, placeQuotations, rankToGoOn } from "./own-quotations.ts";
import { questionPut } from "./question-put.ts";
import { answeredIn, type BackReference, backReference } from "./refer-back.ts";
import { askedAtHead, toldOf } from "./told-of.ts";

/** An attribution with all that its block gives it to say; offsets count from the start of the block. */
export interface Spoken {
  /** As it was found. */
  readonly attribution: BlockAttribution;
  /** With the sentences of the block that go on from it. */
  readonly said: BlockAttribution;
}

/** What one block gives to read aloud. */
export interface Script {
  readonly reading: BlockReading;
  /** In the order in which their sources or cues stand. */
  readonly spoken: readonly Spoken[];
}

/** What a block's own words say of its quotations, and of those that run on. */
export interface Speech {
  readonly attributions: readonly BlockAttribution[];
  readonly script: Script;
  /** Likewise, where what they hold stands in other blocks: those that hold no words here are left out of the other. */
  readonly scriptGoingOn: Script;
  /** Likewise, where nobody asks anything in the article: without the answer that only a question makes one. */
  readonly scriptUnasked: Script;
  /** True where words may go on: pictures, captions and headings are passed over. */
  readonly isRunning: boolean;
  /** Who still has the word at its end, if anyone. */
  readonly speaking: Speaking | undefined;
  /** The attribution that answers for figures of the paragraph before. */
  readonly answering: Answering | undefined;
  /** True where no attribution has to do with its last sentence. */
  readonly endsFree: boolean;
  /** The quotation that it leaves open, if nobody in it is given it. */
  readonly unspoken: Quotation | undefined;
  /** Who answers for the fact box above, where the block is its source line. */
  readonly sourceOfBox: BlockAttribution | undefined;
  /** Who is given the quotation above, where the block is a signature. */
  readonly signature: BlockAttribution | undefined;
  /** The turn of an interview or a transcript that it is. */
  readonly turn: BlockAttribution | "question" | undefined;
  /** Who answers below, where it is a question without a label and the article an interview. */
  readonly asked: BlockAttribution | undefined;
}

/** A speaker who may go on in later blocks. */
export interface Speaking {
  /** One of the block's. */
  readonly attribution: BlockAttribution;
  readonly because: Because;
  /** True where plain statements of a list would be theirs as well. */
  readonly isOfStatements: boolean;
}

/**
 * Why a speaker still has the word at the end of a block; `told`: its last sentence tells of them; `addressed`: it asks them; `layout`: it is of a list, a block
 * quotation or a statement that was announced above it.
 */
export type Because = "unclosed" | "speech" | "told" | "addressed" | "colon" | "layout";

interface Answering {
  readonly attribution: BlockAttribution;
  readonly reference: BackReference;
}

export function readSpeech(reading: BlockReading, { attributions: found, announced }: FoundAttributions): Speech {
  const isRunning = reading.kind === "paragraph" || reading.kind === "list";
  const turn = turnOf(reading, found);
  const asked = turn ? undefined : askedIn(reading);
  const words = wordsOf(reading);
  const placed = found.map((attribution): Placed => ({ attribution, content: [...attribution.content] }));
  /** The numbers of the sentences that an attribution has to do with. */
  const taken = new Set<number>();
  for (const one of found) addSentencesOf(one, reading.sentences, taken);
  if (isRunning) {
    placed.push(...placeQuotations(words, placed, taken));
  }
  const attributions = placed.length === found.length ? found : placed.map(({ attribution }) => attribution);
  const answering = isRunning ? referBack(words, placed, taken) : undefined;
  const endsFree = !taken.has(reading.sentences.length - 1);
  const said = isRunning ? stillSpeaking(words, placed) : undefined;
  const speaking: Speaking | undefined = announced ? { because: "colon", ...announced } : said;
  const isFree = isRunning && endsFree && !speaking && !turn;
  const told = isFree && !asked ? toldAtEnd(words) : undefined;
  const wondered = isFree && !told ? wonderedAtEnd(reading) : undefined;
  const addressed = speaking?.because === "addressed" ? speaking.attribution : wondered;
  const all = placed.map(({ attribution, content }): Spoken => ({ attribution, said: { ...attribution, content } }));
  const inOrder = all.sort((a, b) => anchorOf(a.attribution) - anchorOf(b.attribution));
  const holdsWords = ({ said }: Spoken) => said.content.length > 0;
  const below = [asked, told, addressed].flatMap((one) => (one ? [{ attribution: one, said: one }] : []));
  const scriptGoingOn = { reading, spoken: [...inOrder, ...below] };
  const script = scriptGoingOn.spoken.every(holdsWords)
    ? scriptGoingOn
    : { reading, spoken: inOrder.filter(holdsWords) };
  const labelled = turn && turn !== "question" && needsQuestion(turn, reading.prose) ? turn : undefined;
  return {
    attributions,
    script,
    scriptGoingOn,
    scriptUnasked: labelled
      ? { reading, spoken: script.spoken.filter(({ attribution }) => attribution !== labelled) }
      : script,
    isRunning,
    speaking: told
      ? { attribution: told, because: "told", isOfStatements: false }
      : wondered
        ? { attribution: wondered, because: "addressed", isOfStatements: false }
        : speaking,
    answering,
    endsFree,
    sourceOfBox: sourceOfBox(reading, attributions),
    signature: signatureOf(reading, attributions),
    unspoken: unspokenAtEnd(scriptGoingOn),
    turn,
    asked,
  };
}

function toldAtEnd(words: Words): BlockAttribution | undefined {
  const last = words.reading.sentences.at(-1);
  return last && toldOf(words, last);
}

function anchorOf({ source, cue }: BlockAttribution): number {
  return (source[0] ?? cue[0])?.start ?? 0;
}

/** Adds the figures of the sentence before that “the figures” of an attribution are; the one that stands first in its block is answered. */
function referBack(words: Words, placed: readonly Placed[], taken: ReadonlySet<number>): Answering | undefined {
  const { sentences } = words.reading;
  let answering: Answering | undefined;
  for (const { attribution, content } of placed) {
    const reference = backReference(words, attribution);
    if (!reference) continue;
    const before = firstEndingAfter(sentences, attribution.content[0]!.start) - 1;
    if (before < 0) answering ??= { attribution, reference };
    const piece = before < 0 || taken.has(before) ? undefined : answeredIn(words, sentences[before]!, reference);
    if (piece) content.unshift(piece);
  }
  return answering;
}

function stillSpeaking(words: Words, placed: readonly Placed[]): Speaking | undefined {
  const last = placed.findLast(({ content }) => 0 < content.length);
  if (!last) return undefined;
  const { reading } = words;
  const speaking = (because: Because): Speaking => ({ attribution: last.attribution, because, isOfStatements: false });
  const contentEnd = last.content.at(-1)!.end;
  const unclosed = unclosedIn(reading);
  if (unclosed && last.content.some((span) => overlaps(span, unclosed))) return speaking("unclosed");
  const lastSentence = reading.sentences.at(-1);
  const isLast =
    lastSentence !== undefined &&
    (contentEnd > lastSentence.start || last.attribution.cue.some((span) => span.end > lastSentence.start));
  if (!isLast) return undefined;
  const addressed =
    questionPut(words, last.attribution, last.content) ?? askedBy(words, lastSentence, last.attribution);
  if (addressed) return { attribution: addressed, because: "addressed", isOfStatements: false };
  if (0 < rankToGoOn(words, last.attribution)) return speaking("speech");
  const told = toldOf(words, lastSentence);
  return told && anyOverlap(told.source, last.attribution.source) ? speaking("told") : undefined;
}

/** Whoever is asked at the head of the sentence, where nobody speaks behind the question: “Asked if it was late, Ann Hay smiled.” */
function askedBy(words: Words, sentence: Sentence, { cue }: BlockAttribution): BlockAttribution | undefined {
  const asked = askedAtHead(words, sentence);
  return cue[0]!.start <= sentence.start + "When ".length ? asked : undefined;
}

/** In “I told them that …” of a quotation's own words nobody is said to have spoken the quotation. */
export function speaks({ cue, content }: BlockAttribution, { start, inner, end }: Quotation): boolean {
  const isWithin = cue.some((span) => inner.start <= span.start && span.end <= end);
  return content.some((span) => span.start < end && (isWithin ? span.start <= inner.start : start < span.end));
}

function unspokenAtEnd({ reading, spoken }: Script): Quotation | undefined {
  const unclosed = unclosedIn(reading);
  return unclosed && !spoken.some(({ said }) => speaks(said, unclosed)) ? unclosed : undefined;
}

function unclosedIn({ quotations }: BlockReading): Quotation | undefined {
  return quotations.find(({ closed, depth }) => !closed && depth === 0);
}
