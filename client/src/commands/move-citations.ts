/** *Move Citations into Annotations* and *… into the Text*: for a writer who changes their mind about where sources are kept. */
import * as vscode from "vscode";
import { applyAnswer, onUndone } from "../claim-edit.ts";
import type { Connection } from "../connection.ts";
import { type MoveCitationsAnswer, type MoveCitationsParams, moveCitationsRequest } from "../from-server.ts";

export function registerMoveCitations(connection: Connection): vscode.Disposable {
  const register = (command: string, to: MoveCitationsParams["to"]) =>
    vscode.commands.registerCommand(command, () => moveCitations(connection, to));
  return vscode.Disposable.from(
    register("wellsourced.moveToAnnotations", "annotations"),
    register("wellsourced.moveToText", "inline"),
    onUndone(
      ({ uri }) => texts.has(uri.toString()),
      async (article) => void (isAsMoved(article) && (await article.save())),
    ),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void texts.delete(uri.toString())),
  );
}

/** What articles said before and after their citations were moved, by address. */
const texts = new Map<string, readonly string[]>();

/**
 * Undone, or done again: the annotations are on disk as they were, or gone. So must the article be, or its sources would stand nowhere, or
 * twice.
 */
function isAsMoved(article: vscode.TextDocument): boolean {
  return texts.get(article.uri.toString())?.includes(article.getText()) === true;
}

async function moveCitations(connection: Connection, to: MoveCitationsParams["to"]): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const params: MoveCitationsParams = { uri: document.uri.toString(), to };
  const answer = await connection.request<MoveCitationsAnswer | null>(moveCitationsRequest, params);
  if (!answer) return;
  const { nMoved, nLeft, problem } = answer;
  if (nMoved > 0) {
    const before = document.getText();
    if (!(await applyAnswer(connection, answer))) return;
    texts.set(document.uri.toString(), [before, document.getText()]);
    // Both files are saved, or one of them would lack on disk what the other no longer has.
    await document.save();
  } else if (problem !== undefined) {
    void vscode.window.showWarningMessage(problem);
    return;
  }
  const moved = nMoved === 0 ? vscode.l10n.t("There is nothing to move.") : movedText(to, nMoved);
  const left =
    nLeft === 0 ? "" : vscode.l10n.t("Left where they are, for the article does not have their words: {0}.", nLeft);
  void vscode.window.showInformationMessage([moved, left].filter(Boolean).join(" "));
}

function movedText(to: MoveCitationsParams["to"], nMoved: number): string {
  if (to === "annotations") {
    return nMoved === 1
      ? vscode.l10n.t("One place moved out of the text.")
      : vscode.l10n.t("{0} places moved out of the text.", nMoved);
  }
  return nMoved === 1
    ? vscode.l10n.t("One place moved into the text.")
    : vscode.l10n.t("{0} places moved into the text.", nMoved);
}
