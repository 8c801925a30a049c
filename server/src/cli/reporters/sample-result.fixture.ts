/** What a check might have found, for the reporters' tests: odd names, hidden findings, a file that can't be read, several lines. */
import type { Rule } from "../../engine/index.ts";
import type { CheckResult, FileResult, ReportedFinding } from "../check/result.ts";
import { plain } from "../colours.ts";
import type { ReportOptions } from "./reporter.ts";

export function finding(changes: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: "unattributed-quantity",
    severity: "warning",
    start: 30,
    end: 39,
    line: 3,
    column: 17,
    endLine: 3,
    endColumn: 26,
    byteColumn: 19,
    endByteColumn: 28,
    message: {
      what: "Nobody in the text answers for “340 homes”.",
      why: "Readers cannot check it.",
      next: "Name who counted, or cite the source.",
    },
    excerpt: { before: "The flood – took ", words: "340 homes", after: " on Tuesday: 100%, they say." },
    key: { rule: "unattributed-quantity", words: "340 homes", before: "flood – took", after: "on Tuesday: 100%," },
    related: [],
    fixes: [],
    ...changes,
  };
}

export function file(changes: Partial<FileResult> = {}): FileResult {
  return {
    path: "stories/flood.txt",
    outcome: "checked",
    findings: [],
    tally: { claims: 0, attributed: 0, cited: 0, exempt: 0, unattributed: 0 },
    failOn: "warning",
    ...changes,
  };
}

const quote = finding({
  rule: "unclosed-quote",
  severity: "error",
  start: 80,
  end: 120,
  line: 5,
  endLine: 6,
  column: 1,
  endColumn: 4,
  byteColumn: 1,
  endByteColumn: 6,
  message: { what: "This quotation is never closed: 50%, a\nmess.", why: "Who speaks?", next: "Close it." },
  excerpt: { before: "", words: "“It was <bad> & ugly", after: "" },
  key: { rule: "unclosed-quote", words: "“It was <bad> & ugly", before: "", after: "" },
  related: [
    {
      ...region(7, 2, 9),
      message: "The next quotation starts here.",
      words: "“Next”",
    },
  ],
  fixes: [
    { title: "Close it", kind: "safe", edits: [{ ...region(6, 4, 4), newText: "”" }] },
    { title: "Rewrite it", kind: "review", edits: [{ ...region(6, 1, 4), newText: "x" }] },
  ],
});

function region(line: number, column: number, endColumn: number) {
  const bytes = { byteColumn: column, endByteColumn: endColumn };
  return { start: 10 * line, end: 10 * line + endColumn - column, line, column, endLine: line, endColumn, ...bytes };
}

export const sampleResult: CheckResult = {
  files: [
    file({
      findings: [
        finding(),
        quote,
        finding({ severity: "hint", line: 9, endLine: 9 }),
        finding({ hidden: { by: "suppression", reason: "counted by hand" }, line: 11, endLine: 11 }),
        finding({ hidden: { by: "baseline" }, line: 12, endLine: 12 }),
      ],
      tally: { claims: 17, attributed: 12, cited: 1, exempt: 0, unattributed: 4 },
    }),
    file({ path: "stories/a, b: 100%.md", findings: [finding({ severity: "info" })] }),
    file({ path: "stories/clean.txt" }),
    file({ path: "notes.txt", outcome: "passed-over", why: "It does not read like an article: a list." }),
    file({ path: "photo.txt", outcome: "failed", why: "This is not text." }),
  ],
  notices: ["The model is not installed."],
};

const rule = (id: string, level: Rule["default"]): Rule => ({
  id,
  summary: `What ${id} finds`,
  why: "It matters to readers.",
  default: level,
  options: {},
  example: { fails: "Flood\n\nIt took ⟦340 homes⟧.\n", passes: "Flood\n\nIt took 340 homes, the county said.\n" },
  find: () => [],
});

export const sampleOptions: ReportOptions = {
  palette: plain,
  columns: 100,
  rules: [rule("unattributed-quantity", "warning"), rule("unclosed-quote", "warning"), rule("single-source", "off")],
  version: "1.2.3",
  folder: "/work/paper",
  root: "/work",
  failsFrom: ({ failOn }) => failOn,
};
