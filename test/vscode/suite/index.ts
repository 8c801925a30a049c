/**
 * Tests that run inside VS Code's extension host, against its own API: the same in the workbench that `workbench.ts` opens and
 * under @vscode/test-electron on a desktop. `run` prints a line a test and rejects when one fails.
 */
import * as vscode from "vscode";
import { tests } from "./tests.ts";

export async function run(): Promise<void> {
  await vscode.extensions.getExtension("wellsourced.wellsourced")?.activate();
  let nFailed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`ok ${name}`);
    } catch (error) {
      nFailed++;
      console.log(`not ok ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } finally {
      await vscode.commands.executeCommand("workbench.action.files.revert");
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    }
  }
  if (nFailed > 0) throw new Error(`${nFailed} of ${Object.keys(tests).length} tests failed`);
}
