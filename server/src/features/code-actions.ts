/**
 * What can be done about a finding. Our own editor is asked to open a picker; any other gets ready edits: the likeliest library
 * entries, a new entry to fill in, the exemptions, a suppression.
 */
import {
  type Analysis,
  type Claim,
  draftAnnotation,
  type ExemptionKind,
  exemptionKinds,
  type Finding,
  insertion,
  makeKey,
  removeAnnotation,
  type SourceEntry,
  type SourceFields,
  type Span,
  type Verdict,
} from "../engine/index.ts";
import { type Change, type FileChange, inArticle } from "./change.ts";
import {
  type AnnotationsStore,
  annotate,
  annotationsChange,
  cite,
  exempt,
  type Shelf,
  type Store,
  shelve,
} from "./citing.ts";
import { titleOf } from "./describe-source.ts";
import { exemptionWords, speakerName } from "./describe-standing.ts";
import { claimAt, findingsIn } from "./lookup.ts";
import { type NewReview, review, reviewsOf, withdraw } from "./reviewing.ts";
import { likelyEntries } from "./suggestions.ts";
import { suppressNext } from "./suppress.ts";
import { quoted, shortened, wordsAt } from "./words.ts";

export interface Action {
  readonly title: string;
  /** The findings it does something about. */
  readonly findings: readonly Finding[];
  /** What is done with it: written at once, or asked of the reader; where it has both, what was written is asked about. */
  readonly change?: Change;
  readonly ask?: Ask;
  readonly preferred?: true;
}

/** A picker of our own extension, and the words it is about. */
export interface Ask {
  readonly command:
    | "addSource"
    | "exempt"
    | "nameSource"
    | "confirm"
    | "dispute"
    | "needsWork"
    | "withdrawReview"
    | "sayWhy";
  readonly span: Span;
}

export interface ActionOptions {
  /** True for our own extension, which has pickers. */
  readonly ours: boolean;
  readonly shelf: Shelf;
  readonly store: Store;
  /** Where annotations are, or would be, wherever new ones go; undefined for an article that is not on disk. */
  readonly annotations?: AnnotationsStore;
  /** ISO 8601 date. */
  readonly today: string;
  /** Who exempts, where that is known. */
  readonly by?: string;
  /** Who reviews, and when as an ISO 8601 date and time, for an editor without commands of ours. */
  readonly reviewing?: Pick<NewReview, "by" | "date">;
}

/** A menu for a longer selection than this would not be read. */
const MOST_FINDINGS = 20;

/** How many library entries an editor without a picker is offered. */
const OFFERED = 3;

export function codeActions(analysis: Analysis, range: Span, options: ActionOptions): readonly Action[] {
  const findings = findingsIn(analysis, range).slice(0, MOST_FINDINGS);
  const actions = findings.flatMap((finding) => actionsFor(analysis, finding, options));
  const claim = claimAt(analysis, range.start);
  const reviews = claim ? reviewActions(analysis, claim, findings, options) : [];
  if (findings.some(({ claim }) => claim !== undefined)) return distinct([...actions, ...reviews]);
  return distinct([...actions, ...(claim && options.ours ? [askForSource(claim, [])] : []), ...reviews]);
}

/** What a reviewer does with a claim. Our own extension asks for a note; elsewhere the verdict is written, and a note can be put to it. */
function reviewActions(
  analysis: Analysis,
  claim: Claim,
  findings: readonly Finding[],
  options: ActionOptions,
): Action[] {
  const { ours, annotations: store, reviewing } = options;
  if (!store) return [];
  const about = findings.filter(({ rule }) => reviewRules.has(rule));
  const given = verdicts.flatMap(({ verdict, command, title, asksNote }) => {
    if (ours) return [{ title: asksNote ? `${title}…` : title, findings: about, ask: { command, span: claim } }];
    return reviewing ? written(title, about, [review(analysis, store, claim, { verdict, ...reviewing })]) : [];
  });
  return [...given, ...withdrawal(analysis, claim, about, options)];
}

/** Who reviews is known to our own extension only once it asks: it may turn out that none of the reviews is theirs. */
function withdrawal(
  analysis: Analysis,
  claim: Claim,
  findings: readonly Finding[],
  { ours, annotations: store, reviewing }: ActionOptions,
): Action[] {
  if (!store || reviewsOf(analysis, claim).length === 0) return [];
  const title = "Withdraw my review";
  if (ours) return [{ title, findings, ask: { command: "withdrawReview", span: claim } }];
  return reviewing ? written(title, findings, [withdraw(analysis, store, claim, reviewing.by)]) : [];
}

