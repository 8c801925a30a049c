/**
 * Which claims are open: nobody answers for them, a copy editor would ask who does, and the article does not ask for them to be left
 * alone. Whoever counts claims or shows them takes it from here.
 */
import { type Analysis, type Claim, type ClaimSubject, contains, keptWith, type Suppression } from "../engine/index.ts";
import { unwrittenReason } from "./unwritten-reason.ts";

export function isOpen(analysis: Analysis, claim: Claim): boolean {
  return claim.standing === "unattributed" && claim.urgency !== "leave" && !leftAlone(analysis).has(claim);
}

/** Why a source is asked for, or is not. */
export function reasonsFor(analysis: Analysis, claim: Claim): readonly string[] {
  const suppression = leftAlone(analysis).get(claim);
  if (!suppression) return claim.reasons;
  const { reason } = suppression;
  return [reason === undefined || reason === unwrittenReason ? "no reason is given" : reason];
}

/** The claims whose findings a suppression hides. */
const leftAlone = keptWith(({ claims, suppressed, suppressions }: Analysis): ReadonlyMap<Claim, Suppression> => {
  const hidden = new Map<Claim, Suppression>();
  for (const { rule, span, claim: last, suppression } of suppressed) {
    if (last === undefined) continue;
    // Of the figures of a tally one finding speaks, about the last; its words hold them all.
    for (let i = last; 0 <= i && span.start <= claims[i]!.start; i--) {
      const claim = claims[i]!;
      if (rule === asks[claim.subject] && contains(span, claim)) hidden.set(claim, suppressions[suppression]!);
    }
  }
  return hidden;
});

/** The rule that asks who answers for a claim. */
const asks: Record<ClaimSubject, string> = {
  quantity: "unattributed-quantity",
  table: "unattributed-quantity",
  quotation: "unattributed-quote",
  sentence: "unattributed-claim",
};
