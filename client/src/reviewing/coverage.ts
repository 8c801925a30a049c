/** Coverage in the status bar: how many of an article's claims have something behind them, and what reviewers found. */
import * as vscode from "vscode";
import { grouped } from "../from-server.ts";
import type { Statuses } from "../statuses.ts";
import { openMeans } from "./words.ts";

export function registerCoverage(statuses: Statuses): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("wellsourced.coverage", vscode.StatusBarAlignment.Right, 89);
  item.name = vscode.l10n.t("Wellsourced: Coverage");
  item.command = "wellsourced.claims.focus";
  return vscode.Disposable.from(
    item,
    statuses.drawn(() => show(item, statuses)),
  );
}

function show(item: vscode.StatusBarItem, statuses: Statuses): void {
  const document = vscode.window.activeTextEditor?.document;
  const tally = document && statuses.of(document.uri)?.tally;
  if (!tally || tally.claims === 0) {
    item.hide();
    return;
  }
  const { claims, sourced, confirmed, disputed, needsWork, inWords } = tally;
  const found = [
    confirmed > 0 && vscode.l10n.t("{0} confirmed", grouped(confirmed)),
    disputed > 0 && vscode.l10n.t("{0} disputed", grouped(disputed)),
    needsWork > 0 &&
      (needsWork === 1 ? vscode.l10n.t("1 needs work") : vscode.l10n.t("{0} need work", grouped(needsWork))),
  ];
  item.text = [vscode.l10n.t("{0} of {1} claims sourced", grouped(sourced), grouped(claims)), ...found]
    .filter(Boolean)
    .join(" · ");
  item.tooltip = [inWords, openMeans(), vscode.l10n.t("Click to show the claims.")].join("\n");
  item.accessibilityInformation = { label: `Wellsourced: ${item.text}`, role: "button" };
  item.show();
}
