/**
 * The claims of an article and what in its own words each could rest on. They are made out block by block, and kept with a block as
 * long as neither its words nor what other blocks hand it change; each pass over the article only puts them in their places.
 */
import type { Attribution } from "../attributions/index.ts";
import { compareSpans, firstEndingAfter, keptInPlace, type Span, shift } from "../base/index.ts";
import type { Quantity } from "../quantities/index.ts";
import type { Block, BlockReading } from "../text/index.ts";
import type { BlockFrame, FromAbove, Held, TakenUp } from "./block-frame.ts";
import type { Evidence, SentenceFacts } from "./facts.ts";
import { conversions } from "./standing/conversions.ts";
import { attributionHolders, followsOn } from "./standing/holders.ts";
import { reportsContinued } from "./standing/run-on.ts";
import { states } from "./standing/statements.ts";
import { type BlockSubject, figureSubjects, quotationSubjects, sentenceSubjects } from "./subjects.ts";
import type { ClaimSubject } from "./types.ts";
import { type QuotationSigns, quotationSigns } from "./urgency/quotation.ts";

/** A claim in its place; attributions and quantities by their numbers in the article. */
export interface Subject extends Span {
  readonly subject: ClaimSubject;
  readonly sentence: SentenceFacts;
  readonly quantity: number | undefined;
  readonly figure: Quantity | undefined;
  /** The attribution whose words it is. */
  readonly attribution: number | undefined;
  /** The report before it that it plainly continues. */
  readonly continues: number | undefined;
  readonly quotation: QuotationSigns | undefined;
}

/** In text order; a quotation before the figures in it. `withSentences`: check-worthy sentences without figures are claims as well. */
export function subjectsOf(evidence: Evidence, withSentences: boolean): readonly Subject[] {
  const { article, readings, sentences, quantities } = evidence;
  const byBlock = attributionsByBlock(evidence);
  const subjects: Subject[] = [];
  let firstSentence = 0;
  let firstQuantity = 0;
  let quoted: number | undefined;
  let reported: number | undefined;
  for (const [index, block] of article.blocks.entries()) {
    const reading = readings[index]!;
    const { first, end, taken } = byBlock[index]!;
    let endQuantity = firstQuantity;
    while (endQuantity < quantities.length && quantities[endQuantity]!.start < block.span.end) endQuantity++;
    if (quoted !== undefined && !takesOverQuotation(evidence, index)) quoted = undefined;

    const above: FromAbove = {
      ...(taken && { taken: taken.here }),
      quoted: quoted !== undefined,
      reported: reported !== undefined,
    };
    const place: PlaceInArticle = { block, reading, firstSentence, firstQuantity, endQuantity, first, end, above };
    const grounds = groundsIn(evidence, place, withSentences);
    const numberOf = (held: Held | undefined): number | undefined => {
      if (typeof held === "number") return first + held;
      if (held === "taken") return taken?.attribution;
      return held === "quoted" ? quoted : held === "reported" ? reported : undefined;
    };
    for (const one of grounds.subjects) {
      const quantity = one.quantity === undefined ? undefined : firstQuantity + one.quantity;
      subjects.push({
        start: block.span.start + one.start,
        end: block.span.start + one.end,
        subject: one.subject,
        sentence: sentences[firstSentence + one.sentence]!,
        quantity,
        figure: quantity === undefined ? undefined : quantities[quantity],
        attribution: numberOf(one.holder),
        continues: numberOf(one.continues),
        quotation: one.quotation,
      });
    }
    quoted = numberOf(grounds.lastSpeaker);
    if (0 < reading.sentences.length) reported = numberOf(grounds.lastReport);
    firstSentence += reading.sentences.length;
    firstQuantity = endQuantity;
  }
  return subjects;
}

/** A claim of a block, counted and numbered within it. */
interface GroundedSubject extends BlockSubject {
  readonly holder: Held | undefined;
  readonly continues: Held | undefined;
  readonly quotation: QuotationSigns | undefined;
}

interface Grounds {
  readonly subjects: readonly GroundedSubject[];
  /** Who speaks the block's last quotation. */
  readonly lastSpeaker: Held | undefined;
  /** What the block's last sentence reports. */
  readonly lastReport: Held | undefined;
}

interface PlaceInArticle {
  readonly block: Block;
  readonly reading: BlockReading;
  readonly firstSentence: number;
  readonly firstQuantity: number;
  readonly endQuantity: number;
  /** Attributions `[first, end)` are the block's. */
  readonly first: number;
  readonly end: number;
  readonly above: FromAbove;
}

function groundsIn(evidence: Evidence, place: PlaceInArticle, withSentences: boolean): Grounds {
  const { block, reading, first, end, above } = place;
  const { taken } = above;
  const text = evidence.article.text.slice(block.span.start, block.span.end);
  const besides: unknown[] = [text, withSentences, end - first, above.quoted, above.reported];
  for (let i = first; i < end; i++) besides.push(speaksDocument(evidence, evidence.attributions[i]!));
  if (taken) {
    besides.push(taken.isStating, taken.isNamed, taken.speaksDocument);
    for (const piece of taken.pieces) besides.push(piece.start, piece.end);
  }
  return keptGrounds(reading, 0, besides, () => groundsOf(frameOf(evidence, place, text), withSentences));
}

