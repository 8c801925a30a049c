/** Whether a check fails: which exit status its result has. */
import { grouped, plural, type Severity } from "../../engine/index.ts";
import type { ExitStatus } from "../io.ts";
import { atLeast, type CheckResult, countBySeverity, type FileResult, shownFindings } from "./result.ts";

export interface VerdictOptions {
  /** The level from which on findings fail the check; without it, what is configured for each file. */
  readonly failOn?: Severity | undefined;
  /** More warnings than this fail the check, whatever the failing level. */
  readonly maxWarnings?: number | undefined;
}

/** 2 when a file could not be read; else 1 when a finding is at or over the failing level; else 0. */
export function exitStatusOf(result: CheckResult, options: VerdictOptions): ExitStatus {
  if (result.files.some(({ outcome }) => outcome === "failed")) return 2;
  return whyItFails(result, options) === undefined ? 0 : 1;
}

/** What in the findings fails the check, as the end of a sentence; undefined when nothing does. */
export function whyItFails(result: CheckResult, { failOn, maxWarnings }: VerdictOptions): string | undefined {
  const { warning } = countBySeverity(result);
  if (maxWarnings !== undefined && maxWarnings < warning) {
    return `${plural(warning, "warning")} are more than the ${grouped(maxWarnings)} that --max-warnings allows`;
  }
  const failing = result.files.flatMap((file) =>
    shownFindings(file).filter(({ severity }) => atLeast(severity, failingLevel(file.failOn, failOn, maxWarnings))),
  );
  if (!failing.length) return undefined;
  return `${plural(failing.length, "finding")} of lesser levels ${failing.length === 1 ? "fails" : "fail"} the check (--fail-on error lets them pass)`;
}

/** For each file the level from which on its findings fail the check: that of warnings too, once there are too many of them. */
export function failsFrom(
  result: CheckResult,
  { failOn, maxWarnings }: VerdictOptions,
): (file: Pick<FileResult, "failOn">) => Severity {
  const tooMany = maxWarnings !== undefined && maxWarnings < countBySeverity(result).warning;
  return (file) => {
    const level = failingLevel(file.failOn, failOn, maxWarnings);
    return tooMany && level === "error" ? "warning" : level;
  };
}

/** With a number of warnings allowed, as in ESLint, warnings fail by that number alone, unless the user names a level too. */
function failingLevel(configured: Severity, asked: Severity | undefined, maxWarnings: number | undefined): Severity {
  if (asked) return asked;
  return maxWarnings === undefined || configured === "error" ? configured : "error";
}
