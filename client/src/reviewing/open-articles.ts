/** The articles that are open, and the one a command means. */
import * as vscode from "vscode";
import type { Statuses } from "../statuses.ts";

/** In the order in which they were opened, but for one that is to lead. */
export function openArticles(statuses: Statuses, leading?: string): readonly vscode.TextDocument[] {
  const open = vscode.workspace.textDocuments.filter(({ uri }) => statuses.of(uri)?.isArticle === true);
  return open.toSorted((a, b) => Number(b.uri.toString() === leading) - Number(a.uri.toString() === leading));
}

/** The one being edited, or else one that can be seen; a command run from a view or a report has no active editor. */
export function currentArticle(statuses: Statuses): vscode.TextDocument | undefined {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  const shown = editors.find((editor) => editor && statuses.of(editor.document.uri)?.isArticle === true);
  return shown?.document ?? openArticles(statuses)[0];
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
