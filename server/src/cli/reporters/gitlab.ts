/** `--format gitlab`: GitLab's Code Quality report. https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
import { fingerprintOf } from "../../config/index.ts";
import type { Severity } from "../../engine/index.ts";
import { messageOf, placedFindings, type Reporter, repositoryPath, uniqueNames } from "./reporter.ts";

export const gitlab: Reporter = (result, options) => {
  const findings = placedFindings(result);
  // GitLab drops all but one of the issues that share a fingerprint, wherever they stand.
  const names = uniqueNames(
    findings,
    ({ file, finding }) => `${repositoryPath(file.path, options)}:${fingerprintOf(finding.key)}`,
  );
  const issues = findings.map(({ file, finding }, i) => ({
    description: messageOf(finding),
    check_name: finding.rule,
    fingerprint: names[i],
    severity: severities[finding.severity],
    location: {
      path: repositoryPath(file.path, options),
      lines: { begin: finding.line, end: finding.endLine },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
};

const severities: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info", hint: "info" };
