/** Two figures of one thing that do not agree. */
import { firstEndingAfter, keptWith } from "../../base/index.ts";
import type { BlockFacts, SentenceFacts } from "../../claims/index.ts";
import { type FigureMention, figureMentions } from "../same-figures.ts";

/** A figure with the number of its block, from whose start it is counted. */
export interface MentionInBlock {
  readonly block: number;
  readonly mention: FigureMention;
}

/** The sentence that the figure stands in. */
export function sentenceAround(blocks: readonly BlockFacts[], { block, mention }: MentionInBlock): SentenceFacts {
  const { sentences } = blocks[block]!;
  return sentences[firstEndingAfter(sentences, mention.start)]!;
}

export interface Conflict {
  /** The one to look at. */
  readonly figure: MentionInBlock;
  readonly other: MentionInBlock;
}

/** None is found without looking any further in a block without figures, as most are; nor where a correction says what was wrong. */
export function mentionsIn(block: BlockFacts): readonly FigureMention[] {
  return block.quantities.length === 0 || block.readings[0].kind === "footer" ? [] : keptMentions(block);
}

const keptMentions = keptWith((block: BlockFacts) => figureMentions(block));
