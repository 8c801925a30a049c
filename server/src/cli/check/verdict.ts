/** Whether a check fails: which exit status its result has. */
import type { Severity } from "../../engine/index.ts";
import type { ExitStatus } from "../io.ts";
import { atLeast, type CheckResult, countBySeverity, shownFindings } from "./result.ts";

export interface VerdictOptions {
  /** The level from which on findings fail the check; without it, what is configured for each file. */
  readonly failOn?: Severity | undefined;
  /** More warnings than this fail the check, whatever the failing level. */
  readonly maxWarnings?: number | undefined;
}

/** 2 when a file could not be read; else 1 when a finding is at or over the failing level; else 0. */
export function exitStatusOf(result: CheckResult, { failOn, maxWarnings }: VerdictOptions): ExitStatus {
  if (result.files.some(({ outcome }) => outcome === "failed")) return 2;
  const fails = result.files.some((file) =>
    shownFindings(file).some(({ severity }) => atLeast(severity, failingLevel(file.failOn, failOn, maxWarnings))),
  );
  const tooMany = maxWarnings !== undefined && maxWarnings < countBySeverity(result).warning;
  return fails || tooMany ? 1 : 0;
}

/** With a number of warnings allowed, as in ESLint, warnings fail by that number alone, unless the user names a level too. */
function failingLevel(configured: Severity, asked: Severity | undefined, maxWarnings: number | undefined): Severity {
  if (asked) return asked;
  return maxWarnings === undefined || configured === "error" ? configured : "error";
}
