/** The extension in VS Code for the Web, such as vscode.dev and github.dev: the language server is a worker beside the editor. */
import type * as vscode from "vscode";
import { makeClient } from "./browser-language-client.ts";
import { run } from "./running.ts";

export function activate(context: vscode.ExtensionContext): void {
  run(context, async (options) => makeClient(context, options));
}

export { deactivate } from "./running.ts";
