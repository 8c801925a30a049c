/** `--format junit`: a test suite an article, a failed test a finding; what CI services draw their test pages from. */
import { type FileResult, type ReportedFinding, shownFindings } from "../check/result.ts";
import { messageOf, type Reporter } from "./reporter.ts";

export const junit: Reporter = ({ files }) => {
  const suites = files.filter(({ outcome }) => outcome !== "passed-over").map(suite);
  const total = { tests: sum(suites, "tests"), failures: sum(suites, "failures"), errors: sum(suites, "errors") };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="wellsourced"${attributes(total)}>`,
    ...suites.map(({ text }) => text),
    "</testsuites>",
    "",
  ].join("\n");
};

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly text: string;
}

function suite(file: FileResult): Suite {
  const findings = shownFindings(file);
  const failed = file.outcome === "failed";
  const cases = failed
    ? [error(file)]
    : findings.length
      ? findings.map((finding) => failure(file, finding))
      : [passed(file)];
  const counts = { tests: cases.length, failures: findings.length, errors: failed ? 1 : 0 };
  const text = [`  <testsuite${attributes({ name: file.path, ...counts })}>`, ...cases, "  </testsuite>"].join("\n");
  return { ...counts, text };
}

function passed({ path }: FileResult): string {
  return `    <testcase${attributes({ classname: path, name: "every claim is answered for" })}/>`;
}

function failure({ path }: FileResult, finding: ReportedFinding): string {
  const { rule, severity, line, column, excerpt, message } = finding;
  const name = `${rule} at ${line}:${column}`;
  const words = `${path}:${line}:${column}: ${excerpt.words}\n${message.why}`;
  return [
    `    <testcase${attributes({ classname: path, name, file: path, line })}>`,
    `      <failure${attributes({ type: severity, message: messageOf(finding) })}>${xml(words)}</failure>`,
    "    </testcase>",
  ].join("\n");
}

function error({ path, why }: FileResult): string {
  return [
    `    <testcase${attributes({ classname: path, name: "can be read" })}>`,
    `      <error${attributes({ message: why ?? "" })}/>`,
    "    </testcase>",
  ].join("\n");
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => ` ${key}="${xml(String(value)).replace(/[\n\t]/g, " ")}"`)
    .join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** XML 1.0 has no way to write most control characters, not even escaped: they are replaced. */
function xml(text: string): string {
  return text
    .replace(/[&<>"']/g, (char) => entities[char]!)
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, "\ufffd");
}

function sum(suites: readonly Suite[], key: "tests" | "failures" | "errors"): number {
  return suites.reduce((total, each) => total + each[key], 0);
}
