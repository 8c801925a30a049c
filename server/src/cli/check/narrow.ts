/** Keeps the findings that a change brought, and leaves out those that were there before: `check --changed`. */
import { baselineEntries, matchBaseline } from "../../config/index.ts";
import type { Changed, LineRange } from "../../host/index.ts";
import { type FileResult, type Region, type ReportedFinding, shownFindings } from "./result.ts";

/**
 * - `added`: those that the article gave no cause for before
 * - `context`: those, and whatever is up to three lines from a change, as a diff shows it
 * - `file`: anywhere in a file that changed
 */
export type Scope = "added" | "context" | "file";

export const scopes: readonly Scope[] = ["added", "context", "file"];

/**
 * A finding stays when the article gave no cause for it before, wherever it stands: who deletes “the ministry said” answers for
 * the figure on the line above, and who mends a verb in a paragraph that is one long line answers for nothing else in it. Where
 * nothing is known of before, it stays when its words, or a place it refers to, touch a changed line.
 * @param changed undefined for an article whose own lines are as they were; what it rests on may not be
 * @param before what is found in the article as it was; asked for only where it can count
 */
export async function narrowTo(
  changed: Changed | undefined,
  scope: Scope,
  file: FileResult,
  before: () => Promise<FileResult | undefined>,
): Promise<FileResult> {
  if (changed === "all" || (changed && scope === "file")) return file;
  const reach = scope === "context" ? CONTEXT_LINES : 0;
  const ranges = (changed ?? []).map(({ first, last }) => ({ first: first - reach, last: last + reach }));
  const isNear = (finding: ReportedFinding) => concerns(finding, ranges);
  const open = shownFindings(file);
  const inDoubt = scope === "context" ? open.filter((finding) => !isNear(finding)) : open;
  const isCompared = file.outcome === "checked" && inDoubt.length !== 0;
  const known = isCompared ? knownFrom(await before(), open) : undefined;
  const doubted = new Set(inDoubt);
  const stays = (finding: ReportedFinding) => (known && doubted.has(finding) ? !known.has(finding) : isNear(finding));
  return { ...file, findings: file.findings.filter(stays) };
}

/**
 * Which findings were there before, by their words and what is beside them, as a baseline knows them; what the text hid then is
 * none of them. Undefined for an article that was none: nothing is known of it.
 */
function knownFrom(
  before: FileResult | undefined,
  findings: readonly ReportedFinding[],
): ReadonlySet<ReportedFinding> | undefined {
  if (before?.outcome !== "checked") return undefined;
  const { known } = matchBaseline(
    baselineEntries(shownFindings(before).map(({ key }) => key)),
    findings.map(({ key }) => key),
  );
  return new Set(findings.filter((_, i) => known[i]));
}

/**
 * Lines as git counts them, at LF alone, as lines as editors count them. They differ only where a CR stands by itself, in
 * files from another age.
 */
export function linesOfEditor(text: string, ranges: readonly LineRange[]): readonly LineRange[] {
  if (!/\r(?!\n)/.test(text)) return ranges;
  const first = [1];
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 10 && !(unit === 13 && text.charCodeAt(at + 1) !== 10)) continue;
    line++;
    if (unit === 10) first.push(line);
  }
  return ranges.map((range) => ({ first: first[range.first - 1] ?? line, last: (first[range.last] ?? line + 1) - 1 }));
}

/** What `git diff` shows around a change, and what reviewers see of a file. */
const CONTEXT_LINES = 3;

function concerns(finding: ReportedFinding, ranges: readonly LineRange[]): boolean {
  const here = finding.related.filter(({ path }) => path === undefined);
  return [finding, ...here].some((region) => ranges.some((range) => meets(region, range)));
}

function meets({ line, endLine }: Region, { first, last }: LineRange): boolean {
  return line <= last && first <= endLine;
}
