/** The claims of one block with the facts beside them, from all that they hang on; counted from the start of the block. */
import type { Attribution, BlockAttribution, Voice } from "../attributions/index.ts";
import { keptWith, type Span, shift } from "../base/index.ts";
import type { Basis } from "./basis.ts";
import type { Held, LayeredBlock } from "./block-frame.ts";
import type { SentenceScores } from "./checkworthiness/score.ts";
import type { BlockFacts, Evidence, SentenceFacts } from "./facts.ts";
import { lapseOf } from "./standing/lapse.ts";
import { type Support, standingOf } from "./standing/support.ts";
import { placed, type Subject, subjectIn } from "./subjects.ts";
import type { Claim, Standing } from "./types.ts";
import { type Judgement, judgementsIn } from "./urgency/judge.ts";

/** A block's facts with all that they hang on. */
export interface ClaimedBlock extends BlockFacts {
  readonly basis: Basis;
}

export function claimedBlock(evidence: Evidence, index: number, basis: Basis): ClaimedBlock {
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

const none: readonly never[] = [];

const sentencesIn = keptWith(({ reading, checkworthiness }: LayeredBlock): readonly SentenceFacts[] =>
  reading.sentences.map(({ start, end }, i) => new SentenceInBlock(start, end, checkworthiness, i)),
);

/** Tells how check-worthy it is when it is asked. */
class SentenceInBlock implements SentenceFacts {
  readonly block = 0;
  readonly start: number;
  readonly end: number;
  readonly #scores: SentenceScores;
  readonly #index: number;

  constructor(start: number, end: number, scores: SentenceScores, index: number) {
    this.start = start;
    this.end = end;
    this.#scores = scores;
    this.#index = index;
  }

  get checkworthiness(): number {
    return this.#scores.of(this.#index);
  }
}

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
    const table = one.subject === "table" ? block.article.blocks[0]!.span : undefined;
    const continues = standing === "unattributed" ? numberIn(basis, one.continues) : undefined;
    return Object.assign(
      claimFrom(subjects[i]!, support[i]!, standing, judgements[i]!),
      one.quantity !== undefined && { quantity: one.quantity },
      table && { table },
      holder !== undefined && { attribution: holder },
      continues !== undefined && { continues },
      reviewOf(evidence, { table, ...subjects[i]! }, support[i]!, start),
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
  { table, ...subject }: Subject & { readonly table: Span | undefined },
  { notes }: Support,
  by: number,
): Pick<Claim, "review" | "lapsed"> {
  if (!notes?.review) return {};
  const { review, reviewAnchor } = notes;
  const claim = {
    anchor: reviewAnchor && shift(reviewAnchor, by),
    table: table && shift(table, by),
    ...placed(subject, by),
  };
  const lapsed = lapseOf(article.text, claim, review);
  return { review, ...(lapsed && { lapsed }) };
}
