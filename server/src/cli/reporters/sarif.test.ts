import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { rulePage } from "../../config/index.ts";
import { fitSarif } from "./fit-sarif.ts";
import { file, finding, sampleOptions, sampleResult } from "./sample-result.fixture.ts";
import { sarif } from "./sarif.ts";

const runOf = (result = sampleResult, options = sampleOptions) => JSON.parse(sarif(result, options)).runs[0];

test("rules with their help, results with precise regions, related places and safe fixes", () => {
  const { tool, results, columnKind, originalUriBaseIds } = runOf();
  expect(columnKind).toBe("utf16CodeUnits");
  expect(originalUriBaseIds.ROOT.uri).toBe("file:///work/");
  expect(tool.driver.rules[0]).toMatchObject({
    id: "unattributed-quantity",
    name: "UnattributedQuantity",
    helpUri: rulePage("unattributed-quantity"),
    help: { text: expect.any(String), markdown: expect.stringContaining("> It took ⟦340 homes⟧.") },
    defaultConfiguration: { enabled: true, level: "warning" },
  });
  expect(tool.driver.rules[2].defaultConfiguration.enabled).toBe(false);
  expect(results[1]).toMatchObject({ ruleId: "unclosed-quote", ruleIndex: 1, level: "error" });
  expect(results[1].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "paper/stories/flood.txt", uriBaseId: "ROOT" },
    region: { startLine: 5, startColumn: 1, endLine: 6, endColumn: 4, snippet: { text: "“It was <bad> & ugly" } },
  });
  expect(results[1].relatedLocations[0].physicalLocation.region).toMatchObject({ startLine: 7, startColumn: 2 });
  expect(results[1].fixes).toHaveLength(1);
  expect(results[1].fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe("”");
});

test("names with blanks and signs are URIs", () => {
  const uris = runOf().results.map((result: never) => uriOf(result));
  expect(uris.at(-1)).toBe("paper/stories/a%2C%20b%3A%20100%25.md");
});

test("what is suppressed is marked so, and stays in the report", () => {
  const suppressed = runOf().results.flatMap(({ suppressions }: { suppressions?: unknown[] }) => suppressions ?? []);
  expect(suppressed).toEqual([
    { kind: "inSource", justification: "counted by hand" },
    { kind: "external", justification: "Known since the baseline was written." },
  ]);
});

test("where one result says whether it is suppressed, all do", () => {
  const saying = (result = sampleResult) => runOf(result).results.map((each: object) => "suppressions" in each);
  expect(new Set(saying())).toEqual(new Set([true]));
  expect(saying({ files: [file({ findings: [finding()] })], notices: [] })).toEqual([false]);
});

test("the fingerprint that GitHub goes by tells findings of one paragraph apart", () => {
  const second = finding({ key: { ...finding().key, before: "cost another" }, column: 60, endColumn: 69 });
  const { results } = runOf({ files: [file({ findings: [finding(), second] })], notices: [] });
  const [one, other] = results.map(
    (each: { partialFingerprints: { primaryLocationLineHash: string } }) =>
      each.partialFingerprints.primaryLocationLineHash,
  );
  expect(one).toMatch(/^[0-9a-f]{16}$/);
  expect(other).toMatch(/^[0-9a-f]{16}$/);
  expect(one).not.toBe(other);
});

test("fingerprints survive a shift of lines, and no two results of a file share one", () => {
  const names = (result = sampleResult) =>
    runOf(result).results.map(({ partialFingerprints }: never) => Object.values(partialFingerprints)[0]);
  const shifted = {
    ...sampleResult,
    files: sampleResult.files.map((each) => ({
      ...each,
      findings: each.findings.map((one) => ({
        ...one,
        line: one.line + 10,
        endLine: one.endLine + 10,
        start: one.start + 99,
      })),
    })),
  };
  expect(names(shifted)).toEqual(names());
  const ofFirstFile = names().slice(0, 5);
  expect(new Set(ofFirstFile).size).toBe(5);
});

test("what went wrong in the run is told, and the run counts as unsuccessful", () => {
  const [invocation] = runOf().invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications[0]).toEqual({
    level: "error",
    message: { text: "photo.txt: This is not text." },
  });
});

test("past GitHub's limits the worst are kept, and it says so", () => {
  const many = Array.from({ length: 25_100 }, (_, i) =>
    finding({ line: i + 1, severity: i % 1000 === 999 ? "error" : "hint" }),
  );
  const { text, notices } = fitSarif({ files: [file({ findings: many })], notices: [] }, sampleOptions, () => true);
  const [run] = JSON.parse(text).runs;
  expect(run.results).toHaveLength(25_000);
  expect(run.results.filter(({ level }: { level: string }) => level === "error")).toHaveLength(25);
  expect(notices).toEqual([
    "Of 25,100 findings the SARIF report holds the worst 25,000: GitHub takes no more.",
    "Of the 25,000 findings in the SARIF report GitHub shows the worst 5,000.",
  ]);
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain("25000");
  const small = fitSarif(
    { files: [file({ findings: many })], notices: [] },
    sampleOptions,
    (log) => log.length < 1_000_000,
  );
  expect(small.text.length).toBeLessThan(1_000_000);
});

const multitool = multitoolProgram();

test.skipIf(multitool === undefined)(
  "sarif-multitool validates it without a warning (skipped where it has no program for this machine)",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "wellsourced-sarif-"));
    try {
      const log = join(folder, "log.sarif");
      const report = join(folder, "report.sarif");
      writeFileSync(log, sarif(sampleResult, { ...sampleOptions, root: "/work/paper" }));
      const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
      const args = ["validate", log, "--rule-kind", "Sarif;Ghas", "--output", report, "--log", "ForceOverwrite"];
      await promisify(execFile)(multitool!, args, { env });
      const { runs } = JSON.parse(readFileSync(report, "utf8").replace(/^\ufeff/, ""));
      const results = runs.flatMap(({ results }: { results?: unknown[] }) => results ?? []);
      expect(results.filter(({ level }: { level?: string }) => level !== "note")).toEqual([]);
      expect(runs[0].invocations[0].executionSuccessful).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);

/** Where npm put the program for this platform; undefined where there is none, or it does not start. */
function multitoolProgram(): string | undefined {
  try {
    const path: string = createRequire(import.meta.url)("@microsoft/sarif-multitool");
    if (!existsSync(path)) return undefined;
    chmodSync(path, 0o755);
    return path;
  } catch {
    return undefined;
  }
}

function uriOf({ locations }: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }): string {
  return locations[0]!.physicalLocation.artifactLocation.uri;
}
