/**
 * Identities for new annotations. The same words at the same place get the same one, so that two people who annotate a claim on two
 * branches meet in the merge. A UUID of version 8 (RFC 9562, section 5.8: made as the maker likes), here of four FNV-1a hashes.
 */
import type { Quote } from "../anchoring/index.ts";

/** An IRI that is not in `taken`. */
export function makeId({ exact, prefix, suffix, position }: Quote, taken: ReadonlySet<string>): string {
  for (let n = 0; ; n++) {
    // The place counts only where the words alone do not tell: it is what edits on another branch change first.
    const words = [prefix, exact, suffix, ...(n === 0 ? [] : [position.start]), ...(n < 2 ? [] : [n])].join("\n");
    const hex = [0, 1, 2, 3].map((lane) => hash(`${lane}${words}`).toString(16).padStart(8, "0")).join("");
    const variant = "89ab"[Number.parseInt(hex[16]!, 16) & 3]!;
    const id = `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    if (!taken.has(id)) return id;
  }
}

/** FNV-1a over UTF-16 code units, 32 bits, with a final mixing so that near inputs end far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
