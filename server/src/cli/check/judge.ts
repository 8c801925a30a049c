/** Judges an article: its analysis as the plain data that caches keep, workers send and reporters print. */
import { findingKey, formatOf } from "../../config/index.ts";
import {
  type Analysis,
  analyze,
  countByStanding,
  type Finding,
  parseAnnotations,
  type Span,
} from "../../engine/index.ts";
import { type FileContext, type FileProblem, type Project, problemAt } from "../../host/index.ts";
import { problemLine, shortPath } from "../problems.ts";
import { Places } from "./places.ts";
import { type Excerpt, type FileResult, noTally, type ReportedFinding } from "./result.ts";

/** The article first; then a result for each library file that findings stand in. */
export function judge(text: string, file: FileContext, project: Pick<Project, "read">): FileResult[] {
  const analysis = analyze({ text, format: formatOf(file.path) }, file.context);
  const findingsByPath = new Map<string, AnyFinding[]>([[file.path, []]]);
  for (const finding of allFindings(analysis)) {
    const path = finding.uri ?? file.path;
    const others = findingsByPath.get(path);
    if (others) others.push(finding);
    else findingsByPath.set(path, [finding]);
  }
  const { failOn } = file.settings;
  const beside = [...file.problems.filter(({ isBeside }) => isBeside), ...annotationProblems(file)].map(problemLine);
  const own: FileResult = {
    path: shortPath(file.path),
    outcome: "checked",
    findings: report(findingsByPath.get(file.path) ?? [], text),
    tally: { claims: analysis.claims.length, ...countByStanding(analysis.claims) },
    failOn,
    ...(beside.length && { beside }),
  };
  const libraries = [...findingsByPath].flatMap(([path, findings]): FileResult[] => {
    if (path === file.path) return [];
    const found = report(findings, project.read(path) ?? "");
    return [{ path: shortPath(path), outcome: "library", findings: found, tally: noTally, failOn }];
  });
  return [own, ...libraries];
}

function annotationProblems({ annotationsFile, context: { annotations } }: FileContext): FileProblem[] {
  if (annotations === undefined) return [];
  return parseAnnotations(annotations).problems.map((problem) =>
    problemAt({ path: annotationsFile, text: annotations }, problem),
  );
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
  const places = new Places(text);
  return findings.map(({ span, rule, severity, message, related = [], fixes = [], hidden }) => ({
    rule,
    severity,
    ...places.regionOf(span),
    message: { what: message.what, why: message.why, next: message.next },
    excerpt: excerptOf(span, text),
    key: findingKey(rule, span, text),
    related: related.map((place) => ({
      ...places.regionOf(place.span),
      message: place.message,
      words: excerptOf(place.span, text).words,
    })),
    fixes: fixes.map(({ title, kind, edits }) => ({
      title,
      kind,
      edits: edits.map((edit) => ({ ...places.regionOf(edit.span), newText: edit.newText })),
    })),
    ...(hidden && { hidden }),
  }));
}

/** Enough for the widest terminal on either side of the words. */
const AROUND = 160;

function excerptOf({ start, end }: Span, text: string): Excerpt {
  const words = firstLine(text.slice(start, Math.min(end, start + AROUND)));
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = start + words.length < end ? "" : firstLine(text.slice(end, end + AROUND));
  return {
    before: wellFormed(before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1)),
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
