/**
 * The server's bundle for browsers, in a thread that has what a browser's worker has and nothing of Node; and at the other end an editor
 * whose files are in a repository on a server, as our extension hands them over.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
} from "vscode-languageserver/node";
import type {
  FileTextParams,
  FindFilesAnswer,
  FindFilesParams,
  HandedFile,
  HandedModels,
  ModelsParams,
  ReadFilesAnswer,
  ReadFilesParams,
} from "../../server/src/lsp/messages.ts";
import type { Line } from "./editor.ts";

const root = new URL("../../", import.meta.url);

/** Files by their addresses; what was asked for, and what was written, is noted. */
export interface Repository {
  readonly files: Map<string, string>;
  readonly read: string[];
  /** False for an editor that can search in no such files. */
  readonly searches?: boolean;
  /** False where the models can't be had. */
  readonly hasModels?: boolean;
}

export function workerLine(repository: Repository): Line {
  const bundle = fileURLToPath(new URL("client/dist/browser/server.js", root));
  const worker = new Worker(inThread, { eval: true, workerData: { code: readFileSync(bundle, "utf8") } });
  const connection = createProtocolConnection(new ThreadReader(worker), new ThreadWriter(worker));
  const { files, read, searches = true, hasModels = true } = repository;
  connection.onRequest("wellsourced/findFiles", ({ folder, names, endings }: FindFilesParams): FindFilesAnswer => {
    const isMeant = (uri: string) =>
      uri.startsWith(`${folder}/`) &&
      (names.includes(uri.slice(uri.lastIndexOf("/") + 1)) || endings.some((ending) => uri.endsWith(ending)));
    return searches ? { uris: [...files.keys()].filter(isMeant), isWhole: true } : { uris: [], isWhole: false };
  });
  connection.onRequest("wellsourced/readFiles", (params: ReadFilesParams): ReadFilesAnswer => {
    read.push(...params.files.map(({ uri }) => uri));
    return {
      files: params.files.map(({ uri, most }): HandedFile => {
        const bytes = files.has(uri) ? new TextEncoder().encode(files.get(uri)) : undefined;
        if (!bytes) return { problem: "missing" };
        return most < bytes.length ? { problem: "too-large" } : { bytes };
      }),
    };
  });
  connection.onRequest("wellsourced/models", ({ names }: ModelsParams): HandedModels => {
    if (!hasModels) return {};
    return Object.fromEntries(
      names.map((name) => [name, new Uint8Array(readFileSync(new URL(`server/models/${name}`, root)))]),
    );
  });
  connection.onNotification("wellsourced/makeFile", ({ uri, text }: FileTextParams) => void files.set(uri, text));
  return { connection, end: () => worker.terminate() };
}

/** What runs in the thread. */
const inThread = `
  const { parentPort, workerData } = require("node:worker_threads");
  const vm = require("node:vm");
  const ofBrowsers = { console, performance, queueMicrotask, setInterval, clearInterval, setTimeout, clearTimeout, TextDecoder, TextEncoder, URL };
  const postMessage = (message) => parentPort.postMessage(message);
  const scope = vm.createContext({ ...ofBrowsers, postMessage, addEventListener: () => {} });
  scope.self = scope;
  vm.runInContext(workerData.code, scope);
  parentPort.on("message", (data) => scope.onmessage({ data }));
`;

class ThreadReader extends AbstractMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on("error", (error) => this.fireError(error));
    worker.on("exit", () => this.fireClose());
  }

  listen(heard: DataCallback): Disposable {
    this.#worker.on("message", heard);
    return { dispose: () => this.#worker.off("message", heard) };
  }
}

class ThreadWriter extends AbstractMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  async write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
  }

  end(): void {}
}
