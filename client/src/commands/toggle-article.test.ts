/** The choice of one file's being an article: what is written to the workspace's settings, click by click. */
import { expect, test, vi } from "vitest";
import type { Statuses } from "../statuses.ts";
import { registerToggleArticle } from "./toggle-article.ts";

const editor = vi.hoisted(() => ({
  patterns: [] as string[],
  command: undefined as undefined | ((uri: unknown) => Promise<void>),
}));

vi.mock("vscode", () => ({
  ConfigurationTarget: { Global: 1, Workspace: 2, WorkspaceFolder: 3 },
  commands: { registerCommand: (_: string, run: typeof editor.command) => Object.assign(editor, { command: run }) },
  workspace: {
    workspaceFolders: [{}],
    getWorkspaceFolder: ({ path }: { path: string }) =>
      path.startsWith("/desk/") ? { uri: { path: "/desk" } } : undefined,
    getConfiguration: () => ({
      inspect: () => ({ globalValue: editor.patterns, workspaceValue: editor.patterns }),
      update: async (_: string, patterns: string[]) => void Object.assign(editor, { patterns }),
    }),
  },
}));

test("two quick clicks are two, though the server has not answered the first", async () => {
  const statuses = { of: () => ({ isArticle: true }) } as unknown as Statuses;
  registerToggleArticle(statuses);
  const file = { scheme: "file", path: "/desk/ferry.txt" };
  await editor.command!(file);
  expect(editor.patterns).toEqual(["!/ferry.txt"]);
  await editor.command!(file);
  expect(editor.patterns).toEqual(["/ferry.txt"]);
  await editor.command!(file);
  expect(editor.patterns).toEqual(["!/ferry.txt"]);
});

test("a file in no folder is named by its whole path, its drive as the server knows it", async () => {
  Object.assign(editor, { patterns: [] });
  registerToggleArticle({ of: () => ({ isArticle: false }) } as unknown as Statuses);
  await editor.command!({ scheme: "file", path: "/C:/drafts/ferry.txt" });
  expect(editor.patterns).toEqual(["/c:/drafts/ferry.txt"]);
});
