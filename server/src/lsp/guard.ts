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
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<void>> {
    return async (params, token) => {
      const refusal = this.#refusal() ?? cancelled(token);
      if (refusal) return refusal;
      try {
        const answer = await work(params, token);
        return cancelled(token) ?? answer;
      } catch (error) {
        if (error instanceof ResponseError) return error;
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

  #refusal(): ResponseError<void> | undefined {
    if (this.phase === "starting") return new ResponseError(ErrorCodes.ServerNotInitialized, "Not initialized yet.");
    if (this.phase === "shut down") return new ResponseError(ErrorCodes.InvalidRequest, "The server is shut down.");
    return undefined;
  }

  #log(name: string, error: unknown): void {
    this.#console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

function cancelled(token: CancellationToken): ResponseError<void> | undefined {
  return token.isCancellationRequested
    ? new ResponseError(LSPErrorCodes.RequestCancelled, "The editor no longer wants the answer.")
    : undefined;
}
