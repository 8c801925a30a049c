/**
 * `--format github`: workflow commands, which GitHub shows on the changed lines of a pull request. It shows ten of each kind
 * a step; the worst come first, and what is left over is in the step's summary.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import { claimsInWords, plural, type Severity } from "../../engine/index.ts";
import { totalTally } from "../check/result.ts";
import {
  messageOf,
  type PlacedFinding,
  placedFindings,
  type Reporter,
  type ReportOptions,
  repositoryPath,
  worstFirst,
} from "./reporter.ts";

export const github: Reporter = (result, options) => {
  const findings = worstFirst(placedFindings(result));
  const failures = result.files.flatMap((file) =>
    file.outcome === "failed"
      ? `::error file=${property(repositoryPath(file.path, options))}::${commandData(file.why ?? "")}`
      : [],
  );
  const commands = commandNames.flatMap((command) => {
    const ofKind = findings.filter(({ finding }) => commandOf[finding.severity] === command);
    // A file that could not be read is an error, too.
    const room = Math.max(0, MAX_SHOWN - (command === "error" ? failures.length : 0));
    return ofKind.slice(0, room).map((placed) => annotation(command, placed, options));
  });
  const left = findings.length - commands.length;
  const more =
    0 < left ? [`${plural(left, "more finding")} ${left === 1 ? "is" : "are"} in the summary of this step.`] : [];
  return `${[...failures, ...commands, ...more, claimsInWords(totalTally(result))].join("\n")}\n`;
};

/** GitHub keeps ten errors, ten warnings and ten notices of a step, and drops the rest. */
const MAX_SHOWN = 10;

const commandNames = ["error", "warning", "notice"] as const;
type CommandName = (typeof commandNames)[number];

const commandOf: Readonly<Record<Severity, CommandName>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

function annotation(command: CommandName, { file, finding }: PlacedFinding, options: ReportOptions): string {
  const { line, endLine, column, endColumn, rule } = finding;
  const place = { file: repositoryPath(file.path, options), line, endLine };
  // Columns hold only within one line; with several, GitHub wants none.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = Object.entries({ ...place, ...columns, title: rule });
  const written = properties.map(([key, value]) => `${key}=${property(String(value))}`).join(",");
  return `::${command} ${written}::${commandData(messageOf(finding))}`;
}

/** As the runner unescapes it: `%` first, or the others' escapes would be escaped. */
export function commandData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return commandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
