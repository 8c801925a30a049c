/**
 * Words that outrun the sentence that says whose they are: the next sentence that is nothing but a quotation, the next paragraph
 * that takes up an open quotation mark, and what a colon announces, be it a quotation or a list. And those whose speaker is named
 * only by and by: “We lost 40 homes. ¶ “Ninety more are damaged,” Ruiz said. And figures that the next sentence answers for.
 */
import { contains, firstEndingAfter, overlaps, type Span } from "../../base/index.ts";
import type { Block, BlockReading, Quotation } from "../../text/index.ts";
import { MARK, type Words, wordsOf } from "../rules/words.ts";
import type { BlockAttribution, FoundAttributions } from "../types.ts";
import { isOfList, sentencesWithoutSource } from "./lists.ts";
import { answeredIn, type BackReference, backReference } from "./refer-back.ts";

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
  /** Likewise, where what is announced comes in later blocks: one that holds no words here is left out of the other. */
  readonly scriptGoingOn: Script;
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
}

/** A speaker who may go on in later blocks. */
export interface Speaking {
  /** One of the block's. */
  readonly attribution: BlockAttribution;
  readonly because: Because;
  /** True where plain statements of a list would be theirs as well. */
  readonly isOfStatements: boolean;
}

/** Why a speaker still has the word at the end of a block; `layout`: it is of a list or a block quotation announced above it. */
type Because = "unclosed" | "speech" | "colon" | "layout";

export interface Answering {
  readonly attribution: BlockAttribution;
  readonly reference: BackReference;
}

export function readSpeech(reading: BlockReading, { attributions, announced }: FoundAttributions): Speech {
  const isRunning = reading.kind === "paragraph" || reading.kind === "list";
  if (attributions.length === 0) {
    const script = { reading, spoken: [] };
    const silence = { speaking: undefined, answering: undefined, endsFree: true, unspoken: unspokenAtEnd(script) };
    return { attributions, script, scriptGoingOn: script, isRunning, ...silence };
  }
  const words = wordsOf(reading);
  const placed = attributions.map((attribution) => ({ attribution, content: [...attribution.content] }));
  const taken = sentencesTaken(words, placed);
  if (isRunning) continueInBlock(words, placed, taken);
  const answering = isRunning ? referBack(words, placed, taken) : undefined;
  const all = placed.map(({ attribution, content }): Spoken => ({ attribution, said: { ...attribution, content } }));
  const inOrder = all.sort((a, b) => anchorOf(a.attribution) - anchorOf(b.attribution));
  const holdsWords = ({ said }: Spoken) => said.content.length > 0;
  const goingOn = inOrder.filter((one) => holdsWords(one) || one.attribution === announced?.attribution);
  const scriptGoingOn = { reading, spoken: goingOn };
  return {
    attributions,
    script: goingOn.every(holdsWords) ? scriptGoingOn : { reading, spoken: goingOn.filter(holdsWords) },
    scriptGoingOn,
    isRunning,
    speaking: announced ? { because: "colon", ...announced } : isRunning ? stillSpeaking(words, placed) : undefined,
    answering,
    endsFree: !taken.has(reading.sentences.length - 1),
    unspoken: unspokenAtEnd(scriptGoingOn),
  };
}

function anchorOf({ source, cue }: BlockAttribution): number {
  return (source[0] ?? cue[0])?.start ?? 0;
}

/** Words of a block that an attribution of another one holds; counted from the start of their own block. */
export interface GoingOn {
  /** The number of the block with the attribution: one further up, or further down where the quotation is given to its speaker late. */
  readonly from: number;
  readonly attribution: BlockAttribution;
  readonly pieces: readonly Span[];
  readonly isQuoted: boolean;
}

