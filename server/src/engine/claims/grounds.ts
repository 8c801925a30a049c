/**
 * What a block's own words give its claims to rest on. Made out for each block as if it were all there is, and kept as long as
 * neither its words nor what other blocks hand it change; attributions and quantities get their numbers in the article afterwards.
 */
import { compareSpans, keptInPlace, type Span, shift } from "../base/index.ts";
import type { Quantity } from "../quantities/index.ts";
import type { Block, BlockReading } from "../text/index.ts";
import type { BlockFrame, FromAbove, Held, TakenHere } from "./block-frame.ts";
import type { BlockPlace, Evidence, SentenceFacts } from "./facts.ts";
import { conversions } from "./standing/conversions.ts";
import { echoOf } from "./standing/echoes.ts";
import { attributionHolders, followsOn } from "./standing/holders.ts";
import { reportsContinued } from "./standing/run-on.ts";
import { states } from "./standing/statements.ts";
import { type BlockSubject, figureSubjects, quotationSubjects, sentenceSubjects } from "./subjects.ts";
import type { ClaimSubject } from "./types.ts";
import { type QuotationSigns, quotationSigns } from "./urgency/quotation.ts";
import { amountOf } from "./urgency/setting.ts";

/** A claim of a block, counted and numbered within it. */
export interface GroundedSubject extends BlockSubject {
  /** The attribution whose words it is, and whether that names anyone: a source that is nowhere named answers for nothing. */
  readonly holder: Held | undefined;
  readonly isNamed: boolean;
  /** The report before it that it plainly continues. */
  readonly continues: Held | undefined;
  /** Of a figure: equal where the same is stated of the same thing, and where the number is the same. */
  readonly echo: string | undefined;
  readonly amount: string | undefined;
  readonly quotation: QuotationSigns | undefined;
}

export interface Grounds {
  /** In text order; a quotation before the figures in it. */
  readonly subjects: readonly GroundedSubject[];
  /** Who speaks the block's last quotation. */
  readonly lastSpeaker: Held | undefined;
  /** What the block's last sentence reports. */
  readonly lastReport: Held | undefined;
}

/** Grounds in their place, with the numbers of the attributions that come from further up. */
export interface GroundedBlock {
  readonly index: number;
  readonly block: Block;
  readonly reading: BlockReading;
  readonly place: BlockPlace;
  readonly grounds: Grounds;
  readonly quoted: number | undefined;
  readonly reported: number | undefined;
}

/** `withSentences`: check-worthy sentences without figures are claims as well. */
export function groundsByBlock(evidence: Evidence, withSentences: boolean): readonly GroundedBlock[] {
  const { article, attributions, readings, places } = evidence;
  let lastSpeaker: number | undefined;
  let reported: number | undefined;
  return article.blocks.map((block, index): GroundedBlock => {
    const reading = readings[index]!;
    const place = places[index]!;
    const quoted = lastSpeaker !== undefined && takesOverQuotation(evidence, index) ? lastSpeaker : undefined;
    const above: FromAbove = {
      ...(place.taken && { taken: takenHere(evidence, place.taken, block) }),
      ...(quoted !== undefined && { quoted: { isNamed: 0 < attributions[quoted]!.source.length } }),
      reported: reported !== undefined,
    };
    const grounds = groundsIn(evidence, { block, reading, place, above }, withSentences);
    const grounded: GroundedBlock = { index, block, reading, place, grounds, quoted, reported };
    lastSpeaker = numberOf(grounds.lastSpeaker, grounded);
    if (0 < reading.sentences.length) reported = numberOf(grounds.lastReport, grounded);
    return grounded;
  });
}

/** The attribution's number in the article. */
export function numberOf(held: Held | undefined, { place, quoted, reported }: GroundedBlock): number | undefined {
  if (typeof held === "number") return place.firstAttribution + held;
  if (held === "taken") return place.taken?.attribution;
  return held === "quoted" ? quoted : held === "reported" ? reported : undefined;
}

/** A claim in its place. */
export interface Subject extends Span {
  readonly subject: ClaimSubject;
  readonly sentence: SentenceFacts;
  /** Index into the article's quantities. */
  readonly quantity: number | undefined;
  readonly figure: Quantity | undefined;
  /** Indexes into the article's attributions. */
  readonly attribution: number | undefined;
  readonly continues: number | undefined;
}

