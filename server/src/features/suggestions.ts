/** Library entries for a claim: those likely to back it, best first. */
import {
  type Analysis,
  type Claim,
  type SourceEntry,
  type Suggestion,
  type SuggestionQuery,
  suggestEntries,
} from "../engine/index.ts";
import { speakerName } from "./describe-standing.ts";
import { keysOf } from "./symbols.ts";
import { wordsAt } from "./words.ts";

export function suggestionsFor(analysis: Analysis, claim: Claim | undefined, limit: number): readonly Suggestion[] {
  return claim ? suggestEntries(analysis.library, queryFor(analysis, claim), limit) : [];
}

/** As many as there are: those likely to back the claim, then others in the library's own order. */
export function likelyEntries(analysis: Analysis, claim: Claim | undefined, limit: number): readonly SourceEntry[] {
  const likely = new Set(suggestionsFor(analysis, claim, limit).map(({ entry }) => entry));
  for (const entry of analysis.library.entryByKey.values()) {
    if (likely.size >= limit) break;
    likely.add(entry);
  }
  return [...likely];
}

function queryFor(analysis: Analysis, claim: Claim): SuggestionQuery {
  const attribution = claim.attribution === undefined ? undefined : analysis.attributions[claim.attribution];
  const speaker = attribution && speakerName(analysis, attribution);
  const concept = claim.figure?.concept;
  return {
    claim: [wordsAt(analysis, [claim]), concept].filter(Boolean).join(" "),
    sentence: wordsAt(analysis, [claim.sentence]),
    ...(speaker !== undefined && { speaker }),
    nearbyKeys: nearbyKeys(analysis, claim),
  };
}

/** More neighbours say no more. */
const NEIGHBOURS = 4;

/** The keys cited for the claims around this one, in its paragraph and the next ones either way; the nearest first. */
function nearbyKeys({ claims }: Analysis, claim: Claim): string[] {
  const at = claims.indexOf(claim);
  const keys = new Set<string>();
  for (let distance = 1; distance <= NEIGHBOURS; distance++) {
    for (const neighbour of [claims[at - distance], claims[at + distance]]) {
      if (!neighbour || Math.abs(neighbour.block - claim.block) > 1) continue;
      for (const key of keysOf(neighbour)) keys.add(key);
    }
  }
  return [...keys];
}
