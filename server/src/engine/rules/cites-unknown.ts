/**
 * Whether a claim is cited, but by keys that no library has. `unknown-source` asks for the entry; what else is wrong with the claim
 * can only be said once the entry is there.
 */
import type { Claim } from "../claims/index.ts";

export function citesUnknown({ standing, citations, annotation }: Claim): boolean {
  return standing !== "cited" && 0 < citations.length + (annotation?.citations.length ?? 0);
}
