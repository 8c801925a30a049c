/** A change as the editor applies it: one edit over all the files it touches, so that one undo takes it back. */

import { CreateFile, type TextDocumentEdit, TextEdit, type WorkspaceEdit } from "vscode-languageserver";
import { LineIndex } from "../engine/index.ts";
import type { Change, FileChange } from "../features/index.ts";
import type { Reading } from "./articles.ts";
import type { Client } from "./client.ts";
import type { Documents } from "./documents.ts";
import type { Lines } from "./from-proto.ts";
import { toRange } from "./to-proto.ts";
import { uriOf } from "./uris.ts";

export interface EditContext {
  readonly client: Pick<Client, "documentChanges" | "createsFiles">;
  readonly documents: Documents;
  /** The text of a file that is not open. */
  readonly textOf: (path: string) => string;
  /** The article that a change without a path is to. */
  readonly article?: Pick<Reading, "uri" | "version" | "lines">;
}

/** Undefined when the editor can't do it: make a file, say. */
export function toWorkspaceEdit(change: Change, context: EditContext): WorkspaceEdit | undefined {
  const { client } = context;
  if (change.some(({ create }) => create) && !editsMakeFiles(client)) return undefined;
  const changes = change.map((file) => fileEdit(file, context));
  if (!client.documentChanges)
    return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, [...edits]])) };
  return {
    documentChanges: changes.flatMap(({ uri, version, edits, create }): (CreateFile | TextDocumentEdit)[] => [
      ...(create ? [CreateFile.create(uri, { ignoreIfExists: true })] : []),
      { textDocument: { uri, version }, edits: [...edits] },
    ]),
  };
}

/** True where the editor makes a file that an edit asks for. */
export function editsMakeFiles({ documentChanges, createsFiles }: EditContext["client"]): boolean {
  return documentChanges && createsFiles;
}

interface FileEdit {
  readonly uri: string;
  readonly version: number | null;
  readonly create: boolean;
  readonly edits: readonly TextEdit[];
}

function fileEdit({ path, create, edits }: FileChange, { documents, textOf, article }: EditContext): FileEdit {
  if (path === undefined) {
    if (!article) throw new Error("A change to the article needs the article.");
    return { uri: article.uri, version: article.version, create: false, edits: toEdits(article.lines, edits) };
  }
  const open = documents.atPath(path);
  const uri = open?.uri ?? uriOf(path);
  const lines = new LineIndex(create ? "" : (open?.text ?? textOf(path)));
  return { uri, version: open?.version ?? null, create: create === true, edits: toEdits(lines, edits) };
}

function toEdits(lines: Lines, edits: FileChange["edits"]): TextEdit[] {
  return edits.map(({ span, newText }) => TextEdit.replace(toRange(lines, span), newText));
}
