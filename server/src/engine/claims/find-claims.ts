/**
 * Makes out the claims of an article: which figures and quotations someone must answer for, and what each rests on. Each block's are
 * counted in it, and stay the same objects while nothing that they hang on changes.
 */
import type { Attribution, BlockAttribution, SpokenBlock, Voice } from "../attributions/index.ts";
import { keptWith, type Span, shift } from "../base/index.ts";
import type { Library } from "../library/index.ts";
import type { Quotation } from "../text/index.ts";
import type { Held } from "./block-frame.ts";
import type { BlockFacts, Evidence, SentenceFacts } from "./facts.ts";
import {
  type GroundedBlock,
  type GroundedSubject,
  type Grounds,
  type GroundWork,
  groundsByBlock,
  type LayeredBlock,
  originOf,
} from "./grounds.ts";
import { answerIn, answersIn } from "./standing/echoes.ts";
import { lapseOf } from "./standing/lapse.ts";
import { type Support, supportOf } from "./standing/support.ts";
import { placed, type Subject, subjectIn } from "./subjects.ts";
import type { Claim, Standing } from "./types.ts";
import { type Circumstances, type Judgement, judgementsIn } from "./urgency/judge.ts";
import { type FigureSetting, figureOutlooks, settingsIn, toneOf } from "./urgency/setting.ts";

export interface ClaimOptions {
  /** Phrases that need no source, as the team lists them. */
  readonly commonKnowledge: readonly string[];
  /** Takes check-worthy sentences without figures for claims as well. */
  readonly sentences: boolean;
}

/** What was made out in each block of an article, before its claims are. */
export interface ReadBlocks {
  readonly layers: readonly LayeredBlock[];
  readonly spoken: readonly SpokenBlock[];
}

/** A block's facts with all that they hang on. */
export interface ClaimedBlock extends BlockFacts {
  readonly basis: Basis;
}

interface Basis {
  readonly work: GroundWork;
  readonly grounds: Grounds;
  readonly circumstances: Circumstances;
  readonly library: Library;
  /** One for each of the block's subjects, as is the next. */
  readonly support: readonly Support[];
  /** True for a figure that rests on another mention of it, one that is answered for. */
  readonly isEchoed: readonly boolean[];
  /** How the next paragraph opens, where that says whether a quotation goes on. */
  readonly opening: Quotation["style"] | undefined;
  /** One for each of the grounds' `fromAbove`. */
  readonly handed: readonly Handed[];
}

/** An attribution that stands further up, with how far: in blocks, and in code units from the start of that block to the start of this. */
export interface Handed {
  readonly back: number;
  readonly distance: number;
  /** Its number in its own block. */
  readonly number: number;
  readonly attribution: BlockAttribution;
  readonly voice: Voice | undefined;
}

/** @param earlier what an analysis before the edit made of the block that had this one's place, if there was one */
export function findClaims(
  evidence: Evidence,
  { layers, spoken }: ReadBlocks,
  options: ClaimOptions,
  earlier: (index: number) => ClaimedBlock | undefined,
): readonly ClaimedBlock[] {
  const { article, library } = evidence;
  const blocks = groundsByBlock(article, layers, spoken, options.sentences, (index) => earlier(index)?.basis);
  const supportFor = supportOf(evidence, blocks, options.commonKnowledge);
  const isSeenAgain = seenAgain();
  const answerable = blocks.map(({ grounds }, index) => {
    const before = earlier(index)?.basis;
    const support = listOf(grounds.subjects, (_, i) => supportFor(index, i), before?.support);
    const standsAlone = ({ isNamed }: GroundedSubject, i: number) => isAnsweredFor(library, isNamed, support[i]!);
    const isAnswered = listOf(grounds.subjects, standsAlone, before?.circumstances.isAnswered);
    const isRepeated = listOf(grounds.subjects, ({ amount }) => isSeenAgain(amount), before?.circumstances.isRepeated);
    return { grounds, support, isAnswered, isRepeated };
  });
  const answers = answersIn(answerable);
  const top = topBlocks(evidence);
  const tone = toneOf(layers);
  const attributes = spoken.some(({ attributions }) => 0 < attributions.length);
  let first = 0;
  return blocks.map((block, index) => {
    const before = earlier(index);
    const { grounds, support, isAnswered, isRepeated } = answerable[index]!;
    const restsOnAnother = ({ echo }: GroundedSubject, i: number) =>
      !isAnswered[i] && answerIn(answers, echo, first + i, top.has(index)) !== undefined;
    const isEchoed = listOf(grounds.subjects, restsOnAnother, before?.basis.isEchoed);
    first += grounds.subjects.length;
    const depth = index / Math.max(1, blocks.length - 1);
    const circumstances: Circumstances = { tone, depth, attributes, isAnswered, isRepeated };
    const opening = openingAfter(layers, index);
    const handed = handedTo(evidence, spoken, block);
    const basis: Basis = { work: block.work, grounds, circumstances, library, support, isEchoed, opening, handed };
    return before && sameBasis(before.basis, basis) ? before : claimedBlock(evidence, index, basis);
  });
}

const none: readonly never[] = [];

/** One answer for each item; the list that was `before`, where it says the same. */
function listOf<Item, Answer>(
  items: readonly Item[],
  answerTo: (item: Item, i: number) => Answer,
  before: readonly Answer[] | undefined,
): readonly Answer[] {
  if (items.length === 0) return none;
  const answers = items.map(answerTo);
  return before?.length === answers.length && answers.every((answer, i) => answer === before[i]) ? before : answers;
}

