/**
 * An article that is renamed takes its annotations along, and these name it: what that changes in them is saved, also when the renaming
 * is undone, or the file would lie open and unsaved in a tab that nobody asked for.
 */
import * as vscode from "vscode";
import { noteWrittenUnseen, tabsOf } from "./claim-edit.ts";

export function registerRenamed(): vscode.Disposable {
  /**
   * Addresses of annotations whose writer had changes of their own in them when the renaming began. One renaming brings about another, of
   * the annotations themselves, which begins and ends within it.
   */
  const unsaved = new Set<string>();
  /** Addresses of annotations that their reader had in a tab. */
  const shown = new Set<string>();
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        const [before, after] = [annotationsOf(oldUri), annotationsOf(newUri)];
        // One that came to nothing may have left its word.
        unsaved.delete(after.toString());
        shown.delete(after.toString());
        if (documentAt(before)?.isDirty) unsaved.add(after.toString());
        if (0 < tabsOf(before).length) shown.add(after.toString());
      }
    }),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        const after = annotationsOf(newUri);
        const wasShown = shown.delete(after.toString());
        const document = unsaved.delete(after.toString()) ? undefined : documentAt(after);
        if (!document?.isDirty) continue;
        // Undone, they have their old name back first, and what they say then.
        noteWrittenUnseen(annotationsOf(oldUri));
        noteWrittenUnseen(after);
        await document.save();
        // Unsaved for a moment, it was put into one.
        if (!wasShown) await vscode.window.tabGroups.close(tabsOf(after));
      }
    }),
  );
}

function annotationsOf(article: vscode.Uri): vscode.Uri {
  return article.with({ path: `${article.path}.annotations.json` });
}

function documentAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
