/** What a check found, as plain data: what workers send, the cache keeps, parts of a matrix are merged from, and reporters print. */
import type { FindingKey } from "../../config/index.ts";
import type { Severity } from "../../engine/index.ts";

/** A place in a file, for people (one-based lines and columns, in UTF-16 code units) and for programs (offsets, half-open). */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Columns in bytes of UTF-8, for tools that count so. */
  readonly byteColumn: number;
  readonly endByteColumn: number;
}

/** The words of a place with what stands around them in their line; long ones are cut. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface ReportedFinding extends Region {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: { readonly what: string; readonly why: string; readonly next: string };
  readonly excerpt: Excerpt;
  /** What it is known by on whatever line: its words and their neighbours. */
  readonly key: FindingKey;
  readonly related: readonly RelatedRegion[];
  readonly fixes: readonly ReportedFix[];
  /** Set when a suppression in the text or the baseline hides it: reporters that can, show it so; others leave it out. */
  readonly hidden?: { readonly by: "suppression" | "baseline"; readonly reason?: string };
}

export interface RelatedRegion extends Region {
  /** The file it stands in, as `FileResult` names its own; absent for the file of the finding. */
  readonly path?: string;
  readonly message: string;
  readonly words: string;
}

interface ReportedFix {
  readonly title: string;
  readonly kind: "safe" | "review";
  readonly edits: readonly (Region & { readonly newText: string })[];
}

/** How many claims an article makes, and what they rest on. */
export interface Tally {
  readonly claims: number;
  readonly attributed: number;
  readonly cited: number;
  readonly exempt: number;
  readonly unattributed: number;
}

export interface FileResult {
  /** From the working directory where it lies in it, else absolute; with forward slashes. */
  readonly path: string;
  /** `library`: not an article itself, but a file of the library that findings stand in. */
  readonly outcome: "checked" | "passed-over" | "failed" | "library";
  /** Why it was passed over or failed. */
  readonly why?: string;
  /** Set on a file that was passed over although the user named it. */
  readonly named?: boolean;
  /** In text order, hidden ones among them. */
  readonly findings: readonly ReportedFinding[];
  readonly tally: Tally;
  /** The level from which on its findings fail the check. */
  readonly failOn: Severity;
  /** What is wrong in the library and the annotations it was judged with, as `file:line:column: …`. */
  readonly beside?: readonly string[];
  /** How many fixes were written into the file. */
  readonly fixed?: number;
}

export interface CheckResult {
  /** Set when only a share of the files was looked at: part `index` of `count`, from 1. */
  readonly shard?: Shard;
  readonly files: readonly FileResult[];
  /** Sentences for the reader about the run itself: "The trained model … is not installed." */
  readonly notices: readonly string[];
}

export interface Shard {
  readonly index: number;
  readonly count: number;
}

export const noTally: Tally = { claims: 0, attributed: 0, cited: 0, exempt: 0, unattributed: 0 };

export function shownFindings({ findings }: Pick<FileResult, "findings">): readonly ReportedFinding[] {
  return findings.filter(({ hidden }) => !hidden);
}

export function totalTally({ files }: CheckResult): Tally {
  return files.reduce((sum, { tally }) => addTallies(sum, tally), noTally);
}

export function countBySeverity({ files }: CheckResult): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const file of files) for (const { severity } of shownFindings(file)) counts[severity]++;
  return counts;
}

const ranks: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

/** True when `severity` is `level` or worse. */
export function atLeast(severity: Severity, level: Severity): boolean {
  return ranks[level] <= ranks[severity];
}

/** Worst first; for places that show only so many. */
export function compareSeverity(a: Severity, b: Severity): number {
  return ranks[b] - ranks[a];
}

function addTallies(a: Tally, b: Tally): Tally {
  return {
    claims: a.claims + b.claims,
    attributed: a.attributed + b.attributed,
    cited: a.cited + b.cited,
    exempt: a.exempt + b.exempt,
    unattributed: a.unattributed + b.unattributed,
  };
}
