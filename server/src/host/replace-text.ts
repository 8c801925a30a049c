/**
 * Writes a file that others may be writing at the same moment: two reviewers' commands, an editor that saves. What they wrote
 * since it was read is never lost: the file is replaced only while it still says what it said, and one writer at a time looks.
 */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { FileError } from "../project/index.ts";
import { alone } from "./file-lock.ts";
import { readText, removeText, writeError, writeText } from "./text-files.ts";

/**
 * @param before what the file said when it was read; undefined when there was none
 * @param after what it is to say; undefined takes it away, with the links that lead to it
 * @returns false, with nothing written, when it says something else by now @throws FileError
 */
export function replaceText(path: string, before: string | undefined, after: string | undefined): boolean {
  // What can't be read, or says something else already, needs no lock: where none can be made, the first reason is the better one.
  const isAsRead = () => textNow(path) === before;
  if (!isAsRead()) return false;
  return alone(path, () => (after === undefined ? removeText(path, isAsRead) : writeText(path, after, isAsRead)));
}

/** A new file, and the folders that it lies in. @returns false, with nothing written, when it is there already @throws FileError */
export function makeFile(path: string, text: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw writeError(path, path, error);
  }
  return replaceText(path, undefined, text);
}

function textNow(path: string): string | undefined {
  try {
    return readText(path);
  } catch (error) {
    if (error instanceof FileError && error.code === "missing") return undefined;
    throw error;
  }
}
