/** Addresses of files as the protocol has them, and paths as the host has them: absolute, with forward slashes. */
import { URI, Utils } from "vscode-uri";

/** The path behind an address; undefined for a document that is in no file system (one never saved, an old revision). */
export function pathOf(uri: string): string | undefined {
  const parsed = tryParse(uri);
  if (parsed?.scheme !== "file") return undefined;
  return parsed.fsPath.replaceAll("\\", "/");
}

export function uriOf(path: string): string {
  return URI.file(path).toString();
}

/** One spelling for each address: editors differ in what they escape. */
export function normalUri(uri: string): string {
  return tryParse(uri)?.toString() ?? uri;
}

/** The last part of the path, for people. */
export function nameOf(uri: string): string {
  const parsed = tryParse(uri);
  return parsed ? Utils.basename(parsed) : uri;
}

function tryParse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined; // the protocol says URI, a client may say anything
  }
}
