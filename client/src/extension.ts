/**
 * The VS Code extension: starts the language server as a process beside the editor, and draws what only VS Code can. All
 * reading of articles is the server's.
 */
import * as vscode from "vscode";
import { connect } from "./connection.ts";
import { registerAll } from "./parts.ts";
import { startServer } from "./server.ts";

/** Starting the server is not waited for: the editor goes on while it comes up. */
export function activate(context: vscode.ExtensionContext): void {
  const connection = connect(startServer(context), context);
  context.subscriptions.push(connection, ...registerAll(connection, context));
  void connection.start().catch((error: unknown) => {
    const what = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("Wellsourced could not start its language server: {0}", what));
  });
}
