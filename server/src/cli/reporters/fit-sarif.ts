/** Keeps a SARIF file within what GitHub takes, and says what was left out. */
import { grouped } from "../../engine/index.ts";
import type { CheckResult } from "../check/result.ts";
import type { ReportOptions } from "./reporter.ts";
import { countAll, sarif } from "./sarif.ts";

export interface Fitted {
  readonly text: string;
  /** Sentences for the log of the run. */
  readonly notices: readonly string[];
}

/** https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const MAX_RESULTS = 25_000;
const MAX_SHOWN = 5_000;

/** @param isSmallEnough whether a file may be uploaded: GitHub takes 10 MB, zipped */
export function fitSarif(
  result: CheckResult,
  options: ReportOptions,
  isSmallEnough: (text: string) => boolean,
): Fitted {
  const total = countAll(result);
  let kept = Math.min(total, MAX_RESULTS);
  let text = sarif(result, { ...options, maxFindings: kept });
  while (0 < kept && !isSmallEnough(text)) {
    kept = Math.floor(kept / 2);
    text = sarif(result, { ...options, maxFindings: kept });
  }
  const notices: string[] = [];
  if (kept < total)
    notices.push(
      `Of ${grouped(total)} findings the SARIF report holds the worst ${grouped(kept)}: GitHub takes no more.`,
    );
  if (MAX_SHOWN < kept)
    notices.push(`Of the ${grouped(kept)} findings in the SARIF report GitHub shows the worst ${grouped(MAX_SHOWN)}.`);
  return { text, notices };
}
