/** Commands about the language server itself. */
import * as vscode from "vscode";
import type { Connection } from "../connection.ts";

export function registerServerCommands(connection: Connection): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand("wellsourced.restartServer", () => connection.restart()),
    vscode.commands.registerCommand("wellsourced.showLog", () => connection.showLog()),
  );
}
