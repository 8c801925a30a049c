/** An editor with no screen: starts the built language server and tells when the diagnostics of a document's version come back. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { repository } from "./figure.ts";

const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly server: ChildProcess;
  /** Settles when findings of that version are published. Ask before the message that brings them is sent. */
  published(uri: string, version: number): Promise<void>;
  close(): Promise<void>;
}

export async function startEditor(): Promise<Editor> {
  const server = spawn(process.execPath, [join(repository, "server/dist/wellsourced.js"), "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map<string, () => void>();
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, version }: { uri: string; version?: number }) => {
      const key = `${uri} ${version}`;
      waiting.get(key)?.();
      waiting.delete(key);
    },
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    server,
    published: (uri, version) => new Promise((resolve) => void waiting.set(`${uri} ${version}`, resolve)),
    async close() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await ended;
    },
  };
}

/** Of a document that is on no disk. */
export function uriOf(name: string): string {
  return pathToFileURL(join(repository, name)).href;
}
