/** The status bar item: whether the document is read as an article and why; one click changes it. */
import * as vscode from "vscode";
import { mayBeArticle } from "./documents.ts";
import type { Statuses } from "./statuses.ts";

/** For `when` clauses: the active editor shows an article. */
const CONTEXT = "wellsourced.activeArticle";

export function registerStatusBar(statuses: Statuses): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("wellsourced.article", vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t("Wellsourced: Article");
  item.command = "wellsourced.toggleArticle";
  const draw = () => show(item, statuses);
  draw();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(draw),
    vscode.workspace.onDidOpenTextDocument(draw),
    statuses.onChanged(draw),
  );
}

function show(item: vscode.StatusBarItem, statuses: Statuses): void {
  const document = vscode.window.activeTextEditor?.document;
  const status = document && statuses.of(document.uri);
  void vscode.commands.executeCommand("setContext", CONTEXT, status?.isArticle === true);
  if (!document || !status || !mayBeArticle(document)) {
    item.hide();
    return;
  }
  const { isArticle, why, tally } = status;
  item.text = isArticle ? articleText(tally?.open ?? 0) : `$(circle-slash) ${vscode.l10n.t("Not an article")}`;
  const click = isArticle
    ? vscode.l10n.t("Click if it is not an article.")
    : vscode.l10n.t("Click to have it read as an article.");
  item.tooltip = [why, tally?.inWords, click].filter(Boolean).join("\n");
  item.accessibilityInformation = {
    label: `Wellsourced: ${item.text.replace(/^\$\([a-z-]+\) /, "")}. ${why}`,
    role: "button",
  };
  item.show();
}

function articleText(nOpen: number): string {
  if (nOpen === 0) return `$(check) ${vscode.l10n.t("Article")}`;
  return `$(quote) ${nOpen === 1 ? vscode.l10n.t("Article: 1 open claim") : vscode.l10n.t("Article: {0} open claims", nOpen)}`;
}
