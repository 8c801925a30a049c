/**
 * What a block's own words give its claims to rest on. Made out for each block as if it were all there is, and kept as long as
 * neither its words nor what other blocks hand it change.
 */
import type { SpokenBlock } from "../attributions/index.ts";
import { compareSpans, type Span, shift } from "../base/index.ts";
import type { Quantity } from "../quantities/index.ts";
import type { ArticleText, BlockReading } from "../text/index.ts";
import type { BlockFrame, FromAbove, Held, TakenHere } from "./block-frame.ts";
import { conversions } from "./standing/conversions.ts";
import { echoOf } from "./standing/echoes.ts";
import { attributionHolders, followsOn } from "./standing/holders.ts";
import { reportsContinued } from "./standing/run-on.ts";
import { states } from "./standing/statements.ts";
import { type BlockSubject, figureSubjects, quotationSubjects, sentenceSubjects } from "./subjects.ts";
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
  /** What its claims speak of that stands further up. */
  readonly fromAbove: readonly (keyof FromAbove)[];
}

/** A block as it was read by itself. */
export interface LayeredBlock {
  readonly reading: BlockReading;
  readonly quantities: readonly Quantity[];
  readonly checkworthiness: readonly number[];
}

/** All that a block's grounds hang on. */
export interface GroundWork {
  readonly layers: LayeredBlock;
  readonly spoken: SpokenBlock;
  /** As it stands in the file, mark-up included. */
  readonly text: string;
  readonly above: FromAbove;
  /** Check-worthy sentences without figures are claims as well. */
  readonly withSentences: boolean;
}

/** Where an attribution stands that a block has from further up. */
export interface Origin {
  readonly block: number;
  /** Its number in that block. */
  readonly attribution: number;
}

export interface GroundedBlock {
  readonly index: number;
  readonly work: GroundWork;
  readonly grounds: Grounds;
  readonly quoted: Origin | undefined;
  readonly reported: Origin | undefined;
}

/** `earlier`: the grounds of an analysis before the edit, for each block that was there. */
export function groundsByBlock(
  article: ArticleText,
  layers: readonly LayeredBlock[],
  spoken: readonly SpokenBlock[],
  withSentences: boolean,
  earlier: (index: number) => Pick<GroundedBlock, "work" | "grounds"> | undefined,
): readonly GroundedBlock[] {
  const textOf = (index: number) => {
    const { start, end } = article.blocks[index]!.span;
    return article.text.slice(start, end);
  };
  const grounded: GroundedBlock[] = [];
  let lastSpeaker: Origin | undefined;
  let reported: Origin | undefined;
  for (const [index, own] of layers.entries()) {
    const isQuotedOn = lastSpeaker !== undefined && takesOverQuotation(article, layers, index);
    const quoted = isQuotedOn ? lastSpeaker : undefined;
    const { taken } = spoken[index]!;
    const above: FromAbove = {
      taken: taken && takenHere(spoken[index - taken.back]!, textOf(index - taken.back), taken),
      quoted: quoted && { isNamed: isNamed(spoken, quoted) },
      reported: reported !== undefined,
    };
    const now: GroundWork = { layers: own, spoken: spoken[index]!, text: textOf(index), above, withSentences };
    const before = earlier(index);
    const isAsBefore = before !== undefined && sameWork(before.work, now);
    const work = isAsBefore ? before.work : now;
    const grounds = isAsBefore ? before.grounds : groundsOf(frameOf(now), withSentences);
    const here: GroundedBlock = { index, work, grounds, quoted, reported };
    grounded.push(here);
    lastSpeaker = originOf(grounds.lastSpeaker, here);
    if (0 < own.reading.sentences.length) reported = originOf(grounds.lastReport, here);
  }
  return grounded;
}

