/** Words drawn after a claim that say who answers for it: the speaker, or the keys that are cited beside the text. */
import type { Analysis, Attribution, Claim, Span } from "../engine/index.ts";
import { speakerName } from "./describe-standing.ts";
import { keysOf } from "./symbols.ts";
import { shortened, wordsAt } from "./words.ts";

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
  if (claim.standing === "attributed" && attribution) {
    const name = speakerName(analysis, attribution);
    return name !== undefined && isRightBehind(analysis, claim, attribution, name) ? undefined : name;
  }
  if (claim.standing !== "cited" && !claim.annotation?.citations.length) return undefined;
  return (
    keysOf(claim)
      .map((key) => `@${key}`)
      .join(", ") || undefined
  );
}

/** “Nobody asked us,” Ruiz said: there the text itself says next what the hint would. */
function isRightBehind(analysis: Analysis, claim: Claim, { source }: Attribution, name: string): boolean {
  return source.some(
    (span) => claim.end <= span.start && span.start <= claim.end + NEAR && wordsAt(analysis, [span]).includes(name),
  );
}

/** Characters: a comma, and a cue such as “according to”. */
const NEAR = 16;
