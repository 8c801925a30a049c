/** The connection to the language server, and what the parts of the extension may do with it. */
import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { documentSelector } from "./documents.ts";
import type { InitializationOptions } from "./from-server.ts";

/** Makes a client of the server: a process on the desktop, a worker in a browser. */
export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

interface Listener {
  readonly name: string;
  readonly listener: (params: never) => void;
}

export class Connection implements vscode.Disposable {
  readonly #makeClient: MakeClient;
  readonly #output = vscode.window.createOutputChannel("Wellsourced", { log: true });
  readonly #listeners = new Set<Listener>();
  #client: Promise<BaseLanguageClient> | undefined;

  constructor(makeClient: MakeClient) {
    this.#makeClient = makeClient;
  }

  /** Rejects when the server does not come up. */
  async start(): Promise<void> {
    await this.#started();
  }

  /** With a client of its own, for one that failed starts no more. Rejects when the server does not come up. */
  async restart(): Promise<void> {
    await this.#keep(ended(this.#client).then(() => this.#start()));
  }

  /** Waits for the server to be up. Rejects when the request fails. */
  async request<Answer>(name: string, params: unknown): Promise<Answer> {
    const client = await this.#started();
    return client.sendRequest<Answer>(name, params);
  }

  /** To be called before `start`: what the server says before anyone listens is lost. */
  onNotification<Params>(name: string, listener: (params: Params) => void): vscode.Disposable {
    const entry: Listener = { name, listener };
    this.#listeners.add(entry);
    return new vscode.Disposable(() => this.#listeners.delete(entry));
  }

  /** An edit as the server sends it, ready to apply. */
  async toEdit(edit: unknown): Promise<vscode.WorkspaceEdit | undefined> {
    const client = await this.#started();
    return client.protocol2CodeConverter.asWorkspaceEdit(edit as never);
  }

  showLog(): void {
    this.#output.show();
  }

  /** Ends the server as the protocol asks, when it is up. */
  async stop(): Promise<void> {
    await ended(this.#client);
  }

  dispose(): void {
    this.#output.dispose();
  }

  #started(): Promise<BaseLanguageClient> {
    return this.#client ?? this.#keep(this.#start());
  }

  /** A start that failed is forgotten, so that whoever asks next tries again. */
  #keep(starting: Promise<BaseLanguageClient>): Promise<BaseLanguageClient> {
    this.#client = starting;
    starting.catch(() => {
      if (this.#client === starting) this.#client = undefined;
    });
    return starting;
  }

  async #start(): Promise<BaseLanguageClient> {
    // Asked again at every start: a workspace may have come to be trusted in between.
    const initializationOptions = (): InitializationOptions => ({
      client: "wellsourced-vscode",
      trusted: vscode.workspace.isTrusted,
    });
    const client = await this.#makeClient({
      documentSelector: documentSelector(),
      initializationOptions,
      outputChannel: this.#output,
      // Markdown in hovers runs no commands and renders no HTML: what an article or a library says stays text.
      markdown: { isTrusted: false, supportHtml: false },
    });
    for (const name of new Set([...this.#listeners].map((entry) => entry.name))) {
      client.onNotification(name, (params: unknown) => this.#hear(name, params as never));
    }
    await client.start();
    const { name = "wellsourced", version = "" } = client.initializeResult?.serverInfo ?? {};
    // For whoever is sent the log.
    this.#output.info(
      `${name} ${version}, VS Code ${vscode.version}${vscode.workspace.isTrusted ? "" : ", not trusted"}`,
    );
    return client;
  }

  #hear(name: string, params: never): void {
    for (const entry of this.#listeners) if (entry.name === name) entry.listener(params);
  }
}

/** Waits for a client that was started, or is being, and ends its server as the protocol asks. */
async function ended(starting: Promise<BaseLanguageClient> | undefined): Promise<void> {
  const client = await starting?.catch(() => undefined);
  await client?.dispose().catch(() => undefined); // its server may be gone already
}
