/**
 * The Claims view: every open article's claims, by standing or by speaker, narrowed while words are typed; it follows edits, and the
 * article being edited comes first. Under them the other articles of the workspace, each of which opens at a click and unfolds to its claims as they stand on disk.
 */
import * as vscode from "vscode";
import type { Connection } from "../connection.ts";
import {
  type ArticlesAnswer,
  articlesRequest,
  type ClaimsAnswer,
  type ClaimsParams,
  claimsRequest,
  grouped,
} from "../from-server.ts";
import type { Statuses } from "../statuses.ts";
import { type ClaimNode, childrenOf, elsewhereNode, type Node, remark, tallyWords, treeItemOf } from "./claim-nodes.ts";
import { debounced, openArticles } from "./open-articles.ts";
import { OtherClaims } from "./other-claims.ts";

const VIEW = "wellsourced.claims";

export function registerClaimsView(connection: Connection, statuses: Statuses): vscode.Disposable {
  const claims = new Claims(connection, statuses);
  const view = vscode.window.createTreeView<Node>(VIEW, { treeDataProvider: claims, showCollapseAll: true });
  const refresh = debounced(REFRESH_AFTER, () => claims.refresh());
  const count = () => {
    const nOpen = openArticles(statuses).reduce((sum, { uri }) => sum + (statuses.of(uri)?.tally?.open ?? 0), 0);
    const tooltip = nOpen === 1 ? vscode.l10n.t("1 open claim") : vscode.l10n.t("{0} open claims", grouped(nOpen));
    view.badge = nOpen === 0 ? undefined : { value: nOpen, tooltip };
  };
  const changed = () => {
    count();
    refresh();
  };
  /** The article of the row that was selected last: what is opened from the view does not change places under the pointer. */
  let picked: string | undefined;
  const follow = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (!uri || statuses.of(uri)?.isArticle !== true) return;
    const active = uri.toString();
    if (active === picked) return;
    picked = undefined;
    if (active === claims.leading) return;
    claims.leading = active;
    claims.refresh();
  };
  follow();
  const group = (grouping: ClaimsParams["grouping"]) => {
    claims.grouping = grouping;
    void vscode.commands.executeCommand("setContext", "wellsourced.claimsBy", grouping);
    claims.refresh();
  };
  const filter = (words: string) => {
    claims.filter = words;
    view.message = words === "" ? "" : vscode.l10n.t("Claims with “{0}”", words);
    void vscode.commands.executeCommand("setContext", "wellsourced.claimsFiltered", words !== "");
    claims.refresh();
  };
  void vscode.commands.executeCommand("setContext", "wellsourced.claimsBy", claims.grouping);
  /** A command from the palette may find the view out of sight, where it would seem to do nothing. */
  const show = async () => {
    if (!view.visible) await vscode.commands.executeCommand(`${VIEW}.focus`);
  };
  const regroup = async (grouping: ClaimsParams["grouping"]) => {
    group(grouping);
    await show();
  };
  return vscode.Disposable.from(
    view,
    refresh,
    statuses.onChanged(changed),
    statuses.onChanged(follow),
    vscode.workspace.onDidCloseTextDocument(changed),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      if (0 < opened.length + closed.length) changed();
    }),
    vscode.window.onDidChangeActiveTextEditor(follow),
    view.onDidChangeSelection(({ selection: [node] }) => {
      picked = node && "uri" in node ? vscode.Uri.parse(node.uri).toString() : undefined;
    }),
    claims,
    view.onDidCollapseElement(({ element }) => claims.folded(element)),
    vscode.commands.registerCommand("wellsourced.claims.byStanding", () => regroup("standing")),
    vscode.commands.registerCommand("wellsourced.claims.bySpeaker", () => regroup("speaker")),
    vscode.commands.registerCommand("wellsourced.claims.filter", async () => {
      await show();
      askFilter(claims.filter, filter);
    }),
    vscode.commands.registerCommand("wellsourced.claims.clearFilter", () => filter("")),
  );
}

