/** Copies the article (or the selection) without citations and suppressions, ready to publish. */
import * as vscode from "vscode";
import { toProtocolRange } from "../claim-edit.ts";
import type { Connection } from "../connection.ts";
import { type CleanTextAnswer, type CleanTextParams, cleanTextRequest } from "../from-server.ts";

export function registerCopyCleanText(connection: Connection): vscode.Disposable {
  return vscode.commands.registerCommand("wellsourced.copyCleanText", async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const params: CleanTextParams = {
      uri: document.uri.toString(),
      ...(!selection.isEmpty && { range: toProtocolRange(selection) }),
    };
    const answer = await connection.request<CleanTextAnswer | null>(cleanTextRequest, params);
    if (!answer) return;
    await vscode.env.clipboard.writeText(answer.text);
    vscode.window.setStatusBarMessage(vscode.l10n.t("Clean text copied."), 3000);
  });
}
