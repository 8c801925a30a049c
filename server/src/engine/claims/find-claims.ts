/** Makes out the claims of an article: which figures and quotations someone must answer for, and what each rests on. */
import { keptInPlace } from "../base/index.ts";
import type { Library } from "../library/index.ts";
import type { BlockReading } from "../text/index.ts";
import type { Evidence } from "./facts.ts";
import { type GroundedBlock, type GroundedSubject, groundsByBlock, placedSubject, type Subject } from "./grounds.ts";
import { commonKnowledge } from "./standing/common-knowledge.ts";
import { echoes } from "./standing/echoes.ts";
import { lapseOf } from "./standing/lapse.ts";
import { type Notes, notesOn } from "./standing/notes.ts";
import { type Pointers, pointersTo } from "./standing/reach.ts";
import type { Claim, ClaimSubject, Standing } from "./types.ts";
import { type Judgement, judgementsIn } from "./urgency/judge.ts";
import { type FigureSetting, figureOutlooks, settingsIn, toneOf } from "./urgency/setting.ts";

export interface ClaimOptions {
  /** Phrases that need no source, as the team lists them. */
  readonly commonKnowledge: readonly string[];
  /** Takes check-worthy sentences without figures for claims as well. */
  readonly sentences: boolean;
}

/** In text order; a quotation before the figures in it. */
export function findClaims(evidence: Evidence, options: ClaimOptions): readonly Claim[] {
  const blocks = groundsByBlock(evidence, options.sentences).filter(({ grounds }) => 0 < grounds.subjects.length);
  const support = supportOf(blocks, evidence, options);
  const firsts = firstSubjects(blocks);
  const isAnswered = blocks.map(({ grounds }, i) =>
    grounds.subjects.map((one, k) => standingOf(evidence.library, one, support[firsts[i]! + k]!) !== "unattributed"),
  );
  const isRepeated = repeatedAmounts(blocks);
  const top = topBlocks(evidence);
  const restsOn = echoes(
    blocks.flatMap(({ index, grounds }, i) =>
      grounds.subjects.map(({ echo }, k) => ({ echo, isAnswered: isAnswered[i]![k]!, isTop: top.has(index) })),
    ),
  );
  const tone = toneOf(evidence);
  return blocks.flatMap((grounded, i) => {
    const [first, end] = [firsts[i]!, firsts[i]! + grounded.grounds.subjects.length];
    const circumstances = { tone, isAnswered: isAnswered[i]!, isRepeated: isRepeated[i]! };
    const judgements = judgementsIn(evidence, grounded, circumstances);
    return claimsIn(evidence, grounded, support.slice(first, end), judgements, restsOn.slice(first, end));
  });
}

/** The claims of one block in their places; the same ones while nothing about them changed. */
function claimsIn(
  evidence: Evidence,
  grounded: GroundedBlock,
  support: readonly Support[],
  judgements: readonly Judgement[],
  restsOn: readonly (number | undefined)[],
): readonly Claim[] {
  const { index, block, reading, place, grounds, quoted, reported } = grounded;
  const { firstQuantity, firstAttribution, taken } = place;
  const where = [index, block.span.start, firstQuantity, firstAttribution, taken?.attribution, quoted, reported];
  const { library, quantities } = evidence;
  const besides = [grounds, judgements, quantities[firstQuantity], library, ...where, ...support, ...restsOn];
  return keptClaims(reading, 0, besides, () =>
    grounds.subjects.map((one, i) => {
      const subject = placedSubject(evidence, grounded, one);
      const standing = restsOn[i] === undefined ? standingOf(evidence.library, one, support[i]!) : "attributed";
      return claimFrom(evidence, subject, support[i]!, standing, judgements[i]!, restsOn[i]);
    }),
  );
}

const keptClaims = keptInPlace<BlockReading, readonly Claim[]>();

