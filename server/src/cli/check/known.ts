/** Marks the findings that the baseline knows, so that only new ones are reported. */
import { type FindingKey, matchBaseline } from "../../config/index.ts";
import {
  absolutePath,
  FileCache,
  type FileProblem,
  type KnownFindings,
  knownFindings,
  nodeDisk,
  type Project,
} from "../../host/index.ts";
import type { CheckResult, FileResult, ReportedFinding } from "./result.ts";

export type FindKnown = (path: string, keys: readonly FindingKey[]) => Promise<KnownFindings | undefined>;

export interface Marked {
  readonly result: CheckResult;
  /** What is wrong with the baselines themselves. */
  readonly problems: readonly FileProblem[];
}

export async function markKnown(result: CheckResult, knownOf: FindKnown): Promise<Marked> {
  const problems: FileProblem[] = [];
  const files: FileResult[] = [];
  for (const file of result.files) {
    const keys = openIn(file).map(({ key }) => key);
    const known = file.outcome === "passed-over" ? undefined : await knownOf(absolutePath(file.path), keys);
    if (known) problems.push(...known.problems);
    files.push(known?.entries.length ? markFile(file, known) : file);
  }
  return { result: { ...result, files }, problems };
}

/** What is suppressed in the text needs no baseline, and uses up none of it. */
function openIn({ findings }: FileResult): readonly ReportedFinding[] {
  return findings.filter(({ hidden }) => !hidden);
}

function markFile(file: FileResult, { entries }: KnownFindings): FileResult {
  const open = openIn(file);
  const { known } = matchBaseline(
    entries,
    open.map(({ key }) => key),
  );
  const hidden = new Set(open.filter((_, i) => known[i]));
  const findings = file.findings.map((finding) =>
    hidden.has(finding) ? { ...finding, hidden: { by: "baseline" } as const } : finding,
  );
  return { ...file, findings };
}

/** The baseline that a project configures. */
export function configuredBaseline(project: Project): FindKnown {
  return (path, keys) => project.baselineFor(path, keys);
}

/** One baseline for every file (`--baseline FILE`). */
export function fileBaseline(file: string, { findingsAt }: Project): FindKnown {
  const files = new FileCache(nodeDisk, { once: true });
  return (path, keys) => knownFindings(file, path, keys, files, findingsAt);
}
