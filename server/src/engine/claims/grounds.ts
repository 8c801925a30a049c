/**
 * What a block's own words give its claims to rest on. Made out for each block as if it were all there is, and kept as long as
 * neither its words nor what other blocks hand it change.
 */
import { isAnswerBelow, type SpokenBlock, type TakenUp, type Voice } from "../attributions/index.ts";
import {
  type ChangedStretch,
  compareSpans,
  detached,
  earlierIndex,
  isUnchanged,
  type Span,
  sameItems,
  shift,
} from "../base/index.ts";
import { pollNouns } from "../lexicon/index.ts";
import type { ArticleText, Block, BlockReading } from "../text/index.ts";
import type { BlockFrame, FromOthers, Held, LayeredBlock, TakenHere } from "./block-frame.ts";
import { conversions } from "./standing/conversions.ts";
import { echoOf, echoOfQuotation, isSetApart } from "./standing/echoes.ts";
import { attributionHolders, followsOn } from "./standing/holders.ts";
import { type ResultsReported, reportsContinued } from "./standing/run-on.ts";
import { isAnsweredFor, states } from "./standing/statements.ts";
import { type BlockSubject, figureSubjects, quotationSubjects, sentenceSubjects } from "./subjects.ts";
import { tableSubjects } from "./tables.ts";
import { type QuotationSigns, quotationSigns } from "./urgency/quotation.ts";
import { amountOf } from "./urgency/setting.ts";

/** A claim of a block, counted and numbered within it. */
export interface GroundedSubject extends BlockSubject {
  /** The attribution whose words it is, and whether that names anyone: a source that is nowhere named answers for nothing. */
  readonly holder: Held | undefined;
  readonly isNamed: boolean;
  /** The report before it that it plainly continues. */
  readonly continues: Held | undefined;
  /** Equal where the same is stated of the same thing, or quoted; of a figure, where the number is the same. */
  readonly echo: string | undefined;
  /** Whether it may rest on where the same is stated. */
  readonly mayEcho: boolean;
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
  /** The results that it reports, or goes on with. */
  readonly lastResults: ResultsReported | undefined;
  /** What its claims state, each once: echoes and amounts. */
  readonly stated: readonly string[];
  /** What its claims speak of that stands in other blocks. */
  readonly fromOthers: readonly (keyof FromOthers)[];
}

/** All that a block's grounds hang on. */
export interface GroundWork {
  readonly layers: LayeredBlock;
  readonly spoken: SpokenBlock;
  /** As it stands in the file, mark-up included. */
  readonly text: string;
  readonly others: FromOthers;
  /** Check-worthy sentences without figures are claims as well. */
  readonly withSentences: boolean;
}

/** What was made out in each block of an article before its claims are. */
export interface ReadBlocks {
  readonly layers: readonly LayeredBlock[];
  readonly spoken: readonly SpokenBlock[];
}

/** Where an attribution stands that a block has from another one. */
export interface Origin {
  /** How many blocks further up; below 0 where further down. */
  readonly back: number;
  /** Its number in that block. */
  readonly number: number;
}

export interface GroundedBlock {
  readonly work: GroundWork;
  readonly grounds: Grounds;
  readonly quoted: Origin | undefined;
  readonly reported: Origin | undefined;
  readonly results: Origin | undefined;
  /** True where its facts hang on other blocks: on attributions of theirs, or on whether its last quotation goes on. */
  readonly isTied: boolean;
}

/** The grounds of an analysis before an edit, with as many kinds of claims. */
export interface EarlierGrounds {
  readonly read: ReadBlocks;
  readonly grounded: readonly GroundedBlock[];
  /** Blocks outside of it have the layers and the text that they had. */
  readonly changed: ChangedStretch;
}

export function groundsByBlock(
  article: ArticleText,
  read: ReadBlocks,
  withSentences: boolean,
  earlier: EarlierGrounds | undefined,
): readonly GroundedBlock[] {
  const grounded: GroundedBlock[] = [];
  /** Blocks from here on have from above what they had. */
  let isInStep = true;
  for (let index = 0; index < read.layers.length; index++) {
    const at = earlier && earlierIndex(earlier.changed, index);
    const before = at === undefined ? undefined : earlier!.grounded[at];
    if (index === earlier?.changed.end) isInStep = false;
    const isOwnSame =
      before && isUnchanged(earlier!.changed, index) && read.spoken[index] === earlier!.read.spoken[at!];
    if (isInStep && isOwnSame) {
      grounded.push(before);
      continue;
    }
    const here = groundedBlock(article, read, grounded, withSentences, before);
    grounded.push(here);
    // A block that is passed over says nothing of what is above it.
    isInStep = here === before && (isInStep || !isPassedOver(read.layers[index]!));
  }
  return grounded;
}