export function placedSubject(
  { sentences, quantities }: Evidence,
  grounded: GroundedBlock,
  one: GroundedSubject,
): Subject {
  const { block, place } = grounded;
  const quantity = one.quantity === undefined ? undefined : place.firstQuantity + one.quantity;
  return {
    start: block.span.start + one.start,
    end: block.span.start + one.end,
    subject: one.subject,
    sentence: sentences[place.firstSentence + one.sentence]!,
    quantity,
    figure: quantity === undefined ? undefined : quantities[quantity],
    attribution: numberOf(one.holder, grounded),
    continues: numberOf(one.continues, grounded),
  };
}

interface Setting {
  readonly block: Block;
  readonly reading: BlockReading;
  readonly place: BlockPlace;
  readonly above: FromAbove;
}

function groundsIn(evidence: Evidence, setting: Setting, withSentences: boolean): Grounds {
  const { block, reading, place, above } = setting;
  const { taken } = above;
  const text = evidence.article.text.slice(block.span.start, block.span.end);
  const { firstAttribution, endAttribution } = place;
  const besides: unknown[] = [
    text,
    withSentences,
    endAttribution - firstAttribution,
    above.quoted?.isNamed,
    above.reported,
  ];
  for (let i = firstAttribution; i < endAttribution; i++) besides.push(speaksDocument(evidence, i));
  if (taken) {
    besides.push(taken.isStating, taken.isNamed, taken.speaksDocument);
    for (const piece of taken.pieces) besides.push(piece.start, piece.end);
  }
  return keptGrounds(reading, 0, besides, () => groundsOf(frameOf(evidence, setting, text), withSentences));
}

/** The quantities and attributions of a block follow from its reading, all but whether the last attribution is among them. */
const keptGrounds = keptInPlace<BlockReading, Grounds>();

function groundsOf(frame: BlockFrame, withSentences: boolean): Grounds {
  const known = [...figureSubjects(frame), ...quotationSubjects(frame)];
  const subjects = [...known, ...(withSentences ? sentenceSubjects(frame, known) : [])].sort(compareSpans);
  const { holderOf, lastSpeaker } = attributionHolders(frame);
  const isConverted = conversions(frame, subjects);
  const reports = reportsContinued(frame);
  return {
    subjects: subjects.map((subject, i) => {
      const contentHolder = holderOf(subject);
      const holder = isConverted[i] ? undefined : contentHolder;
      const figure = subject.quantity === undefined ? undefined : frame.quantities[subject.quantity];
      return {
        ...subject,
        holder,
        isNamed: namesSomeone(frame, holder),
        continues: reports.continuedBy(subject),
        echo: figure && echoOf(figure),
        amount: figure && amountOf(figure),
        quotation: subject.subject === "quotation" ? quotationSigns(frame, subject) : undefined,
      };
    }),
    lastSpeaker,
    lastReport: reports.last,
  };
}

function namesSomeone({ attributions, above }: BlockFrame, held: Held | undefined): boolean {
  if (typeof held === "number") return 0 < attributions[held]!.source.length;
  return (held === "taken" && above.taken?.isNamed === true) || (held === "quoted" && above.quoted?.isNamed === true);
}

function frameOf(evidence: Evidence, { block, reading, place, above }: Setting, text: string): BlockFrame {
  const { firstSentence, firstQuantity, endQuantity, firstAttribution, endAttribution } = place;
  const back = (span: Span) => shift(span, -block.span.start);
  const attributions = evidence.attributions.slice(firstAttribution, endAttribution);
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
    speaksDocument: attributions.map((_, i) => speaksDocument(evidence, firstAttribution + i)),
    checkworthiness: reading.sentences.map((_, i) => evidence.sentences[firstSentence + i]!.checkworthiness),
    above,
  };
}

function takenHere(evidence: Evidence, taken: NonNullable<BlockPlace["taken"]>, { span }: Block): TakenHere {
  const attribution = evidence.attributions[taken.attribution]!;
  return {
    pieces: taken.pieces.map((piece) => shift(piece, -span.start)),
    isStating: states(attribution, evidence.article.text),
    isNamed: 0 < attribution.source.length,
    speaksDocument: speaksDocument(evidence, taken.attribution),
  };
}

function speaksDocument({ attributions, speakers }: Evidence, attribution: number): boolean {
  const { speaker } = attributions[attribution]!;
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
