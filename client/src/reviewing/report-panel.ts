/**
 * The fact-checker's sheet beside the draft: the same page that `wellsourced report` writes, following edits, without any script. It
 * closes when the draft is deleted, or a folder above it.
 */
import * as vscode from "vscode";
import type { Connection } from "../connection.ts";
import { type ReportAnswer, type ReportParams, reportRequest } from "../from-server.ts";
import type { Statuses } from "../statuses.ts";
import { nameOf } from "../uris.ts";
import { articleInFront, debounced } from "./open-articles.ts";

export function registerReportPanel(connection: Connection, statuses: Statuses): vscode.Disposable {
  const panels = new Map<string, vscode.WebviewPanel>();
  const command = vscode.commands.registerCommand("wellsourced.showReport", async () => {
    const article = await articleInFront(statuses);
    if (!article) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open an article first."));
      return;
    }
    const uri = article.uri.toString();
    const open = panels.get(uri);
    if (open) open.reveal(undefined, true);
    else {
      const { panel, draw } = openPanel(connection, statuses, article.uri, () => panels.delete(uri));
      panels.set(uri, panel);
      await draw();
    }
  });
  const deletions = vscode.workspace.onDidDeleteFiles(({ files }) => {
    const gone = files.map((file) => file.toString());
    for (const [uri, panel] of panels)
      if (gone.some((file) => uri === file || uri.startsWith(`${file}/`))) panel.dispose();
  });
  return vscode.Disposable.from(command, deletions, { dispose: () => panels.forEach((panel) => void panel.dispose()) });
}

/** @returns the panel, still empty, and what draws the report on it */
function openPanel(
  connection: Connection,
  statuses: Statuses,
  uri: vscode.Uri,
  closed: () => void,
): { readonly panel: vscode.WebviewPanel; readonly draw: () => Promise<void> } {
  const panel = vscode.window.createWebviewPanel(
    "wellsourced.report",
    vscode.l10n.t("Report: {0}", nameOf(uri)),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    // The page has its own policy, which lets nothing in but its style; no script, no file of this machine.
    { enableScripts: false, localResourceRoots: [], enableFindWidget: true },
  );
  let isClosed = false;
  const draw = async () => {
    const params: ReportParams = { uri: uri.toString(), format: "html" };
    const answer = await connection.request<ReportAnswer | null>(reportRequest, params);
    if (answer && !isClosed && panel.webview.html !== answer.text) panel.webview.html = answer.text;
  };
  const redraw = debounced(REDRAW_AFTER, () => void draw());
  const following = statuses.onChanged((status) => {
    if (vscode.Uri.parse(status.uri).toString() === uri.toString()) redraw();
  });
  panel.onDidDispose(() => {
    isClosed = true;
    following.dispose();
    redraw.dispose();
    closed();
  });
  return { panel, draw };
}

/** Milliseconds: a page drawn anew with each letter would be no page to read. */
const REDRAW_AFTER = 300;