/** The block below those that are `grounded`. */
function groundedBlock(
  article: ArticleText,
  { layers, spoken }: ReadBlocks,
  grounded: readonly GroundedBlock[],
  withSentences: boolean,
  before: GroundedBlock | undefined,
): GroundedBlock {
  const index = grounded.length;
  const textOf = ({ span: { start, end } }: Block) => article.text.slice(start, end);
  let nearest = index - 1;
  while (0 <= nearest && isPassedOver(layers[nearest]!)) nearest--;
  const above = grounded[nearest];
  const back = index - nearest;
  const lastSpeaker = originBelow(above, ({ lastSpeaker }) => lastSpeaker, back);
  const isTakenOver = lastSpeaker && takesOverQuotation(layers[nearest]!.reading, layers[index]!.reading);
  const quoted = isTakenOver ? lastSpeaker : undefined;
  const reported = originBelow(above, ({ lastReport }) => lastReport, back);
  const results = originBelow(above, ({ lastResults }) => lastResults?.held, back);
  const { taken } = spoken[index]!;
  const others: FromOthers = {
    taken: taken && takenHere(taken, textOf(article.blocks[index - taken.back]!)),
    quoted: quoted && {
      isNamed: isNamed(spoken[index - quoted.back]!, quoted, textOf(article.blocks[index - quoted.back]!)),
    },
    reported: reported !== undefined,
    results: results && above!.grounds.lastResults!.names,
  };
  const text = detached(textOf(article.blocks[index]!));
  const work: GroundWork = { layers: layers[index]!, spoken: spoken[index]!, text, others, withSentences };
  const isSame = before !== undefined && sameWork(before.work, work);
  const hasSameOrigins =
    sameOrigin(before?.quoted, quoted) &&
    sameOrigin(before?.reported, reported) &&
    sameOrigin(before?.results, results);
  if (isSame && hasSameOrigins) return before;
  const grounds = isSame ? before.grounds : groundsOf(frameOf(work), withSentences);
  const isOpen = work.layers.reading.quotations.some(({ closed }) => !closed);
  return { work, grounds, quoted, reported, results, isTied: isOpen || 0 < grounds.fromOthers.length };
}

/** Where what a block holds stands, seen from `further` blocks below it. */
function originBelow(
  block: GroundedBlock | undefined,
  heldIn: (grounds: Grounds) => Held | undefined,
  further: number,
): Origin | undefined {
  const held = block && heldIn(block.grounds);
  if (held === undefined) return undefined;
  const origin = originOf(held, block!);
  return origin && { back: origin.back + further, number: origin.number };
}

/** Where what a block holds stands in the article. */
export function originOf(held: Held, { work, quoted, reported, results }: GroundedBlock): Origin | undefined {
  if (typeof held === "number") return { back: 0, number: held };
  return { taken: work.spoken.taken, quoted, reported, results }[held];
}

function sameOrigin(a: Origin | undefined, b: Origin | undefined): boolean {
  return a?.back === b?.back && a?.number === b?.number;
}

function sameWork(a: GroundWork, b: GroundWork): boolean {
  return (
    a.layers === b.layers &&
    a.spoken === b.spoken &&
    a.text === b.text &&
    a.withSentences === b.withSentences &&
    a.others.reported === b.others.reported &&
    sameNames(a.others.results, b.others.results) &&
    a.others.quoted?.isNamed === b.others.quoted?.isNamed &&
    sameTaken(a.others.taken, b.others.taken)
  );
}

function sameNames(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a && b ? sameItems(a, b) : a === b;
}

/** The pieces are those that the block's own `spoken` names. */
function sameTaken(a: TakenHere | undefined, b: TakenHere | undefined): boolean {
  if (!a || !b) return a === b;
  return a.isStating === b.isStating && a.isNamed === b.isNamed && a.speaksDocument === b.speaksDocument;
}

