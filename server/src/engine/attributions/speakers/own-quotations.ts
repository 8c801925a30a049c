/**
 * The quotations of a block that stand by themselves, given to whoever speaks before them in it: “One,” she said. | “Two.” | Or to whoever
 * answers, where somebody asks for others, or of whom the sentence before tells.
 */
import { anyOverlap, firstEndingAfter, type Span, textOf } from "../../base/index.ts";
import { trailingVerbs } from "../../lexicon/index.ts";
import { MARK, type Words } from "../rules/words.ts";
import type { BlockAttribution } from "../types.ts";
import { asksForOthers, questionPut } from "./question-put.ts";
import { speaksOfItself, toldOf } from "./told-of.ts";

/** An attribution while words are still added to its content. */
export interface Placed {
  readonly attribution: BlockAttribution;
  readonly content: Span[];
}

/**
 * Adds to each attribution the quotations that go on from it, and gives those that are somebody else's.
 * @param taken the numbers of the sentences that an attribution has to do with; grows
 */
export function placeQuotations(words: Words, placed: readonly Placed[], taken: Set<number>): readonly Placed[] {
  const answers = [...answersApart(words, placed), ...continueInBlock(words, placed, taken)];
  return [...answers, ...quotationsOfWhomIsTold(words, taken)];
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

export function rankToGoOn(words: Words, attribution: BlockAttribution): number {
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

function endOf({ attribution: { source, cue, content } }: Placed): number {
  return Math.max(source.at(-1)?.end ?? 0, cue.at(-1)?.end ?? 0, content.at(-1)?.end ?? 0);
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
