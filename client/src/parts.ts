/** The parts of the extension, each of which registers what it adds. A new view or command is a line here. */
import type * as vscode from "vscode";
import { registerUndoBeside } from "./claim-edit.ts";
import { registerAddSource } from "./commands/add-source.ts";
import { registerCopyCleanText } from "./commands/copy-clean-text.ts";
import { registerExempt } from "./commands/exempt.ts";
import { registerMoveCitations } from "./commands/move-citations.ts";
import { registerNameSource } from "./commands/name-source.ts";
import { registerSayWhy } from "./commands/say-why.ts";
import { registerServerCommands } from "./commands/server-commands.ts";
import { registerToggleArticle } from "./commands/toggle-article.ts";
import type { Connection } from "./connection.ts";
import { registerNotice } from "./notice.ts";
import { registerRenamed } from "./renamed.ts";
import { registerReviewing } from "./reviewing/index.ts";
import { registerStatusBar } from "./status-bar.ts";
import { Statuses } from "./statuses.ts";

export function registerAll(connection: Connection, context: vscode.ExtensionContext): vscode.Disposable[] {
  const statuses = new Statuses(connection);
  return [
    statuses,
    registerStatusBar(statuses),
    registerNotice(connection, context.globalState),
    registerUndoBeside(),
    registerRenamed(),
    registerAddSource(connection),
    registerExempt(connection),
    registerNameSource(),
    registerSayWhy(),
    registerMoveCitations(connection),
    registerToggleArticle(statuses),
    registerCopyCleanText(connection),
    registerServerCommands(connection),
    registerReviewing(connection, statuses, context),
  ];
}
