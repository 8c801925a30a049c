/**
 * What can be done about a finding. Our own editor is asked to open a picker; any other gets ready edits: the likeliest library
 * entries, a new entry to fill in, the exemptions, a suppression.
 */
import {
  type Analysis,
  draftAnnotation,
  type Finding,
  insertion,
  removeAnnotation,
  type Span,
} from "../engine/index.ts";
import { type Action, type ActionOptions, type Ask, written } from "./action.ts";
import { inArticle } from "./change.ts";
import { annotate, annotationsChange } from "./citing.ts";
import { claimAt, findingsIn } from "./lookup.ts";
import { reviewActions } from "./review-actions.ts";
import { addUnknown, askForSource, sourceActions } from "./source-actions.ts";
import { isOfSuppression, reasonFor, suppressNext } from "./suppress.ts";
import { quoted, shortened, wordsAt } from "./words.ts";

/** A menu for a longer selection than this would not be read. */
const MOST_FINDINGS = 20;

export function codeActions(analysis: Analysis, range: Span, options: ActionOptions): readonly Action[] {
  const findings = findingsIn(analysis, range).slice(0, MOST_FINDINGS);
  const actions = findings.flatMap((finding) => actionsFor(analysis, finding, options));
  const claim = claimAt(analysis, range.start);
  const reviews = claim ? reviewActions(analysis, claim, findings, options) : [];
  if (findings.some(({ claim }) => claim !== undefined)) return distinct([...actions, ...reviews]);
  return distinct([...actions, ...(claim && options.ours ? [askForSource(claim, [])] : []), ...reviews]);
}

function actionsFor(analysis: Analysis, finding: Finding, options: ActionOptions): Action[] {
  const claim = finding.claim === undefined ? undefined : analysis.claims[finding.claim];
  return [
    ...ownFixes(finding),
    ...(claim && wantsSource.has(finding.rule) ? sourceActions(analysis, claim, finding, options) : []),
    ...(finding.rule === "vague-source" ? [nameSource(analysis, finding, options)] : []),
    ...(finding.rule === "unknown-source" ? addUnknown(finding, options) : []),
    ...(finding.rule === "orphaned-annotation" ? mendOrphan(analysis, finding, options) : []),
    ...(isOfSuppression(analysis, finding)
      ? sayWhy(analysis, finding, options)
      : [suppression(analysis, finding, options)]),
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

/** What is wrong with a suppression is mended in it: where it has no reason, its writer gives one. */
function sayWhy(analysis: Analysis, finding: Finding, { ours }: ActionOptions): Action[] {
  const edit = reasonFor(analysis, finding);
  if (!edit) return [];
  const ask: Ask = { command: "sayWhy", span: { start: edit.span.start, end: edit.span.start } };
  return [{ title: "Say why", findings: [finding], change: [inArticle(edit)], ...(ours && { ask }) }];
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