/** By the number of the block whose words go on. */
export function wordsHeldElsewhere(
  blocks: readonly Block[],
  speeches: readonly Speech[],
): ReadonlyMap<number, GoingOn> {
  const goingOn = new Map<number, GoingOn>();
  /** Who still has the word at the end of the paragraph before. */
  let open: Open | undefined;
  /** Quotations that go on up to the end of the paragraph before, and have no speaker yet. */
  let waiting: Waiting[] = [];
  /** The number of the paragraph before. */
  let before: number | undefined;
  for (const [index, speech] of speeches.entries()) {
    if (!speech.isRunning) continue;
    const { attributions, speaking } = speech;
    const { reading } = speech.script;
    const first = reading.quotations[0];
    const isQuoted = blocks[index]!.isBlockQuotation === true;
    const setApart = open && setApartFor(open, speech, isQuoted);
    if (open && setApart) {
      const { block: from, attribution } = open;
      if (setApart.length > 0) goingOn.set(index, { from, attribution, pieces: setApart, isQuoted });
      open =
        speaking?.because === "colon"
          ? openFrom(index, speaking)
          : {
              ...open,
              because: "layout",
              nParagraphs: open.nParagraphs + 1,
              nPieces: open.nPieces + setApart.length,
            };
      before = index;
      waiting = [];
      continue;
    }
    const isTakenUp = open && first && takesUp(wordsOf(reading), attributions, first, open.because);
    const answered = before === undefined || goingOn.has(before) ? undefined : answeredAbove(speech, speeches[before]!);
    if (answered) goingOn.set(before!, { from: index, ...answered });
    before = index;
    const holder = speakerAtLast(speech, waiting);
    for (const { block, quotation } of holder ? waiting : [])
      goingOn.set(block, { from: index, attribution: holder!, pieces: [spanOf(quotation)], isQuoted: true });
    const isSpoken = isTakenUp && open!.because !== "speech";
    const unspoken = isSpoken ? undefined : speech.unspoken;
    if (!unspoken || reopening(reading, waiting) !== unspoken) waiting = [];
    if (unspoken) waiting.push({ block: index, quotation: unspoken });
    if (MOST_PARAGRAPHS < waiting.length) waiting.shift();
    if (isTakenUp && open!.nParagraphs < MOST_PARAGRAPHS) {
      const { block: from, attribution, because } = open!;
      const isAllTheirs = because !== "unclosed" && isQuotationOnly(wordsOf(reading), 0, reading.tokens.length);
      const later = isAllTheirs ? reading.quotations.slice(1).filter(({ depth }) => depth === 0) : [];
      goingOn.set(index, { from, attribution, pieces: [first!, ...later].map(spanOf), isQuoted: true });
      const isOthers = attributions.some(({ cue }) => !cue.every((span) => contains(first!, span)));
      if (!isOthers && (isAllTheirs || because === "unclosed")) {
        const isOver = because === "unclosed" ? first!.closed : because === "colon";
        const next = because === "colon" && !first!.closed ? "unclosed" : isOver ? "speech" : because;
        open = { ...open!, because: next, nParagraphs: open!.nParagraphs + 1 };
        continue;
      }
    }
    open = speaking && openFrom(index, speaking);
  }
  return goingOn;
}

/** A speaker whose words go on below. */
interface Open extends Speaking {
  /** The number of the speaker's block. */
  readonly block: number;
  /** So many blocks have gone on from it, with so many pieces that layout sets apart. */
  readonly nParagraphs: number;
  readonly nPieces: number;
}

function openFrom(block: number, speaking: Speaking): Open {
  return { block, nParagraphs: 0, nPieces: 0, ...speaking };
}

/** What an announcement holds of a block that is set apart below it; undefined for any other block. */
function setApartFor(open: Open, speech: Speech, isQuoted: boolean): readonly Span[] | undefined {
  if (open.because !== "colon" && open.because !== "layout") return undefined;
  if (MOST_PARAGRAPHS <= open.nParagraphs) return undefined;
  if (!isQuoted && !(open.isOfStatements && isOfList(speech.script.reading))) return undefined;
  const pieces = sentencesWithoutSource(speech);
  return open.nPieces + pieces.length <= MOST_PIECES ? pieces : undefined;
}

/** What one attribution may hold beyond its own block: what every such block is told of it must not grow with the article. */
const MOST_PARAGRAPHS = 100;
const MOST_PIECES = 1_000;

