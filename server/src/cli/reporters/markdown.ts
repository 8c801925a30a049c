/** `--format markdown`: a summary with a table, for the summary of a CI step or a comment. The worst first, cut where GitHub cuts. */
import { rulePage } from "../../config/index.ts";
import { claimsInWords, plural } from "../../engine/index.ts";
import { countBySeverity, totalTally } from "../check/result.ts";
import {
  type PlacedFinding,
  placedFindings,
  type Reporter,
  type ReportOptions,
  repositoryPath,
  severityNames,
  worstFirst,
} from "./reporter.ts";

export const markdown: Reporter = (result, options) => {
  const findings = worstFirst(placedFindings(result));
  const counts = countBySeverity(result);
  const found = (["error", "warning", "info", "hint"] as const)
    .filter((severity) => counts[severity])
    .map((severity) => plural(counts[severity], severityNames[severity]));
  const failures = result.files.flatMap(({ outcome, path, why }) =>
    outcome === "failed" ? [`- **${cell(path)}** could not be read: ${cell(why ?? "")}`] : [],
  );
  return [
    `### Wellsourced: ${found.join(", ") || withoutFindings(failures.length, options)}`,
    "",
    `${claimsInWords(totalTally(result))}.`,
    "",
    ...failures,
    // A table right behind a list would be the last item's words.
    ...(failures.length && findings.length ? [""] : []),
    ...(findings.length ? table(findings, options) : []),
    "",
  ].join("\n");
};

function withoutFindings(nFailures: number, { failsBy }: ReportOptions): string {
  if (nFailures) return "not all could be read";
  return failsBy === undefined ? "nothing to complain of" : `no errors, but ${failsBy}`;
}

/** A comment on GitHub holds 65,536 characters; this leaves room for what stands around it. */
const MAX_LENGTH = 60_000;

function table(findings: readonly PlacedFinding[], options: ReportOptions): string[] {
  const { maxLength = MAX_LENGTH } = options;
  const rows = ["| where | words | finding |", "| --- | --- | --- |"];
  let length = 0;
  for (const [i, placed] of findings.entries()) {
    const row = tableRow(placed, options);
    length += row.length + 1;
    if (maxLength < length) return [...rows, "", `… and ${plural(findings.length - i, "more finding")}.`];
    rows.push(row);
  }
  return rows;
}

function tableRow({ file, finding }: PlacedFinding, options: ReportOptions): string {
  const { line, column, excerpt, severity, message, rule } = finding;
  const path = repositoryPath(file.path, options);
  const where = cell(`${path}:${line}:${column}`);
  const page = options.pageOf?.(path, line);
  const linked = page === undefined ? where : `[${where}](${page})`;
  const what = `**${severityNames[severity]}** ${cell(message.what)} ([${rule}](${rulePage(rule)}))`;
  return `| ${linked} | ${cell(shortened(excerpt.words))} | ${what} |`;
}

function shortened(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`;
}

/** Nothing in an article or a file's name is taken for Markdown or HTML, or ends the cell. */
function cell(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+!|~<>&@$]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
