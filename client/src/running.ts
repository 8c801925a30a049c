/** The extension from its first moment to its last, wherever VS Code runs. All reading of articles is the server's; what only VS Code can do is drawn here. */
import * as vscode from "vscode";
import { Connection, type MakeClient } from "./connection.ts";
import { registerAll } from "./parts.ts";

let connection: Connection | undefined;

/** Nothing heavy happens here. */
export function run(context: vscode.ExtensionContext, makeClient: MakeClient): void {
  connection = new Connection(makeClient);
  context.subscriptions.push(connection, ...registerAll(connection, context));
  context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => void connection?.restart()));
  void connection.start().catch((error: unknown) => {
    const what = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("Wellsourced could not start its language server: {0}", what));
  });
}

export async function deactivate(): Promise<void> {
  await connection?.stop();
}
