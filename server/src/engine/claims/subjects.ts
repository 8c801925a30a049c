/**
 * What in an article is a claim at all: figures that state something, quotations that say something, and, where a desk
 * asks for it, sentences worth checking that hold neither. Credits, picture names and by-lines claim nothing.
 */
import { firstEndingAfter, itemAt, type Span, textOf } from "../base/index.ts";
import type { Quantity } from "../quantities/index.ts";
import type { BlockKind } from "../text/index.ts";
import type { Evidence, SentenceFacts } from "./facts.ts";
import type { ClaimSubject } from "./types.ts";

export interface Subject extends Span {
  readonly subject: ClaimSubject;
  readonly sentence: SentenceFacts;
  /** For a figure: its index in `evidence.quantities`, and the figure. */
  readonly quantity?: number;
  readonly figure?: Quantity;
}

const silentBlocks: ReadonlySet<BlockKind> = new Set(["byline", "dateline", "picture", "credit", "footer"]);

/** Sorted and disjoint. */
export function figureSubjects({ article, quantities, sentences }: Evidence): readonly Subject[] {
  const subjects: Subject[] = [];
  for (const [quantity, figure] of quantities.entries()) {
    if (figure.noClaim) continue;
    const sentence = itemAt(sentences, figure.start);
    if (!sentence || silentBlocks.has(article.blocks[sentence.block]!.kind)) continue;
    subjects.push({ start: figure.start, end: figure.end, subject: "quantity", sentence, quantity, figure });
  }
  return subjects;
}

/** Sorted and disjoint: a quotation inside another is its speaker's affair. */
export function quotationSubjects({ article, quotations, sentences }: Evidence): readonly Subject[] {
  const subjects: Subject[] = [];
  for (const quotation of quotations) {
    const sentence = itemAt(sentences, quotation.start);
    if (quotation.depth !== 0 || !sentence || silentBlocks.has(article.blocks[quotation.block]!.kind)) continue;
    if (!saysSomething(textOf(article.text, quotation.inner))) continue;
    subjects.push({ start: quotation.start, end: quotation.end, subject: "quotation", sentence });
  }
  return subjects;
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
export function sentenceSubjects({ article, sentences }: Evidence, others: readonly Subject[]): readonly Subject[] {
  const taken = [...others].sort((a, b) => a.sentence.start - b.sentence.start).map(({ sentence }) => sentence);
  return sentences
    .filter((sentence) => {
      if (sentence.checkworthiness < CHECKWORTHY || article.blocks[sentence.block]!.kind !== "paragraph") return false;
      return taken[firstEndingAfter(taken, sentence.start)]?.start !== sentence.start;
    })
    .map((sentence) => ({ start: sentence.start, end: sentence.end, subject: "sentence", sentence }));
}
