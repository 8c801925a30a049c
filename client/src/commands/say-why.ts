/** After *Leave … alone*: the reason that stands in for one is selected, to write over. */
import * as vscode from "vscode";
import { type ClaimArguments, toVsRange } from "../claim-edit.ts";
import { unwrittenReason } from "../from-server.ts";

export function registerSayWhy(): vscode.Disposable {
  return vscode.commands.registerCommand("wellsourced.sayWhy", async ({ uri, range }: ClaimArguments) => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const { start } = toVsRange(range);
    const { text } = document.lineAt(start.line);
    const character = text.lastIndexOf(unwrittenReason);
    if (character < 0) return; // somebody was quicker
    const selection = new vscode.Selection(start.line, character, start.line, character + unwrittenReason.length);
    await vscode.window.showTextDocument(document, { selection });
  });
}
