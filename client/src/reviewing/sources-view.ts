/** The Sources view: the library as the draft uses it; what backs which claims, what nobody cites, what an entry lacks. */
import * as vscode from "vscode";
import type { Connection } from "../connection.ts";
import { type SourceUseAnswer, type SourceUseItem, sourceUseRequest } from "../from-server.ts";
import type { Statuses } from "../statuses.ts";
import { nameOf } from "../uris.ts";
import { jumpTo } from "./claim-nodes.ts";
import { currentArticle, debounced } from "./open-articles.ts";

interface SourceNode {
  readonly type: "source";
  readonly uri: string;
  readonly use: SourceUseItem;
}
type Node = SourceNode | { readonly type: "place"; readonly item: vscode.TreeItem };

export function registerSourcesView(connection: Connection, statuses: Statuses): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let shown: vscode.Uri | undefined;
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => (node.type === "source" ? sourceItem(node) : node.item),
    async getChildren(node) {
      if (node) return node.type === "source" ? placesOf(node) : [];
      shown = currentArticle(statuses)?.uri;
      view.message = "";
      view.description = shown ? nameOf(shown) : "";
      if (!shown) return [];
      const uri = shown.toString();
      const answer = await connection.request<SourceUseAnswer | null>(sourceUseRequest, { uri });
      const uses = answer?.uses ?? [];
      if (uses.length === 0) view.message = noLibrary();
      return uses.map((use) => ({ type: "source", uri, use }));
    },
  };
  const view = vscode.window.createTreeView("wellsourced.sources", {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const refresh = debounced(200, () => changed.fire(undefined));
  const follow = () => {
    if (currentArticle(statuses)?.uri.toString() !== shown?.toString()) refresh();
  };
  return vscode.Disposable.from(
    view,
    refresh,
    changed,
    statuses.onChanged(() => refresh()),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.tabGroups.onDidChangeTabs(follow),
    vscode.commands.registerCommand("wellsourced.sources.openPage", (node?: SourceNode) => openPage(node?.use.url)),
    vscode.commands.registerCommand("wellsourced.sources.openArchived", (node?: SourceNode) =>
      openPage(node?.use.archiveUrl),
    ),
    vscode.commands.registerCommand("wellsourced.sources.showEntry", async (node?: SourceNode) => {
      const entry = node?.use.entry;
      if (!entry) return;
      const { command, arguments: given = [] } = jumpTo(entry.uri, entry.range);
      await vscode.commands.executeCommand(command, ...given);
    }),
  );
}

function noLibrary(): string {
  return vscode.l10n.t(
    "There is no source library for this article yet, or nothing is in it. “Add a Source…” on a claim starts one: sources.json, unless the settings name another file.",
  );
}

/** Pages on the web alone: a library may say anything. */
async function openPage(address: string | undefined): Promise<void> {
  if (address === undefined || !/^https?:\/\//i.test(address)) return;
  await vscode.env.openExternal(vscode.Uri.parse(address));
}

function sourceItem({ uri, use }: SourceNode): vscode.TreeItem {
  const { key, title, detail, places, missing, entry, url, archiveUrl } = use;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(title, places.length === 0 ? None : Collapsed);
  const state = stateOf(use);
  const lacks = missing.length === 0 ? undefined : vscode.l10n.t("incomplete: {0}", missing.join(", "));
  item.id = `${uri}#${key}`;
  item.description = [`@${key}`, state, lacks].filter(Boolean).join(" · ");
  item.tooltip = [title, detail, url, lacks].filter(Boolean).join("\n");
  item.iconPath = iconOf(use);
  item.contextValue = ["source", entry && "entry", url && "page", archiveUrl && "archived"].filter(Boolean).join(" ");
  item.accessibilityInformation = { label: [title, detail, state, lacks].filter(Boolean).join(", ") };
  if (places.length === 0 && entry) item.command = jumpTo(entry.uri, entry.range);
  return item;
}

function stateOf({ entry, places }: SourceUseItem): string {
  if (!entry) return vscode.l10n.t("in no library");
  const nClaims = places.filter(({ backs }) => backs === "claim").length;
  if (places.length === 0) return vscode.l10n.t("not cited here");
  return nClaims === 1 ? vscode.l10n.t("backs 1 claim") : vscode.l10n.t("backs {0} claims", nClaims);
}

function iconOf({ entry, places, missing }: SourceUseItem): vscode.ThemeIcon {
  if (!entry) return new vscode.ThemeIcon("error", new vscode.ThemeColor("list.errorForeground"));
  if (places.length === 0) return new vscode.ThemeIcon("circle-outline");
  if (0 < missing.length) return new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
  return new vscode.ThemeIcon("book");
}

function placesOf({ uri, use }: SourceNode): Node[] {
  return use.places.map(({ range, words, backs }) => {
    const item = new vscode.TreeItem(words);
    item.description = backs === "claim" ? "" : vscode.l10n.t("backs no claim");
    item.iconPath = new vscode.ThemeIcon(backs === "claim" ? "quote" : "link");
    item.command = jumpTo(uri, range);
    return { type: "place", item };
  });
}
