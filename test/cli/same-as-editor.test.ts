/** Editor and command line give the same findings for the same file: on every sample, and under a configuration and a baseline. */
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { Editor } from "../lsp/editor.ts";
import { article, folderWith, sentences, wellsourced } from "./cli.ts";

const samples = fileURLToPath(new URL("../../samples/", import.meta.url));
const names = readdirSync(samples).filter((name) => /\.(?:article|txt|md)$/.test(name));

interface Place {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: number;
}

const severities: Readonly<Record<string, number>> = { error: 1, warning: 2, info: 3, hint: 4 };

async function fromCommandLine(folder: string, name: string): Promise<Place[]> {
  const { stdout } = await wellsourced(["check", name, "--no-must-find-files", "--format", "json"], { cwd: folder });
  const [file] = JSON.parse(stdout).files;
  return file.findings
    .filter(({ hidden }: { hidden?: unknown }) => !hidden)
    .map(({ rule, line, column, endLine, endColumn, severity }: Omit<Place, "severity"> & { severity: string }) => ({
      rule,
      line,
      column,
      endLine,
      endColumn,
      severity: severities[severity]!,
    }));
}

async function fromEditor(editor: Editor, folder: string, name: string): Promise<Place[]> {
  const uri = URI.file(join(folder, name)).toString();
  const languageId = name.endsWith(".md") ? "markdown" : name.endsWith(".txt") ? "plaintext" : "article";
  editor.open(uri, readFileSync(join(folder, name), "utf8"), languageId);
  const diagnostics = await editor.diagnostics(uri);
  return diagnostics.map(({ range, code, severity }: Diagnostic) => ({
    rule: String(code),
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    severity: severity!,
  }));
}

const sorted = (places: readonly Place[]) =>
  [...places].sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start({ folder: samples });
});

afterAll(() => editor.end());

test("there are samples", () => expect(names.length).toBeGreaterThan(5));

test.each(names)("%s", async (name) => {
  const inEditor = await fromEditor(editor, samples, name);
  expect(sorted(inEditor)).toEqual(sorted(await fromCommandLine(samples, name)));
});

test("a configuration is the same for both", async () => {
  const folder = folderWith({
    "wellsourced.config.json":
      '{ "rules": { "unattributed-quantity": "error", "loaded-cue": "off" }, "commonKnowledge": ["45 percent"] }',
  });
  for (const name of [...names, "sources.json"]) cpSync(join(samples, name), join(folder, name));
  const configured = await Editor.start({ folder });
  try {
    for (const name of names) {
      const inEditor = await fromEditor(configured, folder, name);
      expect(sorted(inEditor)).toEqual(sorted(await fromCommandLine(folder, name)));
    }
  } finally {
    await configured.end();
  }
});

test("what the baseline knows is no warning in either", async () => {
  const folder = folderWith({
    "wellsourced.config.json": '{ "baseline": "known.json" }',
    "a.article": article(sentences.bare, sentences.attributed),
  });
  await wellsourced(["baseline"], { cwd: folder });
  expect(await fromCommandLine(folder, "a.article")).toEqual([]);
  const held = await Editor.start({ folder });
  try {
    const places = await fromEditor(held, folder, "a.article");
    expect(places.filter(({ severity }) => severity < 4)).toEqual([]);
  } finally {
    await held.end();
  }
});
