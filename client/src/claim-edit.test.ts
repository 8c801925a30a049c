/** What the server worked out is applied, unless it was worked out of a text that is older than what the writer sees. */
import { expect, test, vi } from "vitest";
import type { EditAnswer } from "../../server/src/lsp/messages.ts";
import { applyAnswer } from "./claim-edit.ts";
import type { Connection } from "./connection.ts";

const editor = vi.hoisted(() => ({ isDirty: false, told: [] as string[], applied: 0 }));

vi.mock("vscode", () => ({
  workspace: {
    get textDocuments() {
      return [{ uri: uriOf("file:///desk/refs.bib"), isDirty: editor.isDirty, save: async () => true }];
    },
    applyEdit: async () => {
      editor.applied++;
      return true;
    },
  },
  window: { showWarningMessage: (message: string) => editor.told.push(message) },
  l10n: { t: (text: string, ...args: string[]) => text.replace("{0}", args[0] ?? "") },
  Uri: { parse: uriOf },
}));

function uriOf(uri: string) {
  return { path: uri.replace(/^file:\/\//, ""), toString: () => uri };
}

test.each([
  ["it is as it was saved", false, null, true],
  ["the server has seen what is typed there", true, 3, true],
  ["the server has not seen what is typed there", true, null, false],
])("a library is written when %s: %s, %s", async (_, isDirty, version, isApplied) => {
  Object.assign(editor, { isDirty, told: [], applied: 0 });
  const documentChanges = [{ textDocument: { uri: "file:///desk/refs.bib", version }, edits: [] }];
  const answer: EditAnswer = { edit: { documentChanges }, beside: [] };
  const connection = { toEdit: async (edit: unknown) => edit } as unknown as Connection;
  expect(await applyAnswer(connection, answer)).toBe(isApplied);
  expect(editor.applied).toBe(isApplied ? 1 : 0);
  expect(editor.told.join()).toMatch(isApplied ? /^$/ : /Save refs\.bib first/);
});
