/** Makes out the claims of an article: which figures and quotations someone must answer for, and what each rests on. */
import { itemAt } from "../base/index.ts";
import type { Evidence } from "./facts.ts";
import type { Claim } from "./types.ts";

/** In text order. `commonKnowledge`: phrases that need no source, as the team lists them. */
export function findClaims(evidence: Evidence, _commonKnowledge: readonly string[]): readonly Claim[] {
  const { quantities, sentences, attributions } = evidence;
  const claims: Claim[] = [];
  for (const [quantity, figure] of quantities.entries()) {
    const sentence = itemAt(sentences, figure.start);
    if (figure.noClaim || !sentence) continue;
    const attribution = attributions.findIndex(({ content }) =>
      content.some((piece) => piece.start <= figure.start && figure.end <= piece.end),
    );
    claims.push({
      start: figure.start,
      end: figure.end,
      subject: "quantity",
      quantity,
      figure,
      standing: attribution < 0 ? "unattributed" : "attributed",
      ...(0 <= attribution && { attribution }),
      citations: [],
      urgency: "query",
      reasons: [],
      sentence,
      block: sentence.block,
    });
  }
  return claims;
}