/** Milliseconds: the text comes first, and the view need not flicker with each letter. */
const REFRESH_AFTER = 120;

class Claims implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  grouping: ClaimsParams["grouping"] = "standing";
  filter = "";
  /** The address of the article that comes first. */
  leading: string | undefined;
  readonly #connection: Connection;
  readonly #statuses: Statuses;
  readonly #otherClaims: OtherClaims;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(connection: Connection, statuses: Statuses) {
    this.#connection = connection;
    this.#statuses = statuses;
    this.#otherClaims = new OtherClaims(connection, () => this.refresh());
  }

  dispose(): void {
    this.#otherClaims.dispose();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return treeItemOf(node);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node?.type === "others") {
      const others = await this.#others();
      return others.length ? others : [remark(vscode.l10n.t("There is no other article in the workspace."))];
    }
    if (node?.type === "other") return this.#claimsOf(node.uri);
    if (node?.type === "claim") return [...childrenOf(node), ...(await this.#elsewhere(node))];
    if (node) return [...childrenOf(node)];
    const open = openArticles(this.#statuses, this.leading);
    const hasOthers = vscode.workspace.workspaceFolders !== undefined;
    // Where none is open, those of the workspace that were seen earlier are better than a welcome.
    if (open.length === 0) return hasOthers ? this.#others() : [];
    const nodes = await Promise.all(open.map(({ uri }) => this.#article(uri.toString())));
    return [...nodes.flat(), ...(hasOthers ? [{ type: "others" } as const] : [])];
  }

  /** Asked for only when somebody unfolds them. */
  async #others(): Promise<Node[]> {
    const open = new Set(openArticles(this.#statuses).map(({ uri }) => uri.toString()));
    const answer = await this.#connection.request<ArticlesAnswer | null>(articlesRequest, {});
    const others = answer?.articles.filter(({ uri }) => !open.has(vscode.Uri.parse(uri).toString())) ?? [];
    this.#otherClaims.keepOnly(new Set(others.map(({ uri }) => uri)));
    return others.map((article) => ({ type: "other", ...article }));
  }

  folded(node: Node): void {
    if (node.type === "other") this.#otherClaims.forget(node.uri);
  }

  /** The server reads the article from disk: it is not open. */
  async #claimsOf(uri: string): Promise<Node[]> {
    const answer = await this.#otherClaims.of(this.#paramsFor(uri));
    if (!answer) return [remark(vscode.l10n.t("This file can’t be read as an article any more."))];
    const groups = answer.groups.map((group): Node => ({ type: "group", uri, group }));
    return [remark(tallyWords(answer, this.filter !== "")), ...groups];
  }

  async #elsewhere({ uri, range }: ClaimNode): Promise<Node[]> {
    const answer = await this.#otherClaims.elsewhere({ uri, range });
    return (answer?.places ?? []).map(elsewhereNode);
  }

  async #article(uri: string): Promise<Node[]> {
    this.#otherClaims.forget(uri); // it is open now, and follows what is typed
    const answer = await this.#connection.request<ClaimsAnswer | null>(claimsRequest, this.#paramsFor(uri));
    return answer ? [{ type: "article", uri, answer, isFiltered: this.filter !== "" }] : [];
  }

  #paramsFor(uri: string): ClaimsParams {
    return { uri, grouping: this.grouping, filter: this.filter };
  }
}

/** The view narrows with each letter; leaving the box without accepting puts things back. */
function askFilter(before: string, apply: (words: string) => void): void {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t("Filter the claims");
  box.placeholder = vscode.l10n.t("Words, a speaker, a source, “open”, “disputed”, “lapsed”…");
  box.value = before;
  let accepted = false;
  box.onDidChangeValue((value) => apply(value.trim()));
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) apply(before);
    box.dispose();
  });
  box.show();
}
