/**
 * `--format junit`: a test suite an article, a test a finding; what CI services draw their test pages from. A finding under the
 * failing level is a skipped test, so that the page says what the exit status says. They follow a test by its name: it is made
 * of the finding's words and those beside them, and stays when lines move.
 */
import { escapeUTF8 } from "entities/escape";
import { atLeast, type FileResult, shownFindings } from "../check/result.ts";
import {
  messageOf,
  type PlacedFinding,
  type Reporter,
  type ReportOptions,
  repositoryPath,
  uniqueNames,
} from "./reporter.ts";

export const junit: Reporter = ({ files }, options) => {
  const suites = files.filter(({ outcome }) => outcome !== "passed-over").map((file) => suite(file, options));
  const total = countsOf(suites.flatMap(({ cases }) => cases));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="wellsourced"${attributes(total)}>`,
    ...suites.map(({ text }) => text),
    "</testsuites>",
    "",
  ].join("\n");
};

interface Case {
  readonly outcome: "passed" | "failed" | "skipped" | "error";
  readonly text: string;
}

interface Suite {
  readonly cases: readonly Case[];
  readonly text: string;
}

function suite(file: FileResult, options: ReportOptions): Suite {
  const path = repositoryPath(file.path, options);
  const findings = shownFindings(file).map((finding): PlacedFinding => ({ file, finding }));
  const names = uniqueNames(findings, nameOf);
  const cases =
    file.outcome === "failed"
      ? [error(path, file)]
      : findings.length
        ? findings.map((placed, i) => finding(path, placed, { ...options, name: names[i]! }))
        : [passed(path)];
  const lines = cases.map(({ text }) => text);
  const head = `  <testsuite${attributes({ name: path, ...countsOf(cases) })}>`;
  return { cases, text: [head, ...lines, "  </testsuite>"].join("\n") };
}

function countsOf(cases: readonly Case[]) {
  const count = (which: Case["outcome"]) => cases.filter(({ outcome }) => outcome === which).length;
  return { tests: cases.length, failures: count("failed"), errors: count("error"), skipped: count("skipped") };
}

/** “unattributed-quantity: storm left some [1,400 homes] without power on”. */
function nameOf({ finding }: PlacedFinding): string {
  const { rule, before, words, after } = finding.key;
  return `${rule}: ${[before, `[${words}]`, after].filter(Boolean).join(" ")}`;
}

function passed(path: string): Case {
  const name = "every claim is answered for";
  return { outcome: "passed", text: `    <testcase${attributes({ classname: path, name })}/>` };
}

function finding(
  path: string,
  { file, finding }: PlacedFinding,
  { name, failsFrom }: Pick<ReportOptions, "failsFrom"> & { readonly name: string },
): Case {
  const { severity, line, column, excerpt, message } = finding;
  const fails = atLeast(severity, failsFrom(file));
  const said = attributes({ message: messageOf(finding) });
  const words = `${path}:${line}:${column}: ${excerpt.words}\n${message.why}`;
  const told = fails
    ? `<failure${attributes({ type: severity })}${said}>${xml(words)}</failure>`
    : `<skipped${said}>${xml(words)}</skipped>`;
  return {
    outcome: fails ? "failed" : "skipped",
    text: [
      `    <testcase${attributes({ classname: path, name, file: path, line })}>`,
      `      ${told}`,
      "    </testcase>",
    ].join("\n"),
  };
}

function error(path: string, { why }: FileResult): Case {
  return {
    outcome: "error",
    text: [
      `    <testcase${attributes({ classname: path, name: "can be read" })}>`,
      `      <error${attributes({ message: why ?? "" })}/>`,
      "    </testcase>",
    ].join("\n"),
  };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => ` ${key}="${xml(String(value)).replace(/[\n\t]/g, " ")}"`)
    .join("");
}

/** XML 1.0 has no way to write most control characters, not even escaped: they are replaced. */
function xml(text: string): string {
  return escapeUTF8(text).replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, "\ufffd");
}
