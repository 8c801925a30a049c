/** *Name the source…*: puts a name in place of a source nobody could ask. */
import * as vscode from "vscode";
import { type ClaimArguments, claimOrCursor, toVsRange } from "../claimEdit.ts";

export function registerNameSource(): vscode.Disposable {
  return vscode.commands.registerCommand("wellsourced.nameSource", async (given?: ClaimArguments) => {
    const place = claimOrCursor(given);
    if (!place) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri));
    const { version } = document;
    const range = toVsRange(place.range);
    const words = document.getText(range);
    const name = await vscode.window.showInputBox({
      title: vscode.l10n.t("Name the source"),
      prompt: vscode.l10n.t("Who is “{0}”? A name, a title, the body they speak for.", words),
      value: words,
      validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("A source needs a name.") : undefined),
    });
    if (name === undefined || name.trim() === words) return;
    if (document.version !== version) {
      void vscode.window.showWarningMessage(vscode.l10n.t("The text changed in the meantime; please try again."));
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, name.trim());
    await vscode.workspace.applyEdit(edit);
  });
}
