/**
 * The VS Code extension: starts the language server as a process beside the editor, and draws what only VS Code can. All
 * reading of articles is the server's.
 */
import * as vscode from "vscode";
import { Connection } from "./connection.ts";
import { registerAll } from "./parts.ts";

let connection: Connection | undefined;

/** Nothing heavy happens here: the protocol's library is loaded, and the server started, once the editor has had its turn. */
export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath("server/dist/wellsourced.js");
  connection = new Connection(async (options) => {
    await new Promise((resolve) => setImmediate(resolve));
    const { makeClient } = await import("./language-client.ts");
    return makeClient(module, options);
  });
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
