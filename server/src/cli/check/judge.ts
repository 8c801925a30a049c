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
import { type Excerpt, type FileResult, noTally, type RelatedRegion, type ReportedFinding } from "./result.ts";

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
  const filesRead = new Map<string, FileRead>();
  const fileAt = (path: string): FileRead => {
    const known = filesRead.get(path);
    if (known) return known;
    const words = path === file.path ? text : (project.read(path) ?? "");
    const read = { path, text: words, places: new Places(words) };
    filesRead.set(path, read);
    return read;
  };
  const reported = (path: string): ReportedFinding[] => {
    const found = findingsByPath.get(path) ?? [];
    return found.length ? report(found, fileAt(path), (uri) => fileAt(uri ?? file.path)) : [];
  };
  const beside = [...file.problems.filter(({ isBeside }) => isBeside), ...annotationProblems(file)].map(problemLine);
  const own: FileResult = {
    path: shortPath(file.path),
    outcome: "checked",
    findings: reported(file.path),
    tally: { claims: analysis.claims.length, ...countByStanding(analysis.claims) },
    failOn,
    ...(beside.length && { beside }),
  };
  const libraries = [...findingsByPath.keys()].flatMap((path): FileResult[] => {
    if (path === file.path) return [];
    return [{ path: shortPath(path), outcome: "library", findings: reported(path), tally: noTally, failOn }];
  });
  return [own, ...libraries];
}

function annotationProblems({ annotationsFile, context: { annotations } }: FileContext): FileProblem[] {
  if (annotations === undefined) return [];
  return parseAnnotations(annotations).problems.map((problem) =>
    problemAt({ path: annotationsFile, text: annotations }, problem),
  );
}

type AnyRelated = NonNullable<Finding["related"]>[number];

type AnyFinding = Finding & { readonly hidden?: ReportedFinding["hidden"] };

function allFindings({ findings, suppressed, suppressions }: Analysis): readonly AnyFinding[] {
  const hidden = suppressed.map((finding): AnyFinding => {
    const reason = suppressions[finding.suppression]?.reason;
    return { ...finding, hidden: { by: "suppression", ...(reason !== undefined && { reason }) } };
  });
  return hidden.length ? [...findings, ...hidden].sort((a, b) => a.span.start - b.span.start) : findings;
}

/** A file that findings, or places they refer to, stand in. */
interface FileRead {
  readonly path: string;
  readonly text: string;
  readonly places: Places;
}

/** @param fileOf the library file of a place that a finding refers to, or the article for none */
function report(
  findings: readonly AnyFinding[],
  { path, text, places }: FileRead,
  fileOf: (uri: string | undefined) => FileRead,
): ReportedFinding[] {
  return findings.map(({ span, rule, severity, message, related = [], fixes = [], hidden }) => ({
    rule,
    severity,
    ...places.regionOf(span),
    message: { what: message.what, why: message.why, next: message.next },
    excerpt: excerptOf(span, text),
    key: findingKey(rule, span, text),
    related: related.map((place) => relatedRegion(place, fileOf(place.uri), path)),
    fixes: fixes.map(({ title, kind, edits }) => ({
      title,
      kind,
      edits: edits.map((edit) => ({ ...places.regionOf(edit.span), newText: edit.newText })),
    })),
    ...(hidden && { hidden }),
  }));
}

function relatedRegion({ span, message }: AnyRelated, { path, text, places }: FileRead, from: string): RelatedRegion {
  return {
    ...(path !== from && { path: shortPath(path) }),
    ...places.regionOf(span),
    message,
    words: excerptOf(span, text).words,
  };
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
