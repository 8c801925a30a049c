/** The connection to the language server, and what the parts of the extension may do with it. */
import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import type { InitializationOptions } from "../../server/src/lsp/client.ts";
import { documentSelector } from "./documents.ts";

/** Makes a client of the server: a process on the desktop, a worker in a browser. */
export type StartServer = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export interface Connection extends vscode.Disposable {
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Waits for the server to be up. Rejects when the request fails. */
  request<Answer>(name: string, params: unknown): Promise<Answer>;
  onNotification<Params>(name: string, listener: (params: Params) => void): vscode.Disposable;
  /** An edit as the server sends it, ready to apply. */
  toEdit(edit: unknown): Promise<vscode.WorkspaceEdit | undefined>;
  showLog(): void;
}

export function connect(startServer: StartServer, context: vscode.ExtensionContext): Connection {
  const output = vscode.window.createOutputChannel("Wellsourced", { log: true });
  const initializationOptions: InitializationOptions = { client: "wellsourced-vscode" };
  const client = startServer("wellsourced", "Wellsourced", {
    documentSelector,
    initializationOptions,
    outputChannel: output,
    // Markdown in hovers runs no commands and renders no HTML: what an article or a library says stays text.
    markdown: { isTrusted: false, supportHtml: false },
  });
  context.subscriptions.push(output);
  let started: Promise<void> | undefined;
  const start = () => {
    started ??= client.start();
    return started;
  };
  return {
    start,
    async restart() {
      await client.stop();
      await client.start();
    },
    async request<Answer>(name: string, params: unknown) {
      await start();
      return client.sendRequest<Answer>(name, params);
    },
    onNotification: (name, listener) => client.onNotification(name, listener),
    toEdit: (edit) => client.protocol2CodeConverter.asWorkspaceEdit(edit as never),
    showLog: () => output.show(),
    dispose: () => void client.dispose().catch(() => undefined),
  };
}