const verdicts: readonly {
  readonly verdict: Verdict;
  readonly command: Ask["command"];
  readonly title: string;
  readonly asksNote: boolean;
}[] = [
  { verdict: "confirmed", command: "confirm", title: "Confirm this claim", asksNote: false },
  { verdict: "disputed", command: "dispute", title: "Dispute this claim", asksNote: true },
  { verdict: "needs-work", command: "needsWork", title: "This claim needs work", asksNote: true },
];

const reviewRules = new Set(["stale-review", "unreviewed-claim", "disputed-claim"]);

function actionsFor(analysis: Analysis, finding: Finding, options: ActionOptions): Action[] {
  const claim = finding.claim === undefined ? undefined : analysis.claims[finding.claim];
  return [
    ...ownFixes(finding),
    ...(claim && wantsSource.has(finding.rule) ? sourceActions(analysis, claim, finding, options) : []),
    ...(finding.rule === "vague-source" ? [nameSource(analysis, finding, options)] : []),
    ...(finding.rule === "unknown-source" ? addUnknown(finding, options) : []),
    ...(finding.rule === "orphaned-annotation" ? mendOrphan(analysis, finding, options) : []),
    suppression(analysis, finding, options),
  ];
}

/** Rules whose finding goes away when the claim is cited or exempt. */
const wantsSource = new Set(["unattributed-quantity", "unattributed-quote", "unattributed-claim", "uncited-claim"]);

function ownFixes(finding: Finding): Action[] {
  return (finding.fixes ?? []).map(({ title, kind, edits }) => ({
    title,
    findings: [finding],
    change: [inArticle(...edits)],
    ...(kind === "safe" && { preferred: true }),
  }));
}

function sourceActions(analysis: Analysis, claim: Claim, finding: Finding, options: ActionOptions): Action[] {
  const findings = [finding];
  if (options.ours) {
    const ask: Ask = { command: "exempt", span: claim };
    return [askForSource(claim, findings), { title: "No source needed…", findings, ask }];
  }
  const entries = likelyEntries(analysis, claim, OFFERED);
  return [
    ...entries.flatMap((entry) => citeEntry(analysis, claim, entry, findings, options)),
    ...newSource(analysis, claim, findings, options),
    ...exemptions(analysis, claim, findings, options),
  ];
}

function askForSource(claim: Claim, findings: readonly Finding[]): Action {
  return {
    title: "Add a source…",
    findings,
    ask: { command: "addSource", span: claim },
    ...(findings.length > 0 && { preferred: true }),
  };
}

function citeEntry(
  analysis: Analysis,
  claim: Claim,
  entry: SourceEntry,
  findings: readonly Finding[],
  { store }: ActionOptions,
): Action[] {
  const title = `Cite ${entry.key}: ${shortened(titleOf(entry), 60)}`;
  return written(title, findings, [cite(analysis, store, claim, { key: entry.key })]);
}

/** Nothing is offered that can't be written. */
function written(title: string, findings: readonly Finding[], changes: readonly (FileChange | string)[]): Action[] {
  const change = changes.filter((each) => typeof each !== "string");
  return change.length === changes.length ? [{ title, findings, change }] : [];
}

function newSource(analysis: Analysis, claim: Claim, findings: readonly Finding[], options: ActionOptions): Action[] {
  const { shelf, store, today } = options;
  const fields = stubFor(analysis, claim, today);
  const citation = cite(analysis, store, claim, { key: fields.key });
  return written(`New source: cite ${fields.key} and fill it in later`, findings, [shelve(shelf, fields), citation]);
}

/** As much of an entry as the text gives away; what is missing is reported as incomplete until somebody fills it in. */
function stubFor(analysis: Analysis, claim: Claim, today: string): SourceFields {
  const attribution = claim.attribution === undefined ? undefined : analysis.attributions[claim.attribution];
  const name = attribution && speakerName(analysis, attribution);
  const words = shortened(wordsAt(analysis, [claim]), 60);
  const authors = name === undefined ? [] : [{ literal: name }];
  const key = makeKey({ authors, title: words }, takenKeys(analysis));
  return { key, type: "document", title: `Source of ${quoted(words)}`, authors, accessed: today };
}

