/**
 * An article that is renamed takes its annotations along, and these name it: what that changes in them is saved, or the file would lie
 * open and unsaved in a tab that nobody asked for.
 */
import * as vscode from "vscode";

export function registerRenamed(): vscode.Disposable {
  /**
   * Addresses of annotations whose writer had changes of their own in them when the renaming began. One renaming brings about another, of
   * the annotations themselves, which begins and ends within it.
   */
  const unsaved = new Set<string>();
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        // One that came to nothing may have left its word.
        unsaved.delete(annotationsOf(newUri));
        if (documentAt(annotationsOf(oldUri))?.isDirty) unsaved.add(annotationsOf(newUri));
      }
    }),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { newUri } of files) {
        const annotations = annotationsOf(newUri);
        const document = unsaved.delete(annotations) ? undefined : documentAt(annotations);
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