/** The quantities and attributions of a block follow from its reading, all but whether the last attribution is among them. */
const keptGrounds = keptInPlace<BlockReading, Grounds>();

function groundsOf(frame: BlockFrame, withSentences: boolean): Grounds {
  const known = [...figureSubjects(frame), ...quotationSubjects(frame)];
  const subjects = [...known, ...(withSentences ? sentenceSubjects(frame, known) : [])].sort(compareSpans);
  const { holderOf, lastSpeaker } = attributionHolders(frame);
  const isConverted = conversions(frame, subjects);
  const { continued, lastReport } = reportsContinued(frame);
  return {
    subjects: subjects.map((subject, i) => {
      const holder = holderOf(subject);
      const isQuotation = subject.subject === "quotation";
      // A quotation that opens its sentence goes on from whoever was reported just before; other claims from a plain sign of it.
      const opens = isQuotation && subject.start === frame.reading.sentences[subject.sentence]!.start;
      const before =
        subject.sentence === 0 ? (frame.above.reported ? "reported" : undefined) : lastReport[subject.sentence - 1];
      return {
        ...subject,
        holder: isConverted[i] ? undefined : holder,
        continues: opens ? before : continued[subject.sentence],
        quotation: isQuotation ? quotationSigns(frame, subject) : undefined,
      };
    }),
    lastSpeaker,
    lastReport: lastReport.at(-1),
  };
}

function frameOf(evidence: Evidence, place: PlaceInArticle, text: string): BlockFrame {
  const { block, reading, firstSentence, firstQuantity, endQuantity, first, end, above } = place;
  const { start } = block.span;
  const back = (span: Span) => shift(span, -start);
  const attributions = evidence.attributions.slice(first, end);
  return {
    reading,
    text,
    quantities: evidence.quantities.slice(firstQuantity, endQuantity).map((one) => ({ ...one, ...back(one) })),
    attributions: attributions.map((one) => ({
      ...one,
      source: one.source.map(back),
      cue: one.cue.map(back),
      content: one.content.filter((piece) => piece.start < block.span.end).map(back),
    })),
    speaksDocument: attributions.map((one) => speaksDocument(evidence, one)),
    checkworthiness: reading.sentences.map((_, i) => evidence.sentences[firstSentence + i]!.checkworthiness),
    above,
  };
}

function speaksDocument({ speakers }: Evidence, { speaker }: Attribution): boolean {
  return speaker !== undefined && speakers[speaker]!.kind === "document";
}

/** Whether the block's first quotation follows on the last one of the block before it. */
function takesOverQuotation({ article, readings }: Evidence, index: number): boolean {
  const [before, here] = [index - 1, index].map((one) => ({ reading: readings[one]!, block: article.blocks[one]! }));
  const last = before!.reading.quotations.findLast(({ depth }) => depth === 0);
  const first = here!.reading.quotations[0];
  if (!last || !first) return false;
  const nearby = [before!, here!].flatMap(({ reading, block }) =>
    reading.sentences.map((one) => shift(one, block.span.start)),
  );
  return followsOn(article.text, nearby, shift(last, before!.block.span.start), shift(first, here!.block.span.start));
}

interface BlockAttributions {
  first: number;
  end: number;
  /** One from above that goes on in the block, and what it holds of it. */
  taken?: { readonly attribution: number; readonly here: TakenUp };
}

/** Which attributions are each block's, and which go on in it. */
function attributionsByBlock(evidence: Evidence): readonly BlockAttributions[] {
  const { article, attributions } = evidence;
  const { blocks } = article;
  const byBlock: BlockAttributions[] = [];
  const spans = blocks.map(({ span }) => span);
  const goingOn: number[] = [];
  let next = 0;
  for (const span of spans) {
    const first = next;
    while (next < attributions.length && anchorOf(attributions[next]!) < span.end) {
      if (span.end <= (attributions[next]!.content.at(-1)?.start ?? 0)) goingOn.push(next);
      next++;
    }
    byBlock.push({ first, end: next });
  }
  for (const attribution of goingOn) {
    const { content, source } = attributions[attribution]!;
    for (const piece of content) {
      const index = firstEndingAfter(spans, piece.start);
      const block = byBlock[index]!;
      if (block.first <= attribution && attribution < block.end) continue;
      block.taken = {
        attribution,
        here: {
          pieces: [...(block.taken?.here.pieces ?? []), shift(piece, -blocks[index]!.span.start)],
          isStating: states(attributions[attribution]!, article.text),
          isNamed: 0 < source.length,
          speaksDocument: speaksDocument(evidence, attributions[attribution]!),
        },
      };
    }
  }
  return byBlock;
}

function anchorOf({ source, cue }: Attribution): number {
  return (source[0] ?? cue[0])?.start ?? 0;
}
