/**
 * The slips of `slips.ts` in short numbers: one wrong digit in “£1.3bn”, “42” for “24”. Many figures of an article differ so because
 * they are of two things; these are told in much the same words, and no other figure bears one of them out. In 2,640 published articles
 * there is no such pair; of figures that they give twice, a quarter are told so much alike that one wrong digit would be seen.
 */
import { firstEndingAfter, keptWith, textOf } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import { agree } from "../agree.ts";
import { contentWords, sharedWords, wordsIn } from "../content-words.ts";
import { runsOf } from "../runs.ts";
import { type FigureMention, isComparable } from "../same-figures.ts";
import { type Conflict, type MentionInBlock, mentionsIn, sentenceAround } from "./conflict.ts";
import { FEWEST_FOR_DIGIT, FEWEST_FOR_PAIR } from "./slips.ts";
import { ofTwoThings } from "./two-things.ts";
import { digitsOf, nTellingDigits, type Slip, slipBetween, slipMarksOf } from "./written-digits.ts";

/** No news story has more: in a book there are figures a digit apart wherever one looks. */
const MOST_FIGURES = 200;

/** The later of two mentions is the one to look at. A figure that the story gives again is borne out. */
export function* shortSlipConflicts(blocks: readonly BlockFacts[]): Iterable<Conflict> {
  const figures = shortFigures(blocks);
  for (const [i, figure] of figures.entries()) {
    const other = slipBefore(blocks, figures, i);
    if (other) yield { figure, other };
  }
}

/** The first of those before the figure `i` that it seems to repeat with a slip. */
function slipBefore(
  blocks: readonly BlockFacts[],
  figures: readonly ShortFigure[],
  i: number,
): ShortFigure | undefined {
  const figure = figures[i]!;
  for (let j = 0; j < i; j++) {
    const other = figures[j]!;
    const slip = slipApart(other, figure);
    const isOne = slip && isGivenOnce(figures, other) && isGivenOnce(figures, figure);
    if (isOne && isSlip(blocks, other, figure, slip === "swap")) return other;
  }
  return undefined;
}

function isGivenOnce(figures: readonly ShortFigure[], { amount }: ShortFigure): boolean {
  return figures.filter((figure) => figure.amount === amount).length === 1;
}

// ---- What may be a slip -----------------------------------------------------------------------------------------

interface ShortFigure extends MentionInBlock {
  /** Its digits and its scale. */
  readonly written: string;
  /** These and its unit. */
  readonly amount: string;
  /** Whether one wrong digit would tell something, and whether two that changed places would. */
  readonly tellsByDigit: boolean;
  readonly tellsByPair: boolean;
}

function shortFigures(blocks: readonly BlockFacts[]): readonly ShortFigure[] {
  const runs = runsOf(blocks);
  const nFigures = runs.reduce((sum, { items }) => sum + shortFiguresInRun(items).length, 0);
  if (MOST_FIGURES < nFigures) return [];
  return runs.flatMap(({ from, items }) => {
    const figures = shortFiguresInRun(items);
    return from === 0 ? figures : figures.map((figure) => ({ ...figure, block: from + figure.block }));
  });
}

/** With the number of the block in its run. */
const shortFiguresInRun = keptWith((run: readonly BlockFacts[]): readonly ShortFigure[] =>
  run.flatMap((each, block) => shortFiguresIn(each).map((figure) => ({ block, ...figure }))),
);

const shortFiguresIn = keptWith((block: BlockFacts): readonly Omit<ShortFigure, "block">[] =>
  block.readings[0].kind === "headline"
    ? []
    : mentionsIn(block).flatMap((mention) => {
        const { figure } = mention;
        const written = isInBrackets(block, mention) ? undefined : writtenIn(block.article.text, figure);
        if (written === undefined) return [];
        const n = nTellingDigits(written);
        const tellsByDigit = n < FEWEST_FOR_DIGIT && isSumOrCount(figure);
        const tellsByPair = n < FEWEST_FOR_PAIR && 0 < slipMarksOf(written).swapped.length;
        return tellsByDigit || tellsByPair
          ? [{ mention, written, amount: `${written} ${figure.unit}`, tellsByDigit, tellsByPair }]
          : [];
      }),
);

/** “$10bn (£5bn)”: what a sum is in another currency changes with the sum. */
function isInBrackets({ article: { text }, sentences }: BlockFacts, { start }: FigureMention): boolean {
  const before = text.slice(sentences[firstEndingAfter(sentences, start)]?.start ?? 0, start);
  return before.lastIndexOf(")") < before.lastIndexOf("(");
}

function writtenIn(text: string, figure: Quantity): string | undefined {
  return compared.has(figure.kind) && !isBareCount(text, figure) ? digitsOf(text, figure) : undefined;
}

