/** Words drawn after a claim that say who answers for it: the speaker, or the keys that are cited beside the text. */
import type { Analysis, Claim, Span } from "../engine/index.ts";
import { speakerName } from "./describe-standing.ts";
import { keysOf } from "./symbols.ts";
import { shortened } from "./words.ts";

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
}

export function inlayHints(analysis: Analysis, range: Span): readonly InlayHint[] {
  return analysis.claims.flatMap((claim) => {
    if (claim.end < range.start || range.end < claim.end) return [];
    const label = labelOf(analysis, claim);
    return label === undefined ? [] : [{ offset: claim.end, label: shortened(label, 40) }];
  });
}

function labelOf(analysis: Analysis, claim: Claim): string | undefined {
  const attribution = claim.attribution === undefined ? undefined : analysis.attributions[claim.attribution];
  if (claim.standing === "attributed" && attribution) return speakerName(analysis, attribution);
  if (claim.standing !== "cited" && !claim.annotation?.citations.length) return undefined;
  return (
    keysOf(claim)
      .map((key) => `@${key}`)
      .join(", ") || undefined
  );
}
