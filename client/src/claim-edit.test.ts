/** What the server worked out is applied, unless it was worked out of a text that is older than what the writer sees. */
import { expect, test, vi } from "vitest";
import { TabInputText } from "vscode";
import { applyAnswer, registerUndoBeside } from "./claim-edit.ts";
import type { Connection } from "./connection.ts";
import type { EditAnswer } from "./from-server.ts";

interface Change {
  readonly document: {
    readonly uri: unknown;
    readonly isDirty: boolean;
    readonly isClosed?: boolean;
    readonly getText: () => string;
    readonly save: () => void;
  };
  readonly contentChanges: readonly unknown[];
  readonly reason?: number;
}

const editor = vi.hoisted(() => ({
  isDirty: false,
  isOnDisk: true,
  told: [] as string[],
  applied: 0,
  /** Of the article: its text and where the selection starts and ends in it. */
  text: "",
  selection: [0, 0],
  tabs: [] as unknown[],
  changed: (_: Change): unknown => undefined,
}));

vi.mock("vscode", () => ({
  workspace: {
    onDidChangeTextDocument: (listener: typeof editor.changed) => {
      editor.changed = listener;
    },
    get textDocuments() {
      return [{ uri: uriOf("file:///desk/refs.bib"), isDirty: editor.isDirty, save: async () => true }];
    },
    fs: {
      stat: async () => {
        if (!editor.isOnDisk) throw new Error("no such file");
      },
    },
    applyEdit: async ({ insertion }: { insertion?: { at: number; newText: string } }) => {
      editor.applied++;
      if (!insertion) return true;
      const { at, newText } = insertion;
      editor.text = editor.text.slice(0, at) + newText + editor.text.slice(at);
      const [start, end] = editor.selection as [number, number];
      if (start < end && end === at) editor.selection = [start, end + newText.length]; // it joins the selection
      return true;
    },
  },
  window: {
    showWarningMessage: (message: string) => editor.told.push(message),
    tabGroups: { all: [{ tabs: editor.tabs }] },
    activeTextEditor: {
      document: { uri: uriOf("file:///desk/a.article"), offsetAt: (at: number) => at, positionAt: (at: number) => at },
      get selection() {
        const [start, end] = editor.selection as [number, number];
        return { isEmpty: start === end, contains: (at: number) => start <= at && at <= end };
      },
      set selection(selection: unknown) {
        editor.selection = (selection as { ends: number[] }).ends;
      },
    },
  },
  Selection: class {
    readonly ends: number[];
    constructor(...ends: number[]) {
      this.ends = ends;
    }
  },
  TabInputText: class {
    readonly uri: unknown;
    constructor(uri: unknown) {
      this.uri = uri;
    }
  },
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
  const connection = { toEdit: async (edit: object) => ({ ...edit, get: () => [] }) } as unknown as Connection;
  expect(await applyAnswer(connection, answer)).toBe(isApplied);
  expect(editor.applied).toBe(isApplied ? 1 : 0);
  expect(editor.told.join()).toMatch(isApplied ? /^$/ : /Save refs\.bib first/);
});

function connectionWith(edit: object): Connection {
  return { toEdit: async () => edit } as unknown as Connection;
}

test.each([
  ["which it touches: the cursor is behind it", [10, 18], [38, 38]],
  ["elsewhere: it stays", [0, 3], [0, 3]],
  ["and is empty: it stays where the editor has it", [18, 18], [18, 18]],
])("a selection when something is inserted %s", async (_, selection, after) => {
  Object.assign(editor, { isDirty: false, text: "The storm 52 homes fell.", selection });
  const newText = " [@exempt:own, seen]";
  const edits = [{ range: { start: 18, isEmpty: true }, newText }];
  const connection = connectionWith({ insertion: { at: 18, newText }, get: () => edits });
  await applyAnswer(connection, { edit: { documentChanges: [] }, beside: [] });
  expect(editor.text).toBe(`The storm 52 homes${newText} fell.`);
  expect(editor.selection).toEqual(after);
});

test("undone, an edit is undone on disk too in a file that it wrote unseen", async () => {
  Object.assign(editor, { isDirty: false });
  registerUndoBeside();
  let nSaved = 0;
  const save = () => nSaved++;
  const undo = (uri: string, reason?: number, isDirty = true, contentChanges: readonly unknown[] = [{}]) =>
    editor.changed({
      document: { uri: uriOf(uri), isDirty, save, getText: () => "@book{a}" },
      contentChanges,
      ...(reason !== undefined && { reason }),
    });
  const answer: EditAnswer = { edit: { documentChanges: [] }, beside: ["file:///desk/refs.bib"] };
  await applyAnswer(connectionWith({ get: () => [] }), answer);
  await undo("file:///desk/refs.bib", 1);
  expect(nSaved).toBe(1);
  await undo("file:///desk/refs.bib"); // typed
  await undo("file:///desk/other.bib", 1);
  await undo("file:///desk/refs.bib", 1, false); // the editor says in a second event that it differs from the disk
  await undo("file:///desk/refs.bib", undefined, true, []);
  expect(nSaved).toBe(2);
  await undo("file:///desk/refs.bib", 1, false);
  await undo("file:///desk/refs.bib"); // typed before it said so
  editor.tabs.push({ input: new TabInputText(uriOf("file:///desk/refs.bib") as never) });
  await undo("file:///desk/refs.bib", 1);
  expect(nSaved).toBe(2);
});

test.each([
  ["is left to the editor, which deletes it", false, false, 0],
  ["is left to the editor, which has closed it", true, true, 0],
  ["is saved where it stays", true, false, 1],
])("a file that undoing leaves without a word %s", async (_, isOnDisk, isClosed, nSaves) => {
  vi.useFakeTimers();
  Object.assign(editor, { isDirty: false, isOnDisk });
  editor.tabs.length = 0;
  registerUndoBeside();
  const uri = "file:///desk/a.article.annotations.json";
  await applyAnswer(connectionWith({ get: () => [] }), { edit: { documentChanges: [] }, beside: [uri] });
  const save = vi.fn();
  const document = { uri: uriOf(uri), isDirty: true, isClosed, getText: () => "", save };
  const handled = editor.changed({ document, contentChanges: [{}], reason: 1 });
  expect(save).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  await handled;
  vi.useRealTimers();
  expect(save).toHaveBeenCalledTimes(nSaves);
});
