/** Coverage in the status bar: how many of an article's claims have something behind them, and how many were checked. */
import * as vscode from "vscode";
import type { Statuses } from "../statuses.ts";

export function registerCoverage(statuses: Statuses): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("wellsourced.coverage", vscode.StatusBarAlignment.Right, 89);
  item.name = vscode.l10n.t("Wellsourced: Coverage");
  item.command = "wellsourced.claims.focus";
  const draw = () => show(item, statuses);
  draw();
  return vscode.Disposable.from(item, vscode.window.onDidChangeActiveTextEditor(draw), statuses.onChanged(draw));
}

function show(item: vscode.StatusBarItem, statuses: Statuses): void {
  const document = vscode.window.activeTextEditor?.document;
  const tally = document && statuses.of(document.uri)?.tally;
  if (!tally || tally.claims === 0) {
    item.hide();
    return;
  }
  const { claims, sourced, confirmed, inWords } = tally;
  const sourcedWords = vscode.l10n.t("{0} of {1} claims sourced", sourced, claims);
  item.text = confirmed === 0 ? sourcedWords : `${sourcedWords} · ${vscode.l10n.t("{0} confirmed", confirmed)}`;
  item.tooltip = `${inWords}\n${vscode.l10n.t("Click to show the claims.")}`;
  item.accessibilityInformation = { label: `Wellsourced: ${item.text}`, role: "button" };
  item.show();
}
