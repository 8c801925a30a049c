/** An editor for tests: starts the built server as a process and talks to it through the protocol's own client library. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";

export const serverBundle = fileURLToPath(new URL("../../server/dist/wellsourced.js", import.meta.url));

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The workspace folder, by its path or its address. */
  readonly folder?: string;
  /** How the editor names it; by default as the protocol has it today. */
  readonly namesFolderBy?: "rootUri" | "rootPath";
  /** Answers to `workspace/configuration`; without it the editor says that it answers none. */
  readonly settings?: unknown;
  /** Environment variables of the server, beside our own. */
  readonly env?: Readonly<Record<string, string>>;
  /** To a server that is no process. */
  readonly line?: Line;
}

export interface Line {
  readonly connection: ProtocolConnection;
  /** Ends what is at its other end. */
  readonly end?: () => Promise<unknown>;
  readonly process?: ChildProcess;
}

/** To the built server, started as a process. */
export function processLine(env?: EditorOptions["env"]): Line {
  const started = spawn(process.execPath, [serverBundle, "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  const [reader, writer] = [new StreamMessageReader(started.stdout), new StreamMessageWriter(started.stdin)];
  return { process: started, connection: createProtocolConnection(reader, writer) };
}

/** What a plain editor of today can do; close to what Neovim says of itself. */
const plainCapabilities: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ["markdown", "plaintext"] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
    publishDiagnostics: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] } },
};

export class Editor {
  /** Of a server that is one. */
  readonly process: ChildProcess;
  readonly #end: Line["end"];
  readonly connection: ProtocolConnection;
  readonly logged: string[] = [];
  /** Messages to the user. */
  readonly shown: string[] = [];
  readonly registered: string[] = [];
  /** By method, as last registered. */
  readonly registerOptions = new Map<string, unknown>();
  readonly #published = new Map<string, PublishDiagnosticsParams[]>();
  readonly #waiting = new Set<() => void>();
  readonly #documents = new Map<string, TextDocument>();
  settings: unknown;
  result!: InitializeResult;

  constructor({ process, connection, end }: Line, settings?: unknown) {
    this.#end = end;
    this.settings = settings;
    this.process = process!;
    this.connection = connection;
    this.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, [...(this.#published.get(params.uri) ?? []), params]);
      for (const check of [...this.#waiting]) check();
    });
    this.connection.onNotification(
      "window/logMessage",
      ({ message }: { message: string }) => void this.logged.push(message),
    );
    this.connection.onNotification(
      "window/showMessage",
      ({ message }: { message: string }) => void this.shown.push(message),
    );
    this.connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest(
      "client/registerCapability",
      ({ registrations }: { registrations: { method: string; registerOptions?: unknown }[] }) => {
        this.registered.push(...registrations.map(({ method }) => method));
        for (const { method, registerOptions } of registrations) this.registerOptions.set(method, registerOptions);
        return null;
      },
    );
    this.connection.listen();
  }

  static async start({
    capabilities = plainCapabilities,
    initializationOptions,
    folder,
    namesFolderBy,
    settings,
    env,
    line,
  }: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(line ?? processLine(env), settings);
    const uri = folder === undefined ? null : /^[\w-]+:\/\//.test(folder) ? folder : URI.file(folder).toString();
    const workspace = { ...capabilities.workspace, ...(settings !== undefined && { configuration: true }) };
    editor.result = await editor.connection.sendRequest("initialize", {
      processId: process.pid,
      ...(namesFolderBy === "rootPath" ? { rootPath: folder } : { rootUri: uri }),
      ...(namesFolderBy === undefined && { workspaceFolders: uri === null ? null : [{ uri, name: "desk" }] }),
      capabilities: { ...capabilities, workspace },
      initializationOptions,
    });
    editor.notify("initialized", {});
    return editor;
  }

  notify(method: string, params: unknown): void {
    // A server that has ended hears nothing more; tests of that look at its exit.
    this.connection.sendNotification(method, params).catch(() => undefined);
  }

  request<Answer>(method: string, params: unknown): Promise<Answer> {
    return this.connection.sendRequest(method, params);
  }

  open(uri: string, text: string, languageId = "article"): void {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): number {
    const document = this.#documents.get(uri)!;
    const version = document.version + 1;
    this.#documents.set(uri, TextDocument.update(document, contentChanges, version));
    this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    return version;
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  textOf(uri: string): string {
    return this.#documents.get(uri)!.getText();
  }

  versionOf(uri: string): number {
    return this.#documents.get(uri)!.version;
  }

  /** The place of a piece of the text: its start, or `into` characters later. */
  placeOf(uri: string, words: string, into = 0): Position {
    const document = this.#documents.get(uri)!;
    const offset = document.getText().indexOf(words);
    if (offset < 0) throw new Error(`“${words}” is not in the text.`);
    return document.positionAt(offset + into);
  }

  rangeOf(uri: string, words: string): Range {
    return { start: this.placeOf(uri, words), end: this.placeOf(uri, words, words.length) };
  }

  wordsAt(uri: string, range: Range): string {
    return this.#documents.get(uri)!.getText(range);
  }

  at(uri: string, words: string, into = 0): { textDocument: { uri: string }; position: Position } {
    return { textDocument: { uri }, position: this.placeOf(uri, words, into) };
  }

  /** All publications for a document so far, oldest first. */
  published(uri: string): readonly PublishDiagnosticsParams[] {
    return this.#published.get(uri) ?? [];
  }

  /** The first publication for the document that the condition accepts; those already there count. */
  async diagnostics(
    uri: string,
    accepts: (params: PublishDiagnosticsParams) => boolean = () => true,
    timeout = 10_000,
  ): Promise<readonly Diagnostic[]> {
    const last = () => this.published(uri).findLast(accepts);
    if (!last()) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`No such diagnostics for ${uri}: ${JSON.stringify(this.published(uri))}`)),
          timeout,
        );
        const check = () => {
          if (!last()) return;
          this.#waiting.delete(check);
          clearTimeout(timer);
          resolve();
        };
        this.#waiting.add(check);
      });
    }
    return last()!.diagnostics;
  }

  /** The open document's text after an edit's changes to it, as an editor applies them. */
  applied(uri: string, edit: WorkspaceEdit): string {
    const document = this.#documents.get(uri)!;
    const edits = (edit.documentChanges ?? []).flatMap((change) =>
      "edits" in change && change.textDocument.uri === uri ? change.edits : [],
    );
    return TextDocument.applyEdits(document, [...edits, ...(edit.changes?.[uri] ?? [])] as never);
  }

  /** Ends as an editor should, and by force where that does not work. */
  async end(): Promise<void> {
    if (this.#end) {
      await this.#end();
      return;
    }
    if (this.process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    const timer = setTimeout(() => this.process.kill(), 2000);
    await this.request("shutdown", undefined).catch(() => undefined);
    this.notify("exit", undefined);
    await ended;
    clearTimeout(timer);
    this.connection.dispose();
  }
}
