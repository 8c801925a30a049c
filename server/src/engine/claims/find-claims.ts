/** Makes out the claims of an article: which figures and quotations someone must answer for, and what each rests on. */
import { compareSpans, mergeSpans } from "../base/index.ts";
import type { Evidence } from "./facts.ts";
import { commonKnowledge } from "./standing/common-knowledge.ts";
import { echoes } from "./standing/echoes.ts";
import { attributionHolders } from "./standing/holders.ts";
import { lapseOf } from "./standing/lapse.ts";
import { type Notes, notesOn } from "./standing/notes.ts";
import { type Pointers, pointersTo } from "./standing/reach.ts";
import { type ReportsContinued, reportsContinued } from "./standing/run-on.ts";
import { figureSubjects, quotationSubjects, type Subject, sentenceSubjects } from "./subjects.ts";
import type { Claim, Standing } from "./types.ts";
import { judgeUrgency } from "./urgency/judge.ts";
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
    const { sentence, ...rest } = subject;
    const { reviewAnchor, ...own } = support[i]!;
    const reviewed = { ...subject, ...(reviewAnchor && { anchor: reviewAnchor }) };
    const lapsed = own.review && lapseOf(evidence.article.text, reviewed, own.review);
    return {
      ...rest,
      ...own,
      ...(lapsed && { lapsed }),
      standing,
      ...(other !== undefined && { restsOn: other }),
      ...(continued !== undefined && { continues: continued }),
      ...urgencies[i]!,
      sentence: { start: sentence.start, end: sentence.end },
      block: sentence.block,
    };
  });
}

/** A quotation that opens its sentence goes on from whoever was reported just before; other claims from a plain sign of it. */
function reportRunningOn({ ofSentence, before }: ReportsContinued): (subject: Subject) => number | undefined {
  return ({ subject, start, sentence }) =>
    subject === "quotation" && start === sentence.start ? before(sentence) : ofSentence(sentence);
}

/** What stands behind a claim by itself, before other mentions of it are looked at. */
interface Support extends Notes, Pointers {
  readonly attribution?: number;
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
  return subjects.map((subject): Support => {
    const attribution = holderOf(subject);
    const inText = pointers(subject, subject.sentence);
    const exemption = notes.get(subject)?.exemption ?? inText.exemption ?? knownToAll(subject);
    return {
      ...notes.get(subject),
      ...inText,
      ...(attribution !== undefined && { attribution }),
      ...(exemption && { exemption }),
    };
  });
}

/** A source that is nowhere named (“it is thought that”) answers for nothing. */
function namesSomeone({ attributions }: Evidence, attribution: number | undefined): boolean {
  return attribution !== undefined && 0 < attributions[attribution]!.source.length;
}

function standingOf(
  evidence: Evidence,
  { citations, references, annotation, attribution, exemption }: Support,
): Standing {
  if (citations.length || references.length || annotation?.citations.length) return "cited";
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