function groundsOf(frame: BlockFrame, withSentences: boolean): Grounds {
  const known = [...figureSubjects(frame), ...quotationSubjects(frame), ...tableSubjects(frame)];
  const subjects = [...known, ...(withSentences ? sentenceSubjects(frame, known) : [])].sort(compareSpans);
  const { holderOf, lastSpeaker } = attributionHolders(frame);
  const { sentences } = frame.reading;
  const isConverted = conversions(frame, subjects);
  const reports = reportsContinued(frame);
  const grounded = subjects.map((subject, i): GroundedSubject => {
    const contentHolder = holderOf(subject);
    const holder = isConverted[i] ? undefined : contentHolder;
    const isQuotation = subject.subject === "quotation";
    const figure = subject.quantity === undefined ? undefined : frame.quantities[subject.quantity];
    return {
      holder,
      isNamed: namesSomeone(frame, holder),
      continues: reports.continuedBy(subject),
      echo: figure ? echoOf(figure) : isQuotation ? echoOfQuotation(frame.text, subject, sentences) : undefined,
      mayEcho: !isQuotation || isSetApart(frame.text, subject),
      amount: figure && amountOf(figure),
      quotation: isQuotation ? quotationSigns(frame, subject) : undefined,
      ...subject,
    };
  });
  const held = new Set(grounded.flatMap(({ holder, continues }) => [holder, continues]));
  const fromOthers = [...held].filter((one) => typeof one === "string");
  const stated = new Set(grounded.flatMap(({ echo, amount }) => [echo, amount]));
  return {
    subjects: grounded,
    lastSpeaker,
    lastReport: reports.last,
    lastResults: reports.lastResults,
    stated: [...stated].filter((one) => one !== undefined),
    fromOthers,
  };
}

function namesSomeone({ attributions, others, reading }: BlockFrame, held: Held | undefined): boolean {
  if (typeof held === "number") return isAnsweredFor(attributions[held]!, reading.prose);
  return (held === "taken" && others.taken?.isNamed === true) || (held === "quoted" && others.quoted?.isNamed === true);
}

function frameOf({ layers, spoken, text, others }: GroundWork): BlockFrame {
  const isHere = ({ start }: Span) => 0 <= start && start < text.length;
  return {
    reading: layers.reading,
    text,
    quantities: layers.quantities,
    attributions: spoken.attributions.map((one) => ({ ...one, content: one.content.filter(isHere) })),
    speaksDocument: spoken.voices.map(isDocument),
    checkworthiness: layers.checkworthiness,
    others,
  };
}

/** “A survey by Datora” too, though Datora can be asked: its findings go on as a document's do. */
function isDocument(voice: Voice | undefined): boolean {
  if (voice?.kind !== "organisation") return voice?.kind === "document";
  const [first] = voice.name.toLowerCase().split(/ (?:by|for|from|in|of) /, 1);
  return pollNouns.has(first!.slice(first!.lastIndexOf(" ") + 1));
}

/** @param text of the block in which the attribution stands */
function takenHere({ attribution, voice, pieces }: TakenUp, text: string): TakenHere {
  return {
    pieces,
    isStating: states(attribution, text),
    isNamed: isAnsweredFor(attribution, text),
    speaksDocument: isDocument(voice),
  };
}

/** @param text of the block of the attribution */
function isNamed({ attributions }: SpokenBlock, { number }: Origin, text: string): boolean {
  const one = attributions[number]!;
  return 0 < one.source.length || isAnswerBelow(one, text);
}

/** What a page puts between two paragraphs of an article parts nothing that they say. */
function isPassedOver({ reading: { kind, sentences } }: LayeredBlock): boolean {
  return sentences.length === 0 || kind === "picture" || kind === "caption" || kind === "credit" || kind === "footer";
}

/** Whether the block's first quotation follows on the last one of the block before it. */
function takesOverQuotation(before: BlockReading, here: BlockReading): boolean {
  const first = here.quotations[0];
  const last = first && before.quotations.findLast(({ depth }) => depth === 0);
  if (!last) return false;
  const start = before.prose.length + 1;
  const nearby = [...before.sentences, ...here.sentences.map((one) => shift(one, start))];
  return followsOn(`${before.prose}\n${here.prose}`, nearby, last, shift(first, start));
}
