/** Keeps the findings that a change brought, and leaves out those that were there before: `check --changed`. */
import { baselineEntries, matchBaseline } from "../../config/index.ts";
import type { Changed, LineRange } from "../../host/index.ts";
import type { FileResult, Region, ReportedFinding } from "./result.ts";

/**
 * - `added`: on lines that are new or other than they were
 * - `context`: on those, and up to three lines around them, as a diff shows them
 * - `file`: anywhere in a file that changed
 */
export type Scope = "added" | "context" | "file";

export const scopes: readonly Scope[] = ["added", "context", "file"];

/**
 * A finding stays when its words, or a place it refers to, touch a changed line; or when the article gave no cause for it before: who
 * deletes “the ministry said” answers for the figure on the line above.
 * @param before what is found in the article as it was; asked for only where findings are left on lines that did not change
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
  const isNear = file.findings.map((finding) => concerns(finding, ranges));
  const isCompared = changed !== undefined && file.outcome === "checked" && isNear.includes(false);
  const known = isCompared ? knownFrom(await before(), file.findings) : [];
  return { ...file, findings: file.findings.filter((_, i) => isNear[i] || known[i] === false) };
}

/** Which findings stood there before, by their words and what is beside them, as a baseline knows them; nothing is said of an article that was none. */
function knownFrom(before: FileResult | undefined, findings: readonly ReportedFinding[]): readonly boolean[] {
  if (before?.outcome !== "checked") return [];
  return matchBaseline(
    baselineEntries(before.findings.map(({ key }) => key)),
    findings.map(({ key }) => key),
  ).known;
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
  return [finding, ...finding.related].some((region) => ranges.some((range) => meets(region, range)));
}

function meets({ line, endLine }: Region, { first, last }: LineRange): boolean {
  return line <= last && first <= endLine;
}
