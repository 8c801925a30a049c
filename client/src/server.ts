/** How the language server is started where VS Code runs on Node: forked from the bundle that ships with the extension. */
import type * as vscode from "vscode";
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node";
import type { StartServer } from "./connection.ts";

export function startServer(context: vscode.ExtensionContext): StartServer {
  const module = context.asAbsolutePath("server/dist/wellsourced.js");
  const run = { module, args: ["lsp"], transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6019"] } };
  const serverOptions: ServerOptions = { run, debug };
  return (id: string, name: string, options: LanguageClientOptions) =>
    new LanguageClient(id, name, serverOptions, options);
}
