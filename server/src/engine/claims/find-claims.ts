/**
 * Makes out the claims of an article: which figures and quotations someone must answer for, and what each rests on. Each block's are
 * counted in it, and stay the same objects while nothing that they hang on changes.
 */
import type { Attribution, BlockAttribution, SpokenBlock, Voice } from "../attributions/index.ts";
import { type ChangedStretch, earlierIndex, keptWith, type Span, sameItems, shift } from "../base/index.ts";
import type { Library } from "../library/index.ts";
import type { Quotation } from "../text/index.ts";
import type { Held, LayeredBlock } from "./block-frame.ts";
import type { BlockFacts, Evidence, SentenceFacts } from "./facts.ts";
import {
  type GroundedBlock,
  type Grounds,
  type GroundWork,
  groundsByBlock,
  originOf,
  type ReadBlocks,
} from "./grounds.ts";
import { lapseOf } from "./standing/lapse.ts";
import { changedStandings, type Standings, sameStandings, standingsOf } from "./standing/standings.ts";
import { type Support, type SupportedBlock, standingOf, supportByBlock } from "./standing/support.ts";
import { placed, type Subject, subjectIn } from "./subjects.ts";
import type { Claim, Standing } from "./types.ts";
import { type Judgement, judgementsIn } from "./urgency/judge.ts";
import {
  type FigureSetting,
  figureOutlooks,
  type ListedWords,
  listedWords,
  settingsIn,
  type Tone,
  toneOf,
} from "./urgency/setting.ts";

export interface ClaimOptions {
  /** Phrases that need no source, as the team lists them. */
  readonly commonKnowledge: readonly string[];
  /** Takes check-worthy sentences without figures for claims as well. */
  readonly sentences: boolean;
}

/** A block's facts with all that they hang on. */
export interface ClaimedBlock extends BlockFacts {
  readonly basis: Basis;
}

interface Basis {
  readonly work: GroundWork;
  readonly grounds: Grounds;
  readonly standings: Standings;
  readonly tone: Tone;
  readonly attributes: boolean;
  /** 0 for the first block of the article, 1 for the last; rounded, so that a paragraph more moves it for few of the others. */
  readonly depth: number;
  readonly library: Library;
  /** How the next paragraph opens, where that says whether a quotation goes on. */
  readonly opening: Quotation["style"] | undefined;
  /** One for each of the grounds' `fromOthers`. */
  readonly handed: readonly Handed[];
}

/** An attribution of another block, with how far up: in blocks, and in code units from the start of that block to the start of this. */
export interface Handed {
  readonly back: number;
  readonly distance: number;
  /** Its number in its own block. */
  readonly number: number;
  readonly attribution: BlockAttribution;
  readonly voice: Voice | undefined;
}

/** The claims of an article, block by block, with what is kept for the analysis after the next edit. */
export interface ClaimedArticle {
  readonly blocks: readonly ClaimedBlock[];
  readonly read: ReadBlocks;
  readonly grounded: readonly GroundedBlock[];
  readonly supported: readonly SupportedBlock[];
  readonly surroundings: Surroundings;
}

/** What the claims of all blocks hang on. */
interface Surroundings {
  readonly withSentences: boolean;
  readonly words: ListedWords;
  readonly attributes: boolean;
  readonly library: Library;
  /** What the team lists as needing no source. */
  readonly phrases: readonly string[];
}

/** An analysis before an edit. */
export interface EarlierClaims {
  readonly claimed: ClaimedArticle;
  /** Blocks outside of it have the layers and the text that they had. */
  readonly changed: ChangedStretch;
}

export function findClaims(
  evidence: Evidence,
  read: ReadBlocks,
  options: ClaimOptions,
  earlier: EarlierClaims | undefined,
): ClaimedArticle {
  const { layers, spoken } = read;
  const withSentences = options.sentences;
  const isOfUse = earlier?.claimed.surroundings.withSentences === withSentences;
  const before = isOfUse ? { ...earlier.claimed, changed: earlier.changed } : undefined;
  const grounded = groundsByBlock(evidence.article, read, withSentences, before);
  const surroundings: Surroundings = {
    withSentences,
    words: listedWords(
      layers,
      before && { words: before.surroundings.words, layers: before.read.layers, changed: before.changed },
    ),
    attributes: spoken.some(({ attributions }) => 0 < attributions.length),
    library: evidence.library,
    phrases: options.commonKnowledge,
  };
  const isSameBeside =
    before?.surroundings.library === evidence.library && sameItems(before.surroundings.phrases, surroundings.phrases);
  const supported = supportByBlock(evidence, layers, grounded, surroundings.phrases, isSameBeside ? before : undefined);
  const now = { read, grounded, supported, surroundings };
  const isSettled = before !== undefined && isSameAround(before, now);
  const standings = isSettled
    ? changedStandings(evidence, {
        supported,
        before: before.supported,
        changed: before.changed,
        standings: (index) => before.blocks[index]!.basis.standings,
      })
    : new Map(standingsOf(evidence, supported).entries());
  const blocks = grounded.map((block, index) => {
    const at = before && earlierIndex(before.changed, index);
    const known = at === undefined ? undefined : before!.blocks[at];
    const isOwnSame = isSettled && known && block === before.grounded[at!] && !block.isTied;
    if (isOwnSame && !standings.has(index) && known.basis.depth === depthOf(index, grounded.length)) return known;
    const basis = basisOf(evidence, now, index, standingsFor(known, standings.get(index)));
    return known && sameBasis(known.basis, basis) ? known : claimedBlock(evidence, index, basis);
  });
  return { blocks, ...now };
}

