/** Text as files hold it: UTF-8, and no longer than anyone reads. */
import { longestArticle } from "../config/index.ts";
import { firstIndex } from "../engine/index.ts";

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

/** An article that came another way than from a file, as standard input does. @throws FileError */
export function decodeArticleText(bytes: Uint8Array, path: string): string {
  if (bytes.length > longestArticle) throw tooLarge(path, bytes.length);
  return decodeText(bytes, path);
}

/** An article that is too long to be one. */
export function tooLarge(path: string, size: number): FileError {
  const [is, most] = [size, longestArticle].map((bytes) => Math.ceil(bytes / 2 ** 20));
  return new FileError(
    path,
    "too-large",
    `This is too long for an article: ${is} MB, and ${most} MB are the most that is read.`,
  );
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
