/**
 * Quotations that outrun the sentence that says whose they are: the next sentence that is nothing but a quotation, the next
 * paragraph that takes up an open quotation mark, and the paragraph that follows “she said:”.
 */
import { firstEndingAfter, keptInPlace, overlaps, type Span, shift } from "../../base/index.ts";
import type { BlockReading, Quotation } from "../../text/index.ts";
import { MARK, type Words, wordsOf } from "../rules/words.ts";
import type { BlockAttribution } from "../types.ts";
import type { AttributedBlock } from "./resolve.ts";

interface Placed {
  readonly attribution: BlockAttribution;
  readonly content: Span[];
}

/** An attribution with its content placed in the article; the rest still counts from its block. */
export interface Extended {
  readonly attribution: BlockAttribution;
  readonly content: readonly Span[];
}

/** For each block its attributions, with the content that quotations add from later sentences and paragraphs. */
export function withRunningQuotations(blocks: readonly AttributedBlock[]): Extended[][] {
  const extended: Placed[][] = [];
  /** The attribution whose speaker still has the word at the end of the paragraph before, and why. */
  let open: { content: Span[]; because: Because } | undefined;
  for (const { block, reading, attributions } of blocks) {
    const { start } = block.span;
    const placed = attributions.map((attribution) => ({
      attribution,
      content: attribution.content.map((one) => shift(one, start)),
    }));
    extended.push(placed);
    if (block.kind !== "paragraph" && block.kind !== "list") continue;
    const first = reading.quotations[0];
    if (open && first && takesUp(wordsOf(reading), attributions, first, open.because)) {
      open.content.push(shift(first, start));
      for (const later of reading.quotations.slice(1)) {
        if (later.depth === 0 && attributions.length === 0 && open.because !== "unclosed")
          open.content.push(shift(later, start));
      }
      if (attributions.length === 0) {
        if (open.because === "unclosed" && first.closed) open = { content: open.content, because: "speech" };
        if (open.because === "colon") open = { content: open.content, because: first.closed ? "speech" : "unclosed" };
        continue;
      }
    }
    const { added, speaking } = speechWithin(reading, attributions);
    placed.forEach(({ content }, i) => {
      for (const span of added[i]!) content.push(shift(span, start));
    });
    open = speaking && { content: placed.at(-1)!.content, because: speaking };
  }
  return extended.map((inBlock) => inBlock.filter(({ content }) => content.length > 0));
}

/** Why a speaker still has the word at the end of a paragraph. */
type Because = "unclosed" | "speech" | "colon";

/** The paragraph opens with a quotation, `first`, that nobody in it is given, and goes on from the paragraph before. */
function takesUp(words: Words, attributions: readonly BlockAttribution[], first: Quotation, because: Because): boolean {
  if (!words.opensQuotation(0)) return false;
  if (attributions.some(({ content }) => content.some((span) => overlaps(span, first)))) return false;
  return because === "unclosed" || (attributions.length === 0 && isQuotationOnly(words, 0, words.length));
}

/** What a block's own words say of quotations that run on; offsets count from its start. */
interface SpeechWithin {
  /** For each attribution, what later sentences of the block add to its content. */
  readonly added: readonly (readonly Span[])[];
  /** Why the last attribution's speaker still has the word at its end, if so. */
  readonly speaking: Because | undefined;
}

function speechWithin(reading: BlockReading, attributions: readonly BlockAttribution[]): SpeechWithin {
  if (attributions.length === 0) return silence;
  return speeches(reading, 0, [attributions], () => {
    const words = wordsOf(reading);
    const placed = attributions.map((attribution) => ({ attribution, content: [...attribution.content] }));
    continueInBlock(words, placed);
    const added = placed.map(({ attribution, content }) => content.slice(attribution.content.length));
    return { added, speaking: stillSpeaking(words, placed) };
  });
}

const silence: SpeechWithin = { added: [], speaking: undefined };

const speeches = keptInPlace<BlockReading, SpeechWithin>();

/**
 * Adds the sentences after each attribution that are nothing but a quotation which nobody else is given: “One,” she said. “Two.”
 * Only the last attribution of a sentence goes on.
 */
function continueInBlock(words: Words, placed: readonly Placed[]): void {
  const { sentences } = words.reading;
  const lastIn = new Map<number, Placed>();
  const taken = new Set<number>();
  for (const one of placed) {
    const { source, cue, content } = one.attribution;
    for (const span of [...source, ...cue, ...content]) {
      const last = firstEndingAfter(sentences, span.end - 1);
      for (let at = firstEndingAfter(sentences, span.start); at <= last; at++) taken.add(at);
    }
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

function endOf({ attribution: { source, cue, content } }: Placed): number {
  return Math.max(source.at(-1)?.end ?? 0, cue.at(-1)?.end ?? 0, content.at(-1)?.end ?? 0);
}

function stillSpeaking(words: Words, placed: readonly Placed[]): Because | undefined {
  const last = placed.at(-1);
  if (!last) return undefined;
  const { reading } = words;
  if (last.content.length === 0) return "colon";
  const contentEnd = last.content.at(-1)!.end;
  const unclosed = reading.quotations.find((quotation: Quotation) => !quotation.closed && quotation.depth === 0);
  if (unclosed && last.content.some((span) => overlaps(span, unclosed))) return "unclosed";
  const lastSentence = reading.sentences.at(-1);
  const isLast =
    lastSentence !== undefined &&
    (contentEnd > lastSentence.start || last.attribution.cue.some((span) => span.end > lastSentence.start));
  return isLast && last.attribution.kind !== "indirect" ? "speech" : undefined;
}

/** Tokens `[first, end)` hold nothing but quotations and the marks between them. */
function isQuotationOnly(words: Words, first: number, end: number): boolean {
  if (end <= first || !words.isQuoted(first)) return false;
  for (let at = first; at < end; at++) if (!words.isQuoted(at) && !words.is(at, MARK)) return false;
  return true;
}
