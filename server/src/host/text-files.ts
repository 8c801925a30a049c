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
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { longestArticle } from "../config/index.ts";
import { firstIndex } from "../engine/index.ts";
import { statOf } from "./stat-of.ts";

/** A file that could not be read or written; the message says what is wrong and what to do. */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly path: string;
  /** “special”: a device, a pipe or a socket. */
  readonly code: "missing" | "folder" | "special" | "denied" | "not-text" | "too-large" | "outside" | "failed";

  constructor(path: string, code: FileError["code"], message: string) {
    super(message);
    this.path = path;
    this.code = code;
  }
}

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

/** An article that came another way than from a file, as standard input does. @throws FileError */
export function decodeArticleText(bytes: Uint8Array, path: string): string {
  if (bytes.length > longestArticle) throw tooLarge(path, bytes.length);
  return decodeText(bytes, path);
}

function notFile(path: string, stat: Stats): FileError {
  const kind = stat.isFIFO() ? "a pipe" : stat.isSocket() ? "a socket" : "a device";
  return new FileError(
    path,
    "special",
    `This is ${kind}, not a file. Name a file, or give the text on standard input, as “-”.`,
  );
}

function tooLarge(path: string, size: number): FileError {
  const [is, most] = [size, longestArticle].map((bytes) => Math.ceil(bytes / 2 ** 20));
  return new FileError(
    path,
    "too-large",
    `This is too long for an article: ${is} MB, and ${most} MB are the most that is read.`,
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

/** @throws FileError with code "not-text" for what is not UTF-8 */
export function decodeText(bytes: Uint8Array, path: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new FileError(path, "not-text", "This file is written in UTF-16. Save it as UTF-8 and try again.");
  }
  const other = formatByMark(bytes);
  if (other !== undefined)
    throw new FileError(path, "not-text", `This is ${other}. Save it as plain text in UTF-8 and try again.`);
  if (bytes.subarray(0, 8192).includes(0)) {
    throw new FileError(path, "not-text", "This is not text: it holds zero bytes, as pictures and programs do.");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileError(
      path,
      "not-text",
      `This is not text in UTF-8 (byte ${firstInvalidByte(bytes)} fits no character). Save the file as UTF-8 and try again.`,
    );
  }
}

/** What word processors write when they are not asked for text, whatever the file is called; undefined for anything else. */
function formatByMark(bytes: Uint8Array): string | undefined {
  const opening = String.fromCharCode(...bytes.subarray(0, 5));
  return markedFormats.find(([mark]) => opening.startsWith(mark))?.[1];
}

const markedFormats: readonly (readonly [mark: string, what: string])[] = [
  ["PK\x03\x04", "a document of a word processor, or another archive"],
  ["\xd0\xcf\x11\xe0", "a document of Word"],
  ["{\\rtf", "rich text (RTF)"],
  ["%PDF-", "a PDF"],
];

/**
 * Replaces a file's text: written beside it, flushed to the disk, then renamed over it, so that a reader never sees half of
 * it. Keeps the file's mode, and writes through a symbolic link to what it points at. A device or a pipe, such as `/dev/null`, is written
 * to: a file that took its place would be in the way of everyone. @throws FileError
 */
export function writeText(path: string, text: string): void {
  ensureWritable(path);
  const target = resolved(path);
  if (isSpecial(target)) {
    try {
      writeFileSync(target, text);
      return;
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
    renameSync(temporary, target);
  } catch (error) {
    removeIfThere(temporary);
    throw writeError(path, target, error);
  }
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
  if (isSpecial(target)) return;
  try {
    accessSync(dirname(target), constants.W_OK);
  } catch (error) {
    throw writeError(path, target, error);
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
    rmSync(file, { force: true });
  } catch {} // the error that led here says more
}

/** Where a file can't be written, its folder is most often to blame. */
export function writeError(path: string, target: string, error: unknown): FileError {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const folder = dirname(target);
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new FileError(
      path,
      "missing",
      `There is no folder ${folder} to write it in. Make it first, or name another.`,
    );
  }
  if (["EACCES", "EPERM", "EROFS"].includes(code)) {
    return new FileError(path, "denied", `Permission denied: this user may not write in the folder ${folder}.`);
  }
  return fileError(path, error);
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
  return new FileError(path, "failed", `The file could not be read or written: ${(error as Error).message}`);
}

/** What a link leads to; the path itself where there is nothing. */
export function resolved(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Where decoding fails: the replacement characters that a lenient decoder puts in start there. Found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  return firstIndex(bytes.length, (i) => !isPrefixOfText(bytes.subarray(0, i + 1)));
}

function isPrefixOfText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
