/** Makes out the claims of an article: which figures and quotations someone must answer for, and what each rests on. */
import { compareSpans, mergeSpans } from "../base/index.ts";
import type { Exemption } from "../citations/index.ts";
import type { Evidence } from "./facts.ts";
import { commonKnowledge } from "./standing/common-knowledge.ts";
import { conversions } from "./standing/conversions.ts";
import { echoes } from "./standing/echoes.ts";
import { attributionHolders } from "./standing/holders.ts";
import { lapseOf } from "./standing/lapse.ts";
import { type Notes, notesOn } from "./standing/notes.ts";
import { type Pointers, pointersTo } from "./standing/reach.ts";
import { type ReportsContinued, reportsContinued } from "./standing/run-on.ts";
import { figureSubjects, quotationSubjects, type Subject, sentenceSubjects } from "./subjects.ts";
import type { Claim, Standing } from "./types.ts";
import { type Judgement, judgeUrgency } from "./urgency/judge.ts";
import { type FigureSetting, figureSettings } from "./urgency/setting.ts";

export interface ClaimOptions {
  /** Phrases that need no source, as the team lists them. */
  readonly commonKnowledge: readonly string[];
  /** Takes check-worthy sentences without figures for claims as well. */
  readonly sentences: boolean;
}

/** In text order; a quotation before the figures in it. */
export function findClaims(evidence: Evidence, options: ClaimOptions): readonly Claim[] {
  const figures = figureSubjects(evidence);
  const quotations = quotationSubjects(evidence);
  const sentences = options.sentences ? sentenceSubjects(evidence, [...figures, ...quotations]) : [];
  const subjects = [...figures, ...quotations, ...sentences].sort(compareSpans);

  const notes = [figures, quotations, sentences].map((group) => notesOn(group, evidence.annotations));
  const support = supportOf(subjects, new Map(notes.flat()), evidence, options);
  const top = topBlocks(evidence);
  const isAnswered = support.map((one) => standingOf(evidence, one) !== "unattributed");
  const restsOn = echoes(
    subjects.map(
      ({ figure, sentence }, i) => figure && { figure, isAnswered: isAnswered[i]!, isTop: top.has(sentence.block) },
    ),
  );
  const continues = reportRunningOn(reportsContinued(evidence));
  const urgencies = judgeUrgency(evidence, subjects, isAnswered, continues);

  return subjects.map((subject, i): Claim => {
    const other = restsOn[i];
    const standing = other === undefined ? standingOf(evidence, support[i]!) : "attributed";
    const continued = standing === "unattributed" ? continues(subject) : undefined;
    return claimFrom(evidence, subject, support[i]!, standing, urgencies[i]!, other, continued);
  });
}

/** Field by field: there are thousands, made anew at every keystroke, and objects put together from others are slow to make and to read. */
function claimFrom(
  { article }: Evidence,
  subject: Subject,
  support: Support,
  standing: Standing,
  { urgency, reasons }: Judgement,
  restsOn: number | undefined,
  continues: number | undefined,
): Claim {
  const { sentence, quantity, figure } = subject;
  const { citations, references, attribution, exemption, notes } = support;
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
  if (continues !== undefined) claim.continues = continues;
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

/** A quotation that opens its sentence goes on from whoever was reported just before; other claims from a plain sign of it. */
function reportRunningOn({ ofSentence, before }: ReportsContinued): (subject: Subject) => number | undefined {
  return ({ subject, start, sentence }) =>
    subject === "quotation" && start === sentence.start ? before(sentence) : ofSentence(sentence);
}

/** What stands behind a claim by itself, before other mentions of it are looked at. */
interface Support extends Omit<Pointers, "exemption"> {
  readonly notes: Notes | undefined;
  readonly attribution: number | undefined;
  readonly exemption: Exemption | undefined;
}

function supportOf(
  subjects: readonly Subject[],
  notes: ReadonlyMap<Subject, Notes>,
  evidence: Evidence,
  options: ClaimOptions,
): readonly Support[] {
  const holderOf = attributionHolders(evidence);
  const knownToAll = commonKnowledge(evidence.article.text, options.commonKnowledge);
  const pointers = pointersTo(evidence, mergeSpans(subjects));
  const isConverted = conversions(evidence.article.text, subjects);
  return subjects.map((subject, i): Support => {
    const holder = holderOf(subject);
    const attribution = isConverted[i] ? undefined : holder;
    const inText = pointers(subject, subject.sentence);
    const noted = notes.get(subject);
    const exemption = noted?.exemption ?? inText.exemption ?? knownToAll(subject);
    const { citations, references } = inText;
    return { notes: noted, citations, references, attribution, exemption };
  });
}

/** A source that is nowhere named (“it is thought that”) answers for nothing. */
function namesSomeone({ attributions }: Evidence, attribution: number | undefined): boolean {
  return attribution !== undefined && 0 < attributions[attribution]!.source.length;
}

/** A key that no library has points nowhere, and leaves the claim as it was without it. */
function standingOf(evidence: Evidence, { citations, references, notes, attribution, exemption }: Support): Standing {
  const isKnown = ({ key }: { readonly key: string }) => evidence.library.entryByKey.has(key);
  if (citations.some(isKnown) || references.length || notes?.annotation?.citations.some(isKnown)) return "cited";
  if (namesSomeone(evidence, attribution)) return "attributed";
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
  return figureSettings(evidence, figureSubjects(evidence), reportRunningOn(reportsContinued(evidence)));
}
