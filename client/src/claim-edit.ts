/** Applies an edit that the server worked out: one step to undo, and the files beside the article saved with it. */
import * as vscode from "vscode";
import type { EditAnswer } from "../../server/src/lsp/messages.ts";
import type { Connection } from "./connection.ts";

/** What a quick fix hands to its command: the article and the words of the claim, as the protocol writes them. */
export interface ClaimArguments {
  readonly uri: string;
  readonly range: ProtocolRange;
}

export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The claim a command is about: the one it was given, or the one at the cursor. */
export function claimOrCursor(given: ClaimArguments | undefined): ClaimArguments | undefined {
  if (given?.uri !== undefined && given.range !== undefined) return given;
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { start, end } = editor.selection;
  return { uri: editor.document.uri.toString(), range: { start: plain(start), end: plain(end) } };
}

export function toVsRange({ start, end }: ProtocolRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** False when there was nothing to apply or the editor refused; the reader has been told why. */
export async function applyAnswer(connection: Connection, answer: EditAnswer | null): Promise<boolean> {
  if (!answer) return false;
  const { edit, problem, beside } = answer;
  if (problem !== undefined) void vscode.window.showWarningMessage(problem);
  const workspaceEdit = edit && (await connection.toEdit(edit));
  if (!workspaceEdit) return false;
  const unsaved = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
  );
  if (!(await vscode.workspace.applyEdit(workspaceEdit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t("The text changed in the meantime; please try again."));
    return false;
  }
  for (const file of beside) await saveUnless(unsaved, vscode.Uri.parse(file));
  return true;
}

/** A library that was being edited by hand is left for its writer to save. */
async function saveUnless(unsaved: ReadonlySet<string>, uri: vscode.Uri): Promise<void> {
  if (unsaved.has(uri.toString())) return;
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  await document?.save();
}

function plain({ line, character }: vscode.Position): { line: number; character: number } {
  return { line, character };
}
