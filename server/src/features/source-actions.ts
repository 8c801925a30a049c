/** What puts something behind a claim: a library entry that is there or is still to be filled in, or the reason why it needs none. */
import {
  type Analysis,
  type Claim,
  type ExemptionKind,
  exemptionKinds,
  type Finding,
  makeKey,
  type SourceEntry,
  type SourceFields,
} from "../engine/index.ts";
import { type Action, type ActionOptions, type Ask, written } from "./action.ts";
import { cite, exempt, shelve } from "./citing.ts";
import { titleOf } from "./describe-source.ts";
import { exemptionWords, speakerName } from "./describe-standing.ts";
import { likelyEntries } from "./suggestions.ts";
import { quoted, shortened, wordsAt } from "./words.ts";

export function sourceActions(analysis: Analysis, claim: Claim, finding: Finding, options: ActionOptions): Action[] {
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

export function askForSource(claim: Claim, findings: readonly Finding[]): Action {
  return {
    title: "Add a source…",
    findings,
    ask: { command: "addSource", span: claim },
    ...(findings.length > 0 && { preferred: true }),
  };
}

/** How many library entries an editor without a picker is offered. */
const OFFERED = 3;

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
export function addUnknown(finding: Finding, { shelf, today }: ActionOptions): Action[] {
  const key = finding.data?.key;
  if (key === undefined) return [];
  const fields: SourceFields = { key, type: "document", authors: [], accessed: today };
  return written(`Add “${key}” to the library and fill it in later`, [finding], [shelve(shelf, fields)]);
}
