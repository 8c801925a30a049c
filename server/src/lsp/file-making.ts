/**
 * Files for editors that make none at a server's word, as Emacs's eglot, Kate and ALE: a fix then comes with a command that has the
 * server make the file, and with an edit of what is there already. Files that are there by now are not touched.
 */
import {
  type CodeAction,
  type ExecuteCommandParams,
  MessageType,
  ShowMessageNotification,
} from "vscode-languageserver";
import type { Change, FileChange } from "../features/index.ts";
import { FileError } from "../project/index.ts";
import type { Reading } from "./articles.ts";
import { type Desk, mayWrite } from "./desk.ts";
import type { EditAnswer } from "./messages.ts";
import { annotationsOf, editOf, newLibraryOf } from "./shelf.ts";
import { nameOf, pathOf, uriOf } from "./uris.ts";
import { editsMakeFiles } from "./workspace-edit.ts";

export const MAKE_FILES = "wellsourced.makeFiles";

/** The argument of the command. */
interface Making {
  readonly article: string;
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** Set where the editor has changed a text already: citations may have left it for one of the files. */
  readonly afterEdit?: boolean;
}

/** What an action does, for editors of either kind: the protocol has them apply the edit first. */
export function doing(
  desk: Desk,
  reading: Reading,
  title: string,
  change: Change,
): Pick<CodeAction, "edit" | "command"> | undefined {
  const made = editsMakeFiles(desk.client) ? [] : change.filter(({ create }) => create);
  const edited = change.filter((each) => !made.includes(each));
  const edit = edited.length > 0 ? editOf(desk, reading, edited) : undefined;
  if (edited.length > 0 && !edit) return undefined;
  const files = made.flatMap(({ path, edits }) =>
    path === undefined ? [] : [{ uri: uriOf(path), text: edits.map(({ newText }) => newText).join("") }],
  );
  const making: Making = { article: reading.uri, files, ...(edit && { afterEdit: true }) };
  return {
    ...(edit && { edit }),
    ...(files.length > 0 && { command: { title, command: MAKE_FILES, arguments: [making] } }),
  };
}

/** Changes as an answer to a request of ours; a sentence among them says why it can't be done. */
export function answerWith(desk: Desk, reading: Reading, changes: readonly (FileChange | string)[]): EditAnswer {
  const problem = changes.find((change) => typeof change === "string");
  if (problem !== undefined) return { problem, beside: [] };
  const change = changes.filter((each) => typeof each !== "string");
  const beside = change.flatMap(({ path }) =>
    path === undefined ? [] : [desk.documents.atPath(path)?.uri ?? uriOf(path)],
  );
  const done = doing(desk, reading, "Make the files that this needs", change);
  return done ? { ...done, beside } : { problem: "This editor can’t make the change.", beside };
}

export function answerCommands(desk: Desk): void {
  desk.connection.onExecuteCommand(
    desk.guard.request("executeCommand", null, async ({ command, arguments: asked }: ExecuteCommandParams) => {
      const making: unknown = asked?.[0];
      if (command === MAKE_FILES && isMaking(making)) await make(desk, making);
      return null;
    }),
  );
}

async function make(desk: Desk, { article, files, afterEdit }: Making): Promise<void> {
  const reading = await desk.articles.read(article);
  if (!reading) return;
  // Whoever sends the command, nothing but what stands beside an open article is made.
  const again = afterEdit
    ? "Undo what the fix did to the text, and ask for it once more."
    : "Ask for the fix once more.";
  const own = [annotationsOf(reading)?.path, newLibraryOf(reading)];
  for (const { uri, text } of files) {
    const path = pathOf(uri);
    if (path === undefined || !own.includes(path) || !mayWrite(reading, path)) continue;
    try {
      // What is open and not saved yet would be written over ours.
      const isMade = !desk.documents.atPath(path) && desk.world.makeFile(path, text);
      if (!isMade) tell(desk, `${nameOf(uri)} is there by now. ${again}`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      tell(desk, `${error.message} ${again}`);
    }
  }
  desk.filesChanged();
}

export function tell({ connection }: Desk, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
}

function isMaking(value: unknown): value is Making {
  const { article, files } = (value ?? {}) as Partial<Making>;
  return typeof article === "string" && Array.isArray(files) && files.every(isFile);
}

function isFile(value: unknown): boolean {
  const { uri, text } = (value ?? {}) as { uri?: unknown; text?: unknown };
  return typeof uri === "string" && typeof text === "string";
}
