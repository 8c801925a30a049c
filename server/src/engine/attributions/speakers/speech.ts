/**
 * What a block's own words say of who speaks in it: with the sentences that go on from one attribution, being nothing but a
 * quotation, with figures that the next sentence answers for, and who still has the word at its end.
 */
import { firstEndingAfter, overlaps, type Span } from "../../base/index.ts";
import { trailingVerbs } from "../../lexicon/index.ts";
import type { BlockReading, Quotation } from "../../text/index.ts";
import { MARK, type Words, wordsOf } from "../rules/words.ts";
import { signatureOf } from "../signatures.ts";
import { sourceOfBox } from "../source-lines.ts";
import { addSentencesOf } from "../sourced.ts";
import { askedIn, needsQuestion, turnOf } from "../turns.ts";
import type { BlockAttribution, FoundAttributions } from "../types.ts";
import { answeredIn, type BackReference, backReference } from "./refer-back.ts";

/** An attribution with all that its block gives it to say; offsets count from the start of the block. */
interface Spoken {
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
 * Why a speaker still has the word at the end of a block; `layout`: it is of a list, a block quotation or a statement that was announced
 * above it.
 */
export type Because = "unclosed" | "speech" | "colon" | "layout";

interface Answering {
  readonly attribution: BlockAttribution;
  readonly reference: BackReference;
}

export function readSpeech(reading: BlockReading, { attributions, announced }: FoundAttributions): Speech {
  const isRunning = reading.kind === "paragraph" || reading.kind === "list";
  const turn = turnOf(reading, attributions);
  const asked = turn ? undefined : askedIn(reading);
  const answer = asked ? [{ attribution: asked, said: asked }] : [];
  if (attributions.length === 0) {
    const script: Script = { reading, spoken: [] };
    const scriptGoingOn = asked ? { reading, spoken: answer } : script;
    const silence = {
      speaking: undefined,
      answering: undefined,
      endsFree: true,
      sourceOfBox: undefined,
      signature: undefined,
      unspoken: unspokenAtEnd(script),
      turn,
      asked,
    };
    return { attributions, script, scriptGoingOn, scriptUnasked: script, isRunning, ...silence };
  }
  const words = wordsOf(reading);
  const placed = attributions.map((attribution) => ({ attribution, content: [...attribution.content] }));
  /** The numbers of the sentences that an attribution has to do with. */
  const taken = new Set<number>();
  for (const one of attributions) addSentencesOf(one, reading.sentences, taken);
  if (isRunning) continueInBlock(words, placed, taken);
  const answering = isRunning ? referBack(words, placed, taken) : undefined;
  const all = placed.map(({ attribution, content }): Spoken => ({ attribution, said: { ...attribution, content } }));
  const inOrder = all.sort((a, b) => anchorOf(a.attribution) - anchorOf(b.attribution));
  const holdsWords = ({ said }: Spoken) => said.content.length > 0;
  const scriptGoingOn = { reading, spoken: [...inOrder, ...answer] };
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
    speaking: announced ? { because: "colon", ...announced } : isRunning ? stillSpeaking(words, placed) : undefined,
    answering,
    endsFree: !taken.has(reading.sentences.length - 1),
    sourceOfBox: sourceOfBox(reading, attributions),
    signature: signatureOf(reading, attributions),
    unspoken: unspokenAtEnd(scriptGoingOn),
    turn,
    asked,
  };
}

function anchorOf({ source, cue }: BlockAttribution): number {
  return (source[0] ?? cue[0])?.start ?? 0;
}

/** An attribution while words are still added to its content. */
interface Placed {
  readonly attribution: BlockAttribution;
  readonly content: Span[];
}

/**
 * Adds the sentences after each attribution that are nothing but a quotation which nobody else is given: “One,” she said. “Two.”
 * Only the last attribution of a sentence that quotes anything goes on.
 */
function continueInBlock(words: Words, placed: readonly Placed[], taken: ReadonlySet<number>): void {
  const { sentences } = words.reading;
  const lastIn = new Map<number, Placed>();
  for (const one of placed) {
    if (one.attribution.kind === "indirect") continue;
    const at = firstEndingAfter(sentences, endOf(one) - 1);
    const rival = lastIn.get(at);
    if (!rival || endOf(rival) < endOf(one)) lastIn.set(at, one);
  }
  for (const [sentence, one] of lastIn) {
    for (let at = sentence + 1; at < sentences.length && !taken.has(at); at++) {
      const { start, end, firstToken, endToken } = sentences[at]!;
      if (!isQuotationOnly(words, firstToken, endToken)) break;
      one.content.push({ start, end });
    }
  }
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

function endOf({ attribution: { source, cue, content } }: Placed): number {
  return Math.max(source.at(-1)?.end ?? 0, cue.at(-1)?.end ?? 0, content.at(-1)?.end ?? 0);
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
  return isLast && (last.attribution.kind !== "indirect" || isPlainSaying(words, last.attribution))
    ? speaking("speech")
    : undefined;
}

/** “Delgado said it was late.”, in whose words the paragraph ends: the quotation that stands alone below is Delgado’s. */
function isPlainSaying(words: Words, { source, cue, content }: BlockAttribution): boolean {
  const [saying] = cue;
  if (source.length === 0 || cue.length !== 1 || !saying || content.length === 0) return false;
  const first = firstEndingAfter(words.tokens, saying.start);
  for (let at = first; at < words.length && words.tokens[at]!.start < saying.end; at++) {
    const verb = words.verb(at);
    if (verb && formsOfSaying.has(verb.form)) return trailingVerbs.has(verb.lemma);
  }
  return false;
}

const formsOfSaying: ReadonlySet<string> = new Set(["past", "third"]);

/** Tokens `[first, end)` hold nothing but quotations and the marks between them. */
export function isQuotationOnly(words: Words, first: number, end: number): boolean {
  if (end <= first || !words.isQuoted(first)) return false;
  for (let at = first; at < end; at++) if (!words.isQuoted(at) && !words.is(at, MARK)) return false;
  return true;
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
