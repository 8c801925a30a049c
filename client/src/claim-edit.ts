/**
 * The claim that a command is about, and the edit that the server worked out for it: one step to undo, and the files beside the article
 * saved with it.
 */
import * as vscode from "vscode";
import type { Connection } from "./connection.ts";
import { type ClaimAnswer, claimRequest, type EditAnswer } from "./from-server.ts";
import { nameOf } from "./uris.ts";

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
  return { uri: editor.document.uri.toString(), range: toProtocolRange(editor.selection) };
}

export interface NamedClaim extends ClaimArguments {
  readonly words: string;
}

/** Before anything is asked of the writer: a box says what it is about, and where there is no claim nobody types in vain. */
export async function namedClaim(
  connection: Connection,
  given: ClaimArguments | undefined,
): Promise<NamedClaim | undefined> {
  const asked = claimOrCursor(given);
  if (!asked) return undefined;
  const { uri, range } = asked;
  const claim = await connection.request<ClaimAnswer | null>(claimRequest, { uri, range });
  if (!claim) sayNoClaim();
  return claim ? { uri, range: claim.range, words: claim.words } : undefined;
}

export function sayNoClaim(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t("There is no claim here: place the cursor on a figure or a quotation."),
  );
}

export function toProtocolRange({ start, end }: vscode.Range): ProtocolRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
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
  if (!edit || !workspaceEdit) return false;
  const unsaved = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
  );
  const unseen = editedUnseen(edit).find((uri) => unsaved.has(uri.toString()));
  if (unseen) {
    const message = vscode.l10n.t(
      "Save {0} first, then try again: it has changes that Wellsourced has not seen.",
      nameOf(unseen),
    );
    void vscode.window.showWarningMessage(message);
    return false;
  }
  const putBehind = cursorBehind(workspaceEdit);
  if (!(await vscode.workspace.applyEdit(workspaceEdit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t("The text changed in the meantime; please try again."));
    return false;
  }
  putBehind();
  for (const file of beside) await saveUnless(unsaved, vscode.Uri.parse(file));
  return true;
}

/**
 * To be called once the edit is applied. What is inserted at the rim of a selection joins it, and the next key typed would write over
 * both: the cursor is put behind the insertion instead.
 */
function cursorBehind(edit: vscode.WorkspaceEdit): () => void {
  const editor = vscode.window.activeTextEditor;
  const [insertion, ...others] = editor ? edit.get(editor.document.uri) : [];
  if (!editor || !insertion || 0 < others.length || !insertion.range.isEmpty) return () => {};
  const { document, selection } = editor;
  const { start } = insertion.range;
  if (selection.isEmpty || !selection.contains(start)) return () => {};
  const end = document.offsetAt(start) + insertion.newText.length;
  return () => {
    const behind = document.positionAt(end);
    editor.selection = new vscode.Selection(behind, behind);
  };
}

/** What the edit changes as it is on disk: the server did not know it to be open. */
function editedUnseen({ documentChanges = [] }: NonNullable<EditAnswer["edit"]>): readonly vscode.Uri[] {
  return documentChanges.flatMap((change) =>
    "textDocument" in change && change.textDocument.version === null ? vscode.Uri.parse(change.textDocument.uri) : [],
  );
}

/** Files beside an article that were written unseen, by address. */
const writtenUnseen = new Set<string>();

/** A file beside an article was written, or will be, without its writer's doing: what undoing changes in it is saved as well. */
export function noteWrittenUnseen(uri: vscode.Uri): void {
  writtenUnseen.add(uri.toString());
}

/** A library that was being edited by hand is left for its writer to save. */
async function saveUnless(unsaved: ReadonlySet<string>, uri: vscode.Uri): Promise<void> {
  if (unsaved.has(uri.toString())) return;
  noteWrittenUnseen(uri);
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  await document?.save();
}

/** Undone in the article, an edit is undone beside it too: a file that was written unseen, and that no tab shows, is saved again. */
export function registerUndoBeside(): vscode.Disposable {
  const isConcerned = ({ uri }: vscode.TextDocument) => writtenUnseen.has(uri.toString());
  return onUndone(isConcerned, async (document) => {
    if (hasTab(document.uri)) return;
    // The edit that made a file takes its words back first, and deletes it after that.
    if (document.getText() === "" && (await isGoneSoon(document))) return;
    await document.save();
  });
}

/**
 * Runs when a change in a document that is concerned was undone, or done again, so that it is no longer as it was saved. That it differs
 * from the disk now, the editor may say in an event of its own, without any change.
 */
export function onUndone(
  isConcerned: (document: vscode.TextDocument) => boolean,
  run: (document: vscode.TextDocument) => Promise<void>,
): vscode.Disposable {
  const undone = new Set<string>();
  return vscode.workspace.onDidChangeTextDocument(async ({ document, contentChanges, reason }) => {
    if (!isConcerned(document)) return;
    const uri = document.uri.toString();
    if (reason !== undefined) undone.add(uri);
    else if (0 < contentChanges.length) undone.delete(uri);
    if (document.isDirty && undone.delete(uri)) await run(document);
  });
}

async function isGoneSoon(document: vscode.TextDocument): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, DELETED_WITHIN_MS));
  if (document.isClosed || !document.isDirty) return true;
  return vscode.workspace.fs.stat(document.uri).then(
    () => false,
    () => true,
  );
}

/** Milliseconds: enough for an editor whose files are on another machine. */
const DELETED_WITHIN_MS = 1_000;

function hasTab(uri: vscode.Uri): boolean {
  return 0 < tabsOf(uri).length;
}

export function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}
