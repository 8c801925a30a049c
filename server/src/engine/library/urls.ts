/** Which entry an address belongs to, however the address is written: with or without "www.", a trailing slash, a campaign's tail. */
import type { Library, SourceEntry } from "./types.ts";

/** The entry with this address, its own, its archived copy's or its DOI's; the first of the library where several have it. */
export function entryForUrl(library: Library, url: string): SourceEntry | undefined {
  const plain = plainUrl(url);
  return plain === undefined ? undefined : entriesByUrl(library).get(plain);
}

const indices = new WeakMap<Library, ReadonlyMap<string, SourceEntry>>();

function entriesByUrl(library: Library): ReadonlyMap<string, SourceEntry> {
  const known = indices.get(library);
  if (known) return known;
  const index = new Map<string, SourceEntry>();
  for (const entry of library.entries) {
    for (const address of [entry.url, entry.archiveUrl, entry.doi && `https://doi.org/${entry.doi}`]) {
      const plain = address && plainUrl(address);
      if (plain && !index.has(plain)) index.set(plain, entry);
    }
  }
  indices.set(library, index);
  return index;
}

/** Host and path without what does not tell two pages apart; undefined for what is no web address. */
function plainUrl(url: string): string | undefined {
  const match = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(url.trim());
  if (!match) return undefined;
  const host = match[1]!
    .toLowerCase()
    .replace(/^(?:www|m)\./, "")
    .replace(/^dx\.doi\.org$/, "doi.org");
  const path = match[2]!.replace(/\/$/, "");
  const query = (match[3] ?? "")
    .split("&")
    .filter((pair) => pair !== "" && !/^(?:utm_|fbclid=|gclid=|ref=|cmpid=)/i.test(pair));
  const tail = query.length === 0 ? "" : `?${query.sort().join("&")}`;
  return host + (host === "doi.org" ? path.toLowerCase() : path) + tail;
}