/** Keys of the library, and those that are cited though no library has them: a new entry must not answer for those. */
export function takenKeys({ library, citations }: Analysis): ReadonlySet<string> {
  return new Set([...library.entryByKey.keys(), ...citations.map(({ key }) => key)]);
}

const sayWhy: Record<ExemptionKind, string> = {
  "own-reporting": "who saw it, where and when",
  calculation: "the working",
  "common-knowledge": "where a reader would check it",
};

function exemptions(
  analysis: Analysis,
  claim: Claim,
  findings: readonly Finding[],
  { store, today, by }: ActionOptions,
): Action[] {
  const signed = { date: today, ...(by !== undefined && { by }) };
  return exemptionKinds.flatMap((kind) => {
    const exemption = exempt(analysis, store, claim, { kind, reason: sayWhy[kind], ...signed });
    return written(`No source needed: ${exemptionWords[kind]}`, findings, [exemption]);
  });
}

/** The key that no library has, as an entry to fill in. */
function addUnknown(finding: Finding, { shelf, today }: ActionOptions): Action[] {
  const key = finding.data?.key;
  if (key === undefined) return [];
  const fields: SourceFields = { key, type: "document", authors: [], accessed: today };
  return written(`Add “${key}” to the library and fill it in later`, [finding], [shelve(shelf, fields)]);
}

/** An annotation whose words are gone: attached to the likeliest words, or taken away. */
function mendOrphan(
  { annotations, article }: Analysis,
  finding: Finding,
  { annotations: store }: ActionOptions,
): Action[] {
  const orphan = annotations.find(({ id }) => id === finding.data?.annotation);
  if (!orphan || !store) return [];
  const { candidate } = orphan;
  const remove = annotationsChange(store, removeAnnotation(store.text ?? "", orphan.id));
  const words = candidate && quoted(shortened(wordsAt({ article }, [candidate]), 50));
  return [
    ...(candidate
      ? written(`Attach it to ${words}`, [finding], [annotate(store, draftAnnotation(article, candidate, orphan))])
      : []),
    ...written("Remove the annotation", [finding], [remove]),
  ];
}

/**
 * A name in place of a vague source; behind the cue where there is none (“was expected” → “was expected by …”): then the span is empty.
 * Other editors get a mark to write over: newsrooms mark what is still to come with “TK”, which is in no word of English.
 */
function nameSource(analysis: Analysis, finding: Finding, { ours }: ActionOptions): Action {
  const source = sourceIn(analysis, finding.span);
  const { end } = source ?? finding.span;
  if (ours) {
    const span = source ?? { start: end, end };
    return { title: "Name the source…", findings: [finding], ask: { command: "nameSource", span } };
  }
  const mark = insertion(end, source ? " (name TK)" : " by TK");
  return { title: "Name the source: mark the place with “TK”", findings: [finding], change: [inArticle(mark)] };
}

/** The words of the source that a finding marks; undefined where it marks only a cue. */
function sourceIn({ attributions }: Analysis, { start, end }: Span): Span | undefined {
  for (const { source } of attributions) {
    const own = source.find((piece) => start <= piece.start && piece.end <= end);
    if (own) return { start: own.start, end: own.end };
  }
  return undefined;
}

function suppression(analysis: Analysis, finding: Finding, { ours }: ActionOptions): Action {
  const { edit, isInList } = suppressNext(analysis, finding);
  const title = `Leave “${finding.rule}” alone in this ${isInList ? "list" : "paragraph"}`;
  // Our own editor then has the reason that stands in for one selected, to write over.
  const ask: Ask = { command: "sayWhy", span: { start: edit.span.start, end: edit.span.start } };
  return { title, findings: [finding], change: [inArticle(edit)], ...(ours && { ask }) };
}

/** Two findings in one place may offer the same; it is shown once, for both. */
function distinct(actions: readonly Action[]): Action[] {
  const byContent = new Map<string, Action>();
  for (const action of actions) {
    const content = JSON.stringify([action.title, action.change, action.ask]);
    const known = byContent.get(content);
    byContent.set(content, known ? { ...known, findings: [...known.findings, ...action.findings] } : action);
  }
  return [...byContent.values()];
}
