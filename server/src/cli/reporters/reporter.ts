/** What a reporter is: a pure function from what a check found to the text of one format. */
import type { Rule, Severity } from "../../engine/index.ts";
import {
  type CheckResult,
  compareSeverity,
  type FileResult,
  type ReportedFinding,
  shownFindings,
} from "../check/result.ts";
import type { Palette } from "../colours.ts";
import type { PageOf } from "../forge-page.ts";

export interface ReportOptions {
  readonly palette: Palette;
  /** Of the terminal that is drawn on; undefined where it is a file or a pipe, in which a message keeps to one line. */
  readonly columns: number | undefined;
  /** The rules there are, for formats that describe them. */
  readonly rules: readonly Rule[];
  readonly version: string;
  /** The working directory, which paths count from; absolute, with forward slashes. */
  readonly folder: string;
  /** The top of the repository, which a forge's paths count from. */
  readonly root: string;
  /** Where the forge that runs the check shows its files; absent where none does. */
  readonly pageOf?: PageOf;
  /** What the articles were compared with, where only what changed since is reported. */
  readonly comparedWith?: string | undefined;
  /** The level from which on a finding of a file fails the check. */
  readonly failsFrom: (file: Pick<FileResult, "failOn">) => Severity;
  /** How many findings `--quiet` has left out. */
  readonly nLeftOut?: number;
  /** What in them fails the check, where nothing that is shown does: “3 findings of lesser levels fail the check (…)”. */
  readonly failsBy?: string;
  /** How many findings to report at most, where a format has a limit; the worst are kept. */
  readonly maxFindings?: number;
  /** How many characters a table of them may have, where there is more room than in most places. */
  readonly maxLength?: number;
}

export type Reporter = (result: CheckResult, options: ReportOptions) => string;

/** A finding with the file it stands in. */
export interface PlacedFinding {
  readonly file: FileResult;
  readonly finding: ReportedFinding;
}

/** Every finding that is not hidden, in the order of the files and of their text. */
export function placedFindings({ files }: CheckResult): PlacedFinding[] {
  return files.flatMap((file) => shownFindings(file).map((finding) => ({ file, finding })));
}

/** The same, worst first; within a severity the order stays. */
export function worstFirst(findings: readonly PlacedFinding[]): PlacedFinding[] {
  return [...findings].sort((a, b) => compareSeverity(a.finding.severity, b.finding.severity));
}

/** What is wrong and what to do, in one line. */
export function messageOf({ message }: Pick<ReportedFinding, "message">): string {
  return `${message.what} ${message.next}`;
}

/** A path as a forge knows it: from the repository's top. */
export function repositoryPath(path: string, { folder, root }: Pick<ReportOptions, "folder" | "root">): string {
  const absolute = /^(?:\/|[A-Za-z]:\/)/.test(path) ? path : `${folder}/${path}`;
  return absolute.startsWith(`${root}/`) ? absolute.slice(root.length + 1) : path;
}

/**
 * A name for each finding that stays while its words and their neighbours stand, and that no other finding of the run has:
 * of like findings in one file the second has “:2” at its end, and so on.
 */
export function uniqueNames(findings: readonly PlacedFinding[], nameOf: (finding: PlacedFinding) => string): string[] {
  const seen = new Map<string, number>();
  return findings.map((placed) => {
    const name = nameOf(placed);
    const key = `${placed.file.path}\n${name}`;
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return n === 1 ? name : `${name}:${n}`;
  });
}

export const severityNames: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "hint",
};
