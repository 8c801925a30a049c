/**
 * `--format rdjsonl`: Reviewdog Diagnostic Format, a line a finding. Its columns count bytes of UTF-8 and its ends are exclusive;
 * its paths count from the working directory, and reviewdog finds the repository's top itself.
 */
import { docsAddress, rulePage } from "../../config/index.ts";
import type { Severity } from "../../engine/index.ts";
import type { Region } from "../check/result.ts";
import { messageOf, placedFindings, type Reporter } from "./reporter.ts";

export const rdjsonl: Reporter = (result) =>
  placedFindings(result)
    .map(({ file, finding }) => {
      const suggestions = finding.fixes.flatMap(({ kind, edits }) =>
        kind === "safe" ? edits.map((edit) => ({ range: rangeOf(edit), text: edit.newText })) : [],
      );
      const diagnostic = {
        message: messageOf(finding),
        location: { path: file.path, range: rangeOf(finding) },
        severity: severities[finding.severity],
        source: { name: "wellsourced", url: docsAddress },
        code: { value: finding.rule, url: rulePage(finding.rule) },
        ...(suggestions.length && { suggestions }),
      };
      return `${JSON.stringify(diagnostic)}\n`;
    })
    .join("");

const severities: Readonly<Record<Severity, string>> = {
  error: "ERROR",
  warning: "WARNING",
  info: "INFO",
  hint: "INFO",
};

function rangeOf({ line, byteColumn, endLine, endByteColumn }: Region) {
  return { start: { line, column: byteColumn }, end: { line: endLine, column: endByteColumn } };
}
