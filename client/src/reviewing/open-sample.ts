/** *Open a Sample Draft*: an unmarked article with a small library beside it, in a folder of the extension's own, to try things on. */
import * as vscode from "vscode";

const files = ["draft.article", "sources.json"];

export function registerOpenSample({ extensionUri, globalStorageUri }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand("wellsourced.openSample", async () => {
    const folder = vscode.Uri.joinPath(globalStorageUri, "sample");
    await vscode.workspace.fs.createDirectory(folder);
    for (const name of files) {
      const target = vscode.Uri.joinPath(folder, name);
      // What was begun on an earlier day is still there.
      if (await exists(target)) continue;
      // Read and written, not copied: in a browser the extension lies where a copy can't be made from.
      const { fs } = vscode.workspace;
      await fs.writeFile(target, await fs.readFile(vscode.Uri.joinPath(extensionUri, "client/walkthrough", name)));
    }
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, "draft.article"));
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
