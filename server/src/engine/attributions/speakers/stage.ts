/**
 * Who was on stage of late: the people a block mentions, in order, and looking back over them from a later one. Sentences are
 * counted within a block, so that a block's appearances are the same wherever it stands. “She” is looked for here.
 */

import type { Gender } from "../../lexicon/index.ts";

/** Someone mentioned: in which sentence of the block, and how prominently. */
export interface Appearance {
  readonly character: string;
  readonly sentence: number;
  readonly weight: number;
  /** Of a body for which somebody spoke: “she” after “a spokeswoman for the fund” is its voice. */
  readonly voice: Voice | undefined;
}

/** Whoever speaks for a body, as the noun for them tells. */
export type Voice = Gender | "either";

export interface Stage {
  readonly appearances: readonly Appearance[];
  readonly nSentences: number;
}

/** Older appearances than these are never meant by a pronoun. */
const REMEMBERED = 48;

/** The stage of the block that is being read, after those of the blocks above it. */
export class OpenStage {
  readonly appearances: Appearance[] = [];
  /** How many blocks above this one were looked at; one more than there are where the search came to the top. */
  lookedBack = 0;

  constructor(private readonly above: readonly Stage[]) {}

  /**
   * Visits the latest appearances, the last first, with how many sentences ago each was; `false` ends it.
   * Blocks that lie more than `reach` sentences back are left out.
   */
  lookBack(sentence: number, reach: number, visit: (appearance: Appearance, ago: number) => boolean): void {
    let left = REMEMBERED;
    let ahead = sentence;
    let appearances: readonly Appearance[] = this.appearances;
    for (let back = 0; ; ) {
      for (let i = appearances.length - 1; 0 <= i && 0 < left; i--, left--)
        if (!visit(appearances[i]!, ahead - appearances[i]!.sentence)) return;
      if (left === 0 || reach < ahead) return;
      back++;
      this.lookedBack = Math.max(this.lookedBack, back);
      const stage = this.above[this.above.length - back];
      if (!stage) return;
      // A block's end counts as a sentence: whoever was mentioned there is a little further away.
      ahead += stage.nSentences + 1;
      appearances = stage.appearances;
    }
  }
}
