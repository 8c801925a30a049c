/** The report beside the draft: one panel an article, whatever is clicked while it is drawn. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Connection } from "../connection.ts";
import type { Statuses } from "../statuses.ts";
import { registerReportPanel } from "./report-panel.ts";

const editor = vi.hoisted(() => ({
  command: undefined as undefined | (() => Promise<void>),
  deleted: undefined as undefined | ((event: { files: readonly string[] }) => void),
  panels: [] as { dispose: () => void; close: () => void; isRevealed: boolean; webview: { html: string } }[],
}));

vi.mock("vscode", () => ({
  commands: {
    registerCommand: (_: string, run: () => Promise<void>) => {
      editor.command = run;
    },
  },
  window: {
    createWebviewPanel() {
      let closed = () => {};
      let isClosed = false;
      const panel = {
        isRevealed: false,
        webview: { html: "" },
        onDidDispose: (listener: () => void) => {
          closed = listener;
        },
        reveal() {
          if (isClosed) throw new Error("Webview is disposed");
          panel.isRevealed = true;
        },
        close() {
          isClosed = true;
          closed();
        },
        dispose: () => panel.close(),
      };
      editor.panels.push(panel);
      return panel;
    },
  },
  workspace: {
    onDidDeleteFiles: (listener: (event: { files: readonly string[] }) => void) => {
      editor.deleted = listener;
    },
  },
  Disposable: { from: () => undefined },
  Uri: { parse: (uri: string) => uri },
  ViewColumn: { Beside: -2 },
  l10n: { t: (text: string) => text },
}));
vi.mock("./open-articles.ts", () => ({
  articleInFront: async () => ({ uri: { path: "/desk/a.article", toString: () => "file:///desk/a.article" } }),
  debounced: () => Object.assign(() => {}, { dispose: () => {} }),
}));

beforeEach(() => {
  editor.panels.length = 0;
});

function register() {
  const answers: (() => void)[] = [];
  const request = () => new Promise((resolve) => answers.push(() => resolve({ text: "<p>" })));
  const statuses = { onChanged: () => ({ dispose: () => {} }) };
  registerReportPanel({ request } as unknown as Connection, statuses as unknown as Statuses);
  return async () => {
    await asked();
    for (const answer of answers) answer();
  };
}

/** What a command does before it waits for the server. */
function asked(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test("asked for twice before it is drawn, it is one panel", async () => {
  const answer = register();
  const shown = [editor.command!(), editor.command!()];
  await answer();
  await Promise.all(shown);
  expect(editor.panels).toMatchObject([{ isRevealed: true, webview: { html: "<p>" } }]);
});

test("closed before it is drawn, it is opened again", async () => {
  const answer = register();
  const first = editor.command!();
  await asked();
  editor.panels[0]!.close();
  await answer();
  await first;
  const second = editor.command!();
  await answer();
  await second;
  expect(editor.panels).toMatchObject([{ webview: { html: "" } }, { webview: { html: "<p>" } }]);
});

test("it closes with its article, or with a folder that held it, and opens anew", async () => {
  const answer = register();
  const show = async () => {
    const shown = editor.command!();
    await answer();
    await shown;
  };
  await show();
  editor.deleted!({ files: ["file:///desk/another.article", "file:///des"] });
  await show();
  expect(editor.panels).toHaveLength(1);
  editor.deleted!({ files: ["file:///desk"] });
  await show();
  expect(editor.panels).toHaveLength(2);
});
