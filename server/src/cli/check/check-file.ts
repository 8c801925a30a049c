/** Checks one file: reads it, analyses it and puts what was found into the plain data that everything after works on. */
import { articleByName, articleVerdict, findingKey, fingerprintOf, formatOf } from "../../config/index.ts";
import { type Analysis, analyze, type Claim, type Finding, LineIndex, type Span } from "../../engine/index.ts";
import { type FileContext, FileError, type Project, readText } from "../../host/index.ts";
import { shortPath } from "../problems.ts";
import { type Excerpt, type FileResult, noTally, type Region, type ReportedFinding, type Tally } from "./result.ts";

export interface FileToCheck {
  readonly path: string;
  /** Named by the user, and not found in a folder: then what can't be read is a failure. */
  readonly named: boolean;
  /** The words themselves, where they don't come from the disk. */
  readonly text?: string;
}

/** The article first; then a result for each library file that findings stand in. Never throws for what a file may hold. */
export async function checkFile(file: FileToCheck, project: Project): Promise<FileResult[]> {
  const { settings } = await project.settingsFor(file.path);
  const about = { path: shortPath(file.path), findings: [], tally: noTally, failOn: settings.failOn };
  try {
    const byName = articleByName(file.path, settings);
    if (byName && !byName.isArticle) return [{ ...about, outcome: "passed-over", why: byName.why }];
    const text = file.text ?? readText(file.path);
    const verdict = byName ?? articleVerdict(file.path, text, settings);
    if (!verdict.isArticle) return [{ ...about, outcome: "passed-over", why: verdict.why }];
    return resultsOf(text, await project.contextFor(file.path), project);
  } catch (error) {
    if (!(error instanceof FileError)) {
      const why = `The analysis failed, which is a bug in wellsourced: ${error instanceof Error ? error.stack : error}`;
      return [{ ...about, outcome: "failed", why }];
    }
    const outcome = error.code === "not-text" && !file.named ? "passed-over" : "failed";
    return [{ ...about, outcome, why: error.message }];
  }
}

/** What was found in an article whose text and context are at hand. */
export function resultsOf(text: string, file: FileContext, project: Pick<Project, "read">): FileResult[] {
  const analysis = analyze({ text, format: formatOf(file.path) }, file.context);
  const findingsByPath = new Map<string, AnyFinding[]>([[file.path, []]]);
  for (const finding of allFindings(analysis)) {
    const path = finding.uri ?? file.path;
    const others = findingsByPath.get(path);
    if (others) others.push(finding);
    else findingsByPath.set(path, [finding]);
  }
  const { failOn } = file.settings;
  const own: FileResult = {
    path: shortPath(file.path),
    outcome: "checked",
    findings: report(findingsByPath.get(file.path) ?? [], text),
    tally: tallyOf(analysis.claims),
    failOn,
  };
  const libraries = [...findingsByPath].flatMap(([path, findings]): FileResult[] => {
    if (path === file.path) return [];
    const found = report(findings, project.read(path) ?? "");
    return [{ path: shortPath(path), outcome: "library", findings: found, tally: noTally, failOn }];
  });
  return [own, ...libraries];
}

export function tallyOf(claims: readonly Claim[]): Tally {
  const count = (standing: Claim["standing"]) => claims.filter((claim) => claim.standing === standing).length;
  return {
    claims: claims.length,
    attributed: count("attributed"),
    cited: count("cited"),
    exempt: count("exempt"),
    unattributed: count("unattributed"),
  };
}

type AnyFinding = Finding & { readonly hidden?: ReportedFinding["hidden"] };

function allFindings({ findings, suppressed, suppressions }: Analysis): readonly AnyFinding[] {
  const hidden = suppressed.map((finding): AnyFinding => {
    const reason = suppressions[finding.suppression]?.reason;
    return { ...finding, hidden: { by: "suppression", ...(reason !== undefined && { reason }) } };
  });
  return hidden.length ? [...findings, ...hidden].sort((a, b) => a.span.start - b.span.start) : findings;
}

function report(findings: readonly AnyFinding[], text: string): ReportedFinding[] {
  if (!findings.length) return [];
  const lines = new LineIndex(text);
  return findings.map(({ span, rule, severity, message, related = [], fixes = [], hidden }) => ({
    rule,
    severity,
    ...regionOf(span, lines),
    message: { what: message.what, why: message.why, next: message.next },
    excerpt: excerptOf(span, text),
    fingerprint: fingerprintOf(findingKey(rule, span, text)),
    related: related.map((place) => ({
      ...regionOf(place.span, lines),
      message: place.message,
      words: excerptOf(place.span, text).words,
    })),
    fixes: fixes.map(({ title, kind, edits }) => ({
      title,
      kind,
      edits: edits.map((edit) => ({ ...regionOf(edit.span, lines), newText: edit.newText })),
    })),
    ...(hidden && { hidden }),
  }));
}

function regionOf({ start, end }: Span, lines: LineIndex): Region {
  const from = lines.at(start);
  const to = lines.at(end);
  return { start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** Enough for the widest terminal on either side of the words. */
const AROUND = 160;

function excerptOf({ start, end }: Span, text: string): Excerpt {
  const words = firstLine(text.slice(start, Math.min(end, start + AROUND)));
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = start + words.length < end ? "" : firstLine(text.slice(end, end + AROUND));
  return {
    before: wellFormed(before.slice(before.search(/[^\r\n]*$/))),
    words: wellFormed(words),
    after: wellFormed(after),
  };
}

function firstLine(text: string): string {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text : text.slice(0, end);
}

/** A cut may have gone through the middle of a character. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