/** Where what a block holds stands in the article. */
export function originOf(held: Held | undefined, { index, work, quoted, reported }: GroundedBlock): Origin | undefined {
  const { taken } = work.spoken;
  if (typeof held === "number") return { block: index, attribution: held };
  if (held === "taken") return taken && { block: index - taken.back, attribution: taken.attribution };
  return held === "quoted" ? quoted : held === "reported" ? reported : undefined;
}

function sameWork(a: GroundWork, b: GroundWork): boolean {
  return (
    a.layers === b.layers &&
    a.spoken === b.spoken &&
    a.text === b.text &&
    a.withSentences === b.withSentences &&
    a.above.reported === b.above.reported &&
    a.above.quoted?.isNamed === b.above.quoted?.isNamed &&
    sameTaken(a.above.taken, b.above.taken)
  );
}

/** The pieces are those that the block's own `spoken` names. */
function sameTaken(a: TakenHere | undefined, b: TakenHere | undefined): boolean {
  if (!a || !b) return a === b;
  return a.isStating === b.isStating && a.isNamed === b.isNamed && a.speaksDocument === b.speaksDocument;
}

function groundsOf(frame: BlockFrame, withSentences: boolean): Grounds {
  const known = [...figureSubjects(frame), ...quotationSubjects(frame)];
  const subjects = [...known, ...(withSentences ? sentenceSubjects(frame, known) : [])].sort(compareSpans);
  const { holderOf, lastSpeaker } = attributionHolders(frame);
  const isConverted = conversions(frame, subjects);
  const reports = reportsContinued(frame);
  const grounded = subjects.map((subject, i): GroundedSubject => {
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
  });
  const held = new Set(grounded.flatMap(({ holder, continues }) => [holder, continues]));
  const fromAbove = [...held].filter((one) => typeof one === "string");
  return { subjects: grounded, lastSpeaker, lastReport: reports.last, fromAbove };
}

function namesSomeone({ attributions, above }: BlockFrame, held: Held | undefined): boolean {
  if (typeof held === "number") return 0 < attributions[held]!.source.length;
  return (held === "taken" && above.taken?.isNamed === true) || (held === "quoted" && above.quoted?.isNamed === true);
}

function frameOf({ layers, spoken, text, above }: GroundWork): BlockFrame {
  const isHere = ({ start }: Span) => start < text.length;
  return {
    reading: layers.reading,
    text,
    quantities: layers.quantities,
    attributions: spoken.attributions.map((one) => ({ ...one, content: one.content.filter(isHere) })),
    speaksDocument: spoken.voices.map((voice) => voice?.kind === "document"),
    checkworthiness: layers.checkworthiness,
    above,
  };
}

/** @param from the block in which the attribution stands, with its text */
function takenHere(
  from: SpokenBlock,
  text: string,
  { attribution, pieces }: NonNullable<SpokenBlock["taken"]>,
): TakenHere {
  const taken = from.attributions[attribution]!;
  return {
    pieces,
    isStating: states(taken, text),
    isNamed: 0 < taken.source.length,
    speaksDocument: from.voices[attribution]?.kind === "document",
  };
}

function isNamed(spoken: readonly SpokenBlock[], { block, attribution }: Origin): boolean {
  return 0 < spoken[block]!.attributions[attribution]!.source.length;
}

/** Whether the block's first quotation follows on the last one of the block before it. */
function takesOverQuotation({ text, blocks }: ArticleText, layers: readonly LayeredBlock[], index: number): boolean {
  const [before, here] = [layers[index - 1]!.reading, layers[index]!.reading];
  const first = here.quotations[0];
  const last = first && before.quotations.findLast(({ depth }) => depth === 0);
  if (!last) return false;
  const [startBefore, start] = [blocks[index - 1]!.span.start, blocks[index]!.span.start];
  const nearby = [
    ...before.sentences.map((one) => shift(one, startBefore)),
    ...here.sentences.map((one) => shift(one, start)),
  ];
  return followsOn(text, nearby, shift(last, startBefore), shift(first, start));
}