const compared: ReadonlySet<Quantity["kind"]> = new Set(["money", "count", "measure", "percentage"]);

/** “Rubio has 28, Cruz 22”: figures of a list, which name what they count once for all. */
function isBareCount(text: string, figure: Quantity): boolean {
  return figure.kind === "count" && !/\p{L}/u.test(textOf(text, figure));
}

/** Of shares and sizes a wrong digit tells nothing: those of two groups, of two screens, often are that near. */
function isSumOrCount(figure: Quantity): boolean {
  return (figure.kind === "money" || figure.kind === "count") && !isShare(figure);
}

function slipApart(one: ShortFigure, other: ShortFigure): Slip | undefined {
  if (one.mention.figure.unit !== other.mention.figure.unit) return undefined;
  const slip = slipBetween(one.written, other.written);
  if (slip === "digit") return one.tellsByDigit && other.tellsByDigit ? slip : undefined;
  return one.tellsByPair && other.tellsByPair ? slip : undefined;
}

export function isShare({ kind, unit }: Quantity): boolean {
  return kind === "percentage" || unit === "point" || unit === "percentage point";
}

// ---- Whether it is one ------------------------------------------------------------------------------------------

function isSlip(blocks: readonly BlockFacts[], one: MentionInBlock, other: MentionInBlock, isSwap: boolean): boolean {
  const [a, b] = [one.mention, other.mention];
  const mayBeOne =
    a.words !== b.words &&
    a.figure.modifier === b.figure.modifier &&
    a.figure.trend === b.figure.trend &&
    isComparable(a.figure, b.figure);
  if (!mayBeOne || agree(a.figure, b.figure) || isOfMore(a) || isOfMore(b)) return false;
  const nShared = sharedWords(a.words, b.words) - sharedWords(a.words, wordsOf(blocks, other));
  // Two digits that changed places are hardly ever of two things.
  const isTelling = isSwap && !isShare(a.figure);
  if (nShared < (isTelling ? 1 : 2)) return false;
  if (ofTwoThings(blocks, one, other) === "surely") return false;
  const [inStory, inHeadlines] = othersLike(blocks, a, b);
  const bearsOut = (figure: Quantity) => (mention: FigureMention) => agree(mention.figure, figure);
  if ([...inStory, ...inHeadlines].some(bearsOut(b.figure)) || inStory.some(bearsOut(a.figure))) return false;
  const fewest = inStory.length === 0 && !isShare(a.figure) ? FEWEST_SHARED - 1 : FEWEST_SHARED;
  return isTelling || fewest <= nShared || haveWordsBeside(blocks, one, other);
}

/** The other figures of their unit, and those of headlines, which give the story's again. */
function othersLike(
  blocks: readonly BlockFacts[],
  a: FigureMention,
  b: FigureMention,
): readonly [inStory: readonly FigureMention[], inHeadlines: readonly FigureMention[]] {
  const isOther = (mention: FigureMention) => mention !== a && mention !== b && isComparable(mention.figure, b.figure);
  const othersIn = (isHeadline: boolean) =>
    blocks.flatMap((block) =>
      isHeadline === (block.readings[0].kind === "headline") ? mentionsIn(block).filter(isOther) : [],
    );
  return [othersIn(false), othersIn(true)];
}

/** Words that both sentences must have besides those of the figures; one less where the story has no third figure of the kind. */
const FEWEST_SHARED = 4;

/** “Another $2m”, “an extra £50m”: not the one that was told of before. */
function isOfMore({ words }: FigureMention): boolean {
  return moreWords.some((word) => words.has(word));
}

const moreWords = ["another", "extra", "further", "additional", "second", "third"];

function wordsOf(blocks: readonly BlockFacts[], { block, mention }: MentionInBlock): ReadonlySet<string> {
  return contentWords(textOf(blocks[block]!.article.text, mention));
}

/** Two words in a row, one of which tells something, stand in the same place beside both figures. */
function haveWordsBeside(blocks: readonly BlockFacts[], one: MentionInBlock, other: MentionInBlock): boolean {
  const [these, those] = [pairsBeside(blocks, one), pairsBeside(blocks, other)];
  return these.some((pair, place) => pair === those[place] && 0 < contentWords(pair).size);
}

/** The two words before the figure, those on either side of it, and the two behind it. */
function pairsBeside(blocks: readonly BlockFacts[], place: MentionInBlock): readonly string[] {
  const { text } = blocks[place.block]!.article;
  const sentence = sentenceAround(blocks, place);
  const before = wordsIn(text.slice(sentence.start, place.mention.start)).slice(-2);
  const behind = wordsIn(text.slice(place.mention.end, sentence.end)).slice(0, 2);
  const pairs = [before, [before.at(-1), behind[0]], behind];
  return pairs.map((pair) => (pair.length === 2 && !pair.includes(undefined!) ? pair.join(" ") : ""));
}
