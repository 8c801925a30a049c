/** A figure in its place among the words around it: what the signs of urgency look at. */
import { type ChangedStretch, firstEndingAfter, keptWith } from "../../base/index.ts";
import { goodsWords, marketWords, playWords, reviewWords } from "../../lexicon/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import type { Block, BlockReading, Token } from "../../text/index.ts";
import type { LayeredBlock } from "../block-frame.ts";
import type { BlockFacts, SentenceFacts } from "../facts.ts";
import type { Subject } from "../subjects.ts";

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
  /** True when the article tells how a day's trading went. */
  readonly isMarketReport: boolean;
  /** True when the article counts delegates, seats or votes over and over: “Rubio has 163, Kasich 63”. */
  readonly isTally: boolean;
  /** True when the article is about a poll: it speaks of one again and again. */
  readonly isPollReport: boolean;
  /** True when the article tells of goods, what they do and what they cost. */
  readonly isReview: boolean;
  /** True when whoever writes says “I” over and over. */
  readonly isPersonal: boolean;
  /** 0 for the first block of the article, 1 for the last. */
  readonly depth: number;
}

/** A figure with what its setting takes from outside its block; all the rest of the setting is the block's own. */
export interface FigureOutlook
  extends Pick<
    FigureSetting,
    | "previous"
    | "isRepeated"
    | "isContinued"
    | "isMatchReport"
    | "isMarketReport"
    | "isTally"
    | "isPollReport"
    | "isReview"
    | "isPersonal"
  > {
  readonly figure: Quantity;
  readonly sentence: SentenceFacts;
  readonly depth: number;
}

/** How many words of some blocks belong to a match, to the markets or to a tally. */
export interface ListedWords {
  readonly nTokens: number;
  readonly nPlay: number;
  readonly nMarket: number;
  readonly nTally: number;
  readonly nPoll: number;
  readonly nReview: number;
  readonly nGoods: number;
  /** “I”, outside of quotation marks. */
  readonly nSelf: number;
  readonly nFigures: number;
}

/** @param earlier what was counted before an edit, and of which blocks; only those that changed are counted again */
export function listedWords(
  blocks: readonly LayeredBlock[],
  earlier:
    | { readonly words: ListedWords; readonly layers: readonly LayeredBlock[]; readonly changed: ChangedStretch }
    | undefined,
): ListedWords {
  if (!earlier) return blocks.map(listedIn).reduce((sum, one) => added(sum, one, 1), noWords);
  const { words, layers, changed } = earlier;
  const gone = layers.slice(changed.first, changed.earlierEnd).map(listedIn);
  const come = blocks.slice(changed.first, changed.end).map(listedIn);
  const left = gone.reduce((sum, one) => added(sum, one, -1), words);
  return come.reduce((sum, one) => added(sum, one, 1), left);
}

const noWords: ListedWords = {
  nTokens: 0,
  nPlay: 0,
  nMarket: 0,
  nTally: 0,
  nPoll: 0,
  nReview: 0,
  nGoods: 0,
  nSelf: 0,
  nFigures: 0,
};

function added(a: ListedWords, b: ListedWords, times: 1 | -1): ListedWords {
  return {
    nTokens: a.nTokens + times * b.nTokens,
    nPlay: a.nPlay + times * b.nPlay,
    nMarket: a.nMarket + times * b.nMarket,
    nTally: a.nTally + times * b.nTally,
    nPoll: a.nPoll + times * b.nPoll,
    nReview: a.nReview + times * b.nReview,
    nGoods: a.nGoods + times * b.nGoods,
    nSelf: a.nSelf + times * b.nSelf,
    nFigures: a.nFigures + times * b.nFigures,
  };
}

/** What the article as a whole says of all its figures. */
export type Tone = Pick<
  FigureSetting,
  "isMatchReport" | "isMarketReport" | "isTally" | "isPollReport" | "isReview" | "isPersonal"
>;

export function toneOf(listed: ListedWords): Tone {
  const { nTokens, nPlay, nMarket, nTally, nPoll, nReview, nGoods, nSelf, nFigures } = listed;
  return {
    isMatchReport: 0 < nFigures && FEWEST_OF_PLAY <= nPlay && nTokens < PLAY_EVERY * nPlay,
    isMarketReport: 0 < nFigures && FEWEST_OF_MARKET <= nMarket && nTokens < MARKET_EVERY * nMarket,
    isTally: 0 < nFigures && nTokens < TALLY_EVERY * nTally,
    isPollReport: 0 < nFigures && FEWEST_POLLS <= nPoll && nTokens < POLL_EVERY * nPoll,
    // A verdict alone is a jury's, and a battery a factory's.
    isReview: 0 < nFigures && 0 < nGoods && FEWEST_OF_REVIEW <= nReview && nTokens < REVIEW_EVERY * (nReview + nGoods),
    isPersonal: 0 < nFigures && FEWEST_OF_SELF <= nSelf && nTokens < SELF_EVERY * nSelf,
  };
}

