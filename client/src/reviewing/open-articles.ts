/** The articles that are open, and the one a command means. */
import * as vscode from "vscode";
import type { Statuses } from "../statuses.ts";

/**
 * Those that a tab or an editor shows, in the order in which they were opened, but for one that is to lead. The editor holds on to
 * documents that nobody sees, and tells of their closing minutes later.
 */
export function openArticles(statuses: Statuses, leading?: string): readonly vscode.TextDocument[] {
  const shown = shownDocuments();
  const open = vscode.workspace.textDocuments.filter(
    ({ uri }) => statuses.of(uri)?.isArticle === true && shown.has(uri.toString()),
  );
  return open.toSorted((a, b) => Number(b.uri.toString() === leading) - Number(a.uri.toString() === leading));
}

/** By address. */
function shownDocuments(): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const ofTabs = tabs.flatMap(({ input }) => {
    if (input instanceof vscode.TabInputText) return [input.uri];
    return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
  });
  const ofEditors = vscode.window.visibleTextEditors.map(({ document }) => document.uri);
  return new Set([...ofTabs, ...ofEditors].map((uri) => uri.toString()));
}

/**
 * The one in front; else one that can be seen, before the one that was in front last: a command run from a view, a report or the walkthrough
 * has no active editor.
 */
export function currentArticle(statuses: Statuses): vscode.TextDocument | undefined {
  const articles = openArticles(statuses, statuses.lastActive);
  const inSight = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
  return articles.find((article) => inSight.has(article)) ?? articles[0];
}

/** The one that a command is to show: where that in front is still being read, nobody means another. */
export async function articleInFront(statuses: Statuses): Promise<vscode.TextDocument | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await statuses.known(document);
  return currentArticle(statuses);
}

/** Runs once for a burst of calls, after it. */
export function debounced(milliseconds: number, run: () => void): vscode.Disposable & (() => void) {
  let timer: NodeJS.Timeout | undefined;
  const call = () => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
  return Object.assign(call, { dispose: () => clearTimeout(timer) });
}
