/** Two figures of one thing that do not agree. */
import { keptWith } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import { type FigureMention, figureMentions } from "../same-figures.ts";

/** A figure with the number of its block, from whose start it is counted. */
export interface MentionInBlock {
  readonly block: number;
  readonly mention: FigureMention;
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
