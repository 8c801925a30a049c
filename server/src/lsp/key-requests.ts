/** Requests about a key of the library wherever it is written: where it is cited, and its renaming everywhere at once. */
import { LSPErrorCodes, type Position, ResponseError } from "vscode-languageserver";
import {
  type LibraryFile,
  LineIndex,
  libraryFormatOf,
  readLibrary,
  renameKey,
  renameKeyInAnnotations,
  type Span,
} from "../engine/index.ts";
import { type Change, type KeyPlace, keyInArticle, keyInLibrary, references, whyNoKey } from "../features/index.ts";
import { libraryFileOf } from "../project/index.ts";
import { type Desk, textAt } from "./desk.ts";
import { linesByPath } from "./documents.ts";
import { type Lines, offsetOf } from "./from-proto.ts";
import { toLocation, toRange } from "./to-proto.ts";
import { pathOf, uriOf } from "./uris.ts";
import { toWorkspaceEdit } from "./workspace-edit.ts";

export function answerKeyRequests(desk: Desk): void {
  const { connection, guard, client } = desk;

  connection.onReferences(
    guard.request("references", null, async ({ textDocument, position, context }) => {
      const at = await keyAt(desk, textDocument.uri, position);
      if (!at) return null;
      const places = await allPlaces(desk, textDocument.uri);
      const linesAt = linesByPath((path) => textAt(desk, path));
      return references(places, at.key, context.includeDeclaration).map(({ uri: path, span }) =>
        toLocation(linesAt(path), desk.documents.atPath(path)?.uri ?? uriOf(path), span),
      );
    }),
  );

  connection.onPrepareRename(
    guard.request("prepareRename", null, async ({ textDocument, position }) => {
      const at = await keyAt(desk, textDocument.uri, position);
      return at?.exact ? { range: toRange(at.lines, at.span), placeholder: at.key } : null;
    }),
  );

  connection.onRenameRequest(
    guard.request("rename", null, async ({ textDocument, position, newName }) => {
      const { uri } = textDocument;
      const at = await keyAt(desk, uri, position);
      if (!at) return null;
      const to = newName.trim().replace(/^@/, "");
      if (to === at.key) return { changes: {} };
      const files = await libraryFiles(desk, uri);
      const { entryByKey } = readLibrary(files);
      const problem = whyNoKey(to, (key) => entryByKey.has(key));
      if (problem !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, problem);
      const change = [
        ...renamedInText(desk, await desk.keys.places(uri), at.key, to),
        ...renamedInLibraries(files, at.key, to),
      ];
      const textOf = (path: string) => textAt(desk, path);
      return toWorkspaceEdit(change, { client, documents: desk.documents, textOf }) ?? null;
    }),
  );
}

interface KeyAt {
  readonly key: string;
  readonly span: Span;
  readonly lines: Lines;
  /** False when the cursor is in an entry, but not on its key. */
  readonly exact: boolean;
}

/** The key under the cursor, in an article or in a library file. */
async function keyAt(desk: Desk, uri: string, position: Position): Promise<KeyAt | undefined> {
  const reading = await desk.articles.read(uri);
  if (reading) {
    const found = keyInArticle(reading.analysis, offsetOf(reading.lines, position));
    return found && { ...found, lines: reading.lines, exact: true };
  }
  const path = pathOf(uri);
  const format = path === undefined ? undefined : libraryFormatOf(path);
  const text = path === undefined ? undefined : textAt(desk, path);
  if (path === undefined || format === undefined || text === undefined) return undefined;
  const lines = new LineIndex(text);
  const { entries } = readLibrary([{ uri: path, format, text }]);
  const found = keyInLibrary(entries, path, offsetOf(lines, position));
  return found && { ...found, lines };
}

async function allPlaces(desk: Desk, uri: string): Promise<readonly KeyPlace[]> {
  const { entries } = readLibrary(await libraryFiles(desk, uri));
  const inLibraries = entries.map(
    ({ uri: path, key, keySpan }): KeyPlace => ({ uri: path, key, span: keySpan, role: "entry" }),
  );
  return [...(await desk.keys.places(uri)), ...inLibraries];
}

/** The libraries that hold for a document; a library file is one of its own. */
async function libraryFiles(desk: Desk, uri: string): Promise<LibraryFile[]> {
  const path = pathOf(uri);
  if (path === undefined) return [];
  const { project } = await desk.projects.roomOf(uri);
  const paths = new Set((await project.contextFor(path)).libraryFiles);
  if (libraryFormatOf(path) !== undefined) paths.add(path);
  return [...paths]
    .filter((each) => libraryFormatOf(each) !== undefined)
    .map((each) => libraryFileOf(each, textAt(desk, each)));
}

function renamedInText(desk: Desk, places: readonly KeyPlace[], from: string, to: string): Change {
  const byFile = new Map<string, KeyPlace[]>();
  for (const place of references(places, from, false)) {
    const own = byFile.get(place.uri);
    if (own) own.push(place);
    else byFile.set(place.uri, [place]);
  }
  return [...byFile].map(([path, own]) => {
    if (own[0]!.role === "annotation")
      return { path, edits: renameKeyInAnnotations(textAt(desk, path), from, to).edits };
    return { path, edits: own.map(({ span }) => ({ span, newText: to })) };
  });
}

function renamedInLibraries(files: readonly LibraryFile[], from: string, to: string): Change {
  return files.flatMap((file) => {
    const { edits } = renameKey(file, from, to);
    return edits.length > 0 ? [{ path: file.uri, edits }] : [];
  });
}
