/**
 * Two figures of one kind of thing that differ as a slip of the hand makes them differ: digits that changed places (“1,280
 * delegates”, “1,820 delegates”), one wrong digit in a long number, million for billion. In 2,640 published articles there is one
 * such pair of two things, while figures that differ in any other way are of two things unless they are told alike (`short-slips.ts`,
 * `statements.ts`).
 */
import { hashOf, keptWith } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import { sharedWords } from "../content-words.ts";
import { runsOf } from "../runs.ts";
import type { FigureMention } from "../same-figures.ts";
import { type Conflict, type MentionInBlock, mentionsIn, sentenceAround } from "./conflict.ts";
import { digitsOf, nTellingDigits, slipMarksOf } from "./written-digits.ts";

/** Of digits that tell, for one of them to be wrong, and for two to have changed places. */
export const FEWEST_FOR_DIGIT = 4;
export const FEWEST_FOR_PAIR = 3;

/** The later of two mentions is the one to look at: the earlier is what it seems to repeat. */
export function* slipConflicts(blocks: readonly BlockFacts[]): Iterable<Conflict> {
  const seen = new Map<string, MentionInBlock>();
  const known = new Set<string>();
  for (const block of blocksThatShareMarks(blocks)) {
    for (const { mention, amount, marks } of writtenIn(blocks[block]!)) {
      if (known.has(amount)) continue;
      const here: MentionInBlock = { block, mention };
      const twin = marks.map((mark) => seen.get(mark)).find((other) => other && isSlip(blocks, other, here));
      if (twin) yield { figure: here, other: twin };
      for (const mark of marks) if (!seen.has(mark)) seen.set(mark, here);
      known.add(amount);
    }
  }
}

/**
 * Those with a mark that another amount has as well, in order, and perhaps a few more: hardly any in an article without a slip, where
 * looking at every mark of every figure would be the most costly thing that a keystroke in a book does. Two times as many slots as
 * marks, probed in a row.
 */
function blocksThatShareMarks(blocks: readonly BlockFacts[]): readonly number[] {
  const runs = runsOf(blocks).map(({ from, items }) => ({ from, signs: signsInRun(items) }));
  const nMarks = runs.reduce((sum, { signs }) => sum + signs.length / 3, 0);
  const mask = 2 ** Math.ceil(Math.log2(2 * nMarks + 1)) - 1;
  const marks = new Int32Array(mask + 1);
  const amounts = new Int32Array(mask + 1);
  const firstBlocks = new Int32Array(mask + 1);
  const sharing = new Set<number>();
  for (const { from, signs } of runs) {
    for (let i = 0; i < signs.length; i += 3) {
      const mark = signs[i]!;
      const amount = signs[i + 1]!;
      const block = from + signs[i + 2]!;
      let at = mark & mask;
      while (marks[at] !== 0 && marks[at] !== mark) at = (at + 1) & mask;
      if (marks[at] === 0) {
        marks[at] = mark;
        amounts[at] = amount;
        firstBlocks[at] = block;
      } else if (amounts[at] !== amount) sharing.add(firstBlocks[at]!).add(block);
    }
  }
  return [...sharing].sort((a, b) => a - b);
}

/** Of each mark of the blocks' figures three numbers: those of `signsIn`, and the number of its block in the run. */
const signsInRun = keptWith((run: readonly BlockFacts[]): Int32Array => {
  const own = run.map(signsIn);
  const signs = new Int32Array((own.reduce((sum, { length }) => sum + length, 0) / 2) * 3);
  let at = 0;
  for (const [block, ofBlock] of own.entries()) {
    for (let i = 0; i < ofBlock.length; i += 2) {
      signs[at++] = ofBlock[i]!;
      signs[at++] = ofBlock[i + 1]!;
      signs[at++] = block;
    }
  }
  return signs;
});

/** Of each mark two numbers: one that stands for it, never nought, and one for the amount that has it. */
const signsIn = keptWith(
  (block: BlockFacts): Int32Array =>
    Int32Array.from(
      writtenIn(block).flatMap(({ amount, marks }) =>
        marks.flatMap((mark) => [hashOf(mark, 0) | 1, hashOf(amount, 0)]),
      ),
    ),
);

/** Both tell something alike, in two sentences: one sentence means its two figures. */
function isSlip(blocks: readonly BlockFacts[], one: MentionInBlock, other: MentionInBlock): boolean {
  const isApart = sentenceAround(blocks, one) !== sentenceAround(blocks, other);
  const [a, b] = [one.mention, other.mention];
  return isApart && a.figure.kind === b.figure.kind && 0 < sharedWords(a.words, b.words);
}

/** A figure in digits that may be one slip from another: its amount with its unit, and what it shares with amounts that are. */
interface WrittenFigure {
  readonly mention: FigureMention;
  readonly amount: string;
  readonly marks: readonly string[];
}

const writtenIn = keptWith((block: BlockFacts): readonly WrittenFigure[] =>
  mentionsIn(block).flatMap((mention) => {
    const written = digitsOf(block.article.text, mention.figure);
    const { unit } = mention.figure;
    const marks = written ? marksOf(written).map((mark) => `${mark} ${unit}`) : [];
    return marks.length === 0 ? [] : [{ mention, amount: `${written} ${unit}`, marks }];
  }),
);

/** What an amount shares with those that are a slip of it. Shorter numbers differ so because they are of two things (`short-slips.ts`). */
function marksOf(written: string): readonly string[] {
  const { oneDigit, swapped, scaled } = slipMarksOf(written);
  const n = nTellingDigits(written);
  return [...scaled, ...(FEWEST_FOR_DIGIT <= n ? oneDigit : []), ...(FEWEST_FOR_PAIR <= n ? swapped : [])];
}
