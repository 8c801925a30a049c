/** The status bar item: whether the document is read as an article and why. A click shows an article's claims, or makes a file one. */
import * as vscode from "vscode";
import { mayBeArticle } from "./documents.ts";
import { escapeMarkdown, grouped, type StatusParams } from "./from-server.ts";
import { openMeans } from "./reviewing/words.ts";
import type { Statuses } from "./statuses.ts";

/** For `when` clauses: the active editor shows an article. */
const CONTEXT = "wellsourced.activeArticle";

const TOGGLE = "wellsourced.toggleArticle";

export function registerStatusBar(statuses: Statuses): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("wellsourced.article", vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t("Wellsourced: Article");
  return vscode.Disposable.from(
    item,
    statuses.drawn(() => show(item, statuses)),
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
  item.command = isArticle ? "wellsourced.claims.focus" : TOGGLE;
  item.tooltip = tooltipOf(status);
  item.accessibilityInformation = {
    label: `Wellsourced: ${item.text.replace(/^\$\([a-z-]+\) /, "")}. ${why}`,
    role: "button",
  };
  item.show();
}

/** A click that is only curious changes nothing: that a file is no article is said by a link of its own. */
function tooltipOf({ isArticle, why, tally }: StatusParams): vscode.MarkdownString {
  const counts = tally && 0 < tally.open ? [tally.inWords, openMeans()] : [tally?.inWords];
  const click = isArticle
    ? vscode.l10n.t("Click to show the claims.")
    : vscode.l10n.t("Click to have it read as an article.");
  const lines = [why, ...counts, click].flatMap((line) => (line ? escapeMarkdown(line) : []));
  if (isArticle) lines.push(`[${vscode.l10n.t("This is not an article")}](command:${TOGGLE})`);
  const tooltip = new vscode.MarkdownString(lines.join("\n\n"));
  tooltip.isTrusted = { enabledCommands: [TOGGLE] };
  return tooltip;
}

function articleText(nOpen: number): string {
  if (nOpen === 0) return `$(check) ${vscode.l10n.t("Article")}`;
  return `$(quote) ${nOpen === 1 ? vscode.l10n.t("Article: 1 open claim") : vscode.l10n.t("Article: {0} open claims", grouped(nOpen))}`;
}
