/** The Claims view follows the editor: the article being edited comes first. */
import { expect, test, vi } from "vitest";
import { TabInputText, workspace } from "vscode";
import type { Connection } from "../connection.ts";
import type { Statuses } from "../statuses.ts";
import { registerClaimsView } from "./claims-view.ts";

interface Row {
  readonly type: string;
  readonly uri: string;
}
const editor = vi.hoisted(() => ({
  active: undefined as string | undefined,
  activated: () => {},
  tabs: ["a", "b", "c"],
  selected: (_: { selection: Row[] }) => {},
  provider: undefined as unknown as { getChildren: (row?: object) => Promise<Row[]> },
  fileChanged: (_: { path: string }) => {},
  isVisible: true,
  run: [] as string[],
  commands: new Map<string, () => Promise<void>>(),
}));

vi.mock("vscode", () => ({
  commands: {
    executeCommand: async (name: string) => void editor.run.push(name),
    registerCommand: (name: string, run: () => Promise<void>) => void editor.commands.set(name, run),
  },
  window: {
    get activeTextEditor() {
      return editor.active === undefined ? undefined : { document: { uri: editor.active } };
    },
    createTreeView(_: string, { treeDataProvider }: { treeDataProvider: typeof editor.provider }) {
      editor.provider = treeDataProvider;
      const onDidChangeSelection = (listener: typeof editor.selected) => {
        editor.selected = listener;
      };
      return {
        get visible() {
          return editor.isVisible;
        },
        onDidCollapseElement: () => undefined,
        onDidChangeSelection,
      };
    },
    visibleTextEditors: [],
    tabGroups: {
      get all() {
        return [
          { tabs: editor.tabs.map((name) => ({ input: new TabInputText(`file:///desk/${name}.article` as never) })) },
        ];
      },
      onDidChangeTabs: () => undefined,
    },
    onDidChangeActiveTextEditor: (listener: () => void) => {
      editor.activated = listener;
    },
  },
  workspace: {
    workspaceFolders: undefined as unknown,
    textDocuments: ["a", "b", "c"].map((name) => ({ uri: `file:///desk/${name}.article` })),
    onDidCloseTextDocument: () => undefined,
    onDidChangeConfiguration: () => undefined,
    createFileSystemWatcher: () => ({
      onDidChange: (listener: typeof editor.fileChanged) => {
        editor.fileChanged = listener;
      },
      onDidCreate: () => undefined,
      onDidDelete: () => undefined,
    }),
  },
  TreeItem: class {},
  ThemeIcon: class {},
  TreeItemCollapsibleState: {},
  TabInputText: class {
    readonly uri: string;
    constructor(uri: string) {
      this.uri = uri;
    }
  },
  TabInputTextDiff: class {},
  Disposable: { from: () => undefined },
  EventEmitter: class {
    fire() {}
  },
  Uri: { parse: (uri: string) => uri },
  l10n: { t: (text: string) => text },
}));

const isArticle = (uri: string) => !uri.includes("b.article");
const statuses = { of: (uri: string) => ({ isArticle: isArticle(uri) }), onChanged: () => undefined };

async function shown(): Promise<string[]> {
  return (await editor.provider.getChildren()).map(({ uri }) => uri.slice("file:///desk/".length, -".article".length));
}

function edit(name: string): void {
  editor.active = `file:///desk/${name}.article`;
  editor.activated();
}

test("the article being edited comes first, unless it was opened from the view itself", async () => {
  const request = async () => ({ groups: [] });
  registerClaimsView({ request } as unknown as Connection, statuses as unknown as Statuses);
  expect(await shown()).toEqual(["a", "c"]);
  edit("c");
  expect(await shown()).toEqual(["c", "a"]);
  edit("b"); // is none
  expect(await shown()).toEqual(["c", "a"]);
  editor.selected({ selection: [{ type: "claim", uri: "file:///desk/a.article" }] });
  edit("a");
  expect(await shown()).toEqual(["c", "a"]);
  edit("c");
  edit("a");
  expect(await shown()).toEqual(["a", "c"]);
});

