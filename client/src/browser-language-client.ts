/** The client library of the protocol, and the server as it is started in a browser: a worker, to which the files of the workspace are handed. */
import * as vscode from "vscode";
import {
  AbstractMessageWriter,
  BrowserMessageReader,
  LanguageClient,
  type LanguageClientOptions,
  type Message,
  type MessageWriter,
} from "vscode-languageclient/browser";
import { handFiles } from "./handed-files.ts";

/** As much of a browser's worker as is needed here. */
interface StartedWorker extends Worker {
  postMessage(message: unknown, handedOver: readonly ArrayBuffer[]): void;
  terminate(): void;
}
declare const Worker: new (address: string) => StartedWorker;

export function makeClient(
  { extensionUri, globalStorageUri }: vscode.ExtensionContext,
  options: LanguageClientOptions,
): LanguageClient {
  let worker: StartedWorker | undefined;
  const start = async () => {
    worker = new Worker(vscode.Uri.joinPath(extensionUri, "client/dist/browser/server.js").toString(true));
    return { reader: new BrowserMessageReader(worker), writer: new HandingWriter(worker) };
  };
  const client = new (class extends LanguageClient {
    /** The worker does not end by itself. */
    override async dispose(timeout?: number): Promise<void> {
      await super.dispose(timeout).finally(() => worker?.terminate());
    }
  })("wellsourced", "Wellsourced", start, {
    ...options,
    initializationOptions: () => ({ ...options.initializationOptions(), ownFolder: String(globalStorageUri) }),
  });
  handFiles(client, extensionUri);
  return client;
}

/** Hands the bytes in a message over instead of copying them: whoever reads a file for the server has no use for them afterwards. */
class HandingWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #worker: StartedWorker;

  constructor(worker: StartedWorker) {
    super();
    this.#worker = worker;
  }

  async write(message: Message): Promise<void> {
    this.#worker.postMessage(message, buffersIn((message as { readonly result?: unknown }).result));
  }

  end(): void {}
}

/** Of an answer's own values, and of the objects in its lists. */
function buffersIn(value: unknown, depth = 0): ArrayBuffer[] {
  if (value instanceof Uint8Array) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (typeof value !== "object" || value === null || DEEPEST < depth) return [];
  return Object.values(value).flatMap((each) => buffersIn(each, depth + 1));
}

/** An answer, its list, an item of that. */
const DEEPEST = 2;
