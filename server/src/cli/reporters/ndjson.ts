/** `--format ndjson`: one JSON object a line for each finding, each complete by itself, for pipes and logs. */
import { fingerprintOf, rulePage } from "../../config/index.ts";
import { messageOf, placedFindings, type Reporter } from "./reporter.ts";

export const ndjson: Reporter = (result) =>
  placedFindings(result)
    .map(({ file, finding }) => {
      const { rule, severity, start, end, line, column, endLine, endColumn, excerpt, fixes, key } = finding;
      const record = {
        path: file.path,
        start,
        end,
        line,
        column,
        endLine,
        endColumn,
        rule,
        severity,
        words: excerpt.words,
        message: messageOf(finding),
        why: finding.message.why,
        fixable: fixes.some(({ kind }) => kind === "safe"),
        fingerprint: fingerprintOf(key),
        url: rulePage(rule),
      };
      return `${JSON.stringify(record)}\n`;
    })
    .join("");
