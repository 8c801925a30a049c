/** The annotations beside an article share its fate: they are renamed, moved, copied and deleted with it. */
import { DeleteFile, RenameFile, type TextDocumentEdit, TextEdit, type WorkspaceEdit } from "vscode-languageserver";
import { annotationsPathOf, articleOfAnnotations, fileNameOf } from "../config/index.ts";
import { applyEdits, LineIndex, renameArticleInAnnotations } from "../engine/index.ts";
import { FileError, folderOf } from "../project/index.ts";
import { type Desk, textAt } from "./desk.ts";
import { tell } from "./file-making.ts";
import { toRange } from "./to-proto.ts";
import { nameOf, pathOf, uriOf } from "./uris.ts";

/** By the path of annotations that were copied: what was written there. */
type Copies = Map<string, string>;

type DocumentChange = TextDocumentEdit | RenameFile | DeleteFile;

export function answerFileOperations(desk: Desk): void {
  const { connection, guard } = desk;
  const copies: Copies = new Map();
  connection.workspace.onWillRenameFiles(
    guard.request("willRenameFiles", null, async ({ files }) => {
      const changes = files.map(({ oldUri, newUri }) => movedAlong(desk, oldUri, newUri));
      return editOf(await Promise.all(changes));
    }),
  );
  connection.workspace.onDidCreateFiles(
    guard.notification("didCreateFiles", async ({ files }) => {
      // Who copies many looks through their folder once.
      const listed = new Map<string, Promise<readonly string[]>>();
      const listOf = (folder: string) => {
        const list = listed.get(folder) ?? desk.world.findArticles(folder);
        listed.set(folder, list);
        return list;
      };
      for (const { uri } of files) await copiedAlong(desk, uri, listOf, copies);
    }),
  );
  connection.workspace.onDidDeleteFiles(
    guard.notification("didDeleteFiles", async ({ files }) => {
      for (const { uri } of files) await takenBack(desk, uri, copies);
    }),
  );
  connection.workspace.onWillDeleteFiles(
    guard.request("willDeleteFiles", null, async ({ files }) => {
      const gone = new Set(files.map(({ uri }) => pathOf(uri)));
      const changes = files.map(({ uri }) => deletedAlong(desk, uri, gone));
      return editOf(await Promise.all(changes));
    }),
  );
}

function editOf(changes: readonly (readonly DocumentChange[])[]): WorkspaceEdit | null {
  const documentChanges = changes.flat();
  return documentChanges.length > 0 ? { documentChanges } : null;
}

/** They go where the article goes, and name it as it is called there; those in the way are left alone. */
async function movedAlong(desk: Desk, oldUri: string, newUri: string): Promise<DocumentChange[]> {
  const [from, to] = [besideOf(oldUri), besideOf(newUri)];
  if (from === undefined || to === undefined) return [];
  const read = await readerFor(desk, oldUri, from, to);
  const text = read(from);
  if (!text || read(to) !== undefined) return [];
  const shown = desk.documents.atPath(from)?.text ?? text;
  const lines = new LineIndex(shown);
  const edits = renameArticleInAnnotations(shown, nameOf(newUri)).edits;
  const renamed = edits.map(({ span, newText }) => TextEdit.replace(toRange(lines, span), newText));
  return [
    ...(renamed.length > 0 ? [{ textDocument: { uri: uriOf(from), version: null }, edits: renamed }] : []),
    RenameFile.create(uriOf(from), uriOf(to)),
  ];
}

/**
 * The editor tells what it made, and not of what it is a copy: of an article in the same folder, or of the same name, that has annotations
 * and says the same. They are written at once, for the copy is on disk too.
 */
async function copiedAlong(
  desk: Desk,
  uri: string,
  listOf: (folder: string) => Promise<readonly string[]>,
  copies: Copies,
): Promise<void> {
  const [path, to] = [pathOf(uri), besideOf(uri)];
  if (path === undefined || to === undefined) return;
  const { folder, glance } = await desk.projects.roomOf(uri);
  const read = await readerFor(desk, uri, path, to);
  const text = glance(path);
  if (!text || read(to) !== undefined) return;
  const isNear = (other: string) => folderOf(other) === folderOf(path) || fileNameOf(other) === fileNameOf(path);
  // What is copied is the file, whatever its editor holds that is not saved yet.
  const says = (article: string) =>
    glance(article) === text || (desk.documents.atPath(article) && desk.world.read(article) === text);
  const isOriginal = (found: string) => {
    const article = articleOfAnnotations(found);
    return article !== undefined && article !== path && isNear(article) && says(article);
  };
  let from: string | undefined;
  // Its own folder first: it may come from another that is open as well.
  for (const place of new Set([folder || folderOf(path), ...desk.projects.folders.map(pathOf)])) {
    from ??= place === undefined ? undefined : (await listOf(place)).find(isOriginal);
  }
  if (from === undefined || !read(from)) return;
  const shown = textAt(desk, from);
  const copy = applyEdits(shown, renameArticleInAnnotations(shown, nameOf(uri)).edits);
  tellingErrors(desk, () => desk.world.makeFile(to, copy) && copies.set(to, copy));
}

/** An editor that undoes a copy asks nobody what goes with it. What was written there since is kept. */
async function takenBack(desk: Desk, uri: string, copies: Copies): Promise<void> {
  const [path, beside] = [pathOf(uri), besideOf(uri)];
  const copy = beside === undefined ? undefined : copies.get(beside);
  if (path === undefined || beside === undefined || copy === undefined) return;
  await desk.world.gather([path]);
  if (desk.world.stampOf(path) !== undefined || desk.documents.atPath(beside)) return;
  copies.delete(beside);
  tellingErrors(desk, () => desk.world.removeFile(beside, copy));
}

function tellingErrors(desk: Desk, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    tell(desk, error.message);
  }
  desk.filesChanged();
}

/** The editor brings them back together. @param gone what is deleted anyway */
async function deletedAlong(desk: Desk, uri: string, gone: ReadonlySet<string | undefined>): Promise<DocumentChange[]> {
  const path = besideOf(uri);
  if (path === undefined || gone.has(path)) return [];
  const read = await readerFor(desk, uri, path);
  return read(path) ? [DeleteFile.create(uriOf(path), { ignoreIfNotExists: true })] : [];
}

function besideOf(uri: string): string | undefined {
  const path = pathOf(uri);
  return path === undefined ? undefined : annotationsPathOf(path);
}

/** Said of what is not ours to read, or to write over. */
const NOT_OURS = "";

/** @param paths what will be read */
async function readerFor(
  desk: Desk,
  uri: string,
  ...paths: readonly string[]
): Promise<(path: string) => string | undefined> {
  const { project } = await desk.projects.roomOf(uri);
  await desk.world.gather(paths);
  return (path) => {
    try {
      return project.reaches(path) ? project.read(path) : NOT_OURS;
    } catch {
      return NOT_OURS;
    }
  };
}
