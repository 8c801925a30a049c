/** The fact-checker's sheet beside the draft: the same page that `wellsourced report` writes, following edits, without any script. */
import * as vscode from "vscode";
import { type ReportAnswer, type ReportParams, reportRequest } from "../../../server/src/lsp/messages.ts";
import type { Connection } from "../connection.ts";
import type { Statuses } from "../statuses.ts";
import { currentArticle, debounced } from "./open-articles.ts";

export function registerReportPanel(connection: Connection, statuses: Statuses): vscode.Disposable {
  const panels = new Map<string, vscode.WebviewPanel>();
  const command = vscode.commands.registerCommand("wellsourced.showReport", async () => {
    const article = currentArticle(statuses);
    if (!article) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open an article first."));
      return;
    }
    const uri = article.uri.toString();
    const open = panels.get(uri);
    if (open) open.reveal(undefined, true);
    else panels.set(uri, await openPanel(connection, statuses, article.uri, () => panels.delete(uri)));
  });
  return vscode.Disposable.from(command, { dispose: () => panels.forEach((panel) => void panel.dispose()) });
}

async function openPanel(
  connection: Connection,
  statuses: Statuses,
  uri: vscode.Uri,
  closed: () => void,
): Promise<vscode.WebviewPanel> {
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const panel = vscode.window.createWebviewPanel(
    "wellsourced.report",
    vscode.l10n.t("Report: {0}", name),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    // The page has its own policy, which lets nothing in but its style; no script, no file of this machine.
    { enableScripts: false, localResourceRoots: [], enableFindWidget: true },
  );
  const draw = async () => {
    const params: ReportParams = { uri: uri.toString(), format: "html" };
    const answer = await connection.request<ReportAnswer | null>(reportRequest, params);
    if (answer && panel.webview.html !== answer.text) panel.webview.html = answer.text;
  };
  const redraw = debounced(REDRAW_AFTER, () => void draw());
  const following = statuses.onChanged((status) => {
    if (vscode.Uri.parse(status.uri).toString() === uri.toString()) redraw();
  });
  panel.onDidDispose(() => {
    following.dispose();
    redraw.dispose();
    closed();
  });
  await draw();
  return panel;
}

/** Milliseconds: a page drawn anew with each letter would be no page to read. */
const REDRAW_AFTER = 300;
