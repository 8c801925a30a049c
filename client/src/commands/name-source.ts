/** *Name the source…*: puts a name in place of a source nobody could ask, or behind a cue that has none. */
import * as vscode from "vscode";
import { type ClaimArguments, claimOrCursor, toVsRange } from "../claim-edit.ts";

export function registerNameSource(): vscode.Disposable {
  return vscode.commands.registerCommand("wellsourced.nameSource", async (given?: ClaimArguments) => {
    const place = claimOrCursor(given);
    if (!place) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri));
    const { version } = document;
    const range = toVsRange(place.range);
    const words = document.getText(range);
    const name = await askName(words);
    if (name === undefined || name === words) return;
    if (document.version !== version) {
      void vscode.window.showWarningMessage(vscode.l10n.t("The text changed in the meantime; please try again."));
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    // Nobody stands there yet: “was expected” becomes “was expected by …”.
    edit.replace(document.uri, range, words === "" ? ` ${vscode.l10n.t("by {0}", name)}` : name);
    await vscode.workspace.applyEdit(edit);
  });
}

/** @param words the source as it stands; empty where the text names none */
async function askName(words: string): Promise<string | undefined> {
  const prompt =
    words === ""
      ? vscode.l10n.t("By whom? A name, a title, the body they speak for.")
      : vscode.l10n.t("Who is “{0}”? A name, a title, the body they speak for.", words);
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t("Name the source"),
    prompt,
    value: words,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("A source needs a name.") : undefined),
  });
  return name?.trim();
}
