/** `--format text`: for a reader at a terminal. Findings by file, the words in their line with a caret under them, a summary. */
import { claimsInWords, grouped, plural, type Severity } from "../../engine/index.ts";
import {
  type CheckResult,
  countBySeverity,
  type Excerpt,
  type FileResult,
  type Region,
  type ReportedFinding,
  shownFindings,
  totalTally,
} from "../check/result.ts";
import { printable, printableLines } from "../printable.ts";
import { type Reporter, type ReportOptions, severityNames } from "./reporter.ts";
import { clipEnd, clipStart, padEnd, widthOf, wrapped } from "./width.ts";

export const text: Reporter = (result, options) => {
  const files = result.files.flatMap((file) => fileSection(file, options) ?? []);
  return [...files, ...passedOverSection(result, options), summary(result, options)].join("\n");
};

/** Which files were passed over and why: all that the user named, and a few of those that were found. */
function passedOverSection({ files }: CheckResult, { palette }: ReportOptions): string[] {
  const passedOver = files.filter(({ outcome }) => outcome === "passed-over");
  const few = new Set(passedOver.filter(({ named }) => !named).slice(0, MAX_FOUND));
  const shown = passedOver.filter((file) => file.named || few.has(file));
  if (!shown.length) return [];
  const lines = shown.map(({ path, why = "" }) => `  ${palette.path(printable(path))}  ${printable(why)}`);
  const nMore = passedOver.length - shown.length;
  return ["Passed over:", ...lines, ...(nMore ? [`  and ${grouped(nMore)} more`] : []), ""];
}

/** Files that were only found; those that were named are all told. */
const MAX_FOUND = 5;

function fileSection(file: FileResult, options: ReportOptions): string | undefined {
  const { palette } = options;
  const path = palette.path(printable(file.path));
  if (file.outcome === "failed") return `${path}\n  ${palette.error("error")}  ${printableLines(file.why!)}\n`;
  const findings = shownFindings(file);
  if (!findings.length) return undefined;
  const [drawn, counted] = file.outcome === "library" ? someOfEachRule(findings) : [findings, []];
  const placeWidth = drawn.reduce((widest, finding) => Math.max(widest, place(finding).length), 0);
  const told = new Set<string>();
  const sections = drawn.map((finding) => {
    const isNew = !told.has(finding.rule + finding.message.next);
    told.add(finding.rule + finding.message.next);
    return findingSection(finding, { placeWidth, isNew, ...options });
  });
  const rest = counted.map(({ rule, nMore }) => `  and ${plural(nMore, "more finding")} of ${rule}\n`);
  return `${path}\n${[...sections, ...rest].join("\n")}`;
}

/**
 * A team's library may hold thousands of entries, and a draft cite three of them: what holds of all the others would bury what was
 * found in the articles. The summary counts them all, and the formats for programs have each.
 */
function someOfEachRule(
  findings: readonly ReportedFinding[],
): [readonly ReportedFinding[], readonly { readonly rule: string; readonly nMore: number }[]] {
  const counts = new Map<string, number>();
  const drawn = findings.filter(({ rule }) => {
    const n = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, n);
    return n <= MAX_OF_RULE;
  });
  const rest = [...counts].map(([rule, n]) => ({ rule, nMore: n - MAX_OF_RULE }));
  return [drawn, rest.filter(({ nMore }) => 0 < nMore)];
}

/** In one file of a library. */
const MAX_OF_RULE = 5;

interface SectionOptions extends ReportOptions {
  readonly placeWidth: number;
  /** False when a finding above has said what to do already. */
  readonly isNew: boolean;
}

