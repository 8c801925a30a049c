/**
 * Two figures of one kind of thing that differ as a slip of the hand makes them differ: digits that changed places (“1,280
 * delegates”, “1,820 delegates”), one wrong digit in a long number, million for billion. In 2,640 published articles there is one
 * such pair of two things, while figures that differ in any other way were of two things wherever they were read.
 */
import { firstEndingAfter, hashOf, keptWith, textOf, trimEndOf } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import { sharedWords } from "../content-words.ts";
import { runsOf } from "../runs.ts";
import type { FigureMention } from "../same-figures.ts";
import { type Conflict, type MentionInBlock, mentionsIn } from "./conflict.ts";

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
  const sentenceOf = ({ block, mention }: MentionInBlock) => firstEndingAfter(blocks[block]!.sentences, mention.start);
  const isApart = one.block !== other.block || sentenceOf(one) !== sentenceOf(other);
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

/** “1280”, “3.2 m”: digits without their commas, and how they are scaled. */
function digitsOf(text: string, figure: Quantity): string | undefined {
  const [, digits, scale = ""] = amountPattern.exec(textOf(text, figure).toLowerCase()) ?? [];
  const isIndex = figure.unit === "-" && digits?.includes(".");
  if (digits === undefined || isIndex || typeof figure.value !== "number") return undefined;
  return [digits.replaceAll(",", ""), scales[scale]].filter(Boolean).join(" ");
}

const amountPattern = /(\d[\d,]*(?:\.\d+)?)(?: ?-?(million|billion|m|mn|bn)\b)?/;
const scales: Readonly<Record<string, string>> = { million: "m", m: "m", mn: "m", billion: "bn", bn: "bn" };

/**
 * What two numbers share that are one slip apart, and only they: each digit left out of a long number, each pair of neighbours put in
 * order, the digits without their scale. “3.25” and “2.35” share “<23>5, point after 1”.
 */
function marksOf(written: string): readonly string[] {
  const [number = "", scale = ""] = written.split(" ");
  const digits = number.replace(".", "");
  const rest = `, point after ${number.split(".")[0]!.length} ${scale}`;
  const n = trimEndOf(digits, /0/).length;
  const marks = scale === "" ? [] : [`${number} scaled`];
  for (let i = 0; i < digits.length; i++) {
    const [head, a, b] = [digits.slice(0, i), digits[i]!, digits[i + 1]];
    if (FEWEST_FOR_DIGIT <= n) marks.push(`${head}_${digits.slice(i + 1)}${rest}`);
    if (FEWEST_FOR_PAIR <= n && b && a !== b)
      marks.push(`${head}<${a < b ? a + b : b + a}>${digits.slice(i + 2)}${rest}`);
  }
  return marks;
}

/** Without zeros at the end. Shorter numbers differ by a digit because they are of two things: of 52 such pairs of three digits, none was a slip. */
const FEWEST_FOR_DIGIT = 4;
const FEWEST_FOR_PAIR = 3;
