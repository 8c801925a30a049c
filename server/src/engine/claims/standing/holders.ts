/**
 * Whose words a claim is: the attribution whose content holds it, the innermost of several; for what stands in a quotation,
 * the attribution of the quotation's opening words; and for a quotation that nobody is named for, whoever was just speaking:
 * “We saw it rise,” Ruiz said. “It took 20 minutes.”
 */
import type { BlockAttribution } from "../../attributions/index.ts";
import { firstEndingAfter, intersect, itemAt, lengthOf, type Span } from "../../base/index.ts";
import type { Quotation } from "../../text/index.ts";
import type { BlockFrame, Held } from "../block-frame.ts";
import { quotesItself, states } from "./statements.ts";

export interface Holders {
  /** Spans must be asked for in text order. */
  holderOf(span: Span): Held | undefined;
  /** Who speaks the block's last quotation. */
  readonly lastSpeaker: Held | undefined;
}

export function attributionHolders(frame: BlockFrame): Holders {
  const outermost = frame.reading.quotations.filter(({ depth }) => depth === 0);
  const pieces = statedPieces(frame);
  const quoting = piecesOf(frame, quotesItself);
  const speakers = quotationSpeakers(frame, outermost, contentHolders(pieces), contentHolders(quoting));
  const contentHolder = contentHolders(pieces);
  return {
    holderOf(span) {
      const holder = contentHolder(span);
      if (holder !== undefined) return holder;
      const quotation = firstEndingAfter(outermost, span.start);
      return itemAt(outermost, span.start) ? speakers[quotation] : undefined;
    },
    lastSpeaker: speakers.at(-1),
  };
}

/** For each outermost quotation, the attribution of its speaker. */
function quotationSpeakers(
  { reading, text, others }: BlockFrame,
  quotations: readonly Quotation[],
  holderOf: (span: Span) => Held | undefined,
  quoterOf: (span: Span) => Held | undefined,
): readonly (Held | undefined)[] {
  const speakers: (Held | undefined)[] = [];
  for (const [i, { start, end }] of quotations.entries()) {
    const opening = { start, end: Math.min(end, start + OPENING) };
    const before = quotations[i - 1];
    const follows = before && followsOn(text, reading.sentences, before, quotations[i]!);
    const speakerBefore = i === 0 ? (others.quoted ? "quoted" : undefined) : follows ? speakers[i - 1] : undefined;
    speakers.push(holderOf(opening) ?? quoterOf(opening) ?? speakerBefore);
  }
  return speakers;
}

/** The quotation begins a sentence, and since the one before there is no sentence that could bring in someone else. */
export function followsOn(text: string, sentences: readonly Span[], before: Span, quotation: Span): boolean {
  if (LARGEST_GAP < quotation.start - before.end) return false;
  const sentence = sentences[firstEndingAfter(sentences, quotation.start)];
  const lastOfBefore = sentences[firstEndingAfter(sentences, before.end - 1)];
  if (!sentence || !lastOfBefore || sentence.start !== quotation.start) return false;
  return text.slice(lastOfBefore.end, sentence.start).trim() === "";
}

/** How much of a quotation's beginning tells whose it is, in code units. */
const OPENING = 24;
/** “…,” said Ana Ruiz, who has run the ferry since her father died. “…”: no more than that stands between. */
const LARGEST_GAP = 160;

interface Piece extends Span {
  readonly attribution: Held;
}

/** What attributions that state something hold of the block, in text order. */
function statedPieces(frame: BlockFrame): readonly Piece[] {
  const { taken } = frame.others;
  const fromOthers = taken?.isStating ? taken.pieces.map((span) => pieceOf(frame, "taken", span)) : [];
  return [...fromOthers, ...piecesOf(frame, states)].sort((a, b) => a.start - b.start);
}

/** What those of the block's attributions hold that `counts` lets count, in text order. */
function piecesOf(frame: BlockFrame, counts: (one: BlockAttribution, text: string) => boolean): readonly Piece[] {
  const own = frame.attributions.flatMap((one, i) =>
    counts(one, frame.text)
      ? one.content.filter((piece) => isWithinReach(frame, one, piece)).map((span) => pieceOf(frame, i, span))
      : [],
  );
  return own.sort((a, b) => a.start - b.start);
}

function pieceOf({ text, reading, attributions }: BlockFrame, attribution: Held, { start, end }: Span): Piece {
  // “missed its target of a 5% rise, | turning in 2.5%”: what a forecast answers for ends with it.
  const isWhole = typeof attribution === "number" && attributions[attribution]!.ofFigures === true;
  return { start, end: isWhole ? end : trailingEnd(text, end, reading.sentences), attribution };
}

/** Answers with the attribution of the innermost piece that holds a span. Each piece is looked at while it is open. */
function contentHolders(pieces: readonly Piece[]): (span: Span) => Held | undefined {
  let next = 0;
  let open: Piece[] = [];
  return (span) => {
    while (next < pieces.length && pieces[next]!.start < span.end) open.push(pieces[next++]!);
    open = open.filter((piece) => span.start < piece.end);
    const around = open.filter((piece) => holds(piece, span));
    if (around.length === 0) return undefined;
    return around.reduce((least, piece) => (lengthOf(piece) < lengthOf(least) ? piece : least)).attribution;
  };
}

/**
 * “It will grow, analysts said. The rate stayed at 5%.”: what begins after the sentence of its cue is the speaker's only in quotation
 * marks, or where a colon opens it.
 */
function isWithinReach({ text, reading }: BlockFrame, { cue, source }: BlockAttribution, piece: Span): boolean {
  const { sentences, quotations } = reading;
  const last = cue.at(-1) ?? source.at(-1);
  const sentence = last && sentences[firstEndingAfter(sentences, last.start)];
  if (!sentence || piece.start < sentence.end) return true;
  const isQuoted = itemAt(quotations, piece.start) !== undefined;
  return isQuoted || text.slice(sentence.start, sentence.end).trimEnd().endsWith(":");
}

/** “… said it had hit four bases, inflicting $7 billion in damage”: a trailing participle is the speaker's too. */
function trailingEnd(text: string, end: number, sentences: readonly Span[]): number {
  if (!trailingParticiple.test(text.slice(end, end + LONGEST_PARTICIPLE))) return end;
  const sentence = sentences[firstEndingAfter(sentences, end)];
  return sentence && sentence.start < end ? sentence.end : end;
}

const trailingParticiple = /^, (?!according )\p{Ll}{3,}ing /u;
/** In code units, the comma included. */
const LONGEST_PARTICIPLE = 24;

/** Half of the claim is enough: content may begin at "million" where an annotator or a model cut it, or end before a mark. */
function holds(piece: Span, span: Span): boolean {
  const shared = intersect(piece, span);
  return shared !== undefined && lengthOf(span) <= 2 * lengthOf(shared);
}
