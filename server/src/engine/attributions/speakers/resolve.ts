/** Places the attributions of every block in the article and tells which of their sources are the same speaker. */
import { type Span, shift } from "../../base/index.ts";
import type { Block, BlockReading } from "../../text/index.ts";
import type { Attribution, BlockAttribution, Speaker } from "../types.ts";

/** One block of an article with what was found in it. */
export interface AttributedBlock {
  readonly block: Block;
  readonly reading: BlockReading;
  readonly attributions: readonly BlockAttribution[];
}

export interface ResolvedSpeakers {
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
}

export function resolveSpeakers(blocks: readonly AttributedBlock[]): ResolvedSpeakers {
  const mentionsByName = new Map<string, Span[]>();
  const attributions: Attribution[] = [];
  for (const { block, attributions: inBlock } of blocks) {
    for (const one of inBlock) {
      const placed = { ...one, source: place(one.source), cue: place(one.cue), content: place(one.content) };
      const first = one.source[0];
      if (!first) {
        attributions.push(placed);
        continue;
      }
      const name = block.prose.slice(first.start, first.end);
      if (!mentionsByName.has(name)) mentionsByName.set(name, []);
      mentionsByName.get(name)!.push(placed.source[0]!);
      attributions.push({ ...placed, speaker: [...mentionsByName.keys()].indexOf(name) });
    }
    function place(spans: readonly Span[]): Span[] {
      return spans.map((one) => shift(one, block.span.start));
    }
  }
  const speakers = [...mentionsByName].map(
    ([name, mentions]): Speaker => ({ name, kind: "unknown", vague: false, mentions }),
  );
  return { attributions, speakers };
}
