/**
 * An article that is renamed takes its annotations along, and these name it: what that changes in them is saved, or the file would lie
 * open and unsaved in a tab that nobody asked for.
 */
import * as vscode from "vscode";

export function registerRenamed(): vscode.Disposable {
  /** Addresses of annotations whose writer had changes of their own in them when the renaming began. */
  let unsaved: ReadonlySet<string> = new Set();
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files }) => {
      const edited = files.filter(({ oldUri }) => documentAt(annotationsOf(oldUri))?.isDirty === true);
      unsaved = new Set(edited.map(({ newUri }) => annotationsOf(newUri)));
    }),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { newUri } of files) {
        const annotations = annotationsOf(newUri);
        const document = unsaved.has(annotations) ? undefined : documentAt(annotations);
        if (document?.isDirty) await document.save();
      }
    }),
  );
}

function annotationsOf(article: vscode.Uri): string {
  return article.with({ path: `${article.path}.annotations.json` }).toString();
}

function documentAt(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
