/** Puts the results of single files together: one result for each path, findings in order and once each. */
import type { CheckResult, FileResult, ReportedFinding } from "./result.ts";

/**
 * A library file is judged anew with every article that cites from it, so the same finding may come many times.
 * Articles keep their order; library files follow, by path.
 */
export function collect(files: readonly FileResult[], notices: readonly string[]): CheckResult {
  const articles = files.filter(({ outcome }) => outcome !== "library");
  const libraries = new Map<string, FileResult>();
  for (const file of files) {
    if (file.outcome !== "library") continue;
    const known = libraries.get(file.path);
    libraries.set(file.path, known ? { ...known, findings: union(known.findings, file.findings) } : file);
  }
  const byPath = [...libraries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files: [...articles, ...byPath],
    notices: [...new Set([...notices, ...files.flatMap(({ beside }) => beside ?? [])])],
  };
}

function union(a: readonly ReportedFinding[], b: readonly ReportedFinding[]): ReportedFinding[] {
  const found = new Map([...a, ...b].map((finding) => [`${finding.rule} ${finding.start} ${finding.end}`, finding]));
  return [...found.values()].sort((one, other) => one.start - other.start || (one.rule < other.rule ? -1 : 1));
}
