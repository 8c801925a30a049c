/** Addresses of files as the protocol has them, and paths as the host has them: absolute, with forward slashes. */
import { URI, Utils } from "vscode-uri";

/** The path behind an address; undefined for a document that is in no file system (one never saved, an old revision). */
export function pathOf(uri: string): string | undefined {
  const parsed = tryParse(uri);
  if (!parsed) return undefined;
  if (!places) return parsed.scheme === "file" ? parsed.fsPath.replaceAll("\\", "/") : undefined;
  const place = placeOf(parsed);
  if (!places.has(place) || parsed.query !== "") return undefined;
  return `${place}${parsed.path.replace(/\/$/, "")}`;
}

export function uriOf(path: string): string {
  const end = places ? path.indexOf("://") : -1;
  if (end < 0) return URI.file(path).toString();
  const slash = path.indexOf("/", end + 3);
  const authorityEnd = slash < 0 ? path.length : slash;
  return URI.from({
    scheme: path.slice(0, end),
    authority: path.slice(end + 3, authorityEnd),
    path: path.slice(authorityEnd) || "/",
  }).toString();
}

/**
 * To be called where files lie in no file system of ours, before any address is looked at. Their paths then begin with the scheme and the
 * authority of their addresses: `vscode-vfs://github/desk/draft.article`. What lies elsewhere has none.
 * @param uris of folders
 */
export function filesLieIn(uris: readonly string[]): void {
  places = new Set(uris.flatMap((uri) => tryParse(uri) ?? []).map(placeOf));
}

/** Schemes of addresses with files behind them. */
export function fileSchemes(): readonly string[] {
  return places ? [...new Set([...places].map((place) => place.slice(0, place.indexOf(":"))))] : ["file"];
}

/** Undefined where files are those of this machine. */
let places: ReadonlySet<string> | undefined;

function placeOf({ scheme, authority }: URI): string {
  return `${scheme}://${authority}`;
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