function findingSection(finding: ReportedFinding, { placeWidth, isNew, palette, columns }: SectionOptions): string {
  const { severity, message, excerpt, rule, related } = finding;
  const indent = " ".repeat(placeWidth + 4);
  const where = palette.faint(padEnd(place(finding), placeWidth));
  const room = Math.max(LEAST_ROOM, Math.min(columns ?? WIDTH_OF_FILES, WIDEST) - indent.length);
  const fitted = columns === undefined ? Number.POSITIVE_INFINITY : room;
  const wrap = (words: string) => wrapped(words, fitted).map((each) => each.replace(GAP, "  "));
  const faint = (words: string) => wrap(printable(words)).map((each) => `${indent}${palette.faint(each)}`);
  const [line, carets] = drawing(excerpt, room);
  const level = severityNames[severity];
  const told = wrap(`${level}${GAP}${printable(message.what)}`);
  const ruled =
    widthOf(`${told.at(-1)}  ${rule}`) <= fitted
      ? told.with(-1, `${told.at(-1)}  ${palette.faint(rule)}`)
      : [...told, palette.faint(rule)];
  const [first, ...goesOn] = ruled;
  return [
    `  ${where}  ${palette[severity](level)}${first!.slice(level.length)}`,
    ...goesOn.map((each) => `${indent}${each}`),
    `${indent}${line}`,
    `${indent}${palette[severity](carets)}`,
    ...related.flatMap((other) =>
      faint(`${other.path === undefined ? "" : `${other.path}:`}${place(other)}${GAP}${other.message}`),
    ),
    ...(isNew ? faint(message.next) : []),
    "",
  ].join("\n");
}

/** Two columns that no line is cut at. */
const GAP = "\u00a0\u00a0";
/** Columns that are filled: longer lines are hard to read. */
const WIDEST = 120;
/** Where no terminal says how many columns there are. */
const WIDTH_OF_FILES = 100;
/** An excerpt of less says nothing. */
const LEAST_ROOM = 16;

function place({ line, column }: Region): string {
  return `${line}:${column}`;
}

/** The line, clipped to the room there is, and the carets under its words. */
function drawing({ before, words, after }: Excerpt, room: number): [string, string] {
  const shown = clipEnd(words || " ", Math.max(room - 12, Math.floor(room / 2)));
  const left = clipStart(before.trimStart(), Math.floor((room - widthOf(shown)) / 2));
  const right = clipEnd(after.trimEnd(), room - widthOf(shown) - widthOf(left));
  return [`${left}${shown}${right}`, `${" ".repeat(widthOf(left))}${"^".repeat(Math.max(1, widthOf(shown)))}`];
}

function summary(result: CheckResult, { palette, nLeftOut = 0, failsBy, comparedWith }: ReportOptions): string {
  const checked = result.files.filter(({ outcome }) => outcome === "checked").length;
  const passedOver = result.files.filter(({ outcome }) => outcome === "passed-over").length;
  const failed = result.files.filter(({ outcome }) => outcome === "failed").length;
  const fixed = result.files.reduce((sum, file) => sum + (file.fixed ?? 0), 0);
  const counts = countBySeverity(result);
  const findings = severities.filter((severity) => counts[severity]);
  const found = findings
    .map((severity) => palette[severity](plural(counts[severity], severityNames[severity])))
    .join(", ");
  const hidden = result.files.flatMap((file) => file.findings).filter((finding) => finding.hidden);
  const known = hidden.filter((finding) => finding.hidden!.by === "baseline").length;
  const withoutFindings = () => {
    if (failed) return palette.error("Not all could be read");
    if (failsBy !== undefined) return palette.error(`No errors, but ${failsBy}`);
    if (!checked) return passedOver ? "Nothing was checked" : "There was nothing to check";
    return palette.good(nLeftOut ? "No errors" : "Nothing to complain of");
  };
  const files = [
    `${plural(checked, "article")} checked`,
    comparedWith !== undefined &&
      `compared with ${printable(comparedWith.replace(/^([\da-f]{10})[\da-f]{30}$/, "$1"))}`,
    passedOver && `${plural(passedOver, "file")} passed over`,
    failed && palette.error(`${plural(failed, "file")} could not be read`),
    fixed && `${grouped(fixed)} ${fixed === 1 ? "fix" : "fixes"} written`,
    known && `${plural(known, "known finding")} not shown`,
    nLeftOut && `${plural(nLeftOut, "lesser finding")} not shown`,
  ].filter(Boolean);
  return [
    palette.strong(claimsInWords(totalTally(result))),
    `${found || withoutFindings()} ${palette.faint(`(${files.join(", ")})`)}`,
    "",
  ].join("\n");
}

const severities: readonly Severity[] = ["error", "warning", "info", "hint"];
