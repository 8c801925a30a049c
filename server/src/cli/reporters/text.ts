/** `--format text`: for a reader at a terminal. Findings by file, the words in their line with a caret under them, a summary. */
import type { Severity } from "../../engine/index.ts";
import {
  type CheckResult,
  countBySeverity,
  type Excerpt,
  type FileResult,
  type ReportedFinding,
  shownFindings,
  type Tally,
  totalTally,
} from "../check/result.ts";
import type { Palette } from "../colours.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { clipEnd, clipStart, padEnd, widthOf } from "./width.ts";

export const text: Reporter = (result, options) => {
  const files = result.files.flatMap((file) => fileSection(file, options) ?? []);
  return [...files, summary(result, options.palette)].join("\n");
};

/** "17 claims: 12 attributed, 1 cited, 4 unattributed" */
export function tallyLine({ claims, attributed, cited, exempt, unattributed }: Tally): string {
  if (claims === 0) return "No claims";
  const parts = [
    attributed && `${attributed} attributed`,
    cited && `${cited} cited`,
    exempt && `${exempt} exempt`,
    unattributed && `${unattributed} unattributed`,
  ].filter(Boolean);
  return `${plural(claims, "claim")}: ${parts.join(", ")}`;
}

export function plural(n: number, word: string): string {
  return `${n.toLocaleString("en")} ${word}${n === 1 ? "" : "s"}`;
}

function fileSection(file: FileResult, options: ReportOptions): string | undefined {
  const { palette } = options;
  if (file.outcome === "failed") return `${palette.path(file.path)}\n  ${palette.error("error")}  ${file.why}\n`;
  const findings = shownFindings(file);
  if (!findings.length) return undefined;
  const placeWidth = Math.max(...findings.map((finding) => place(finding).length));
  const sections = findings.map((finding) => findingSection(finding, placeWidth, options));
  return `${palette.path(file.path)}\n${sections.join("\n")}\n`;
}

function findingSection(finding: ReportedFinding, placeWidth: number, { palette, width }: ReportOptions): string {
  const { severity, message, excerpt, rule, related } = finding;
  const indent = " ".repeat(placeWidth + 4);
  const head = `  ${palette.faint(padEnd(place(finding), placeWidth))}  ${palette[severity](severity)}  ${message.what}  ${palette.faint(rule)}`;
  const [line, carets] = drawing(excerpt, Math.max(40, width - indent.length));
  const drawn = [`${indent}${palette.faint(line)}`, `${indent}${palette[severity](carets)}`];
  const places = related.map(
    ({ line, column, message }) => `${indent}${palette.faint(`${line}:${column}`)} ${message}`,
  );
  return [head, ...drawn, ...places, `${indent}${palette.faint(message.next)}`, ""].join("\n");
}

function place({ line, column }: ReportedFinding): string {
  return `${line}:${column}`;
}

/** The line, clipped to the room there is, and the carets under its words. */
function drawing({ before, words, after }: Excerpt, room: number): [string, string] {
  const shown = clipEnd(words || " ", room - 12);
  const left = clipStart(before.trimStart(), Math.floor((room - widthOf(shown)) / 2));
  const right = clipEnd(after.trimEnd(), room - widthOf(shown) - widthOf(left));
  return [`${left}${shown}${right}`, `${" ".repeat(widthOf(left))}${"^".repeat(Math.max(1, widthOf(shown)))}`];
}

function summary(result: CheckResult, palette: Palette): string {
  const checked = result.files.filter(({ outcome }) => outcome === "checked").length;
  const passedOver = result.files.filter(({ outcome }) => outcome === "passed-over").length;
  const failed = result.files.filter(({ outcome }) => outcome === "failed").length;
  const counts = countBySeverity(result);
  const findings = severities.filter((severity) => counts[severity]);
  const found = findings.map((severity) => palette[severity](plural(counts[severity], nouns[severity]))).join(", ");
  const hidden = result.files.flatMap((file) => file.findings).filter((finding) => finding.hidden);
  const known = hidden.filter((finding) => finding.hidden!.by === "baseline").length;
  const files = [
    `${plural(checked, "article")} checked`,
    passedOver && `${plural(passedOver, "file")} passed over`,
    failed && palette.error(`${plural(failed, "file")} could not be read`),
    known && `${plural(known, "known finding")} not shown`,
  ].filter(Boolean);
  return [
    palette.strong(tallyLine(totalTally(result))),
    `${found || palette.good("Nothing to complain of")} ${palette.faint(`(${files.join(", ")})`)}`,
    "",
  ].join("\n");
}

const severities: readonly Severity[] = ["error", "warning", "info", "hint"];
const nouns: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note", hint: "hint" };
