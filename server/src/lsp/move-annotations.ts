/** Renaming an article: its annotations go with it. */
import { type RenameFile, type TextDocumentEdit, TextEdit } from "vscode-languageserver";
import { annotationsPathOf } from "../config/index.ts";
import { LineIndex, renameArticleInAnnotations } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import { toRange } from "./to-proto.ts";
import { nameOf, pathOf, uriOf } from "./uris.ts";

/** The annotations beside an article go where it goes, and name it as it is called there; those in the way are left alone. */
export async function moveAnnotations(
  desk: Desk,
  oldUri: string,
  newUri: string,
): Promise<(TextDocumentEdit | RenameFile)[]> {
  const [from, to] = [oldUri, newUri].map((uri) => {
    const path = pathOf(uri);
    return path === undefined ? undefined : annotationsPathOf(path);
  });
  if (from === undefined || to === undefined) return [];
  const { project } = await desk.projects.roomOf(oldUri);
  const read = (path: string) => {
    try {
      return project.read(path);
    } catch {
      return ""; // something is there that is not ours to read, or to write over
    }
  };
  const text = read(from);
  if (!text || read(to) !== undefined) return [];
  const lines = new LineIndex(desk.documents.atPath(from)?.text ?? text);
  const edits = renameArticleInAnnotations(desk.documents.atPath(from)?.text ?? text, nameOf(newUri)).edits;
  const renamed = edits.map(({ span, newText }) => TextEdit.replace(toRange(lines, span), newText));
  return [
    ...(renamed.length > 0 ? [{ textDocument: { uri: uriOf(from), version: null }, edits: renamed }] : []),
    { kind: "rename", oldUri: uriOf(from), newUri: uriOf(to) },
  ];
}
