/**
 * The language server from its first message to its last: it is initialized once, serves one session, and is shut down. Where
 * files come from is the `World`.
 */
import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from "vscode-languageserver";
import { capabilitiesFor } from "./capabilities.ts";
import { readClient } from "./client.ts";
import { Guard } from "./guard.ts";
import { Session } from "./session.ts";
import type { World } from "./world.ts";

export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

/**
 * Serves until the connection ends. The caller has made the connection and calls `listen` on it afterwards.
 * @returns whether the client has asked for the shutdown, after which the end of the process is no failure
 */
export function serve(connection: Connection, world: World, serverInfo: ServerInfo): () => boolean {
  const guard = new Guard(connection.console);
  // Whatever has no handler of its own, which before `initialize` is everything.
  connection.onRequest((method) => {
    guard.refuse();
    throw new ResponseError(ErrorCodes.MethodNotFound, `“${method}” is no request of this server.`);
  });
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = readClient(params);
    world.begin(client);
    const session = new Session(connection, world, client, guard);
    session.listen();
    guard.phase = "running";
    return { capabilities: capabilitiesFor(client), serverInfo };
  });
  connection.onShutdown(() => {
    guard.phase = "shut down";
  });
  return () => guard.phase === "shut down";
}
