/** Text files, read and written whole: what is not UTF-8 is refused, and a write either happens or leaves the file as it was. */
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { longestArticle } from "../config/index.ts";
import { decodeText, FileError, tooLarge } from "../project/index.ts";
import { endOfLinks, nextLink } from "./end-of-links.ts";
import { isBarred, patiently } from "./patiently.ts";
import { statOf } from "./stat-of.ts";

/** The whole text, a byte-order mark included. @throws FileError, also for what is no file: some devices and pipes never end */
export function readText(path: string): string {
  const stat = statOf(path);
  if (stat && !stat.isFile() && !stat.isDirectory()) throw notFile(path, stat);
  return decodeText(readBytes(path), path);
}

/** The whole text of an article. @throws FileError, with code "too-large" for what is too long to be one */
export function readArticleText(path: string): string {
  const size = statOf(path)?.size ?? 0;
  if (size > longestArticle) throw tooLarge(path, size);
  return readText(path);
}

function notFile(path: string, stat: Stats): FileError {
  const kind = stat.isFIFO() ? "a pipe" : stat.isSocket() ? "a socket" : "a device";
  return new FileError(
    path,
    "special",
    `This is ${kind}, not a file. Name a file, or give the text on standard input, as “-”.`,
  );
}

/** @throws FileError */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileError(path, error);
  }
}

/**
 * Replaces a file's text: written beside it, flushed to the disk, then renamed over it, so that a reader never sees half of
 * it. Keeps the file's mode, and writes through a symbolic link to what it points at. A device or a pipe, such as `/dev/null`, is written
 * to: a file that took its place would be in the way of everyone.
 * @param isWanted asked once more right before the file is replaced: whoever bars that for a while may have written in it meanwhile
 * @returns false, with nothing written, where it is wanted no more @throws FileError
 */
export function writeText(path: string, text: string, isWanted: () => boolean = () => true): boolean {
  ensureWritable(path);
  const target = resolved(path);
  if (isSpecial(target)) {
    try {
      writeFileSync(target, text);
      return true;
    } catch (error) {
      throw writeError(path, target, error);
    }
  }
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`,
  );
  try {
    const mode = statOf(target)?.mode;
    const file = openSync(temporary, "wx", mode ?? 0o666);
    try {
      // The umask may have taken some of it away. Where files have no modes of their own, all are alike and none is set.
      if (mode !== undefined && fstatSync(file).mode !== mode) fchmodSync(file, mode);
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    const isReplaced = patiently(() => {
      if (!isWanted()) return false;
      renameSync(temporary, target);
      return true;
    });
    if (!isReplaced) removeIfThere(temporary);
    return isReplaced;
  } catch (error) {
    removeIfThere(temporary);
    throw writeError(path, target, error);
  }
}

/**
 * Takes a file away, and every link on the way to it: what is written through a link is taken away through it, too. All of them or none:
 * a link that has to stay would lead nowhere. Nothing happens where there is no file.
 * @param isWanted as for `writeText` @returns false, with nothing taken away, where it is wanted no more @throws FileError
 */
export function removeText(path: string, isWanted: () => boolean = () => true): boolean {
  ensureWritable(path);
  if (endOfLinks(path) === undefined) throw fileError(path, { code: "ELOOP" });
  const way: string[] = [];
  for (let next: string | undefined = path; next !== undefined; next = nextLink(next)) way.unshift(next);
  for (const each of way) ensureFolderOpen(each);
  for (const each of way) {
    try {
      const isRemoved = patiently(() => {
        // The file itself goes first: the links left behind lead to nothing that could have been written in.
        if (each === way[0] && !isWanted()) return false;
        rmSync(each, { force: true });
        return true;
      });
      if (!isRemoved) return false;
    } catch (error) {
      throw writeError(path, each, error);
    }
  }
  return true;
}

/**
 * Says of a place what `writeText` would say of it, for whoever has long work to do first. A file that may not be written is left alone,
 * though it could be renamed over: who made it read-only meant that. @throws FileError
 */
export function ensureWritable(path: string): void {
  const target = resolved(path);
  if (statOf(target)?.isDirectory()) throw fileError(path, { code: "EISDIR" });
  if (isReadOnly(target)) {
    throw new FileError(
      path,
      "denied",
      "Permission denied: this file is read-only for this user, and was left as it is.",
    );
  }
  if (!isSpecial(target)) ensureFolderOpen(target, path);
}

/** @param named the path by which the user knows it @throws FileError where nothing can be made or taken away beside the file */
function ensureFolderOpen(file: string, named = file): void {
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    throw writeError(named, file, error);
  }
}

/** A device, a pipe or a socket. */
function isSpecial(file: string): boolean {
  const stat = statOf(file);
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

export function isReadOnly(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT" && statOf(file) !== undefined;
  }
}

/** What could not be made need not be removed, and often can't be looked for either. */
function removeIfThere(file: string): void {
  try {
    patiently(() => rmSync(file, { force: true }));
  } catch {} // the error that led here says more
}

/** Where a file can't be written, its folder is most often to blame. */
export function writeError(path: string, target: string, error: unknown): FileError {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const folder = dirname(target);
  if (code === "ENOTDIR" || code === "EEXIST") {
    return new FileError(
      path,
      "failed",
      `A file stands where the folder ${folder} would have to be. Move it away, or name another place.`,
    );
  }
  if (code === "ENOENT") {
    return new FileError(
      path,
      "missing",
      `There is no folder ${folder} to write it in. Make it first, or name another.`,
    );
  }
  if (isBarred(error)) return new FileError(path, "failed", whoBars());
  if (["EACCES", "EPERM", "EROFS"].includes(code)) {
    return new FileError(path, "denied", `Permission denied: this user may not write in the folder ${folder}.`);
  }
  return fileError(path, error);
}

/** Elsewhere than on Windows nothing that is merely open is barred: what is, is most often one file that a container has for a disk. */
function whoBars(): string {
  return process.platform === "win32"
    ? "Another program has this file open, and it can’t be replaced. Close it there, and try again."
    : "This file is mounted by itself, or another program holds it, and it can’t be replaced. Mount the folder it lies in, or close it there, and try again.";
}

/** Adds to the end of a file, which is made when it is not there. @throws FileError */
export function appendText(path: string, text: string): void {
  try {
    appendFileSync(path, text);
  } catch (error) {
    throw writeError(path, path, error);
  }
}

/** Of an error in reading a file or folder. */
export function fileError(path: string, error: unknown): FileError {
  if (error instanceof FileError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return new FileError(path, "missing", "There is no such file.");
  if (code === "EISDIR") return new FileError(path, "folder", "This is a folder, not a file.");
  if (code === "EACCES" || code === "EPERM")
    return new FileError(path, "denied", "Permission denied: this user may not read it.");
  if (code === "ENOSPC" || code === "EDQUOT")
    return new FileError(path, "failed", "There is no room left to write it in. Make room, and try again.");
  if (code === "ELOOP") return new FileError(path, "failed", "This is a link that leads round in a circle.");
  return new FileError(path, "failed", `The file could not be read or written: ${(error as Error).message}`);
}

/** What a link leads to, be it there or not; the path itself where that can't be told. */
export function resolved(path: string): string {
  return endOfLinks(path) ?? path;
}
