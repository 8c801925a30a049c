/** A figure in its place among the words around it: what the signs of urgency look at. */
import { firstEndingAfter, keptWith } from "../../base/index.ts";
import { playWords } from "../../lexicon/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import type { Block, BlockReading, Token } from "../../text/index.ts";
import type { Evidence, SentenceFacts } from "../facts.ts";
import type { Subject } from "../grounds.ts";

export interface FigureSetting {
  readonly figure: Quantity;
  readonly block: Block;
  readonly tokens: readonly Token[];
  /** Tokens `[first, end)` are the figure's. */
  readonly first: number;
  readonly end: number;
  /** Tokens `[sentenceFirst, sentenceEnd)` are its sentence's. */
  readonly sentenceFirst: number;
  readonly sentenceEnd: number;
  /** The words of the sentence, in lower case; made once for all figures in it. */
  readonly sentenceWords: ReadonlySet<string>;
  readonly sentence: SentenceFacts;
  /** The figure before it in the same sentence. */
  readonly previous: Quantity | undefined;
  /** True when an earlier figure of the article had the same value and unit. */
  readonly isRepeated: boolean;
  /** True when the sentence plainly continues a report in the sentence before. */
  readonly isContinued: boolean;
  /** True when the article tells of play more than of anything else. */
  readonly isMatchReport: boolean;
  /** True when the article counts delegates, seats or votes over and over: “Rubio has 163, Kasich 63”. */
  readonly isTally: boolean;
  /** 0 for the first block of the article, 1 for the last. */
  readonly depth: number;
}

/** A figure with what its setting takes from outside its block; all the rest of the setting is the block's own. */
export interface FigureOutlook
  extends Pick<FigureSetting, "previous" | "isRepeated" | "isContinued" | "isMatchReport" | "isTally"> {
  readonly figure: Quantity;
  readonly sentence: SentenceFacts;
  readonly depth: number;
}

/** What the article as a whole says of all its figures. */
export type Tone = Pick<FigureSetting, "isMatchReport" | "isTally">;

export function toneOf({ readings, quantities }: Evidence): Tone {
  const hasFigures = quantities.length !== 0;
  return {
    isMatchReport: hasFigures && tellsOf(playWordsIn, PLAY_EVERY, readings),
    isTally: hasFigures && tellsOf(tallyWordsIn, TALLY_EVERY, readings),
  };
}

export function depthOf({ article }: Evidence, block: number): number {
  return block / Math.max(1, article.blocks.length - 1);
}

/** One for each subject of a block; none for what is no figure. `isRepeated`: one for each of them likewise. */
export function figureOutlooks(
  evidence: Evidence,
  subjects: readonly Subject[],
  isRepeated: readonly boolean[],
  tone: Tone,
): readonly (FigureOutlook | undefined)[] {
  let last: Subject | undefined;
  return subjects.map((subject, i): FigureOutlook | undefined => {
    const { figure, sentence, continues } = subject;
    if (!figure) return undefined;
    const previous = last?.sentence === sentence ? last.figure : undefined;
    last = subject;
    return {
      figure,
      sentence,
      previous,
      isRepeated: isRepeated[i]!,
      isContinued: continues !== undefined,
      isMatchReport: tone.isMatchReport,
      isTally: tone.isTally,
      depth: depthOf(evidence, sentence.block),
    };
  });
}

/** Equal for figures of the same value and unit. */
export function amountOf({ value, unit }: Quantity): string {
  return typeof value === "number" ? `${value} ${unit}` : `${value.low} to ${value.high} ${unit}`;
}

/** Makes a setting whole. Figures should be asked for in order: the words of a sentence are gathered once. */
export function settingsIn({ article, readings }: Evidence): (outlook: FigureOutlook) => FigureSetting {
  let last: SentenceFacts | undefined;
  let sentenceWords: ReadonlySet<string> = new Set();
  return (outlook) => {
    const { figure, sentence } = outlook;
    const block = article.blocks[sentence.block]!;
    const { start } = block.span;
    const { tokens } = readings[sentence.block]!;
    const sentenceFirst = firstEndingAfter(tokens, sentence.start - start);
    const sentenceEnd = firstEndingAfter(tokens, sentence.end - start - 1) + 1;
    if (last !== sentence) sentenceWords = wordsOf(tokens, sentenceFirst, sentenceEnd);
    last = sentence;
    return {
      ...outlook,
      block,
      tokens,
      first: firstEndingAfter(tokens, figure.start - start),
      end: firstEndingAfter(tokens, figure.end - start - 1) + 1,
      sentenceFirst,
      sentenceEnd,
      sentenceWords,
    };
  };
}

/** One word in so many that belongs to a match: three quarters of sports reports have more, politics and business never. */
const PLAY_EVERY = 60;

/** The same for counts of delegates and seats, of which a running tally has at least so many. */
const TALLY_EVERY = 200;

const tallyWords: ReadonlySet<string> = new Set(["delegate", "delegates", "seats", "superdelegates"]);

function tellsOf(
  wordsIn: (reading: BlockReading) => number,
  every: number,
  readings: readonly BlockReading[],
): boolean {
  let nTokens = 0;
  let nTold = 0;
  for (const reading of readings) {
    nTokens += reading.tokens.length;
    nTold += wordsIn(reading);
  }
  return nTokens < every * nTold;
}

const playWordsIn = countKept(playWords);
const tallyWordsIn = countKept(tallyWords);

/** How many words of a block are listed: counted once for each block. */
function countKept(listed: ReadonlySet<string>): (reading: BlockReading) => number {
  return keptWith(({ tokens }: BlockReading) => {
    let count = 0;
    for (const { lower } of tokens) if (listed.has(lower)) count++;
    return count;
  });
}

function wordsOf(tokens: BlockReading["tokens"], first: number, end: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = first; i < end; i++) words.add(tokens[i]!.lower);
  return words;
}