/** One for each subject of a block; none for what is no figure. `isRepeated`: one for each of them likewise. */
export function figureOutlooks(
  subjects: readonly Subject[],
  isRepeated: readonly boolean[],
  tone: Tone,
  depth: number,
): readonly (FigureOutlook | undefined)[] {
  let last: Subject | undefined;
  return subjects.map((subject, i): FigureOutlook | undefined => {
    const { figure, sentence, isContinued } = subject;
    if (!figure) return undefined;
    const previous = last?.sentence === sentence ? last.figure : undefined;
    last = subject;
    const repeated = isRepeated[i]!;
    return {
      figure,
      sentence,
      previous,
      isRepeated: repeated,
      isContinued,
      ...tone,
      depth,
    };
  });
}

/** Equal for figures of the same value and unit. */
export function amountOf({ value, unit }: Quantity): string {
  return typeof value === "number" ? `${value} ${unit}` : `${value.low} to ${value.high} ${unit}`;
}

/** Makes a setting whole, in its block. Figures should be asked for in order: the words of a sentence are gathered once. */
export function settingsIn({
  article,
  readings,
}: Pick<BlockFacts, "article" | "readings">): (outlook: FigureOutlook) => FigureSetting {
  const block = article.blocks[0]!;
  const { tokens } = readings[0];
  let last: SentenceFacts | undefined;
  let sentenceWords: ReadonlySet<string> = new Set();
  return (outlook) => {
    const { figure, sentence } = outlook;
    const sentenceFirst = firstEndingAfter(tokens, sentence.start);
    const sentenceEnd = firstEndingAfter(tokens, sentence.end - 1) + 1;
    if (last !== sentence) sentenceWords = wordsOf(tokens, sentenceFirst, sentenceEnd);
    last = sentence;
    return {
      block,
      tokens,
      first: firstEndingAfter(tokens, figure.start),
      end: firstEndingAfter(tokens, figure.end - 1) + 1,
      sentenceFirst,
      sentenceEnd,
      sentenceWords,
      ...outlook,
    };
  };
}

/** One word in so many that belongs to a match: three quarters of sports reports have more, politics and business never. */
const PLAY_EVERY = 60;

/** One word of play does not make a note of ten words a report of a match. */
const FEWEST_OF_PLAY = 2;

/** The same for indexes and what is traded: a report of one company's bid has few of them. */
const MARKET_EVERY = 40;

const FEWEST_OF_MARKET = 4;

/** The same for counts of delegates and seats, of which a running tally has at least so many. */
const TALLY_EVERY = 200;

const tallyWords: ReadonlySet<string> = new Set(["delegate", "delegates", "seats", "superdelegates"]);

/** Likewise for words for polls of voters: an article about one says so every few sentences. Surveys are of firms and prices as well. */
const POLL_EVERY = 180;

const FEWEST_POLLS = 3;

const wordsForPolls: ReadonlySet<string> = new Set(["poll", "polling", "pollster", "pollsters", "polls"]);

/** Likewise for what goods are made of and judged by. */
const REVIEW_EVERY = 40;

const FEWEST_OF_REVIEW = 3;

/** Likewise for the “I” of whoever tells their own story. */
const SELF_EVERY = 45;

const FEWEST_OF_SELF = 4;

/** “went to the polls”, “polls close at ten”, “at polling stations”, “exit polls”: of the vote itself. */
function isElectionDay(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  const beforeThat = tokens[at - 2]?.lower ?? "";
  if (tokens[at]!.lower === "polling") return /^(?:stations?|places?|day|booths?|sites?|cards?)$/.test(after);
  if (before === "exit" || /^(?:open|opened|close|closed|closing)$/.test(after)) return true;
  return before === "the" && /^(?:to|at|after|before|when|until|as)$/.test(beforeThat);
}

const listedIn = keptWith(({ reading, quantities }: LayeredBlock): ListedWords => {
  const { tokens } = reading;
  let nPlay = 0;
  let nMarket = 0;
  let nTally = 0;
  let nPoll = 0;
  let nReview = 0;
  let nGoods = 0;
  let nSelf = 0;
  for (const [at, { lower, text, start }] of tokens.entries()) {
    if (text === "I" && !reading.quotations.some((quotation) => quotation.start < start && start < quotation.end))
      nSelf++;
    if (playWords.has(lower)) nPlay++;
    if (marketWords.has(lower)) nMarket++;
    if (tallyWords.has(lower)) nTally++;
    if (reviewWords.has(lower)) nReview++;
    if (goodsWords.has(lower)) nGoods++;
    if (wordsForPolls.has(lower) && !isElectionDay(tokens, at)) nPoll++;
  }
  return { nTokens: tokens.length, nPlay, nMarket, nTally, nPoll, nReview, nGoods, nSelf, nFigures: quantities.length };
});

function wordsOf(tokens: BlockReading["tokens"], first: number, end: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = first; i < end; i++) words.add(tokens[i]!.lower);
  return words;
}