test("an article whose tab was closed is open no more, though the editor still holds it", async () => {
  registerClaimsView(
    { request: async () => ({ groups: [] }) } as unknown as Connection,
    statuses as unknown as Statuses,
  );
  editor.tabs = ["c"];
  expect(await shown()).toEqual(["c"]);
});

test("a command from the palette brings the view into sight", async () => {
  registerClaimsView({} as unknown as Connection, statuses as unknown as Statuses);
  const ran = async (isVisible: boolean) => {
    Object.assign(editor, { isVisible, run: [] });
    await editor.commands.get("wellsourced.claims.bySpeaker")!();
    return editor.run.filter((name) => name !== "setContext");
  };
  expect(await ran(false)).toEqual(["wellsourced.claims.focus"]);
  expect(await ran(true)).toEqual([]);
});

test("where none is open the articles of the workspace are listed", async () => {
  Object.assign(workspace, { workspaceFolders: [{}] });
  editor.tabs = [];
  const articles = [{ uri: "file:///desk/d.article", headline: "Ferry late" }];
  const request = async () => ({ articles });
  registerClaimsView({ request } as unknown as Connection, statuses as unknown as Statuses);
  expect(await editor.provider.getChildren()).toEqual([{ type: "other", ...articles[0] }]);
});

test("where a workspace has no other articles, whoever unfolds them is told", async () => {
  registerClaimsView(
    { request: async () => ({ articles: [] }) } as unknown as Connection,
    statuses as unknown as Statuses,
  );
  expect(await editor.provider.getChildren({ type: "others" })).toMatchObject([
    { item: { accessibilityInformation: { label: "There is no other article in the workspace." } } },
  ]);
});

function claimOn(name: string, line: number) {
  const at = { line, character: 0 };
  const claim = { reasons: [], sources: [], references: [], reviews: [], standing: "unattributed" };
  return { type: "claim", uri: `file:///desk/${name}`, range: { start: at, end: at }, claim };
}

test("where a claim's figure is given elsewhere is asked once while its article is neither open nor changed on disk", async () => {
  const asked: string[] = [];
  const request = async (name: string, params: { uri: string }) => {
    if (name === "wellsourced/elsewhere") asked.push(params.uri.slice("file:///desk/".length));
    return name === "wellsourced/claims" ? { groups: [], tally: {} } : null;
  };
  registerClaimsView({ request } as unknown as Connection, statuses as unknown as Statuses);
  const refresh = async () => {
    for (const claim of [claimOn("d.article", 2), claimOn("d.article", 3), claimOn("a.article", 2)])
      await editor.provider.getChildren(claim);
  };
  await editor.provider.getChildren({ type: "other", uri: "file:///desk/d.article" });
  await refresh();
  await refresh();
  expect(asked).toEqual(["d.article", "d.article", "a.article", "a.article"]);
  asked.length = 0;
  editor.fileChanged({ path: "/desk/sources.json" });
  await editor.provider.getChildren({ type: "other", uri: "file:///desk/d.article" });
  await refresh();
  expect(asked).toEqual(["d.article", "d.article", "a.article"]);
});

test("an article that was opened since is asked about each time", async () => {
  let nAsked = 0;
  const request = async (name: string) => {
    if (name === "wellsourced/elsewhere") nAsked++;
    return name === "wellsourced/claims" ? { groups: [], tally: {} } : null;
  };
  registerClaimsView({ request } as unknown as Connection, statuses as unknown as Statuses);
  const claim = claimOn("a.article", 2);
  await editor.provider.getChildren({ type: "other", uri: claim.uri });
  editor.tabs = ["a"];
  for (let refreshed = 0; refreshed < 2; refreshed++) {
    await editor.provider.getChildren();
    await editor.provider.getChildren(claim);
  }
  expect(nAsked).toBe(2);
});
