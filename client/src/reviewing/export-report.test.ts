/** *Open* after an export: a page is for reading, and the editor would show its source. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Connection } from "../connection.ts";
import type { Statuses } from "../statuses.ts";
import { registerExportReport } from "./export-report.ts";

const editor = vi.hoisted(() => ({
  command: (_: object): Promise<void> => Promise.resolve(),
  remote: undefined as string | undefined,
  opened: [] as string[],
}));

vi.mock("vscode", () => ({
  commands: {
    registerCommand(_: string, run: typeof editor.command) {
      editor.command = run;
    },
    async executeCommand(_: string, { path }: { path: string }) {
      editor.opened.push(`in the editor: ${path}`);
    },
  },
  env: {
    get remoteName() {
      return editor.remote;
    },
    async openExternal({ path }: { path: string }) {
      editor.opened.push(`in the browser: ${path}`);
    },
  },
  window: {
    visibleTextEditors: [{ document: { uri: "file:///a.article" } }],
    tabGroups: { all: [] },
    showInformationMessage: async (_: string, open: string) => open,
  },
  workspace: {
    get textDocuments() {
      return [{ uri: "file:///a.article" }];
    },
    fs: { writeFile: async () => undefined },
  },
  l10n: { t: (text: string) => text },
}));

const statuses = { of: () => ({ isArticle: true }), lastActive: undefined };

beforeEach(() => {
  editor.opened = [];
  editor.remote = undefined;
  const connection = { request: async () => ({ text: "the report" }) };
  registerExportReport(connection as unknown as Connection, statuses as unknown as Statuses);
});

async function exported(format: string, path: string): Promise<readonly string[]> {
  await editor.command({ format, target: { scheme: "file", path } });
  await vi.waitFor(() => expect(editor.opened).not.toEqual([]));
  return editor.opened;
}

test("a page opens in the browser, and what is text in the editor", async () => {
  expect(await exported("html", "/desk/a.report.html")).toEqual(["in the browser: /desk/a.report.html"]);
  editor.opened = [];
  expect(await exported("csv", "/desk/a.report.csv")).toEqual(["in the editor: /desk/a.report.csv"]);
});

test("a page on another machine opens in the editor, for no browser here would find it", async () => {
  editor.remote = "ssh-remote";
  expect(await exported("html", "/desk/a.report.html")).toEqual(["in the editor: /desk/a.report.html"]);
});