/** Field by field: there are thousands, and objects put together from others are slow to make and to read. */
function claimFrom(
  { article }: Evidence,
  subject: Subject,
  { citations, references, exemption, notes }: Support,
  standing: Standing,
  { urgency, reasons }: Judgement,
  restsOn: number | undefined,
): Claim {
  const { sentence, quantity, figure, attribution, continues } = subject;
  const claim: Writable<Claim> = {
    start: subject.start,
    end: subject.end,
    subject: subject.subject,
    standing,
    citations,
    references,
    urgency,
    reasons,
    sentence: { start: sentence.start, end: sentence.end },
    block: sentence.block,
  };
  if (quantity !== undefined) claim.quantity = quantity;
  if (figure) claim.figure = figure;
  if (attribution !== undefined) claim.attribution = attribution;
  if (restsOn !== undefined) claim.restsOn = restsOn;
  if (continues !== undefined && standing === "unattributed") claim.continues = continues;
  if (notes?.annotation) claim.annotation = notes.annotation;
  if (exemption) claim.exemption = exemption;
  if (notes?.review) {
    const { review, reviewAnchor: anchor } = notes;
    claim.review = review;
    const lapsed = lapseOf(article.text, anchor ? { ...subject, anchor } : subject, review);
    if (lapsed) claim.lapsed = lapsed;
  }
  return claim;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Where each block's subjects begin among those of the article. */
function firstSubjects(blocks: readonly GroundedBlock[]): readonly number[] {
  let n = 0;
  return blocks.map(({ grounds }) => {
    const first = n;
    n += grounds.subjects.length;
    return first;
  });
}

/** For each block's subjects: true for a figure whose amount was given before. */
function repeatedAmounts(blocks: readonly GroundedBlock[]): readonly (readonly boolean[])[] {
  const seen = new Set<string>();
  return blocks.map(({ grounds }) =>
    grounds.subjects.map(({ amount }) => {
      if (amount === undefined) return false;
      const isRepeated = seen.has(amount);
      seen.add(amount);
      return isRepeated;
    }),
  );
}

/** What is put beside a claim, in the text or next to it. */
interface Support extends Pointers {
  readonly notes: Notes | undefined;
}

const unsupported: Support = { citations: [], references: [], notes: undefined };

/** One for each subject of the article. */
function supportOf(blocks: readonly GroundedBlock[], evidence: Evidence, options: ClaimOptions): readonly Support[] {
  const { article, citations, references, exemptions, annotations } = evidence;
  const nBeside = citations.length + references.length + exemptions.length + annotations.length;
  if (nBeside + options.commonKnowledge.length === 0)
    return blocks.flatMap(({ grounds }) => grounds.subjects.map(() => unsupported));
  const subjects = blocks.flatMap((grounded) =>
    grounded.grounds.subjects.map((one) => placedSubject(evidence, grounded, one)),
  );
  const knownToAll = commonKnowledge(article.text, options.commonKnowledge);
  const pointers = pointersTo(evidence, subjects);
  const notes = notesBySubject(subjects, evidence);
  return subjects.map((subject): Support => {
    const inText = pointers(subject, subject.sentence);
    const noted = notes.get(subject);
    const exemption = noted?.exemption ?? inText.exemption ?? knownToAll(subject);
    return { ...inText, notes: noted, ...(exemption && { exemption }) };
  });
}

/** Subjects of one kind are disjoint; a quotation and the figures in it are not. */
function notesBySubject(subjects: readonly Subject[], { annotations }: Evidence): ReadonlyMap<Subject, Notes> {
  const kinds: readonly ClaimSubject[] = annotations.length === 0 ? [] : ["quantity", "quotation", "sentence"];
  return new Map(
    kinds.flatMap((kind) =>
      notesOn(
        subjects.filter(({ subject }) => subject === kind),
        annotations,
      ),
    ),
  );
}

/** What stands behind a claim by itself, before other mentions of it are looked at. A key that no library has points nowhere. */
function standingOf(
  { entryByKey }: Library,
  { isNamed }: GroundedSubject,
  { citations, references, notes, exemption }: Support,
): Standing {
  const isKnown = ({ key }: { readonly key: string }) => entryByKey.has(key);
  if (citations.some(isKnown) || references.length || notes?.annotation?.citations.some(isKnown)) return "cited";
  if (isNamed) return "attributed";
  return exemption ? "exempt" : "unattributed";
}

/** The blocks where a figure may stand before the text says whose it is: headings, captions and the first paragraph. */
function topBlocks({ article }: Evidence): ReadonlySet<number> {
  const top = new Set([article.blocks.findIndex(({ kind }) => kind === "paragraph")]);
  for (const [i, { kind }] of article.blocks.entries()) {
    if (kind === "headline" || kind === "caption" || kind === "subhead") top.add(i);
  }
  return top;
}

/** A figure of the article as the signs of urgency see it: for `explain`, and for learning what each sign weighs. */
export function settingsOfFigures(evidence: Evidence): readonly FigureSetting[] {
  const blocks = groundsByBlock(evidence, false);
  const isRepeated = repeatedAmounts(blocks);
  const tone = toneOf(evidence);
  const outlooks = blocks.flatMap((grounded, i) => {
    const subjects = grounded.grounds.subjects.map((one) => placedSubject(evidence, grounded, one));
    return figureOutlooks(evidence, subjects, isRepeated[i]!, tone);
  });
  return outlooks.filter((outlook) => outlook !== undefined).map(settingsIn(evidence));
}
