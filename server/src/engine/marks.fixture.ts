/** For tests of rules: an example with ⟦marks⟧ in, the same example with the rule's own marks out. */
import { analyze } from "./analyze.ts";
import type { Models } from "./context.ts";
import { readLibrary } from "./library/index.ts";
import { defaultRuleSettings, type Finding, type Level, type RuleOptions } from "./rules/index.ts";
import type { Format } from "./text/index.ts";

/** What stands beside an article; a mark may stand in the library too. */
export interface Beside {
  readonly library?: string;
  readonly annotations?: string;
  readonly format?: Format;
  readonly options?: RuleOptions;
  readonly level?: Level;
  readonly models?: Models;
}

export interface Marked {
  readonly text: string;
  readonly library: string;
  readonly findings: readonly Finding[];
}

/** The article and its library with what the rule finds put in ⟦marks⟧; marks that were there are taken out first. */
export function mark(rule: string, markedText: string, beside: Beside = {}): Marked {
  const text = unmarked(markedText);
  const library = unmarked(beside.library ?? "[]");
  const level = beside.level ?? "warning";
  const analysis = analyze(
    { text, format: beside.format ?? "article" },
    {
      models: beside.models ?? {},
      library: readLibrary([{ uri: "sources.json", format: "csl-json", text: library }]),
      rules: new Map([...defaultRuleSettings(), [rule, { level, options: beside.options ?? {} }]]),
      commonKnowledge: [],
      citedElsewhere: new Set(),
      ...(beside.annotations !== undefined && { annotations: beside.annotations }),
    },
  );
  const findings = analysis.findings.filter((finding) => finding.rule === rule);
  return {
    text: withMarks(
      text,
      findings.filter(({ uri }) => uri === undefined),
    ),
    library: withMarks(
      library,
      findings.filter(({ uri }) => uri !== undefined),
    ),
    findings,
  };
}

export function unmarked(text: string): string {
  return text.replace(/[⟦⟧]/g, "");
}

function withMarks(text: string, findings: readonly Finding[]): string {
  const marks = findings.flatMap(({ span }) => [
    { at: span.start, mark: "⟦", order: 1 },
    { at: span.end, mark: "⟧", order: span.start === span.end ? 2 : 0 },
  ]);
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let marked = "";
  let at = 0;
  for (const next of marks) {
    marked += text.slice(at, next.at) + next.mark;
    at = next.at;
  }
  return marked + text.slice(at);
}
