/**
 * What in a block is a claim at all: figures that state something, quotations that say something, and, where a desk
 * asks for it, sentences worth checking that hold neither. Credits, picture names and by-lines claim nothing; of tables, `tables.ts`.
 */
import { firstEndingAfter, type Span, shift, textOf } from "../base/index.ts";
import type { Quantity } from "../quantities/index.ts";
import type { BlockKind } from "../text/index.ts";
import type { BlockFrame, Held } from "./block-frame.ts";
import type { BlockFacts, SentenceFacts } from "./facts.ts";
import type { ClaimSubject } from "./types.ts";

/** Counted from the start of the block, as its sentences and quantities are numbered from its first. */
export interface BlockSubject extends Span {
  readonly subject: ClaimSubject;
  readonly sentence: number;
  /** For a figure. */
  readonly quantity?: number;
}

/** A claim with the sentence it stands in and its figure; all of them counted alike, in the block or through the article. */
export interface Subject extends Span {
  readonly subject: ClaimSubject;
  readonly sentence: SentenceFacts;
  readonly figure: Quantity | undefined;
  /** True when the sentence plainly continues a report in the sentence before. */
  readonly isContinued: boolean;
}

export function subjectIn(
  { sentences, quantities }: Pick<BlockFacts, "sentences" | "quantities">,
  { start, end, subject, sentence, quantity, continues }: BlockSubject & { readonly continues: Held | undefined },
): Subject {
  const figure = quantity === undefined ? undefined : quantities[quantity];
  return { start, end, subject, sentence: sentences[sentence]!, figure, isContinued: continues !== undefined };
}

/** From the block, which begins at `by`, to the article. */
export function placed(subject: Subject, by: number): Subject {
  return { ...subject, ...shift(subject, by), sentence: { ...subject.sentence, ...shift(subject.sentence, by) } };
}

const silentBlocks: ReadonlySet<BlockKind> = new Set(["byline", "dateline", "picture", "credit", "footer", "table"]);

/** Sorted and disjoint. */
export function figureSubjects({ reading: { kind, sentences }, quantities }: BlockFrame): readonly BlockSubject[] {
  if (silentBlocks.has(kind)) return [];
  return quantities.flatMap(({ start, end, noClaim }, quantity): BlockSubject[] => {
    const sentence = numberAt(sentences, start);
    return noClaim || sentence === undefined ? [] : [{ start, end, subject: "quantity", sentence, quantity }];
  });
}

/** Sorted and disjoint: a quotation inside another is its speaker's affair. */
export function quotationSubjects({ reading }: BlockFrame): readonly BlockSubject[] {
  const { kind, prose, quotations, sentences } = reading;
  if (silentBlocks.has(kind)) return [];
  return quotations.flatMap(({ start, end, inner, depth }): BlockSubject[] => {
    const sentence = numberAt(sentences, start);
    if (depth !== 0 || sentence === undefined || !saysSomething(textOf(prose, inner))) return [];
    return [{ start, end, subject: "quotation", sentence }];
  });
}

/** A word or two between quotation marks is a name, a nickname or a writer's raised eyebrow. */
const FEWEST_QUOTED_WORDS = 3;

function saysSomething(words: string): boolean {
  let count = 0;
  for (const _ of words.matchAll(/\p{L}+/gu)) if (++count === FEWEST_QUOTED_WORDS) return true;
  return false;
}

/** Where the check-worthiness model says yes more often than no. */
const CHECKWORTHY = 0.5;

/** Sorted and disjoint. `others`: the claims already made out. */
export function sentenceSubjects(
  { reading: { kind, sentences }, checkworthiness }: BlockFrame,
  others: readonly BlockSubject[],
): readonly BlockSubject[] {
  if (kind !== "paragraph") return [];
  const taken = new Set(others.map(({ sentence }) => sentence));
  return sentences.flatMap(({ start, end }, sentence): BlockSubject[] =>
    taken.has(sentence) || checkworthiness.of(sentence) < CHECKWORTHY
      ? []
      : [{ start, end, subject: "sentence", sentence }],
  );
}

function numberAt(items: readonly Span[], offset: number): number | undefined {
  const number = firstEndingAfter(items, offset);
  const item = items[number];
  return item && item.start <= offset ? number : undefined;
}