/** Those that the block had, where the new ones say the same or there are none. */
function standingsFor(known: ClaimedBlock | undefined, standings: Standings | undefined): Standings {
  const was = known?.basis.standings;
  return was && (!standings || sameStandings(was, standings)) ? was : standings!;
}

/** Whether every block has about it what it had, all but what figures elsewhere state. */
function isSameAround(a: Omit<ClaimedArticle, "blocks">, b: Omit<ClaimedArticle, "blocks">): boolean {
  const [around, aroundNow] = [a.surroundings, b.surroundings];
  return (
    around.library === aroundNow.library &&
    sameItems(around.phrases, aroundNow.phrases) &&
    around.attributes === aroundNow.attributes &&
    sameTone(toneOf(around.words), toneOf(aroundNow.words))
  );
}

function sameTone(a: Tone, b: Tone): boolean {
  return a.isMatchReport === b.isMatchReport && a.isTally === b.isTally;
}

function basisOf(
  evidence: Evidence,
  { read, grounded, surroundings }: Omit<ClaimedArticle, "blocks">,
  index: number,
  standings: Standings,
): Basis {
  const block = grounded[index]!;
  return {
    work: block.work,
    grounds: block.grounds,
    standings,
    tone: toneOf(surroundings.words),
    attributes: surroundings.attributes,
    depth: depthOf(index, grounded.length),
    library: surroundings.library,
    opening: openingAfter(read.layers, index),
    handed: handedTo(evidence, read.spoken, block, index),
  };
}

function depthOf(index: number, nBlocks: number): number {
  return Math.round((index / Math.max(1, nBlocks - 1)) * DEPTHS) / DEPTHS;
}

const DEPTHS = 8;

const none: readonly never[] = [];

/** An unclosed quotation goes on where the next paragraph opens with a quotation mark of the same kind, as newspapers set it. */
function openingAfter(layers: readonly LayeredBlock[], index: number): Quotation["style"] | undefined {
  if (layers[index]!.reading.quotations.every(({ closed }) => closed)) return undefined;
  // Pictures and captions may stand between.
  for (let i = index + 1; i < layers.length; i++) {
    const { kind, tokens, quotations } = layers[i]!.reading;
    if (kind !== "paragraph" && kind !== "list") continue;
    return quotations[0]?.start === tokens[0]?.start ? quotations[0]?.style : undefined;
  }
  return undefined;
}

function handedTo(
  { article }: Evidence,
  spoken: readonly SpokenBlock[],
  block: GroundedBlock,
  index: number,
): readonly Handed[] {
  if (block.grounds.fromOthers.length === 0) return none;
  const startOf = (at: number) => article.blocks[at]!.span.start;
  return block.grounds.fromOthers.map((held) => {
    const { back, number } = originOf(held, block)!;
    const { attributions, voices } = spoken[index - back]!;
    const distance = startOf(index) - startOf(index - back);
    return { back, number, distance, attribution: attributions[number]!, voice: voices[number] };
  });
}

/** The grounds are the same ones only where the work for them is. */
function sameBasis(a: Basis, b: Basis): boolean {
  return (
    a.grounds === b.grounds &&
    a.standings === b.standings &&
    a.library === b.library &&
    a.opening === b.opening &&
    a.depth === b.depth &&
    a.attributes === b.attributes &&
    sameTone(a.tone, b.tone) &&
    a.handed.length === b.handed.length &&
    a.handed.every((one, i) => isHandedAlike(one, b.handed[i]!))
  );
}

function isHandedAlike(a: Handed, b: Handed): boolean {
  return (
    a.back === b.back &&
    a.distance === b.distance &&
    a.number === b.number &&
    a.attribution === b.attribution &&
    a.voice === b.voice
  );
}

function claimedBlock(evidence: Evidence, index: number, basis: Basis): ClaimedBlock {
  const { work, opening } = basis;
  const { layers, text } = work;
  const { kind, prose, quotations } = layers.reading;
  const block = { kind, span: { start: 0, end: text.length }, prose };
  const known: Omit<BlockFacts, "claims"> = {
    article: { text, format: evidence.article.format, blocks: [block], islands: none },
    readings: [layers.reading],
    sentences: sentencesIn(layers),
    quantities: layers.quantities,
    quotations: quotations.map((one) => ({ block: 0, continues: !one.closed && one.style === opening, ...one })),
    ...attributionsIn(basis),
  };
  return { claims: claimsIn(evidence, index, known, basis), basis, ...known };
}

