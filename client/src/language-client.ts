/**
 * The client library of the protocol, and the server as it is started where VS Code runs on Node: forked from the bundle that
 * ships with the extension. A bundle of its own, loaded once the editor is up: it is most of the extension's weight.
 */
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node";

/** @param module the bundled command line */
export function makeClient(module: string, options: LanguageClientOptions): LanguageClient {
  const run = { module, args: ["lsp"], transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6019"] } };
  const serverOptions: ServerOptions = { run, debug };
  return new LanguageClient("wellsourced", "Wellsourced", serverOptions, options);
}
