/**
 * How well the words around a place agree with those that stood around a quote. Each side is aligned on its own (a sentence that moved
 * keeps one side whole), nearer words count for more, and telling words for more than common ones.
 */
import type { Span } from "../../base/index.ts";
import { type TextIndex, wordsOf } from "./text-index.ts";

export interface QuoteContext {
  /** The nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Agreement {
  /** 0 to 1: the share of the context that is there still, the better of both sides together and the best side alone. */
  readonly share: number;
  /** The bits of what is there still, both sides together. */
  readonly bits: number;
}

/** The words on either side of a quote; one cut in half at the outer end is left out. */
export function contextOf(prefix: string, suffix: string): QuoteContext {
  const before = wordsOf(prefix).forms.toReversed().slice(0, REACH);
  const after = wordsOf(suffix).forms.slice(0, REACH);
  return { before, after };
}

export function agreementAt(index: TextIndex, { start, end }: Span, context: QuoteContext): Agreement {
  const before = align(index, context.before, index.wordsBefore(start, LOOK));
  const after = align(index, context.after, index.wordsAfter(end, LOOK));
  const total = before.total + after.total;
  const both = total === 0 ? 0 : (before.kept + after.kept) / total;
  // One side alone speaks for the place when it is whole, or nearly, and says enough.
  const alone = Math.max(oneSide(before), oneSide(after));
  return { share: Math.max(both, alone), bits: before.bits + after.bits };
}

/** Words on each side that are compared: about what 64 characters hold. */
const REACH = 12;
/** Words of the text that are looked at, so that a few may have been put in between. */
const LOOK = 18;
/** What each step away from the quote takes off a word's weight. */
const FADE = 0.85;
/** What each word put in or taken out between a word and the quote takes off its weight. */
const SHIFT = 0.9;
/** What a side must say by itself, in bits, to be believed without the other. */
const ENOUGH = 18;

interface Side {
  readonly kept: number;
  readonly total: number;
  readonly bits: number;
}

function oneSide({ kept, total, bits }: Side): number {
  return ENOUGH <= bits ? (0.9 * kept) / total : 0;
}

/** A weighed longest common subsequence: words may be put in, left out or changed, but keep their order. */
function align(index: TextIndex, wanted: readonly string[], there: readonly string[]): Side {
  let total = 0;
  const weights = wanted.map((form, i) => {
    const bits = index.bitsOf(form);
    total += bits * FADE ** i;
    return bits;
  });
  // Each cell: the weight kept and, in step with it, its bits.
  let kept = new Float64Array(there.length + 1);
  let bits = new Float64Array(there.length + 1);
  for (let i = 0; i < wanted.length; i++) {
    const nextKept = new Float64Array(there.length + 1);
    const nextBits = new Float64Array(there.length + 1);
    for (let j = 1; j <= there.length; j++) {
      const skip = kept[j]! < nextKept[j - 1]!;
      nextKept[j] = skip ? nextKept[j - 1]! : kept[j]!;
      nextBits[j] = skip ? nextBits[j - 1]! : bits[j]!;
      if (wanted[i] !== there[j - 1]) continue;
      const match = kept[j - 1]! + weights[i]! * FADE ** i * SHIFT ** Math.abs(i - (j - 1));
      if (match <= nextKept[j]!) continue;
      nextKept[j] = match;
      nextBits[j] = bits[j - 1]! + weights[i]!;
    }
    kept = nextKept;
    bits = nextBits;
  }
  return { kept: kept[there.length]!, total, bits: bits[there.length]! };
}
