/** The files beside an article that its fixes write to, and their changes as the editor applies them. */
import type { WorkspaceEdit } from "vscode-languageserver";
import { articleNameIn, libraryNames } from "../config/index.ts";
import { libraryFormatOf } from "../engine/index.ts";
import type { AnnotationsStore, Change, Shelf, Store } from "../features/index.ts";
import { libraryFileOf } from "../project/index.ts";
import type { Reading } from "./articles.ts";
import { type Desk, fileText, mayWrite } from "./desk.ts";
import { textIn } from "./projects.ts";
import { toWorkspaceEdit } from "./workspace-edit.ts";

/** The libraries of an article; where there is none, the first that would be found in its project's folder. */
export function shelfOf(reading: Reading): Shelf {
  const { libraryFiles } = reading.file;
  const files = libraryFiles
    .filter((path) => libraryFormatOf(path) !== undefined)
    .map((path) => libraryFileOf(path, fileText(reading, path)));
  const newPath = newLibraryOf(reading);
  return newPath !== undefined && mayWrite(reading, newPath) ? { files, newPath } : { files };
}

/** Where the first library of an article would be; undefined for an article that was never saved. */
export function newLibraryOf({ stored, file: { settings, projectFolder } }: Reading): string | undefined {
  return stored ? (settings.libraries[0] ?? `${projectFolder}/${libraryNames[0]}`) : undefined;
}

/** Where the settings want it kept; an article that was never saved has nothing beside it. */
export function storeOf(reading: Reading): Store {
  if (reading.file.settings.storage === "inline") return "inline";
  return annotationsOf(reading) ?? "inline";
}

/** The annotations as they stand at this moment: the edit is to them, and not to what the article was read with. */
export function annotationsOf(reading: Reading): AnnotationsStore | undefined {
  const { file, stored, room } = reading;
  const path = file.annotationsFile;
  if (!stored || !mayWrite(reading, path)) return undefined;
  const text = textIn(room.project, path);
  return { path, text, article: articleNameIn(path) };
}

/** Undefined when the editor can't do it. */
export function editOf({ client, documents }: Desk, reading: Reading, change: Change): WorkspaceEdit | undefined {
  return toWorkspaceEdit(change, { client, documents, textOf: (path) => fileText(reading, path), article: reading });
}
