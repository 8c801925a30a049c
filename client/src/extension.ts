/** The extension where VS Code runs on Node: the language server is a process beside the editor. */
import type * as vscode from "vscode";
import { run } from "./running.ts";

/** The protocol's library is loaded, and the server started, once the editor has had its turn. */
export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath("server/dist/wellsourced.js");
  run(context, async (options) => {
    await new Promise((resolve) => setImmediate(resolve));
    const { makeClient } = await import("./language-client.ts");
    return makeClient(module, options);
  });
}

export { deactivate } from "./running.ts";