/** The words that end a paragraph and that the one below answers for. */
function answeredAbove({ answering }: Speech, { script, endsFree }: Speech): Omit<GoingOn, "from"> | undefined {
  const last = script.reading.sentences.at(-1);
  if (!answering || !endsFree || !last) return undefined;
  const piece = answeredIn(wordsOf(script.reading), last, answering.reference);
  return piece && { attribution: answering.attribution, pieces: [piece], isQuoted: false };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** A quotation that nobody in its own block is given, and that its block leaves unclosed. */
interface Waiting {
  readonly block: number;
  readonly quotation: Quotation;
}

/** Who speaks the quotation with which a paragraph takes up those that wait. */
function speakerAtLast({ attributions, script }: Speech, waiting: readonly Waiting[]): BlockAttribution | undefined {
  const first = reopening(script.reading, waiting);
  if (!first) return undefined;
  const holder = attributions.find((one) => speaks(one, first));
  return holder && holder.kind !== "indirect" && holder.source.length > 0 ? holder : undefined;
}

/** The quotation that opens a paragraph with the mark of those that wait. */
function reopening({ quotations, tokens }: BlockReading, waiting: readonly Waiting[]): Quotation | undefined {
  const [first] = quotations;
  const last = waiting.at(-1);
  return first && last && first.start === tokens[0]!.start && first.style === last.quotation.style ? first : undefined;
}

/** In “I told them that …” of a quotation's own words nobody is said to have spoken the quotation. */
function speaks({ cue, content }: BlockAttribution, { start, inner, end }: Quotation): boolean {
  const isWithin = cue.some((span) => inner.start <= span.start && span.end <= end);
  return content.some((span) => span.start < end && (isWithin ? span.start <= inner.start : start < span.end));
}

function unspokenAtEnd({ reading, spoken }: Script): Quotation | undefined {
  const unclosed = reading.quotations.find(({ closed, depth }) => !closed && depth === 0);
  return unclosed && !spoken.some(({ said }) => speaks(said, unclosed)) ? unclosed : undefined;
}

/** The paragraph opens with a quotation, `first`, that nobody in it is given, and goes on from the paragraph before. */
function takesUp(words: Words, attributions: readonly BlockAttribution[], first: Quotation, because: Because): boolean {
  if (because === "layout" || !words.opensQuotation(0)) return false;
  if (because === "colon") return !attributions.some((one) => speaksFromOutside(one, first));
  if (attributions.some(({ content }) => content.some((span) => overlaps(span, first)))) return false;
  return because === "unclosed" || (attributions.length === 0 && isQuotationOnly(words, 0, words.length));
}

/** Whom a quotation tells of has not spoken it. */
function speaksFromOutside({ cue, content }: BlockAttribution, quotation: Quotation): boolean {
  return !cue.every((span) => contains(quotation, span)) && content.some((span) => overlaps(span, quotation));
}

/** An attribution while words are still added to its content. */
interface Placed {
  readonly attribution: BlockAttribution;
  readonly content: Span[];
}

/** The numbers of the sentences in which an attribution has a source, a cue or words. */
function sentencesTaken({ reading: { sentences } }: Words, placed: readonly Placed[]): Set<number> {
  const taken = new Set<number>();
  for (const { attribution } of placed) {
    for (const span of [...attribution.source, ...attribution.cue, ...attribution.content]) {
      const last = firstEndingAfter(sentences, span.end - 1);
      for (let at = firstEndingAfter(sentences, span.start); at <= last; at++) taken.add(at);
    }
  }
  return taken;
}

/**
 * Adds the sentences after each attribution that are nothing but a quotation which nobody else is given: “One,” she said. “Two.”
 * Only the last attribution of a sentence goes on.
 */
function continueInBlock(words: Words, placed: readonly Placed[], taken: ReadonlySet<number>): void {
  const { sentences } = words.reading;
  const lastIn = new Map<number, Placed>();
  for (const one of placed) {
    const at = firstEndingAfter(sentences, endOf(one) - 1);
    const rival = lastIn.get(at);
    if (!rival || endOf(rival) < endOf(one)) lastIn.set(at, one);
  }
  for (const [sentence, one] of lastIn) {
    if (one.attribution.kind === "indirect") continue;
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
  const last = placed.at(-1);
  if (!last) return undefined;
  const { reading } = words;
  const speaking = (because: Because): Speaking => ({ attribution: last.attribution, because, isOfStatements: false });
  const contentEnd = last.content.at(-1)!.end;
  const unclosed = reading.quotations.find((quotation: Quotation) => !quotation.closed && quotation.depth === 0);
  if (unclosed && last.content.some((span) => overlaps(span, unclosed))) return speaking("unclosed");
  const lastSentence = reading.sentences.at(-1);
  const isLast =
    lastSentence !== undefined &&
    (contentEnd > lastSentence.start || last.attribution.cue.some((span) => span.end > lastSentence.start));
  return isLast && last.attribution.kind !== "indirect" ? speaking("speech") : undefined;
}

/** Tokens `[first, end)` hold nothing but quotations and the marks between them. */
function isQuotationOnly(words: Words, first: number, end: number): boolean {
  if (end <= first || !words.isQuoted(first)) return false;
  for (let at = first; at < end; at++) if (!words.isQuoted(at) && !words.is(at, MARK)) return false;
  return true;
}
