/** Finds bare web addresses in prose: they stay in the prose, as one token each, and are islands besides. */
import type { Span } from "../base/index.ts";
import { webAddressEnd } from "./addresses.ts";
import { entitiesRead } from "./entities.ts";
import { indexOrEnd } from "./lines.ts";

/** Places of “https://…” and “www.…” in `prose`, sorted. Linear. */
export function findBareLinks(prose: string): Span[] {
  const links: Span[] = [];
  let http = indexOrEnd(prose, "http", 0);
  let www = indexOrEnd(prose, "www.", 0);
  while (http < prose.length || www < prose.length) {
    const start = Math.min(http, www);
    const end = /[\p{L}\p{N}@.]/u.test(prose.charAt(start - 1)) ? start : webAddressEnd(prose, start);
    if (start + "www.".length < end && !isCitationKey(prose, start)) links.push({ start, end });
    const from = Math.max(end, start + 1);
    if (http < from) http = indexOrEnd(prose, "http", from);
    if (www < from) www = indexOrEnd(prose, "www.", from);
  }
  return links;
}

/** “[@{https://…}]”: some reference managers take an entry's address for its key, and a key leads to the library. */
export function isCitationKey(text: string, start: number): boolean {
  return text.startsWith("@{", start - 2);
}

/** The address behind a bare link: “www.example.org” is taken for a secure site. */
export function addressOf(link: string): string {
  const address = entitiesRead(link).replaceAll("\u00ad", "");
  return address.startsWith("www.") ? `https://${address}` : address;
}