/** Answers, asked in text order, whether an amount was given before. */
function seenAgain(): (amount: string | undefined) => boolean {
  const seen = new Set<string>();
  return (amount) => {
    if (amount === undefined) return false;
    const isRepeated = seen.has(amount);
    seen.add(amount);
    return isRepeated;
  };
}

/** The blocks where a figure may stand before the text says whose it is: headings, captions and the first paragraph. */
function topBlocks({ article }: Evidence): ReadonlySet<number> {
  const top = new Set([article.blocks.findIndex(({ kind }) => kind === "paragraph")]);
  for (const [i, { kind }] of article.blocks.entries()) {
    if (kind === "headline" || kind === "caption" || kind === "subhead") top.add(i);
  }
  return top;
}

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

function handedTo({ article }: Evidence, spoken: readonly SpokenBlock[], block: GroundedBlock): readonly Handed[] {
  if (block.grounds.fromAbove.length === 0) return none;
  const startOf = (index: number) => article.blocks[index]!.span.start;
  return block.grounds.fromAbove.map((held) => {
    const origin = originOf(held, block)!;
    const from = spoken[origin.block]!;
    return {
      back: block.index - origin.block,
      distance: startOf(block.index) - startOf(origin.block),
      number: origin.attribution,
      attribution: from.attributions[origin.attribution]!,
      voice: from.voices[origin.attribution],
    };
  });
}

/** The grounds are the same ones only where the work for them is. */
function sameBasis(a: Basis, b: Basis): boolean {
  return (
    a.grounds === b.grounds &&
    a.support === b.support &&
    a.isEchoed === b.isEchoed &&
    a.library === b.library &&
    a.opening === b.opening &&
    sameCircumstances(a.circumstances, b.circumstances) &&
    a.handed.length === b.handed.length &&
    a.handed.every((one, i) => isHandedAlike(one, b.handed[i]!))
  );
}

function sameCircumstances(a: Circumstances, b: Circumstances): boolean {
  return (
    a.depth === b.depth &&
    a.attributes === b.attributes &&
    a.isAnswered === b.isAnswered &&
    a.isRepeated === b.isRepeated &&
    a.tone.isMatchReport === b.tone.isMatchReport &&
    a.tone.isTally === b.tone.isTally
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
    quotations: quotations.map((one) => ({ ...one, block: 0, continues: !one.closed && one.style === opening })),
    ...attributionsIn(basis),
  };
  return { ...known, claims: claimsIn(evidence, index, known, basis), basis };
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
    return { ...attribution, speaker: known < 0 ? speakers.length - 1 : known };
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
  const { grounds, support, isEchoed } = basis;
  if (grounds.subjects.length === 0) return none;
  const subjects = grounds.subjects.map((one) => subjectIn(block, one));
  const judgements = judgementsIn(block, grounds.subjects, subjects, basis.circumstances);
  const { start } = evidence.article.blocks[index]!.span;
  return grounds.subjects.map((one, i): Claim => {
    const standing = isEchoed[i] ? "attributed" : standingOf(evidence.library, one.isNamed, support[i]!);
    const claim = claimFrom(subjects[i]!, support[i]!, standing, judgements[i]!);
    const holder = numberIn(basis, one.holder);
    const continues = standing === "unattributed" ? numberIn(basis, one.continues) : undefined;
    return {
      ...claim,
      ...(one.quantity !== undefined && { quantity: one.quantity }),
      ...(holder !== undefined && { attribution: holder }),
      ...(continues !== undefined && { continues }),
      ...reviewOf(evidence, placed(subjects[i]!, start), support[i]!),
    };
  });
}

/** The attribution's number in the block's facts. */
function numberIn({ grounds, work: { spoken } }: Basis, held: Held | undefined): number | undefined {
  if (held === undefined || typeof held === "number") return held;
  return spoken.attributions.length + grounds.fromAbove.indexOf(held);
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

/** `subject`: counted through the article, as annotations are. */
function reviewOf({ article }: Evidence, subject: Subject, { notes }: Support): Pick<Claim, "review" | "lapsed"> {
  if (!notes?.review) return {};
  const { review, reviewAnchor: anchor } = notes;
  const lapsed = lapseOf(article.text, anchor ? { ...subject, anchor } : subject, review);
  return { review, ...(lapsed && { lapsed }) };
}

/** What stands behind a claim by itself, before other mentions of it are looked at. A key that no library has points nowhere. */
function standingOf(
  { entryByKey }: Library,
  isNamed: boolean,
  { citations, references, notes, exemption }: Support,
): Standing {
  const isKnown = ({ key }: { readonly key: string }) => entryByKey.has(key);
  if (citations.some(isKnown) || references.length || notes?.annotation?.citations.some(isKnown)) return "cited";
  if (isNamed) return "attributed";
  return exemption ? "exempt" : "unattributed";
}

function isAnsweredFor(library: Library, isNamed: boolean, support: Support): boolean {
  return standingOf(library, isNamed, support) !== "unattributed";
}

/** A figure of the article as the signs of urgency see it: for `explain`, and for learning what each sign weighs; block by block. */
export function settingsOfFigures(blocks: readonly ClaimedBlock[]): readonly FigureSetting[] {
  return blocks.flatMap((block) => {
    const { grounds, circumstances } = block.basis;
    const { isRepeated, tone, depth } = circumstances;
    const subjects = grounds.subjects.map((one) => subjectIn(block, one));
    const outlooks = figureOutlooks(subjects, isRepeated, tone, depth);
    return outlooks.filter((outlook) => outlook !== undefined).map(settingsIn(block));
  });
}
