/**
 * Stands before every handler: refuses what comes too early or too late, as the protocol asks, and keeps one feature's bug
 * from being an outage. A handler that throws is logged, answers with nothing, and the server serves on.
 */
import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  type RemoteConsole,
  ResponseError,
} from "vscode-languageserver";

export type Phase = "starting" | "running" | "shut down";

export class Guard {
  phase: Phase = "starting";
  readonly #console: Pick<RemoteConsole, "error">;

  constructor(console: Pick<RemoteConsole, "error">) {
    this.#console = console;
  }

  /** A request whose failure is answered with `empty`. */
  request<P, R>(
    name: string,
    empty: R,
    work: (params: P, token: CancellationToken) => Promise<R> | R,
  ): (params: P, token: CancellationToken) => Promise<R> {
    return async (params, token) => {
      this.refuse();
      refuseCancelled(token);
      try {
        const answer = await work(params, token);
        refuseCancelled(token);
        return answer;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.#log(name, error);
        return empty;
      }
    };
  }

  notification<P>(name: string, work: (params: P) => Promise<void> | void): (params: P) => Promise<void> {
    return async (params) => {
      if (this.phase !== "running") return;
      try {
        await work(params);
      } catch (error) {
        this.#log(name, error);
      }
    };
  }

  /** Work that nobody asked for by a message: a timer's. */
  async run(name: string, work: () => Promise<void> | void): Promise<void> {
    if (this.phase !== "running") return;
    try {
      await work();
    } catch (error) {
      this.#log(name, error);
    }
  }

  /** @throws ResponseError for a request that comes too early or too late */
  refuse(): void {
    if (this.phase === "starting") throw new ResponseError(ErrorCodes.ServerNotInitialized, "Not initialized yet.");
    if (this.phase === "shut down") throw new ResponseError(ErrorCodes.InvalidRequest, "The server is shut down.");
  }

  #log(name: string, error: unknown): void {
    this.#console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

function refuseCancelled(token: CancellationToken): void {
  if (!token.isCancellationRequested) return;
  throw new ResponseError(LSPErrorCodes.RequestCancelled, "The editor no longer wants the answer.");
}
