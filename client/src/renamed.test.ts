/** What a renaming changes in an article's annotations is saved; what their writer was changing there is theirs to save. */
import { expect, test, vi } from "vitest";
import { TabInputText } from "vscode";
import { registerUndoBeside } from "./claim-edit.ts";
import { registerRenamed } from "./renamed.ts";

type Renamed = { readonly files: readonly { readonly oldUri: unknown; readonly newUri: unknown }[] };
interface Document {
  readonly uri: string;
  isDirty: boolean;
  getText: () => string;
  save: () => void;
}
const editor = vi.hoisted(() => ({
  documents: [] as Document[],
  saved: [] as string[],
  tabs: [] as unknown[],
  closed: [] as unknown[],
  will: (_: Renamed): void => {},
  changed: async (_: unknown): Promise<void> => {},
  did: async (_: Renamed): Promise<void> => {},
}));

vi.mock("vscode", () => ({
  Disposable: { from: () => undefined },
  TabInputText: class {
    readonly uri: unknown;
    constructor(uri: unknown) {
      this.uri = uri;
    }
  },
  window: {
    tabGroups: {
      get all() {
        return [{ tabs: editor.tabs }];
      },
      close: async (tabs: readonly unknown[]) => void editor.closed.push(...tabs),
    },
  },
  workspace: {
    get textDocuments() {
      return editor.documents;
    },
    onDidChangeTextDocument: (listener: typeof editor.changed) => {
      editor.changed = listener;
    },
    onWillRenameFiles: (listener: typeof editor.will) => {
      editor.will = listener;
    },
    onDidRenameFiles: (listener: typeof editor.did) => {
      editor.did = listener;
    },
  },
}));

function uriOf(path: string) {
  return { path, with: (change: { path: string }) => uriOf(change.path), toString: () => `file://${path}` };
}

function documentAt(path: string, isDirty: boolean): Document {
  return { uri: `file://${path}`, isDirty, getText: () => "{}", save: () => editor.saved.push(path) };
}

test.each([
  ["saved before", false, ["/desk/b.article.annotations.json"]],
  ["being edited", true, []],
])("annotations that were %s", async (_, isDirty, saved) => {
  Object.assign(editor, { saved: [], documents: [documentAt("/desk/a.article.annotations.json", isDirty)] });
  registerRenamed();
  const renamed = { files: [{ oldUri: uriOf("/desk/a.article"), newUri: uriOf("/desk/b.article") }] };
  editor.will(renamed);
  editor.documents = [documentAt("/desk/b.article.annotations.json", true), documentAt("/desk/other.json", true)];
  await editor.did(renamed);
  expect(editor.saved).toEqual(saved);
});

test("annotations being edited, while their own renaming begins and ends within the article's", async () => {
  const [before, after] = ["/desk/a.article", "/desk/b.article"];
  const renamed = (ending: string) => ({
    files: [{ oldUri: uriOf(before + ending), newUri: uriOf(after + ending) }],
  });
  Object.assign(editor, { saved: [], documents: [documentAt(`${before}.annotations.json`, true)] });
  registerRenamed();
  editor.will(renamed(""));
  editor.will(renamed(".annotations.json"));
  editor.documents = [documentAt(`${after}.annotations.json`, true)];
  await editor.did(renamed(".annotations.json"));
  await editor.did(renamed(""));
  expect(editor.saved).toEqual([]);
});

test("what was being edited in one renaming says nothing of the next", async () => {
  const there = { files: [{ oldUri: uriOf("/desk/a.article"), newUri: uriOf("/desk/b.article") }] };
  Object.assign(editor, { saved: [], documents: [documentAt("/desk/a.article.annotations.json", true)] });
  registerRenamed();
  editor.will(there); // and somebody calls it off
  editor.documents = [documentAt("/desk/a.article.annotations.json", false)];
  editor.will(there);
  editor.documents = [documentAt("/desk/b.article.annotations.json", true)];
  await editor.did(there);
  expect(editor.saved).toEqual(["/desk/b.article.annotations.json"]);
});

test.each([
  ["comes up because they are unsaved for a moment", false, 1],
  ["was there before", true, 0],
])("a tab of annotations that %s", async (_, wasThere, nClosed) => {
  const [from, to] = ["/desk/a.article", "/desk/b.article"].map(uriOf);
  const tabOf = (path: string) => ({ input: new TabInputText(uriOf(`${path}.annotations.json`) as never) });
  Object.assign(editor, { documents: [], closed: [], tabs: wasThere ? [tabOf("/desk/a.article")] : [] });
  registerRenamed();
  editor.will({ files: [{ oldUri: from, newUri: to }] });
  editor.documents = [documentAt("/desk/b.article.annotations.json", true)];
  editor.tabs = [tabOf("/desk/b.article")];
  await editor.did({ files: [{ oldUri: from, newUri: to }] });
  expect(editor.closed).toHaveLength(nClosed);
});

test("a renaming that is undone leaves the annotations saved under their old name", async () => {
  const [from, to] = ["/desk/a.article", "/desk/b.article"].map(uriOf);
  Object.assign(editor, { documents: [], saved: [], tabs: [] });
  registerRenamed();
  registerUndoBeside();
  editor.will({ files: [{ oldUri: from, newUri: to }] });
  editor.documents = [documentAt("/desk/b.article.annotations.json", true)];
  await editor.did({ files: [{ oldUri: from, newUri: to }] });
  const back = documentAt("/desk/a.article.annotations.json", true);
  await editor.changed({ document: back, contentChanges: [{}], reason: 1 });
  expect(editor.saved).toEqual(["/desk/b.article.annotations.json", "/desk/a.article.annotations.json"]);
});