const sentencesIn = keptWith(({ reading, checkworthiness }: LayeredBlock): readonly SentenceFacts[] =>
  reading.sentences.map(({ start, end }, i) => ({ start, end, checkworthiness: checkworthiness[i]!, block: 0 })),
);

function attributionsIn({
  work: { spoken },
  handed,
}: Basis): Pick<BlockFacts, "attributions" | "nOwnAttributions" | "speakers"> {
  const speakers: Voice[] = [];
  const withSpeaker = (attribution: BlockAttribution, voice: Voice | undefined): Attribution => {
    if (!voice) return attribution;
    const known = speakers.findIndex(({ id }) => id === voice.id);
    if (known < 0) speakers.push(voice);
    return { speaker: known < 0 ? speakers.length - 1 : known, ...attribution };
  };
  const own = spoken.attributions.map((attribution, i) => withSpeaker(attribution, spoken.voices[i]));
  const above = handed.map(({ attribution, voice, distance }) => withSpeaker(moved(attribution, -distance), voice));
  return { attributions: [...own, ...above], nOwnAttributions: own.length, speakers };
}

function moved(attribution: BlockAttribution, by: number): BlockAttribution {
  const shifted = (spans: readonly Span[]) => spans.map((one) => shift(one, by));
  const { source, cue, content } = attribution;
  return { ...attribution, source: shifted(source), cue: shifted(cue), content: shifted(content) };
}

function claimsIn(
  evidence: Evidence,
  index: number,
  block: Omit<BlockFacts, "claims">,
  basis: Basis,
): readonly Claim[] {
  const { grounds, standings, tone, depth, attributes } = basis;
  const { support, isAnswered, isRepeated, isEchoed } = standings;
  if (grounds.subjects.length === 0) return none;
  const subjects = grounds.subjects.map((one) => subjectIn(block, one));
  const judgements = judgementsIn(block, grounds.subjects, subjects, {
    tone,
    depth,
    attributes,
    isAnswered,
    isRepeated,
  });
  const { start } = evidence.article.blocks[index]!.span;
  return grounds.subjects.map((one, i): Claim => {
    const standing = isEchoed[i] ? "attributed" : standingOf(evidence.library, one.isNamed, support[i]!);
    const holder = numberIn(basis, one.holder);
    const continues = standing === "unattributed" ? numberIn(basis, one.continues) : undefined;
    return Object.assign(
      claimFrom(subjects[i]!, support[i]!, standing, judgements[i]!),
      one.quantity !== undefined && { quantity: one.quantity },
      holder !== undefined && { attribution: holder },
      continues !== undefined && { continues },
      reviewOf(evidence, subjects[i]!, support[i]!, start),
    );
  });
}

/** The attribution's number in the block's facts. */
function numberIn({ grounds, work: { spoken } }: Basis, held: Held | undefined): number | undefined {
  if (held === undefined || typeof held === "number") return held;
  return spoken.attributions.length + grounds.fromOthers.indexOf(held);
}

function claimFrom(
  { start, end, subject, figure, sentence }: Subject,
  { citations, references, exemption, notes }: Support,
  standing: Standing,
  { urgency, reasons }: Judgement,
): Claim {
  return {
    start,
    end,
    subject,
    standing,
    citations,
    references,
    urgency,
    reasons,
    sentence: { start: sentence.start, end: sentence.end },
    block: 0,
    ...(figure && { figure }),
    ...(notes?.annotation && { annotation: notes.annotation }),
    ...(exemption && { exemption }),
  };
}

/** `by`: where the block begins; what an annotation is fastened to may stand outside of it. */
function reviewOf(
  { article }: Evidence,
  subject: Subject,
  { notes }: Support,
  by: number,
): Pick<Claim, "review" | "lapsed"> {
  if (!notes?.review) return {};
  const { review, reviewAnchor } = notes;
  const claim = placed(subject, by);
  const lapsed = lapseOf(article.text, reviewAnchor ? { anchor: shift(reviewAnchor, by), ...claim } : claim, review);
  return { review, ...(lapsed && { lapsed }) };
}

/** A figure of the article as the signs of urgency see it: for `explain`, and for learning what each sign weighs; block by block. */
export function settingsOfFigures(blocks: readonly ClaimedBlock[]): readonly FigureSetting[] {
  return blocks.flatMap((block) => {
    const { grounds, standings, tone, depth } = block.basis;
    const subjects = grounds.subjects.map((one) => subjectIn(block, one));
    const outlooks = figureOutlooks(subjects, standings.isRepeated, tone, depth);
    return outlooks.filter((outlook) => outlook !== undefined).map(settingsIn(block));
  });
}
