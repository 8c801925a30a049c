/** A client that may say anything: bytes to the built server, and what it answers, message by message. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { onTestFinished } from "vitest";
import { serverBundle } from "../lsp/editor.ts";

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export class RawClient {
  readonly process: ChildProcess;
  readonly received: Message[] = [];
  /** What came on standard output that is no message. */
  rest = Buffer.alloc(0);
  readonly #waiting = new Set<() => void>();
  #lastId = 0;

  constructor(nodeOptions: readonly string[] = []) {
    const args = [...nodeOptions, serverBundle, "lsp", "--stdio"];
    this.process = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "ignore"] });
    this.process.stdin!.on("error", () => {}); // the server may be gone; tests look at its exit
    this.process.stdout!.on("data", (bytes: Buffer) => this.#take(bytes));
    this.process.once("exit", () => this.#wake());
  }

  get ended(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  bytes(bytes: string | Uint8Array): void {
    this.process.stdin!.write(bytes);
  }

  message(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.bytes(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  notify(method: string, params?: unknown): void {
    this.message({ method, params });
  }

  async request(method: string, params?: unknown): Promise<Message> {
    const id = ++this.#lastId;
    this.message({ id, method, params });
    return this.until((message) => message.id === id && message.method === undefined);
  }

  /** The first message, past or to come, that the condition accepts. Rejects when the server ends or is silent for long. */
  async until(accepts: (message: Message) => boolean): Promise<Message> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const found = this.received.find(accepts);
      if (found) return found;
      if (this.ended) throw new Error(`The server ended with ${this.process.exitCode ?? this.process.signalCode}.`);
      if (deadline < Date.now()) throw new Error(`No such message among ${this.received.length}.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 500);
        this.#waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async initialize(): Promise<void> {
    await this.request("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
    this.notify("initialized", {});
  }

  open(uri: string, text: string, version = 1): void {
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "article", version, text } });
  }

  close(uri: string): void {
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** Resident memory in MB; undefined where the system does not say. */
  get memory(): number | undefined {
    try {
      const pages = readFileSync(`/proc/${this.process.pid}/statm`, "utf8").split(" ")[1];
      return (Number(pages) * 4096) / 2 ** 20;
    } catch {
      return undefined;
    }
  }

  #take(bytes: Buffer): void {
    this.rest = Buffer.concat([this.rest, bytes]);
    for (;;) {
      const end = this.rest.indexOf("\r\n\r\n");
      if (end < 0) break;
      const length = Number(/Content-Length: (\d+)/i.exec(this.rest.toString("latin1", 0, end))?.[1]);
      if (Number.isNaN(length) || this.rest.length < end + 4 + length) break;
      this.received.push(JSON.parse(this.rest.toString("utf8", end + 4, end + 4 + length)));
      this.rest = this.rest.subarray(end + 4 + length);
    }
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}

/** A client whose server goes with the test; initialized unless said otherwise. */
export async function rawClient({
  initialized = true,
  nodeOptions = [] as readonly string[],
} = {}): Promise<RawClient> {
  const client = new RawClient(nodeOptions);
  onTestFinished(() => void client.process.kill("SIGKILL"));
  if (initialized) await client.initialize();
  return client;
}
