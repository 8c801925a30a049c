/** Shows what the server has to say once: a model that is not installed, and what that costs. */
import * as vscode from "vscode";
import type { Connection } from "./connection.ts";
import { type NoticeParams, noticeNotification } from "./from-server.ts";

export function registerNotice(connection: Connection, memory: vscode.Memento): vscode.Disposable {
  return connection.onNotification<NoticeParams>(noticeNotification, ({ message }) => void showOnce(message, memory));
}

async function showOnce(message: string, memory: vscode.Memento): Promise<void> {
  const key = `notice: ${message}`;
  if (memory.get(key)) return;
  const never = vscode.l10n.t("Don’t Show Again");
  const chosen = await vscode.window.showInformationMessage(`Wellsourced: ${message}`, never);
  if (chosen === never) await memory.update(key, true);
}
