/** A figure in its place among the words around it: what the signs of urgency look at. */
import { firstEndingAfter } from "../../base/index.ts";
import { playWords } from "../../lexicon/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import type { Block, BlockReading, Token } from "../../text/index.ts";
import type { Evidence, SentenceFacts } from "../facts.ts";
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
  readonly previous?: Quantity;
  /** True when an earlier figure of the article had the same value and unit. */
  readonly isRepeated: boolean;
  /** True when the sentence plainly continues a report in the sentence before. */
  readonly isContinued: boolean;
  /** True when the article tells of play more than of anything else. */
  readonly isMatchReport: boolean;
  /** 0 for the first block of the article, 1 for the last. */
  readonly depth: number;
}

/** One for each subject that is a figure, in order. */
export function figureSettings(
  { article, readings }: Evidence,
  figures: readonly Subject[],
  continues: (subject: Subject) => number | undefined,
): readonly FigureSetting[] {
  const settings: FigureSetting[] = [];
  const isMatchReport = figures.length !== 0 && tellsOfPlay(readings);
  const seen = new Set<string>();
  let last: Subject | undefined;
  let sentenceWords: ReadonlySet<string> = new Set();
  for (const subject of figures) {
    const figure = subject.figure!;
    const { sentence } = subject;
    const { span } = article.blocks[sentence.block]!;
    const { tokens } = readings[sentence.block]!;
    const sentenceFirst = firstEndingAfter(tokens, sentence.start - span.start);
    const sentenceEnd = firstEndingAfter(tokens, sentence.end - span.start - 1) + 1;
    const sameSentence = last?.sentence === sentence;
    if (!sameSentence) sentenceWords = wordsOf(tokens, sentenceFirst, sentenceEnd);
    const key = `${JSON.stringify(figure.value)} ${figure.unit}`;
    settings.push({
      figure,
      block: article.blocks[sentence.block]!,
      tokens,
      first: firstEndingAfter(tokens, figure.start - span.start),
      end: firstEndingAfter(tokens, figure.end - span.start - 1) + 1,
      sentenceFirst,
      sentenceEnd,
      sentenceWords,
      sentence,
      ...(sameSentence && { previous: last!.figure! }),
      isRepeated: seen.has(key),
      isContinued: continues(subject) !== undefined,
      isMatchReport,
      depth: sentence.block / Math.max(1, article.blocks.length - 1),
    });
    seen.add(key);
    last = subject;
  }
  return settings;
}

/** One word in so many that belongs to a match: three quarters of sports reports have more, politics and business never. */
const PLAY_EVERY = 60;

function tellsOfPlay(readings: readonly BlockReading[]): boolean {
  let nTokens = 0;
  let nPlay = 0;
  for (const { tokens } of readings) {
    nTokens += tokens.length;
    for (const { lower } of tokens) if (playWords.has(lower)) nPlay++;
  }
  return nTokens < PLAY_EVERY * nPlay;
}

function wordsOf(tokens: BlockReading["tokens"], first: number, end: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = first; i < end; i++) words.add(tokens[i]!.lower);
  return words;
}
