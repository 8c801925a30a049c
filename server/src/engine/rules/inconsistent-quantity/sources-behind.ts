/** Whom an article names for two figures that differ: two sources that contradict each other may be the news, and no slip. */
import { textOf } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import type { MentionInBlock } from "./conflict.ts";

export function haveTwoSources(blocks: readonly BlockFacts[], a: MentionInBlock, b: MentionInBlock): boolean {
  const [one, other] = [a, b].map(({ block, mention }) => sourcesBehind(blocks[block]!, mention.figure));
  return 0 < one!.length && 0 < other!.length && !one!.some((source) => other!.includes(source));
}

/** By who that is and by the words for them; none where it is the article's own word. */
function sourcesBehind(block: BlockFacts, figure: Quantity): readonly string[] {
  const { article, attributions, speakers, claims, quantities } = block;
  const claim = claims.find(({ quantity }) => quantity !== undefined && quantities[quantity] === figure);
  const attribution = claim?.attribution === undefined ? undefined : attributions[claim.attribution];
  if (!attribution) return [];
  const words = attribution.source.map((span) => textOf(article.text, span).toLowerCase()).join(" ");
  const speaker = attribution.speaker === undefined ? undefined : speakers[attribution.speaker];
  return speaker ? [speaker.id, words] : [words];
}
