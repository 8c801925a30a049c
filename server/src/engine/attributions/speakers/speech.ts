/**
 * What a block's own words say of who speaks in it: with the sentences that go on from one attribution, being nothing but a
 * quotation, with figures that the next sentence answers for, and who still has the word at its end.
 */
import { anyOverlap, firstEndingAfter, overlaps, type Span, textOf } from "../../base/index.ts";
import { trailingVerbs } from "../../lexicon/index.ts";
import type { BlockReading, Quotation, Sentence } from "../../text/index.ts";
import { MARK, type Words, wordsOf } from "../rules/words.ts";
import { signatureOf } from "../signatures.ts";
import { sourceOfBox } from "../source-lines.ts";
import { addSentencesOf } from "../sourced.ts";
import { askedIn, needsQuestion, turnOf, wonderedAtEnd } from "../turns.ts";
import type { BlockAttribution, FoundAttributions } from "../types.ts";
import { asksForOthers, questionPut } from "./question-put.ts";
import { answeredIn, type BackReference, backReference } from "./refer-back.ts";
import { askedAtHead, speaksOfItself, toldOf } from "./told-of.ts";

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
    placed.push(...answersApart(words, placed), ...continueInBlock(words, placed, taken));
    placed.push(...quotationsOfWhomIsTold(words, taken));
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

/** An attribution while words are still added to its content. */
interface Placed {
  readonly attribution: BlockAttribution;
  readonly content: Span[];
}

/**
 * Adds the sentences after each attribution that are nothing but a quotation which nobody else is given: “One,” she said. “Two.”
 * Only the last attribution of a sentence that quotes anything goes on, or where none does the last that says it plainly, or that of
 * whom the sentence tells: “Hay dismissed the plan. “We can do better.”” Behind a question that was put to somebody stands what they answer,
 * which comes as an attribution of its own.
 */
function continueInBlock(words: Words, placed: readonly Placed[], taken: Set<number>): readonly Placed[] {
  const { sentences } = words.reading;
  const lastIn = new Map<number, { readonly one: Placed; readonly rank: number }>();
  for (const one of placed) {
    const at = firstEndingAfter(sentences, endOf(one) - 1);
    const rank = rankToGoOn(words, one.attribution);
    const rival = lastIn.get(at);
    if (!rival || (rank === rival.rank ? endOf(rival.one) < endOf(one) : rival.rank < rank))
      lastIn.set(at, { one, rank });
  }
  const answers: Placed[] = [];
  for (const [sentence, { one, rank }] of lastIn) {
    if (rank === 0 && !isOwnBehind(words, sentence, one.attribution)) continue;
    const put = putByOther(words, one.attribution, one.content);
    if (put) answers.push(...placedFrom(words, sentence + 1, put, taken));
    else addQuotationsFrom(words, sentence + 1, one, taken);
  }
  return answers;
}

/** A question that leaves the rest of its paragraph to whoever answers: who asks for themselves goes on, “Do you see? It is dear.” */
function putByOther(words: Words, one: BlockAttribution, content: readonly Span[]): BlockAttribution | undefined {
  const [asker] = one.source;
  return asker && asksForOthers(words, asker) ? questionPut(words, one, content) : undefined;
}

/** “Did you pay?” asked the lawyer. | “I did.” |: what the model gives whoever asks, and was answered. */
function answersApart(words: Words, placed: readonly Placed[]): readonly Placed[] {
  const { prose, sentences } = words.reading;
  return placed.flatMap(({ attribution, content }) => {
    const end = sentences[firstEndingAfter(sentences, attribution.cue[0]!.start)]!.end;
    const first = content.findIndex((piece) => end <= piece.start);
    if (first <= 0 || textOf(prose, content.at(-1)!).includes("?")) return [];
    const put = putByOther(words, attribution, content.slice(0, first));
    if (!put) return [];
    const answer = content.splice(first);
    return [{ attribution: { ...put, content: answer }, content: answer }];
  });
}

/** The quotations from a sentence on, as all that an attribution holds; nothing where none stand there. */
function placedFrom(words: Words, first: number, attribution: BlockAttribution, taken: Set<number>): readonly Placed[] {
  const content: Span[] = [];
  addQuotationsFrom(words, first, { attribution, content }, taken);
  return 0 < content.length ? [{ attribution: { ...attribution, content }, content }] : [];
}

function rankToGoOn(words: Words, attribution: BlockAttribution): number {
  if (attribution.kind !== "indirect") return 2;
  return isPlainSaying(words, attribution) ? 1 : 0;
}

/** Whether a sentence tells of the source of an attribution in it, and a quotation behind it is in their words. */
function isOwnBehind(words: Words, sentence: number, { source }: BlockAttribution): boolean {
  const { sentences } = words.reading;
  const quotation = words.quotation[sentences[sentence + 1]?.firstToken ?? -1];
  if (!quotation) return false;
  const told = toldOf(words, sentences[sentence]!);
  return told !== undefined && anyOverlap(told.source, source) && speaksOfItself(words, quotation, told);
}

function addQuotationsFrom(words: Words, first: number, one: Placed, taken: Set<number>): void {
  const { sentences } = words.reading;
  for (let at = first; at < sentences.length && !taken.has(at); at++) {
    const { start, end, firstToken, endToken } = sentences[at]!;
    if (!isQuotationOnly(words, firstToken, endToken)) return;
    one.content.push({ start, end });
    taken.add(at);
  }
}

/** Quotations by themselves behind sentences that tell of one person and attribute nothing. */
function quotationsOfWhomIsTold(words: Words, taken: Set<number>): readonly Placed[] {
  const { quotations, sentences } = words.reading;
  const found: Placed[] = [];
  for (let at = 1; 0 < quotations.length && at < sentences.length; at++) {
    const quotation = words.quotation[sentences[at]!.firstToken];
    if (!quotation || taken.has(at) || taken.has(at - 1)) continue;
    const told = toldOf(words, sentences[at - 1]!);
    if (!told || !speaksOfItself(words, quotation, told)) continue;
    found.push(...placedFrom(words, at, told, taken));
  }
  return found;
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

/** “Delgado said it was late.”, in whose words the paragraph ends: the quotation that stands alone below is Delgado’s. */
function isPlainSaying(words: Words, { source, cue, content }: BlockAttribution): boolean {
  const [saying] = cue;
  if (source.length === 0 || cue.length !== 1 || !saying || content.length === 0) return false;
  // “…, which suggests it was late”: the clause before says it.
  if (textOf(words.reading.prose, source[0]!) === "which") return false;
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
